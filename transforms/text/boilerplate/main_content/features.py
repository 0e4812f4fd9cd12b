"""The evidence of every block as a row of numbers: its words, its place, its containers, its neighbours, its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import build, claimed, groups, sequence, tree, wording
from transforms.text.boilerplate.main_content.columns import Columns
from transforms.text.boilerplate.main_content.letters import Letters
from transforms.text.boilerplate.main_content.tree import Tree
from transforms.text.document import Block, Claim

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

PAGE = (
    "body_coverage",
    "body_of_good",
    "page_blocks",
    "page_text",
    "page_good",
    "page_good_blocks",
    "page_good_share",
)

NAMES = (
    *wording.NAMES,
    *wording.CUES,
    *claimed.NAMES,
    *build.NAMES,
    *tree.NAMES,
    *groups.NAMES,
    *sequence.NAMES,
    *PAGE,
)
"""All features, in order."""

PLACES = {name: number for number, name in enumerate(NAMES)}

PROSE = 60
"""Characters from which a sentence counts as prose. # our choice"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the judges look at, computed once: columns by name, and the tree of containers."""

    columns: Columns
    tree: Tree
    own: Integers
    """Bits of the kinds that the element's own tokens speak of."""
    every: Integers
    """Bits of the kinds of all tokens around, without those that the whole page shares."""
    builds: Integers
    """A number for how each block is built: blocks of the same path and tokens share it."""

    def matrix(self) -> NDArray[np.float32]:
        """One row a feature, in the order of NAMES, one column a block."""
        return self.columns.matrix


def gather(blocks: Sequence[Block], claims: Sequence[Claim]) -> Evidence:
    """The evidence about the blocks of a page; there must be one at least."""
    text = Letters(blocks)
    words = wording.measure(blocks, text)
    claim, body = claimed.compare(blocks, claims, text)
    looks = build.look(blocks)
    size, link, tail = (words[wording.NAMES.index(name)] for name in ("length", "link_share", "tail"))
    good = np.where((size >= PROSE) & (tail > 0) & (link < 0.5), size * (1 - link), 0).astype(np.float32)
    containers = Tree(blocks)
    matrix = np.empty((len(NAMES), len(blocks)), np.float32)
    columns = Columns(PLACES, matrix)
    at = 0
    for rows in (
        words,
        claim,
        looks.rows,
        tree.weigh(containers, np.stack((size, good, size * link)), good),
        groups.compare(blocks, looks, containers, np.stack((size, good, size * link, tail))),
    ):
        matrix[at : at + len(rows)] = rows
        at += len(rows)
    at = sequence.place(columns, good, matrix, at)
    matrix[at:] = _page(columns, good, body)[:, None]
    return Evidence(columns, containers, looks.own, looks.every, looks.builds)


def _page(columns: Columns, good: Numbers, body: float) -> Numbers:
    size = columns["length"]
    found = float((size * (columns["in_body"] > 0)).sum())
    total, text = max(float(good.sum()), 1.0), max(float(size.sum()), 1.0)
    coverage, share = (found / body, found / total) if body else (-1.0, -1.0)
    return np.array((coverage, share, len(size), text, total, np.count_nonzero(good), total / text), np.float32)
