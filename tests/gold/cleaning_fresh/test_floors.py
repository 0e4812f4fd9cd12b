"""Floors on raw articles that the rules were not written from: a little below the shares last measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cleaning import Score, score_all
from tests.gold.cleaning.load import all_articles
from transforms.text.desk import load_desk

FLOORS = {
    "removed": 0.98,
    "kept": 0.998,
    "traps": 0.99,
    "title": 0.98,
    "dek": 0.95,
    "byline": 0.97,
    "published_date": 0.97,
    "modified_date": 0.98,
    "reading_minutes": 0.98,
    "dateline": 0.90,
    "captions": 0.82,
    "repaired": 0.95,
}


@pytest.fixture(scope="module")
def score() -> Score:
    return score_all(all_articles(Path(__file__).parent), load_desk(style="none", min_words=1))["all"]


@pytest.mark.parametrize("measure", FLOORS)
def test_a_measure_stays_above_its_floor(score: Score, measure: str) -> None:
    assert score.total[measure] >= 20
    assert score.share(measure) >= FLOORS[measure], score.misses


def test_clean_text_is_not_mended(score: Score) -> None:
    assert score.total["wrong_repairs"] == 0, score.misses
