"""The first trained judge: a small convolutional network over the rows of evidence, evaluated with a few matrix products.

A block is judged together with its neighbours up to ten blocks away; the network was trained by tools/train_main_content.py, and its
file says on what and how well it did on sites that it had not seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

NEAR = (-2, -1, 0, 1, 2)
WIDE = (-8, -3, 0, 3, 8)
"""Which neighbours the two convolutions look at."""

LIMIT = 4.0
"""Standardised features are cut at this many deviations, so that no strange page drives the network anywhere."""

SLICE = 1 << 18
"""Multiplications from which OpenBLAS uses several threads: measured, a page then costs 30 ms of spinning instead of one."""


@dataclass(frozen=True, slots=True)
class Network:
    """How to standardise the features, and the weights of the network."""

    logarithmic: NDArray[np.bool_]
    mean: Numbers
    scale: Numbers
    layers: tuple[Numbers, ...]

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Network:
        """The network stored as arrays: logarithmic, mean, scale, and w1, b1 to w4, b4."""
        return cls(
            arrays["logarithmic"].astype(np.bool_),
            arrays["mean"].astype(np.float32),
            arrays["scale"].astype(np.float32),
            tuple(arrays[f"{part}{layer}"].astype(np.float32) for layer in range(1, 5) for part in "wb"),
        )

    def standardise(self, matrix: Numbers) -> Numbers:
        """One row a block, large numbers as logarithms, all in units of their deviation; `matrix` has one row a feature."""
        standard = matrix.astype(np.float32)
        large = standard[self.logarithmic]
        standard[self.logarithmic] = np.copysign(np.log1p(np.abs(large)), large)
        standard -= self.mean[:, None]
        standard /= self.scale[:, None]
        np.clip(standard, -LIMIT, LIMIT, out=standard)
        return np.ascontiguousarray(standard.T)

    def judge(self, matrix: Numbers) -> Numbers:
        """How likely each block is a part of the article, 0 to 1."""
        return _forward(self.standardise(matrix), self.layers)


def _forward(rows: Numbers, layers: Sequence[Numbers]) -> Numbers:
    w1, b1, w2, b2, w3, b3, w4, b4 = layers
    own = _layer(rows, w1, b1)
    near = _layer(_spread(own, NEAR), w2, b2)
    wide = _layer(_spread(near, WIDE), w3, b3)
    score = product(np.concatenate((wide, own), axis=1), w4) + b4
    return np.asarray(1 / (1 + np.exp(-np.clip(score[:, 0], -30, 30))), np.float32)


def _layer(rows: Numbers, weights: Numbers, bias: Numbers) -> Numbers:
    values = product(rows, weights)
    values += bias
    return np.maximum(values, 0, out=values)


def product(rows: Numbers, weights: Numbers) -> Numbers:
    """rows @ weights, in slices so small that the linear algebra library does not start threads, which fight with other workers."""
    number, width = rows.shape
    step = max(1, min(number, SLICE // weights.size))
    if number == step:
        return np.asarray(np.matmul(rows, weights), np.float32)
    whole = number - number % step
    product = np.empty((number, weights.shape[1]), np.float32)
    np.matmul(rows[:whole].reshape(-1, step, width), weights, out=product[:whole].reshape(-1, step, weights.shape[1]))
    if whole < number:
        np.matmul(rows[whole:], weights, out=product[whole:])
    return product


def _spread(rows: Numbers, steps: Sequence[int]) -> Numbers:
    """The rows of the neighbours side by side, zeros beyond the page."""
    number, width = rows.shape
    far = max(steps)
    fenced = np.zeros((number + 2 * far, width), np.float32)
    fenced[far : far + number] = rows
    return np.concatenate([fenced[far + step : far + step + number] for step in steps], axis=1)
