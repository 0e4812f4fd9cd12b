"""Floors of the court on the hand-written articles, every line given its right role: lowering one takes a sentence in the log."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

import pytest

from schemas.enums import Role
from tests.gold.cleaning.load import GoldArticle, all_articles
from tests.gold.pages.load import collapse
from transforms.text.document import Document, Label, Raw
from transforms.text.edits import apply
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.words import mend_words
from transforms.text.metadata.facts import Facts
from transforms.text.metadata.gather import gather
from transforms.text.reading import read_document

FLOORS = {
    "title": 0.97,
    "dek": 0.97,
    "byline": 0.97,
    "authors": 0.97,
    "published_date": 0.97,
    "modified_date": 0.97,
    "reading_minutes": 0.97,
    "dateline": 0.97,
    "captions": 0.97,
}


def facts_of(gold: GoldArticle) -> Facts:
    document = read_document(Raw(gold.raw_text.encode(), gold.id, "txt"))
    assert isinstance(document, Document)
    roles = {line.start: line.role for line in gold.lines}
    labels = [
        Label(Role(roles[max(start for start in roles if start <= block.start)]), "gold") for block in document.blocks
    ]
    return gather(document.marked(mend_characters(document.raw_text)), labels, gold.language)


def mended(text: str | None, language: str) -> str | None:
    return collapse(apply(text, mend_words(text, language))) if text else None


@lru_cache(maxsize=1)
def verdicts() -> dict[str, list[tuple[str, bool]]]:
    """By column: every article and whether the column is exactly right."""
    columns: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for gold in all_articles():
        facts, expect, language = facts_of(gold), gold.expect, gold.language
        captions = [mended(picture.caption.text, language) for picture in facts.pictures if picture.caption]
        rows = {
            "title": (
                expect.title and collapse(expect.title),
                mended(facts.title.text if facts.title else None, language),
            ),
            "dek": (expect.dek and collapse(expect.dek), mended(facts.dek.text if facts.dek else None, language)),
            "byline": (expect.byline and collapse(expect.byline), facts.byline and collapse(facts.byline)),
            "authors": (list(expect.authors), [author.name for author in facts.authors if author.role == "author"]),
            "published_date": (expect.published_date, facts.published.day if facts.published else None),
            "modified_date": (expect.modified_date, facts.modified_at.date() if facts.modified_at else None),
            "reading_minutes": (expect.reading_minutes, facts.reading_minutes),
            "dateline": (
                expect.dateline and tuple(expect.dateline),
                facts.dateline and (facts.dateline.place, facts.dateline.agency),
            ),
            "captions": ([collapse(caption) for caption in expect.captions], captions),
        }
        for column, (wanted, found) in rows.items():
            columns[column].append((gold.id, wanted == found))
    return columns


@pytest.mark.parametrize("column", FLOORS)
def test_a_column_is_exactly_right_on_nearly_every_article(column):
    rows = verdicts()[column]
    wrong = [article for article, right in rows if not right]
    assert 1 - len(wrong) / len(rows) >= FLOORS[column], wrong
