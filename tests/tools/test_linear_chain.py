"""The fit of a linear chain: it learns signs and steps, and keeps off the steps that never happen."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from tools.linear_chain import NEVER, Example, fit


def _examples() -> list[Example]:
    """Lines that only their sign tells, and after each `b` an unmarked line that only its place tells."""
    texts = [(("a", "b", "plain"), (0, 1, 1)), (("a", "plain"), (0, 0)), (("b", "plain"), (1, 1))] * 4
    return [
        Example(str(at), "texts", tuple((sign,) for sign in signs), states, (0.0,) * len(states))
        for at, (signs, states) in enumerate(texts)
    ]


def test_signs_and_steps_are_learnt() -> None:
    chain = fit(_examples(), np.zeros((3, 2)))
    assert chain.weights[chain.signs["a"], 0] > chain.weights[chain.signs["a"], 1]
    assert chain.weights[chain.signs["b"], 1] > chain.weights[chain.signs["b"], 0]
    assert chain.steps[1, 1] > chain.steps[1, 0]


def test_a_banned_step_stays_banned() -> None:
    banned = np.zeros((3, 2))
    banned[1, 0] = NEVER
    assert fit(_examples(), banned).steps[1, 0] < NEVER / 2


def test_the_slope_is_that_of_the_loss() -> None:
    from tools.linear_chain import _Batch

    batch = _Batch(_examples(), np.zeros((3, 2)))
    values = np.linspace(-1, 1, (len(batch.signs) + 3) * 2)
    _, slope = batch.loss(values)
    for at in range(len(values)):
        step = np.zeros_like(values)
        step[at] = 1e-5
        measured = (batch.loss(values + step)[0] - batch.loss(values - step)[0]) / 2e-5
        assert slope[at] == pytest.approx(measured, abs=1e-4)
