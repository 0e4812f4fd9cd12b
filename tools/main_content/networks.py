"""Training of the convolutional network over the blocks of pages (JAX), in the shape that the package evaluates with numpy.

The pages of a step stand one after the other in one long sequence, with so many empty blocks between them that no convolution reaches
from one page to the next: one shape to compile, and next to nothing is padding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from transforms.text.boilerplate.main_content.network import NEAR, WIDE

HIDDEN, CHANNELS = 64, 48
RATE, DECAY, DROPOUT, FEATURE_DROPOUT = 2.5e-3, 1e-4, 0.3, 0.15
EPOCHS = 20
BLOCKS = 1560
"""Blocks of a step."""
LONGEST = 1500
"""Blocks of a page that are looked at."""
GAP = max(WIDE)
LARGE = 15.0
"""A feature that reaches this is seen as its logarithm."""


class Lesson(NamedTuple):
    """One page: standardised rows, wanted answers, weights."""

    rows: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray


def scaling(matrix: np.ndarray) -> dict[str, np.ndarray]:
    """How to standardise features, one a row: logarithmic, mean, scale."""
    logarithmic = np.abs(matrix).max(axis=1) > LARGE
    matrix = matrix.copy()
    large = matrix[logarithmic]
    matrix[logarithmic] = np.copysign(np.log1p(np.abs(large)), large)
    return {"logarithmic": logarithmic, "mean": matrix.mean(axis=1), "scale": matrix.std(axis=1) + 1e-3}


def train(lessons: Sequence[Lesson], seed: int) -> dict[str, np.ndarray]:
    """The weights w1, b1 to w4, b4."""
    random = np.random.default_rng(seed)
    key = jax.random.PRNGKey(seed)
    weights = _initial(key, lessons[0].rows.shape[1])
    first = second = jax.tree.map(jnp.zeros_like, weights)
    steps = EPOCHS * sum(1 for _ in _steps(lessons))
    step = 0
    for _ in range(EPOCHS):
        for batch in _steps([lessons[at] for at in random.permutation(len(lessons))]):
            step += 1
            key, part = jax.random.split(key)
            rate = RATE * min(1, step / 50) * (0.5 + 0.5 * np.cos(np.pi * min(1, step / steps)))
            weights, first, second = _update(weights, first, second, float(step), rate, *_packed(batch), part)
    names = [f"{part}{layer}" for layer in range(1, 5) for part in "wb"]
    return {name: np.asarray(weight).astype(np.float16) for name, weight in zip(names, weights)}


def _initial(key: Any, features: int) -> list[Any]:
    sizes = (
        (features, HIDDEN),
        (HIDDEN * len(NEAR), CHANNELS),
        (CHANNELS * len(WIDE), CHANNELS),
        (CHANNELS + HIDDEN, 1),
    )
    weights = []
    for part, (rows, columns) in zip(jax.random.split(key, len(sizes)), sizes):
        weights += [jax.random.normal(part, (rows, columns)) * np.sqrt(1 / rows), jnp.zeros(columns)]
    return weights


def _steps(lessons: Sequence[Lesson]) -> Iterator[list[Lesson]]:
    """As many pages as fit into one sequence, and the next ones."""
    batch: list[Lesson] = []
    used = 0
    for lesson in lessons:
        size = min(len(lesson.rows), LONGEST) + GAP
        if used + size > BLOCKS:
            yield batch
            batch, used = [], 0
        batch.append(lesson)
        used += size
    yield batch


def _packed(batch: Sequence[Lesson]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.float32]:
    """Rows, wanted answers, weights, the number of the page of every block, and how many pages there are."""
    rows = np.zeros((BLOCKS, batch[0].rows.shape[1]), np.float32)
    wanted, weight = np.zeros(BLOCKS, np.float32), np.zeros(BLOCKS, np.float32)
    page = np.zeros(BLOCKS, np.int32)
    at = 0
    for number, lesson in enumerate(batch):
        size = min(len(lesson.rows), LONGEST)
        span = slice(at, at + size)
        rows[span], wanted[span], weight[span] = (part[:size] for part in lesson)
        page[span] = number
        at += size + GAP
    return rows, wanted, weight, page, np.float32(len(batch))


def _shifted(values: Any, step: int) -> Any:
    if step == 0:
        return values
    empty = jnp.zeros_like(values[: abs(step)])
    return jnp.concatenate([values[step:], empty] if step > 0 else [empty, values[:step]])


def _scores(weights: Any, rows: Any, mask: Any, page: Any, key: Any) -> Any:
    w1, b1, w2, b2, w3, b3, w4, b4 = weights
    keys = jax.random.split(key, 3)
    kept = jax.random.bernoulli(keys[0], 1 - FEATURE_DROPOUT, (BLOCKS // GAP, rows.shape[1]))
    rows = rows * kept[page] / (1 - FEATURE_DROPOUT)
    own = _dropped(jax.nn.relu(rows @ w1 + b1) * mask, keys[1])
    near = jax.nn.relu(jnp.concatenate([_shifted(own, step) for step in NEAR], axis=1) @ w2 + b2) * mask
    near = _dropped(near, keys[2])
    wide = jax.nn.relu(jnp.concatenate([_shifted(near, step) for step in WIDE], axis=1) @ w3 + b3) * mask
    return (jnp.concatenate([wide, own], axis=1) @ w4 + b4)[:, 0]


def _dropped(values: Any, key: Any) -> Any:
    return values * jax.random.bernoulli(key, 1 - DROPOUT, values.shape) / (1 - DROPOUT)


def _loss(weights: Any, rows: Any, wanted: Any, weight: Any, page: Any, pages: Any, key: Any) -> Any:
    score = _scores(weights, rows, (weight > 0)[:, None].astype(rows.dtype), page, key)
    loss = jnp.maximum(score, 0) - score * wanted + jnp.log1p(jnp.exp(-jnp.abs(score)))
    return (loss * weight).sum() / pages / 50 + DECAY * sum((part**2).sum() for part in weights[::2])


@jax.jit
def _update(
    weights: Any,
    first: Any,
    second: Any,
    step: Any,
    rate: Any,
    rows: Any,
    wanted: Any,
    weight: Any,
    page: Any,
    pages: Any,
    key: Any,
) -> Any:
    """One step of Adam."""
    slope = jax.grad(_loss)(weights, rows, wanted, weight, page, pages, key)
    first = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, first, slope)
    second = jax.tree.map(lambda old, new: 0.995 * old + 0.005 * new * new, second, slope)
    weights = jax.tree.map(
        lambda w, a, b: w - rate * (a / (1 - 0.9**step)) / (jnp.sqrt(b / (1 - 0.995**step)) + 1e-8),
        weights,
        first,
        second,
    )
    return weights, first, second
