"""Kept blocks between headline and story that have columns of their own: dek, byline, date, the headline once more."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Role
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

DEK = re.compile(
    r"(^|[^a-z])(dek|deck|standfirst|sub-?(title|head|headline|heading|hed)|strap(line)?|stand-first|lede?|lead|tagline|vorspann|"
    r"anriss|chapo|chapeau|anons|lid|zajawka|entradilla|bajada|sommario|occhiello|ingress|manchet)([^a-z]|$)"
)
"""Class tokens of a dek. # our choice, the terms of newsrooms in a dozen languages"""

SUMMARY = re.compile(r"(^|[^a-z])(intro|summary|excerpt|abstract|teaser|description)([^a-z]|$)")
"""Class tokens of a dek, and of first paragraphs that machines are to read out. # our choice"""

BYLINE = re.compile(
    r"^\W*(by|von|par|por|di|door|av|af|автор|автори|od|autor(ka)?|text|opracował[a]?)[:\s]+(?=\w)(?-i:[A-ZÀ-ÞА-ЯЄІЇҐŁŚŻŹĆČŠŽ])",
    re.I,
)
_YEAR = re.compile(r"\b(19|20)\d\d\b")
_STOP = re.compile(r"[.!?]\s+\S+\s+\S+\s+\S+")

MIN_DEK, MAX_DEK, MAX_BYLINE, MAX_DATE = 20, 500, 90, 60
"""Characters. # our choice"""

STORY = 2
"""Kept blocks that must follow: without them the dek is the story. # our choice"""


def head_roles(blocks: Sequence[Block], evidence: Evidence, kept: NDArray[np.bool_], title: int) -> dict[int, Role]:
    """The roles of the kept blocks that open the page and are no story yet, by number."""
    order = np.nonzero(kept)[0].tolist()
    roles: dict[int, Role] = {}
    dek = ""
    for place, number in enumerate(order[:-STORY] if len(order) > STORY else ()):
        block = blocks[number]
        if evidence.columns["is_title"][number]:
            roles[number] = Role.TITLE
        elif len(block.text) <= MAX_BYLINE and _is_byline(block, evidence, number):
            roles[number] = Role.BYLINE
        elif len(block.text) <= MAX_DATE and _is_date(block, evidence, number):
            roles[number] = Role.DATE
        elif block.text == dek or (not dek and number > title and _is_dek(blocks, evidence, number, order[place + 1])):
            roles[number], dek = Role.DEK, block.text
        else:
            break
    return roles


def _is_byline(block: Block, evidence: Evidence, number: int) -> bool:
    named = bool(evidence.columns["has_author"][number]) and len(block.text) <= MAX_BYLINE / 2
    if not (named or BYLINE.match(block.text)):
        return False
    return _YEAR.search(block.text) is not None or not _STOP.search(block.text)


def _is_date(block: Block, evidence: Evidence, number: int) -> bool:
    """Whether a line is a year with words of time, and no sentence."""
    return _YEAR.search(block.text) is not None and float(evidence.columns["cue_time"][number]) >= DATED


DATED = 0.3
"""Share of words of time from which a short line with a year is a date: month, weekday, "published", "GMT". # our choice"""


def _is_dek(blocks: Sequence[Block], evidence: Evidence, number: int, following: int) -> bool:
    """A dek is named so, or is what the page claims as its description, and is built otherwise than the story or parted from it.

    The first paragraph of a story often has the class `summary` or is repeated as the description, but it looks like the second and
    stands right before it.
    """
    block, next_one = blocks[number], blocks[number + 1]
    if not MIN_DEK <= len(block.text) <= MAX_DEK:
        return False
    own = (*block.tokens[: block.own_tokens], *block.inner)
    named = any(DEK.search(token) for token in own)
    claimed = bool(evidence.columns["is_dek"][number])
    if named and claimed:
        return True
    summary = named or any(SUMMARY.search(token) for token in own)
    before_byline = _is_byline(next_one, evidence, number + 1) or "time" in next_one.inner
    if summary and (
        following > number + 1 or before_byline or block.ancestors[:-1] != blocks[following].ancestors[:-1]
    ):
        return True
    if not claimed:
        return False
    story = blocks[following]
    return before_byline or (following > number + 1 and (block.path, block.tokens) != (story.path, story.tokens))
