"""Class attributes as words."""

from __future__ import annotations

from transforms.text.reading.remembered import Remembered

MAX_TOKENS = 12
"""Class tokens read from one element; utility-class frameworks write dozens that say nothing. # our choice"""


def words_of(value: str) -> tuple[str, ...]:
    """The first tokens of an attribute, lower case."""
    return tuple(value.lower().split()[:MAX_TOKENS])


WORDS = Remembered(words_of)
"""The same for attributes of which a page repeats its few."""
