"""Surface forms in memory: for every spelling the entities that it may stand for, packed tightly."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

KINDS = ("name", "former", "exonym", "surname", "adjective")
APOSTROPHES = "’ʼ‘`´′"
OBSERVED = ("canonical", "hand", "observed", "overlay")


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a surface form."""

    entity: int
    """Place of the entity in the stylebook's list."""
    kind: str
    """name, former, exonym, surname or adjective."""
    form: str
    """Which canonical form it stands for: name, gen, surname …"""
    observed: bool
    """Kept by hand, canonical or seen in data, rather than derived by rule."""


class Row(NamedTuple):
    """One line of `surfaces.tsv.gz`."""

    surface: str
    entity_id: str
    languages: str
    """`*` or article languages divided by commas."""
    kind: str
    form: str
    source: str

    def line(self) -> str:
        """The row as it stands in the table."""
        return "\t".join(self)


class Surfaces:
    """The readings of every surface. A surface is known by its number."""

    def __init__(self, lines: Iterable[str], numbers: Mapping[str, int]):
        """`lines` are rows of the table in any order; `numbers` gives the place of an entity by its id.

        ValueError for a row of an unknown entity.
        """
        self.texts: list[str] = []
        self._starts = array("I")
        self._entities = array("I")
        self._details = array("H")
        self._languages = array("H")
        details: dict[tuple[str, str, bool], int] = {}
        languages: dict[str, int] = {}
        last = None
        for line in sorted(map(_plain_apostrophes, lines)):
            surface, entity_id, spoken, kind, form, source = line.split("\t")
            if surface != last:
                last = surface
                self.texts.append(surface)
                self._starts.append(len(self._entities))
            if entity_id not in numbers:
                raise ValueError(f"surface {surface!r} belongs to {entity_id!r}, which is no entity")
            self._entities.append(numbers[entity_id])
            self._details.append(details.setdefault((kind, form, source.startswith(OBSERVED)), len(details)))
            self._languages.append(languages.setdefault(spoken, len(languages)))
        self._starts.append(len(self._entities))
        self._detail_values = tuple(details)
        self._language_values = tuple(None if value == "*" else frozenset(value.split(",")) for value in languages)

    def __len__(self) -> int:
        return len(self.texts)

    def admitted(self, language: str) -> tuple[bool, ...]:
        """For every set of languages whether it has this one; to be passed to `readings`."""
        return tuple(value is None or language in value for value in self._language_values)

    def readings(self, surface: int, admitted: Sequence[bool]) -> tuple[Reading, ...]:
        """What the surface may stand for in a language; empty if it is no name there."""
        found = []
        for row in range(self._starts[surface], self._starts[surface + 1]):
            if admitted[self._languages[row]]:
                kind, form, observed = self._detail_values[self._details[row]]
                found.append(Reading(self._entities[row], kind, form, observed))
        return tuple(found)

    def kinds(self, surface: int) -> frozenset[str]:
        """Every kind of reading that the surface has in some language."""
        rows = range(self._starts[surface], self._starts[surface + 1])
        return frozenset(self._detail_values[self._details[row]][0] for row in rows)

    def observed(self, surface: int) -> bool:
        """Whether somebody wrote the form, rather than a rule."""
        rows = range(self._starts[surface], self._starts[surface + 1])
        return any(self._detail_values[self._details[row]][2] for row in rows)

    def entities(self, surface: int) -> tuple[int, ...]:
        """Places of the entities that the surface may stand for in some language."""
        return tuple(self._entities[self._starts[surface] : self._starts[surface + 1]])


def _plain_apostrophes(line: str) -> str:
    if not line.isascii():
        for odd in APOSTROPHES:
            line = line.replace(odd, "'")
    return line
