"""What each block of a page is, once it is decided which blocks are the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

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

MAX_SUBHEAD = 100
"""A paragraph in bold without a full stop is a subhead up to this many characters. # our choice"""


def assign(blocks: Sequence[Block], evidence: Evidence, kept: NDArray[np.bool_], rule: str) -> tuple[Label, ...]:
    """One label per block; `rule` names the judge whose answer `kept` is."""
    first = int(np.argmax(kept)) if kept.any() else len(blocks)
    title = _headline(evidence, first)
    head = head_roles(blocks, evidence, kept, title)
    columns = evidence.columns
    linked, captions = (columns["link_share"] > 0.8).tolist(), (columns["is_caption"] > 0).tolist()
    signs = map(Signs, evidence.own.tolist(), evidence.every.tolist(), linked, captions)
    labels = []
    for number, (block, keep, sign) in enumerate(zip(blocks, kept.tolist(), signs)):
        if number == title:
            labels.append(Label(Role.TITLE, "main_content.headline"))
        elif number in head:
            labels.append(Label(head[number], "main_content.head"))
        elif keep:
            labels.append(_kept(number, blocks, evidence, kept, first, title, rule))
        else:
            labels.append(_left_out(number, block, sign, evidence, first, title))
    return tuple(labels)


class Signs(NamedTuple):
    """What is asked of every block that is left out, taken from the columns at once."""

    own: int
    every: int
    linked: bool
    caption: bool


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
    if signs.caption or "figcaption" in block.path:
        return Label(_caption_or_credit(block), "main_content.figure")
    if "©" in block.text:
        return Label(Role.COPYRIGHT, "main_content.sign")
    near = 0 <= title < number <= max(title + HEAD_REACH, first)
    if near or (number < title and title - number <= 3):
        role = _head_role(number, block, evidence, title if near and number < first else -1)
        if role is not None:
            return Label(role, "main_content.head")
    if signs.own & _BIT["caption"] and block.after_image and not signs.linked:
        return Label(_caption_or_credit(block), "main_content.figure")
    for bits, name in ((signs.own, "main_content.own_class"), (signs.every, "main_content.class")):
        named = _named(bits)
        if named is not None:
            return Label(named, name)
    if "nav" in block.path or "footer" in block.path or "header" in block.path:
        return Label(Role.NAVIGATION, "main_content.element")
    if signs.linked:
        after = number > first
        return Label(Role.RELATED if after and len(block.text) > 30 else Role.NAVIGATION, "main_content.links")
    return Label(Role.OTHER, "main_content.rest")


@lru_cache(maxsize=4096)
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
