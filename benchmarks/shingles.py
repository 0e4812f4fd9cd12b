"""Precision, recall and accuracy of an extracted text by 4-grams of words.

The measure of scrapinghub/article-extraction-benchmark (MIT): multisets of shingles, precision and recall averaged over pages, F1 of
the averages, accuracy the share of pages without any difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

_WORD = re.compile(r"\w+")
SIZE = 4


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words occurs; a shorter text is one run.

    >>> shingles("one two three")
    Counter({('one', 'two', 'three'): 1})
    """
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + SIZE]) for at in range(max(1, len(words) - SIZE + 1)) if words)


@dataclass(frozen=True)
class Score:
    """One page."""

    precision: float
    recall: float
    exact: bool

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(gold: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> Score:
    """How well one page was extracted."""
    shared = sum((gold & found).values())
    false, missed = sum(found.values()) - shared, sum(gold.values()) - shared
    if false == missed == 0:
        return Score(1.0, 1.0, True)
    return Score(shared / (shared + false) if shared else 0.0, shared / (shared + missed) if shared else 0.0, False)


@dataclass(frozen=True)
class Summary:
    """Many pages."""

    pages: int
    precision: float
    recall: float
    f1: float
    accuracy: float
    catastrophic: float
    """Share of pages with an F1 under one half."""

    @classmethod
    def of(cls, scores: Sequence[Score]) -> Summary:
        """Averages over pages."""
        precision, recall = mean(s.precision for s in scores), mean(s.recall for s in scores)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        exact = mean(float(s.exact) for s in scores)
        return cls(len(scores), precision, recall, f1, exact, mean(float(s.f1 < 0.5) for s in scores))
