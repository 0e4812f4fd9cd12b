"""Turns of an interview: lines that name who speaks, as other lines do."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.lines.line import Line

SPEAKER_CHARS = 40  # our choice


def is_turn(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line begins with a name and a colon, and another one with the same."""
    speaker, colon, _ = line.text[:SPEAKER_CHARS].partition(": ")
    if not colon or not speaker[:1].isupper():
        return False
    opening = f"{speaker}{colon}"
    return sum(other.text.startswith(opening) for other in lines) > 1
