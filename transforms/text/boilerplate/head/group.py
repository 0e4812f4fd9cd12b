"""The group of lines right below the data: picture, dek and the words of the page, up to a blank line or the story."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.end import CAPTION_CHARS
from transforms.text.boilerplate.head.furniture import beside_furniture, has_credit, is_furniture
from transforms.text.boilerplate.head.names import is_byline
from transforms.text.boilerplate.head.points import MIN_POINTS
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.credit_forms import is_credit, is_credited
from transforms.text.boilerplate.pictures.owners import is_archive, is_pictured

# All our choice.
GROUP_LINES = 5
GROUP_CHARS = 80  # a shorter sentence below the data may be the caption of the lead picture


def mark_group(lines: Sequence[Line], title: int, end: int) -> int:
    """The lines right below the data and above the first blank line: the caption of the lead picture, and its furniture."""
    stop = _first_blank(lines, end)
    if stop == end or any(line.prose and len(line.text) > CAPTION_CHARS for line in lines[end:stop]):
        return end
    words = [line for line in lines[end:stop] if line.label is None and line.hit("head") is None]
    words = [line for line in words if any(map(str.isalpha, line.text)) and not is_credited(line)]
    if len(words) >= MIN_POINTS:  # a summary in points, not a picture
        return end
    for line in lines[end:stop]:
        if line.label is None and _is_opening(line, lines, stop):
            return line.index
        rule = line.hit("head")
        if rule is not None and not rule.keeps:
            line.give(rule.role, rule.id)
        elif line.label is None and is_byline(line, lines):
            line.give(Role.BYLINE, "structure.byline.line")
        elif line.label is None and (is_credit(line) or is_archive(line)):
            line.give(Role.CREDIT, "structure.credit.line")
        elif (
            line.label is None
            and is_furniture(line)
            and not any(map(has_credit, lines[line.index + 1 : line.index + 2]))
        ):
            line.give(Role.OTHER, "structure.head.furniture")
        line.give(Role.CAPTION, "structure.caption.group")
    return stop


def _is_opening(line: Line, lines: Sequence[Line], stop: int) -> bool:
    """Whether a long sentence has nothing of a picture around it and is no dek: then the story begins with it."""
    if not line.sentence or len(line.text) < GROUP_CHARS or line.hits:
        return False
    near = lines[max(line.index - 1, 0) : stop]
    pictured = (
        any(map(has_credit, near)) or is_pictured(line, lines) or is_credited(line) or beside_furniture(line, lines)
    )
    return not pictured


def _first_blank(lines: Sequence[Line], end: int) -> int:
    """The index of the first line below the head that has a blank line above; `end` when too many lines of words come first."""
    words = 0
    for line in lines[end:]:
        if line.blank_before:
            return line.index
        words += line.label is None and line.hit("head") is None
        if words > GROUP_LINES:
            break
    return end
