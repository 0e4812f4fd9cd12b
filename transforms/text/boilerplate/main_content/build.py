"""How each block is built into its page: its tag, the elements around it, what their class names speak of."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import class_tokens
from transforms.text.document import Block

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

TAGS = (
    *("h1", "h2", "h3", "h4", "p", "li", "div", "span", "tr", "blockquote", "figcaption", "button", "pre", "dd"),
    *("section", "td"),
)
_HEADINGS = 4
"""The first so many of TAGS are headings."""

PLACES = (
    *("article", "main", "aside", "nav", "footer", "header", "form", "figure", "ul", "ol", "table", "blockquote"),
    *("section", "dl", "li", "button", "details", "figcaption"),
)

NAMES = (
    *(f"tag_{tag}" for tag in TAGS),
    "heading",
    *(f"in_{place}" for place in PLACES),
    "depth",
    *(f"{where}_{name}" for where in ("own", "near", "any") for name in class_tokens.NAMES),
)
"""The columns, in order."""

NEAR = 6
"""Class tokens that count as near: the element's own and its parent's, mostly. # our choice"""

_TAG = {tag: number for number, tag in enumerate(TAGS)}
_BITS = np.arange(len(class_tokens.NAMES))[:, None]


_TAG_ROWS = np.zeros((len(TAGS) + 1, len(TAGS) + 1), np.float32)
"""A column for each of TAGS and one for all others."""
_TAG_ROWS[range(len(TAGS)), range(len(TAGS))] = 1
_TAG_ROWS[len(TAGS), :_HEADINGS] = 1

_PLACE_ROWS = slice(len(TAGS) + 1, len(TAGS) + 1 + len(PLACES) + 1)

_LOOK = attrgetter("tag", "path", "tokens", "own_tokens", "inner")


@dataclass(frozen=True, slots=True)
class Looks:
    """One row for each of NAMES, and what they are made of."""

    rows: Numbers
    builds: Integers
    """A number for the path and the tokens of every block."""
    leaves: Integers
    """A number for the tag, the own tokens and the inner ones of every block."""
    own: Integers
    """Bits of the kinds that the element's own tokens speak of."""
    every: Integers
    """Bits of the kinds of all tokens around, without those that the whole page shares."""


def look(blocks: Sequence[Block]) -> Looks:
    """How the blocks of a page are built: all is found out once for those that are built alike, and they are many."""
    seen: dict[tuple[Any, ...], int] = {}
    which = [seen.setdefault(key, len(seen)) for key in map(_LOOK, blocks)]
    shared = _shared(blocks[0].tokens, blocks[-1].tokens)
    places, bits, tags = [], [], []
    builds: dict[Hashable, int] = {}
    leaves: dict[Hashable, int] = {}
    for tag, path, tokens, owned, inner in seen:
        tags.append(_TAG.get(tag, len(TAGS)))
        places.append(_place(path))
        own = tokens[:owned]
        near, every = _around(tokens, len(tokens) - shared)
        mine = kinds_of(own) | kinds_of(inner)
        build = builds.setdefault((path, tokens), len(builds))
        leaf = leaves.setdefault((tag, own, inner), len(leaves))
        bits.append((mine, near, every | mine, build, leaf))
    rows = np.empty((len(NAMES), len(seen)), np.float32)
    rows[: len(TAGS) + 1] = _TAG_ROWS[:, tags]
    rows[_PLACE_ROWS] = np.frombuffer(b"".join(places), np.uint8).reshape(len(seen), -1).T
    numbers = np.array(bits, np.int64).T
    rows[_PLACE_ROWS.stop :].reshape(3, len(_BITS), -1)[:] = numbers[:3, None] >> _BITS & 1
    own_bits, _, every_bits, build_numbers, leaf_numbers = numbers.take(which, 1)
    return Looks(rows.take(which, 1), build_numbers, leaf_numbers, own_bits, every_bits)


@lru_cache(maxsize=4096)
def _place(path: tuple[str, ...]) -> bytes:
    """Whether each of PLACES is on the path, and its depth."""
    return bytes((*map(set(path).__contains__, PLACES), min(len(path), 255)))


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many tokens at the end are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one[::-1], other[::-1])))


def _around(tokens: tuple[str, ...], outer: int) -> tuple[int, int]:
    """The kinds of the tokens near to an element, and of all up to the outermost that counts."""
    near = kinds_of(tokens[: min(NEAR, outer)])
    return near, near | kinds_of(tokens[NEAR:outer])


@lru_cache(maxsize=16384)
def kinds_of(tokens: tuple[str, ...]) -> int:
    """A bit set of the kinds that these class tokens speak of."""
    bits = 0
    for token in tokens:
        bits |= class_tokens.kinds_of(token)
    return bits
