"""The numbers that the judge of lines sees: shape, words, neighbours and place of each line that nothing else claimed."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Sequence
from math import log1p
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.line_judge.kinds import EDGE, KINDS, kinds_of
from transforms.text.boilerplate.line_judge.layout import MANY, Layout, doubtful_lines, is_clean
from transforms.text.boilerplate.line_judge.wording import TOLD_STEM_CHARS, places, read, weights
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names

Rows = NDArray[np.float32]

# All our choice: what lies beyond says nothing more.
NEAR = 4
REACH = 3
READ_DIGITS = 60
NAME_WORDS = 8
_ENDS = (".", "!", "?", "…", ":", ",;", "\"'”’»“", ")", "0123456789")
_BEGINS = ("\"'“„«‘’", "–—-", "*•●▪■◆‣·►▶»>→|+✓", "0123456789", "([")
_DIGITS = re.compile(r"\d")
_END = {sign: place for place, signs in enumerate(_ENDS) for sign in signs}
_BEGIN = {sign: place for place, signs in enumerate(_BEGINS) for sign in signs}
_SIGNS = (": ", "|", "/", "©", "@", "#", "http", ", ", "(", " – ", " - ", "•", "…", ".co")
_STEPS = (-1, 1, -2, 2, -3)
"""Which neighbours are told by their kind."""

_BEGINS_AT = len(_ENDS) + 1
_KINDS_AT = _BEGINS_AT + len(_BEGINS) + 1
_STEPS_AT = tuple((_KINDS_AT + place * KINDS, REACH + step) for place, step in enumerate(_STEPS))
_SIZE = _KINDS_AT + len(_STEPS) * KINDS

NAMES = (
    *(f"end_{signs}" for signs in (*_ENDS, "else")),
    *(f"begin_{signs}" for signs in (*_BEGINS, "else")),
    *(f"kind_{step}_{kind}" for step in _STEPS for kind in range(KINDS)),
    *("chars", "words", "sentence", "cells", "lower", "upper", "capitals", "capitalised", "digits", "two_digits"),
    "letters_a_word",
    *(f"sign_{sign}" for sign in _SIGNS),
    *("names", "hit", "protected", "claimed", "opener"),
    *("told", "told_share", "title_share", "no_words", "weight", "weight_high", "weight_low", "twice"),
    *("blank_above", "blank_below", "blanks", "in_head", "in_tail", "below_prose", "above_prose", "place"),
    *("from_start", "from_end", "to_prose_above", "to_prose_below", "run", "place_in_run"),
    *("struck_above", "struck_below", "struck_in_tail", "struck", "dated", "paragraphs"),
    *("sentence_above", "sentence_below", "chars_above", "chars_below", "same_end_above", "same_end_below"),
    *("colon_above", "same_begin_above", "same_begin_below", "weight_above", "weight_below"),
)
"""The features in the order of the columns."""

_NO_ROWS = np.zeros((0, len(NAMES)), np.float32)
_NO_WEIGHT = (0.0, 0.0, 0.0)


def gather(
    lines: Sequence[Line],
    start: int,
    tail: int,
    table: Sequence[float],
    leaves: Callable[[int], bool] = lambda index: True,
) -> tuple[list[int], Rows]:
    """The indices of the lines to be judged and a row of numbers for each; `table` holds the weights of words.

    Lines that cannot leave, whatever the judge says of them, may be left out by `leaves`.
    """
    kinds = kinds_of(lines)
    if is_clean(kinds):
        return [], _NO_ROWS
    doubtful = doubtful_lines(lines, kinds, start, tail)
    asked = [index for index in doubtful if leaves(index)]
    if not asked:
        return [], _NO_ROWS
    layout = Layout(lines, kinds, start, tail)
    kinds = [EDGE] * REACH + kinds + [EDGE] * REACH
    near = {index + step for index in asked for step in (-1, 0, 1)}
    words = {index: read(lines[index].folded) for index in doubtful if index in near}
    weighed = {index: weights(places(found), table) for index, found in words.items()}
    numbers = array("f")  # numpy is slow to read lists
    for index in asked:
        line = lines[index]
        row = _one_of(line, kinds[index : index + 2 * REACH + 1])
        row += _shape(line)
        row += _told(words[index], layout)
        row += weighed[index]
        row.append(line.folded in layout.twice)
        row += _place(lines, index, layout)
        row += layout.runs[index]
        row += _company(index, layout)
        row += _neighbours(lines, index)
        row += (weighed.get(index - 1, _NO_WEIGHT)[0], weighed.get(index + 1, _NO_WEIGHT)[0])
        numbers.fromlist(row)
    return asked, np.frombuffer(numbers, np.float32).reshape(len(asked), len(NAMES))


def _one_of(line: Line, kinds: Sequence[int]) -> list[Any]:
    """A one for the last character, for the first, and for the kind of each neighbour; `kinds` has those from three lines above on."""
    row = [0.0] * _SIZE
    row[_END.get(line.text[-1], len(_ENDS))] = 1.0
    row[_BEGINS_AT + _BEGIN.get(line.text[0], len(_BEGINS))] = 1.0
    for at, step in _STEPS_AT:
        row[at + kinds[step]] = 1.0
    return row


def _shape(line: Line) -> list[Any]:
    text, count = line.text, line.words
    chars = len(text)
    digits = len(_DIGITS.findall(text, 0, READ_DIGITS))
    first = text[0]
    row = [log1p(chars), log1p(count), line.sentence, line.cells, first.islower(), first.isupper(), text.isupper()]
    row += (sum([word[:1].isupper() for word in text.split(" ")]) / count, digits / min(chars, READ_DIGITS))
    row += (digits > 1, chars / count)
    row += [sign in text for sign in _SIGNS]
    named = not digits and count <= NAME_WORDS and first.isupper() and are_names(text)
    if line.hits:
        keeps = [rule.keeps for rule in line.hits]
        row += (named, not all(keeps), any(keeps), line.claimed, line.opener is not None)
    else:
        row += (named, False, False, False, False)
    return row


def _told(found: Sequence[str], layout: Layout) -> tuple[float, ...]:
    """How many of the words the story says, as number and share, the share of the title's, and whether there are none."""
    found = [stem for stem in found if len(stem) >= TOLD_STEM_CHARS]
    if not found:
        return 0.0, 0.5, 0.0, 1.0
    told, title = layout.told, layout.title
    count = sum([stem in told for stem in found])
    return min(count, MANY), count / len(found), sum([stem in title for stem in found]) / len(found), 0.0


def _place(lines: Sequence[Line], index: int, layout: Layout) -> tuple[float, ...]:
    size = len(lines)
    return (
        lines[index].blank_before,
        index + 1 == size or lines[index + 1].blank_before,
        layout.blanks,
        index < layout.start,
        index >= layout.tail,
        index > layout.last,
        index < layout.first,
        index / size,
        min(index, MANY),
        min(size - index, MANY),
        layout.above[index],
        layout.below[index],
    )


def _company(index: int, layout: Layout) -> tuple[float, ...]:
    struck = layout.struck
    size = len(struck) - 1
    return (
        struck[index] - struck[max(index - NEAR, 0)],
        struck[min(index + 1 + NEAR, size)] - struck[index + 1],
        min(struck[-1] - struck[layout.last + 1], MANY),
        struck[-1] / size,
        layout.dated,
        min(layout.paragraphs, MANY),
    )


def _neighbours(lines: Sequence[Line], index: int) -> tuple[float, ...]:
    here = lines[index].text
    above = lines[index - 1] if index else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    over, under = above.text if above else "\n", below.text if below else "\n"
    return (
        above is not None and above.sentence,
        below is not None and below.sentence,
        log1p(len(over)) if above else 0.0,
        log1p(len(under)) if below else 0.0,
        over[-1] == here[-1],
        under[-1] == here[-1],
        over[-1] == ":",
        over[0] == here[0],
        under[0] == here[0],
    )
