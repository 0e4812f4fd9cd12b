"""The rule packs, and which rules know a line."""
