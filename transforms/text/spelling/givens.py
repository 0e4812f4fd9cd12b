"""Given names: those of each person in the gazetteer, and all others that tell one bearer of a surname from the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import shipped
from transforms.text.spelling.surfaces import Surfaces

INFLECTING = frozenset({"pl", "cs", "sk", "sl", "hr", "lt", "lv", "uk", "ru", "be"})
LONGEST_ENDING = 4  # our choice: -owi, -ovi, -iego


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Lower-case given names."""

    own: Mapping[int, frozenset[str]]
    """By entity: the spellings of its given name that the surfaces know."""
    initials: Mapping[int, frozenset[str]]
    """By entity: first letters of these."""
    all: frozenset[str]
    """Every given name that is known."""
    female: frozenset[int]
    """Persons whose given name is a woman's."""
    male: frozenset[int]
    """Persons whose given name is a man's."""
    not_given: frozenset[str]
    """Words that are written with a capital before a surname and are no given name."""

    def is_given(self, word: str, language: str) -> bool:
        """Whether the word is a given name, also in a case form where the language inflects."""
        lowered = word.lower().strip("'")
        if lowered in self.all:
            return True
        if "-" in lowered:
            return all(part in self.all for part in lowered.split("-"))
        if language not in INFLECTING:
            return False
        return any(
            lowered[:-cut] in self.all or lowered[:-cut] + "a" in self.all
            for cut in range(1, LONGEST_ENDING + 1)
            if len(lowered) - cut >= 3
        )


def load_given_names(entities: Sequence[Entity], surfaces: Surfaces) -> GivenNames:
    """Given names of the persons in the gazetteer, joined with the shipped lists."""
    own: dict[int, set[str]] = {
        number: set() for number, entity in enumerate(entities) if entity.is_person and entity.form("en", "given")
    }
    for number, text in enumerate(surfaces.texts):
        given, space, rest = text.partition(" ")
        if not space:
            continue
        for entity in surfaces.entities(number):
            if entity in own and rest:
                own[entity].add(given.lower())
    content = shipped("context/given_names.yaml")
    known = {name.lower() for names in content["given_names"].values() for name in names}
    female, male = _by_gender(entities)
    return GivenNames(
        own={number: frozenset(names) for number, names in own.items()},
        initials={number: frozenset(name[0] for name in names) for number, names in own.items()},
        all=frozenset(known.union(*own.values())),
        female=female,
        male=male,
        not_given=frozenset(word.lower() for words in content["not_given"].values() for word in words),
    )


def _by_gender(entities: Sequence[Entity]) -> tuple[frozenset[int], frozenset[int]]:
    """Women and men among the persons, by the Cyrillic form of the given name."""
    table = shipped("given_names.yaml")
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
