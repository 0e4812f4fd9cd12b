"""The commonest word forms of a language, for proof that a half is a word."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")


HEAD = 300  # so many commonest forms stand first in a list, by frequency
RARE_ENDING = 2  # letters by which forms of one rare word differ, our choice
MIN_RARE_STEM = 5  # our choice
GRAM = 4  # letters: three are found anywhere, of five most are new


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


def is_rare_form(language: str, form: str, inflected: bool = True) -> bool:
    """Whether the form, or (unless told otherwise) one with another ending, is a rare word that two words only seem to make.

    >>> is_rare_form("en", "wherewith"), is_rare_form("en", "mayorwith")
    (True, False)
    """
    rare, ending = _rare_forms(language), RARE_ENDING
    stem = form[:-ending] if inflected and len(form) - ending >= MIN_RARE_STEM else form
    for at in range(bisect_left(rare, stem), len(rare)):
        if not rare[at].startswith(stem):
            return False
        if rare[at] == form or (stem != form and abs(len(rare[at]) - len(form)) <= ending):
            return True
    return False


@cache
def _rare_forms(language: str) -> tuple[str, ...]:
    """In order of code points."""
    return tuple(_unpacked(f"rare.{language}")) if language in LANGUAGES else ()


def oddity(language: str, form: str, at: int) -> int:
    """How many of the four letters in a row that reach over the place no listed form has, common or rare: three at most.

    >>> oddity("es", "segúnla", 5), oddity("en", "overnight", 4)
    (2, 0)
    """
    forms, framed, joint = _all_forms(language), f"\n{form}\n", at + 1
    first, last = max(0, joint - GRAM + 1), min(joint, len(framed) - GRAM + 1)
    return sum(framed[start : start + GRAM] not in forms for start in range(first, last))


@cache
def _all_forms(language: str) -> str:
    """All listed forms of the language, each between two line feeds."""
    return "\n".join(("", *ordered_words(language), *_rare_forms(language), ""))


@cache
def small_words(language: str, side: str) -> tuple[str, ...]:
    """The small words that are no prefix (side "leading") or no ending (side "trailing").

    >>> "their" in small_words("en", "leading"), "over" in small_words("en", "leading")
    (True, False)
    """
    return tuple(_unpacked(f"{side}.{language}")) if language in LANGUAGES else ()


def _forms(language: str) -> list[str]:
    return _unpacked(f"words.{language}") if language in LANGUAGES else []


def _unpacked(name: str) -> list[str]:
    packed = files("transforms.text.mending").joinpath(f"data/{name}.txt.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8").split("\n")
