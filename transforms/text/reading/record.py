"""A JSON record as an article: its text or page, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from transforms.text.document import Claim
from transforms.text.reading.encoding import Decoded, decode
from transforms.text.reading.fields import BODIES, CLAIMS, DEFAULT_FIELDS, FieldMap
from transforms.text.reading.jsonld import claims_of_thing
from transforms.text.reading.lenient_json import strict_json
from transforms.text.reading.markup import is_markup

_LISTED = frozenset({"author", "tag"})
_NAMES = ("name", "url", "@id", "contentUrl", "@value")


@dataclass(frozen=True, slots=True)
class Record:
    """What one JSON record holds. At most one of text and html is filled; neither: the record has no article."""

    text: str | None
    html: str | None
    claims: tuple[Claim, ...]
    encoding: str
    encoding_basis: str

    @property
    def url(self) -> str | None:
        """The address that the record gives."""
        return next((claim.value for claim in self.claims if claim.name == "url"), None)


def read_record(data: bytes, fields: FieldMap = DEFAULT_FIELDS, charset: str | None = None) -> Record:
    """The article of one line of JSON Lines, or of a file that is one object.

    A record that has text and page is read as text: somebody extracted it. A text field that holds markup is a page.
    ValueError, saying what is wrong, when it is no JSON object or holds what no JSON may hold.
    """
    decoded = decode(data, charset)
    value = strict_json(decoded.text)
    if not isinstance(value, dict):
        raise ValueError(f"expected a JSON object, found {_kind(value)}")
    return _record(value, fields, decoded)


def _record(value: Mapping[str, Any], fields: FieldMap, decoded: Decoded) -> Record:
    bodies = {body: _first_text(value, fields.of(body)) for body in BODIES}
    text, html = bodies["text"], bodies["html"]
    if text is not None and is_markup(text):
        text, html = None, html if html is not None else text
    claims = dict.fromkeys(claim for name in CLAIMS for claim in _claims(value, name, fields))
    if "@type" in value or "headline" in value:
        told = {claim.name for claim in claims}
        schema_org = (replace(claim, basis="record") for claim in claims_of_thing(value, {}))
        claims.update(dict.fromkeys(claim for claim in schema_org if claim.name not in told | {"body"}))
    return Record(text, html if text is None else None, tuple(claims), decoded.encoding, decoded.basis)


def _first_text(value: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        found = _at(value, name)
        if isinstance(found, list) and found and all(isinstance(part, str) for part in found):
            found = "\n\n".join(found)
        if isinstance(found, str) and found.strip():
            return found
    return None


def _claims(value: Mapping[str, Any], name: str, fields: FieldMap) -> Iterator[Claim]:
    """The claims of the first field that says anything."""
    for field in fields.of(name):
        said = list(_said(_at(value, field)))
        if name == "tag" and len(said) == 1:
            said = [tag.strip() for tag in said[0].replace(";", ",").split(",") if tag.strip()]
        if said:
            yield from (Claim(name, text, "record") for text in (said if name in _LISTED else said[:1]))
            return


def _said(value: Any) -> Iterator[str]:
    """The texts of a value: itself, the items of a list, the name or address of an object."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = next((item[key] for key in _NAMES if isinstance(item.get(key), str)), None)
        if isinstance(item, (int, float)) and not isinstance(item, bool):
            item = str(item)
        if isinstance(item, str) and item.strip():
            yield item.strip()


def _at(value: Mapping[str, Any], path: str) -> Any:
    """What stands in this field; a name with dots that is no field itself leads into objects."""
    if path in value:
        return value[path]
    found: Any = value
    for key in path.split("."):
        found = found.get(key) if isinstance(found, dict) else None
    return found


def _kind(value: Any) -> str:
    names = {list: "a list", str: "a string", bool: "a boolean", int: "a number", float: "a number", type(None): "null"}
    return names.get(type(value), type(value).__name__)
