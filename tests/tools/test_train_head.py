"""What is stored of a fitted head holds what no line is, learnt or not."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from tools.linear_chain import Chain
from tools.train_head import GIVEN, PARTS, stored


def test_what_no_line_is_holds_though_no_text_showed_its_sign() -> None:
    parts = len(PARTS)
    chain = Chain({"known|": 0}, np.ones((1, parts)), np.zeros((parts + 1, parts)))
    signs = stored(chain)["signs"]
    assert all(signs[sign][PARTS.index(part)] == weight for sign, part, weight in GIVEN)
    assert signs["known|"].count(1.0) == parts - 1
