"""What is counted once for all lines of a text before the judge looks at the doubtful ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from transforms.text.boilerplate.line_judge.kinds import (
    CAPTION,
    DATE,
    DEK,
    DOUBTFUL,
    FURNITURE,
    PROSE,
    STORY,
    TAGS,
    TITLE,
)
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.repeats import printed_twice

# Our choice: beyond them a distance or a number of lines says nothing more.
FAR = 12
MANY = 10
MAX_LINES = 2000  # a longer text is no article, and to judge its lines would not be cheap
READ_CHARS = 6000  # of the story, in which the words of each line are sought
SUBHEAD_WORDS = 2
_SIGN = re.compile(r"[^\w\s,'’?“”\"„«»-]|\d|http")  # no subhead between paragraphs needs one
_CLEAN = frozenset((STORY, TITLE, DEK, PROSE, DOUBTFUL))


class Layout:
    """Kinds and counts of the lines; `start` and `tail` are the indices of the story's first line and of the line below it."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[int], start: int, tail: int):
        self.kinds, self.start, self.tail = kinds, start, tail
        prose = [index for index, kind in enumerate(kinds) if kind == PROSE]
        self.paragraphs = len(prose)
        self.first, self.last = (prose[0], prose[-1]) if prose else (len(lines), -1)
        self.told = "\n".join([lines[index].folded for index in prose])[:READ_CHARS]
        self.title = lines[kinds.index(TITLE)].folded if TITLE in kinds else ""
        self.twice = printed_twice(lines)
        self.struck = [0, *accumulate([kind in (CAPTION, TAGS, FURNITURE) for kind in kinds])]
        self.blanks = sum([line.blank_before for line in lines]) / max(len(lines), 1)
        self.dated = DATE in kinds[:start]
        self.above, self.below = _distances(kinds), _distances(kinds[::-1])[::-1]
        doubtful = [index for index, kind in enumerate(kinds) if kind == DOUBTFUL]
        self.runs = dict(zip(doubtful, _runs(doubtful)))


def doubtful_lines(lines: Sequence[Line], kinds: Sequence[int], start: int, tail: int) -> list[int]:
    """The indices of the lines of which nothing is known, but for sentences and subheads between two paragraphs: they are the story's."""
    doubtful = [index for index, kind in enumerate(kinds) if kind == DOUBTFUL]
    return [index for index in doubtful if not _is_told(lines[index], kinds, start, tail)]


def _is_told(line: Line, kinds: Sequence[int], start: int, tail: int) -> bool:
    index = line.index
    if line.hits or not start <= index < tail - 1 or not index or kinds[index + 1] != PROSE:
        return False
    return kinds[index - 1] == PROSE and (line.sentence or _is_subhead(line))


def _is_subhead(line: Line) -> bool:
    """Whether nothing in a line that stands like a subhead is a sign of a page: "Related: …", "@harbour", "#fog", capitals alone."""
    text = line.text
    return text[0].isupper() and not text.isupper() and _SIGN.search(text) is None and line.words >= SUBHEAD_WORDS


def is_clean(kinds: Sequence[int]) -> bool:
    """Whether nothing but the story was found: the text was cleaned before, and its short lines are the story's."""
    return _CLEAN.issuperset(kinds)


def _distances(kinds: Sequence[int]) -> list[int]:
    """How many lines above each the last paragraph stands."""
    found, distance = [], FAR
    for kind in kinds:
        distance = 0 if kind == PROSE else distance + (distance < FAR)
        found.append(distance)
    return found


def _runs(doubtful: Sequence[int]) -> list[tuple[int, int]]:
    """For each doubtful line, how many stand one after another there, and its place among them."""
    runs: list[tuple[int, int]] = []
    first = 0
    for at in range(1, len(doubtful) + 1):
        if at == len(doubtful) or doubtful[at] != doubtful[at - 1] + 1:
            runs += [(min(at - first, MANY), min(place, MANY)) for place in range(at - first)]
            first = at
    return runs
