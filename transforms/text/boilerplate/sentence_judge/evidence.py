"""The numbers that the judge of sentences sees: wording, address, place, neighbours and what the story says of the same things."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from math import log1p
from typing import Any

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Role
from transforms.text.boilerplate.furniture.tail import is_widget
from transforms.text.boilerplate.lines.address import is_told, speaks_to_reader
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.repeats import printed_twice
from transforms.text.boilerplate.lines.wording import stems
from transforms.text.boilerplate.sentence_judge.topics import speaks_of_trade
from transforms.text.boilerplate.sentence_judge.wording import weigh

Rows = NDArray[np.float32]

# All our choice: what lies beyond says nothing more.
MAX_CHARS = 900  # of a plea
LEAST_WEIGHT = (
    -1.0
)  # measured: of what the judge takes 1 % sounds less like a plea, of what it is asked about in stories 95 %
MANY = 8
BUTTON_WORDS = 5
FRAGMENT_WORDS = 6
_TOLD_STEM_CHARS = 4
_ENDS = (".", "!", "?", "…", ":")
_SAID = "\"'“„«»‘–—-"
_QUOTES = re.compile('["“”„«»]')
_NAME = re.compile(r"(?<=[^.!?:…] )[^\W\d_a-zà-öø-ÿа-яёіїєґ]\w{2,}")
_CONTACT = ("@", "http", "www.", ".com", "qr")

NAMES = (
    *("weight", "weight_least", "weight_most", "sentences", "address", "told_form", "chars", "prose"),
    *(f"end_{sign}" for sign in _ENDS),
    *("said", "quotes", "digits", "contact", "names", "names_told", "names_of_page", "told_share", "title_share"),
    *("struck_above", "struck_below", "struck_2_above", "struck_2_below", "prose_above", "prose_below", "last"),
    *("prose_before", "prose_after", "share_before", "share_after"),
    *("blank_above", "blank_below", "blanks", "hit", "kept", "claimed", "struck", "struck_share", "colon_above"),
    *("button_below", "twice", "paragraphs", "sentence_above", "sentence_below"),
)
"""The features in the order of the columns."""


def asked(lines: Sequence[Line], start: int) -> list[int]:
    """The indices of the sentences from `start` on that may be pleas: without a label, and of a publisher's trade, beside furniture or below the
    last paragraph that is neither."""
    free = [line for line in lines[start:] if line.label is None and _may_plead(line)]
    last = next((line.index for line in reversed(free) if line.prose and not speaks_of_trade(line.folded)), 0)
    return [
        line.index
        for line in free
        if line.index > last
        or _in_company(lines, line.index)
        or speaks_of_trade(line.folded)  # the dearest question last
    ]


def _may_plead(line: Line) -> bool:
    """Whether it is a sentence, or as long as one: many promises and pleas have no full stop."""
    said = line.sentence or line.prose or (line.words >= FRAGMENT_WORDS and not line.text[0].islower())
    return said and len(line.text) <= MAX_CHARS and not line.cells


def _in_company(lines: Sequence[Line], index: int) -> bool:
    """Whether what stands right above or below leaves and has no column."""
    return is_widget(lines, index - 1) or is_widget(lines, index + 1)


def gather(lines: Sequence[Line], found: Sequence[int], table: Sequence[float]) -> tuple[list[int], Rows]:
    """Those of the indices whose lines may sound like pleas, and a row of numbers for each; `table` holds the weights of words."""
    weighed = [(index, weigh(lines[index].folded, table)) for index in found]
    heard = [(index, weights) for index, weights in weighed if weights[0] > LEAST_WEIGHT]
    if not heard:
        return [], np.zeros((0, len(NAMES)), np.float32)
    page = _Page(lines)
    numbers = array("f")
    for index, (whole, each) in heard:
        line = lines[index]
        row = [whole, min(each), max(each), log1p(len(each)), *_form(line), *_telling(line, page), *_place(index, page)]
        numbers.fromlist([float(value) for value in row])
    return [index for index, _ in heard], np.frombuffer(numbers, np.float32).reshape(len(heard), len(NAMES))


class _Page:
    """What is counted once for all sentences of a text."""

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self.struck = [line.struck or (line.label is None and line.claimed) for line in lines]
        self.story = [line.prose and line.label is None and not line.claimed for line in lines]
        self.chars = [len(line.text) if tells else 0 for line, tells in zip(lines, self.story)]
        self.twice = printed_twice(lines)
        self.blanks = sum([line.blank_before for line in lines]) / len(lines)
        self.title = next(
            (line.folded for line in lines if line.label is not None and line.label.role is Role.TITLE), ""
        )

    def told_beside(self, index: int) -> str:
        """What the story says in other lines."""
        return "\n".join([line.folded for line, tells in zip(self.lines, self.story) if tells and line.index != index])

    def furniture(self) -> str:
        """What stands in lines that leave."""
        return "\n".join([line.text for line, leaves in zip(self.lines, self.struck) if leaves])


def _form(line: Line) -> tuple[Any, ...]:
    text = line.text
    chars = len(text)
    return (
        speaks_to_reader(text),
        is_told(text),
        log1p(chars),
        line.prose,
        *[text.endswith(sign) for sign in _ENDS],
        text[0] in _SAID,
        min(len(_QUOTES.findall(text)), 4),
        sum(map(str.isdigit, text)) / chars,
        any(sign in line.folded for sign in _CONTACT),
    )


def _telling(line: Line, page: _Page) -> tuple[Any, ...]:
    """Its names, those that the story has and those that only lines which leave have; the share of its words that the story says."""
    told = page.told_beside(line.index)
    names = _NAME.findall(line.text)
    in_story = sum([name.lower() in told for name in names])
    furniture = page.furniture() if len(names) > in_story else ""
    of_page = sum([name in furniture and name.lower() not in told for name in names])
    words = [stem for stem in stems(line.folded) if len(stem) >= _TOLD_STEM_CHARS]
    size = max(len(words), 1)
    return (
        min(len(names), MANY),
        min(in_story, MANY),
        min(of_page, MANY),
        sum([word in told for word in words]) / size,
        sum([word in page.title for word in words]) / size,
    )


def _place(index: int, page: _Page) -> tuple[Any, ...]:
    lines, struck, story, size = page.lines, page.struck, page.story, len(page.lines)
    line, whole = lines[index], max(sum(page.chars) - page.chars[index], 1)
    above = lines[index - 1] if index else None
    below = lines[index + 1] if index + 1 < size else None
    return (
        index > 0 and struck[index - 1],
        below is not None and struck[index + 1],
        index > 1 and struck[index - 2],
        index + 2 < size and struck[index + 2],
        index > 0 and story[index - 1],
        below is not None and story[index + 1],
        below is None,
        min(sum(story[:index]), MANY),
        min(sum(story[index + 1 :]), MANY),
        sum(page.chars[:index]) / whole,
        sum(page.chars[index + 1 :]) / whole,
        line.blank_before,
        below is None or below.blank_before,
        page.blanks,
        any(not rule.keeps for rule in line.hits),
        any(rule.keeps for rule in line.hits),
        line.claimed,
        min(sum(struck), MANY),
        sum(struck) / size,
        above is not None and above.text.endswith(":"),
        below is not None and not below.sentence and below.words <= BUTTON_WORDS,
        line.folded in page.twice,
        min(sum(story), MANY),
        above is not None and above.sentence,
        below is not None and below.sentence,
    )
