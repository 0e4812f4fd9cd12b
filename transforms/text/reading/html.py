"""An HTML page as visible text, block by block, with what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urljoin

import numpy as np
from bs4 import BeautifulSoup

from schemas.enums import Reason
from transforms.text.document import Block, Claim, Refusal
from transforms.text.reading.jsonld import claims_of_jsonld
from transforms.text.reading.meta import claims_of_meta
from transforms.text.reading.page_builder import PageBuilder
from transforms.text.reading.page_target import PageTarget
from transforms.text.reading.unseen import ENOUGH_CHARS, TIMES, sentence_chars, with_unseen

MAX_CHARS = 20_000_000
"""Longest page that is parsed: lxml reads 10 MB in .24 s and 80 MB of memory (measured). # our choice"""

MAX_TAGS = 200_000
"""Most `<` in a page that is parsed: a million `<br>` cost 14 s and 1 GB (measured); large articles have 20,000. # our choice"""

MAX_IMAGES = 60
"""Images that become claims; a page with more is a gallery or a shop. # our choice"""

_NOSCRIPT = re.compile(rb"<(/?)noscript\b[^>]{0,200}>", re.IGNORECASE)

_WHOLE_ADDRESS = re.compile(
    r"https?://[a-zA-Z0-9.-]+(?:/[\w./%~!$&'()*+,=:@-]*)?(?:\?[\w./%~!$&'()*+,=:@-]+)?", re.ASCII
)

SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """The visible text, the blocks it consists of, and the page's own claims."""

    raw_text: str
    """Text of the blocks, joined by a blank line; runs of white space (no-break spaces too) are one space.

    There is no lone surrogate in it: the parser reads sound UTF-8, and references to surrogates are U+FFFD to it.
    """
    blocks: tuple[Block, ...]
    claims: tuple[Claim, ...]


def read_page(markup: str | bytes, url: str | None = None) -> Page | Refusal:
    """The page written in this markup (bytes are sound UTF-8), or why it is not parsed; `url` is where it was found, for addresses of images.

    >>> page = read_page("<p>Ky<b>iv</b> is<br>calm</p><nav>Home</nav>")
    >>> page.raw_text
    'Kyiv is\\ncalm\\n\\nHome'
    """
    data = markup if isinstance(markup, bytes) else markup.encode("utf-8", "replace")
    if len(data) > MAX_CHARS and (chars := len(data.decode())) > MAX_CHARS:
        return Refusal(Reason.TOO_LARGE, f"{chars} characters of markup, limit {MAX_CHARS}")
    if len(data) > MAX_TAGS and (tags := _tags(data)) > MAX_TAGS:
        return Refusal(Reason.TOO_LARGE, f"{tags} times '<', limit {MAX_TAGS}")
    if b"<" not in data:
        data = b"<p>" + data
    if b"\x00" in data:
        data = data.replace(b"\x00", b"")
    page = _parsed(data)
    if not page.drafts:
        page = _parsed(_without_noscript(data))
    shown = sentence_chars(page.drafts)
    if shown < ENOUGH_CHARS:
        page = _with_unseen(data, page, shown)
    blocks = _blocks(page)
    return Page(SEPARATOR.join([block.text for block in blocks]), blocks, _claims(page, blocks, url))


def _tags(data: bytes) -> int:
    """How often `<` stands in it; bytes.count needs four times as long on markup (measured: 210 against 50 µs for 550 KB)."""
    return int(np.count_nonzero(np.frombuffer(data, np.uint8) == ord("<")))


def _parsed(data: bytes) -> PageTarget:
    builder = PageBuilder()
    BeautifulSoup(data, builder=builder)
    return builder.page


def _with_unseen(data: bytes, page: PageTarget, shown: int) -> PageTarget:
    """The page, or the page with the text that only scripts show, when it is most of what there is to read."""
    claims = [claim for script in page.head.scripts for claim in claims_of_jsonld(script)]
    markup = with_unseen(data, shown, claims)
    fuller = _parsed(markup) if markup is not None else page
    return fuller if sentence_chars(fuller.drafts) >= TIMES * shown else page


def _without_noscript(data: bytes) -> bytes:
    """The page without what browsers that run scripts do not even parse: an element left open in there swallows the whole page."""
    parts = []
    at, inside = 0, False
    for tag in _NOSCRIPT.finditer(data):
        closes = tag.group(1) == b"/"
        if not inside:
            parts.append(data[at : tag.start()])
        inside, at = not closes, tag.end()
    return b"".join(parts) + (b"" if inside else data[at:])


def _blocks(page: PageTarget) -> tuple[Block, ...]:
    blocks = []
    start = 0
    for draft in page.drafts:
        block = draft.close(start)
        blocks.append(block)
        start = block.end + len(SEPARATOR)
    return tuple(blocks)


def _claims(page: PageTarget, blocks: tuple[Block, ...], url: str | None) -> tuple[Claim, ...]:
    """JSON-LD first, then meta elements, then what stands in the page itself."""
    head = page.head
    here = _absolute(head.base, url or "")
    claims: list[Claim] = []
    for script in head.scripts:
        claims += claims_of_jsonld(script)
    claims += [_resolved(claim, here) for claim in claims_of_meta(head.metas)]
    if head.title:
        claims.append(Claim("title", head.title, "html"))
    claims += [Claim("title", headline, "text") for headline in head.headlines]
    if head.language:
        claims.append(Claim("language", head.language, "html"))
    if head.canonical:
        claims.append(Claim("canonical_url", _absolute(head.canonical, here), "link"))
    claims += [Claim(name, moment, "time") for name, moment in head.times]
    return (*claims, *_image_claims(page, blocks, here))


def _resolved(claim: Claim, here: str) -> Claim:
    """The claim; a relative image address is resolved, as <base> is known here alone."""
    if claim.name != "image" or claim.value.startswith(("http:", "https:")):
        return claim
    return replace(claim, value=_absolute(claim.value, here))


def _image_claims(page: PageTarget, blocks: tuple[Block, ...], here: str) -> list[Claim]:
    """Every image, each with the caption of its figure right after it when it has one."""
    captions = {
        number: block.text for number, block in enumerate(blocks) if block.after_image and "figcaption" in block.path
    }
    claims = []
    for address, before in page.head.images[:MAX_IMAGES]:
        claims.append(Claim("image", _absolute(address, here), "html"))
        if before in captions:
            claims.append(Claim("image_caption", captions[before], "html"))
    return claims


def _absolute(address: str, here: str) -> str:
    """The address resolved against that of the page; as it stands when it is whole or cannot be resolved."""
    if _WHOLE_ADDRESS.fullmatch(address):
        return address
    try:
        return urljoin(here, address)
    except ValueError:
        return address
