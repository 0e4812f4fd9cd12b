"""Texts compared as a reader compares them: case, quotes, dashes and white space aside."""

from __future__ import annotations

import re

_APART = re.compile(r"[^\w]+")


def folded(text: str) -> str:
    """Letters and digits of the text in lower case, words divided by one space.

    >>> folded("“Bees”  — they COUNT!")
    'bees they count'
    """
    return _APART.sub(" ", text.casefold()).strip()


def same(first: str, second: str) -> bool:
    """Whether two texts read the same."""
    return folded(first) == folded(second)
