"""Training of the boosted trees (LightGBM) and their export as arrays."""

from __future__ import annotations

from typing import Any

import lightgbm
import numpy as np

ROUNDS = 200
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 31,
    "max_depth": 8,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.25,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 2,
    "seed": 1,
    "deterministic": True,
}


def train(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray) -> dict[str, np.ndarray]:
    """The trees as the arrays that `Forest.of` reads."""
    booster = lightgbm.train(SETTINGS, lightgbm.Dataset(rows, wanted, weight=weight), ROUNDS)
    trees = [_flat(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    size = max(len(tree) for tree in trees)
    columns = np.zeros((5, len(trees), size))
    for number, tree in enumerate(trees):
        columns[:, number, : len(tree)] = np.array(tree).T
    feature, threshold, low, high, value = columns
    return {
        "tree_feature": feature.astype(np.uint16),
        "tree_threshold": threshold.astype(np.float32),
        "tree_low": low.astype(np.uint8),
        "tree_high": high.astype(np.uint8),
        "tree_value": value.astype(np.float32),
        "tree_depth": np.array(SETTINGS["max_depth"]),
    }


def _flat(root: dict[str, Any]) -> list[list[float]]:
    """Nodes as rows: feature, threshold, low, high, value; a leaf leads to itself."""
    rows: list[list[float]] = []
    waiting = [(root, -1, 0)]
    while waiting:
        node, parent, side = waiting.pop()
        number = len(rows)
        if parent >= 0:
            rows[parent][side] = number
        if "leaf_value" in node:
            rows.append([0, 0, number, number, node["leaf_value"]])
        else:
            if node["decision_type"] != "<=":
                raise ValueError(f"expected decisions by <=, found {node['decision_type']}")
            rows.append([node["split_feature"], node["threshold"], 0, 0, 0])
            waiting += [(node["left_child"], number, 2), (node["right_child"], number, 3)]
    return rows
