"""Long subheads that read like captions (a year, an age, a name) stay between the paragraphs of articles without pictures.

`long_subheads/` has an article for each language: headline, byline, date, share row, paragraphs, and subheads behind "= ".
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from tools.line_judge.bank import CAPTIONS, bank
from tools.line_judge.subheads import all_written
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

ARTICLES = sorted((Path(__file__).parent / "long_subheads").glob("*.txt"))
LANGUAGES = [path.stem for path in ARTICLES]
HEAD_LINES = 4
MARK = "= "
PICTURE = "The tram depot in winter (Photo: Jo Rand)"
MAY_GO = 0.02  # of one subhead or two alone; lowering it takes a sentence


def _rows(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _subheads(path: Path) -> list[str]:
    return [row.removeprefix(MARK) for row in _rows(path) if row.startswith(MARK)]


def _gone(path: Path, kept: tuple[str, ...], gap: str, picture: bool = False) -> list[str]:
    """Those of the subheads that leave an article that has no others."""
    rows = _rows(path)
    story = [row.removeprefix(MARK) for row in rows[HEAD_LINES:] if row.removeprefix(MARK) in kept or row[:2] != MARK]
    head = "\n".join((*rows[:HEAD_LINES], *([PICTURE] if picture else [])))
    blocks = read_lines(f"{head}\n\n{gap.join(story)}\n")
    labels = label_text(blocks, load_rules())
    return [block.text for block, label in zip(blocks, labels) if block.text in kept and not label.role.published]


def test_there_is_an_article_for_each_language_and_none_of_its_subheads_was_learnt() -> None:
    assert LANGUAGES == ["de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk"]
    learnt = all_written() | {one.text for one in bank(CAPTIONS)}
    for path in ARTICLES:
        assert len(_subheads(path)) == 5
        assert learnt.isdisjoint(_subheads(path))


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "spaced"])
@pytest.mark.parametrize("path", ARTICLES, ids=LANGUAGES)
def test_three_and_more_stay(path: Path, gap: str) -> None:
    subheads = _subheads(path)
    trials = [chosen for count in (3, 4, 5) for chosen in combinations(subheads, count)]
    assert [gone for chosen in trials if (gone := _gone(path, chosen, gap))] == []


def test_one_or_two_alone_stay_but_for_a_few() -> None:
    kept, gone = 0, 0
    for path in ARTICLES:
        for chosen in (chosen for count in (1, 2) for chosen in combinations(_subheads(path), count)):
            for gap in ("\n", "\n\n"):
                kept += len(chosen)
                gone += len(_gone(path, chosen, gap))
    assert kept == 9 * 2 * (5 + 2 * 10)
    assert gone <= MAY_GO * kept
