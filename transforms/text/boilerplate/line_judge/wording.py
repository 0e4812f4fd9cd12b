"""How much a line sounds like the furniture of pages: learnt weights of its words, of their pairs and of the line as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from transforms.text.boilerplate.lines.wording import BUCKETS, buckets, stems, weight_of

# All our choice.
READ_CHARS, READ_STEMS = 120, 10  # of a line
TOLD_STEM_CHARS = 3


def read(folded: str) -> list[str]:
    """The stems of a line that are looked at.

    >>> read("share this article on")
    ['share', 'this', 'articl', 'on']
    """
    return stems(folded[:READ_CHARS])[:READ_STEMS]


def places(found: Sequence[str]) -> set[int]:
    """Where a table has the weights of such a line."""
    return buckets(found) | {crc32(f"={' '.join(found)}".encode()) % BUCKETS} if found else set()


def weights(found: set[int], table: Sequence[float]) -> tuple[float, float, float]:
    """Their sum, which does not grow with length, the highest and the lowest; above zero what furniture says, below what stories do."""
    if not found:
        return 0.0, 0.0, 0.0
    each = [table[place] for place in found]
    return weight_of(found, table) / len(found) ** 0.5, max(each), min(each)
