"""Floors on raw articles that the rules were not written from: a little below the shares last measured."""

from __future__ import annotations

import pytest

from benchmarks.cleaning import Score, score_all
from tests.gold.cleaning.load import FRESH, HEADS, OUTLETS, all_articles
from transforms.text.desk import load_desk

FLOORS = {
    FRESH: {
        "removed": 0.98,
        "kept": 0.998,
        "traps": 0.99,
        # 0.98 before the weights of headlines were fitted to heads too: two fewer here, eight more in all 1,022 articles.
        "title": 0.96,
        "dek": 0.95,
        "byline": 0.97,
        "published_date": 0.97,
        "modified_date": 0.98,
        "reading_minutes": 0.98,
        "dateline": 0.90,
        "captions": 0.82,
        "repaired": 0.95,
    },
    OUTLETS: {
        "removed": 0.98,
        "kept": 0.998,
        "traps": 0.985,
        "title": 0.96,
        "dek": 0.93,
        "byline": 0.97,
        "published_date": 0.98,
        "modified_date": 0.98,
        "reading_minutes": 0.955,
        "dateline": 0.945,
        # 0.825 before 27 articles joined with a caption of a paragraph's length each, which nobody signs.
        "captions": 0.81,
        "repaired": 0.945,
    },
    HEADS: {
        "removed": 0.965,
        "kept": 0.995,
        "title": 0.94,
        "dek": 0.865,
        "byline": 0.945,
        "published_date": 0.96,
        "modified_date": 0.95,
        "reading_minutes": 0.95,
        "dateline": 0.96,
        "captions": 0.81,
        "repaired": 0.94,
    },
}


@pytest.fixture(scope="module", params=FLOORS, ids=lambda folder: folder.name)
def scored(request: pytest.FixtureRequest) -> tuple[Score, dict[str, float]]:
    score = score_all(all_articles(request.param), load_desk(style="none", min_words=1))["all"]
    return score, FLOORS[request.param]


def test_measures_stay_above_their_floors(scored: tuple[Score, dict[str, float]]) -> None:
    score, floors = scored
    assert all(score.total[measure] >= 20 for measure in floors)
    below = [
        f"{measure}: {score.share(measure):.4f} < {floor}"
        for measure, floor in floors.items()
        if score.share(measure) < floor
    ]
    assert not below, (below, score.misses)


def test_clean_text_is_not_mended(scored: tuple[Score, dict[str, float]]) -> None:
    assert scored[0].total["wrong_repairs"] == 0, scored[0].misses
