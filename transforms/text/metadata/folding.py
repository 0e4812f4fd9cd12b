"""Texts compared as a reader compares them: case, quotes, dashes and white space aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SAME_CHARS = 12
"""Quotes, dashes and spaces by which two printings of one text differ. # our choice"""

REMEMBERED_CHARS = 200
"""Longer texts are paragraphs, which are not asked about again. # our choice"""

_APART = re.compile(r"[^\w]+")
_ASCII_APART = {number: " " for number in range(128) if _APART.match(chr(number))}


def folded(text: str) -> str:
    """Letters and digits of the text in lower case, words divided by one space.

    >>> folded("“Bees”  — they COUNT!")
    'bees they count'
    """
    return _remembered(text) if len(text) <= REMEMBERED_CHARS else _folded(text)


def _folded(text: str) -> str:
    low = text.casefold()
    if low.isascii():  # a third of the time, and for paragraphs a seventh
        return " ".join(low.translate(_ASCII_APART).split())
    return " ".join(_APART.split(low)).strip()


_remembered = lru_cache(maxsize=2048)(_folded)  # a page says its headline and its authors many times over


def same(first: str, second: str) -> bool:
    """Whether two texts read the same; texts of very different length are not even folded.

    >>> same("“Bees”", "bees!"), same("Bees", "Bees and wasps")
    (True, False)
    """
    return abs(len(first) - len(second)) <= SAME_CHARS and folded(first) == folded(second)


def name_key(name: str) -> str:
    """A name as two spellings of it agree: without case, accents and spaces.

    >>> name_key("Solcyré Burga") == name_key("SolcyreBurga")
    True
    """
    if name.isascii():
        return "".join(filter(str.isalnum, name.lower()))
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum() and not unicodedata.combining(char))
