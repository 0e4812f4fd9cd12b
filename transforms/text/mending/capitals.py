"""Spaces and paragraph breaks lost before a capital: "УкраїнаКоманда", "ohne MikrofonAm Nachmittag"; names such as AstraZeneca stay."""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence

SPACE_RULE = "mend.lost_space"
BREAK_RULE = "mend.lost_break"
LETTERS = r"[^\W\d_]"
SIGNAL = re2.compile(r"\p{Ll}\p{Lu}(?:\p{Ll}|\b| )")
TOKEN = re.compile(rf"(?<![\w@#/.$&-]){LETTERS}+(?![\w@/.(=:-]\w|[@/(_=])")
JOINT = re.compile(r"[a-zà-öø-ÿāăąćčďđēęěğīįłńňőœřśşšťūůűźżžа-яёіїєґ'’]{2,}$")
MAX_HEADING = 120  # our choice, in characters
MIN_HEADING_WORDS = 2
MIN_PARAGRAPH = 40  # our choice, in characters
SENTENCE_MARK = re.compile(r"[.!?…:;]")
SENTENCE_END = re.compile(r"[.!?…][\"”“’»)]*$")
# Prefixes of surnames: MacArthur, DeSantis. And the German feminine after a capital: BürgerInnen.
NAME_PREFIXES = frozenset("mc mac de di la le van von du da del el al fitz o saint san ben bin st".split())
MIN_LEFT = 4  # our choice: iPhone, eBay, macOS are shorter


def part_capitals(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that part a word from the capital after it, by a space or, where a heading ends, by a paragraph break."""
    text = evidence.text
    if SIGNAL.search(text) is None:
        return ()
    edits = []
    for match in TOKEN.finditer(text):
        word = match.group()
        if word.islower() or word[1:].islower() or word.isupper():
            continue
        at = _joint(word)
        if at is None:
            continue
        after = _parting(evidence, match.start(), word, at)
        if after is not None:
            where = match.start() + at
            edits.append(Edit(where, where, "", after, "mend", SPACE_RULE if after == " " else BREAK_RULE))
    return tuple(edits)


def _joint(word: str) -> int | None:
    """Where the only inner capital stands, if both halves look like words."""
    inner = [at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()]
    if len(inner) != 1:
        return None
    left, right = word[: inner[0]], word[inner[0] :]
    if not (left[1:].islower() and (right[1:].islower() or len(right) == 1)):
        return None
    return inner[0]


def _parting(evidence: Evidence, start: int, word: str, at: int) -> str | None:
    left, right = word[:at], word[at:]
    if word.lower() in evidence.lists.names or left.lower() in NAME_PREFIXES or right in ("In", "Innen"):
        return None
    if evidence.count(word) > 1:
        return None  # a name recurs, damage seldom does
    if _ends_heading(evidence, start, left, right):
        return "\n\n"
    return " " if _is_name_after_word(evidence, left, right) else None


def _ends_heading(evidence: Evidence, start: int, left: str, right: str) -> bool:
    text, joint = evidence.text, start + len(left)
    block = text.rfind("\n", 0, start) + 1
    end = text.find("\n", joint)
    heading, paragraph = text[block:joint], text[joint : end if end >= 0 else len(text)]
    if len(heading) > MAX_HEADING or len(heading.split()) < MIN_HEADING_WORDS or SENTENCE_MARK.search(heading):
        return False
    if len(paragraph) < MIN_PARAGRAPH or not SENTENCE_END.search(paragraph):
        return False
    function = right.lower() in evidence.lists.function_words or right in evidence.lists.single
    behind = paragraph[len(right) : len(right) + 2]
    if function:
        return len(left) >= MIN_LEFT and evidence.is_word(left) and behind[:1] == " " and not behind[1:].isupper()
    if len(left) < MIN_LEFT or len(right) < MIN_LEFT or not evidence.is_word(left) or not behind.startswith(" "):
        return False
    if evidence.count(right) and evidence.count(left):
        return True
    return left.islower() and evidence.is_word(right)


def _is_name_after_word(evidence: Evidence, left: str, right: str) -> bool:
    """ "PräsidentSelenskyj": a title or a plain word before a name that the article has alone."""
    if not evidence.count(right):
        return False
    if left.lower() in evidence.lists.titles:
        return True
    return left.islower() and len(left) >= MIN_LEFT and evidence.lists_form(left) and not evidence.lists_form(right)
