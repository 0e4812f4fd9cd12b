"""What each block of a page is, once it is decided which blocks are the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Role
from transforms.text.boilerplate.main_content import class_tokens
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.boilerplate.main_content.head import BYLINE, head_roles, may_be_dek
from transforms.text.document import Block, Label

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})
_BIT = {name: 1 << number for number, name in enumerate(class_tokens.NAMES)}

_LEFT_OUT = (
    ("comments", Role.COMMENTS),
    ("cookie", Role.COOKIE),
    ("share", Role.SHARE),
    ("newsletter", Role.NEWSLETTER),
    ("ad", Role.ADVERTISEMENT),
    ("related", Role.RELATED),
    ("tags", Role.TAGS),
    ("navigation", Role.NAVIGATION),
    ("footer", Role.NAVIGATION),
)
"""Kinds of class tokens that name what was left out, the surest first."""

NOTE = re.compile(
    r"(?i)^\W*(corrections?|clarification|editor[’']?s?[’']? note|an earlier version of this|this (article|story|post) (was|has been) "
    r"(amended|corrected|updated)|korrektur|anmerkung der redaktion|rectificaci[oó]n|fe de erratas|rectificatif|note de la rédaction|"
    r"sprostowanie|(note|warning|hinweis|achtung|nota|attention|uwaga):|виправлення|исправление|від редакції|от редакции)(?!\w)"
)
_CREDIT = re.compile(
    r"(?i)\b(photo(graph)?s?|foto|image|picture|bild|credit|фото|zdjęcie|crédit|©)\b[^.]{0,40}[:/©]|\b(getty|reuters|afp|shutterstock|ap photo)\b"
)
_YEAR = re.compile(r"\b(19|20)\d\d\b")

HEAD_REACH = 15
"""Blocks after the headline in which byline, date and dek stand. # our choice"""

ABOVE = 3
"""Blocks before the headline in which they stand. # our choice"""

TEASER = 30
"""Characters from which on a link below the story is another story's headline. # our choice"""

MAX_SUBHEAD = 100
"""A paragraph in bold without a full stop is a subhead up to this many characters. # our choice"""


def assign(blocks: Sequence[Block], evidence: Evidence, kept: NDArray[np.bool_], rule: str) -> tuple[Label, ...]:
    """One label per block; `rule` names the judge whose answer `kept` is."""
    first = int(np.argmax(kept)) if kept.any() else len(blocks)
    title = _headline(evidence, first)
    head = head_roles(blocks, evidence, kept, title)
    near = range(max(title - ABOVE, 0), max(title + HEAD_REACH, first) + 1)
    labels = []
    for number, (block, keep, signs) in enumerate(zip(blocks, kept.tolist(), _signs(evidence))):
        if number == title:
            labels.append(_TITLE)
        elif number in head:
            labels.append(Label(head[number], "main_content.head"))
        elif keep:
            labels.append(_kept(number, blocks, evidence, kept, first, title, rule))
        elif number in near or signs[0]:
            labels.append(_left_out(number, block, signs, evidence, first, title))
        else:
            labels.append(_by_surroundings(*signs[1:], number > first and len(block.text) > TEASER))
    return tuple(labels)


_TITLE = Label(Role.TITLE, "main_content.headline")


Signs = tuple[int, int, int, bool, bool]
"""What is asked of every block that is left out: its marks, the kinds of its own tokens and of all, whether it is navigation, and a link."""


def _signs(evidence: Evidence) -> Iterable[Signs]:
    """The signs of all blocks, taken from the columns at once."""
    columns = evidence.columns
    own = evidence.own
    marks = (columns["is_caption"] + columns["in_figcaption"] > 0) * FIGURE + (columns["copyright"] > 0) * COPYRIGHT
    marks += ((own & _BIT["caption"] > 0) & (columns["after_image"] > 0)) * CAPTION
    frame = columns["in_nav"] + columns["in_footer"] + columns["in_header"] > 0
    linked = columns["link_share"] > 0.8
    return zip(marks.tolist(), own.tolist(), evidence.every.tolist(), frame.tolist(), linked.tolist())


FIGURE, COPYRIGHT, CAPTION = 1, 2, 4
"""Marks of a block: what it says or stands in, before what its class tokens speak of."""


def _headline(evidence: Evidence, first: int) -> int:
    """The block that is the headline: a claimed title, an <h1> before any other; -1 without one."""
    columns = evidence.columns
    titled, top = columns["is_title"] > 0, columns["tag_h1"] > 0
    for candidates in (
        titled & top,
        titled & (columns["heading"] > 0),
        top & (columns["title_overlap"] > 0.5),
        titled,
        top,
    ):
        places = np.nonzero(candidates)[0]
        if len(places):
            before = places[places <= first]
            return int(before[-1] if len(before) else places[0])
    return -1


def _kept(
    number: int,
    blocks: Sequence[Block],
    evidence: Evidence,
    kept: NDArray[np.bool_],
    first: int,
    title: int,
    rule: str,
) -> Label:
    block = blocks[number]
    if block.tag in _HEADINGS:
        return Label(Role.HEADING, rule)
    if NOTE.match(block.text):
        return Label(Role.NOTE, rule)
    for around in reversed(block.path):
        if around in ("li", "dd", "dt"):
            return Label(Role.LIST_ITEM, rule)
        if around == "blockquote":
            return Label(Role.QUOTE, rule)
        if around == "tr" and " | " in block.text:
            return Label(Role.TABLE, rule)
    follows = number + 1 < len(blocks) and bool(kept[number + 1])
    bold = len(block.text) <= MAX_SUBHEAD and block.strong_chars > 0.95 * len(block.text)
    if follows and bold and not evidence.columns["tail"][number]:
        return Label(Role.HEADING, rule + "+bold")
    return Label(Role.PARAGRAPH, rule)


def _left_out(number: int, block: Block, signs: Signs, evidence: Evidence, first: int, title: int) -> Label:
    marks, own, every, frame, linked = signs
    if marks & FIGURE:
        return Label(_caption_or_credit(block), "main_content.figure")
    if marks & COPYRIGHT:
        return Label(Role.COPYRIGHT, "main_content.sign")
    near = 0 <= title < number <= max(title + HEAD_REACH, first)
    if near or (number < title and title - number <= ABOVE):
        role = _head_role(number, block, evidence, title if near and number < first else -1)
        if role is not None:
            return Label(role, "main_content.head")
    if marks & CAPTION and not linked:
        return Label(_caption_or_credit(block), "main_content.figure")
    return _by_surroundings(own, every, frame, linked, number > first and len(block.text) > TEASER)


@lru_cache(maxsize=16384)
def _by_surroundings(own: int, every: int, frame: bool, linked: bool, teaser: bool) -> Label:
    """What a block is by its tokens, its elements, its links; a long line below the story is a teaser if it is a link."""
    for bits, name in ((own, "main_content.own_class"), (every, "main_content.class")):
        named = _named(bits)
        if named is not None:
            return Label(named, name)
    if frame:
        return Label(Role.NAVIGATION, "main_content.element")
    if linked:
        return Label(Role.RELATED if teaser else Role.NAVIGATION, "main_content.links")
    return Label(Role.OTHER, "main_content.rest")


def _named(bits: int) -> Role | None:
    """The role that kinds of class tokens speak of, the surest first."""
    return next((role for kind, role in _LEFT_OUT if bits & _BIT[kind]), None)


def _head_role(number: int, block: Block, evidence: Evidence, title: int) -> Role | None:
    """Dek, byline or date, as far as a line near the headline is one; `title` is -1 where no dek can be."""
    own, columns = int(evidence.own[number]), evidence.columns
    size = len(block.text)
    if (title >= 0 or columns["is_dek"][number]) and may_be_dek(block, evidence, number, title):
        return Role.DEK
    if size > 160 or block.tag == "tr":
        return None
    if own & _BIT["byline"] or columns["has_author"][number] or BYLINE.match(block.text):
        return Role.BYLINE
    if "time" in block.inner or (own & _BIT["date"] and columns["digits"][number] > 0) or _YEAR.search(block.text):
        return Role.DATE
    return None


def _caption_or_credit(block: Block) -> Role:
    return Role.CREDIT if len(block.text) < 60 and _CREDIT.search(block.text) else Role.CAPTION
