"""Captions in mid-text, on evidence only: a credit line right below, or caption furniture beside it. Without it a line stays."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line import Line

CAPTION_CHARS = 300  # with no blank line between caption and credit while paragraphs have one; our choice
DENSE_CAPTION_CHARS = 140  # in files without blank lines, where a credit may belong to a picture without caption


def mark_captions(lines: Sequence[Line], start: int) -> None:
    """Label the line above each credit as its caption when the two belong together."""
    spaced = sum(line.blank_before for line in lines) * 2 > len(lines)
    for line in lines[start:]:
        if line.label is None or line.label.role is not Role.CREDIT:
            continue
        above = _above(lines, line.index, start)
        if above is None or above.label is not None or above.hits:
            continue
        together = spaced and not any(between.blank_before for between in lines[above.index + 1 : line.index + 1])
        short = len(above.text) <= DENSE_CAPTION_CHARS and not above.text.endswith((":", "?", "!", '"', "”", "»", "“"))
        if (together and len(above.text) <= CAPTION_CHARS) or (short and not spaced and not above.sentence):
            above.give(Role.CAPTION, "structure.caption.credit")


def _above(lines: Sequence[Line], index: int, start: int) -> Line | None:
    """The line above, past caption furniture such as "Toggle caption"."""
    for line in reversed(lines[start:index]):
        if line.label is None or line.label.role not in (Role.OTHER, Role.PAGINATION):
            return line
    return None
