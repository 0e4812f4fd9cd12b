"""What the JSON-LD of a page says of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from transforms.text.document import Claim
from transforms.text.reading.lenient_json import lenient_json, without_surrogates

MAX_DEPTH = 8
"""Real pages nest an article three deep (@graph, mainEntity); deeper is an attack. # our choice"""

MAX_THINGS = 400
"""Things read of one script; a page of a shop lists more. # our choice"""

MOMENT_CHARS = 200_000
"""Where moments are sought in a script that cannot be read. # our choice"""

ARTICLE_ENDINGS = ("Article", "BlogPosting", "SocialMediaPosting", "Report", "Review")
_TEXTS = {
    "headline": "title",
    "description": "dek",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "articleBody": "body",
    "inLanguage": "language",
    "url": "url",
}
_ENTITIES = {"author": "author", "creator": "author", "publisher": "publisher"}
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart")
_MOMENT = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{8,40})"')
_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"[^"]*(?:Article|Posting)"')
_ORGANISATIONS = ("Organization", "NewsMediaOrganization", "Corporation")


def claims_of_jsonld(text: str) -> tuple[Claim, ...]:
    """Claims of the page's article as this script describes it, and the types of all things in it (`page_type`).

    Of several articles the first with a headline counts, together with what else is said under the same headline. A script
    that is too broken to be read still gives the moments of an article.
    """
    data = lenient_json(text)
    if data is None:
        return _moments(text)
    things = list(_things(data, 0))[:MAX_THINGS]
    by_id = {str(thing["@id"]): thing for thing in things if "@id" in thing and len(thing) > 1}
    kinds = dict.fromkeys(kind for thing in things for kind in _kinds(thing))
    claims = [Claim("page_type", kind, "jsonld") for kind in kinds]
    articles = _one_story([thing for thing in things if _is_article(thing)])
    for thing in articles or [thing for thing in things if "WebPage" in _kinds(thing)][:1]:
        claims += claims_of_thing(thing, by_id)
    return tuple(dict.fromkeys(claims))


def claims_of_thing(thing: Mapping[str, Any], by_id: Mapping[str, Any]) -> Iterator[Claim]:
    """Claims of one article; `by_id` resolves what it only refers to."""
    for field, name in _TEXTS.items():
        for value in _texts(thing.get(field)):
            yield _claim(name, value)
    for field, name in _ENTITIES.items():
        for entity, kinds in _entities(thing.get(field), by_id, 0):
            yield _claim("author_organisation" if name == "author" and _is_organisation(kinds) else name, entity)
    for tag in _tags(thing.get("keywords")):
        yield _claim("tag", tag)
    for address, caption in _images(thing.get("image") or thing.get("thumbnailUrl"), by_id):
        yield _claim("image", address)
        if caption:
            yield _claim("image_caption", caption)
    free = str(thing.get("isAccessibleForFree", "")).lower()
    if free in ("true", "false"):
        yield Claim("access", "free" if free == "true" else "paywalled", "jsonld")
    page = thing.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    if isinstance(page, str) and page.startswith("http"):
        yield _claim("url", page)


def _things(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in _INSIDE:
            if key in data:
                yield from _things(data[key], depth + 1)


def _kinds(thing: Mapping[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return [str(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind]


def _is_article(thing: Mapping[str, Any]) -> bool:
    return any(kind.endswith(ARTICLE_ENDINGS) or "Article" in kind for kind in _kinds(thing))


def _one_story(articles: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first article that has a headline, and all others without one or with the same."""
    first = next((str(article["headline"]) for article in articles if article.get("headline")), None)
    return [article for article in articles if first is None or str(article.get("headline") or first) == first]


def _is_organisation(kinds: Sequence[str]) -> bool:
    return any(kind in _ORGANISATIONS for kind in kinds)


def _texts(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name") or item.get("@value")
        if isinstance(item, str) and item.strip():
            yield item.strip()


def _entities(value: Any, by_id: Mapping[str, Any], depth: int) -> Iterator[tuple[str, list[str]]]:
    """Name and types of every person or house in a value: a string, an object, a reference, or a list of these."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _entities(item, by_id, depth + 1)
    elif isinstance(value, dict):
        name = value.get("name")
        if not name and str(value.get("@id")) in by_id:
            yield from _entities({**by_id[str(value["@id"])], "@id": None}, by_id, depth + 1)
        for item in name if isinstance(name, list) else [name]:
            if isinstance(item, str) and item.strip():
                yield item.strip(), _kinds(value)
    elif isinstance(value, str) and value.strip():
        yield value.strip(), []


def _tags(value: Any) -> Iterator[str]:
    for text in _texts(value):
        yield from (tag.strip() for tag in text.split(",") if tag.strip())


def _images(value: Any, by_id: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = by_id.get(str(item.get("@id")), item) if "url" not in item else item
            address = item.get("url") or item.get("contentUrl")
            for one in address if isinstance(address, list) else [address]:
                if isinstance(one, str) and one.strip():
                    caption = item.get("caption")
                    yield one.strip(), caption.strip() if isinstance(caption, str) else None
        elif isinstance(item, str) and item.strip():
            yield item.strip(), None


def _moments(text: str) -> tuple[Claim, ...]:
    text = text[:MOMENT_CHARS]
    if not _ARTICLE_TYPE.search(text):
        return ()
    names = {"datePublished": "published", "dateModified": "modified"}
    return tuple(Claim(names[match[1]], match[2], "jsonld") for match in _MOMENT.finditer(text))


def _claim(name: str, value: str) -> Claim:
    return Claim(name, without_surrogates(unescape(value) if "&" in value else value), "jsonld")
