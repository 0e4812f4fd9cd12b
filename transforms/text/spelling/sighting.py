"""A sighting: one surface form in the copy, with what may be meant and the words around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.text.spelling.shadow import PARAGRAPH
from transforms.text.spelling.surfaces import Reading
from transforms.text.spelling.vocabulary import Meaning

REACH = 90  # our choice: characters of context on each side, about fifteen words
SENTENCE_ENDS = ".!?…:;\"“”„«»'‘’([-–—|\x1e"
ELISION = re.compile(r"^(?:l|d|qu|un|dell|all|nell|dall|sull)'(?=\w)", re.IGNORECASE)
WORDS = 5  # our choice: "the former president of Ukraine" is the longest that matters


class Sighting(NamedTuple):
    """A surface form at [start, end) of a field's shadow."""

    field: int
    """Place of the field in the article."""
    start: int
    end: int
    text: str
    """The form as it stands in the shadow."""
    meaning: Meaning
    before: str
    """Up to `REACH` characters before it, within the paragraph."""
    after: str
    """Up to `REACH` characters behind it, within the paragraph."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What the form may stand for."""
        return self.meaning.readings


def windows(shadow: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a span, no further than the paragraph and `REACH`."""
    before = shadow[max(0, start - REACH) : start]
    after = shadow[end : end + REACH]
    if PARAGRAPH[0] in before:
        before = before[before.rindex(PARAGRAPH[0]) + 1 :]
    if PARAGRAPH[0] in after:
        after = after[: after.index(PARAGRAPH[0])]
    return before, after


def words_before(before: str) -> tuple[str, ...]:
    """Words that stand directly before a name, nearest first; at most five, none beyond punctuation other than a full stop.

    >>> words_before("said, President V. "), words_before("Kiev, "), words_before("pro-")
    (('V.', 'President'), (), ())
    """
    if not before.endswith(" "):
        return ()
    found: list[str] = []
    for word in reversed(before.rsplit(" ", WORDS + 1)[-WORDS - 1 : -1]):
        core = word.lstrip("\"'“„«‘(")
        if not core or not (core[-1].isalnum() or core[-1] == "."):
            break
        if core[-1] == "." and (len(core) > 5 or not core[0].isupper()):
            break
        found.append(ELISION.sub("", core) if "'" in core else core)
        if core != word:
            break
    return tuple(found)
