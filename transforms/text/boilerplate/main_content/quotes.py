"""Pull quotes: quotations set apart that repeat the story; the story itself says them once."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.document import Block

Verdict = NDArray[np.bool_]

PULLED = 30
"""A quotation in an aside of this length or more that stands in the story too is a pull quote. # our choice"""

MOST = 100
"""Quotations of a page that are compared with its story. # our choice"""

SIGNATURE = 60
"""Longest line that may say whose words a pull quote repeats. # our choice"""

_WORD = re.compile(r"\w+")


def without_pull_quotes(blocks: Sequence[Block], kept: Verdict) -> Verdict:
    """The answer without quotations that are named so or repeat a part of a paragraph, and without the names below them."""
    numbers = np.nonzero(kept)[0].tolist()
    asides = [n for n in numbers if len(blocks[n].text) >= PULLED and _is_aside(blocks[n])][:MOST]
    if not asides:
        return kept
    lines = {number: _words(blocks[number].text) for number in numbers}
    story = "\n".join(lines.values())
    kept = kept.copy()
    for number in asides:
        if _is_pulled(blocks[number]):
            kept[[number, *_signatures(blocks, number)]] = False
        elif _is_repeated(lines[number], story):
            kept[number] = False
    return kept


def _is_repeated(text: str, story: str) -> bool:
    """Whether these words stand in the story as a part of a longer line."""
    if story.count(text) < 2:
        return False
    return any(text in line and line != text for line in story.split("\n"))


def _signatures(blocks: Sequence[Block], number: int) -> list[int]:
    """The short lines below a quotation in the same <blockquote>."""
    block = blocks[number]
    if "blockquote" not in block.path:
        return []
    depth = block.path.index("blockquote") + 1
    below = []
    for at in range(number + 1, min(number + 3, len(blocks))):
        other = blocks[at]
        if other.ancestors[:depth] != block.ancestors[:depth] or len(other.text) > SIGNATURE:
            break
        below.append(at)
    return below


def _is_aside(block: Block) -> bool:
    around = block.path[-3:]
    own = block.tokens[: block.own_tokens + 3]
    return "aside" in around or "blockquote" in around or any("pull" in token or "quote" in token for token in own)


def _is_pulled(block: Block) -> bool:
    return any("pullquote" in token.replace("-", "").replace("_", "") for token in block.tokens[: block.own_tokens + 3])


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
