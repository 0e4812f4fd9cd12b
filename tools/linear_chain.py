"""Fit a linear chain (a conditional random field): what each sign of a line says for each state, and how states follow each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Numbers = NDArray[np.float64]

NEVER = -1000.0
# All our choice.
PENALTY = 1.0
FEWEST = 2  # rarer signs are not learnt
ITERATIONS = 90


@dataclass(frozen=True)
class Example:
    """The lines of one text: their signs, their states, and for each what it costs to call it another state."""

    key: str
    group: str
    signs: tuple[tuple[str, ...], ...]
    states: tuple[int, ...]
    costs: tuple[float, ...]
    weight: float = 1.0
    """How much it counts."""


@dataclass(frozen=True)
class Chain:
    """The fitted weights: `weights[sign]` a row a state, `steps[above][below]`, and the first line's in the last row of `steps`."""

    signs: dict[str, int]
    weights: Numbers
    steps: Numbers


def fit(examples: Sequence[Example], banned: Numbers) -> Chain:
    """The chain under which the right states are likeliest; `banned` holds 0 or NEVER for each step. The costs are added to wrong states, so that these keep a distance."""
    batch = _Batch(examples, banned)
    size = (len(batch.signs) + len(banned)) * batch.states
    found = minimize(batch.loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS})
    weights, steps = batch.split(found.x)
    return Chain(batch.signs, weights, steps)


class _Batch:
    """All texts side by side, shorter ones padded."""

    def __init__(self, examples: Sequence[Example], banned: Numbers):
        counts = Counter(sign for example in examples for line in example.signs for sign in set(line))
        self.signs = {sign: row for row, sign in enumerate(sorted(sign for sign in counts if counts[sign] >= FEWEST))}
        self.banned, self.states = banned, banned.shape[1]
        lengths = np.array([len(example.states) for example in examples])
        self.mask = np.arange(lengths.max()) < lengths[:, None]
        self.table = _table([line for example in examples for line in example.signs], self.signs)
        self.right = np.array([state for example in examples for state in example.states])
        costs = np.array([cost for example in examples for cost in example.costs])
        self.costs = np.repeat(costs[:, None], self.states, axis=1)
        self.costs[np.arange(len(costs)), self.right] = 0.0
        self.chosen = np.eye(self.states)[self.right]
        self.owner = np.repeat(np.arange(len(examples)), lengths)
        self.weights = np.array([example.weight for example in examples])
        self.padded = np.zeros(self.mask.shape, int)
        self.padded[self.mask] = self.right

    def split(self, values: Numbers) -> tuple[Numbers, Numbers]:
        """Weights and steps of a flat array."""
        border = len(self.signs) * self.states
        return values[:border].reshape(-1, self.states), values[border:].reshape(-1, self.states) + self.banned

    def loss(self, values: Numbers) -> tuple[float, Numbers]:
        """How unlikely the right states are, and its slope."""
        weights, steps = self.split(values)
        own = self.table @ weights
        scores = np.zeros((*self.mask.shape, self.states))
        scores[self.mask] = own + self.costs
        first, between = steps[-1], steps[:-1]
        forward, backward = self._passes(scores, first, between)
        total = _log_sum(forward[:, -1], 1)
        likely = np.exp(forward + backward - total[:, None, None]) * self.weights[:, None, None]
        slope_steps = np.zeros_like(steps)
        slope_steps[-1] = likely[:, 0].sum(axis=0) - np.bincount(self.padded[:, 0], self.weights, self.states)
        right = np.bincount(self.owner, (own * self.chosen).sum(axis=1)) + first[self.padded[:, 0]]
        for at in range(1, self.mask.shape[1]):
            rows = self.mask[:, at]
            pair = (
                forward[rows, at - 1][:, :, None]
                + between
                + (scores[rows, at] + backward[rows, at])[:, None, :]
                - total[rows][:, None, None]
            )
            slope_steps[:-1] += (np.exp(pair) * self.weights[rows, None, None]).sum(axis=0)
            above, below = self.padded[rows, at - 1], self.padded[rows, at]
            np.add.at(slope_steps, (above, below), -self.weights[rows])
            right[rows] += between[above, below]
        wanted = self.chosen * self.weights[self.owner, None]
        slope = np.concatenate([(self.table.T @ (likely[self.mask] - wanted)).ravel(), slope_steps.ravel()])
        return float((total - right) @ self.weights + PENALTY / 2 * values @ values), slope + PENALTY * values

    def _passes(self, scores: Numbers, first: Numbers, between: Numbers) -> tuple[Numbers, Numbers]:
        forward, backward = np.zeros_like(scores), np.zeros_like(scores)
        forward[:, 0] = first + scores[:, 0]
        length = scores.shape[1]
        for at in range(1, length):
            reached = _log_sum(forward[:, at - 1, :, None] + between, 1) + scores[:, at]
            forward[:, at] = np.where(self.mask[:, at, None], reached, forward[:, at - 1])
        for at in range(length - 2, -1, -1):
            left = _log_sum(between + (scores[:, at + 1] + backward[:, at + 1])[:, None, :], 2)
            backward[:, at] = np.where(self.mask[:, at + 1, None], left, 0.0)
        return forward, backward


def _table(lines: Sequence[Sequence[str]], signs: dict[str, int]) -> csr_matrix:
    cells = [(row, signs[sign]) for row, line in enumerate(lines) for sign in line if sign in signs]
    rows, columns = zip(*cells)
    return csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(lines), len(signs)))


def _log_sum(values: Numbers, axis: int) -> Numbers:
    most = values.max(axis=axis, keepdims=True)
    found: Numbers = (most + np.log(np.exp(values - most).sum(axis=axis, keepdims=True))).squeeze(axis)
    return found
