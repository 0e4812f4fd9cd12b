"""Points above wire copy: lines with asterisks between headline and dateline say what the report says, and belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
BULLETS = ("* ", "** ")  # menus and lists of links are set with dots and dashes
LEAST = 2
WORDS = 3
RULE = "structure.head.points"


def keep_points(lines: Sequence[Line]) -> None:
    """Label the points of the first run above the first paragraph, unless a rule knows one of them."""
    run: list[Line] = []
    for line in lines:
        if line.prose:
            break
        if line.text.startswith(BULLETS) and line.index and line.words > WORDS and not line.hits:
            run.append(line)
        elif run:
            break
    if len(run) >= LEAST:
        for line in run:
            line.give(Role.LIST_ITEM, RULE)
