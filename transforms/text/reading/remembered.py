"""A function of class attributes that is asked the same few hundred times over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MAX_KEPT, MAX_CHARS = 16_384, 1_000
"""Answers that are kept, and the longest attribute among them, so that hostile pages cannot fill the memory. # our choice"""

Answer = TypeVar("Answer")


class Remembered(dict[str, Answer]):
    """Answers of `ask` by attribute, found at the cost of a look into a dictionary: a third of functools' cache."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, value: str) -> Answer:
        answer = self._ask(value)
        if len(value) <= MAX_CHARS:
            if len(self) >= MAX_KEPT:
                self.clear()
            self[value] = answer
        return answer
