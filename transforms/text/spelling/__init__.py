"""The stylebook: one name, one spelling. Gazetteer, romanisation, matching, context and styles."""
