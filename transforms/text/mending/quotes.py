"""Spaces lost beside quotation marks: "„Haus“und", "сказав«Ні»".

Dashes are left alone: a dash close to one word may break off a speech, join halves of compounds ("Ein– und Ausgang") or be a house's style.
"""

from __future__ import annotations

import re
from itertools import chain

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import CLOSERS, LETTERS, OPENERS

RULE = "mend.lost_space"
QUOTE = re.compile(rf"[”“„»«](?<={LETTERS}.)(?={LETTERS})")
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
        at = match.start()
        if match.group() in CLOSERS.get(language, "") and _is_whole_word(evidence, _word_behind(text, at + 1)):
            edits.append(Edit(at + 1, at + 1, "", " ", "mend", RULE))
        elif match.group() in OPENERS.get(language, "") and _is_whole_word(evidence, _word_before(text, at)):
            edits.append(Edit(at, at, "", " ", "mend", RULE))
    return tuple(edits)


def _is_whole_word(evidence: Evidence, word: str) -> bool:
    if len(word) < MIN_WORD or word.lower() in PREFIXES:
        return len(word) > 1 and evidence.is_function_word(word)
    return evidence.is_word(word, 2)


def _word_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _word_behind(text: str, start: int) -> str:
    match = WORD.match(text, start)
    return match.group() if match else ""
