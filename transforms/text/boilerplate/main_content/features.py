"""The evidence of every block as a row of numbers: its words, its place, its containers, its neighbours, its page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import class_tokens, sequence, wording
from transforms.text.boilerplate.main_content.tree import Tree, weigh
from transforms.text.document import Block, Claim

Numbers = NDArray[Any]
Integers = NDArray[np.int64]

TAGS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "div",
    "span",
    "tr",
    "blockquote",
    "figcaption",
    "button",
    "pre",
    "dd",
    "section",
    "td",
)
PLACES = (
    "article",
    "main",
    "aside",
    "nav",
    "footer",
    "header",
    "form",
    "figure",
    "ul",
    "ol",
    "table",
    "blockquote",
    "section",
    "dl",
    "li",
    "button",
    "details",
    "figcaption",
)
_TAG = {tag: number for number, tag in enumerate(TAGS)}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
NEAR = 6
"""Class tokens that count as near: the element's own and its parent's, mostly. # our choice"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the judges look at, computed once: columns by name, and the tree of containers."""

    columns: dict[str, Numbers]
    tree: Tree
    own: Integers
    """Bits of the kinds that the element's own tokens speak of."""
    every: Integers
    """Bits of the kinds of all tokens around, without those that the whole page shares."""

    def matrix(self) -> Numbers:
        """One row a block, the columns in the order in which they were added."""
        columns = list(self.columns.values())
        matrix = np.empty((len(columns), len(self.own)), np.float32)
        for number, column in enumerate(columns):
            matrix[number] = column
        return np.ascontiguousarray(matrix.T)


def gather(blocks: Sequence[Block], claims: Sequence[Claim]) -> Evidence:
    """The evidence about the blocks of a page; there must be one at least."""
    words, cues, body = wording.measure(blocks, claims)
    columns = {name: words[:, number] for number, name in enumerate(wording.NAMES)}
    columns.update((name, cues[:, number]) for number, name in enumerate(wording.CUES))
    size, link, tail = columns["length"], columns["link_share"], columns["tail"]
    good = np.where((size >= 60) & (tail > 0) & (link < 0.5), size * (1 - link), 0).astype(np.float32)
    paths = _places(blocks, columns)
    tokens, own, every = _classes(blocks, columns)
    tree = Tree(blocks)
    columns.update(weigh(tree, size, good, size * link))
    signatures = _codes(zip(paths, tokens))
    _groups("sig", signatures, columns, good)
    _groups(
        "leaf", _codes((block.tag, block.tokens[: block.own_tokens], block.inner) for block in blocks), columns, good
    )
    columns["repeats"] = _repeats(blocks)
    sequence.place(columns, good)
    _page(columns, good, body)
    sequence.compare(columns, signatures, tree)
    return Evidence(columns, tree, own, every)


def _places(blocks: Sequence[Block], columns: dict[str, Numbers]) -> list[int]:
    """Tag and surrounding elements; returns a number for the path of every block."""
    tags = np.zeros((len(blocks), len(TAGS) + 1), np.float32)
    tags[np.arange(len(blocks)), [_TAG.get(block.tag, len(TAGS)) for block in blocks]] = 1
    columns.update((f"tag_{tag}", tags[:, number]) for number, tag in enumerate(TAGS))
    seen: dict[tuple[str, ...], int] = {}
    paths = [seen.setdefault(block.path, len(seen)) for block in blocks]
    rows = [[*map(set(path).__contains__, PLACES), len(path)] for path in seen]
    places = np.array(rows, np.float32)[paths]
    columns.update((f"in_{place}", places[:, number]) for number, place in enumerate((*PLACES, "depth")))
    columns["heading"] = tags[:, [_TAG[tag] for tag in sorted(_HEADINGS)]].sum(axis=1)
    return paths


def _classes(blocks: Sequence[Block], columns: dict[str, Numbers]) -> tuple[list[int], Integers, Integers]:
    """Kinds of class tokens: the block's own, near ones, all; returns a number for the tokens of every block."""
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(blocks[0].tokens[::-1], blocks[-1].tokens[::-1]))
    )
    seen: dict[tuple[str, ...], int] = {}
    bits: list[tuple[int, int]] = []
    numbers = []
    for block in blocks:
        number = seen.get(block.tokens)
        if number is None:
            number = seen[block.tokens] = len(bits)
            tokens = block.tokens[: len(block.tokens) - shared]
            near = _kinds(tokens[:NEAR])
            bits.append((near, near | _kinds(tokens[NEAR:])))
        numbers.append(number)
    around = np.array(bits, np.int64)[numbers]
    own = np.array([_kinds(block.tokens[: block.own_tokens]) | _kinds(block.inner) for block in blocks], np.int64)
    every = around[:, 1] | own
    own_kinds, near_kinds, any_kinds = (_flags(bits) for bits in (own, around[:, 0], every))
    for number, name in enumerate(class_tokens.NAMES):
        columns["own_" + name] = own_kinds[number]
        columns["near_" + name] = near_kinds[number]
        columns["any_" + name] = any_kinds[number]
    return numbers, own, every


_PLACES_OF_BITS = np.arange(len(class_tokens.NAMES))[:, None]


def _flags(bits: Integers) -> Numbers:
    """One row a kind: 1 for the blocks that have its bit."""
    return np.asarray((bits >> _PLACES_OF_BITS & 1).astype(np.float32))


@lru_cache(maxsize=16384)
def _kinds(tokens: tuple[str, ...]) -> int:
    bits = 0
    for token in tokens:
        bits |= class_tokens.kinds_of(token)
    return bits


def _codes(keys: Iterable[Hashable]) -> Integers:
    seen: dict[Hashable, int] = {}
    return np.array([seen.setdefault(key, len(seen)) for key in keys])


def _groups(name: str, group: Integers, columns: dict[str, Numbers], good: Numbers) -> None:
    """What the blocks of the same build are like on this page."""
    size = columns["length"]
    count = np.bincount(group)
    text = np.bincount(group, size)
    columns[name + "_count"] = count[group]
    columns[name + "_good"] = (np.bincount(group, good) / max(float(good.sum()), 1.0))[group]
    columns[name + "_mean"] = (text / count)[group]
    columns[name + "_link"] = (np.bincount(group, size * columns["link_share"]) / np.maximum(text, 1))[group]
    columns[name + "_tail"] = (np.bincount(group, columns["tail"]) / count)[group]


def _repeats(blocks: Sequence[Block]) -> Numbers:
    counts: dict[str, int] = {}
    for block in blocks:
        counts[block.text] = counts.get(block.text, 0) + 1
    return np.array([counts[block.text] for block in blocks], np.float32)


def _page(columns: dict[str, Numbers], good: Numbers, body: float) -> None:
    size = columns["length"]
    found = float((size * (columns["in_body"] > 0)).sum())
    total, text = max(float(good.sum()), 1.0), max(float(size.sum()), 1.0)
    for name, value in (
        ("body_coverage", found / body if body else -1.0),
        ("body_of_good", found / total if body else -1.0),
        ("page_blocks", len(size)),
        ("page_text", text),
        ("page_good", total),
        ("page_good_blocks", int(np.count_nonzero(good))),
        ("page_good_share", total / text),
    ):
        columns[name] = np.full(len(size), value, np.float32)
