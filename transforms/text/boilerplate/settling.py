"""What is settled once rules, structure and judge have spoken: captions in the story, datelines of their own."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.dateline_marks import mark_datelines
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.caption_judge import mark_uncredited


def settle(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label what is told by all the others: `start` and `tail` are the indices of the story's first line and of the line below it."""
    mark_datelines(lines, start, tail)
    mark_uncredited(lines, start, tail)
