"""Kept blocks between headline and story that have columns of their own: dek, byline, date, the headline once more."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Role
from transforms.text.boilerplate.main_content import class_tokens
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block
from transforms.text.letters import UPPER
from transforms.text.metadata.dates.line import is_date_line

DEK = re.compile(
    r"(^|[^a-z])(dek|deck|standfirst|sub-?(title|head|headline|heading|hed)|strap(line)?|stand-first|lede?|lead|tagline|vorspann|"
    r"anriss|chapo|chapeau|anons|lid|zajawka|entradilla|bajada|sommario|occhiello|ingress|manchet)([^a-z]|$)"
)
"""Class tokens of a dek. # our choice, the terms of newsrooms in a dozen languages"""

SUMMARY = re.compile(r"(^|[^a-z])(intro|summary|excerpt|abstract|teaser|description)([^a-z]|$)")
"""Class tokens of a dek, and of first paragraphs that machines are to read out. # our choice"""

NO_DEK = re.compile(
    r"caption|credit|cutline|author|contributor|person|profile|byline|editor|field|gat(e|ing)|tooltip|comment|breadcrumb|brand|banner|"
    r"slot|line-?item|price|infocard|response|(^|[^a-z])(site|g?form)([^a-z]|$)"
)
"""Class tokens of lines that are short, stand near a headline and are no dek. # our choice, after reading 190 left-out lines that
were taken for deks: 40 bear one of these words, one of the others is no dek for each eight that are"""

VAGUE = re.compile(r"(^|[^a-z])(description|abstract|highlights?|leading|bullets?|\w*takeaways?)([^a-z]|$)")
"""Class tokens that name a dek on some pages and something else on most; `leading-6` is the height of a line. # our choice"""

BYLINE = re.compile(
    rf"^\W*(by|von|par|por|di|door|av|af|автор|автори|od|autor(ka)?|text|opracował[a]?)[:\s]+(?=\w)(?-i:[{UPPER}])",
    re.I,
)
_YEAR = re.compile(r"\b(19|20)\d\d\b")
_STOP = re.compile(r"[.!?]\s+\S+\s+\S+\s+\S+")

MIN_DEK, MAX_DEK, MAX_BYLINE, MAX_DATE = 20, 500, 90, 60
"""Characters. # our choice"""

STORY = 2
"""Kept blocks that must follow, with as much text: without them the dek is the story; one is enough below a byline or a date. # our choice"""


def head_roles(blocks: Sequence[Block], evidence: Evidence, kept: NDArray[np.bool_], title: int) -> dict[int, Role]:
    """The roles of the kept blocks that open the page and are no story yet, by number."""
    order = np.nonzero(kept)[0].tolist()
    roles: dict[int, Role] = {}
    dek = ""
    for place, number in enumerate(order[:-1]):
        block = blocks[number]
        if evidence.columns["is_title"][number] and _says_no_more(block, evidence, number):
            roles[number] = Role.TITLE
        elif len(block.text) <= MAX_BYLINE and _is_byline(block, evidence, number):
            roles[number] = Role.BYLINE
        elif len(block.text) <= MAX_DATE and _is_date(block, evidence, number):
            roles[number] = Role.DATE
        elif (block.text == dek and place < len(order) - STORY and not _reads_on(blocks, number, order[place + 1])) or (
            not dek
            and title < number
            and place < len(order) - STORY
            and sum(len(blocks[below].text) for below in order[place + 1 :]) >= len(block.text)
            and _is_dek(blocks, evidence, number, order[place + 1 :])
        ):
            roles[number], dek = Role.DEK, block.text
        else:
            break
    return roles


def _says_no_more(block: Block, evidence: Evidence, number: int) -> bool:
    """Whether a line that holds the headline holds little else; a chapter may repeat it and go on."""
    return block.tag == "h1" or float(evidence.columns["title_overlap"][number]) >= REPEATED


REPEATED = 0.75
"""Share of the words of a line that stand in the headline from which it is the headline once more. # our choice"""


def _reads_on(blocks: Sequence[Block], number: int, following: int) -> bool:
    """Whether a sentence that the dek has quoted opens the story: it is built like the paragraph right below it."""
    block = blocks[number]
    plain = block.italic_chars + block.strong_chars < len(block.text) / 2
    return plain and following == number + 1 and block.path == blocks[following].path


def _is_byline(block: Block, evidence: Evidence, number: int) -> bool:
    named = bool(evidence.columns["has_author"][number]) and len(block.text) <= MAX_BYLINE / 2
    if not (named or BYLINE.match(block.text)):
        return False
    return _YEAR.search(block.text) is not None or not _STOP.search(block.text)


def _is_date(block: Block, evidence: Evidence, number: int) -> bool:
    """Whether a line is a date and no sentence: a year with words of time, or as the readers of dates find it."""
    if _YEAR.search(block.text) is None:
        return False
    return float(evidence.columns["cue_time"][number]) >= DATED or is_date_line(block.text)


DATED = 0.3
"""Share of words of time from which a short line with a year is a date: month, weekday, "published", "GMT". # our choice"""


def _is_dek(blocks: Sequence[Block], evidence: Evidence, number: int, order: Sequence[int]) -> bool:
    """A dek is named so, or is what the page claims as its description, and is built otherwise than the story or parted from it.

    The first paragraph of a story often has the class `summary` or is repeated as the description, but it looks like the second and
    stands right before it.
    """
    block, next_one, following = blocks[number], blocks[number + 1], order[0]
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
    if before_byline:
        return True
    build = (block.path, block.tokens, block.ancestors[:-1])
    alike = any((blocks[at].path, blocks[at].tokens, blocks[at].ancestors[:-1]) == build for at in order[:PARAGRAPHS])
    return following > number + 1 and not alike


PARAGRAPHS = 6
"""Kept blocks below a line of which none is built like it where it is a dek. # our choice: an embedded post may come first"""


def may_be_dek(block: Block, evidence: Evidence, number: int, title: int) -> bool:
    """Whether a line that the judges left out is a dek: it is claimed as the description or named so, and is nobody's caption or bio."""
    own = (*block.tokens[: block.own_tokens], *block.inner)
    columns, text = evidence.columns, block.text
    if any(NO_DEK.search(token) for token in own) or BYLINE.match(text) or columns["link_share"][number] >= 0.5:
        return False
    if columns["is_dek"][number]:
        return True
    if not MIN_DEK < len(text) <= MAX_DEK or text.endswith(":") or columns["has_author"][number]:
        return False
    names = [token for token in own if _names_dek(token)]
    vague = all(VAGUE.search(token) for token in names)
    return bool(names) and (not vague or (number == title + 1 and len(text) > 2 * MIN_DEK and text.endswith(".")))


def _names_dek(token: str) -> bool:
    return bool(class_tokens.kinds_of(token) & _DEK_BIT)


_DEK_BIT = 1 << class_tokens.NAMES.index("dek")
