"""The article as the matcher sees it: fields with their shadows, and every sighting of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.text.spelling.protected import code_spans, is_protected
from transforms.text.spelling.shadow import Shadow, cast_shadow
from transforms.text.spelling.sighting import Sighting, windows
from transforms.text.spelling.stylebook import Stylebook


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
    vocabulary = stylebook.vocabulary(language)
    sightings: list[Sighting] = []
    for place, field in enumerate(cast):
        text = field.shadow.text
        code = code_spans(text)
        for found in stylebook.matcher.find(field.shadow, language, vocabulary.is_name):
            meaning = vocabulary.meaning(found.surface)
            if meaning is None or is_protected(text, found.start, found.end, code):
                continue
            before, after = windows(text, found.start, found.end)
            sightings.append(
                Sighting(
                    place,
                    found.start,
                    found.end,
                    text[found.start : found.end],
                    meaning,
                    before,
                    after,
                )
            )
    return Article(cast, tuple(sightings))
