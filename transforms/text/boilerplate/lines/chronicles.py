"""Entries of a chronicle: a day on its own line and right below it what happened, or a year and what happened in one line, and so again.

No date of publication comes twice like that, and no list of other articles begins with the oldest year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
DAY_WORDS = 4
ENTRY_WORDS = 3
REACH = 4  # lines from a day to the next
YEARS = 3  # lines in a row that begin with one
RULE = "structure.story"
_YEAR = re.compile(r"(?:\d{1,2}(?:\.|er|º)? (?:de )?[^\W\d]+\.? (?:de )?)?((?:1\d|20)\d\d)(?: ?[:–—-])? (?=\S+ \S)")


def keep_chronicles(lines: Sequence[Line]) -> None:
    """Label two and more entries in a row as the story's, each day as the heading of what stands below it."""
    days = [line.index for line, below in pairwise(lines) if _is_entry(line, below)]
    for index, (day, following) in enumerate(pairwise([*days, len(lines) + REACH + 1])):
        near = following - day <= REACH or (index and day - days[index - 1] <= REACH)
        if near:
            lines[day].give(Role.HEADING, RULE)
            lines[day + 1].give(Role.PARAGRAPH, RULE)
    _keep_years(lines)


def _keep_years(lines: Sequence[Line]) -> None:
    """Label lines in a row that begin with a year, the oldest first, as items of a list."""
    years = [(line, int(match.group(1))) for line in lines if (match := _opens_with_year(line)) is not None]
    for _, run in groupby(enumerate(years), lambda numbered: numbered[1][0].index - numbered[0]):
        entries = [entry for _, entry in run]
        told = [year for _, year in entries]
        if len(entries) >= YEARS and told == sorted(told) and told[0] < told[-1]:
            for line, _ in entries:
                line.give(Role.LIST_ITEM, RULE)


def _opens_with_year(line: Line) -> re.Match[str] | None:
    return _YEAR.match(line.text) if line.text[0].isdigit() and not line.cells else None  # rows of a table have cells


def _is_entry(line: Line, below: Line) -> bool:
    """Whether a short date stands below a blank line and right above a sentence that no rule knows."""
    if not line.hits or line.words > DAY_WORDS or not line.blank_before or below.blank_before:
        return False
    told = below.text.endswith(".") and below.words >= ENTRY_WORDS and not below.hits
    return told and line.hit_of(Role.DATE) is not None
