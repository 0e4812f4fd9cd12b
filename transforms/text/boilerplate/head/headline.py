"""How much a line of the top looks like the headline: its shape, the words that the story takes up, what stands above and below it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from math import log1p
from operator import itemgetter

from transforms.text.boilerplate.head.excluded import is_excluded, is_listed, is_other_form
from transforms.text.boilerplate.head.headline_shape import (
    MARKS,
    is_called,
    is_forwarded,
    is_path,
    is_signed_line,
    marks_of,
    shape_of,
)
from transforms.text.boilerplate.head.headline_weights import WEIGHTS
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.owners import is_owner

# All our choice.
LONGEST_CHARS = 300  # a longer line is no headline, as is one of more words
LONGEST_WORDS = 40
REACH = 80  # lines above the story among which the headline is sought: the menus of a copied page are long
REACH_BELOW = 20  # and below its first line
PART_ABOVE = 0.2  # of what reads like sentences may stand above it: a dek, a caption, notices
PART_TOLD = 500  # and so many characters of the story itself
STORY_CHARS = 3000  # of the story are read
FEW_STEMS = 3
TOLD_STEMS, TOLD_SHARE = 2, 0.3
MANY_STEMS = 6
NEAR = 3
BELOW = 8
ABOVE = 12
FIRST = 8  # a phrase further down may be another story's
MENU_LINES = 8  # so many lines of a menu without a sentence between: what stands above them is no part of the story
ENTRY_WORDS = 3
PHRASE_WORDS = 4
NAME_WORDS = 4
DATA_LINES = 3
DEK_WORDS = 7
FEW_WORDS = 5
DEK_SHARE = 1.1
FAR = 1_000_000
# The most that the dear signs can say for a line: its marks; data below it, or all of them above; right above it; a longer line and data below the first.
_BELOW = ("data_near", "data_below", "date_below", "date_near")
_SMALL = ("credit_below", "short_above_longer_and_data", "name_by_date")


def _most(*signs: str) -> float:
    return sum([max(WEIGHTS[sign], 0.0) for sign in signs])


MOST_BELOW = _most(*MARKS, *_SMALL) + max(_most(*_BELOW), WEIGHTS["below_all_data"])
MOST_BELOW_FIRST = MOST_BELOW + _most("first_above_longer")
MOST_ABOVE = _most("below_data", "below_name")
MOST_ABOVE_DIGITS = max(_most("below_date"), _most("below_data")) + _most("below_name")
STEM_CHARS = 4
_STEM = re.compile(rf"(\w{{{STEM_CHARS},6}})\w*")  # compared without endings, so that inflected forms count
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
        self._stop = min(self._last + BELOW + 1, len(lines))
        self._phrases: dict[int, bool] = {}
        self._printed = "\n".join(line.folded for line in lines[: start + ABOVE] if not line.prose)
        self._taken_up: dict[int, bool] = {}
        self._places: dict[str, list[int]] = {}
        for line in lines:
            self._places.setdefault(line.folded, []).append(line.index)

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
        if (told or stopped) and not self._has_data_below(line):
            return False
        return not is_excluded(line, self._top, self._places)

    def best(self, least: float) -> tuple[Line | None, float]:
        """The candidate that looks most like the headline, of equals the first, and how much; None where none looks more so than `least`."""
        found, most = None, least
        scored = []
        for line, told in self._reached():
            score = self._score_alone(line)
            around = self._most_around(line.index)
            scored.append((score + _most_told(line) + around, score, around, line, told))
        for reached, score, around, line, told in sorted(scored, key=itemgetter(0), reverse=True):
            if reached < most:
                break
            score += _sum(self._taken_up_by(line))
            if score + around < most or not self._is_candidate(line, told):
                continue
            score += _weight(self._signs_around(line))
            if score > most or (score == most and found is not None and line.index < found.index):
                found, most = line, score
        return found, most

    def _most_around(self, index: int) -> float:
        """How much data around the line can add to its score at most."""
        if index == 0:
            return MOST_BELOW_FIRST
        above = MOST_ABOVE if _DIGIT.search(self._lines[index - 1].text) is None else MOST_ABOVE_DIGITS
        return MOST_BELOW + above

    def _score_alone(self, line: Line) -> float:
        """How much the line looks like the headline before its words are sought in the story, and data around it."""
        return _sum([self._distance(line)]) + _weight(self._signs_alone(line))

    def is_of_head(self, line: Line) -> bool:
        """Whether a date, a byline or the like stands between the line and the story, or right above the line."""
        forwarded = line.index > 0 and is_forwarded(self._lines[line.index - 1])
        return line.index < self._start and (forwarded or self._has_data(max(line.index - 1, 0), self._start))

    def _is_below_all_data(self, index: int) -> bool:
        """Whether lines of data in a row stand right above the line, the first of words, and none below it."""
        if index - DATA_LINES < self._first or any(map(self._is_phrase, range(max(index - ABOVE, 0), index))):
            return False
        above = range(index - DATA_LINES, index)
        block = all(
            self._top.is_data(at) or is_owner(self._lines[at]) or is_signed_line(self._lines[at].text) for at in above
        )
        return block and self._next(self._top.is_data, index + 1, BELOW) == FAR

    def _is_above_credit(self, index: int) -> bool:
        """Whether a credit stands right below the line, and a date or a byline somewhere above: a caption."""
        credited = index + 1 < self._stop and self._top.is_credit(index + 1)
        return credited and self._has_data(self._first, index)

    def _has_data_below(self, line: Line) -> bool:
        return self._next(self._top.is_data, line.index + 1, NEAR) < FAR

    def _next(self, holds: Callable[[int], bool], index: int, reach: int) -> int:
        """The first of so many lines from an index on that holds; far away where none does."""
        return next(filter(holds, range(index, min(index + reach, self._stop))), FAR)

    def amounts(self, line: Line) -> list[Amount]:
        """How many of the line's words the story takes up, how far above the story it stands, or how much of it stands above."""
        return [self._distance(line), *self._taken_up_by(line)]

    def _distance(self, line: Line) -> Amount:
        if line.index < self._start:
            return "distance", log1p(self._start - line.index)
        return "below_story", min(self._told_above(line), PART_TOLD) / PART_TOLD

    def _taken_up_by(self, line: Line) -> list[Amount]:
        stems = _stems(line)
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
        return self._signs_alone(line) + self._signs_around(line)

    def _signs_alone(self, line: Line) -> list[str]:
        """What its shape says, its second copies, and the shape of the lines beside it."""
        return shape_of(line) + self._again(line) + self._beside(line)

    def _signs_around(self, line: Line) -> list[str]:
        """What marks, names, dates and other data say, in it, above it and below it."""
        signs = marks_of(line) + self._above(line.index) + self._below(line)
        if line.words <= NAME_WORDS and self._top.are_names(line.index):
            signs.append("names")
        if self._is_above_credit(line.index):
            signs.append("above_credit")
        if self._is_below_all_data(line.index):
            signs.append("below_all_data")
        return signs

    def _beside(self, line: Line) -> list[str]:
        """What the line above is, and how long the one below."""
        index = line.index
        signs = ["first_line"] if index == 0 else ["below_path"] if is_path(self._lines[index - 1]) else []
        if index and is_called(self._lines[index - 1]):
            signs.append("below_called")
        if index + 1 < len(self._lines) and self._is_longer(self._lines[index + 1], line):
            signs.append("longer_below")
        return signs

    def _is_longer(self, below: Line, line: Line) -> bool:
        return below.words >= DEK_WORDS and len(below.text) > DEK_SHARE * len(line.text)

    def _above(self, index: int) -> list[str]:
        signs: list[str] = []
        if index == 0:
            return signs
        if self._top.is_date(index - 1):
            signs.append("below_date")
        elif self._top.is_data(index - 1):
            signs.append("below_data")
        phrase = next(filter(self._is_phrase, range(max(index - ABOVE, 0), index)), index)
        if phrase < index:
            signs.append("below_phrase")
            told = next((at for at in range(phrase, index) if self._is_phrase(at) and self._is_told(at)), index)
            if told < index:
                signs.append("below_told_phrase")
                if self._has_data(told + 1, index):
                    signs.append("below_told_phrase_and_data")
            if self._has_data(phrase + 1, index):
                signs.append("below_phrase_and_data")
                if phrase < FIRST and not any(map(self._is_phrase, range(phrase))):
                    signs.append("below_first_phrase_and_data")
        if self._is_name_by_date(index):
            signs.append("name_by_date")
        above = self._lines[index - 1]
        if 2 <= above.words <= NAME_WORDS and self._top.are_names(index - 1):
            signs.append("below_name")
        return signs

    def _is_name_by_date(self, index: int) -> bool:
        """Whether the line is a name and a date stands right above or below it."""
        line = self._lines[index]
        if not 2 <= line.words <= NAME_WORDS or not self._top.are_names(index):
            return False
        return any(self._top.is_date(at) for at in (index - 1, index + 1) if at < self._stop)

    def _is_told(self, index: int) -> bool:
        """Whether the story takes up so many words of the line that it may be its headline."""
        if index not in self._taken_up:
            stems = _stems(self._lines[index])
            found = sum(stem in self._told for stem in stems)
            self._taken_up[index] = found >= TOLD_STEMS and found >= TOLD_SHARE * len(stems)
        return self._taken_up[index]

    def _has_data(self, first: int, last: int) -> bool:
        """Whether data stand between two lines of the window."""
        return any(map(self._top.is_data, range(max(first, self._first), min(last, self._stop))))

    def _is_phrase(self, index: int) -> bool:
        """Whether the line is some words of no known kind, as a headline is."""
        found = self._phrases.get(index)
        if found is None:
            found = self._phrases[index] = self._has_phrase(index)
        return found

    def _has_phrase(self, index: int) -> bool:
        line = self._lines[index]
        shaped = PHRASE_WORDS <= line.words <= LONGEST_WORDS and not line.hits and not line.prose
        shaped = shaped and not (is_other_form(line) or is_listed(line, self._lines))
        return shaped and not line.text[0].islower() and line.label is None and not self._top.is_date(index)

    def _below(self, line: Line) -> list[str]:
        index = line.index
        signs = []
        data = self._next(self._top.is_data, index + 1, BELOW)
        if data < FAR:
            signs.append("data_near" if data <= index + NEAR else "")
            date = self._next(self._top.is_date, data, index + 1 + BELOW - data)
            signs += ["data_below", "date_below" if date < FAR else "", "date_near" if date <= index + NEAR else ""]
        if index + 1 == len(self._lines):
            return signs
        below = self._lines[index + 1]
        if self._is_longer(below, line):
            if line.words <= FEW_WORDS and self._next(self._top.is_data, index + 2, NEAR) < FAR:
                signs.append("short_above_longer_and_data")
            if index == 0 and line.words >= 3 and not below.prose and self._has_data(2, 3):
                signs.append("first_above_longer")
        elif below.words <= 2 and not self._top.is_data(index + 1):
            signs.append("shorter_below")
        if any(map(self._top.is_credit, range(index + 1, min(index + NEAR, len(self._lines))))):
            signs.append("credit_below")
        return signs

    def _again(self, line: Line) -> list[str]:
        if line.words < 3:
            return []
        signs = []
        places = self._places[line.folded]
        if len(places) > 1 and not (
            line.index and self._top.is_credit(line.index - 1)
        ):  # a caption is printed twice too
            near = [at for at in places if 0 < abs(at - line.index) <= ABOVE]
            if line.index + 1 in places:
                signs.append("twice")
            if near and not any(
                map(self._top.is_credit, range(line.index + 1, min(line.index + NEAR, len(self._lines))))
            ):
                signs.append("again_near")
            if len(near) + 1 < len(places):
                signs.append("again_far")
        if self._printed.count(line.folded) > bisect_left(places, self._start + ABOVE):
            signs.append("inside_other")  # "News / Harbour / The buoy", "The buoy | Harbour Post"
        return signs


def _most_told(line: Line) -> float:
    """How much the words of the line that the story takes up can add to its score at most."""
    stems = (len(line.folded) + 1) // (STEM_CHARS + 1)  # no more find room in it
    most = WEIGHTS["told"] + WEIGHTS["told_words"] * min(stems, MANY_STEMS) / MANY_STEMS
    return most + WEIGHTS["told_of_three"] if stems >= FEW_STEMS else most if stems else 0.0


def _sum(amounts: list[Amount]) -> float:
    return sum([WEIGHTS[name] * amount for name, amount in amounts])


def _weight(signs: list[str]) -> float:
    return sum([WEIGHTS[sign] for sign in signs if sign])


def _stems(line: Line) -> set[str]:
    return set(_STEM.findall(line.folded))
