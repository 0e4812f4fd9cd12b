"""What the lines that stay are: headings, list items, tables, and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.document import Label

HEADING_CHARS = 110  # our choice
ROW_CHARS = 80
_ITEM = re.compile(r"(?:[*•●▪■◆‣·–—-]|[0-9]{1,2}[.)]|[a-zа-яіїєґ]\)) .+")
_DIGIT = re.compile(r"[0-9]")
_FIGURE = re.compile(r"[^:–—]{2,40} ?[:–—] ?[0-9][0-9.,  ]*(?:[%€$£°]|[a-zà-ÿа-яёіїєґ.]{1,12})?")
_LABELS = {role: Label(role, "structure.story") for role in Role}  # one for all lines: most of a text are the story's
_SEPARATOR = re.compile(r"[*•·–—_=~#\s-]+")


def mark_shapes(lines: Sequence[Line]) -> None:
    """Label every line that has none."""
    for line in lines:
        if line.label is None:
            line.label = _LABELS[_shape(line, lines)]


def _shape(line: Line, lines: Sequence[Line]) -> Role:
    if line.prose:
        return Role.PARAGRAPH
    if not line.text[0].isalpha() and _SEPARATOR.fullmatch(line.text):
        return Role.PARAGRAPH
    if is_item(line.text):
        return Role.LIST_ITEM
    if is_row(line) and any(is_row(lines[near]) for near in (line.index - 1, line.index + 1) if 0 <= near < len(lines)):
        return Role.TABLE
    return Role.HEADING if _is_heading(line, lines) else Role.PARAGRAPH


def is_item(text: str) -> bool:
    """Whether the line is an item of a list, by its bullet, number or letter."""
    return _ITEM.fullmatch(text) is not None


def is_row(line: Line) -> bool:
    """Whether it is a row of a table: cells between tabs, a name with a figure behind a colon, or mostly digits."""
    if line.row is None:
        line.row = _has_row_shape(line)
    return line.row


def _has_row_shape(line: Line) -> bool:
    if line.cells:
        return True
    if line.sentence or line.prose or len(line.text) > ROW_CHARS or _DIGIT.search(line.text) is None:
        return False
    return _FIGURE.fullmatch(line.text) is not None or len(_DIGIT.findall(line.text)) * 5 >= len(line.text)


def _is_heading(line: Line, lines: Sequence[Line]) -> bool:
    """Short, without full stop, above a line of the story."""
    text = line.text
    if len(text) > HEADING_CHARS or text.endswith((".", ":", ",", ";", "…", "!")) or text[0] in "\"'“„«»‘—–-":
        return False
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    return below is not None and not below.struck and (below.prose or below.sentence or below.text.endswith(":"))
