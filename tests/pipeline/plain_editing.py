"""An editing that publishes copy as it is: the run is tested with it alone, fast, and whatever the rooms of editing do.

A copy that says RAISE, REJECT or SURROGATE is treated so. It is a module of its own, since worker processes import it by name.
"""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from typing import Any

from pipeline.editing import Editing
from schemas.enums import Reason
from schemas.records import Article, BlockSpan, EditMark, MentionMark, Rejection
from transforms.once import Once
from transforms.text.document import Document, Raw, Refusal


def read_document(raw: Raw) -> Document | Rejection:
    if not raw.data.strip():
        return Refusal(Reason.EMPTY, "no bytes").of(raw)
    return Document(raw, raw.data.decode(), (), "text", "utf-8", "utf-8")


def edit(document: Document, desk: Any) -> Article | Rejection:
    text = document.raw_text
    if "RAISE" in text:
        raise RuntimeError(f"asked to, at {object()}")
    if "REJECT" in text:
        return Refusal(Reason.TOO_SHORT, f"asked to by {desk}").of(document.raw)
    title = "\ud800" if "SURROGATE" in text else None
    day = re.search(r"\d{4}-\d\d-\d\d", text)
    raw = document.raw
    return Article(
        article_id=sha256(f"{raw.source_uri} {raw.source_record}".encode()).hexdigest()[:32],
        id_basis="source",
        content_sha256=raw.content_sha256(),
        source_uri=raw.source_uri,
        source_format=raw.source_format,
        source_record=raw.source_record,
        encoding=document.encoding,
        encoding_basis=document.encoding_basis,
        fetched_at=raw.fetched_at,
        url=None,
        canonical_url=None,
        publisher=None,
        publisher_domain=None,
        title=title,
        title_raw=title,
        dek=None,
        byline=None,
        authors=(),
        dateline=None,
        published_at=None,
        published_date=date.fromisoformat(day.group()) if day else None,
        published_raw=None,
        published_precision=None,
        published_basis=None,
        published_confidence=None,
        modified_at=None,
        section=None,
        tags=(),
        images=(),
        reading_minutes=None,
        access="unknown",
        language="uk" if "і" in text else "en",
        language_score=1.0,
        language_basis="script",
        language_declared=None,
        text=text,
        blocks=(BlockSpan("paragraph", 0, len(text)),),
        edits=(EditMark(0, 0, "", "", "mend", "plain.nothing", None, None, None),),
        entities=(),
        mentions=(MentionMark("place/kyiv", "text", "Kiev", "Kyiv", "Kyiv", 0, 4, 0, 4, "replaced", "plain"),),
        char_count=len(text),
        word_count=len(text.split()),
        kept_share=1.0,
        warnings=(),
    )


def open_desk(name: str) -> str:
    return f"the desk {name}"


def plain_editing() -> Editing:
    return Editing(read_document, edit, Once(open_desk, "plain"), "plain 1")
