"""Floors on what stays of clean text. They only go up; the failing lines are printed with the rule that took them."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.cleaning import Score
from benchmarks.look_alikes import score_look_alikes
from tests.gold.look_alikes.load import LANGUAGES, PLACES, articles, hosts, look_alikes
from transforms.text.desk import load_desk

AIM = 0.99
FLOORS = {"look-alikes kept": 0.98, "articles whole": 0.92, "headlines right": 0.96}
LANGUAGE_FLOOR = 0.95  # look-alikes kept in each language


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return score_look_alikes(load_desk(style="none", min_words=1))


@pytest.mark.parametrize("measure", FLOORS)
def test_clean_text_stays(scores: dict[str, Score], measure: str) -> None:
    every = scores["all"]
    misses = [miss for miss in every.misses if miss.startswith(measure)]
    assert every.share(measure) >= FLOORS[measure], "\n".join(misses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_left_behind(scores: dict[str, Score], language: str) -> None:
    score = scores[language]
    assert score.share("look-alikes kept") >= LANGUAGE_FLOOR, "\n".join(score.misses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hosts_come_out_whole(scores: dict[str, Score], language: str) -> None:
    score = scores[language]
    assert score.total["hosts whole"] == 2
    assert score.share("hosts whole") == 1, "\n".join(score.misses)


def test_there_are_sixty_lines_a_language_and_all_places() -> None:
    tried = Counter(name[:2] for name, _ in look_alikes())
    assert set(tried) == set(LANGUAGES) and min(tried.values()) >= 60
    assert {text.id[:2] for text in articles()} == set(LANGUAGES)
    assert len(list(articles())) >= 100
    assert len(PLACES) == 3


def test_a_line_is_set_into_each_host_of_its_language() -> None:
    for name, settings in look_alikes():
        assert len(settings) == len(hosts(name[:2])) == 2
        for text in settings:
            assert text.wanted.strip() and text.raw_text[: text.start].endswith("\n\n"), name
