"""Mending words, on the clean text: lost spaces put back, what was printed twice struck; only with proof."""

from __future__ import annotations

from transforms.text.edits import Edit, apply, compose
from transforms.text.mending.capitals import part_capitals
from transforms.text.mending.doubles import strike_doubled_names, strike_doubled_paragraphs
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.hyphens import join_broken_words
from transforms.text.mending.inline_glue import part_inline_glue
from transforms.text.mending.marks import part_at_marks
from transforms.text.mending.quotes import part_at_quotes

PASSES = (
    strike_doubled_paragraphs,
    join_broken_words,
    strike_doubled_names,
    part_inline_glue,
    part_at_marks,
    part_at_quotes,
    part_capitals,
)
MAX_ROUNDS = 8  # our choice: a mend may prove the next one; each round leaves fewer joints


def mend_words(text: str, language: str) -> tuple[Edit, ...]:
    """Edits that put back lost spaces and strike doubled paragraphs and names of a clean text, in its coordinates.

    >>> [(edit.before, edit.after, edit.rule) for edit in mend_words("It was dark everywhere.This is all.", "en")]
    [('', ' ', 'mend.lost_space')]
    """
    edits: tuple[Edit, ...] = ()
    mended = text
    for _ in range(MAX_ROUNDS):
        before = mended
        for mend in PASSES:
            found = mend(Evidence.of(mended, language))
            if found:
                edits = compose(text, edits, found)
                mended = apply(mended, found)
        if mended == before:
            break
    return edits
