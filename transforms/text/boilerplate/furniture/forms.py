"""Boxes of newsletters: groups of lines of which one is a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
BOX_LINES = 4
BUTTON_WORDS = 4


def mark_forms(lines: Sequence[Line], start: int) -> None:
    """Strike the boxes set off by blank lines in and below the story: a title, a promise and a button of which a rule knows one."""
    for first, end in _islands(lines, start):
        box = lines[first:end]
        known = [line.hit_of(Role.NEWSLETTER) for line in box]
        if any(line.prose and rule is None for line, rule in zip(box, known)):
            continue
        if any(line.label is not None and line.label.role is not Role.NEWSLETTER for line in box):
            continue
        core = _without_small_print(box)
        rule = known[core - 1] or known[0]
        button = box[core - 1].words <= BUTTON_WORDS and not box[core - 1].sentence
        if rule is not None and button and not any(hit.keeps for line in box for hit in line.hits):
            for line in box:
                line.give(Role.NEWSLETTER, "structure.form.box")


def _without_small_print(box: Sequence[Line]) -> int:
    """How many lines of a box stand above what it says of consent below its button."""
    end = len(box)
    while (
        end > 2 and box[end - 1].words > BUTTON_WORDS and box[end - 1].hit_of(Role.NEWSLETTER, Role.COOKIE) is not None
    ):
        end -= 1
    return end


def _islands(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """First and end of every run of BOX_LINES or fewer lines between two blank lines."""
    starts = [line.index for line in lines[start:] if line.blank_before]
    spans = pairwise([*starts, len(lines)])
    return [(first, end) for first, end in spans if 2 <= end - first <= BOX_LINES]
