"""The text of all blocks of a page as one row of code points, so that letters and words are counted for all blocks at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.document import Block

Numbers = NDArray[Any]

_PLANE = 0x10000
"""Code points of the basic plane; of those beyond, ideographs are looked up as one ideograph and all others as a sign."""

_MULTIPLIER = 0x9E3779B97F4A7C15
"""An odd number of 64 bits without a pattern: the golden ratio, as in Fibonacci hashing. Source: Knuth, The Art of Computer Programming 3, 6.4"""

BUCKETS = 64 - 14
"""How far a hash is shifted to the right to be one of 16,384. # our choice: a table that stays in the cache of the processor"""

LONGEST = 64
"""Letters from which on those of a word weigh again as the first ones do. # our choice"""

_POWERS = [pow(_MULTIPLIER, place + 1, 1 << 64) for place in range(LONGEST)]
_WEIGHTS = np.array(_POWERS, np.uint64)

STOPS, CLOSERS = ".!?…。！？:;", "\"'”’»)]"
WORD, UPPER, LOWER, DIGIT, COMMA, STOP, CLOSER, BULLET, QUOTE, BAR, AT, COPYRIGHT = (1 << bit for bit in range(12))
MARK = UPPER | DIGIT | COMMA | STOP | QUOTE | BAR | AT | COPYRIGHT
_LISTED = (
    (COMMA, ",，、،"),
    (STOP, STOPS),
    (CLOSER, CLOSERS),
    (BULLET, "•·–—-*►▪»→"),
    (QUOTE, "\"“„«'‘"),
    (BAR, "|"),
    (AT, "@"),
    (COPYRIGHT, "©"),
)


def _kinds() -> NDArray[np.uint16]:
    kinds = np.zeros(_PLANE, np.uint16)
    letters = list(map(chr, range(_PLANE)))
    for flag, test in ((WORD, str.isalnum), (UPPER, str.isupper), (LOWER, str.islower), (DIGIT, str.isdecimal)):
        kinds |= np.array(list(map(test, letters)), np.bool_).astype(np.uint16) * np.uint16(flag)
    kinds[ord("_")] |= WORD
    for flag, listed in _LISTED:
        kinds[list(map(ord, listed))] |= flag
    return kinds


KINDS = _kinds()
"""Flags of every code point."""

FOLDED = np.array([ord(low) if len(low := chr(at).lower()) == 1 else at for at in range(_PLANE)], np.uint64)
"""The lower-case letter of every code point, where it is one letter."""


def code_points(text: str) -> NDArray[np.uint32]:
    """One number a character, none beyond the basic plane."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    if codes.size and int(codes.max()) >= _PLANE:
        codes = np.where(codes < _PLANE, codes, np.where(codes >= 2 * _PLANE, ord("一"), _PLANE - 1)).astype(np.uint32)
    return codes


@lru_cache(maxsize=8192)
def hash_of(word: str) -> int:
    """A number for a word in lower case, the same on every machine.

    >>> [hash_of("kyiv")] == words(code_points("Kyiv"), np.ones(4, np.bool_))[2].tolist()
    True
    """
    return sum(ord(letter) * _POWERS[place % LONGEST] for place, letter in enumerate(word)) % (1 << 64)


def letters_of(text: str) -> str:
    """The letters and digits of a text and nothing else, in lower case.

    >>> letters_of("Kyiv is calm, 24 hours on")
    'kyiviscalm24hourson'
    """
    codes = code_points(text)
    return as_text(FOLDED[codes[(KINDS[codes] & np.uint16(WORD)) > 0]])


def as_text(codes: NDArray[np.uint64]) -> str:
    """The text of these code points."""
    return codes.astype(np.uint32).tobytes().decode("utf-32-le")


def words(codes: NDArray[np.uint32], lettered: NDArray[np.bool_]) -> tuple[Numbers, Numbers, NDArray[np.uint64]]:
    """First letter, length and hash of every word; `lettered` marks the letters that words consist of."""
    places = np.flatnonzero(lettered)
    return _words(places, FOLDED[codes[places]])


def _words(places: Numbers, folded: NDArray[np.uint64]) -> tuple[Numbers, Numbers, NDArray[np.uint64]]:
    """First letter, length and hash of every word, from where their letters stand and from these in lower case."""
    if not len(places):
        return places, places, np.zeros(0, np.uint64)
    after_gap = np.empty(len(places), np.bool_)
    after_gap[0] = True
    np.greater(places[1:] - places[:-1], 1, out=after_gap[1:])
    opens = np.flatnonzero(after_gap)
    lengths = np.empty_like(opens)
    lengths[:-1], lengths[-1] = opens[1:] - opens[:-1], len(places) - opens[-1]
    starts = places[opens]
    inside = (places - np.repeat(starts, lengths)) & LONGEST - 1
    return starts, lengths, np.add.reduceat(folded * _WEIGHTS[inside], opens)


class Letters:
    """Code points of the joined blocks and their flags, with counts by block."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        texts = [block.text for block in blocks]
        self.size = np.array(list(map(len, texts)))
        self.end = np.cumsum(self.size + 1) - 1
        """Where the separator after each block stands."""
        self.start = self.end - self.size
        self.codes = code_points("\n".join(texts) + "\n")
        self.kinds = KINDS[self.codes]
        self._block = np.repeat(np.arange(len(texts)), self.size + 1)
        self.marks = np.flatnonzero(self.kinds & np.uint16(MARK))
        """Where the characters stand that are no plain letters: capitals, digits, signs."""
        self._mark_kinds = self.kinds[self.marks]
        self._places = np.flatnonzero((self.kinds & np.uint16(WORD)) > 0)
        self._folded = FOLDED[self.codes[self._places]]
        self.words = _words(self._places, self._folded)
        """First letter, length and hash of every word of the page."""

    def marked(self, flag: int) -> Numbers:
        """Where the characters with this flag stand, one of those that make a MARK."""
        return np.asarray(self.marks[(self._mark_kinds & np.uint16(flag)) > 0])

    def count(self, places: Numbers) -> Numbers:
        """How many of these places are in each block."""
        return np.asarray(np.bincount(self._block[places], minlength=len(self.size)))

    def openings(self, head: int, most: int) -> list[str]:
        """The letters and digits of the first `head` characters of every block in lower case, at most so many."""
        first = np.searchsorted(self._places, self.start)
        last = np.minimum(np.searchsorted(self._places, self.start + np.minimum(self.size, head)), first + most)
        text = as_text(self._folded)
        return [text[start:end] for start, end in zip(first.tolist(), last.tolist())]

    def block_of(self, places: Numbers) -> Numbers:
        """The block in which each place is."""
        return np.asarray(self._block[places])


class Vocabulary:
    """A set of words, given by their hashes, in which many are looked up at once."""

    __slots__ = ("_buckets", "_keys")

    def __init__(self, hashes: Iterable[int]) -> None:
        self._keys = np.array(sorted(set(hashes)), np.uint64)
        self._buckets = np.zeros(1 << 64 - BUCKETS, np.bool_)
        self._buckets[self._keys >> np.uint64(BUCKETS)] = True

    def find(self, keys: NDArray[np.uint64]) -> tuple[Numbers, Numbers]:
        """Which of these words are in it, and the place of each of those among its hashes in order."""
        likely = np.flatnonzero(self._buckets[keys >> np.uint64(BUCKETS)])
        if not len(self._keys) or not len(likely):
            return likely[:0], likely[:0]
        wanted = keys[likely]
        at = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        same = self._keys[at] == wanted
        return likely[same], at[same]
