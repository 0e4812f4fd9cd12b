"""Ordinary words by language, from wordfreq's lists (Robyn Speer, CC BY-SA 4.0 data); build time only."""

from __future__ import annotations

from wordfreq import available_languages, top_n_list

from transforms.text.spelling.romanisation.table import target_languages

TOP = 50_000  # the size at which public lists still hold words rather than names; our choice


def ordinary_words(top: int = TOP) -> dict[str, frozenset[str]]:
    """The most frequent words of every target language that has a list."""
    known = available_languages("best")
    return {language: frozenset(top_n_list(language, top)) for language in target_languages() if language in known}
