"""The trained judges together: networks for every block, trees for the doubtful ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.forest import Forest
from transforms.text.boilerplate.main_content.network import Network

Numbers = NDArray[np.float32]

DOUBT = 0.03
"""Blocks whose probability is nearer than this to 0 or 1 are settled by the networks alone. # our choice: one block in seven is left"""

FOREST_WEIGHT = 1 / 2
"""What the trees count beside the networks. # measured on unseen sites: no worse than a third on any set, better on two"""

FILE = "main_content.model"


@dataclass(frozen=True, slots=True)
class Model:
    """Two kinds of learners whose errors differ."""

    names: tuple[str, ...]
    network: Network
    forest: Forest

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Model:
        """The model stored as arrays by tools/train_main_content.py."""
        return cls(tuple(str(name) for name in arrays["names"]), Network.of(arrays), Forest.of(arrays))

    def judge(self, rows: Numbers) -> Numbers:
        """How likely each block is a part of the article, in steps of 0.0001 (the last bits differ from machine to machine)."""
        likely = self.network.judge(rows)
        doubtful = np.nonzero((likely > DOUBT) & (likely < 1 - DOUBT))[0]
        if len(doubtful):
            second = self.forest.judge(rows[doubtful])
            likely[doubtful] += FOREST_WEIGHT * (second - likely[doubtful])
        return np.asarray(np.round(likely, 4), np.float32)


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    with (files(__package__) / FILE).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return Model.of(dict(arrays))
