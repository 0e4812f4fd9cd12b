"""The row: what is published of one article, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from urllib.parse import urlsplit

from schemas.enums import Role
from schemas.records import Article, BlockSpan, EditMark, Image
from transforms.text.copy import Copy
from transforms.text.document import Document, Label
from transforms.text.edits import Edit
from transforms.text.language import Language
from transforms.text.metadata.facts import Facts
from transforms.text.naming import Names

ID_DIGITS = 32
LOST_BREAK = "mend.lost_break"
PIECE = re.compile(r"\S(?:(?!\n\n).)*", re.DOTALL)  # up to the next blank line


def article_row(
    document: Document,
    labels: Sequence[Label],
    facts: Facts,
    language: Language,
    copy: Copy,
    names: Names,
    word_count: int,
    warnings: Sequence[str],
) -> Article:
    """The record for the articles table; every argument is final."""
    raw, published = document.raw, facts.published
    url = facts.canonical_url or facts.url
    article_id, id_basis = identity(url, raw.source_uri, raw.source_record)
    return Article(
        article_id=article_id,
        id_basis=id_basis,
        content_sha256=raw.content_sha256(),
        source_uri=raw.source_uri,
        source_format=raw.source_format,
        source_record=raw.source_record,
        encoding=document.encoding,
        encoding_basis=document.encoding_basis,
        fetched_at=raw.fetched_at,
        url=facts.url,
        canonical_url=facts.canonical_url,
        publisher=facts.publisher,
        publisher_domain=domain_of(url),
        title=names.title,
        title_raw=facts.title.text if facts.title else None,
        dek=names.dek,
        byline=facts.byline,
        authors=facts.authors,
        dateline=facts.dateline,
        published_at=published.at if published else None,
        published_date=published.day if published else None,
        published_raw=published.raw if published else None,
        published_precision=published.precision if published else None,
        published_basis=published.basis if published else None,
        published_confidence=published.confidence if published else None,
        modified_at=facts.modified_at,
        section=facts.section,
        tags=facts.tags,
        images=tuple(
            Image(picture.url, caption, picture.credit, picture.is_lead)
            for picture, caption in zip(facts.pictures, names.captions)
        ),
        reading_minutes=facts.reading_minutes,
        access=facts.access,
        language=language.code,
        language_score=language.score,
        language_basis=language.basis,
        language_declared=facts.language_declared,
        text=copy.text,
        blocks=_blocks(labels, copy),
        edits=tuple(_edit_mark(edit) for edit in copy.edits),
        entities=names.entities,
        mentions=names.marks,
        char_count=len(copy.text),
        word_count=word_count,
        kept_share=round(len(copy.text) / max(1, len(copy.raw)), 4),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def identity(url: str | None, source_uri: str, source_record: str | None) -> tuple[str, str]:
    """The article's id and what it was made from: its address if known, else its place in the source.

    >>> identity("https://news.example/a", "drop/a.txt", None)[1]
    'url'
    """
    key = url if url else f"{source_uri}#{source_record or ''}"
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS], "url" if url else "source"


def domain_of(url: str | None) -> str | None:
    """Host of an address without www, lower case; None without an address.

    >>> domain_of("https://www.News.example/a")
    'news.example'
    """
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _blocks(labels: Sequence[Label], copy: Copy) -> tuple[BlockSpan, ...]:
    kinds = (label.role for label in labels if label.role.published)
    parted = any(LOST_BREAK in edit.rule for edit in copy.edits)
    return tuple(
        part for kind, (start, end) in zip(kinds, copy.spans) for part in _parts(copy.text, kind, start, end, parted)
    )


def _parts(text: str, kind: Role, start: int, end: int, parted: bool) -> Iterator[BlockSpan]:
    """The paragraphs of one block: where mending parted it, what was glued before a paragraph is its heading."""
    pieces = list(PIECE.finditer(text, start, end))
    for number, piece in enumerate(pieces, start=1):
        glued_heading = parted and kind is Role.PARAGRAPH and number < len(pieces) and piece.group()[-1].isalnum()
        part_kind = Role.HEADING if glued_heading else kind
        yield BlockSpan(part_kind.value, piece.start(), piece.end())


def _edit_mark(edit: Edit) -> EditMark:
    return EditMark(
        raw_start=edit.start,
        raw_end=edit.end,
        before=edit.before,
        after=edit.after,
        stage=edit.stage,
        rule=edit.rule,
        role=edit.role,
        entity_id=edit.entity_id,
        moved_to=edit.moved_to,
    )
