"""Given names: those of each person in the gazetteer, and all others that tell one bearer of a surname from the next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import shipped
from transforms.text.spelling.surfaces import Surfaces
from transforms.text.spelling.variants import fold

INFLECTING = frozenset({"pl", "cs", "sk", "sl", "hr", "lt", "lv", "uk", "ru", "be"})
LONGEST_ENDING = 4  # our choice: -owi, -ovi, -iego
LIKE = tuple(  # letters that spellings of one Slavic name exchange; in this order
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("tsch|tch|cz", "c"),
        ("sch|sh|sz", "s"),
        ("kh|ch|g", "h"),
        ("zh|rz", "z"),
        ("ph", "f"),
        ("ks", "x"),
        ("ou", "u"),
        ("w", "v"),
        ("^(?:ye|je|ie)", "e"),
        ("[yj]", "i"),
        ("^iu", "u"),
        (r"(.)\1+", r"\1"),
        ("(?:ei|i)+$", "i"),
    )
)


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names, by the people in the gazetteer and at large."""

    own: Mapping[int, frozenset[str]]
    """By entity: skeletons of the spellings of its given name, its counterparts in other languages among them."""
    all: frozenset[str]
    """Every given name that is known, in lower case."""
    skeletons: frozenset[str]
    """What the given names of the people in the gazetteer have in common with their spellings elsewhere."""
    female: frozenset[int]
    """Persons whose given name is a woman's."""
    male: frozenset[int]
    """Persons whose given name is a man's."""
    not_given: frozenset[str]
    """Words that are written with a capital before a surname and are no given name."""

    def is_own(self, word: str, entity: int) -> bool:
        """Whether the word is this person's given name in some spelling."""
        return skeleton(word) in self.own.get(entity, ())

    def is_own_initial(self, letter: str, entity: int) -> bool:
        """Whether the letter begins this person's given name in some spelling."""
        first = skeleton(letter)
        return any(name.startswith(first) for name in self.own.get(entity, ()))

    def is_given(self, word: str, language: str) -> bool:
        """Whether the word is a given name, also in a case form where the language inflects."""
        lowered = word.lower().strip("'")
        if lowered in self.all or (len(lowered) >= 4 and skeleton(lowered) in self.skeletons):
            return lowered not in self.not_given
        if "-" in lowered:
            return all(part in self.all for part in lowered.split("-"))
        if language not in INFLECTING:
            return False
        return any(
            lowered[:-cut] in self.all or lowered[:-cut] + "a" in self.all
            for cut in range(1, LONGEST_ENDING + 1)
            if len(lowered) - cut >= 3
        )


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """What the spellings of one given name have in common.

    >>> skeleton("Serhiy") == skeleton("Sergej"), skeleton("Kiryll") == skeleton("Kirył"), skeleton("Jewgeni") == skeleton("Evgeny")
    (True, True, True)
    """
    plain = fold(name).lower().replace("'", "").replace("’", "")
    for pattern, letter in LIKE:
        plain = pattern.sub(letter, plain)
    return plain


def load_given_names(entities: Sequence[Entity], surfaces: Surfaces) -> GivenNames:
    """Given names of the persons in the gazetteer, joined with the shipped lists."""
    table = shipped("given_names.yaml")
    spellings = _spellings(entities, surfaces)
    counterparts = _counterparts(entities, spellings, table)
    content = shipped("context/given_names.yaml")
    known = {name.lower() for names in content["given_names"].values() for name in names}
    female, male = _by_gender(entities, table)
    bones = {name: skeleton(name) for name in set().union(*counterparts.values())}
    return GivenNames(
        own={number: frozenset(bones[name] for name in names) for number, names in counterparts.items()},
        all=frozenset(known.union(*spellings.values())),
        skeletons=frozenset(bones.values()),
        female=female,
        male=male,
        not_given=frozenset(word.lower() for words in content["not_given"].values() for word in words),
    )


def _spellings(entities: Sequence[Entity], surfaces: Surfaces) -> dict[int, set[str]]:
    """By person the given names, in lower case, of all full names that are known."""
    found: dict[int, set[str]] = {
        number: {given.lower()}
        for number, entity in enumerate(entities)
        if entity.is_person and (given := entity.form("en", "given"))
    }
    for number, text in enumerate(surfaces.texts):
        given, space, _ = text.partition(" ")
        if space:
            for entity in surfaces.entities(number):
                if entity in found:
                    found[entity].add(given.lower())
    return found


def _counterparts(
    entities: Sequence[Entity], spellings: Mapping[int, set[str]], table: Mapping[str, Any]
) -> dict[int, set[str]]:
    """By person the given name as every namesake spells it: Volodymyr, Vladimir, Wladimir."""
    shared: dict[str, set[str]] = {}
    keys: dict[int, str] = {}
    for key, others in (item for gender in "mf" for item in table.get(gender, {}).items()):
        for name in (key, *(others or ())):
            if name:
                shared.setdefault(name, set()).update(other.lower() for other in (key, *(others or ())) if other)
    for number in spellings:
        for source in entities[number].source_names.values():
            if " " in source:
                keys.setdefault(number, source.split(" ")[0])
    by_key: dict[str, set[str]] = {}
    for number, key in keys.items():
        by_key.setdefault(key, set()).update(spellings[number])
    found = {}
    for number, names in spellings.items():
        alike = names | shared.get(keys.get(number, ""), set())
        for key in (keys.get(number, ""), *shared.get(keys.get(number, ""), ())):
            alike |= by_key.get(key, set()) | by_key.get(key.capitalize(), set())
        found[number] = alike
    return found


def _by_gender(entities: Sequence[Entity], table: Mapping[str, Any]) -> tuple[frozenset[int], frozenset[int]]:
    """Women and men among the persons, by the Cyrillic form of the given name."""
    cyrillic = {
        gender: {name for key, others in table.get(gender, {}).items() for name in (key, *(others or ())) if name}
        for gender in "fm"
    }
    female, male = set(), set()
    for number, entity in enumerate(entities):
        givens = {name.split(" ")[0] for name in entity.source_names.values() if " " in name}
        if givens & cyrillic["f"]:
            female.add(number)
        elif givens & cyrillic["m"]:
            male.add(number)
    return frozenset(female), frozenset(male)
