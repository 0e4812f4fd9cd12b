"""The moments before an article: `Raw` is what the world gave us, `Document` is what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from schemas.enums import Reason, Role
from schemas.records import Rejection
from transforms.text.edits import Edit, OffsetMap, apply
from transforms.text.quick import quickly_made


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one record and where they came from."""

    data: bytes
    source_uri: str
    source_format: str
    """txt, html or jsonl."""
    source_record: str | None = None
    """Line number from 1; None when the file is one record."""
    fetched_at: datetime | None = None
    """Aware, UTC."""
    charset: str | None = None
    """What the transport said (HTTP header); None when it said nothing."""
    url: str | None = None

    def content_sha256(self) -> str:
        """64 hex digits of the SHA-256 of the bytes."""
        return sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a page or record says of its article, and where it says so."""

    name: str
    """title, dek, author, published, modified, publisher, section, tag, url, canonical_url, image, image_caption, language,
    access, reading_minutes, body or fetched."""
    value: str
    basis: str
    """jsonld, og, meta, time, link, html, record, url or text."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Block:
    """A line (or hard-wrapped paragraph) of a text file, or a block-level element of a page: text, span and evidence."""

    text: str
    """Exactly raw_text[start:end]."""
    start: int
    end: int
    blank_before: int = 0
    """Empty lines above it; for pages 0."""
    tag: str = ""
    """Name of the block element; empty for text files."""
    path: tuple[str, ...] = ()
    """Names of the elements around it, outermost first."""
    tokens: tuple[str, ...] = ()
    """Lower-case class, id, role and itemprop tokens of the element and those around it, innermost first."""
    link_chars: int = 0
    """Characters that stand inside links."""
    ancestors: tuple[int, ...] = ()
    """Numbers of the elements of `path`, unique in the page: blocks of one container share them."""
    inner: tuple[str, ...] = ()
    """Lower-case class and itemprop tokens of the inline elements that the text begins with."""
    own_tokens: int = 0
    """How many of `tokens` belong to the element itself."""
    links: int = 0
    """How many links it has."""
    strong_chars: int = 0
    """Characters in bold."""
    italic_chars: int = 0
    """Characters in italics."""
    after_image: bool = False
    """Whether an image or a player stands between the block before and this one."""


@dataclass(frozen=True, slots=True)
class Document:
    """What one raw record says: its visible text, block by block, and what it says of itself."""

    raw: Raw
    raw_text: str
    blocks: tuple[Block, ...]
    kind: str
    """text or page."""
    encoding: str
    encoding_basis: str
    """bom, http, meta, utf-8, detector or fallback."""
    claims: tuple[Claim, ...] = ()

    def marked(self, edits: Sequence[Edit]) -> Document:
        """The same document after edits of its characters: text mended, blocks at their new places."""
        if not edits:
            return self
        text = apply(self.raw_text, edits)
        offsets = OffsetMap.of(edits)
        blocks: list[Block] = []
        blanks = 0
        for block in self.blocks:
            start, end = offsets.to_new(block.start, block.end)
            shown = text[start:end]
            content = shown.strip()
            if not content:  # "&nbsp;" was all of it: one more blank line
                blanks += block.blank_before + 1
                continue
            start += len(shown) - len(shown.lstrip())
            end = start + len(content)
            if self.kind == "text":  # a line has no other evidence, and `replace` is slow
                blocks.append(Block(content, start, end, block.blank_before + blanks))
            else:
                blocks.append(replace(block, text=content, start=start, end=end))
            blanks = 0
        return replace(self, raw_text=text, blocks=tuple(blocks))


@dataclass(frozen=True, slots=True)
class Label:
    """What a block is, and the rule or judge that says so."""

    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words for a column, and where they stand in the document's text (None, None: the page's metadata is the source)."""

    text: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A span inside a published block that leaves the text for a column, such as a glued dateline."""

    start: int
    end: int
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an input that we could read is not published, before it is written up with its source."""

    reason: Reason
    detail: str

    def of(self, raw: Raw) -> Rejection:
        """The row for the rejections table."""
        return Rejection(
            source_uri=raw.source_uri,
            source_format=raw.source_format,
            source_record=raw.source_record,
            content_sha256=raw.content_sha256(),
            reason=self.reason.value,
            detail=self.detail,
        )
