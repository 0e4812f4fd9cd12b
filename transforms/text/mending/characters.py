"""Mending single characters, on the whole raw text, before anything is judged: wrong decoding, invisible characters, spaces."""

from __future__ import annotations

import re2

from transforms.text.edits import Edit, apply, compose
from transforms.text.mending import (
    code_pages,
    composition,
    entities,
    homoglyphs,
    invisible,
    lost_bytes,
    mojibake,
    spaces,
)

# Decoding first: its damage is made of the very characters that the later passes would strike or replace.
PASSES = (
    code_pages.mend_code_pages,
    mojibake.mend_mojibake,
    entities.mend_entities,
    invisible.strike_invisible,
    composition.compose_letters,
    homoglyphs.mend_homoglyphs,
    spaces.mend_spaces,
)
ROOMS = (mojibake, lost_bytes, code_pages, entities, invisible, composition, homoglyphs, spaces)
# One scan for the signs of all passes: most articles have none.
SIGNAL = re2.compile("|".join(room.SIGNAL.pattern for room in ROOMS))
MAX_ROUNDS = 8  # our choice: text encoded twice takes two, and each round leaves fewer odd characters


def mend_characters(text: str) -> tuple[Edit, ...]:
    """Edits that put right damaged characters of a raw text, in its coordinates; none for a clean text. Line breaks stay as they are.

    >>> [(edit.before, edit.after, edit.rule) for edit in mend_characters("Das ist schÃ¶n.")]
    [('Ã¶', 'ö', 'mend.mojibake')]
    """
    edits: tuple[Edit, ...] = ()
    if SIGNAL.search(text) is None:
        return edits
    mended = text
    for _ in range(MAX_ROUNDS):
        before = mended
        for mend in PASSES:
            for _ in range(
                MAX_ROUNDS
            ):  # what was misread twice is read back twice before its invisible halves are struck
                found = mend(mended)
                if not found:
                    break
                edits = compose(text, edits, found)
                mended = apply(mended, found)
        if mended == before:
            break
    return edits
