"""Polls of readers: a question, answers with shares that make a hundred, and the number of votes or a word above, as the polls of a story seldom have."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line, from_index

# All our choice.
ANSWER_WORDS = 14
MIN_ANSWERS = 2
HEADING_WORDS = 2
ROUNDED = 2.5  # what the shares may be off a hundred
_SHARE = re.compile(r"(?:\A|\s|\()(\d{1,3}(?:[.,]\d{1,2})?) ?%\)?\Z")
_COUNT = ".poll.line"  # the end of the ids of the rules that know "2,318 votes"


def mark_polls(lines: Sequence[Line], start: int) -> None:
    """Strike every poll that stands in or below the story, with its question, its heading and the number of its votes."""
    if sum("%" in line.text and line.words <= ANSWER_WORDS for line in from_index(lines, start)) < MIN_ANSWERS:
        return
    index = start
    while index < len(lines):
        end, shares = _answers(lines, index)
        whole = len(shares) >= MIN_ANSWERS and abs(sum(shares) - 100) <= ROUNDED
        if whole and _asks(lines, index - 1, start):
            counted = end < len(lines) and _counts_votes(lines[end])
            first = index - 2 if _is_headed(lines, index - 1, start) else index - 1
            if counted or first < index - 1:
                for line in lines[first : end + counted]:
                    line.give(Role.REACTION_WIDGET, "structure.poll")
        index = max(end, index + 1)


def _answers(lines: Sequence[Line], index: int) -> tuple[int, list[float]]:
    """Where the answers that begin here end, and their shares; a share may stand on the line below its answer."""
    shares: list[float] = []
    end = index
    while end < len(lines) and _may_be_answer(lines[end]):
        here = _share(_SHARE.search, lines[end])
        below = None
        if here is None and end + 1 < len(lines) and _may_be_answer(lines[end + 1]):
            below = _share(_SHARE.match, lines[end + 1])
        found = here or below
        if found is None:
            break
        shares.append(float(found[1].replace(",", ".")))
        end += 1 if here is not None else 2
    return end, shares


def _share(find: Callable[[str], re.Match[str] | None], line: Line) -> re.Match[str] | None:
    return find(line.text) if "%" in line.text else None


def _may_be_answer(line: Line) -> bool:
    return (line.label is None or line.label.role is Role.REACTION_WIDGET) and line.words <= ANSWER_WORDS


def _asks(lines: Sequence[Line], index: int, start: int) -> bool:
    return index >= start and lines[index].label is None and lines[index].text.endswith("?")


def _is_headed(lines: Sequence[Line], question: int, start: int) -> bool:
    """Whether a word stands right above the question ("POLL")."""
    if question <= start or lines[question].blank_before:
        return False
    above = lines[question - 1]
    return above.label is None and above.words <= HEADING_WORDS and not above.sentence


def _counts_votes(line: Line) -> bool:
    return any(map(str.isdigit, line.text)) and any(rule.id.endswith(_COUNT) for rule in line.hits)
