"""A link or italics that lost the spaces on both sides: "This Friday,Politicalreports that" for "This Friday, Political reports that"."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.letters import UPPER
from transforms.text.mending.evidence import Evidence

RULE = "mend.lost_space"
LETTERS = r"[^\W\d_]"
GLUED_NAME = re.compile(rf",(?<={LETTERS},)(?=[{UPPER}])")
WORD = re.compile(rf"{LETTERS}+")
MAX_NAME_WORDS = 6  # our choice: "Diário do Leste de São Miguel"
MAX_SMALL = 4  # letters of "of", "the", "della" are fewer than five
MIN_NAME = 3
MIN_VERB = 5  # our choice: a listed verb-like end that is no reporting verb must be as long


def part_inline_glue(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that part a verb from the name before it."""
    text = evidence.text
    edits = [edit for match in GLUED_NAME.finditer(text) for edit in _after_comma(evidence, match.end())]
    return tuple(edits)


def _after_comma(evidence: Evidence, at: int) -> list[Edit]:
    """Both ends of a glued name that begins at `at`."""
    text = evidence.text
    for number, match in enumerate(WORD.finditer(text, at)):
        word = match.group()
        if (number and text[match.start() - 1] != " ") or number >= MAX_NAME_WORDS:
            return []
        if not word[0].isupper():
            if number == 0 or len(word) > MAX_SMALL:
                return []
            continue
        split = _split(evidence, word)
        if split is not None:
            joint = match.start() + split
            return [Edit(at, at, "", " ", "mend", RULE), Edit(joint, joint, "", " ", "mend", RULE)]
    return []


def _split(evidence: Evidence, word: str) -> int | None:
    """Where the verb begins in a word that is no word itself."""
    if not word[1:].islower() or evidence.is_word(word, 2):
        return None
    reporting = [at for at in range(MIN_NAME, len(word) - 1) if word[at:] in evidence.lists.reporting]
    if reporting:
        known = [at for at in reporting if evidence.is_word(word[:at])]
        return (known or reporting)[0]
    listed = [
        at
        for at in range(MIN_NAME, len(word) - MIN_VERB + 1)
        if word[at:] in evidence.known and evidence.is_word(word[:at])
    ]
    return listed[0] if len(listed) == 1 else None
