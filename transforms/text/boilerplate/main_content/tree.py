"""The elements around the blocks: how much text, links and prose each holds, and which of them is the core of the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.document import Block

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

LEVELS = 5
"""How far up from a block its containers are weighed. # our choice"""

SHARES = (0.5, 0.7, 0.9)
"""A core is what one reaches from the root by going into the child that holds at least this share of the prose. # our choice"""


class Tree:
    """The elements that hold blocks, in document order; element i holds the blocks first[i] to last[i]."""

    __slots__ = ("articles", "depth", "first", "last", "leaf", "levels", "parent")

    def __init__(self, blocks: Sequence[Block]) -> None:
        sizes = np.array([len(block.ancestors) for block in blocks])
        ends = np.cumsum(sizes)
        elements = np.fromiter(chain.from_iterable(block.ancestors for block in blocks), np.int64, int(ends[-1]))
        holders = np.repeat(np.arange(len(blocks)), sizes)
        levels = np.arange(len(elements)) - np.repeat(ends - sizes, sizes)
        met, number = _first_met(elements)
        self.first: Integers = holders[met]
        self.last: Integers = np.empty_like(self.first)
        self.last[number] = holders  # the last assignment to an element stays
        self.depth: Integers = levels[met]
        self.parent: Integers = np.where(self.depth > 0, number[met - 1], -1)
        self.leaf: Integers = number[ends - 1]
        self.levels: Integers = sizes
        self.articles = [
            at
            for at, (holder, depth) in enumerate(zip(self.first.tolist(), self.depth.tolist()))
            if blocks[holder].path[depth] == "article"
        ]

    def sums(self, values: Numbers) -> NDArray[np.float64]:
        """The sum of a number over the blocks of every element."""
        sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
        return np.asarray(sums[self.last + 1] - sums[self.first])

    def core(self, prose: NDArray[np.float64], share: float) -> int:
        """The innermost element that one reaches from the root by going where at least this share of the prose is."""
        order = np.argsort(prose, kind="stable")
        best = np.full(len(prose) + 1, -1)
        best[self.parent[order]] = order  # the one with most prose is assigned last; the root is the child of -1
        at = int(best[-1])
        while best[at] >= 0 and prose[best[at]] >= share * prose[at]:
            at = int(best[at])
        return at

    def inside(self, element: int) -> Numbers:
        """1 for the blocks of this element, 0 for the others."""
        inside = np.zeros(len(self.leaf), np.float32)
        inside[self.first[element] : self.last[element] + 1] = 1
        return inside


def _first_met(elements: Integers) -> tuple[Integers, Integers]:
    """Where each element is met first, elements in the order of their numbers, and the place of each entry's element in that order."""
    lowest = int(elements.min())
    met = np.full(int(elements.max()) - lowest + 1, -1)
    met[elements[::-1] - lowest] = np.arange(len(elements))[::-1]  # the last assignment stays
    present = met >= 0
    return met[present], (np.cumsum(present) - 1)[elements - lowest]


_BOX = ("good", "dense", "link", "blocks", "size")
_CORE = ("", "_share", "_below", "_from", "_to")

NAMES = (
    *(f"box{level}_{column}" for level in range(LEVELS) for column in _BOX),
    *(f"core{round(share * 100)}{column}" for share in SHARES for column in _CORE),
    *("in_best", "best_share", "best_below"),
    *("articles", "article_good", "article_number"),
)
"""The columns, in order."""


def weigh(tree: Tree, values: Numbers, good: Numbers) -> Numbers:
    """One row for each of NAMES; `values` are rows of text, prose and linked characters, `good` is the prose again."""
    sums = np.zeros((len(values), len(good) + 1))
    np.cumsum(values, axis=1, out=sums[:, 1:])
    sizes, prose, links = sums.take(tree.last + 1, 1) - sums.take(tree.first, 1)
    total = max(float(good.sum()), 1.0)
    some = np.maximum(sizes, 1)
    boxes = np.stack((prose / total, prose / some, links / some, tree.last - tree.first + 1, sizes)).astype(np.float32)
    rows = np.empty((len(NAMES), len(good)), np.float32)
    at, row = tree.leaf, 0
    for _ in range(LEVELS):
        rows[row : row + len(_BOX)] = boxes.take(at, 1)
        row += len(_BOX)
        up = tree.parent[at]
        at = np.where(up >= 0, up, at)
    index = np.arange(len(good))
    for share in SHARES:
        core = tree.core(prose, share)
        inside = rows[row] = tree.inside(core)
        rows[row + 1] = prose[core] / total
        rows[row + 2] = (tree.levels - tree.depth[core]) * inside - (1 - inside)
        rows[row + 3] = index - tree.first[core]
        rows[row + 4] = tree.last[core] + 1 - index
        row += len(_CORE)
    rows[row], rows[row + 1], rows[row + 2] = _best(tree, good, total)
    rows[row + 3 :] = _articles(tree, prose, total)
    return rows


def _best(tree: Tree, good: Numbers, total: float) -> tuple[Numbers, float, Numbers]:
    """The element with most prose right below it, in the manner of Readability: a child's counts whole, a grandchild's half."""
    size = len(tree.parent)
    up = np.maximum(tree.parent, 0)
    direct = np.bincount(tree.leaf, good, minlength=size)
    near = direct + np.bincount(up, direct * (tree.parent >= 0), minlength=size)
    score = near + 0.5 * np.bincount(up, near * (tree.parent >= 0), minlength=size)
    best = int(np.argmax(score))
    inside = tree.inside(best)
    return inside, float(score[best]) / total, (tree.levels - tree.depth[best]) * inside - (1 - inside)


def _articles(tree: Tree, prose: NDArray[np.float64], total: float) -> Numbers:
    rows = np.zeros((3, len(tree.leaf)), np.float32)
    rows[0], rows[2] = len(tree.articles), -1
    for number, element in enumerate(tree.articles):
        span = slice(tree.first[element], tree.last[element] + 1)
        rows[1, span] = np.maximum(rows[1, span], prose[element] / total)
        rows[2, span] = np.where(rows[2, span] < 0, number, rows[2, span])
    return rows
