"""How each block is built into its page: its tag, the elements around it, what their class names speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
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


@dataclass(frozen=True, slots=True)
class Looks:
    """One row for each of NAMES, and what they are made of."""

    rows: Numbers
    paths: list[int]
    """A number for the path of every block."""
    tokens: list[int]
    """A number for the tokens of every block."""
    own: Integers
    """Bits of the kinds that the element's own tokens speak of."""
    every: Integers
    """Bits of the kinds of all tokens around, without those that the whole page shares."""


def look(blocks: Sequence[Block]) -> Looks:
    """How the blocks of a page are built."""
    rows = np.zeros((len(NAMES), len(blocks)), np.float32)
    for number, block in enumerate(blocks):
        tag = _TAG.get(block.tag)
        if tag is not None:
            rows[tag, number] = 1
    rows[len(TAGS)] = rows[:_HEADINGS].sum(axis=0)
    paths, places = _places(blocks)
    after = len(TAGS) + 1 + len(PLACES) + 1
    rows[len(TAGS) + 1 : after] = places
    tokens, own, near, every = _kinds(blocks)
    for bits in (own, near, every):
        rows[after : after + len(_BITS)] = bits >> _BITS & 1
        after += len(_BITS)
    return Looks(rows, paths, tokens, own, every)


def _places(blocks: Sequence[Block]) -> tuple[list[int], Numbers]:
    """A number for the path of every block, and rows of PLACES and depth."""
    seen: dict[tuple[str, ...], int] = {}
    paths = [seen.setdefault(block.path, len(seen)) for block in blocks]
    return paths, np.array([_place(path) for path in seen], np.float32).T[:, paths]


@lru_cache(maxsize=4096)
def _place(path: tuple[str, ...]) -> tuple[int, ...]:
    return (*map(set(path).__contains__, PLACES), len(path))


def _kinds(blocks: Sequence[Block]) -> tuple[list[int], Integers, Integers, Integers]:
    """A number for the tokens of every block, and the kinds of its own tokens, of near ones, of all."""
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(blocks[0].tokens[::-1], blocks[-1].tokens[::-1]))
    )
    seen: dict[tuple[str, ...], int] = {}
    around: list[tuple[int, int]] = []
    numbers, own = [], []
    for block in blocks:
        tokens = block.tokens
        number = seen.setdefault(tokens, len(around))
        if number == len(around):
            outer = len(tokens) - shared
            near = kinds_of(tokens[: min(NEAR, outer)])
            around.append((near, near | kinds_of(tokens[NEAR:outer])))
        numbers.append(number)
        kinds = kinds_of(tokens[: block.own_tokens]) if block.own_tokens else 0
        own.append(kinds | kinds_of(block.inner) if block.inner else kinds)
    mine = np.array(own, np.int64)
    near_bits, all_bits = np.array(around, np.int64)[numbers].T
    return numbers, mine, near_bits, all_bits | mine


@lru_cache(maxsize=16384)
def kinds_of(tokens: tuple[str, ...]) -> int:
    """A bit set of the kinds that these class tokens speak of."""
    bits = 0
    for token in tokens:
        bits |= class_tokens.kinds_of(token)
    return bits
