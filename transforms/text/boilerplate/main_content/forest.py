"""The second trained judge: boosted decision trees, asked only about the blocks on which the networks are not sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees side by side: at node i of tree t go to low[t, i] when the feature is at most the threshold, else to high[t, i].

    A leaf is its own child, so that all trees can be walked for the same number of steps.
    """

    feature: NDArray[np.int32]
    threshold: Numbers
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    value: Numbers
    depth: int

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Forest:
        """The trees stored as arrays tree_feature, tree_threshold, tree_low, tree_high, tree_value and tree_depth."""
        return cls(
            arrays["tree_feature"].astype(np.int32),
            arrays["tree_threshold"].astype(np.float32),
            arrays["tree_low"].astype(np.int32),
            arrays["tree_high"].astype(np.int32),
            arrays["tree_value"].astype(np.float32),
            int(arrays["tree_depth"]),
        )

    def judge(self, rows: Numbers) -> Numbers:
        """How likely each block is a part of the article, 0 to 1."""
        size = self.feature.shape[1]
        starts = np.arange(len(self.feature), dtype=np.int32) * size  # where each tree begins in the flat arrays
        feature, threshold = self.feature.ravel(), self.threshold.ravel()
        low, high = (self.low + starts[:, None]).ravel(), (self.high + starts[:, None]).ravel()
        flat, block = rows.ravel(), np.arange(len(rows), dtype=np.int32)[:, None] * rows.shape[1]
        node = np.broadcast_to(starts, (len(rows), len(starts)))
        for _ in range(self.depth):
            below = flat.take(block + feature.take(node)) <= threshold.take(node)
            node = np.where(below, low.take(node), high.take(node))
        score = self.value.ravel().take(node).sum(axis=1, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-score)), np.float32)
