"""The weights of words: in how many sources a beginning of a word stands in furniture, and in how many in stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from tools.line_judge.bank import bank
from tools.line_judge.texts import Lesson
from transforms.text.boilerplate.line_judge.kinds import CAPTION, DEK, FURNITURE, KIND, STORY, TITLE
from transforms.text.boilerplate.line_judge.wording import BUCKETS, bucket, stems
from transforms.text.boilerplate.rules.book import RuleBook

# All our choice.
EXAMPLE_WEIGHT, MAX_EXAMPLES = 2, 4
EXAMPLE_CHARS = 90
MAX_SAID = 8
LIMIT = 4.0
_TOLD = (STORY, TITLE, DEK, CAPTION)


class Lexicon:
    """Counts by source, and the examples of the rule packs; the table for a group leaves out what its own lines said."""

    def __init__(self, lessons: Sequence[Lesson], book: RuleBook):
        furniture_said, self._told = _said()
        self._furniture = _examples(book) + furniture_said
        self._of: dict[str, list[tuple[np.ndarray, np.ndarray]]] = defaultdict(list)
        seen: set[str] = set()
        for lesson in lessons:
            if lesson.source in seen:
                continue
            seen.add(lesson.source)
            furniture, told = _buckets(lesson)
            self._furniture[furniture] += 1
            self._told[told] += 1
            self._of[lesson.group].append((furniture, told))
        self._size = len(seen)

    def table(self, without: str | None = None) -> np.ndarray:
        """Logarithms of how much more often furniture has the word, less for rare words."""
        furniture, told = self._furniture.copy(), self._told.copy()
        for own_furniture, own_told in self._of.get(without, ()) if without is not None else ():
            furniture[own_furniture] -= 1
            told[own_told] -= 1
        sure = (furniture + told) / (furniture + told + 2)
        return np.clip((np.log(furniture + 1) - np.log(told + 1)) * sure, -LIMIT, LIMIT).astype(np.float16)


def _buckets(lesson: Lesson) -> tuple[np.ndarray, np.ndarray]:
    furniture: set[int] = set()
    told: set[int] = set()
    for line, kind in zip(lesson.lines, lesson.kinds):
        if kind == FURNITURE and not line.prose:
            furniture.update(map(bucket, stems(line.folded)))
        elif kind in _TOLD:
            told.update(map(bucket, stems(line.folded)))
    return np.array(sorted(furniture), np.int32), np.array(sorted(told), np.int32)


def _said() -> tuple[np.ndarray, np.ndarray]:
    """What the bank says, as furniture and as story: each word as often as lines have it."""
    furniture, told = np.zeros(BUCKETS), np.zeros(BUCKETS)
    for line in bank():
        counts = furniture if line.kind == FURNITURE else told
        for place in {bucket(stem) for stem in stems(line.text.lower())}:
            counts[place] += 1
    return np.minimum(furniture, MAX_SAID), np.minimum(told, MAX_SAID)


def _examples(book: RuleBook) -> np.ndarray:
    rules: dict[int, set[str]] = defaultdict(set)
    for rule in book.rules:
        if KIND[rule.role] == FURNITURE:
            for line in rule.catch:
                for stem in stems(line.lower()) if len(line) < EXAMPLE_CHARS else ():
                    rules[bucket(stem)].add(rule.id)
    counts = np.zeros(BUCKETS)
    for place, ids in rules.items():
        counts[place] = EXAMPLE_WEIGHT * min(len(ids), MAX_EXAMPLES)
    return counts
