"""The parts of a head, chosen for all its lines at once: the likeliest way from the headline through dek, data, picture and furniture to the story."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from operator import add
from sys import intern

from transforms.text.boilerplate.head.known import CAPTION, CREDIT, DATUM, DEK, FURNITURE, POINT, STORY
from transforms.text.boilerplate.head.signs import Sign

PARTS = (DEK, DATUM, CAPTION, CREDIT, FURNITURE, POINT, STORY)
FILE = "head_parts.json"
BEAM = 30.0  # a part so much less likely than another is not followed; at 10 a date four lines below is never read
_NUMBERS = range(len(PARTS))
_TOLD = PARTS.index(STORY)
_NONE = (0.0,) * len(PARTS)

# Whoever signs a picture wrote no standfirst: the weights alone leave room for one right below the headline. # our choice
_SIGNED = tuple(("known", word) for word in (f"sure {CAPTION}", f"likely {CAPTION}", "archived"))
_NO_DEK = tuple(-5.0 if part == DEK else 0.0 for part in PARTS)

# Nor does a story begin above the date: the weights let one that opens with short paragraphs swallow it. # our choice
_DATED = tuple(("known", word) for word in ("date", f"sure {DATUM}", "parts"))
_NO_STORY = tuple(-6.0 if part == STORY else 0.0 for part in PARTS)


@dataclass(frozen=True, slots=True)
class Model:
    """A linear chain: what each sign says for each part, and how likely a part follows another."""

    weights: Mapping[Sign, tuple[float, ...]]
    first: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]
    """For each part how likely it stands below each other."""

    @classmethod
    def of(cls, stored: Mapping[str, Mapping[str, Sequence[float]]]) -> Model:
        """The model as tools/train_head.py stores it."""
        # Interned, words are the same objects as those of the lines, and a look-up need not compare them letter by letter.
        weights = {tuple(map(intern, sign.split("|"))): tuple(row) for sign, row in stored["signs"].items()}
        for sign in _SIGNED:
            weights[sign] = tuple(map(add, weights.get(sign, _NONE), _NO_DEK))
        for sign in _DATED:
            weights[sign] = tuple(map(add, weights.get(sign, _NONE), _NO_STORY))
        return cls(weights, tuple(stored["steps"]["first"]), tuple(tuple(stored["steps"][part]) for part in PARTS))

    def read(self, signs: Iterable[Sequence[Sign]]) -> str:
        """The likeliest part of each line, a letter a line, up to where nothing but the story is likely."""
        best: list[float] = []
        ways: list[list[int]] = []
        followed: Sequence[int] = _NUMBERS
        for shown in signs:
            own = self._likely(shown)
            if ways:
                best, way = self._step(own, best, followed)
                ways.append(way)
            else:
                best = [a + b for a, b in zip(own, self.first)]
                ways.append([])
            least = max(best) - BEAM
            followed = [part for part in _NUMBERS if best[part] >= least]
            if followed == [_TOLD]:
                break
        return _way_back(ways, best.index(max(best)))

    def _likely(self, signs: Sequence[Sign]) -> list[float]:
        rows = filter(None, map(self.weights.get, signs))
        return list(map(sum, zip(_NONE, *rows)))

    def _step(
        self, own: Sequence[float], best: Sequence[float], followed: Sequence[int]
    ) -> tuple[list[float], list[int]]:
        """How likely each part is at its best, and which part stands above it then."""
        least = max(own) - BEAM
        reached, way = [], []
        for amount, steps in zip(own, self.steps):
            above = followed[0]
            most = best[above] + steps[above]
            if amount >= least:
                for part in followed[1:]:
                    if best[part] + steps[part] > most:
                        above, most = part, best[part] + steps[part]
            way.append(above)
            reached.append(most + amount)
        return reached, way


def _way_back(ways: Sequence[Sequence[int]], last: int) -> str:
    found = [last]
    for way in reversed(ways[1:]):
        found.append(way[found[-1]])
    return "".join([PARTS[part] for part in reversed(found)])


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    return Model.of(json.loads((files(__package__) / FILE).read_text(encoding="utf-8")))
