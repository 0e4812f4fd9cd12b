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
        trees = np.arange(len(self.feature))
        block = np.arange(len(rows))[:, None]
        node = np.zeros((len(rows), len(trees)), np.int32)
        for _ in range(self.depth):
            below = rows[block, self.feature[trees, node]] <= self.threshold[trees, node]
            node = np.where(below, self.low[trees, node], self.high[trees, node])
        score = self.value[trees, node].sum(axis=1, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-score)), np.float32)
