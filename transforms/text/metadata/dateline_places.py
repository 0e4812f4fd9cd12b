"""What makes a word of a dateline a place, and what makes its figures a date."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from transforms.text.mending.word_list import words_of
from transforms.text.metadata.calendar import month_of, weekday_of
from transforms.text.metadata.date_forms import written_dates
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.shipped import shipped

_WORDS = shipped("dateline_words")
SHORTEST = 4  # letters of a place that no list knows. # our choice
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_DAY_AND_WORD = re.compile(r"\d{1,2}\.?\s[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s\d{1,2}")
NOT_PLACES = frozenset(_WORDS["not_places"])
_PREPOSITIONS = tuple(_WORDS["prepositions"])


@dataclass(frozen=True, slots=True)
class Witness:
    """What is known beside the paragraph's own words."""

    named: Container[str]
    language: str | None

    def believes(self, place: str) -> bool:
        """Whether a list knows the place, or the article names it elsewhere."""
        if is_place(place) or is_city(place) or place in self.named:
            return True
        return place.isupper() and (place.title() in self.named or self.is_foreign(place))

    def is_foreign(self, place: str) -> bool:
        """Whether none of these words is one of the language: then they are a name."""
        known = words_of(self.language) if self.language else frozenset()
        words = [word.casefold() for word in _WORD.findall(place)]
        longest = max(map(len, words), default=0)
        return bool(known) and longest >= SHORTEST and not any(word in known for word in words)

    def is_lived_in(self, place: str) -> bool:
        """Whether the article says "in Plauen"."""
        return any(f"{preposition} {place}" in self.named for preposition in _PREPOSITIONS)


def is_date(text: str | None) -> bool:
    """Whether a month and a figure stand there, or nothing at all."""
    return (
        text is None
        or bool(written_dates(text))
        or (bool(_FIGURE.search(text)) and any(month_of(word) for word in _WORD.findall(text)))
    )


def is_signed_date(text: str | None) -> bool:
    """Whether a date stands before an agency: that proves a month which no table abbreviates so ("9 fév")."""
    return is_date(text) or _DAY_AND_WORD.fullmatch(text or "") is not None


def is_no_place(place: str) -> bool:
    """Whether it is a word that stands before a dash, or holds a weekday or a month."""
    bare = bare_place(place)
    if bare in NOT_PLACES:
        return True
    return not (is_place(bare) or is_city(bare)) and any(
        weekday_of(word) is not None or month_of(word) is not None for word in _WORD.findall(bare)
    )


def is_word(place: str, witness: Witness) -> bool:
    """Whether the language has it as a word: the article may say it again without meaning a place."""
    return bool(witness.language) and place.casefold() in words_of(witness.language or "")


def bare_place(place: str) -> str:
    """The place without its region."""
    return place.partition(",")[0].partition("(")[0].partition("[")[0].strip(" .")
