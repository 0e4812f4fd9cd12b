"""Hand-kept sources: YAML entries as plain objects, with their defaults and brace alternatives resolved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CYRILLIC = ("uk", "ru", "be")
PRESS = ("en", "de", "fr", "pl", "cs", "es", "it", "nl", "sv", "pt")
KEYS = {*CYRILLIC, *PRESS, "id", "type", "country", "also", "in", "former", "allow", "deny", "flags", "styles",
        "given", "surname", "givens", "surnames", "gender", "reach", "wikidata", "nouns", "derive"}  # fmt: skip
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One hand-kept entity as typed; `where` names the file and the line of thought it came from."""

    id: str
    where: str
    fields: Mapping[str, Any]

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a field or the default."""
        return self.fields.get(key, default)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list field of spellings with brace alternatives written out."""
        return tuple(text for item in self.get(key) or () if isinstance(item, str) for text in expand(item))

    @property
    def source_names(self) -> dict[str, str]:
        """The names in Cyrillic by language."""
        return {language: self.fields[language] for language in CYRILLIC if self.get(language)}


def read_entries(path: Path) -> tuple[Entry, ...]:
    """All entries of a file, in file order; `ValueError` names file, entry and field of a slip."""
    return tuple(_entries(path))


def _entries(path: Path) -> Iterator[Entry]:
    for group in yaml.safe_load(path.read_text("utf-8")):
        common = {key: value for key, value in group.items() if key != "entries"}
        for item in group["entries"]:
            fields = {**common, **_parse(item, common)}
            where = f"{path.name}: {item}"
            if unknown := sorted(set(fields) - KEYS):
                raise ValueError(f"{where}: unknown field {unknown}; known are {sorted(KEYS)}")
            name = fields.get("id") or fields.get("en")
            if not name:
                raise ValueError(f"{where}: an entry needs `en` or `id`")
            yield Entry(slug(name), where, fields)


def _parse(item: Any, common: Mapping[str, Any]) -> dict[str, Any]:
    """`Cyrillic = English` in short, or a mapping with `name` in that short form."""
    if isinstance(item, str):
        return _short(item, common)
    fields = dict(item)
    if "name" in fields:
        fields = {**_short(fields.pop("name"), common), **fields}
    return fields


def _short(text: str, common: Mapping[str, Any]) -> dict[str, Any]:
    source, _, english = (part.strip() for part in text.rpartition("="))
    fields: dict[str, Any] = {"en": english}
    if source:
        language = "uk" if common.get("country") == "UA" else "ru"
        names = [name.strip() for name in source.split("/")]
        fields |= dict(zip((language, "ru" if language == "uk" else "be"), names, strict=False))
    return fields


def expand(text: str) -> tuple[str, ...]:
    """Brace alternatives written out.

    >>> expand("{Muammar,Moammar} Gad{d,}afi")
    ('Muammar Gaddafi', 'Muammar Gadafi', 'Moammar Gaddafi', 'Moammar Gadafi')
    """
    match = _BRACES.search(text)
    if not match:
        return (text,)
    heads = (text[: match.start()] + option + text[match.end() :] for option in match[1].split(","))
    return tuple(result for head in heads for result in expand(head))


def slug(text: str) -> str:
    """A lower-case ASCII identifier.

    >>> slug("Chișinău (city)"), slug("Rostov-on-Don")
    ('chisinau-city', 'rostov-on-don')
    """
    folded = unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "L").replace("ı", "i"))
    return re.sub(r"[^a-z0-9]+", "-", folded.encode("ascii", "ignore").decode().lower()).strip("-")
