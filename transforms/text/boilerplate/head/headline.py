"""How much a line of the top looks like the headline: its shape, the words that the story takes up, what stands above and below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log1p
from operator import itemgetter

from transforms.text.boilerplate.head.excluded import is_excluded
from transforms.text.boilerplate.head.headline_shape import (
    MARKS,
    is_forwarded,
    shape_of,
)
from transforms.text.boilerplate.head.headline_stems import STEM_CHARS, stems_of
from transforms.text.boilerplate.head.headline_weights import WEIGHTS
from transforms.text.boilerplate.head.surroundings import BELOW, GROUPED_WORDS, LONGEST_WORDS, PLACES, Surroundings
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import Line

# All our choice.
LONGEST_CHARS = 300  # a longer line is no headline, as is one of more words
REACH = 80  # lines above the story among which the headline is sought: the menus of a copied page are long
REACH_BELOW = 20  # and below its first line
PART_ABOVE = 0.2  # of what reads like sentences may stand above it: a dek, a caption, notices
PART_TOLD = 500  # and so many characters of the story itself
STORY_CHARS = 3000  # of the story are read
FEW_STEMS = 3
MANY_STEMS = 6
MENU_LINES = 8  # so many lines of a menu without a sentence between: what stands above them is no part of the story
ENTRY_WORDS = 3
# The most that the dear signs can say for a line: its marks; its place in a group; data below it, or all of them above; right above it.
_BELOW = ("data_near", "data_below", "date_below", "date_near")


def _most(*signs: str) -> float:
    return sum([max(WEIGHTS[sign], 0.0) for sign in signs])


MOST_GROUPED = max(map(_most, filter(None, PLACES)))
MOST_BELOW = _most(*MARKS, "credit_below") + max(_most(*_BELOW), _most("below_all_data"))
MOST_ABOVE = _most("below_data")
MOST_ABOVE_DIGITS = max(_most("below_date"), _most("below_data"))
_DIGIT = re.compile(r"\d")


Amount = tuple[str, float]
"""A sign, and how much of it there is."""


class Headlines:
    """The lines of a top that may be the headline; the story stands in `lines[start:end]`."""

    def __init__(self, top: Top, start: int, end: int):
        lines = top.lines
        self._top, self._lines, self._start = top, lines, start
        self._chars = [len(line.text) if line.story else 0 for line in lines]  # of the story
        self._told = "\n".join([line.folded for line in lines[start:end] if self._chars[line.index]])[:STORY_CHARS]
        self._most_above = PART_ABOVE * sum(self._chars)
        self._first, self._last = max(0, start - REACH), self._end(start)
        # Dates and data are sought only around candidates, not below the last one.
        self._near = Surroundings(top, start, self._told, range(self._first, min(self._last + BELOW + 1, len(lines))))

    def _end(self, start: int) -> int:
        told = 0
        for index, chars in enumerate(self._chars[start : start + REACH_BELOW], start):
            if told > PART_TOLD:
                return index
            told += chars
        return min(start + REACH_BELOW, len(self._lines))

    def candidates(self) -> Iterator[Line]:
        """The lines that are no data and not too long, and have nothing of the story above: sentences there are notices only where data follow."""
        return (line for line, told in self._reached() if self._is_candidate(line, told))

    def _reached(self) -> Iterator[tuple[Line, bool]]:
        """The lines of the window that have a headline's length, and whether sentences stand above them with no menu between."""
        above = near = menu = 0
        for line in self._lines[: self._last]:
            if above > self._most_above:
                return
            short = line.words <= LONGEST_WORDS and len(line.text) <= LONGEST_CHARS
            if line.index >= self._first and short and line.label is None:
                yield line, near > 0
            if chars := self._chars[line.index]:
                above, near, menu = above + chars, near + chars, 0
            elif line.words <= ENTRY_WORDS and not line.blank_before and line.text[0].isalpha():
                menu += 1
            if menu >= MENU_LINES:
                near = 0

    def _is_candidate(self, line: Line, told: bool) -> bool:
        # A headline with a full stop needs more than its place, as does one below sentences.
        stopped = line.sentence and line.text[-1] in ".…" and self._start < self._lines[-1].index
        if (told or stopped) and not self._near.has_data_below(line):
            return False
        return not is_excluded(line, self._top, self._near.places)

    def best(self, least: float) -> tuple[Line | None, float]:
        """The candidate that looks most like the headline, of equals the first, and how much; None where none looks more so than `least`."""
        found, most = None, least
        scored = []
        for line, told in self._reached():
            score = self._score_alone(line)
            around = self._most_around(line)
            scored.append((score + _most_told(line) + around, score, around, line, told))
        for reached, score, around, line, told in sorted(scored, key=itemgetter(0), reverse=True):
            if reached < most:
                break
            score += _sum(self._taken_up_by(line))
            if score + around < most or not self._is_candidate(line, told):
                continue
            score += _weight(self._near.around(line))
            if score > most or (score == most and found is not None and line.index < found.index):
                found, most = line, score
        return found, most

    def _most_around(self, line: Line) -> float:
        """How much data and phrases around the line can add to its score at most."""
        index = line.index
        grouped = line.words >= GROUPED_WORDS and not line.prose and not line.hits and line.label is None
        most = MOST_BELOW + MOST_GROUPED if grouped else MOST_BELOW
        if index == 0:
            return most
        return most + (MOST_ABOVE if _DIGIT.search(self._lines[index - 1].text) is None else MOST_ABOVE_DIGITS)

    def _score_alone(self, line: Line) -> float:
        """How much the line looks like the headline before its words are sought in the story, and data around it."""
        return _sum([self._distance(line)]) + _weight(self._signs_alone(line))

    def is_of_head(self, line: Line) -> bool:
        """Whether a date, a byline or the like stands between the line and the story, or right above the line."""
        forwarded = line.index > 0 and is_forwarded(self._lines[line.index - 1])
        return line.index < self._start and (forwarded or self._near.has_data(max(line.index - 1, 0), self._start))

    def amounts(self, line: Line) -> list[Amount]:
        """How many of the line's words the story takes up, how far above the story it stands, or how much of it stands above."""
        return [self._distance(line), *self._taken_up_by(line)]

    def _distance(self, line: Line) -> Amount:
        if line.index < self._start:
            return "distance", log1p(self._start - line.index)
        return "below_story", min(self._told_above(line), PART_TOLD) / PART_TOLD

    def _taken_up_by(self, line: Line) -> list[Amount]:
        stems = stems_of(line)
        if not stems:
            return []
        told = self._told if line.index < self._start else self._told.replace(line.folded, "")
        found = sum([stem in told for stem in stems])
        amounts = [("told", found / len(stems)), ("told_words", min(found, MANY_STEMS) / MANY_STEMS)]
        return [*amounts, ("told_of_three", found / len(stems))] if len(stems) >= FEW_STEMS else amounts

    def _told_above(self, line: Line) -> int:
        return sum(self._chars[self._start : line.index])

    def signs(self, line: Line) -> list[str]:
        """What speaks for the line and against it."""
        return self._signs_alone(line) + self._near.around(line)

    def _signs_alone(self, line: Line) -> list[str]:
        """What its shape says, its second copies, and the shape of the lines beside it."""
        return shape_of(line) + self._near.again(line) + self._near.beside(line)


def _most_told(line: Line) -> float:
    """How much the words of the line that the story takes up can add to its score at most."""
    stems = (len(line.folded) + 1) // (STEM_CHARS + 1)  # no more find room in it
    most = WEIGHTS["told"] + WEIGHTS["told_words"] * min(stems, MANY_STEMS) / MANY_STEMS
    return most + WEIGHTS["told_of_three"] if stems >= FEW_STEMS else most if stems else 0.0


def _sum(amounts: list[Amount]) -> float:
    return sum([WEIGHTS[name] * amount for name, amount in amounts])


def _weight(signs: list[str]) -> float:
    return sum([WEIGHTS[sign] for sign in signs if sign])
