"""What the blocks of the same build are like on this page: paragraphs of one story, or cards of many."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.tree import Tree
from transforms.text.document import Block

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

_COLUMNS = ("count", "good", "mean", "link", "tail", "boxes")

NAMES = (*(f"{group}_{column}" for group in ("sig", "leaf") for column in _COLUMNS), "repeats")
"""The columns, in order."""


def compare(blocks: Sequence[Block], builds: Integers, tree: Tree, values: Numbers) -> Numbers:
    """One row for each of NAMES; `builds` are numbers of builds, `values` rows of text, prose, linked characters and ends of sentences."""
    leaves = numbered((block.tag, block.tokens[: block.own_tokens], block.inner) for block in blocks)
    boxes = tree.parent[tree.leaf]
    same = np.bincount(texts := numbered(block.text for block in blocks))[texts]
    return np.concatenate((_alike(builds, boxes, values), _alike(leaves, boxes, values), same[None]))


def numbered(keys: Iterable[Hashable]) -> Integers:
    """A number for every key, equal keys the same one, in the order in which they are met."""
    seen: dict[Hashable, int] = {}
    return np.array([seen.setdefault(key, len(seen)) for key in keys])


def _alike(group: Integers, boxes: Integers, values: Numbers) -> Numbers:
    """Rows of _COLUMNS: how many, how much of the page's prose, how long, how linked, how many sentences, in how many containers."""
    count = np.bincount(group)
    text, good, link, tail = (np.bincount(group, row) for row in values)
    pairs = np.unique(group * (int(boxes.max()) + 2) + boxes + 1)
    rows = np.stack(
        (
            count,
            good / max(float(values[1].sum()), 1.0),
            text / count,
            link / np.maximum(text, 1),
            tail / count,
            np.bincount(pairs // (int(boxes.max()) + 2)),
        )
    )
    return np.asarray(rows[:, group], np.float32)
