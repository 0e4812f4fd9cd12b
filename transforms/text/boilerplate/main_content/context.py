"""What a first look at the page says of a block's surroundings: of its neighbours, its containers, the blocks built like it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.features import Evidence

Numbers = NDArray[Any]

STEPS = (1, 2, 3)
LEVELS = 3
"""How far up from the element of a block its containers are asked. # our choice"""

SURE = 0.9
LEAST = 0.002
"""Probabilities are not taken for nearer to 0 or 1 than this. # our choice"""

NOWHERE, FAR = -9.0, 99.0

NAMES = (
    "look",
    *(f"look@{step}" for far in STEPS for step in (far, -far)),
    *(f"look_box{level}{part}" for level in range(1, LEVELS + 1) for part in ("", "_text", "_share")),
    *("look_page", "look_page_text", "look_sig", "look_sig_text", "look_from", "look_to", "look_before", "look_sum"),
    "look_sure",
)
"""The columns, in order."""


def surround(evidence: Evidence, likely: NDArray[np.float32]) -> NDArray[np.float32]:
    """One row for each of NAMES; `likely` is how likely each block is a part of the article at first look."""
    likely = np.clip(np.round(likely.astype(np.float64), 3), LEAST, 1 - LEAST)  # the last bits differ between machines
    size, number = evidence.columns["length"].astype(np.float64), len(likely)
    rows = np.empty((len(NAMES), number), np.float32)
    rows[0] = odds = np.log(likely / (1 - likely))
    row = 1
    for far in STEPS:
        rows[row : row + 2] = NOWHERE
        rows[row, :-far] = odds[far:]
        rows[row + 1, far:] = odds[:-far]
        row += 2
    sums = np.zeros((3, number + 1))
    np.cumsum((likely, likely * size, size), axis=1, out=sums[:, 1:])
    text = max(float(sums[1, -1]), 1.0)
    tree = evidence.tree
    at = tree.leaf
    found, expected, whole = sums.take(tree.last + 1, 1) - sums.take(tree.first, 1)
    boxes = np.stack((found / (tree.last + 1 - tree.first), expected / whole, expected / text)).astype(np.float32)
    for _ in range(LEVELS):
        up = tree.parent[at]
        at = np.where(up >= 0, up, at)
        rows[row : row + 3] = boxes.take(at, 1)
        row += 3
    group = evidence.builds
    found, expected, whole, count = (np.bincount(group, part)[group] for part in (likely, likely * size, size, None))
    kept = np.flatnonzero(likely > 0.5)
    index = np.arange(number)
    sure = float((likely * size)[likely > SURE].sum()) / text
    rows[row:] = np.broadcast_arrays(
        sums[0, -1] / number,
        sums[1, -1] / sums[2, -1],
        found / count,
        expected / whole,
        index - kept[0] if len(kept) else -FAR,
        kept[-1] - index if len(kept) else -FAR,
        sums[1, :-1] / text,
        sums[1, -1],
        sure,
    )
    return rows
