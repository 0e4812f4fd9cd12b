"""The text of a page that a reader sees only when a script has run: for pages that show no other text.

Some builders of sites (Blogger among them) send the article inside `<script type="text/template">`, `<template>` or `<noscript>` and have a
script put it on the page; others let a script write the whole page, and the article stands in the JSON-LD alone. Such text is none of
the visible text of a page that has any, so it is read only where there is next to none, and its tokens say where it came from. What a
page withholds from readers who do not pay is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from transforms.text.document import Claim
from transforms.text.reading.draft import Draft

SENTENCE_CHARS = 60
"""A block with fewer characters outside links is a label, a menu or a headline. # our choice"""

ENOUGH_CHARS = 1_000
"""A page that shows sentences with as many characters needs no other text. # our choice"""

FEWEST_CHARS = 400
"""Unseen text with fewer characters is a notice ("Please enable JavaScript"). # our choice"""

MOST_CHARS = 200_000
"""A claimed body with more characters is no article. # our choice"""

TIMES = 3
"""The unseen text is so many times as long as the sentences that the page shows. # our choice"""

_TAG = re.compile(rb"<(/?)(script|noscript|template)\b([^<>]{0,500})>", re.IGNORECASE)
_TEMPLATE_TYPE = re.compile(rb"text/(?:x-)?template|text/html", re.IGNORECASE)
_ANY_TAG = re.compile(rb"<[^<>]{0,2000}>")
_PLACEHOLDERS = (b"{{", b"<%", b"${")
_MARKUP = re.compile(r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|[ou]l|li)\b[^<>]{0,500}>", re.IGNORECASE)
_BODY_END = re.compile(rb"</body\b", re.IGNORECASE)


def sentence_chars(drafts: Sequence[Draft]) -> int:
    """Characters of the blocks that are long enough to be sentences, outside links."""
    sizes = [len(draft.text) - draft.link_chars for draft in drafts]
    return sum(size for size in sizes if size >= SENTENCE_CHARS)


def with_unseen(data: bytes, shown: int, claims: Sequence[Claim]) -> bytes | None:
    """The page with its unseen text put where a reader would see it; None when there is none to speak of.

    `shown` says how many characters of sentences the page shows, `claims` are those of its JSON-LD.
    """
    if any(claim.name == "access" and claim.value == "paywalled" for claim in claims):
        return None
    fewest = max(FEWEST_CHARS, TIMES * shown)
    return _with_templates(data, fewest) or _with_claimed_body(data, claims, fewest)


def _with_templates(data: bytes, fewest: int) -> bytes | None:
    parts, at, told = [], 0, set()
    for name, start, end, after in _elements(data):
        content = data[start:end]
        text = b" ".join(_ANY_TAG.sub(b" ", content).split())
        if len(text) < fewest or text in told or any(mark in content for mark in _PLACEHOLDERS):
            continue
        told.add(text)
        parts += [data[at:start], b"</" + name + b'><div class="unseen-' + name + b'">', content, b"</div>"]
        at = after
    return b"".join([*parts, data[at:]]) if parts else None


def _elements(data: bytes) -> Iterator[tuple[bytes, int, int, int]]:
    """Name, begin and end of the content, and the end, of every outermost element that may hold such text."""
    name, depth, start, told = b"", 0, 0, False
    for tag in _TAG.finditer(data):
        closes, found = tag.group(1) == b"/", tag.group(2).lower()
        if not name and not closes:
            name, depth, start = found, 1, tag.end()
            told = found != b"script" or _TEMPLATE_TYPE.search(tag.group(3)) is not None
        elif found == name:
            depth += -1 if closes else 0 if name == b"script" else 1
            if not depth:
                if told:
                    yield name, start, tag.start(), tag.end()
                name = b""


def _with_claimed_body(data: bytes, claims: Sequence[Claim], fewest: int) -> bytes | None:
    body = max((claim.value for claim in claims if claim.name == "body"), key=len, default="")
    if not fewest <= len(body) <= MOST_CHARS:
        return None
    if not _MARKUP.search(body):
        body = "".join(f"<p>{escape(line, quote=False)}</p>" for line in body.splitlines())
    ends = [match.start() for match in _BODY_END.finditer(data)]
    end = ends[-1] if ends else len(data)
    return data[:end] + f'<div class="unseen-jsonld" itemprop="articleBody">{body}</div>'.encode() + data[end:]
