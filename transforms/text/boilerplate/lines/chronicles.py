"""Entries of a chronicle: a day on its own line and right below it what happened, or a year and what happened in one line, and so again.

No date of publication comes twice like that, and no list of other articles begins with the oldest year.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
DAY_WORDS = 4
ENTRY_WORDS = 3
REACH = 4  # lines from a day to the next
RULE = "structure.story"


def keep_chronicles(lines: Sequence[Line]) -> None:
    """Label two and more entries in a row as the story's, each day as the heading of what stands below it."""
    days = [line.index for line, below in pairwise(lines) if _is_entry(line, below)]
    for index, (day, following) in enumerate(pairwise([*days, len(lines) + REACH + 1])):
        near = following - day <= REACH or (index and day - days[index - 1] <= REACH)
        if near:
            lines[day].give(Role.HEADING, RULE)
            lines[day + 1].give(Role.PARAGRAPH, RULE)


def _is_entry(line: Line, below: Line) -> bool:
    """Whether a short date stands below a blank line and right above a sentence that no rule knows."""
    if not line.hits or line.words > DAY_WORDS or not line.blank_before or below.blank_before:
        return False
    told = below.text.endswith(".") and below.words >= ENTRY_WORDS and not below.hits
    return told and line.hit_of(Role.DATE) is not None
