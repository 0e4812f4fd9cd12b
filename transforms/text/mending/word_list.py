"""The commonest word forms of a language, for proof that a half is a word."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")


HEAD = 300  # so many commonest forms stand first in a list, by frequency


@cache
def words_of(language: str) -> frozenset[str]:
    """Lower-case forms of two and more letters; empty for a language without a list.

    >>> "reports" in words_of("en"), words_of("xx")
    (True, frozenset())
    """
    return frozenset(_forms(language))


@cache
def commonest(language: str) -> frozenset[str]:
    """The three hundred commonest forms, such as begin many sentences.

    >>> "there" in commonest("en")
    True
    """
    return frozenset(_forms(language)[:HEAD])


@cache
def ordered_words(language: str) -> tuple[str, ...]:
    """The same forms in order of code points, for searches by beginning."""
    return tuple(sorted(_forms(language)))


def _forms(language: str) -> list[str]:
    if language not in LANGUAGES:
        return []
    packed = files("transforms.text.mending").joinpath(f"data/words.{language}.txt.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8").split("\n")
