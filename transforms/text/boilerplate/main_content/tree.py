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
        tags = list(chain.from_iterable(block.path for block in blocks))
        holders = np.repeat(np.arange(len(blocks)), sizes)
        levels = np.arange(len(elements)) - np.repeat(ends - sizes, sizes)
        _, met, number = np.unique(elements, return_index=True, return_inverse=True)
        self.first: Integers = holders[met]
        self.last: Integers = np.empty_like(self.first)
        self.last[number] = holders  # the last assignment to an element stays
        self.depth: Integers = levels[met]
        self.parent: Integers = np.where(self.depth > 0, number[met - 1], -1)
        self.leaf: Integers = number[ends - 1]
        self.levels: Integers = sizes
        self.articles = [at for at, where in enumerate(met.tolist()) if tags[where] == "article"]

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


def weigh(tree: Tree, size: Numbers, good: Numbers, link: Numbers) -> dict[str, Numbers]:
    """Columns about the containers of every block; `good` is the prose of a block in characters, `link` its linked characters."""
    sizes, prose, links = tree.sums(size), tree.sums(good), tree.sums(link)
    counts = tree.last - tree.first + 1
    total = max(float(good.sum()), 1.0)
    columns: dict[str, Numbers] = {}
    share, dense, linked = prose / total, prose / np.maximum(sizes, 1), links / np.maximum(sizes, 1)
    at = tree.leaf
    for level in range(LEVELS):
        columns[f"box{level}_good"] = share[at]
        columns[f"box{level}_dense"] = dense[at]
        columns[f"box{level}_link"] = linked[at]
        columns[f"box{level}_blocks"] = counts[at]
        columns[f"box{level}_size"] = sizes[at]
        up = tree.parent[at]
        at = np.where(up >= 0, up, at)
    _cores(tree, prose, total, columns)
    _best(tree, good, total, columns)
    _articles(tree, prose, total, columns)
    return columns


def _cores(tree: Tree, prose: NDArray[np.float64], total: float, columns: dict[str, Numbers]) -> None:
    index = np.arange(len(tree.leaf))
    for share in SHARES:
        core = tree.core(prose, share)
        inside = tree.inside(core)
        name = f"core{round(share * 100)}"
        columns[name] = inside
        columns[name + "_share"] = np.full(len(index), prose[core] / total)
        columns[name + "_below"] = (tree.levels - tree.depth[core]) * inside - (1 - inside)
        columns[name + "_from"] = index - tree.first[core]
        columns[name + "_to"] = tree.last[core] + 1 - index


def _best(tree: Tree, good: Numbers, total: float, columns: dict[str, Numbers]) -> None:
    """The element with most prose right below it, in the manner of Readability: a child's counts whole, a grandchild's half."""
    size = len(tree.parent)
    up = np.maximum(tree.parent, 0)
    direct = np.bincount(tree.leaf, good, minlength=size)
    near = direct + np.bincount(up, direct * (tree.parent >= 0), minlength=size)
    score = near + 0.5 * np.bincount(up, near * (tree.parent >= 0), minlength=size)
    best = int(np.argmax(score))
    inside = tree.inside(best)
    columns["best_share"] = np.full(len(tree.leaf), score[best] / total)
    columns["in_best"] = inside
    columns["best_below"] = (tree.levels - tree.depth[best]) * inside - (1 - inside)


def _articles(tree: Tree, prose: NDArray[np.float64], total: float, columns: dict[str, Numbers]) -> None:
    blocks = len(tree.leaf)
    share, which = np.zeros(blocks, np.float32), np.full(blocks, -1, np.float32)
    for number, element in enumerate(tree.articles):
        span = slice(tree.first[element], tree.last[element] + 1)
        share[span] = np.maximum(share[span], prose[element] / total)
        which[span] = np.where(which[span] < 0, number, which[span])
    columns["articles"] = np.full(blocks, len(tree.articles))
    columns["article_good"] = share
    columns["article_number"] = which
