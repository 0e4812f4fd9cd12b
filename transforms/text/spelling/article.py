"""The article as the matcher sees it: fields with their shadows, and every sighting of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.text.spelling.protected import is_protected
from transforms.text.spelling.shadow import Shadow, cast_shadow
from transforms.text.spelling.sighting import Sighting, windows
from transforms.text.spelling.stylebook import Stylebook
from transforms.text.spelling.surfaces import Reading


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the article."""

    name: str
    text: str
    shadow: Shadow


@dataclass(frozen=True, slots=True)
class Article:
    """All fields, and the sightings in their order."""

    fields: tuple[Field, ...]
    sightings: tuple[Sighting, ...]


def sight_names(fields: Sequence[tuple[str, str]], language: str, stylebook: Stylebook) -> Article:
    """Every surface form that is a name in this language, protected spans left out."""
    cast = tuple(Field(name, text, cast_shadow(text)) for name, text in fields)
    admitted = stylebook.surfaces.admitted(language)
    readings: dict[int, tuple[Reading, ...]] = {}

    def is_name(surface: int) -> bool:
        if surface not in readings:
            readings[surface] = _usable(stylebook.surfaces.readings(surface, admitted), language, stylebook)
        return bool(readings[surface])

    sightings: list[Sighting] = []
    for place, field in enumerate(cast):
        text = field.shadow.text
        for found in stylebook.matcher.find(field.shadow, language, is_name):
            if is_protected(text, found.start, found.end):
                continue
            before, after = windows(text, found.start, found.end)
            sightings.append(
                Sighting(
                    place,
                    found.start,
                    found.end,
                    text[found.start : found.end],
                    readings[found.surface],
                    before,
                    after,
                )
            )
    return Article(cast, tuple(sightings))


def _usable(readings: tuple[Reading, ...], language: str, stylebook: Stylebook) -> tuple[Reading, ...]:
    """Without organisations that have no form in this language, so that the town in "Dynamo Kiev" is still seen."""
    return tuple(
        reading
        for reading in readings
        if stylebook.entities[reading.entity].type != "organisation"
        or stylebook.entities[reading.entity].form(language, reading.form) is not None
        or reading.kind == "former"
    )
