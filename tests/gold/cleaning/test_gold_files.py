"""Every gold file is consistent with itself: what it expects stands in the lines that it labels."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from .load import KEPT_ROLES, MOVED_ROLES, ROLES, SETS, Cut, GoldArticle, all_articles, load

ARTICLES = [article for folder in SETS for article in all_articles(folder)]
LANGUAGES = ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")
SITE_NAME = re.compile(r"\s*[|\-–—·:»]\s*\S.{0,40}")
# A line whose first part is one of these may carry the date, the reading time or the dateline after it.
HEAD_ROLES = ("byline", "date", "reading_time", "dateline")
FIELD = re.compile(r"[^\W\d][^:\d]{2,24}: ")  # "Titel: The pump", as records print it

each_article = pytest.mark.parametrize("article", ARTICLES, ids=[article.id for article in ARTICLES])


def texts(article: GoldArticle, roles: Iterable[str]) -> list[str]:
    """The mended lines of these roles, and the cuts of these roles."""
    wanted = set(roles)
    lines = [article.mended(line.text) for line in article.lines if line.role in wanted]
    return lines + [cut.text for cut in article.cuts if cut.role in wanted]


def folded(text: str) -> str:
    return " ".join(text.split())


def test_the_set_holds_articles():
    assert ARTICLES


@each_article
def test_language_is_that_of_the_folder(article: GoldArticle):
    assert article.language in LANGUAGES
    assert article.id.startswith(f"{article.language}/")
    assert article.note.strip()


@each_article
def test_lines_point_at_their_raw_text(article: GoldArticle):
    for line in article.lines:
        assert line.role in ROLES
        assert line.text.strip() or line.role not in KEPT_ROLES
        assert article.raw_text[line.start : line.end] == line.text


@each_article
def test_title_and_dek_stand_in_lines_of_their_role(article: GoldArticle):
    titles, deks = texts(article, ["title"]), texts(article, ["dek"])
    assert (article.expect.title is None) == (not titles)
    assert (article.expect.dek is None) == (not deks)
    if article.expect.title is not None:
        titles += [FIELD.sub("", line, count=1) for line in titles]
        rests = [line.removeprefix(article.expect.title) for line in titles if line.startswith(article.expect.title)]
        assert any(not rest or SITE_NAME.fullmatch(rest) for rest in rests), titles
    assert article.expect.dek is None or article.expect.dek in [*deks, *(FIELD.sub("", line, count=1) for line in deks)]


@each_article
def test_byline_and_authors_stand_in_byline_lines(article: GoldArticle):
    bylines = folded(" ".join(texts(article, HEAD_ROLES)))
    assert article.expect.byline is None or folded(article.expect.byline) in bylines
    assert article.expect.byline is not None or not article.expect.authors
    for author in article.expect.authors:
        assert author in bylines


@each_article
def test_dates_and_reading_time_have_a_line_that_says_them(article: GoldArticle):
    head = " ".join(texts(article, HEAD_ROLES))
    for day in (article.expect.published_date, article.expect.modified_date):
        assert day is None or (f"{day.year % 100:02}" in head and str(day.day) in head)
    minutes = article.expect.reading_minutes
    assert minutes is None or re.search(rf"(?<!\d){minutes}(?!\d)", head)
    assert minutes is not None or not texts(article, ["reading_time"])


@each_article
def test_dateline_stands_in_a_line_or_a_cut(article: GoldArticle):
    datelines = folded(" ".join(texts(article, ["dateline"])))
    assert (article.expect.dateline is None) == (not datelines)
    for part in article.expect.dateline or ():
        assert part is None or part in datelines


@each_article
def test_captions_are_the_caption_lines(article: GoldArticle):
    lines = list(dict.fromkeys(texts(article, ["caption"])))
    assert len(lines) == len(article.expect.captions)
    for line, caption in zip(lines, article.expect.captions, strict=True):
        assert line.startswith(caption) or FIELD.sub("", line, count=1).startswith(caption)


@each_article
def test_repairs_and_cuts_occur_in_their_lines(article: GoldArticle):
    story = [line.text for line in article.lines if line.role in KEPT_ROLES | MOVED_ROLES]
    for repair in article.repairs:
        assert repair.before != repair.after
        assert any(repair.before in text for text in story), repair
    for cut in article.cuts:
        assert cut.role in ROLES - KEPT_ROLES
        assert any(cut.text in line.text for line in article.kept_lines()), cut


@each_article
def test_traps_are_whole_lines_that_stay(article: GoldArticle):
    kept = {line.text for line in article.kept_lines()}
    assert [trap for trap in article.traps if trap not in kept] == []


@each_article
def test_kept_text_is_a_story_and_holds_no_damage(article: GoldArticle):
    paragraphs = article.kept_text()
    assert len(" ".join(paragraphs)) > 400
    long = [paragraph for paragraph in paragraphs if len(paragraph) > 60]
    assert len(long) == len(set(long)), "a doubled paragraph: the second copy is `other`"
    for repair in article.repairs:
        assert repair.before in repair.after or all(repair.before not in paragraph for paragraph in paragraphs)


SMALL = """---
language: en
note: a small one
expect: {title: T, dek: null, byline: null, authors: [], published_date: 2025-07-04, modified_date: null,
  reading_minutes: null, dateline: {place: Oslo, agency: null}, captions: []}
repairs: [{before: "one,two", after: "one, two"}, {before: "EndNext", after: "End\\nNext"}]
cuts: [{role: dateline, text: "Oslo"}, {role: related, text: "Read also: More"}]
traps: ["Next"]
---
title\tT

paragraph\tOsloCount one,two. Read also: More
paragraph\tEndNext
share\tShare
"""


def test_kept_text_applies_cuts_and_repairs():
    article = load(SMALL)
    assert article.raw_text == "T\n\nOsloCount one,two. Read also: More\nEndNext\nShare"
    assert article.kept_text() == ("Count one, two.", "End", "Next")
    assert article.cuts[0] == Cut("dateline", "Oslo")


def test_an_unknown_role_is_refused_with_its_line():
    with pytest.raises(ValueError, match="body line 5"):
        load(SMALL.replace("share\t", "sharing\t"))
