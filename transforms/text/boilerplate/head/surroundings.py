"""What stands around a line that may be the headline: dates, names and other phrases above and below it, and its second copies."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from transforms.text.boilerplate.head.excluded import is_listed, is_other_form
from transforms.text.boilerplate.head.headline_shape import is_called, is_path, is_signed_line, marks_of
from transforms.text.boilerplate.head.headline_stems import stems_of
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.owners import is_owner

# All our choice.
TOLD_STEMS, TOLD_SHARE = 2, 0.3
NEAR = 3
BELOW = 8
ABOVE = 12
FIRST = 8  # a phrase further down may be another story's
PHRASE_WORDS = 4
NAME_WORDS = 4
DATA_LINES = 3
DEK_WORDS = 7
DEK_SHARE = 1.1
GROUPED_WORDS = 3  # of a kicker, a headline, a standfirst
LONGER = 1.3
OF_MORE = ("first_of_more", "second_of_more", "later_of_more")
OF_TWO = tuple(
    f"{which}_of_two_{shape}" for which in ("first", "second") for shape in ("longer_below", "longer_above", "even")
)
PLACES = (*OF_TWO, *OF_MORE, "last_of_more", "")
"""The place of a phrase among those that stand in a row."""
FAR = 1_000_000
LONGEST_WORDS = 40


class Surroundings:
    """The lines of a top around its candidates; data are sought in `window` alone. `start` is where the story begins, `told` what it says."""

    def __init__(self, top: Top, start: int, told: str, window: range):
        lines = top.lines
        self._top, self._lines, self._start, self._told = top, lines, start, told
        self._first, self._stop = window.start, window.stop
        self._phrases: dict[int, bool] = {}
        self._printed = "\n".join(line.folded for line in lines[: start + ABOVE] if not line.prose)
        self._taken_up: dict[int, bool] = {}
        self.places: dict[str, list[int]] = {}
        """The indices of the lines of one wording."""
        for line in lines:
            self.places.setdefault(line.folded, []).append(line.index)

    def around(self, line: Line) -> list[str]:
        """What marks, names, dates and other data say, in it, above it and below it."""
        signs = marks_of(line) + self._above(line.index) + self._below(line)
        signs.append(self._in_group(line.index))
        if line.words <= NAME_WORDS and self._top.are_names(line.index):
            signs.append("names")
        if self._is_above_credit(line.index):
            signs.append("above_credit")
        if self._is_below_all_data(line.index):
            signs.append("below_all_data")
        return signs

    def beside(self, line: Line) -> list[str]:
        """What the line above is, and how long the one below."""
        index = line.index
        signs = ["first_line"] if index == 0 else ["below_path"] if is_path(self._lines[index - 1]) else []
        if index and is_called(self._lines[index - 1]):
            signs.append("below_called")
        if index + 1 < len(self._lines) and self._is_longer(self._lines[index + 1], line):
            signs.append("longer_below")
        return signs

    def again(self, line: Line) -> list[str]:
        """Where else the same words are printed: right below, near, far, or as a part of another line."""
        if line.words < 3:
            return []
        signs = []
        places = self.places[line.folded]
        if len(places) > 1 and not (
            line.index and self._top.is_credit(line.index - 1)
        ):  # a caption is printed twice too
            near = [at for at in places if 0 < abs(at - line.index) <= ABOVE]
            if line.index + 1 in places:
                signs.append("twice")
            if near and not any(
                map(self._top.is_credit, range(line.index + 1, min(line.index + NEAR + 1, len(self._lines))))
            ):  # a caption, a button that enlarges it, the caption again, its credit
                signs.append("again_near")
        if self._printed.count(line.folded) > bisect_left(places, self._start + ABOVE):
            signs.append("inside_other")  # "News / Harbour / The buoy", "The buoy | Harbour Post"
        return signs

    def has_data_below(self, line: Line) -> bool:
        return self._next(self._top.is_data, line.index + 1, NEAR) < FAR

    def has_data(self, first: int, last: int) -> bool:
        """Whether data stand between two lines of the window."""
        return any(map(self._top.is_data, range(max(first, self._first), min(last, self._stop))))

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
            first = phrase < FIRST and not any(map(self._is_phrase, range(phrase)))
            if first and self.has_data(phrase + 1, index):
                signs.append("below_first_phrase_and_data")
        return signs

    def _below(self, line: Line) -> list[str]:
        index = line.index
        signs = []
        data = self._next(self._top.is_data, index + 1, BELOW)
        if data < FAR:
            signs.append("data_near" if data <= index + NEAR else "")
            date = self._next(self._top.is_date, data, index + 1 + BELOW - data)
            signs += ["data_below", "date_below" if date < FAR else "", "date_near" if date <= index + NEAR else ""]
        if any(map(self._top.is_credit, range(index + 1, min(index + NEAR, len(self._lines))))):
            signs.append("credit_below")
        return signs

    def _is_longer(self, below: Line, line: Line) -> bool:
        return below.words >= DEK_WORDS and len(below.text) > DEK_SHARE * len(line.text)

    def _in_group(self, index: int) -> str:
        """Which of the phrases in a row the line is, between data and what else is no phrase; of two also whether the longer stands below."""
        if not self._is_grouped(index):
            return ""
        above, below = self._grouped(range(index - 1, index - 3, -1)), self._grouped(range(index + 1, index + 3))
        if below < 2 and self._is_standfirst(index + 1 + below):
            below += 1
        if above + below == 0:
            return ""
        if above + below > 1:
            return "last_of_more" if below == 0 else OF_MORE[above]
        first = index - above
        upper, lower = len(self._lines[first].text), len(self._lines[first + 1].text)
        shape = "longer_below" if lower > LONGER * upper else "longer_above" if upper > LONGER * lower else "even"
        return f"{'second' if above else 'first'}_of_two_{shape}"

    def _grouped(self, indices: range) -> int:
        """How many of these lines are phrases before the first that is none."""
        return next((number for number, at in enumerate(indices) if not self._is_grouped(at)), len(indices))

    def _is_standfirst(self, index: int) -> bool:
        """Whether a paragraph stands there right above data."""
        if index + 1 >= len(self._lines):
            return False
        line = self._lines[index]
        plain = line.prose and not line.hits and line.label is None
        return plain and self._top.is_data(index + 1) and not self._top.is_data(index)

    def _is_grouped(self, index: int) -> bool:
        if not 0 <= index < len(self._lines):
            return False
        line = self._lines[index]
        shaped = GROUPED_WORDS <= line.words <= LONGEST_WORDS and not line.prose and not line.hits
        return shaped and line.label is None and not self._top.is_data(index)

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
        return credited and self.has_data(self._first, index)

    def _next(self, holds: Callable[[int], bool], index: int, reach: int) -> int:
        """The first of so many lines from an index on that holds; far away where none does."""
        return next(filter(holds, range(index, min(index + reach, self._stop))), FAR)

    def _is_told(self, index: int) -> bool:
        """Whether the story takes up so many words of the line that it may be its headline."""
        if index not in self._taken_up:
            stems = stems_of(self._lines[index])
            found = sum(stem in self._told for stem in stems)
            self._taken_up[index] = found >= TOLD_STEMS and found >= TOLD_SHARE * len(stems)
        return self._taken_up[index]

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
