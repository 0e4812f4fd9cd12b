"""A line of a lesson before it is judged."""

from __future__ import annotations

from typing import NamedTuple

SET_IN = (
    0.6  # weight of a line that was set into an article, and of one of a text that was written to mislead; our choice
)


class Known(NamedTuple):
    """One line before it is judged: its text, an empty line above or not, what it is, and how much that counts."""

    text: str
    blank: bool
    kind: int
    weight: float
