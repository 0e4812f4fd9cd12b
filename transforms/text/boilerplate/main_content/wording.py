"""What the text of each block says by itself, as rows of numbers: one pass over the letters of the whole page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import cue_words, letters
from transforms.text.boilerplate.main_content.letters import Letters
from transforms.text.document import Block

Numbers = NDArray[Any]

NAMES = (
    "length",
    "words",
    "word_length",
    "link_share",
    "links",
    "strong",
    "italic",
    "after_image",
    "tail",
    "colon",
    "commas",
    "sentences",
    "digits",
    "capitals",
    "uppercase",
    "lower_start",
    "bullet_start",
    "quote_start",
    "quotes",
    "lines",
    "wide",
    "copyright",
    "bars",
    "at_sign",
)
"""The columns, in order."""

CUES = tuple("cue_" + name for name in cue_words.NAMES)

SHORT = 220
"""Longer blocks are prose or nothing; cue words in them say nothing. # our choice"""

CLOSERS = 2
"""Quotation marks and brackets that may stand after the end of a sentence. # our choice"""

_MARKS = attrgetter("link_chars", "links", "strong_chars", "italic_chars", "after_image")
_WIDE = 0x2E7F
_ALWAYS = np.array([name in cue_words.ANYWHERE for name in cue_words.NAMES])


def measure(blocks: Sequence[Block], text: Letters) -> Numbers:
    """One row for each of NAMES and CUES."""
    rows = np.zeros((len(NAMES) + len(CUES), len(blocks)), np.float32)
    _of_letters(rows, blocks, text)
    starts, lengths, keys = text.words
    block = text.block_of(starts)
    number = np.bincount(block, minlength=len(blocks))
    some = np.maximum(number, 1)
    _fill(
        rows,
        words=number,
        word_length=np.bincount(block, lengths, minlength=len(blocks)) / some,
        capitals=text.count(starts[(text.kinds[starts] & np.uint16(letters.UPPER)) > 0]) / some,
    )
    rows[len(NAMES) :] = _cues(block, keys, len(blocks)) / some
    rows[len(NAMES) :] *= (text.size < SHORT) | _ALWAYS[:, None]
    return rows


def _fill(rows: Numbers, **values: Numbers) -> None:
    for name, value in values.items():
        rows[_AT[name]] = value


_AT = {name: number for number, name in enumerate(NAMES)}


def _of_letters(rows: Numbers, blocks: Sequence[Block], text: Letters) -> None:
    size, kinds, codes = text.size, text.kinds, text.codes
    marks = np.fromiter(chain.from_iterable(map(_MARKS, blocks)), np.float32, 5 * len(blocks)).reshape(-1, 5).T
    wide = codes[text.start + size // 2] > _WIDE
    stops = text.marked(letters.STOP)
    stops = stops[(codes[stops] != ord(":")) & (codes[stops] != ord(";"))]
    stops = stops[(codes[stops + 1] == ord(" ")) | (codes[stops] > _WIDE)]
    upper, digits = text.count(text.marked(letters.UPPER)), text.count(text.marked(letters.DIGIT))
    first = kinds[text.start]
    _fill(
        rows,
        length=size * (1 + 1.5 * wide),  # an ideograph says as much as two or three letters
        link_share=marks[0] / size,
        links=marks[1],
        strong=marks[2] / size,
        italic=marks[3] / size,
        after_image=marks[4],
        tail=_tail(text),
        colon=codes[text.end - 1] == ord(":"),
        commas=text.count(text.marked(letters.COMMA)),
        sentences=text.count(stops) + 1,
        digits=digits / size,
        uppercase=upper / size,
        lower_start=(first & letters.LOWER) > 0,
        bullet_start=(first & letters.BULLET) > 0,
        quote_start=(first & letters.QUOTE) > 0,
        quotes=text.count(text.marked(letters.QUOTE)) / size,
        lines=text.count(np.flatnonzero(codes == ord("\n"))) - 1,
        wide=wide,
        copyright=text.count(text.marked(letters.COPYRIGHT)),
        bars=text.count(text.marked(letters.BAR)),
        at_sign=text.count(text.marked(letters.AT)),
    )


def _tail(text: Letters) -> NDArray[np.bool_]:
    """Whether a block ends as a sentence does, in quotation marks and brackets or not."""
    at, first = text.end - 1, text.start
    for _ in range(CLOSERS):
        at = np.where((text.kinds[at] & letters.CLOSER) > 0, np.maximum(at - 1, first), at)
    return np.asarray((text.kinds[at] & letters.STOP) > 0, np.bool_)


def _cues(block: Numbers, keys: NDArray[np.uint64], blocks: int) -> Numbers:
    """How many words of each kind every block has."""
    known, at = cue_words.VOCABULARY.find(keys)
    width = len(CUES) + 1
    cells = (block[known] * width)[:, None] + cue_words.KINDS[at]
    return np.asarray(np.bincount(cells.ravel(), minlength=blocks * width).reshape(blocks, width).T[:-1])
