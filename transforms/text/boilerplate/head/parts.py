"""The parts of a head, chosen for all its lines at once: the likeliest way from the headline through dek, data, picture and furniture to the story."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.head.known import CAPTION, CREDIT, DATUM, DEK, FURNITURE, POINT, STORY
from transforms.text.boilerplate.head.signs import Sign

PARTS = (DEK, DATUM, CAPTION, CREDIT, FURNITURE, POINT, STORY)
FILE = "head_parts.json"
MOST_SIGNS = 32
BEAM = 12.0  # a part so much less likely than another is not followed: 1 in 160,000


@dataclass(frozen=True, slots=True)
class Model:
    """A linear chain: what each sign says for each part, and how likely a part follows another."""

    rows: Mapping[Sign, int]
    weights: NDArray[np.float64]
    """A row a sign, the last one of zeros; a column a part."""
    first: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]
    """For each part how likely it stands below each other."""

    @classmethod
    def of(cls, stored: Mapping[str, Mapping[str, Sequence[float]]]) -> Model:
        """The model as tools/train_head.py stores it."""
        signs = stored["signs"]
        weights = np.zeros((len(signs) + 1, len(PARTS)))
        weights[:-1] = list(signs.values())
        rows = {tuple(sign.split("|")): row for row, sign in enumerate(signs)}
        steps = tuple(tuple(stored["steps"][part]) for part in PARTS)
        return cls(rows, weights, tuple(stored["steps"]["first"]), steps)

    def read(self, signs: Sequence[Sequence[Sign]]) -> str:
        """The likeliest part of each line, a letter a line; below the first line of the story all are the story's."""
        none = len(self.weights) - 1
        table = np.full((len(signs), MOST_SIGNS), none)
        for line, shown in zip(table, signs):
            line[: len(shown)] = [self.rows.get(sign, none) for sign in shown]
        likely = self.weights[table].sum(axis=1).tolist()
        best = [own + first for own, first in zip(likely[0], self.first)]
        ways = []
        for amounts in likely[1:]:
            least = max(best) - BEAM
            open_parts = [part for part, amount in enumerate(best) if amount >= least]
            way, reached = [], []
            for own, steps in zip(amounts, self.steps):
                amount, part = max([(best[part] + steps[part], -part) for part in open_parts])
                way.append(-part)
                reached.append(amount + own)
            ways.append(way)
            best = reached
        part = best.index(max(best))
        found = [part]
        for way in reversed(ways):
            part = way[part]
            found.append(part)
        return "".join([PARTS[part] for part in reversed(found)])


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    return Model.of(json.loads((files(__package__) / FILE).read_text(encoding="utf-8")))
