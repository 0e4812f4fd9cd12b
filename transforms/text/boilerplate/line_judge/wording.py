"""How much the words of a line sound like the furniture of pages: a weight for each beginning of a word, learnt and hashed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

STEM_CHARS = 6  # our choice: endings differ within one language, and beginnings agree between several
READ_CHARS = 300  # of a line
BUCKETS = 1 << 14
"""Places in the table of weights. # our choice: beginnings that share one seldom do harm"""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ASCII_STEM = re.compile(rf"([a-z]{{3,{STEM_CHARS}}})[a-z]*")  # costs half


def stems(folded: str) -> list[str]:
    """The beginnings of the words of three letters and more.

    >>> stems("share this article")
    ['share', 'this', 'articl']
    """
    read = folded[:READ_CHARS]
    if read.isascii():
        return _ASCII_STEM.findall(read)
    return [word[:STEM_CHARS] for word in _WORD.findall(read)]


def bucket(stem: str) -> int:
    """The place of a beginning in the table, the same on every machine."""
    return crc32(stem.encode()) % BUCKETS


def weights(found: Sequence[str], table: Sequence[float]) -> tuple[float, float, float]:
    """Mean, highest and lowest weight; above zero the words of furniture, below those of stories."""
    if not found:
        return 0.0, 0.0, 0.0
    each = [table[bucket(stem)] for stem in found]
    return sum(each) / len(each), max(each), min(each)
