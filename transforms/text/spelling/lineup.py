"""The line-up: who bears the surnames of an article, and whom it names in full or by office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from transforms.text.spelling.headline import in_headline
from transforms.text.spelling.sighting import SENTENCE_ENDS, Sighting, words_before
from transforms.text.spelling.stylebook import Stylebook

APPOSITION = re.compile(
    r"^,? (?:who is |who was )?(?:the |der |die |le |la |el |il |de |an? )?((?:[\w'-]+ ){0,3}[\w'-]+)"
)
NO_SUSPICION = frozenset({"de", "lb"})  # every noun has a capital there


class Bearing(Enum):
    """What the words before a surname say of its bearer."""

    OWN = "the person's own given name or initial"
    OTHER = "somebody else's given name or title"
    OFFICE = "an office or nationality of the person"
    BARE = "nothing"


class Standing(NamedTuple):
    """What stands before a surname."""

    bearing: Bearing
    given: str = ""
    """The person's given name as written, with what stands between it and the surname; empty for an initial."""
    rival: bool = False
    """Whether this is another bearer for the whole article, and not just for this place."""


class LineUp:
    """Persons of one article."""

    def __init__(self, sightings: Sequence[Sighting], language: str, stylebook: Stylebook):
        self._language = language
        self._book = stylebook
        self._standings: dict[tuple[int, int, int], Standing] = {}
        self.named: set[int] = set()
        """Entities that the article names in full, or with an office."""
        self.rivalled: set[int] = set()
        """Entities whose surname somebody else in the article bears."""
        for sighting in sightings:
            for reading in sighting.readings:
                if stylebook.entities[reading.entity].is_person:
                    self._note(sighting, reading.entity, reading.kind)

    def standing(self, sighting: Sighting, entity: int) -> Standing:
        """What stands before this surname, if it were this person's."""
        key = (sighting.field, sighting.start, entity)
        if key not in self._standings:
            self._standings[key] = self._stand(sighting, entity)
        return self._standings[key]

    def _note(self, sighting: Sighting, entity: int, kind: str) -> None:
        standing = self.standing(sighting, entity) if kind == "surname" else Standing(Bearing.OWN)
        if standing.bearing in (Bearing.OWN, Bearing.OFFICE):
            self.named.add(entity)
        elif standing.rival:
            self.rivalled.add(entity)

    def _stand(self, sighting: Sighting, entity: int) -> Standing:
        words = words_before(sighting.before)
        if not words:
            return self._apposition(sighting, entity)
        names = self._book.given_names
        nearest = words[0]
        if names.is_own(nearest, entity):
            return Standing(Bearing.OWN, sighting.before[-len(nearest) - 1 :])
        if _is_initial(nearest) and not self._is_title(nearest):
            return self._initial(words, sighting, entity)
        if len(words) > 1 and names.is_own(words[1], entity) and _is_middle(nearest):
            return Standing(Bearing.OWN, sighting.before[-len(words[1]) - len(nearest) - 2 :])
        return self._title(words, sighting, entity)

    def _initial(self, words: tuple[str, ...], sighting: Sighting, entity: int) -> Standing:
        names = self._book.given_names
        first = words[1] if len(words) > 1 and (_is_initial(words[1]) or words[1].lower() in names.all) else words[0]
        if names.is_own(first, entity):
            return Standing(Bearing.OWN, sighting.before[-len(first) - len(words[0]) - 2 :])
        if _is_initial(first) and names.is_own_initial(first[:-1], entity):
            return Standing(Bearing.OWN)
        return self._other(sighting, first)

    def _title(self, words: tuple[str, ...], sighting: Sighting, entity: int) -> Standing:
        cues, names = self._book.cues, self._book.given_names
        nearest = words[0].lower().rstrip(".")
        if entity in names.male and nearest in cues.courtesy_female:
            return Standing(Bearing.OTHER)
        if entity in names.female and nearest in cues.courtesy_male:
            return Standing(Bearing.OTHER)
        if nearest in cues.courtesy:
            return self._title(words[1:], sighting, entity) if len(words) > 1 else Standing(Bearing.BARE)
        if nearest in cues.strangers:
            return Standing(Bearing.OTHER)
        if self._is_office(words, entity):
            return Standing(Bearing.OFFICE)
        if names.is_given(words[0], self._language) and words[0][0].isupper():
            return self._other(sighting, words[0])
        return Standing(Bearing.OTHER) if self._suspicious(words[0], sighting) else Standing(Bearing.BARE)

    def _is_title(self, word: str) -> bool:
        cues, plain = self._book.cues, word.lower().rstrip(".")
        return (len(plain) > 1 and plain in cues.titles) or cues.is_office(word)

    def _is_office(self, words: tuple[str, ...], entity: int) -> bool:
        """An office, or the person's nationality, with small words between."""
        cues, country = self._book.cues, self._book.entities[entity].country
        if self._book.entities[entity].entity_id in cues.not_by_office:
            return False
        nations = 0
        for word in words:
            nation = cues.country_of(word)
            if nation is not None and nation != country:
                return False
            if nation is not None:
                nations += 1
            elif cues.is_office(word):
                return True
            elif word.lower() not in cues.linking:
                break
        return nations > 0 and cues.country_of(words[0]) is not None

    def _apposition(self, sighting: Sighting, entity: int) -> Standing:
        """An office behind the surname ("Zelensky, the Ukrainian president, …") or before a comma."""
        if sighting.before.endswith(", ") and self._is_office(words_before(sighting.before[:-2] + " "), entity):
            return Standing(Bearing.OFFICE)
        return self._behind(sighting, entity)

    def _behind(self, sighting: Sighting, entity: int) -> Standing:
        if sighting.after.startswith(", "):
            match = APPOSITION.match(sighting.after)
            words = tuple(reversed(match[1].split(" "))) if match else ()
            cues, country = self._book.cues, self._book.entities[entity].country
            nations = {cues.country_of(word) for word in words} - {None}
            if words and nations <= {country} and any(cues.is_office(word) for word in words) and nations:
                return Standing(Bearing.OFFICE)
        return Standing(Bearing.BARE)

    def _other(self, sighting: Sighting, given: str) -> Standing:
        """Somebody else's given name; one who is introduced as a relative is no rival for the bare surname."""
        before = sighting.before
        at = before.rfind(given)
        return Standing(Bearing.OTHER, rival=not self._book.cues.kin.search(before[:at]))

    def _suspicious(self, word: str, sighting: Sighting) -> bool:
        """Whether a word with a capital before the surname is probably a given name that we do not know."""
        if self._language in NO_SUSPICION or not word[0].isupper() or word.isupper() or not word.isalpha():
            return False
        before = sighting.before
        start = len(before) - len(word) - 1
        earlier = before[:start].rstrip()
        alone = not earlier or earlier[-1] in SENTENCE_ENDS
        if alone or word.lower() in self._book.given_names.not_given or self._book.cues.country_of(word):
            return False
        return not in_headline(before + sighting.text + sighting.after)


def _is_initial(word: str) -> bool:
    return len(word) <= 3 and word.endswith(".") and word[0].isupper()


def _is_middle(word: str) -> bool:
    """A patronymic or middle name."""
    return word[0].isupper() and word.isalpha()
