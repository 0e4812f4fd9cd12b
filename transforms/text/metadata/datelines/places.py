"""What makes a word of a dateline a place, and what makes its figures a date."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from transforms.text.letters import UPPER
from transforms.text.mending.word_list import words_of
from transforms.text.metadata.dates.calendar import is_day_or_month, month_of, weekday_of
from transforms.text.metadata.dates.forms import written_dates
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.shipped import shipped

_WORDS = shipped("dateline_words")
SHORTEST = 4  # letters of a place that no list knows. # our choice
_FIGURE = re.compile(r"\d")
_SMALL = re.compile(
    r"(?<= )(?:Sul|Sulla|Di|Del|Della|De|Da|Do|Das|Dos|Des|Du|La|Le|Les|Lès|Sur|Sous|Am|An|Der|Upon|Na|Nad)(?= )"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_DAY_AND_WORD = re.compile(r"\d{1,2}\.\d{1,2}\.?|\d{1,2}\.?\s[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s\d{1,2}")
NOT_PLACES = frozenset(_WORDS["not_places"])
MONTH_WORDS = 3
DAY_CHARS = 3  # letters of a weekday or month. # our choice
_SMALL_BEFORE = ("do", "da", "de", "del", "di", "du")
ENDING = 3  # letters of a word that inflection may change. # our choice
KIN_LETTERS = 5  # that a town shares with its adjective. # our choice
_INFLECTED = ("pl", "ru", "uk")
_PREPOSITIONS = tuple(_WORDS["prepositions"])


class Told(Container[str]):
    """The words of the document outside one block."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._parts = text[:start], text[end:]

    def __contains__(self, word: object) -> bool:
        """Whether the words stand there, whole."""
        return any(str(word) in part for part in self._parts) and self._finds(rf"(?<!\w){re.escape(str(word))}(?!\w)")

    def inflects(self, place: str) -> bool:
        """Whether the words of a place stand there behind a preposition, with other endings."""
        stems = [re.escape(word[: max(SHORTEST, len(word) - ENDING)]) for word in place.split(" ")]
        if not any(stems[0] in part for part in self._parts):
            return False
        return self._finds(
            rf"(?<!\w)(?:{'|'.join(_PREPOSITIONS)}) {' '.join(stem + chr(92) + 'w{0,5}' for stem in stems)}(?!\w)"
        )

    def has_behind(self, prepositions: tuple[str, ...], place: str, ending: str) -> bool:
        """Whether the words of a place stand there right behind one of the prepositions, with `ending` a pattern for what inflection adds."""
        words = place.split(" ")
        if ending:
            stems = [re.escape(word[: max(SHORTEST, len(word) - ENDING)]) + ending for word in words]
        else:
            stems = [re.escape(word) for word in words]
        first = words[0][: max(SHORTEST, len(words[0]) - ENDING)]
        if not any(first in part for part in self._parts):
            return False
        before = "|".join(re.escape(word) + ("" if word[-1] in "'’" else " ") for word in prepositions)
        return self._finds(rf"(?<!\w)(?i:{before}){' '.join(stems)}(?!\w)")

    def has_longer(self, stem: str, chars: int) -> bool:
        """Whether a word with this beginning and more characters stands there."""
        return any(stem in part for part in self._parts) and self._finds(
            rf"(?<!\w){re.escape(stem)}\w{{{chars - len(stem) + 1},}}"
        )

    def heads_line(self, place: str) -> bool:
        """Whether a line above the block is the place alone, or begins with it and a colon, a stop or a dash."""
        above = self._parts[0]
        return place in above and re.search(rf"(?m)^{re.escape(place)}(?: ?:|\.| [—–|/-]|$)", above) is not None

    def is_surname(self, word: str) -> bool:
        """Whether a capitalised word stands right before this one somewhere."""
        return self._finds(rf"[{UPPER}][\w'’-]* {re.escape(word)}(?!\w)")

    def _finds(self, pattern: str) -> bool:
        return any(re.search(pattern, part) for part in self._parts)


@dataclass(frozen=True, slots=True)
class Witness:
    """What is known beside the paragraph's own words."""

    named: Container[str]
    language: str | None
    signatories: tuple[str, ...] = ()
    """The people of the byline."""

    def is_signatory(self, place: str) -> bool:
        """Whether somebody who signs is called so, or bears this as a surname."""
        low = place.casefold()
        return any(low == name.casefold() or name.casefold().endswith(f" {low}") for name in self.signatories)

    def stands_behind(self, prepositions: tuple[str, ...], place: str) -> bool:
        """Whether the article says "in Marlow" elsewhere, in its own inflection."""
        ending = r"\w{0,5}" if self.language in _INFLECTED else ""
        if not prepositions or not isinstance(self.named, Told):
            return any(f"{preposition} {place}" in self.named for preposition in prepositions)
        return self.named.has_behind(prepositions, place, ending)

    def has_kin(self, place: str) -> bool:
        """Whether a longer name with the same beginning stands elsewhere: "Вологодской" for "Вологда", "Chemnitzer"."""
        stem = place[:KIN_LETTERS]
        return len(stem) == KIN_LETTERS and isinstance(self.named, Told) and self.named.has_longer(stem, len(place))

    def heads_line(self, place: str) -> bool:
        """Whether a line above names the place before all else, as headlines and captions do: "Marlow: the bridge is open"."""
        return isinstance(self.named, Told) and self.named.heads_line(place)

    def as_written(self, place: str) -> str:
        """A place in capitals as the article may write it elsewhere."""
        return _as_written(place) if place.isupper() else place

    def believes(self, place: str) -> bool:
        """Whether a list knows the place, or the article names it elsewhere."""
        if is_place(place) or is_city(place) or place in self.named:
            return True
        if "/" in place:
            return any(self.believes(part) for part in place.split("/"))
        if place.isupper() and self.language in _INFLECTED and self.is_lived_in(place.title()):
            return True
        return self.is_adjective(place) or (
            place.isupper() and (_as_written(place) in self.named or self.is_foreign(place))
        )

    def is_adjective(self, place: str) -> bool:
        """Whether a German article speaks of what is there: "der Zwickauer Bahnhof", "die Eschlinger Bürger"."""
        return self.language == "de" and (f"{place}er" in self.named or f"{place.removesuffix('en')}er" in self.named)

    def is_foreign(self, place: str) -> bool:
        """Whether none of these words is one of the language: then they are a name."""
        known = words_of(self.language) if self.language else frozenset()
        words = [word.casefold() for word in _WORD.findall(place)]
        longest = max(map(len, words), default=0)
        return bool(known) and longest >= SHORTEST and not any(word in known for word in words)

    def is_lived_in(self, place: str) -> bool:
        """Whether the article says "in Plauen", where words are inflected "in Plauens"."""
        if any(f"{preposition} {place}" in self.named for preposition in _PREPOSITIONS):
            return True
        return self.language in _INFLECTED and isinstance(self.named, Told) and self.named.inflects(place)

    def is_somebody(self, place: str) -> bool:
        """Whether a capitalised word stands before it elsewhere, as given names do."""
        return not isinstance(self.named, Told) or self.named.is_surname(place)


def _as_written(place: str) -> str:
    """A place in capitals as the text writes it: "MARLOW SUL MAGRA" as "Marlow sul Magra"."""
    return _SMALL.sub(lambda match: match.group().lower(), place.title())


def is_date(text: str | None) -> bool:
    """Whether a month and a figure stand there, or nothing at all."""
    return (
        text is None
        or bool(written_dates(text))
        or (bool(_FIGURE.search(text)) and any(month_of(word) for word in _WORD.findall(text)))
    )


def is_month(text: str | None) -> bool:
    """Whether it is a month with a word before it: "im Februar", "Anfang Mai"."""
    words = (text or "").split()
    return 0 < len(words) <= MONTH_WORDS and month_of(words[-1].rstrip(".")) is not None and words[0].isalpha()


def is_signed_date(text: str | None) -> bool:
    """Whether a date stands before an agency: that proves a month which no table abbreviates so ("9 fév")."""
    return is_date(text) or _DAY_AND_WORD.fullmatch(text or "") is not None


def is_no_place(place: str) -> bool:
    """Whether it is a word that stands before a dash, or holds a weekday or a month."""
    bare = bare_place(place)
    if bare.upper() in NOT_PLACES or weekday_of(bare) is not None:
        return True
    if is_place(bare) or is_city(bare):
        return False
    words = bare.split()
    return any(  # but "Marlow do Mar", "Сен-Брио"
        len(word) >= DAY_CHARS and is_day_or_month(word)
        for before, word in zip(("", *words), words)
        if before not in _SMALL_BEFORE
    )


def is_word(place: str, witness: Witness) -> bool:
    """Whether the language has it as a word: the article may say it again without meaning a place."""
    return bool(witness.language) and place.casefold() in words_of(witness.language or "")


def bare_place(place: str) -> str:
    """The place without its region."""
    return place.partition(",")[0].partition("(")[0].partition("[")[0].strip(" .")
