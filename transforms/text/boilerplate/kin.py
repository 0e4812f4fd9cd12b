"""Lines that only the verdict on their neighbours gives away: one headline among related ones, the first of them, the last of a group."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line import Line
from transforms.text.boilerplate.shapes import is_item, is_row

# All our choice.
HEADLINE_WORDS = 4
HEADLINE_CHARS = 160
MIN_BELOW = 2  # related headlines below the first one


def mark_kin(lines: Sequence[Line], start: int, tail: int) -> None:
    """Strike a headline that stands among related ones which are struck already."""
    for line in lines[max(start, 1) :]:
        if line.label is not None or not _is_related(lines, line.index - 1) or not _may_be_headline(line):
            continue
        if _is_related(lines, line.index + 1) or _closes_group(lines, line):
            line.give(Role.RELATED, "structure.related.among")
    for line in reversed(lines[max(tail, 1) :]):
        if line.label is None and _may_be_headline(line) and _opens_group(lines, line):
            line.give(Role.RELATED, "structure.related.first")


def _is_related(lines: Sequence[Line], index: int) -> bool:
    if not 0 <= index < len(lines):
        return False
    label = lines[index].label
    return label is not None and label.role is Role.RELATED


def _may_be_headline(line: Line) -> bool:
    """Whether it has the shape of a headline and no rule keeps it."""
    if line.sentence and not line.text.endswith(("?", "!")):
        return False
    plain = not line.prose and not line.cells and not line.text.endswith((":", "…"))
    if not plain or line.words < HEADLINE_WORDS or len(line.text) > HEADLINE_CHARS:
        return False
    return not is_item(line.text) and not is_row(line) and not any(rule.keeps for rule in line.hits)


def _closes_group(lines: Sequence[Line], line: Line) -> bool:
    """Whether blank lines set it off together with the related headline above it."""
    above, below = lines[line.index - 1], lines[line.index + 1] if line.index + 1 < len(lines) else None
    return above.blank_before and not line.blank_before and (below is None or below.blank_before)


def _opens_group(lines: Sequence[Line], line: Line) -> bool:
    """Whether several related headlines stand right below the story's last line and this one."""
    first = line.index + 1
    return all(
        _is_related(lines, at) and not lines[at].sentence and not lines[at].blank_before
        for at in range(first, first + MIN_BELOW)
    )
