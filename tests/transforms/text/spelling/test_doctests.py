"""The examples in the docstrings of the engine."""

from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = "boundaries cues headline homonyms protected screen shadow shape sighting givens".split()  # noqa: SIM905


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    module = importlib.import_module(f"transforms.text.spelling.{name}")
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
