"""Texts compared as a reader compares them: case, quotes, dashes and white space aside."""

from __future__ import annotations

import re
import unicodedata

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


def name_key(name: str) -> str:
    """A name as two spellings of it agree: without case, accents and spaces.

    >>> name_key("Solcyré Burga") == name_key("SolcyreBurga")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum() and not unicodedata.combining(char))
