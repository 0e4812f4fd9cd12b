"""What the JSON-LD of a page says of its article."""

from __future__ import annotations

import json
from collections.abc import Iterator

from transforms.text.document import Claim

_TEXT_FIELDS = {
    "headline": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "articleBody": "body",
    "inLanguage": "language",
}
_NAMED_FIELDS = {"author": "author", "publisher": "publisher"}
_MAX_DEPTH = 8  # real pages nest an article three deep (@graph, mainEntity); deeper is an attack. # our choice


def claims_of_jsonld(text: str) -> tuple[Claim, ...]:
    """Claims of the articles described in this script; nothing when it is not JSON."""
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return ()
    claims: list[Claim] = []
    for thing in _things(data, 0):
        kinds = thing.get("@type")
        if any(
            "Article" in str(kind) or "Posting" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            claims += _claims(thing)
    return tuple(claims)


def _things(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth + 1)


def _claims(thing: dict[str, object]) -> Iterator[Claim]:
    for field, name in _TEXT_FIELDS.items():
        value = thing.get(field)
        if isinstance(value, str) and value.strip():
            yield Claim(name, value, "jsonld")
    for field, name in _NAMED_FIELDS.items():
        value = thing.get(field)
        for item in value if isinstance(value, list) else [value]:
            label = item.get("name") if isinstance(item, dict) else item
            if isinstance(label, str) and label.strip():
                yield Claim(name, label.strip(), "jsonld")
