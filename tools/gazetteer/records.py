"""What the build works on: entities and their surface rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

ANY_LANGUAGE = ("*",)


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One surface form: how it is written, whose it is, where it counts, and what made it."""

    surface: str
    entity: str
    languages: tuple[str, ...]
    kind: str  # name | former | exonym | surname | adjective
    form: str  # key into the entity's canonical forms
    source: str  # hand | observed:… | a rule id

    @property
    def by_hand(self) -> bool:
        """True if a person typed it or it is a canonical form: such rows are never dropped as dangerous."""
        return self.source in ("hand", "canonical")


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity with everything that is published about it."""

    id: str
    type: str
    country: str | None
    tier: int
    source_names: dict[str, str]
    canonical: dict[str, dict[str, str]]
    styles: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    wikidata: str | None = None
    population: int | None = None
    flags: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The published object."""
        return {
            "id": self.id,
            "type": self.type,
            "wikidata": self.wikidata,
            "source_names": self.source_names,
            "canonical": self.canonical,
            "styles": self.styles,
            "population": self.population,
            "tier": self.tier,
            "flags": list(self.flags),
            "country": self.country,
        }


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entities with their rows."""

    entities: tuple[Entity, ...]
    rows: tuple[Row, ...]

    def with_rows(self, rows: tuple[Row, ...]) -> Gazetteer:
        """The same entities with other rows."""
        return replace(self, rows=rows)
