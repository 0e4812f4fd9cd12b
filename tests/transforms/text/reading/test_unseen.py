"""Text that only scripts show is read where a page shows no other, and says where it came from."""

from __future__ import annotations

import json

import pytest

from transforms.text.reading.html import Page, read_page

MENU = "<nav><a href=/>Home</a> <a href=/b>Bees</a></nav><h1>Ferry stays in port</h1>"
STORY = "".join(
    f"<p>The ferry to Lowmarsh stayed in port on day {day} because its pilot was still looking for the missing anchor chain.</p>"
    for day in ("one", "two", "three", "four", "five")
)
SHOWN = STORY.replace("ferry", "tram").replace("anchor chain", "driver's cap")


def page(body: str) -> Page:
    found = read_page(f"<html><head><title>Ferry</title></head><body>{MENU}{body}</body></html>", "https://a.example/")
    assert isinstance(found, Page)
    return found


def jsonld(**fields: object) -> str:
    article = {"@type": "NewsArticle", "headline": "Ferry stays in port", **fields}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


@pytest.mark.parametrize(
    ("element", "token"),
    [
        (f"<script type='text/template'>{STORY}</script>", "unseen-script"),
        (f"<script type=text/x-template id=t>{STORY}</script>", "unseen-script"),
        (f"<template>{STORY}</template>", "unseen-template"),
        (f"<noscript>{STORY}</noscript>", "unseen-noscript"),
        (f"<noscript><noscript></noscript>{STORY}</noscript>", "unseen-noscript"),
    ],
)
def test_a_story_in_a_template_is_read_where_the_page_shows_none(element: str, token: str) -> None:
    blocks = page(f"<div class=post-body>{element}</div><footer>Imprint</footer>").blocks
    assert [block.text for block in blocks[:2]] == ["Home Bees", "Ferry stays in port"]
    assert [block.tokens[:2] for block in blocks[2:7]] == [(token, "post-body")] * 5
    assert blocks[-1].text == "Imprint"


@pytest.mark.parametrize(
    "element",
    [
        f"<script type='text/template'>{STORY}</script>",
        f"<template>{STORY}</template>",
        f"<noscript>{STORY}</noscript>",
        jsonld(articleBody=STORY * 2),
    ],
)
def test_a_page_that_shows_a_text_is_read_as_it_is_shown(element: str) -> None:
    assert page(SHOWN + element).blocks == page(SHOWN).blocks


def test_the_same_text_twice_is_read_once() -> None:
    twice = f"<script type='text/template'>{STORY}</script><noscript>{STORY}</noscript>"
    assert [block.text for block in page(twice).blocks] == [block.text for block in page(f"<p>{STORY}").blocks]


@pytest.mark.parametrize(
    "element",
    [
        f"<script type='text/template'>{STORY}{{{{ author }}}}</script>",
        f"<script type='text/javascript'>{STORY}</script>",
        f"<script>var t = '<noscript>{STORY}</noscript>'</script>",
        "<noscript>Please enable JavaScript to read this page.</noscript>",
        f"<svg><noscript>{STORY}",
        f"<template>{STORY}</template>" + jsonld(isAccessibleForFree=False),
        jsonld(articleBody=STORY, isAccessibleForFree="False"),
        jsonld(articleBody="Nothing happened."),
    ],
)
def test_what_is_no_text_or_withheld_stays_unread(element: str) -> None:
    assert [block.text for block in page(element).blocks] == ["Home Bees", "Ferry stays in port"]


@pytest.mark.parametrize("body", [STORY, STORY.replace("<p>", "").replace("</p>", "\n")])
def test_a_claimed_body_is_read_where_the_page_shows_none(body: str) -> None:
    blocks = page("<div id=root></div>" + jsonld(articleBody=body)).blocks
    assert [block.text[:9] for block in blocks[2:]] == ["The ferry"] * 5
    assert all(block.tokens[:2] == ("unseen-jsonld", "articlebody") for block in blocks[2:])


def test_a_claimed_body_is_text_even_where_it_speaks_of_tags() -> None:
    lines = [
        f"Line {number}: in those days a < b, and c > d, said the old clockmaker to nobody at all."
        for number in range(9)
    ]
    assert [block.text for block in page(jsonld(articleBody="\n".join(lines))).blocks[2:]] == lines
