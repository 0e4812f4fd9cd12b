"""The second trained judge: boosted decision trees, asked only about the blocks on which the network is not sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Forest:
    """The nodes of all trees in a row: from node i one goes to low[i] when the feature is at most the threshold, else to the node after it.

    A leaf is its own child and its threshold is infinite, so that all trees can be walked for the same number of steps.
    """

    roots: NDArray[np.intp]
    feature: NDArray[np.intp]
    threshold: Numbers
    low: NDArray[np.intp]
    value: Numbers
    depth: int

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Forest:
        """The trees stored as arrays tree_nodes (how many each has), tree_feature, tree_threshold, tree_low, tree_value and tree_depth.

        In the arrays the number of a node is counted from the root of its tree.
        """
        nodes = arrays["tree_nodes"].astype(np.intp)
        roots = np.cumsum(nodes, dtype=np.intp) - nodes
        return cls(
            roots,
            arrays["tree_feature"].astype(np.intp),
            arrays["tree_threshold"].astype(np.float32),
            arrays["tree_low"].astype(np.intp) + np.repeat(roots, nodes),
            arrays["tree_value"].astype(np.float32),
            int(arrays["tree_depth"]),
        )

    def judge(self, rows: Numbers) -> Numbers:
        """How likely each block is a part of the article, 0 to 1; one row a block."""
        flat, block = rows.ravel(), np.arange(len(rows), dtype=np.intp)[:, None] * rows.shape[1]
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            above = flat.take(self.feature.take(node) + block) > self.threshold.take(node)
            node = self.low.take(node) + above
        score = self.value.take(node).sum(axis=1, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-score)), np.float32)
