"""The vocabulary of one language: what each surface form may stand for there, sorted out once and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.surfaces import Reading, Surfaces


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What one surface form may stand for in one language; the best known first in each list."""

    readings: tuple[Reading, ...]
    """As the table has them."""
    persons: tuple[Reading, ...]
    places: tuple[Reading, ...]
    """Places and organisations."""
    house_forms: frozenset[str]
    """Spellings that are right already."""


class Vocabulary:
    """Meanings by surface; every article of the language shares them."""

    def __init__(self, language: str, surfaces: Surfaces, entities: Sequence[Entity]):
        self._language = language
        self._surfaces = surfaces
        self._entities = entities
        self._admitted = surfaces.admitted(language)
        self._meanings: dict[int, Meaning | None] = {}

    def meaning(self, surface: int) -> Meaning | None:
        """What the surface means; None where it is no name in this language."""
        if surface not in self._meanings:
            self._meanings[surface] = self._sort_out(surface)
        return self._meanings[surface]

    def is_name(self, surface: int) -> bool:
        """Whether the surface is a name in this language."""
        return self.meaning(surface) is not None

    def _sort_out(self, surface: int) -> Meaning | None:
        readings = tuple(filter(self._is_usable, self._surfaces.readings(surface, self._admitted)))
        if not readings:
            return None
        ranked = sorted(readings, key=self._rank)
        forms = (self._entities[reading.entity].form(self._language, reading.form) for reading in readings)
        return Meaning(
            readings=readings,
            persons=tuple(reading for reading in ranked if self._entities[reading.entity].is_person),
            places=tuple(reading for reading in ranked if not self._entities[reading.entity].is_person),
            house_forms=frozenset(form for form in forms if form is not None),
        )

    def _is_usable(self, reading: Reading) -> bool:
        """Not so for organisations that have no form in this language, so that the town in "Dynamo Kiev" is still seen."""
        entity = self._entities[reading.entity]
        return (
            entity.type != "organisation"
            or reading.kind == "former"
            or entity.form(self._language, reading.form) is not None
        )

    def _rank(self, reading: Reading) -> tuple[object, ...]:
        entity = self._entities[reading.entity]
        return (
            reading.kind == "former",
            entity.tier,
            -(entity.population or 0),
            entity.entity_id,
            not reading.observed,
            reading.form not in ("name", "surname"),
            reading.form,
        )
