"""Training of small networks (JAX), and their merging into one that gives the mean of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from transforms.text.boilerplate.line_judge.kinds import FURNITURE

OUTPUTS = FURNITURE + 1
HIDDEN = (48, 24)
MEMBERS = 3
EPOCHS, BATCH, RATE, DECAY, DROPOUT, FEATURE_DROPOUT = 20, 256, 2e-3, 3e-5, 0.2, 0.1


def train(rows: np.ndarray, kinds: np.ndarray, weights: np.ndarray) -> dict[str, np.ndarray]:
    """The arrays w1, b1 to w3, b3 of all members side by side, for standardised rows."""
    members = [_member(rows, kinds, weights, seed) for seed in range(1, MEMBERS + 1)]
    w1, b1, w2, b2, w3, b3 = zip(*members)
    first, second = HIDDEN
    middle = np.zeros((first * MEMBERS, second * MEMBERS), np.float32)
    for number, part in enumerate(w2):
        middle[number * first : (number + 1) * first, number * second : (number + 1) * second] = part
    merged = {
        "w1": np.concatenate(w1, axis=1),
        "b1": np.concatenate(b1),
        "w2": middle,
        "b2": np.concatenate(b2),
        "w3": np.concatenate(w3) / MEMBERS,
        "b3": np.mean(b3, axis=0),
    }
    return {name: array.astype(np.float16) for name, array in merged.items()}


def _member(rows: np.ndarray, kinds: np.ndarray, weights: np.ndarray, seed: int) -> Sequence[np.ndarray]:
    random, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
    sizes = (rows.shape[1], *HIDDEN, OUTPUTS)
    layers: list[Any] = []
    for part, (high, wide) in zip(jax.random.split(key, len(sizes)), pairwise(sizes)):
        layers += [jax.random.normal(part, (high, wide)) * np.sqrt(1.5 / high), jnp.zeros(wide)]
    state = (layers, jax.tree.map(jnp.zeros_like, layers), jax.tree.map(jnp.zeros_like, layers), 0.0, key)
    batches = len(rows) // BATCH
    data = jnp.asarray(rows), jnp.asarray(kinds), jnp.asarray(weights)
    for _ in range(EPOCHS):
        order = random.permutation(len(rows))[: batches * BATCH].reshape(batches, BATCH)
        state = _epoch(state, *data, order, EPOCHS * batches)
    return [np.asarray(layer) for layer in state[0]]


@partial(jax.jit, static_argnums=5)
def _epoch(state: Any, rows: Any, kinds: Any, weights: Any, order: Any, steps: int) -> Any:
    def step(state: Any, chosen: Any) -> Any:
        layers, first, second, count, key = state
        key, part = jax.random.split(key)
        count += 1.0
        slope = jax.grad(_loss)(layers, rows[chosen], kinds[chosen], weights[chosen], part)
        first = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, first, slope)
        second = jax.tree.map(lambda old, new: 0.995 * old + 0.005 * new * new, second, slope)
        rate = RATE * jnp.minimum(1, count / 100) * (0.5 + 0.5 * jnp.cos(jnp.pi * count / steps))
        layers = jax.tree.map(
            lambda w, a, b: w - rate * (a / (1 - 0.9**count)) / (jnp.sqrt(b / (1 - 0.995**count)) + 1e-8),
            layers,
            first,
            second,
        )
        return (layers, first, second, count, key), None

    return jax.lax.scan(step, state, order)[0]


def _loss(layers: Any, rows: Any, kinds: Any, weights: Any, key: Any) -> Any:
    w1, b1, w2, b2, w3, b3 = layers
    keys = jax.random.split(key, 3)
    hidden = jax.nn.relu(_dropped(rows, keys[0], FEATURE_DROPOUT) @ w1 + b1)
    hidden = jax.nn.relu(_dropped(hidden, keys[1], DROPOUT) @ w2 + b2)
    scores = jax.nn.log_softmax(_dropped(hidden, keys[2], DROPOUT) @ w3 + b3)
    chosen = jnp.take_along_axis(scores, kinds[:, None], axis=1)[:, 0]
    return -(chosen * weights).mean() + DECAY * sum((part**2).sum() for part in layers[::2])


def _dropped(values: Any, key: Any, share: float) -> Any:
    return values * jax.random.bernoulli(key, 1 - share, values.shape) / (1 - share)
