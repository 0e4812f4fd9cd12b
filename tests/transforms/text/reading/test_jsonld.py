"""JSON-LD: the claims of the page's article, also from scripts that are not quite JSON."""

from __future__ import annotations

import json

import pytest

from transforms.text.reading.jsonld import claims_of_jsonld


def said(text: str, name: str) -> list[str]:
    return [claim.value for claim in claims_of_jsonld(text) if claim.name == name]


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bees learn to count",
    "description": "Six is the limit.",
    "datePublished": "2025-05-02T10:15:00+03:00",
    "dateModified": "2025-05-03",
    "author": [{"@type": "Person", "name": "Ann Lee"}, "Bo Moyo", {"@type": "Organization", "name": "Wire Desk"}],
    "publisher": {"@type": "Organization", "name": "The Hive"},
    "articleSection": ["Science"],
    "keywords": "bees, counting",
    "image": [{"@type": "ImageObject", "url": "https://hive.example/bee.jpg", "caption": "A bee"}],
    "inLanguage": "en",
    "isAccessibleForFree": "False",
    "articleBody": "Bees count.",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://hive.example/bees"},
}


def test_every_field_of_an_article_becomes_a_claim():
    text = json.dumps(ARTICLE)
    expected = {
        "title": ["Bees learn to count"],
        "dek": ["Six is the limit."],
        "published": ["2025-05-02T10:15:00+03:00"],
        "modified": ["2025-05-03"],
        "author": ["Ann Lee", "Bo Moyo"],
        "author_organisation": ["Wire Desk"],
        "publisher": ["The Hive"],
        "section": ["Science"],
        "tag": ["bees", "counting"],
        "image": ["https://hive.example/bee.jpg"],
        "image_caption": ["A bee"],
        "language": ["en"],
        "access": ["paywalled"],
        "body": ["Bees count."],
        "url": ["https://hive.example/bees"],
        "page_type": ["NewsArticle", "WebPage"],
    }
    assert {name: said(text, name) for name in expected} == expected
    assert {claim.basis for claim in claims_of_jsonld(text)} == {"jsonld"}


@pytest.mark.parametrize(
    "wrapped",
    [[ARTICLE], {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]}, {"@type": "WebPage", "mainEntity": ARTICLE}],
)
def test_the_article_is_found_in_lists_and_graphs(wrapped):
    assert said(json.dumps(wrapped), "title") == ["Bees learn to count"]


@pytest.mark.parametrize(
    "text",
    [
        '<!-- {"@type": "NewsArticle", "headline": "Bees"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bees"}\n//]]>',
        '/*<![CDATA[*/{"@type": "NewsArticle", "headline": "Bees"}/*]]>*/',
        '{"@type": "NewsArticle", "headline": "Bees",}',
        '{"@type": "NewsArticle", "tags": ["a",], "headline": "Bees", }',
        '{"@type": "NewsArticle",\n "description": "two\nlines", "headline": "Bees"};',
        '\ufeff{"@type": ["NewsArticle", "Thing"], "headline": "Bees"}',
        '{"@type": "http://schema.org/BlogPosting", "headline": "Bees"}',
        '{"@type": "NewsArticle", "headline": "Bees"}{"@type": "WebSite"}',
    ],
)  # fmt: skip
def test_a_script_that_is_not_quite_json_is_read(text):
    assert said(text, "title") == ["Bees"]


def test_a_script_beyond_reading_still_gives_its_moments_and_nothing_else():
    text = '{"@type": "NewsArticle", "headline": "The "tuba" case", "datePublished": "2024-08-06T14:12:00+02:00"}'
    assert [(claim.name, claim.value) for claim in claims_of_jsonld(text)] == [
        ("published", "2024-08-06T14:12:00+02:00")
    ]


def test_references_within_a_graph_are_resolved():
    graph = [
        {
            "@type": "Article",
            "headline": "Bees",
            "author": {"@id": "#ann"},
            "publisher": {"@id": "#hive"},
            "image": {"@id": "#img"},
        },
        {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
        {"@type": "Organization", "@id": "#hive", "name": "The Hive"},
        {"@type": "ImageObject", "@id": "#img", "url": "https://hive.example/bee.jpg"},
    ]
    text = json.dumps({"@graph": graph})
    assert (said(text, "author"), said(text, "publisher"), said(text, "image")) == (
        ["Ann Lee"],
        ["The Hive"],
        ["https://hive.example/bee.jpg"],
    )


def test_other_articles_of_the_page_do_not_speak_for_it():
    other = {"@type": "NewsArticle", "headline": "Wasps", "author": "Cy Dent"}
    assert said(json.dumps([ARTICLE, other]), "author") == ["Ann Lee", "Bo Moyo"]


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "not json", "{" * 100_000, "[" * 100_000, '{"a":' * 50_000, "1" * 5_000, '{"@id": "#a", "@type": "Article", "author": {"@id": "#a"}}']
)  # fmt: skip
def test_hostile_scripts_give_no_claims_of_an_article(text):
    assert [claim for claim in claims_of_jsonld(text) if claim.name != "page_type"] == []


def test_lone_surrogates_become_replacement_characters():
    assert said('{"@type": "NewsArticle", "headline": "Bees \\ud800"}', "title") == ["Bees \ufffd"]
