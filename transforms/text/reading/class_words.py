"""Class attributes as words."""

from __future__ import annotations

from transforms.text.reading.remembered import Remembered

MAX_TOKENS = 12
"""Class tokens read from one element; utility-class frameworks write dozens that say nothing. # our choice"""


def _words_of(value: str) -> tuple[str, ...]:
    return tuple(value.lower().split()[:MAX_TOKENS])


WORDS = Remembered(_words_of)
"""The first tokens of a class attribute, lower case."""
