"""Columns about a block's place in the sequence of blocks, and about the blocks around it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.tree import Tree

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

WINDOWS = (2, 5, 12)
REACH = max(WINDOWS) + 1
NEIGHBOURS = (-2, -1, 1, 2)
LOOKS = ("length", "link_share", "tail", "after_image", "strong", "is_title", "heading", "in_li")
"""What is asked of each neighbour."""

FAR = 99.0


def place(columns: dict[str, Numbers], good: Numbers) -> None:
    """Add where each block stands: in the page, after the headline, among the prose; `good` is the prose of a block in characters."""
    size = columns["length"]
    number = len(size)
    index = np.arange(number, dtype=np.float32)
    total = max(float(good.sum()), 1.0)
    before = np.cumsum(good) - good
    columns["index"] = index
    columns["from_end"] = number - index
    columns["place"] = index / number
    columns["text_before"] = (np.cumsum(size) - size) / max(float(size.sum()), 1.0)
    columns["good_before"] = before / total
    columns["good_after"] = (total - before - good) / total
    columns["since_title"] = _since_title(columns, good, index)
    prose = np.nonzero(good)[0]
    left = np.searchsorted(prose, index, side="left")
    right = np.searchsorted(prose, index, side="right")
    fenced = np.concatenate(([-FAR], prose, [number + FAR]))
    columns["to_prev_good"] = np.minimum(index - fenced[left], FAR)
    columns["to_next_good"] = np.minimum(fenced[np.minimum(right + 1, len(fenced) - 1)] - index, FAR)
    prose_sums, text_sums, link_sums = _sums(good), _sums(size), _sums(size * columns["link_share"])
    for width in WINDOWS:
        columns[f"good_back_{width}"] = _window(prose_sums, -width, 0) / width
        columns[f"good_ahead_{width}"] = _window(prose_sums, 1, width + 1) / width
        text = np.maximum(_window(text_sums, -width, width + 1), 1)
        columns[f"link_around_{width}"] = _window(link_sums, -width, width + 1) / text


def _since_title(columns: dict[str, Numbers], good: Numbers, index: Numbers) -> Numbers:
    """Blocks since the headline: of several candidates the one with most prose soon after it."""
    titled, first = columns["is_title"] > 0, columns["tag_h1"] > 0
    for candidates in (titled & first, titled, first):
        places = np.nonzero(candidates)[0]
        if len(places):
            top = max(places.tolist(), key=lambda at: (float(good[at : at + 15].sum()), -at))
            return np.asarray(np.clip(index - top, -50, 200))
    return np.full(len(index), -FAR, np.float32)


def compare(columns: dict[str, Numbers], signatures: Integers, tree: Tree) -> None:
    """Add what the blocks nearby are like, and whether they are built like this one."""
    looks = np.array([columns[name] for name in LOOKS], np.float32)
    builds = np.array((signatures, tree.parent[tree.leaf]), np.float32)
    for step in NEIGHBOURS:
        for name, column in zip(LOOKS, _shift(looks, step)):
            columns[f"{name}@{step}"] = column
        same = (_shift(builds, step) == builds).astype(np.float32)
        columns[f"same_signature@{step}"], columns[f"same_parent@{step}"] = same


def _sums(values: Numbers) -> NDArray[np.float64]:
    """Running sums, carried on beyond both ends of the page as far as a window reaches."""
    sums = np.cumsum(values, dtype=np.float64)
    return np.concatenate((np.zeros(REACH + 1), sums, np.full(REACH, sums[-1])))


def _window(sums: NDArray[np.float64], low: int, high: int) -> NDArray[np.float64]:
    """Sums over the blocks from `low` to before `high`, counted from each block."""
    number = len(sums) - 2 * REACH - 1
    return sums[REACH + high : REACH + high + number] - sums[REACH + low : REACH + low + number]


def _shift(rows: Numbers, step: int) -> Numbers:
    """In every row the value of the block `step` further on; -1 where there is none (no code and no share is -1)."""
    shifted = np.full_like(rows, -1)
    if step > 0:
        shifted[:, :-step] = rows[:, step:]
    else:
        shifted[:, -step:] = rows[:, :step]
    return shifted
