"""The evidence of every block as a row of numbers: its words, its place, its containers, its neighbours, its page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import class_tokens, wording
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

WINDOWS = (2, 5, 12)
REACH = max(WINDOWS) + 1
NEIGHBOURS = (-2, -1, 1, 2)
FAR = 99.0


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
    _positions(columns, good)
    _page(columns, good, body)
    _neighbours(columns, signatures, tree)
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
    for number, name in enumerate(class_tokens.NAMES):
        columns["own_" + name] = (own >> number & 1).astype(np.float32)
        columns["near_" + name] = (around[:, 0] >> number & 1).astype(np.float32)
        columns["any_" + name] = (every >> number & 1).astype(np.float32)
    return numbers, own, every


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


def _positions(columns: dict[str, Numbers], good: Numbers) -> None:
    size = columns["length"]
    number = len(size)
    index = np.arange(number, dtype=np.float32)
    total = max(float(good.sum()), 1.0)
    before = np.cumsum(good) - good
    columns["index"] = index
    columns["from_end"] = number - index
    columns["place"] = index / number
    columns["text_before"] = (np.cumsum(size) - size) / max(float(size.sum()), 1.0)
    columns["good_before"] = before / total
    columns["good_after"] = (total - before - good) / total
    columns["since_title"] = _since_title(columns, good, index)
    prose = np.nonzero(good)[0]
    left = np.searchsorted(prose, index, side="left")
    right = np.searchsorted(prose, index, side="right")
    fenced = np.concatenate(([-FAR], prose, [number + FAR]))
    columns["to_prev_good"] = np.minimum(index - fenced[left], FAR)
    columns["to_next_good"] = np.minimum(fenced[np.minimum(right + 1, len(fenced) - 1)] - index, FAR)
    prose_sums, text_sums, link_sums = _sums(good), _sums(size), _sums(size * columns["link_share"])
    for width in WINDOWS:
        columns[f"good_back_{width}"] = _window(prose_sums, -width, 0) / width
        columns[f"good_ahead_{width}"] = _window(prose_sums, 1, width + 1) / width
        text = np.maximum(_window(text_sums, -width, width + 1), 1)
        columns[f"link_around_{width}"] = _window(link_sums, -width, width + 1) / text


def _since_title(columns: dict[str, Numbers], good: Numbers, index: Numbers) -> Numbers:
    """Blocks since the headline: of several candidates the one with most prose soon after it."""
    titled, first = columns["is_title"] > 0, columns["tag_h1"] > 0
    for candidates in (titled & first, titled, first):
        places = np.nonzero(candidates)[0]
        if len(places):
            top = max(places.tolist(), key=lambda at: (float(good[at : at + 15].sum()), -at))
            return np.asarray(np.clip(index - top, -50, 200))
    return np.full(len(index), -FAR, np.float32)


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


def _neighbours(columns: dict[str, Numbers], signatures: Integers, tree: Tree) -> None:
    up = tree.parent[tree.leaf]
    for step in NEIGHBOURS:
        for name in ("length", "link_share", "tail", "after_image", "strong", "is_title", "heading", "in_li"):
            columns[f"{name}@{step}"] = _shift(columns[name], step)
        columns[f"same_signature@{step}"] = (_shift(signatures, step) == signatures).astype(np.float32)
        columns[f"same_parent@{step}"] = (_shift(up, step) == up).astype(np.float32)


def _sums(values: Numbers) -> NDArray[np.float64]:
    """Running sums, carried on beyond both ends of the page as far as a window reaches."""
    sums = np.cumsum(values, dtype=np.float64)
    return np.concatenate((np.zeros(REACH + 1), sums, np.full(REACH, sums[-1])))


def _window(sums: NDArray[np.float64], low: int, high: int) -> NDArray[np.float64]:
    """Sums over the blocks from `low` to before `high`, counted from each block."""
    number = len(sums) - 2 * REACH - 1
    return sums[REACH + high : REACH + high + number] - sums[REACH + low : REACH + low + number]


def _shift(values: NDArray[np.generic], step: int) -> Numbers:
    """The value of the block `step` further on; -1 where there is none (no code and no share is -1)."""
    shifted = np.full(len(values), -1.0, np.float32)
    if step > 0:
        shifted[: max(len(values) - step, 0)] = values[step:]
    else:
        shifted[-step:] = values[:step]
    return shifted
