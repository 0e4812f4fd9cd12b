"""The search of the headline asks dear questions last, and finds the line that all of them together speak for."""

from __future__ import annotations

import pytest

from tests.gold.cleaning.load import FRESH, GoldArticle, all_articles
from transforms.text.boilerplate.head.headline import Headlines
from transforms.text.boilerplate.head.headline_weights import WEIGHTS
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.lines.story_run import story_run
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.reading.plain import read_lines

LEAST = -20.0
ARTICLES = all_articles(FRESH)[::4]


@pytest.mark.parametrize("article", ARTICLES, ids=[article.id for article in ARTICLES])
def test_no_candidate_looks_more_like_the_headline_than_the_best(article: GoldArticle) -> None:
    lines = measure(read_lines(article.raw_text), load_rules())
    headlines = Headlines(Top(lines), *story_run(lines))
    scores = {
        line.index: sum(WEIGHTS[sign] * amount for sign, amount in headlines.amounts(line))
        + sum(WEIGHTS[sign] for sign in headlines.signs(line) if sign)
        for line in headlines.candidates()
    }
    best, score = headlines.best(LEAST)
    assert best is not None
    assert score == pytest.approx(max(scores.values())) == pytest.approx(scores[best.index])
