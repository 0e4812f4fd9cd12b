"""Training of one convolutional network over the blocks of pages (JAX), in the shape that the package evaluates with numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from transforms.text.boilerplate.main_content.network import LIMIT, NEAR, WIDE

HIDDEN, CHANNELS = 64, 48
BATCH, RATE, DECAY, DROPOUT, FEATURE_DROPOUT = 12, 3e-3, 1e-4, 0.3, 0.15
LONGEST = 1024
LENGTHS = (64, 128, 192, 256, 384, 512, 768, LONGEST)
LARGE = 15.0
"""A feature that reaches this is seen as its logarithm."""


class Lesson(NamedTuple):
    """One page: standardised rows, wanted answers, weights."""

    rows: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray


def scaling(rows: np.ndarray) -> dict[str, np.ndarray]:
    """How to standardise: logarithmic, mean, scale."""
    logarithmic = np.abs(rows).max(axis=0) > LARGE
    rows = rows.copy()
    large = rows[:, logarithmic]
    rows[:, logarithmic] = np.sign(large) * np.log1p(np.abs(large))
    return {"logarithmic": logarithmic, "mean": rows.mean(axis=0), "scale": rows.std(axis=0) + 1e-3}


def standardise(rows: np.ndarray, scale: dict[str, np.ndarray]) -> np.ndarray:
    """The rows as the network sees them."""
    rows = rows.copy()
    large = rows[:, scale["logarithmic"]]
    rows[:, scale["logarithmic"]] = np.sign(large) * np.log1p(np.abs(large))
    return np.clip((rows - scale["mean"]) / scale["scale"], -LIMIT, LIMIT).astype(np.float32)


def train(lessons: Sequence[Lesson], epochs: int, seed: int) -> list[np.ndarray]:
    """The weights w1, b1 to w4, b4."""
    random = np.random.default_rng(seed)
    key = jax.random.PRNGKey(seed)
    weights = _initial(key, lessons[0].rows.shape[1])
    first = second = jax.tree.map(jnp.zeros_like, weights)
    steps = epochs * (len(lessons) // BATCH + 1)
    step = 0
    for _ in range(epochs):
        lengths = [_padded(len(lesson.rows)) for lesson in lessons]
        order = sorted(range(len(lessons)), key=lambda at: lengths[at] * 10 + random.random() * 9)
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        random.shuffle(batches)
        for batch in batches:
            step += 1
            key, part = jax.random.split(key)
            rate = RATE * min(1, step / 50) * (0.5 + 0.5 * np.cos(np.pi * min(1, step / steps)))
            data = _stack([lessons[at] for at in batch])
            weights, first, second = _update(weights, first, second, float(step), rate, *data, part)
    return [np.asarray(weight) for weight in weights]


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


def _padded(size: int) -> int:
    return next((length for length in LENGTHS if size <= length), LONGEST)


def _stack(lessons: Sequence[Lesson]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    length = _padded(max(len(lesson.rows) for lesson in lessons))
    rows = np.zeros((BATCH, length, lessons[0].rows.shape[1]), np.float32)
    wanted, weight = np.zeros((BATCH, length), np.float32), np.zeros((BATCH, length), np.float32)
    for at, lesson in enumerate(lessons):
        size = min(len(lesson.rows), length)
        rows[at, :size], wanted[at, :size], weight[at, :size] = (part[:size] for part in lesson)
    return rows, wanted, weight


def _shifted(values: Any, step: int) -> Any:
    if step == 0:
        return values
    empty = jnp.zeros_like(values[:, : abs(step)])
    return jnp.concatenate([values[:, step:], empty] if step > 0 else [empty, values[:, :step]], axis=1)


def _scores(weights: Any, rows: Any, mask: Any, key: Any) -> Any:
    w1, b1, w2, b2, w3, b3, w4, b4 = weights
    keys = jax.random.split(key, 3)
    kept = jax.random.bernoulli(keys[0], 1 - FEATURE_DROPOUT, (rows.shape[0], 1, rows.shape[2]))
    rows = rows * kept / (1 - FEATURE_DROPOUT)
    own = _dropped(jax.nn.relu(rows @ w1 + b1) * mask, keys[1])
    near = jax.nn.relu(jnp.concatenate([_shifted(own, step) for step in NEAR], axis=2) @ w2 + b2) * mask
    near = _dropped(near, keys[2])
    wide = jax.nn.relu(jnp.concatenate([_shifted(near, step) for step in WIDE], axis=2) @ w3 + b3) * mask
    return (jnp.concatenate([wide, own], axis=2) @ w4 + b4)[:, :, 0]


def _dropped(values: Any, key: Any) -> Any:
    return values * jax.random.bernoulli(key, 1 - DROPOUT, values.shape) / (1 - DROPOUT)


def _loss(weights: Any, rows: Any, wanted: Any, weight: Any, key: Any) -> Any:
    score = _scores(weights, rows, (weight > 0)[:, :, None].astype(rows.dtype), key)
    loss = jnp.maximum(score, 0) - score * wanted + jnp.log1p(jnp.exp(-jnp.abs(score)))
    return (loss * weight).sum() / rows.shape[0] / 50 + DECAY * sum((part**2).sum() for part in weights[::2])


@jax.jit
def _update(
    weights: Any, first: Any, second: Any, step: Any, rate: Any, rows: Any, wanted: Any, weight: Any, key: Any
) -> Any:
    """One step of Adam."""
    slope = jax.grad(_loss)(weights, rows, wanted, weight, key)
    first = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, first, slope)
    second = jax.tree.map(lambda old, new: 0.995 * old + 0.005 * new * new, second, slope)
    weights = jax.tree.map(
        lambda w, a, b: w - rate * (a / (1 - 0.9**step)) / (jnp.sqrt(b / (1 - 0.995**step)) + 1e-8),
        weights,
        first,
        second,
    )
    return weights, first, second
