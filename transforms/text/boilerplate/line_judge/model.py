"""The trained judge of lines: a small network, and the weights of words that it was trained with."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.network import product

Numbers = NDArray[Any]

LIMIT = 4.0
"""Standardised features are cut at this many deviations."""

FILE = "line_judge.model"


@dataclass(frozen=True, slots=True)
class Model:
    """Two layers and a choice; several networks that were trained apart stand in it side by side."""

    names: tuple[str, ...]
    table: Sequence[float]
    """The weight of each bucket of words."""
    least: Numbers
    most: Numbers
    """What a feature is cut at."""
    layers: tuple[tuple[Numbers, Numbers], ...]
    """Weights and biases; the first ones standardise the features as well."""

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Model:
        """The model stored as arrays by tools/train_line_judge.py."""
        mean, scale = arrays["mean"].astype(np.float64), arrays["scale"].astype(np.float64)
        first = arrays["w1"] / scale[:, None]
        layers = ((first, arrays["b1"] - mean @ first), (arrays["w2"], arrays["b2"]), (arrays["w3"], arrays["b3"]))
        return cls(
            tuple(str(name) for name in arrays["names"]),
            array("f", arrays["table"].tolist()),
            (mean - LIMIT * scale).astype(np.float32),
            (mean + LIMIT * scale).astype(np.float32),
            tuple((weights.astype(np.float32), bias.astype(np.float32)) for weights, bias in layers),
        )

    def judge(self, rows: Numbers) -> Numbers:
        """How likely each line is of each kind, in steps of 0.0001 (the last bits differ from machine to machine)."""
        (w1, b1), (w2, b2), (w3, b3) = self.layers
        values = np.minimum(np.maximum(rows, self.least), self.most)  # half the time of np.clip
        hidden = product(values, w1)
        hidden += b1
        hidden = product(np.maximum(hidden, 0, out=hidden), w2)
        hidden += b2
        score = product(np.maximum(hidden, 0, out=hidden), w3)
        score += b3
        score -= np.maximum.reduce(score, axis=1, keepdims=True)  # score.max asks the same through a function in Python
        likely = np.exp(score, out=score)
        likely /= np.add.reduce(likely, axis=1, keepdims=True)
        return np.asarray(likely.round(4), np.float32)


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    with (files(__package__) / FILE).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return Model.of(dict(arrays))
