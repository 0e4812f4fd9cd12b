"""Romanisation: from Ukrainian, Russian and Belarusian names to the spellings that the press of each language uses.

`table` reads the rule tables (one YAML file per target language, in `tables/`); `transcribe` applies one.
"""
