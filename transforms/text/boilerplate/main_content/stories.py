"""One story of a page that shows several: those that an endless page appends, and teasers amid the text, are taken out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import class_tokens
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

STORY = 400
"""Kept characters of the first story from which the others on the page are others. # our choice"""

TEASER = 4
"""Blocks of an <article> inside the story's that is no more than a teaser. # our choice"""

SIGNED = 5
"""Blocks of a story among which date and byline are looked for. # our choice"""

_SIGNS = sum(1 << class_tokens.NAMES.index(name) for name in ("byline", "date"))


def one_story(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """The answer without the stories below the one that was asked for, and without teasers inside it."""
    return _before_next_headline(blocks, evidence, _one_article(blocks, evidence, kept))


def _before_next_headline(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """Without stories whose headline is built like the first one and which are signed as a story is; a chapter is not."""
    titled = np.nonzero((evidence.columns["is_title"] > 0) & (evidence.columns["tag_h1"] > 0))[0]
    if not len(titled):
        return kept
    top = int(titled[0])
    later = (at for at in np.nonzero(evidence.columns["tag_h1"] > 0)[0].tolist() if at > top)
    others = [at for at in later if _is_like(blocks[at], blocks[top]) and _is_signed_around(blocks, evidence, at)]
    if not others or float(evidence.columns["length"][top : others[0]][kept[top : others[0]]].sum()) < STORY:
        return kept
    kept = kept.copy()
    for other in others:
        span = _own_part(blocks, top, other)
        kept[span] = False
    return kept


def _is_like(block: Block, headline: Block) -> bool:
    """Whether this is another headline of the same build."""
    same = (block.path, block.tokens[: block.own_tokens]) == (headline.path, headline.tokens[: headline.own_tokens])
    return same and block.text.casefold() != headline.text.casefold()


def _own_part(blocks: Sequence[Block], top: int, other: int) -> slice:
    """The blocks of the largest element that holds the one headline and not the other."""
    here = blocks[other].ancestors
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(blocks[top].ancestors, here)))
    element = here[shared] if shared < len(here) else -1
    first, last = other, other + 1
    while first > 0 and element in blocks[first - 1].ancestors:
        first -= 1
    while last < len(blocks) and element in blocks[last].ancestors:
        last += 1
    return slice(first, last)


def _is_signed_around(blocks: Sequence[Block], evidence: Evidence, at: int) -> bool:
    first = max(at - SIGNED // 2, 0)
    return _is_signed(blocks[first : at + SIGNED], evidence, first)


def _one_article(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """Without the stories that an endless page shows below the one that was asked for, and without teasers inside it.

    Both are <article>s beside or inside the one with the headline, and open with a headline of their own.
    """
    tree = evidence.tree
    if len(tree.articles) < 2:
        return kept
    size, heading = evidence.columns["length"], evidence.columns["heading"] > 0
    titled = np.nonzero(evidence.columns["is_title"] > 0)[0]
    top = int(titled[0]) if len(titled) else int(np.argmax(kept))
    spans = [(int(tree.first[at]), int(tree.last[at]) + 1) for at in tree.articles]
    around = [(start, end) for start, end in spans if start <= top < end]
    if not around:
        return kept
    start, end = around[0]
    if float(size[start:end][kept[start:end]].sum()) < STORY:
        return kept
    kept = kept.copy()
    for other, stop in spans:
        outside = other >= end
        teaser = start < other and stop <= end and not other <= top < stop and stop - other <= TEASER
        opens = heading[other : other + 3].any()
        if opens and (teaser or (outside and _is_signed(blocks[other : other + SIGNED], evidence, other))):
            kept[other:stop] = False
    return kept


def _is_signed(blocks: Sequence[Block], evidence: Evidence, first: int) -> bool:
    """Whether date or byline stand here: a story has them, a chapter has not."""
    signs = evidence.own[first : first + len(blocks)] & _SIGNS
    return bool(signs.any()) or any("time" in block.inner for block in blocks)
