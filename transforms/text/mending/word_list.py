"""The commonest word forms of a language, for proof that a half is a word."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")


@cache
def words_of(language: str) -> frozenset[str]:
    """Lower-case forms of two and more letters; empty for a language without a list.

    >>> "reports" in words_of("en"), words_of("xx")
    (True, frozenset())
    """
    if language not in LANGUAGES:
        return frozenset()
    packed = files("transforms.text.mending").joinpath(f"data/words.{language}.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split("\n"))
