"""Reading: from the bytes of one record to a document, whatever it was written in."""

from __future__ import annotations

from collections.abc import Callable

from schemas.enums import Reason
from schemas.records import Rejection
from transforms.text.document import Claim, Document, Raw, Refusal
from transforms.text.reading.encoding import decode, is_binary, verbatim_basis
from transforms.text.reading.fields import DEFAULT_FIELDS, FieldMap
from transforms.text.reading.html import MAX_CHARS, read_page
from transforms.text.reading.lenient_json import without_surrogates
from transforms.text.reading.markup import is_markup
from transforms.text.reading.plain import BREAK, read_lines
from transforms.text.reading.record import read_record

MAX_LINES = 200_000  # our choice, as many as a page may have tags: a million short lines took 43 seconds and 850 MB


def read_document(raw: Raw, fields: FieldMap = DEFAULT_FIELDS) -> Document | Rejection:
    """What the record says, block by block, or why there is nothing to read.

    A text file that is clearly HTML is read as HTML. ValueError for a JSON record that is broken or no object, and for a format that
    is not known: these are failures, not refusals.
    """
    reader = _READERS.get(raw.source_format)
    if reader is None:
        raise ValueError(f"source_format {raw.source_format!r} is none of {', '.join(_READERS)}")
    blank = not raw.data or raw.data.isspace()
    outcome = Refusal(Reason.EMPTY, f"{len(raw.data)} bytes of white space") if blank else reader(raw, fields)
    return outcome.of(raw) if isinstance(outcome, Refusal) else outcome


def _read_text(raw: Raw, fields: FieldMap) -> Document | Refusal:
    if is_binary(raw.data):
        return Refusal(
            Reason.BINARY, f"control characters among the first of {len(raw.data)} bytes: no text of any charset"
        )
    decoded = decode(raw.data, raw.charset)
    if is_markup(decoded.text):
        return _read_html(raw, fields)
    return _text(raw, decoded.text, decoded.encoding, decoded.basis, ())


def _read_html(raw: Raw, fields: FieldMap) -> Document | Refusal:
    if is_binary(raw.data):
        return Refusal(
            Reason.BINARY, f"control characters among the first of {len(raw.data)} bytes: no text of any charset"
        )
    basis = verbatim_basis(raw.data, raw.charset)
    if basis is not None:
        return _page(raw, raw.data, "utf-8", basis, ())
    decoded = decode(raw.data, raw.charset, markup=True)
    return _page(raw, raw.data if decoded.is_verbatim else decoded.text, decoded.encoding, decoded.basis, ())


def _read_record(raw: Raw, fields: FieldMap) -> Document | Refusal:
    record = read_record(raw.data, fields, raw.charset)
    if record.html is not None:
        return _page(raw, record.html, record.encoding, record.encoding_basis, record.claims)
    if record.text is None:
        return Refusal(Reason.EMPTY, f"no field of the record holds a text: {', '.join(fields.of('text')[:4])}, ...")
    return _text(raw, record.text, record.encoding, record.encoding_basis, record.claims)


def _text(raw: Raw, text: str, encoding: str, basis: str, claims: tuple[Claim, ...]) -> Document | Refusal:
    text = without_surrogates(text)
    if not text.strip():
        return Refusal(Reason.EMPTY, f"{len(text)} characters of white space")
    if len(text) > MAX_CHARS:
        return Refusal(Reason.TOO_LARGE, f"{len(text)} characters of text, limit {MAX_CHARS}")
    if len(text) > MAX_LINES and (ends := len(BREAK.findall(text))) > MAX_LINES:
        return Refusal(Reason.TOO_LARGE, f"{ends} lines of text, limit {MAX_LINES}")
    return Document(raw, text, read_lines(text), "text", encoding, basis, claims)


def _page(raw: Raw, markup: str | bytes, encoding: str, basis: str, claims: tuple[Claim, ...]) -> Document | Refusal:
    """The document of a page; its markup is a text, or bytes that are sound UTF-8."""
    if isinstance(markup, bytes) and b"<" not in markup:
        markup = markup.decode()
    if not markup or markup.isspace():
        return Refusal(Reason.EMPTY, f"{len(markup)} characters of white space")
    address = raw.url or next((claim.value for claim in claims if claim.name == "url"), None)
    page = read_page(markup if isinstance(markup, bytes) else without_surrogates(markup), address)
    if isinstance(page, Refusal):
        return page
    return Document(raw, page.raw_text, page.blocks, "page", encoding, basis, (*claims, *page.claims))


_READERS: dict[str, Callable[[Raw, FieldMap], Document | Refusal]] = {
    "txt": _read_text,
    "html": _read_html,
    "jsonl": _read_record,
}
