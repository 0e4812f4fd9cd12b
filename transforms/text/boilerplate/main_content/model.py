"""The trained judges together: a network for every block, trees for the doubtful ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.context import surround
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.boilerplate.main_content.forest import Forest
from transforms.text.boilerplate.main_content.network import Network

Numbers = NDArray[np.float32]

DOUBT = 0.03
"""Blocks whose probability is nearer than this to 0 or 1 are settled by the network, all others by the trees.

One block in four is left to them. # our choice; that they decide alone is measured on unseen sites: half of each is worse by .000 to .007
"""

FILE = "main_content.model"


@dataclass(frozen=True, slots=True)
class Model:
    """Two kinds of learners; the second one sees what the first one made of the page."""

    names: tuple[str, ...]
    """The features that both see, in order."""
    network: Network
    forest: Forest

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Model:
        """The model stored as arrays by tools/train_main_content.py."""
        return cls(tuple(str(name) for name in arrays["names"]), Network.of(arrays), Forest.of(arrays))

    def judge(self, evidence: Evidence) -> Numbers:
        """How likely each block is a part of the article, in steps of 0.0001 (the last bits differ from machine to machine)."""
        matrix = evidence.matrix()
        likely = self.network.judge(matrix)
        doubtful = np.flatnonzero((likely > DOUBT) & (likely < 1 - DOUBT))
        if len(doubtful):
            around = surround(evidence, likely)
            rows = np.concatenate((matrix.T[doubtful], around.T[doubtful]), axis=1)
            likely[doubtful] = self.forest.judge(rows)
        return np.asarray(np.round(likely, 4), np.float32)


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    with (files(__package__) / FILE).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return Model.of(dict(arrays))
