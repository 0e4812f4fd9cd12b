"""Training of the boosted trees (LightGBM) and their export as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

ROUNDS = 80
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.14,
    "num_leaves": 31,
    "max_depth": 7,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.25,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
}


def train(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray) -> lightgbm.Booster:
    """Boosted trees for these blocks, one row each."""
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows, wanted, weight=weight), ROUNDS)


def export(boosters: Sequence[lightgbm.Booster]) -> dict[str, np.ndarray]:
    """The trees as the arrays that `Forest.of` reads; their log odds are the average of those of the boosters."""
    dumped = [tree["tree_structure"] for booster in boosters for tree in booster.dump_model()["tree_info"]]
    trees = [np.array(_flat(tree)) for tree in dumped]
    feature, threshold, low, value = np.concatenate(trees).T
    return {
        "tree_nodes": np.array([len(tree) for tree in trees], np.uint16),
        "tree_feature": feature.astype(np.uint16),
        "tree_threshold": threshold.astype(np.float32),
        "tree_low": low.astype(np.uint8),
        "tree_value": (value / len(boosters)).astype(np.float32),
        "tree_depth": np.array(SETTINGS["max_depth"]),
    }


def _flat(root: dict[str, Any]) -> list[list[float]]:
    """Nodes as rows: feature, threshold, low child, value; the high child comes right after the low one, a leaf leads to itself."""
    rows: list[list[float]] = [[]]
    waiting = [(root, 0)]
    while waiting:
        node, number = waiting.pop()
        if "leaf_value" in node:
            rows[number] = [0, np.inf, number, node["leaf_value"]]
            continue
        if node["decision_type"] != "<=":
            raise ValueError(f"expected decisions by <=, found {node['decision_type']}")
        low = len(rows)
        rows += [[], []]
        rows[number] = [node["split_feature"], node["threshold"], low, 0]
        waiting += [(node["left_child"], low), (node["right_child"], low + 1)]
    return rows
