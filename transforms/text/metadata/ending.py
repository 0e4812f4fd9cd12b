"""A form of words at the end of a text, with a sign that its last characters have wherever the form stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from transforms.text.needed import any_of

TAIL_CHARS = 150
"""No credit is as long. # our choice"""


@dataclass(frozen=True, slots=True, eq=False)
class Ending:
    """A pattern that matches up to the end of a text. Most texts lack its sign, which costs a hundredth of a search."""

    pattern: re.Pattern[str]
    sign: Callable[[str], bool]
    """Asked of the last characters, in small letters."""

    def find(self, text: str, tail: str) -> re.Match[str] | None:
        """The first match; `tail` is that of the text."""
        if not self.sign(tail) or self.pattern.search(text, max(0, len(text) - TAIL_CHARS)) is None:
            return None
        return self.pattern.search(text)


def tail_of(text: str) -> str:
    """The last characters of a text in small letters, without white space behind them.

    >>> tail_of("Bees at work. Photo: Ann Lee ")
    'bees at work. photo: ann lee'
    """
    return text[-TAIL_CHARS:].rstrip().lower()


def has(*signs: str) -> Callable[[str], bool]:
    """Whether one of the signs stands in a tail."""
    (sign, *others) = signs
    return any_of(signs) if others else lambda tail: sign in tail


def closes(*signs: str) -> Callable[[str], bool]:
    """Whether a tail ends with one of the signs, but for a full stop."""
    return lambda tail: tail.rstrip(" .\t\n\u00a0").endswith(signs)


def is_open(tail: str) -> bool:
    """Whether no sentence ends with the tail."""
    return not tail.endswith((".", "!", "?"))
