"""Surface forms in memory: for every spelling the entities that it may stand for, packed tightly."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KINDS = ("name", "former", "exonym", "surname", "adjective")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "′": "'"})


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


@dataclass(frozen=True, slots=True)
class Row:
    """One line of `surfaces.tsv.gz`."""

    surface: str
    entity_id: str
    languages: str
    """`*` or article languages divided by commas."""
    kind: str
    form: str
    source: str


def read_rows(table: str) -> Iterable[Row]:
    """The rows of the tab-separated table."""
    for line in table.splitlines():
        surface, entity_id, languages, kind, form, source = line.split("\t")
        yield Row(surface, entity_id, languages, kind, form, source)


class Surfaces:
    """The readings of every surface. A surface is known by its number."""

    def __init__(self, rows: Iterable[Row], numbers: dict[str, int]):
        """`numbers` gives the place of an entity by its id; rows of an unknown entity are an error."""
        ordered = sorted(rows, key=lambda row: (row.surface, row.entity_id, row.form, row.languages))
        self.texts: list[str] = []
        self._starts = array("I")
        self._entities = array("I")
        self._details = array("H")
        self._languages = array("H")
        details: dict[tuple[str, str, bool], int] = {}
        languages: dict[str, int] = {}
        last = None
        for row in ordered:
            if row.surface != last:
                last = row.surface
                self.texts.append(last.translate(APOSTROPHES))
                self._starts.append(len(self._entities))
            if row.entity_id not in numbers:
                raise ValueError(f"surface {row.surface!r} belongs to {row.entity_id!r}, which is no entity")
            observed = row.source.partition(":")[0].partition("+")[0] in ("canonical", "hand", "observed", "overlay")
            self._entities.append(numbers[row.entity_id])
            self._details.append(details.setdefault((row.kind, row.form, observed), len(details)))
            self._languages.append(languages.setdefault(row.languages, len(languages)))
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

    def entities(self, surface: int) -> tuple[int, ...]:
        """Places of the entities that the surface may stand for in some language."""
        return tuple(self._entities[self._starts[surface] : self._starts[surface + 1]])
