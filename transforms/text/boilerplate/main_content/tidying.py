"""What the answer of a judge needs before it is published: one story, every text once, tables whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import class_tokens
from transforms.text.boilerplate.main_content.boxes import without_boxes
from transforms.text.boilerplate.main_content.brackets import without_brackets
from transforms.text.boilerplate.main_content.closings import without_bare_headings, without_closings
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.boilerplate.main_content.furniture import without_furniture
from transforms.text.boilerplate.main_content.gaps import fill_gaps
from transforms.text.boilerplate.main_content.judges import by_headline
from transforms.text.boilerplate.main_content.quotes import without_pull_quotes
from transforms.text.boilerplate.main_content.stories import one_story
from transforms.text.boilerplate.main_content.tables import whole_tables
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

DATA = frozenset({"li", "tr", "td", "th", "dd"})
"""Elements in which a time of day is a datum. # our choice"""

_CLOCK = re.compile(r"[^\w$€£]*(\d{1,2}(:|\.(?=.+[a-z]))[0-5]\d(\s*(uhr|[ap]\.?m\.?))?|1[5-9]\d{8})\W*", re.IGNORECASE)
"""A time of day, or a moment as machines count it, which some pages show until their script has run."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

REPEATED = 160
"""A block of this length or more is published once, however often the page shows it; shorter ones may be meant. # our choice"""


def tidy(blocks: Sequence[Block], evidence: Evidence, kept: Verdict, likely: NDArray[np.float32]) -> Verdict:
    """The answer with other stories, repetitions and pull quotes taken out and tables completed."""
    kept = _short_item(blocks, evidence, kept)
    kept = fill_gaps(blocks, evidence, kept, likely)
    kept = _below_headline(evidence, kept)
    kept = one_story(blocks, evidence, kept)
    kept = _without_appended(blocks, evidence, kept)
    kept = _once(blocks, kept, likely)
    kept = without_pull_quotes(blocks, kept)
    kept = _without_signs(blocks, evidence, kept)
    kept = without_brackets(blocks, evidence, kept)
    kept = without_furniture(blocks, evidence, kept)
    kept = without_boxes(blocks, evidence, kept)
    kept = without_closings(blocks, kept)
    return without_bare_headings(blocks, whole_tables(blocks, evidence, kept))


def _short_item(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """The answer, or what stands right below the headline where the answer is next to nothing."""
    size = evidence.columns["length"]
    if float(size[kept].sum()) >= NOTHING:
        return kept
    item = by_headline(blocks, evidence)
    return item if float(size[item].sum()) >= NOTHING else kept


NOTHING = 80
"""Fewer characters are no text. # our choice, that of the refusals"""


def _below_headline(evidence: Evidence, kept: Verdict) -> Verdict:
    """Without what stands above the headline, where most of the story is below it."""
    size = evidence.columns["length"]
    tops = np.nonzero((evidence.columns["is_title"] > 0) & (evidence.columns["tag_h1"] > 0))[0]
    if len(tops) != 1:
        return kept
    top = int(tops[0])
    above, below = float(size[:top][kept[:top]].sum()), float(size[top:][kept[top:]].sum())
    if not above or above > ABOVE * below:
        return kept
    kept = kept.copy()
    kept[:top] = False
    return kept


ABOVE = 0.3
"""Kept text above the headline, as a share of that below it, from which the headline is in a strange place. # our choice"""


_COMMENTS, _RELATED = (1 << class_tokens.NAMES.index(name) for name in ("comments", "related"))


def _without_appended(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """Without comments and without cards of other stories below a text that stands without them.

    A card is a linked headline with what stands beside it, in an element that is named as a list of stories.
    """
    size, comments = evidence.columns["length"], (evidence.every & _COMMENTS) > 0
    cards = _cards(blocks, evidence)
    if float(size[kept & cards].sum()) > CARDS * float(size[kept & ~cards & ~comments].sum()):
        cards = np.zeros_like(kept)
    story = kept & ~comments & ~cards
    if story.sum() == kept.sum() or float(size[story].sum()) < ALONE:
        return kept
    last = int(np.nonzero(story)[0][-1])
    return np.asarray(story | (kept & (np.arange(len(kept)) < last)), np.bool_)


def _cards(blocks: Sequence[Block], evidence: Evidence) -> Verdict:
    """The blocks of elements that open with a linked headline and are named as a list of stories, where there are several."""
    columns, related = evidence.columns, (evidence.every & _RELATED) > 0
    headed = (columns["heading"] > 0) & (columns["link_share"] > SHOUTED) & related
    cards = {blocks[number].ancestors[:-1] for number in np.nonzero(headed)[0].tolist()}
    if len(cards) < 2:
        return np.zeros_like(related)
    return np.asarray(related & np.array([block.ancestors[:-1] in cards for block in blocks]), np.bool_)


CARDS = 3.0
"""Text of cards, as a multiple of the text beside them, from which the page is a list of them. # our choice"""

ALONE = 150
"""Characters of a text that stands without what is appended to it; a short item of news has as many. # our choice"""


def _once(blocks: Sequence[Block], kept: Verdict, likely: NDArray[np.float32]) -> Verdict:
    """Of blocks with the same long text only the likeliest stays, the first of equals."""
    kept = kept.copy()
    best: dict[str, int] = {}
    for number in np.nonzero(kept)[0].tolist():
        text = blocks[number].text
        if len(text) < REPEATED:
            continue
        other = best.setdefault(text, number)
        if other == number:
            continue
        if likely[number] > likely[other]:
            kept[other] = False
            best[text] = number
        else:
            kept[number] = False
    return kept


def _without_signs(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """Without rules of asterisks, times of day, and links shouted between the paragraphs.

    Measured on news: of paragraphs that are one link in capitals, 22 of 27 were no part of the story.
    """
    columns = evidence.columns
    linked = (columns["link_share"] > SHOUTED) & (columns["in_li"] == 0)
    kept = kept.copy()
    for number in np.nonzero(kept & (linked | (columns["length"] <= RULE)))[0].tolist():
        block = blocks[number]
        shouted = linked[number] and block.tag not in HEADINGS and block.text.isupper()
        clock = block.tag not in DATA and _CLOCK.fullmatch(block.text) is not None
        kept[number] = not shouted and not clock and any(map(str.isalnum, block.text))
    return kept


SHOUTED = 0.95
"""Share of linked characters from which a paragraph is nothing but a link. # our choice"""

RULE = 40
"""Longest line that may be a rule of signs. # our choice"""
