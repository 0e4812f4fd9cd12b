"""The expectations agree with the pages that they are about: no quality is measured here."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from bs4 import BeautifulSoup

from .load import ACCESS, CELL, FOLDER, KINDS, REASONS, ROLES, GoldPage, all_pages, collapse

PAGES = all_pages()
ARTICLES = tuple(page for page in PAGES if page.is_article)
OTHERS = tuple(page for page in PAGES if not page.is_article)

UNSEEN = "rt, rp, script, style, template, noscript, dialog, svg, [hidden]"
NOT_DISPLAYED = re.compile(r"display:\s*none", re.IGNORECASE)
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)?)?")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
each_article = pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.name)


def source(page: GoldPage) -> str:
    """The markup as text; strict, so that a wrong `encoding` fails."""
    return page.html.decode(page.encoding).removeprefix("\ufeff")


def squeezed(text: str) -> str:
    """The text without white space and without characters that nobody sees."""
    return "".join(collapse(text).split())


def page_text(page: GoldPage) -> str:
    """All that a reader could see, found with plain BeautifulSoup, white space gone; readings of ruby left out."""
    soup = BeautifulSoup(source(page), "lxml")
    for tag in [*soup.select(UNSEEN), *soup.find_all(style=NOT_DISPLAYED)]:
        tag.extract()
    return squeezed(soup.get_text())


def published(page: GoldPage) -> str:
    """The text that is to be published, one block a line."""
    return "\n".join(block.text for block in page.text)


def test_every_page_has_its_expectations_and_the_other_way_round() -> None:
    assert {path.stem for path in FOLDER.glob("*.html")} == {page.name for page in PAGES}


def test_there_are_enough_layouts() -> None:
    assert len(ARTICLES) >= 26
    assert {page.reason for page in OTHERS} == set(REASONS)
    assert len({page.layout for page in PAGES}) == len(PAGES)


@each_page
def test_values_come_from_their_lists(page: GoldPage) -> None:
    assert (page.verdict == "article") == (page.reason is None)
    assert page.verdict in ("article", "not_an_article")
    assert page.reason is None or page.reason in REASONS
    assert page.metadata.access in ACCESS
    assert {author.role for author in page.metadata.authors} <= set(ROLES)
    assert {block.kind for block in page.text} <= set(KINDS)
    assert page.url is None or re.match(r"https?://[\w.-]+\.example/", page.url)


@each_page
def test_strings_are_collapsed_and_not_empty(page: GoldPage) -> None:
    strings = [block.text for block in page.text] + [*page.captions, *page.left_out, *page.must_not]
    assert all(text and text == collapse(text) for text in strings)


@each_page
def test_dates_are_iso(page: GoldPage) -> None:
    for moment in (page.metadata.published_at, page.metadata.modified_at):
        if moment is not None:
            assert DATE.fullmatch(moment)
            assert datetime.fromisoformat(moment.replace("Z", "+00:00"))


@each_article
def test_an_article_has_a_title_and_text(page: GoldPage) -> None:
    assert page.metadata.title
    assert len(published(page)) >= 80


@pytest.mark.parametrize("page", OTHERS, ids=lambda page: page.name)
def test_what_is_no_article_publishes_nothing(page: GoldPage) -> None:
    assert page.text == ()
    assert page.captions == ()


@each_page
def test_the_text_stands_on_the_page_in_this_order(page: GoldPage) -> None:
    whole, position = page_text(page), 0
    for block in page.text:
        for part in block.text.split(CELL) if block.kind == "table" else [block.text]:
            found = whole.find(squeezed(part), position)
            assert found >= 0, f"not on the page, or not in this place: {part!r}"
            position = found + len(squeezed(part))


@each_page
def test_captions_and_what_is_left_out_stand_on_the_page(page: GoldPage) -> None:
    whole = page_text(page)
    assert [text for text in (*page.captions, *page.left_out) if squeezed(text) not in whole] == []


@each_page
def test_what_is_left_out_is_not_in_the_text(page: GoldPage) -> None:
    text = published(page)
    assert [item for item in (*page.captions, *page.left_out, *page.must_not) if item in text] == []


@each_page
def test_forbidden_strings_are_in_the_bytes_and_in_no_visible_expectation(page: GoldPage) -> None:
    markup = squeezed(source(page))
    assert [text for text in page.must_not if squeezed(text) not in markup] == []
    visible = "\n".join((*page.captions, *page.left_out))
    assert [text for text in page.must_not if text in visible] == []


@each_page
def test_metadata_is_said_by_the_page(page: GoldPage) -> None:
    said, markup = page_text(page), source(page)
    head = squeezed(BeautifulSoup(markup, "lxml").encode(formatter=None).decode("utf-8"))
    claimed = page.metadata
    values = (
        claimed.title,
        claimed.dek,
        claimed.publisher,
        *claimed.tags,
        *(author.name for author in claimed.authors),
    )
    for value in values:
        if value is not None:
            assert squeezed(value) in said or squeezed(value) in head, value
    assert claimed.language_declared is None or claimed.language_declared in markup


@each_page
def test_addresses_are_absolute(page: GoldPage) -> None:
    for address in (page.metadata.canonical_url, page.metadata.lead_image):
        assert address is None or address.startswith(("https://", "http://"))


def test_several_encodings_are_in_the_corpus() -> None:
    wanted = {"utf-8", "windows-1251", "windows-1252", "iso-8859-2", "utf-16", "gb18030"}
    assert wanted <= {page.encoding for page in PAGES}
