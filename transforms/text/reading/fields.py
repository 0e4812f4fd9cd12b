"""The field map: which fields of a JSON record hold the article's text and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

BODIES = ("text", "html")
"""What the article is read from."""

CLAIMS = (
    *(
        "title",
        "dek",
        "author",
        "published",
        "modified",
        "fetched",
        "url",
        "canonical_url",
        "publisher",
        "section",
        "tag",
        "image",
    ),
    *("language", "access", "reading_minutes"),
)
"""What a record may say of its article."""


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Names of fields by what they hold, tried in order."""

    names: tuple[tuple[str, tuple[str, ...]], ...]

    def of(self, meaning: str) -> tuple[str, ...]:
        """The fields that may hold this; dots lead into objects."""
        return next((names for key, names in self.names if key == meaning), ())


def load_fields(text: str, name: str) -> FieldMap:
    """The field map that a YAML text describes; what it leaves out is as in the shipped one. `name` is for messages.

    >>> load_fields("text: story_text", "mine.yaml").of("text")
    ('story_text',)

    ValueError, naming file and field, when it does not hold.
    """
    given = _read(text, name)
    return FieldMap(tuple((meaning, given.get(meaning, DEFAULT_FIELDS.of(meaning))) for meaning in (*BODIES, *CLAIMS)))


def _read(text: str, name: str) -> dict[str, tuple[str, ...]]:
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(f"{name}: no valid YAML: {error}") from error
    if not isinstance(data, Mapping):
        raise ValueError(f"{name}: expected a mapping from meaning to field names, found {type(data).__name__}")
    unknown = [str(key) for key in data if key not in BODIES + CLAIMS]
    if unknown:
        raise ValueError(f"{name}: {unknown[0]!r} is none of {', '.join(BODIES + CLAIMS)}")
    return {key: _names(value, f"{name}: {key}") for key, value in data.items()}


def _names(value: Any, where: str) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(item, str) and item.strip() for item in names):
        raise ValueError(f"{where}: expected a field name or a list of them, found {value!r}")
    return tuple(names)


def _shipped() -> FieldMap:
    text = (files(__package__) / "fields.yaml").read_text(encoding="utf-8")
    given = _read(text, "fields.yaml")
    return FieldMap(tuple((meaning, given[meaning]) for meaning in (*BODIES, *CLAIMS)))


DEFAULT_FIELDS = _shipped()
