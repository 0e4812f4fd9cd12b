"""Sheets of matches: two line-ups one below the other, and what is printed above and below them: score, goals, cards, referee, crowd."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
TEAM_CHARS = 60  # before the colon
NAMES, SIGNS = 7, 5  # of a line-up, at least, and commas and dashes between them
REACH = 2  # lines from one line-up to the other
ROWS = 8  # around both
LABEL_WORDS = 4
HEADING_WORDS = 4
RULE = "structure.story"
_DIVIDED = re.compile(r"[,;()–—]|\s(?:-|e|y|i|et|und|and|і|и)\s")
_SCORE = re.compile(r"\b\d{1,2} ?[-–—:xX] ?\d{1,2}\b")
_WORD = re.compile(r"[^\W\d_]{4,}")


def keep_sheets(lines: Sequence[Line]) -> None:
    """Label the rows of every sheet as the story's."""
    teams = [line.index for line in lines if _is_line_up(line.text)]
    for upper, lower in pairwise(teams):
        if lower - upper <= REACH:
            for index in range(_end(lines, upper, -1), _end(lines, lower, 1) + 1):
                lines[index].give(Role.LIST_ITEM, RULE)


def _is_line_up(text: str) -> bool:
    """Whether a colon stands behind a team, and behind it names one after another."""
    if ":" not in text[:TEAM_CHARS] or sum(map(text.count, ",;–—-")) < SIGNS:
        return False
    names = [name for name in map(str.strip, _DIVIDED.split(text.partition(":")[2])) if name and name[0].isalpha()]
    return len(names) >= NAMES and sum(name[0].isupper() for name in names) * 5 >= len(names) * 4


def _end(lines: Sequence[Line], index: int, step: int) -> int:
    """The last row of the sheet in one direction, with the heading above it."""
    first = index
    while 0 <= index + step < len(lines) and abs(index + step - first) <= ROWS and _is_row(lines[index + step]):
        index += step
    above = lines[index - 1] if step < 0 < index else None
    heads = above is not None and above.words <= HEADING_WORDS and above.blank_before and not above.sentence
    return index - heads


def _is_row(line: Line) -> bool:
    """Whether a score, or a few words and a colon, open names and numbers, and no rule knows it but as a date."""
    if line.label is not None or line.opener is not None or any(rule.role is not Role.DATE for rule in line.hits):
        return False
    label, colon, value = line.text.partition(":")
    if _SCORE.search(line.text) is not None or (not colon and any(map(str.isdigit, line.text))):
        return not line.prose
    words = _WORD.findall(value)
    named = any(map(str.isdigit, value)) or sum(word[0].isupper() for word in words) * 2 >= len(words)
    return bool(colon and value) and label.count(" ") < LABEL_WORDS and named
