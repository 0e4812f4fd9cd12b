"""The form of names of places: the words of which they are made, the regions behind them, the prepositions before them."""

from __future__ import annotations

import re

from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.shipped import shipped

_WORDS = shipped("toponym_words")
_FIRST = frozenset(_WORDS["first"])
_LAST = frozenset(_WORDS["last"])
_BESIDE = frozenset(_WORDS["beside"])
_JOINTS = tuple(f" {joint} " for joint in _WORDS["joints"])
_HYPHENATED = frozenset(_WORDS["hyphenated"])
_ENDS = tuple(f" {end}" for end in _WORDS["ends"])
_ENDINGS = {language: tuple(endings) for language, endings in _WORDS["endings"].items()}
_REGIONS = frozenset(_WORDS["regions"])
_CODES = frozenset(_WORDS["codes"])
_STATES = frozenset(shipped("dateline_words")["states"])
_ABBREVIATED = re.compile(r"[^\W\d_]{2,5}\.")  # "Pue.", "Coah."
_PARTS = re.compile(r"[ -]")
_ENDING_LETTERS = 2  # that stand before an ending, at least. # our choice


def is_made_of_toponyms(place: str) -> bool:
    """Whether a name of two parts or more holds a word that names of places are made of, where it stands in them.

    >>> is_made_of_toponyms("Marlow do Mar"), is_made_of_toponyms("Bad Marlow"), is_made_of_toponyms("Jane Marlow")
    (True, True, False)
    """
    low = place.casefold()
    parts = _PARTS.split(low)
    if len(parts) < 2:
        return False
    if parts[0] in _FIRST or parts[-1] in _LAST or parts[0] in _BESIDE or parts[-1] in _BESIDE:
        return True
    if not _HYPHENATED.isdisjoint(low.split("-")[1:-1]):
        return True
    spaced = f" {' '.join(parts)} "
    return low.endswith(_ENDS) or any(joint in spaced for joint in _JOINTS)


def opens_as_toponym(name: str) -> bool:
    """Whether the first of some words opens names of places and is no given name.

    >>> opens_as_toponym("Pozo Marlow"), opens_as_toponym("Jane Marlow")
    (True, False)
    """
    first, space, _ = name.partition(" ")
    return bool(space) and first.casefold() in _FIRST


def ends_as_toponym(place: str, language: str | None) -> bool:
    """Whether a name of one part ends as names of places do.

    >>> ends_as_toponym("Marlowdorf", "de"), ends_as_toponym("Marlow", "de")
    (True, False)
    """
    endings = _ENDINGS.get(language or "", ())
    low = place.casefold()
    return any(low.endswith(ending) and len(low) >= len(ending) + _ENDING_LETTERS for ending in endings)


def is_region(text: str) -> bool:
    """Whether this is a part of a country: a state, a known place, a code, or named so.

    >>> [is_region(text) for text in ("Ohio", "MG", "Львівська область", "woj. śląskie", "the mayor")]
    [True, True, True, True, False]
    """
    if text in _STATES or text in _CODES or is_place(text.rstrip(".")) or is_city(text):
        return True
    return not _REGIONS.isdisjoint(text.casefold().split())


def is_abbreviated(text: str) -> bool:
    """Whether a region is abbreviated: "Pue."."""
    return _ABBREVIATED.fullmatch(text) is not None


def prepositions(language: str | None, loose: bool) -> tuple[str, ...]:
    """The words that stand before places, of a language; those that may stand before persons too where `loose`."""
    return tuple(_WORDS["loose" if loose else "locatives"].get(language or "", ()))
