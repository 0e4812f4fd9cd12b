"""Judges that need no training: each says from one kind of evidence which blocks are the article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import class_tokens
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

_FURNITURE = (
    *("navigation", "footer", "sidebar", "related", "share", "comments", "newsletter", "ad", "caption", "byline"),
    *("cookie", "date", "tags"),
)
_FURNITURE_BITS = sum(1 << class_tokens.NAMES.index(name) for name in _FURNITURE)
_OUTSIDE = ("nav", "aside", "footer", "form", "figure", "button", "figcaption")

CORE_SHARE = 0.7
"""The core of the page is where this share of its prose stands. # our choice"""

LINKED = 0.5
"""A block with a larger share of linked characters is a reference, not prose. # jusText's default is 0.2, too strict for news"""

LONG, SHORT = 160, 70
"""Characters; longer blocks are prose by themselves, shorter ones follow their neighbours. Source: jusText's defaults (200, 70),
the first lowered for news, where a paragraph is a sentence."""


def by_structure(blocks: Sequence[Block], evidence: Evidence) -> Verdict:
    """Prose in the core of the page that no element or class of the page's furniture surrounds, with the headings above it."""
    columns = evidence.columns
    core = evidence.tree.inside(evidence.tree.core(evidence.tree.sums(prose(evidence)), CORE_SHARE)) > 0
    furniture = (evidence.own & _FURNITURE_BITS) > 0
    for place in _OUTSIDE:
        furniture |= (columns["in_" + place] if "in_" + place in columns else columns["tag_" + place]) > 0
    size, heading = columns["length"], columns["heading"] > 0
    inside = core & ~furniture & (columns["link_share"] <= LINKED) & (columns["tag_h1"] == 0)
    text = (
        inside & ~heading & ((size >= SHORT) | (columns["tail"] > 0) | (columns["in_li"] > 0) | (columns["tag_tr"] > 0))
    )
    return np.asarray(text | (inside & heading & _followed(text)), np.bool_)


def by_context(blocks: Sequence[Block], evidence: Evidence) -> Verdict:
    """Long blocks with few links are good, short ones are what their neighbours are: jusText's idea without its stop words."""
    columns = evidence.columns
    size, link = columns["length"], columns["link_share"]
    good = (link <= LINKED) & (size >= LONG) & (columns["tail"] > 0)
    near = (link <= LINKED) & (size >= SHORT) & ~good
    bad = (link > LINKED) | (columns["in_nav"] + columns["in_footer"] + columns["in_form"] > 0)
    decided = np.where(bad, -1, np.where(good, 1, 0))
    before, after = _nearest(decided), _nearest(decided[::-1])[::-1]
    agreed = (before > 0) & (after > 0)
    kept = (decided > 0) | ((decided == 0) & (agreed | (near & ((before > 0) | (after > 0)))))
    return np.asarray(kept, np.bool_)


def by_claim(blocks: Sequence[Block], evidence: Evidence) -> Verdict | None:
    """The blocks that stand in the articleBody which the page claims; None when it claims none or another text."""
    columns = evidence.columns
    found = columns["in_body"] > 0
    if not MIN_COVERAGE <= float(columns["body_coverage"][0]) <= MAX_COVERAGE:
        return None
    return found & (columns["in_body"] >= 1) & (columns["link_share"] <= LINKED)


def by_headline(blocks: Sequence[Block], evidence: Evidence) -> Verdict:
    """The paragraphs right below the headline of a page with few: a short item of news, which other judges overlook."""
    columns = evidence.columns
    kept = np.zeros(len(blocks), np.bool_)
    titled, heading = columns["is_title"] > 0, columns["heading"] > 0
    heads = np.nonzero(titled & heading)[0].tolist()
    linked = heading & ~titled & (columns["tag_h1"] == 0) & (columns["link_share"] > LINKED)
    if not 0 < len(heads) < HEADED or int(linked.sum()) >= HEADED:
        return kept
    around = blocks[heads[-1]].ancestors[:-1]
    for number in range(heads[-1] + 1, len(blocks)):
        block = blocks[number]
        if block.ancestors[: len(around)] != around or heading[number] or int(evidence.own[number]) & _AFTER:
            break
        dated = len(block.text) < SHORT and columns["cue_time"][number] > 0 and columns["digits"][number] > 0
        kept[number] = not dated and block.tag in ("p", "li", "div") and columns["link_share"][number] <= LINKED
    return kept


_AFTER = sum(1 << class_tokens.NAMES.index(name) for name in ("comments", "related", "share", "footer", "navigation"))
"""Kinds of elements with which an item has ended."""

HEADED = 3
"""Linked headlines from which a page is a list rather than an item. # our choice"""

MIN_COVERAGE, MAX_COVERAGE = 0.7, 1.6
"""Share of the claimed body that must be found on the page for it to be the same text. # our choice"""


def prose(evidence: Evidence) -> NDArray[np.float32]:
    """Characters of sentences in every block, links not counted."""
    columns = evidence.columns
    size, link = columns["length"], columns["link_share"]
    return np.where((size >= 60) & (columns["tail"] > 0) & (link < LINKED), size * (1 - link), 0).astype(np.float32)


def _followed(text: Verdict, reach: int = 3) -> Verdict:
    """Whether text comes within the next blocks."""
    near = np.zeros_like(text)
    for step in range(1, reach + 1):
        near[:-step] |= text[step:]
    return near


def _nearest(decided: NDArray[np.int64]) -> NDArray[np.int64]:
    """The last verdict that is not 0 before each block; -1 before the first."""
    index = np.where(decided != 0, np.arange(len(decided)), -1)
    last = np.concatenate(([-1], np.maximum.accumulate(index)[:-1]))
    return np.where(last >= 0, decided[last], -1)
