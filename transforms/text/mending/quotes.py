"""Spaces lost beside quotation marks: "„Haus“und", "сказав«Ні»".

Dashes are left alone: a dash close to one word may break off a speech, join halves of compounds ("Ein– und Ausgang") or be a house's style.
"""

from __future__ import annotations

import re
from itertools import chain

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import CLOSERS, LETTERS, MAX_PARAGRAPH, OPENERS

RULE = "mend.lost_space"
QUOTE = re.compile(rf"[”“„»«\"](?<={LETTERS}.)(?={LETTERS})")
WORD = re.compile(rf"{LETTERS}+")
MIN_WORD = 4  # our choice, in letters: shorter ones may be endings (”ish) unless they are function words
# What is written together with a quoted word: anti“woke”.
PREFIXES = frozenset(
    (
        "anti",
        "super",
        "pseudo",
        "post",
        "semi",
        "quasi",
        "contra",
        "auto",
        "mini",
        "mega",
        "анти",
        "псевдо",
        "квазі",
        "квази",
        "супер",
    )
)


def part_at_quotes(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space after a closing or before an opening quotation mark between two words."""
    text, language = evidence.text, evidence.language
    edits = []
    for match in chain.from_iterable(QUOTE.finditer(text, *word) for word in evidence.joined_words()):
        at, mark = match.start(), match.group()
        if mark == '"':
            if _has_inches(text, at):
                continue
            mark = CLOSERS["en"][0] if closes_straight(text, at) else OPENERS["en"][0]
            closers, openers = CLOSERS["en"], OPENERS["en"]
        else:
            closers, openers = CLOSERS.get(language, ""), OPENERS.get(language, "")
        if mark in closers and _is_whole_word(evidence, _word_behind(text, at + 1)):
            edits.append(Edit(at + 1, at + 1, "", " ", "mend", RULE))
        elif mark in openers and _is_whole_word(evidence, _word_before(text, at)):
            edits.append(Edit(at, at, "", " ", "mend", RULE))
    return tuple(edits)


def _is_whole_word(evidence: Evidence, word: str) -> bool:
    if len(word) < MIN_WORD or word.lower() in PREFIXES:
        return evidence.is_function_word(word) or word.upper() in evidence.lists.single
    return evidence.is_word(word, 2)


def _has_inches(text: str, at: int) -> bool:
    """Whether the straight marks of the line do not come in pairs."""
    end = text.find("\n", at, at + MAX_PARAGRAPH)
    behind = text.count('"', at, end if end >= 0 else at + MAX_PARAGRAPH)
    return (_marks_before(text, at) + behind) % 2 == 1


def closes_straight(text: str, at: int) -> bool:
    """Whether so many straight marks stand before it in its line that it closes a quotation."""
    return _marks_before(text, at) % 2 == 1


def _marks_before(text: str, at: int) -> int:
    """How many straight marks stand before it in its line; what lies further back than a paragraph is not counted."""
    far = max(0, at - MAX_PARAGRAPH)
    return text.count('"', max(far, text.rfind("\n", far, at)), at)


def _word_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _word_behind(text: str, start: int) -> str:
    match = WORD.match(text, start)
    return match.group() if match else ""
