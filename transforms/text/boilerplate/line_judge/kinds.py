"""What a line is, as coarsely as the judge of lines sees it."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

STORY, TITLE, DEK, BYLINE, DATE, CAPTION, TAGS, FURNITURE = range(8)
"""What the judge tells apart."""

DOUBTFUL, PROSE, EDGE = 8, 9, 10
"""What it sees around a line besides: one that is doubtful too, a paragraph, and the edge of the text."""

KINDS = EDGE + 1

_MOVED = {
    Role.TITLE: TITLE,
    Role.DEK: DEK,
    Role.BYLINE: BYLINE,
    Role.DATE: DATE,
    Role.READING_TIME: DATE,
    Role.DATELINE: DATE,
    Role.CAPTION: CAPTION,
    Role.CREDIT: CAPTION,
    Role.TAGS: TAGS,
}
KIND = {role: STORY if role.published else _MOVED.get(role, FURNITURE) for role in Role}


def kinds_of(lines: Sequence[Line]) -> list[int]:
    """The kind of each line by its label; without one it is prose or doubtful."""
    return [_kind(line) for line in lines]


def _kind(line: Line) -> int:
    if line.label is None:
        return PROSE if line.prose else DOUBTFUL
    kind = KIND[line.label.role]
    return PROSE if line.prose and kind == STORY else kind
