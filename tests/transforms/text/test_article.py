"""The straight line: its laws on every raw input that the project has, and what a reader of one row is promised."""

from __future__ import annotations

import gzip
import os
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from schemas.records import Article, Rejection
from tests.gold.cleaning.load import SETS, all_articles
from transforms.text.article import edit
from transforms.text.desk import Desk, load_desk
from transforms.text.document import Raw
from transforms.text.edits import Edit, restore
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.words import mend_words
from transforms.text.reading import read_document
from transforms.text.spelling.names import mark_names

ROOT = Path(__file__).parents[3]
FORMATS = {".txt": "txt", ".html": "html"}
DATA = os.environ.get("COPYDESK_DATA", "")


def raws() -> list[Raw]:
    """Every raw input of the project that is one file, and every text and page below COPYDESK_DATA when it is set."""
    raws = [
        Raw(gold.raw_text.encode(), f"gold/{gold.id}.txt", "txt") for folder in SETS for gold in all_articles(folder)
    ]
    for folder in [ROOT / "samples/raw", ROOT / "tests/gold/pages", *([Path(DATA)] if DATA else [])]:
        for path in sorted(folder.rglob("*")):
            name = path.name.removesuffix(".gz") if folder == Path(DATA) else path.name
            if Path(name).suffix in FORMATS:
                data = path.read_bytes()
                raws.append(Raw(gzip.decompress(data) if name != path.name else data, name, FORMATS[Path(name).suffix]))
    return raws


@lru_cache(maxsize=1)
def desk() -> Desk:
    return load_desk()


def outcome(raw: Raw) -> Article | Rejection:
    document = read_document(raw)
    return document if isinstance(document, Rejection) else edit(document, desk())


def marks(article: Article) -> list[Edit]:
    return [
        Edit(mark.raw_start, mark.raw_end, mark.before, mark.after, mark.stage, mark.rule) for mark in article.edits
    ]


@pytest.mark.parametrize("raw", raws(), ids=lambda raw: raw.source_uri)
def test_the_laws_hold(raw: Raw) -> None:
    document = read_document(raw)
    if isinstance(document, Rejection):
        return
    article = edit(document, desk())
    assert edit(document, desk()) == article
    if isinstance(article, Rejection):
        return
    assert restore(article.text, marks(article)) == document.raw_text
    assert mend_characters(article.text) == ()
    assert mend_words(article.text, article.language) == ()
    fields = [("title", article.title or ""), ("dek", article.dek or ""), ("text", article.text)]
    again = mark_names([field for field in fields if field[1]], article.language, desk().stylebook)
    assert [mention for mention in again if mention.action == "replaced"] == []
    columns = {"text": article.text, "title": article.title, "dek": article.dek}
    columns["caption"] = "\n".join(image.caption for image in article.images if image.caption)
    for mention in article.mentions:
        stands = mention.replacement if mention.action == "replaced" else mention.surface
        assert columns[mention.field][mention.start : mention.end] == stands
        if mention.raw_start is not None and mention.raw_end is not None and "mojibake_mended" not in article.warnings:
            found = document.raw_text[mention.raw_start : mention.raw_end]
            assert "".join(mention.surface.split()) in "".join(found.replace("\u00ad", "").split())
    for block, after in zip(article.blocks, [*article.blocks[1:], None]):
        end = after.start - 2 if after else len(article.text)
        assert (block.end, article.text[block.end : block.end + 2]) == (end, "\n\n" if after else "")


def test_a_translated_article_gives_up_its_columns_and_keeps_its_story() -> None:
    article = outcome(Raw((ROOT / "samples/raw/translated_front.txt").read_bytes(), "translated_front.txt", "txt"))
    assert isinstance(article, Article)
    assert article.published_date == date(2025, 10, 16)
    assert article.reading_minutes == 3
    assert article.dek is not None and article.dek.startswith("Zelenskyy asks")
    assert [image.caption is not None for image in article.images] == [True]
    assert article.dateline is not None and article.dateline.place == "Kyiv"
    assert not re.search(r"Kiev|kyiv|Zelensky\b|\bstats\b", article.text)
    assert [edit.rule for edit in article.edits if edit.before == "stats\n"] != []


def test_too_few_words_and_unwanted_languages_are_refused_with_numbers() -> None:
    raw = Raw((ROOT / "samples/raw/too_short.txt").read_bytes(), "too_short.txt", "txt")
    short = outcome(raw)
    assert isinstance(short, Rejection)
    assert (short.reason, "4 words" in short.detail) == ("too_short", True)
    german = Raw((ROOT / "samples/raw/hafen_nachtschicht.txt").read_bytes(), "hafen_nachtschicht.txt", "txt")
    refused = edit(read_document(german), replace(desk(), languages=("en",)))
    assert isinstance(refused, Rejection)
    assert (refused.reason, "de" in refused.detail) == ("language_not_wanted", True)


@pytest.mark.parametrize("space", ["&nbsp;", "&nbsp;&nbsp;", "&nbsp", "&amp;nbsp;", "\u200b"])
def test_a_line_that_an_entity_of_a_space_makes_up_is_a_blank_line(space: str) -> None:
    told = "The ferry to the island was late again on Sunday because the engine would not start in the cold."
    more = "It will run again on Monday, the harbour office said, and nobody will have to pay for the new engine."
    text = f"The ferry is late\n{space}\n{told}\n{space}\n&nbsp;{more}\n{space}"
    article = edit(read_document(Raw(text.encode(), "a.txt", "txt")), desk())
    assert isinstance(article, Article)
    assert article.text == f"{told}\n\n{more}"
    assert restore(article.text, marks(article)) == text


def test_a_live_blog_that_is_published_is_marked_as_one() -> None:
    pages = {name: ROOT / "tests/gold/pages" / f"{name}.html" for name in ("live_report_kept", "semantic_article")}
    rows = {name: outcome(Raw(path.read_bytes(), path.name, "html")) for name, path in pages.items()}
    assert all(isinstance(row, Article) for row in rows.values())
    assert {name: "live_ticker" in row.warnings for name, row in rows.items() if isinstance(row, Article)} == {
        "live_report_kept": True,
        "semantic_article": False,
    }
