"""Plugs of other articles by their form alone: the name of a section, a bar and a headline ("Nachrichten | Warum Kohle wieder fährt")."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
SECTION_WORDS = 5
HEADLINE_WORDS = 4
HEADLINE_CHARS = 170


def mark_piped(lines: Sequence[Line], start: int) -> None:
    """Strike such lines in and below the story; of two and more in a row they are a table."""
    for line in lines[start:]:
        if "|" in line.text and _is_plug(line) and not any("|" in other.text for other in _beside(lines, line.index)):
            line.give(Role.RELATED, "structure.related.piped")


def _beside(lines: Sequence[Line], index: int) -> list[Line]:
    near = [lines[at] for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return [line for line in near if line.label is None or line.label.role.published]


def _is_plug(line: Line) -> bool:
    if line.label is not None or line.prose or len(line.text) > HEADLINE_CHARS or line.text.endswith((".", ":")):
        return False
    section, bar, headline = line.text.partition(" | ")
    if not bar or "|" in headline or ":" in section or line.cells or any(rule.keeps for rule in line.hits):
        return False
    words = headline.count(" ") + 1
    figures = sum(map(str.isdigit, headline))
    return section.count(" ") < SECTION_WORDS and words >= HEADLINE_WORDS and figures * 4 <= len(headline)
