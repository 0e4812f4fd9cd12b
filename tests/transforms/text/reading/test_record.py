"""Records: every shape gives its text and claims, and what is broken says why."""

from __future__ import annotations

import json

import pytest

from transforms.text.reading.fields import DEFAULT_FIELDS, load_fields
from transforms.text.reading.record import read_record

SHAPES = {
    "plain": {"title": "Bees", "text": "Bees count.", "url": "https://hive.example/b", "date": "2025-05-02", "author": "Ann Lee"},
    "schema.org": {
        "@type": "NewsArticle", "headline": "Bees", "articleBody": "Bees count.", "url": "https://hive.example/b",
        "datePublished": "2025-05-02", "author": [{"@type": "Person", "name": "Ann Lee"}],
    },
    "news-please": {
        "title": "Bees", "maintext": "Bees count.", "url": "https://hive.example/b", "date_publish": "2025-05-02", "authors": ["Ann Lee"],
        "date_download": "2025-05-04 01:02:03", "description": None,
    },
    "trafilatura": {
        "title": "Bees", "text": "Bees count.", "raw_text": "Bees count. Menu", "url": "https://hive.example/b", "date": "2025-05-02", "author": "Ann Lee",
        "hostname": "hive.example", "sitename": "The Hive", "categories": "", "tags": "",
    },
    "zyte": {
        "headline": "Bees", "articleBody": "Bees count.", "articleBodyHtml": "<p>Bees count.</p>", "url": "https://hive.example/b",
        "datePublished": "2025-05-02", "authors": [{"name": "Ann Lee", "nameRaw": "Ann Lee"}], "mainImage": {"url": "https://hive.example/bee.jpg"},
    },
}  # fmt: skip


def record_of(value: object):
    return read_record(json.dumps(value).encode())


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_the_same_article(shape):
    record = record_of(SHAPES[shape])
    said = {claim.name: claim.value for claim in record.claims}
    assert (record.text, record.html) == ("Bees count.", None)
    assert {name: said[name] for name in ("title", "url", "published", "author")} == {
        "title": "Bees",
        "url": "https://hive.example/b",
        "published": "2025-05-02",
        "author": "Ann Lee",
    }
    assert {claim.basis for claim in record.claims} == {"record"}


def test_the_crawl_time_is_a_claim_of_its_own():
    assert ("fetched", "2025-05-04 01:02:03") in {
        (claim.name, claim.value) for claim in record_of(SHAPES["news-please"]).claims
    }


def test_a_page_is_read_where_there_is_no_text_and_where_the_text_is_markup():
    assert record_of({"html": "<p>Bees.</p>"}).html == "<p>Bees.</p>"
    assert record_of({"content": "<p>Bees.</p><p>Wasps.</p>"}).html == "<p>Bees.</p><p>Wasps.</p>"
    assert record_of({"text": "Bees.", "html": "<p>Bees.</p>"}).html is None
    assert record_of({"title": "Bees"}).text is None


def test_a_list_of_paragraphs_is_a_text():
    assert record_of({"text": ["One.", "Two."]}).text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"text": "a", "score": NaN}', "NaN is no JSON value"),
        (b'{"text": "a", "score": -Infinity}', "-Infinity is no JSON value"),
        (b'{"text": "a", "text": "b"}', "field 'text' stands twice in one object"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", r"Exceeds the limit \(4300"),  # Python words the rest as it likes
        (b'{"a":' * 100_000, "nested deeper than 64 levels"),
        (b'{"a":' * 80 + b"1" + b"}" * 80, "nested deeper than 64 levels"),
        (b'{"text": "a \\ud800 b"}', r"lone surrogate U\+D800"),
        (b'["text"]', "expected a JSON object, found a list"),
        (b"null", "expected a JSON object, found null"),
        (b'{"text": "a"', "Expecting"),
        (b"\x00\x01", "Expecting value"),
    ],
)  # fmt: skip
def test_a_broken_record_says_what_is_wrong(data, message):
    with pytest.raises(ValueError, match=message):
        read_record(data)


def test_fields_are_configurable_and_dots_lead_inside():
    fields = load_fields("text: story.body\ntitle: [head, story.head]", "mine.yaml")
    record = read_record(b'{"story": {"body": "Bees.", "head": "Count"}, "url": "https://hive.example"}', fields)
    assert record.text == "Bees."
    assert [(claim.name, claim.value) for claim in record.claims] == [
        ("title", "Count"),
        ("url", "https://hive.example"),
    ]
    assert fields.of("author") == DEFAULT_FIELDS.of("author")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("headline: x", "mine.yaml: 'headline' is none of text, html, title"),
        ("text: 7", "mine.yaml: text: expected a field name or a list of them, found 7"),
        ("- text", "mine.yaml: expected a mapping from meaning to field names, found list"),
        ("text: [", "mine.yaml: no valid YAML"),
    ],
)  # fmt: skip
def test_a_wrong_field_map_names_file_and_field(text, message):
    with pytest.raises(ValueError, match=message.replace("[", r"\[")):
        load_fields(text, "mine.yaml")
