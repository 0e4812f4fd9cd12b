"""How much sentences sound like pleas and prompts: a weight for each beginning of a word and each pair of them, learnt and hashed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import fsum
from zlib import crc32

# All our choice.
STEM_CHARS = 6  # endings differ within one language, and beginnings agree between several
BUCKETS = 1 << 15
"""Places in the table of weights."""
MIN_SENTENCE_WORDS = 4  # fewer say too little on their own
_WORD = re.compile(r"[^\W\d_]{2,}")
_ASCII_STEM = re.compile(rf"([a-z]{{2,{STEM_CHARS}}})[a-z]*")  # costs half
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”»)]? +")


def stems(folded: str) -> list[str]:
    """The beginnings of the words of two letters and more.

    >>> stems("we need your support")
    ['we', 'need', 'your', 'suppor']
    """
    if folded.isascii():
        return _ASCII_STEM.findall(folded)
    return [word[:STEM_CHARS] for word in _WORD.findall(folded)]


def sentences(folded: str) -> list[list[str]]:
    """The stems of each sentence; short ones belong to the one before.

    >>> sentences("we need your support. every euro helps us a lot. thank you")
    [['we', 'need', 'your', 'suppor'], ['every', 'euro', 'helps', 'us', 'lot', 'thank', 'you']]
    """
    found: list[list[str]] = []
    for part in _SENTENCE_END.split(folded):
        words = stems(part)
        if found and (len(words) < MIN_SENTENCE_WORDS or len(found[-1]) < MIN_SENTENCE_WORDS):
            found[-1] += words
        else:
            found.append(words)
    return found


def buckets(found: Sequence[str]) -> set[int]:
    """The places of the stems of a sentence, of each pair of neighbours and of the first one as such."""
    names = [*found, *map(" ".join, pairwise(found)), *(f"^{stem}" for stem in found[:1])]
    encoded = "\n".join(names).encode().split(b"\n") if names else ()  # all in one
    return {number % BUCKETS for number in map(crc32, encoded)}


def weigh(folded: str, table: Sequence[float]) -> tuple[float, list[float]]:
    """The weight of a line and of each of its sentences: sums that do not grow with length.

    Above zero is what pleas say, below what stories tell.
    """
    total, places, each = 0.0, 0, []
    for found in map(buckets, sentences(folded)):
        weight = fsum([table[place] for place in found])  # whatever the order
        each.append(weight / max(len(found), 1) ** 0.5)
        total, places = total + weight, places + len(found)
    return total / max(places, 1) ** 0.5, each
