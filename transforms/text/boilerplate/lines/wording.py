"""The words of a line as the trained judges see them: a place in a table of weights for each beginning of a word and each pair of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import fsum
from zlib import crc32

# All our choice.
STEM_CHARS = 6  # endings differ within one language, and beginnings agree between several
BUCKETS = 1 << 15
"""Places in a table of weights; beginnings that share one seldom do harm."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_ASCII_STEM = re.compile(rf"([a-z]{{2,{STEM_CHARS}}})[a-z]*")  # costs half


def stems(folded: str) -> list[str]:
    """The beginnings of the words of two letters and more.

    >>> stems("we need your support")
    ['we', 'need', 'your', 'suppor']
    """
    if folded.isascii():
        return _ASCII_STEM.findall(folded)
    return [word[:STEM_CHARS] for word in _WORD.findall(folded)]


def buckets(found: Sequence[str]) -> set[int]:
    """The places of some stems, of each pair of neighbours and of the first one as such; the same on every machine."""
    names = [*found, *map(" ".join, pairwise(found)), *(f"^{stem}" for stem in found[:1])]
    encoded = "\n".join(names).encode().split(b"\n") if names else ()  # all in one
    return {number % BUCKETS for number in map(crc32, encoded)}


def weight_of(places: Sequence[int] | set[int], table: Sequence[float]) -> float:
    """The sum of the weights of some places, whatever their order."""
    return fsum([table[place] for place in places])
