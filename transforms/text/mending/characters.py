"""Mending single characters, on the whole raw text, before anything is judged: wrong decoding, invisible characters, spaces."""

from __future__ import annotations

from transforms.text.edits import Edit, apply, compose
from transforms.text.mending.code_pages import mend_code_pages
from transforms.text.mending.composition import compose_letters
from transforms.text.mending.entities import mend_entities
from transforms.text.mending.homoglyphs import mend_homoglyphs
from transforms.text.mending.invisible import strike_invisible
from transforms.text.mending.mojibake import mend_mojibake
from transforms.text.mending.spaces import mend_spaces

# Decoding first: its damage is made of the very characters that the later passes would strike or replace.
PASSES = (
    mend_mojibake,
    mend_code_pages,
    mend_entities,
    strike_invisible,
    compose_letters,
    mend_homoglyphs,
    mend_spaces,
)
MAX_ROUNDS = 8  # our choice: text encoded twice takes two, and each round leaves fewer odd characters


def mend_characters(text: str) -> tuple[Edit, ...]:
    """Edits that put right damaged characters of a raw text, in its coordinates; none for a clean text. Line breaks stay as they are.

    >>> [(edit.before, edit.after, edit.rule) for edit in mend_characters("Das ist schÃ¶n.")]
    [('Ã¶', 'ö', 'mend.mojibake')]
    """
    edits: tuple[Edit, ...] = ()
    mended = text
    for _ in range(MAX_ROUNDS):
        before = mended
        for mend in PASSES:
            found = mend(mended)
            if found:
                edits = compose(text, edits, found)
                mended = apply(mended, found)
        if mended == before:
            break
    return edits
