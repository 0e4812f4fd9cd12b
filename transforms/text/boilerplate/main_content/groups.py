"""What the blocks of the same build are like on this page: paragraphs of one story, or cards of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.build import Looks
from transforms.text.boilerplate.main_content.tree import Tree
from transforms.text.document import Block

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

_COLUMNS = ("count", "good", "mean", "link", "tail", "boxes")

NAMES = (*(f"{group}_{column}" for group in ("sig", "leaf") for column in _COLUMNS), "repeats")
"""The columns, in order."""


def compare(blocks: Sequence[Block], looks: Looks, tree: Tree, values: Numbers) -> Numbers:
    """One row for each of NAMES; `values` are rows of text, prose, linked characters and ends of sentences."""
    boxes = tree.parent[tree.leaf]
    seen: dict[str, int] = {}
    texts = np.array([seen.setdefault(block.text, len(seen)) for block in blocks])
    rows = np.empty((len(NAMES), len(blocks)), np.float32)
    rows[: len(_COLUMNS)] = _alike(looks.builds, boxes, values)
    rows[len(_COLUMNS) : -1] = _alike(looks.leaves, boxes, values)
    rows[-1] = np.bincount(texts)[texts]
    return rows


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
