"""Reading: every format becomes a document, and what cannot be read says why."""

from __future__ import annotations

import json

import pytest

from schemas.records import Rejection
from transforms.text.document import Document, Raw
from transforms.text.reading import read_document


def read(data: bytes, source_format: str = "txt", **more: str) -> Document | Rejection:
    return read_document(Raw(data, "drop/file", source_format, **more))


def test_a_text_becomes_lines_and_its_raw_text_is_the_decoded_file():
    document = read(b"Bees\r\n\r\nBees count.\r\n")
    assert isinstance(document, Document)
    assert (document.kind, document.raw_text, document.encoding) == ("text", "Bees\r\n\r\nBees count.\r\n", "utf-8")
    assert [block.text for block in document.blocks] == ["Bees", "Bees count."]


def test_a_page_becomes_blocks_and_claims_in_the_charset_of_its_meta_element():
    page = '<html><head><meta charset="windows-1251"><title>Бджоли</title></head><body><p>Бджоли рахують.</p></body></html>'
    document = read(page.encode("windows-1251"), "html")
    assert isinstance(document, Document)
    assert (document.kind, document.encoding, document.encoding_basis) == ("page", "windows-1251", "meta")
    assert document.blocks[-1].text == "Бджоли рахують."
    assert any(claim.name == "title" and claim.value == "Бджоли" for claim in document.claims)


@pytest.mark.parametrize(
    "markup",
    ["<!doctype html><p>Bees.</p>", "\ufeff<html><body><p>Bees.</p></body></html>", "<p>Bees.</p><p>Wasps.</p>"],
)
def test_a_text_file_that_is_clearly_html_is_read_as_html(markup):
    document = read(markup.encode())
    assert isinstance(document, Document) and document.kind == "page"


def test_a_text_that_speaks_of_tags_stays_a_text():
    document = read(b"How to write HTML\n\nThe <p> tag opens a paragraph and </p> closes it.")
    assert isinstance(document, Document) and document.kind == "text"


def test_a_record_gives_its_claims_to_its_text_and_to_its_page():
    text = read(json.dumps({"title": "Bees", "text": "One.\nTwo."}).encode(), "jsonl", source_record="3")
    page = read(json.dumps({"title": "Bees", "html": "<h1>Bees</h1><p>One.</p>"}).encode(), "jsonl")
    assert isinstance(text, Document) and isinstance(page, Document)
    assert (text.kind, [block.text for block in text.blocks]) == ("text", ["One.", "Two."])
    assert (page.kind, page.claims[0].value, page.claims[0].basis) == ("page", "Bees", "record")


@pytest.mark.parametrize(
    ("data", "source_format", "reason"),
    [(b"", "txt", "empty"), (b" \r\n\t", "txt", "empty"), (b"", "html", "empty"), (b"", "jsonl", "empty"),
     ("\ufeff \n".encode(), "txt", "empty"), (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "txt", "binary"),
     (bytes(range(256)), "html", "binary"), (b'{"title": "Bees"}', "jsonl", "empty"), (b'{"text": " "}', "jsonl", "empty"),
     (b"<br>" * 300_000, "html", "too_large"), (b"a" * 20_000_001, "txt", "too_large"), (b"a\n" * 200_001, "txt", "too_large")],
)  # fmt: skip
def test_what_holds_nothing_to_read_is_refused_with_its_reason(data, source_format, reason):
    refused = read(data, source_format)
    assert isinstance(refused, Rejection)
    assert (refused.reason, refused.source_uri) == (reason, "drop/file")


def test_an_unknown_format_and_a_broken_record_are_failures():
    with pytest.raises(ValueError, match="source_format 'pdf' is none of txt, html, jsonl"):
        read(b"x", "pdf")
    with pytest.raises(ValueError, match="expected a JSON object"):
        read(b"[]", "jsonl")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8a\x00", b"caf\xe9 \x81 na\xefve", b"a\xed\xa0\x80b" * 20])
def test_the_raw_text_is_always_valid_unicode(data):
    document = read(data)
    assert isinstance(document, Document)
    document.raw_text.encode("utf-8")
