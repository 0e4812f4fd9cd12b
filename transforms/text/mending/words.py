"""Mending words, on the clean text: lost spaces put back, what was printed twice struck; only with proof."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

from transforms.text.edits import Edit, apply, compose
from transforms.text.mending.brackets import part_at_brackets
from transforms.text.mending.capitals import part_capitals
from transforms.text.mending.doubles import strike_doubled_names, strike_doubled_paragraphs
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.hyphens import join_broken_words
from transforms.text.mending.inline_glue import part_inline_glue
from transforms.text.mending.links import part_links
from transforms.text.mending.marks import part_at_marks
from transforms.text.mending.numbers import part_numbers
from transforms.text.mending.quotes import part_at_quotes
from transforms.text.mending.run_together import part_run_together
from transforms.text.mending.signals import (
    AFTER_COMMA,
    AFTER_FIGURE,
    AFTER_STOP,
    BRACKET,
    BROKEN,
    INSIDE,
    NUMBER,
    STRAY,
)
from transforms.text.mending.stray_spaces import close_up_marks

Pass = Callable[[Evidence], tuple[Edit, ...]]
PASSES: tuple[tuple[Pass, frozenset[int] | None], ...] = (
    (strike_doubled_paragraphs, None),
    (join_broken_words, frozenset((BROKEN,))),
    (strike_doubled_names, frozenset((INSIDE,))),
    (part_inline_glue, frozenset((AFTER_COMMA,))),
    (part_links, frozenset((INSIDE, NUMBER))),  # while each end of a link has its other
    (part_at_marks, frozenset((AFTER_STOP, AFTER_COMMA, AFTER_FIGURE))),
    (part_at_brackets, frozenset((BRACKET,))),
    (close_up_marks, frozenset((STRAY,))),
    (part_at_quotes, frozenset((INSIDE,))),
    (part_run_together, None),  # before one end of a link is mended, it proves the other
    (part_capitals, frozenset((INSIDE,))),
    (part_numbers, frozenset((NUMBER,))),
)
"""Each pass with the signals of which it needs one; None: it is always asked."""

MAX_ROUNDS = 8  # our choice: a mend may prove the next one; each round leaves fewer joints


def mend_words(text: str, language: str) -> tuple[Edit, ...]:
    """Edits that put back lost spaces and strike doubled paragraphs and names of a clean text, in its coordinates.

    >>> [(edit.before, edit.after, edit.rule) for edit in mend_words("It was dark everywhere.This is all.", "en")]
    [('', ' ', 'mend.lost_space')]
    """
    edits: tuple[Edit, ...] = ()
    evidence = Evidence.of(text, language)
    quiet = 0
    for mend, needed in islice(cycle(PASSES), MAX_ROUNDS * len(PASSES)):
        quiet += 1
        found = mend(evidence) if needed is None or needed & evidence.signals else ()
        if found:
            edits = compose(text, edits, found)
            evidence, quiet = Evidence.of(apply(evidence.text, found), language), 0
        elif quiet == len(PASSES):  # all of them have seen this text
            break
    return edits
