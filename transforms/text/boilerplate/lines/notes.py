"""Notes of the editors above the story: what was corrected, what is added, what a reader should know. They are no dek and no caption."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line

CLOSERS = ")]\"'”»“"


def keep_notes(lines: Sequence[Line]) -> None:
    """Label such notes before the head is read: whole sentences, or brackets as agencies set them."""
    for line in lines[1:]:
        rule = line.hits[0] if line.hits else None
        if rule is not None and rule.role is Role.NOTE and _is_whole(line) and not speaks_to_reader(line.text):
            line.give(Role.NOTE, rule.id)
        elif line.prose and not line.claimed:
            return


def _is_whole(line: Line) -> bool:
    return line.text.rstrip(CLOSERS).endswith(".") or line.text[-1] == ")"
