"""An entity of the gazetteer: what one name stands for, and how it is spelled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """A place, person or organisation with its names."""

    entity_id: str
    """E.g. `place/kyiv`."""
    type: str
    """city, region, district, river, country, person, organisation …"""
    wikidata_id: str | None
    source_names: Mapping[str, str]
    """Names in the language and script of the place itself, by language."""
    canonical: Mapping[str, Mapping[str, str]]
    """By article language: `name` and its case forms. A language that is missing is annotated only."""
    styles: Mapping[str, Mapping[str, Mapping[str, str]]]
    """By style and language: forms that differ from `canonical`."""
    population: int | None
    tier: int
    """1 kept by hand, 2 from lists."""
    flags: frozenset[str]
    country: str | None

    @property
    def is_person(self) -> bool:
        """Whether the name has a given name and a surname."""
        return self.type == "person"

    def form(self, language: str, form: str) -> str | None:
        """The canonical form in this language, or None when there is no settled one."""
        return self.canonical.get(language, {}).get(form)

    def name(self, language: str) -> str:
        """The name in this language, else in English, else the first name of its own."""
        for candidate in (language, "en"):
            if found := self.form(candidate, "name"):
                return found
        for names in (self.source_names, *self.canonical.values()):
            if names:
                return next(iter(names.values()))
        return self.entity_id


def read_entity(record: Mapping[str, Any]) -> Entity:
    """The entity of one line of `entities.jsonl.gz`."""
    return Entity(
        entity_id=record["id"],
        type=record["type"],
        wikidata_id=record.get("wikidata"),
        source_names=record.get("source_names", {}),
        canonical=record.get("canonical", {}),
        styles=record.get("styles", {}),
        population=record.get("population"),
        tier=record.get("tier", 2),
        flags=frozenset(record.get("flags", ())),
        country=record.get("country"),
    )
