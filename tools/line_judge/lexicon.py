"""The weights of words for the judge of lines, from the lines of gold and pages, the banks and the examples of the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from tools.line_judge import logistic
from tools.line_judge.bank import PARTS, bank, part
from tools.line_judge.boxes import boxes
from tools.line_judge.logistic import Said
from tools.line_judge.texts import Lesson
from transforms.text.boilerplate.line_judge.kinds import CAPTION, DEK, FURNITURE, KIND, STORY, TITLE
from transforms.text.boilerplate.line_judge.wording import places, read
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.rules.fold import fold, plain
from transforms.text.boilerplate.rules.own_language import told_language

# All our choice.
PAGE_SIZE = 0.2  # a line of a page counts less than one of gold
PROSE_SIZE = 0.3  # and a paragraph less than a short line
_TOLD = (STORY, TITLE, DEK, CAPTION)


class _Line(NamedTuple):
    part: int
    folded: str
    kind: int
    size: float
    language: str


class Lexicon:
    """Lines of which each is known to leave or to stay; the table for a part leaves out what its own sources alone said."""

    def __init__(self, lessons: Sequence[Lesson], book: RuleBook):
        found: dict[tuple[str, bool], tuple[float, str, set[int]]] = {}
        for line in (*_taught(lessons), *_written(book)):
            if line.kind == FURNITURE or line.kind in _TOLD:
                key = line.folded, line.kind == FURNITURE
                size, language, parts = found.get(key, (0.0, line.language, set[int]()))
                found[key] = max(size, line.size), language, parts | {line.part}
        said = [
            (Said(sorted(places(read(folded))), leaves, size, language), parts)
            for (folded, leaves), (size, language, parts) in found.items()
        ]
        self._tables = {
            number: logistic.fit([one for one, of in said if of != {number}]) for number in (None, *range(PARTS))
        }

    def table(self, without: int | None = None) -> np.ndarray:
        """The weight of each bucket, `without` being the number of a part."""
        return self._tables[without]


def _taught(lessons: Sequence[Lesson]) -> Iterator[_Line]:
    """The lines of each source once."""
    seen: set[str] = set()
    for lesson in lessons:
        if lesson.source in seen:
            continue
        seen.add(lesson.source)
        number, language = part(lesson.group), told_language(line.text for line in lesson.lines) or ""
        size = PAGE_SIZE if lesson.is_page else 1.0
        for line, kind, weight in zip(lesson.lines, lesson.kinds.tolist(), lesson.weights.tolist()):
            yield _Line(number, line.folded, kind, weight * size * (PROSE_SIZE if line.prose else 1.0), language)


def _written(book: RuleBook) -> Iterator[_Line]:
    """The lines of the banks, and the examples of rules."""
    for one in bank():
        yield _Line(part(one.text), fold(plain(one.text)), one.kind, 1.0, one.language)
    for box in boxes():
        for text, kind in box.lines:
            yield _Line(part(box.name), fold(plain(text)), kind, 1.0, box.language)
    for rule in book.rules:
        if not rule.keeps and KIND[rule.role] == FURNITURE:
            for text in rule.catch:
                yield _Line(part(rule.id), fold(plain(text)), FURNITURE, 1.0, rule.language or "")
            for text in rule.stay:
                yield _Line(part(rule.id), fold(plain(text)), STORY, 1.0, rule.language or "")
