"""The numbers about the blocks of a page: one row a feature, asked for by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


class Columns(Mapping[str, Numbers]):
    """Features by name, as rows of one matrix."""

    __slots__ = ("_places", "matrix")

    def __init__(self, places: Mapping[str, int], matrix: NDArray[np.float32]) -> None:
        self._places = places
        self.matrix = matrix
        """One row a feature, one column a block."""

    def __getitem__(self, name: str) -> Numbers:
        return np.asarray(self.matrix[self._places[name]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
