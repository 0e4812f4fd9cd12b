"""Weights of words by logistic regression: what tells the lines that leave from those that stay, from each line once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from transforms.text.boilerplate.lines.wording import BUCKETS

PENALTY = 0.05  # of large weights of words; measured on articles not seen: 0.5 ranks pleas worse


class Said(NamedTuple):
    """One line: the places of its words, whether it leaves, how much it counts, and its language."""

    places: Sequence[int]
    leaves: bool
    size: float
    language: str


def fit(lines: Sequence[Said]) -> np.ndarray:
    """The weight of each bucket; within a language the lines that stay count as much as those that leave."""
    flat = np.concatenate([np.full(len(line.places), max(len(line.places), 1) ** -0.5) for line in lines])
    ends = np.cumsum([0, *(len(line.places) for line in lines)])
    places = np.concatenate([np.array(line.places, np.int32) for line in lines])
    matrix = csr_matrix((flat, places, ends), (len(lines), BUCKETS))
    signs = np.array([1.0 if line.leaves else -1.0 for line in lines])
    sizes = np.array([line.size for line in lines])
    languages = np.array([line.language for line in lines])
    for language in sorted(
        set(languages.tolist())
    ):  # or the words of a language with many stories are those of stories
        leaving, staying = (languages == language) & (signs > 0), (languages == language) & (signs < 0)
        sizes[staying] *= max(sizes[leaving].sum(), 1.0) / max(sizes[staying].sum(), 1.0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = signs * (matrix @ weights)
        slope = -signs * sizes / (1 + np.exp(np.clip(margin, -30, 30)))
        value = float((sizes * np.logaddexp(0, -margin)).sum() + PENALTY / 2 * weights @ weights)
        return value, matrix.T @ slope + PENALTY * weights

    found = minimize(loss, np.zeros(BUCKETS), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return found.x.astype(np.float16)
