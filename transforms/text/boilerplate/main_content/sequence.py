"""Columns about a block's place in the sequence of blocks: in the page, after the headline, below a heading, among the prose."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.columns import Columns

Numbers = NDArray[Any]

WINDOWS = (2, 5, 12)
REACH = max(WINDOWS) + 1

BELOW = ("cue_share", "cue_more", "cue_subscribe", "cue_advert", "cue_comment", "cue_bio", "cue_promo", "link_share")
"""What is asked of the heading above a block."""

FAR = 99.0

NAMES = (
    *("index", "from_end", "place", "text_before", "good_before", "good_after", "since_title", "to_prev_good"),
    *("to_next_good", "since_heading"),
    *(f"heading_{name}" for name in BELOW),
    *(f"{name}_{width}" for width in WINDOWS for name in ("good_back", "good_ahead", "link_around")),
)
"""The columns, in order."""


def place(columns: Columns, good: Numbers, matrix: NDArray[np.float32], at: int) -> int:
    """Write one row for each of NAMES from row `at` on, return the row after; `good` is the prose of a block in characters."""
    rows = matrix[at : at + len(NAMES)]
    size = columns["length"]
    number = len(size)
    index = np.arange(number, dtype=np.float32)
    total = max(float(good.sum()), 1.0)
    before = np.cumsum(good) - good
    rows[0] = index
    rows[1] = number - index
    rows[2] = index / number
    rows[3] = (np.cumsum(size) - size) / max(float(size.sum()), 1.0)
    rows[4] = before / total
    rows[5] = (total - before - good) / total
    rows[6] = _since_title(columns, good, index)
    prose = np.flatnonzero(good)
    fenced = np.concatenate(([-FAR], prose, [number + FAR]))
    left = np.searchsorted(prose, index, side="left")
    right = np.searchsorted(prose, index, side="right")
    rows[7] = np.minimum(index - fenced[left], FAR)
    rows[8] = np.minimum(fenced[np.minimum(right + 1, len(fenced) - 1)] - index, FAR)
    _below_heading(columns, rows[9 : 10 + len(BELOW)], index)
    row = 10 + len(BELOW)
    prose_sums, text_sums, link_sums = _sums(good), _sums(size), _sums(size * columns["link_share"])
    for width in WINDOWS:
        rows[row] = _window(prose_sums, -width, 0) / width
        rows[row + 1] = _window(prose_sums, 1, width + 1) / width
        text = np.maximum(_window(text_sums, -width, width + 1), 1)
        rows[row + 2] = _window(link_sums, -width, width + 1) / text
        row += 3
    return at + len(NAMES)


def _since_title(columns: Columns, good: Numbers, index: Numbers) -> Numbers:
    """Blocks since the headline: of several candidates the one with most prose soon after it."""
    titled, first = columns["is_title"] > 0, columns["tag_h1"] > 0
    for candidates in (titled & first, titled, first):
        places = np.flatnonzero(candidates)
        if len(places):
            top = max(places.tolist(), key=lambda at: (float(good[at : at + 15].sum()), -at))
            return np.asarray(np.clip(index - top, -50, 200))
    return np.full(len(index), -FAR, np.float32)


def _below_heading(columns: Columns, rows: Numbers, index: Numbers) -> None:
    """Blocks since the last heading that is not the headline, and what it speaks of: more stories, comments, the author."""
    heads = np.flatnonzero((columns["heading"] > 0) & (columns["is_title"] == 0) & (columns["tag_h1"] == 0))
    last = np.searchsorted(heads, index, side="right") - 1
    rows[:] = 0
    rows[0] = FAR
    below = np.flatnonzero(last >= 0)
    if not len(below):
        return
    head = heads[last[below]]
    rows[0, below] = np.minimum(below - head, FAR)
    for number, name in enumerate(BELOW, 1):
        rows[number, below] = columns[name][head]


def _sums(values: Numbers) -> NDArray[np.float64]:
    """Running sums, carried on beyond both ends of the page as far as a window reaches."""
    sums = np.cumsum(values, dtype=np.float64)
    return np.concatenate((np.zeros(REACH + 1), sums, np.full(REACH, sums[-1])))


def _window(sums: NDArray[np.float64], low: int, high: int) -> NDArray[np.float64]:
    """Sums over the blocks from `low` to before `high`, counted from each block."""
    number = len(sums) - 2 * REACH - 1
    return sums[REACH + high : REACH + high + number] - sums[REACH + low : REACH + low + number]
