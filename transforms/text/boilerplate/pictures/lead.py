"""Standfirst or caption: what the lines of words between the data of a head and its report are, once all else is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.document import Label
from transforms.text.metadata.captions import split_caption
from transforms.text.metadata.credit_endings import is_kind_of_picture

# Measured on the hand-written gold: below date or byline, a line without credit is the caption when a standfirst stands above; without one, the
# standfirsts have 73 characters and more, and the captions 66 at most.
DEK_CHARS = 70
# All our choice.
GLUED_CHARS = 140
OPENING_CHARS = 150
OWNER_WORDS = 4
APART_CHARS = 40
DOUBLED_WORDS = 4
LINES = 40
_DATED_END = re.compile(r"(?:19|20)\d\d[.)]?\Z")
_NAMED = ("structure.byline.line", "judge.head", "judge.lines")
_DASHED = re.compile(r"[-–—] [^\W\d][^–—\d]{2,40} [-–—] [^\W\d_]+")  # "- HARBOUR NEWS - Archive"
_DATA = (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.SHARE, Role.COUNTER, Role.COMMENTS)
_CAPTIONS = (
    "structure.caption.head",
    "structure.caption.group",
    "structure.caption.lead",
    "judge.lines",
    "judge.caption",
)
_DEKS = ("structure.dek.late", "structure.dek.group", "structure.dek.lead", "judge.lines")


def settle_head(lines: Sequence[Line]) -> None:
    """Tell standfirst and captions apart by their credits, their place and their length."""
    dek = False
    data = False
    spaced = sum(line.blank_before for line in lines) * 2 > len(lines)
    for line in _head(lines):
        label = line.label
        if is_kind_of_picture(line.text) and (label is None or label.role.column is not None):
            owned = _has_role(lines[line.index - 1], Role.CAPTION)
            line.label = Label(Role.CREDIT if owned else Role.CAPTION, "structure.caption.kind")
            continue
        if _is_doubled(line, lines):
            line.label = Label(Role.CAPTION, "structure.caption.doubled")
            continue
        if label is None:
            if dek and ((spaced and _is_glued(line, lines)) or (data and _is_apart(line, lines))):
                line.give(Role.CAPTION, "structure.caption.glued")
            continue
        data = data or label.role in _DATA
        if label.role is Role.DEK and _is_credited(line, lines):
            line.label = Label(Role.CAPTION, "structure.caption.credit")
        elif (
            data
            and not dek
            and (_is_open(line, label) or _shares_furniture(line, label, lines))
            and not _is_credited(line, lines)
        ):
            role = Role.DEK if _introduces(line, label, lines) else Role.CAPTION
            line.label = label if role is label.role else Label(role, f"structure.{role.value}.settled")
        elif data and dek and label.role is Role.DEK and label.rule in _DEKS:
            line.label = Label(Role.CAPTION, "structure.caption.settled")
        dek = dek or (line.label is not None and line.label.role is Role.DEK)


def _head(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines below the headline and above the first long paragraph."""
    title = next((line.index for line in lines if line.label is not None and line.label.role is Role.TITLE), None)
    if title is None:
        return
    for line in lines[title + 1 : title + 1 + LINES]:
        if line.label is None and line.prose and len(line.text) >= OPENING_CHARS:
            return
        yield line


def _introduces(line: Line, label: Label, lines: Sequence[Line]) -> bool:
    """Whether the line is long enough for a standfirst, and neither ends with a date nor describes the picture of the credit above."""
    if label.role is Role.DEK and line.sentence:
        return True
    above = lines[line.index - 1]
    owned = above.label is not None and above.label.role in (Role.CREDIT, Role.CAPTION) and above.words <= OWNER_WORDS
    owned = owned and not _has_role(lines[above.index - 1], Role.CAPTION)  # whose credit it is
    if len(line.text) < DEK_CHARS or _DATED_END.search(line.text) is not None:
        return False
    return line.sentence or not owned


def _is_open(line: Line, label: Label) -> bool:
    """Whether it was called caption or standfirst for its place alone."""
    if label.role is Role.CAPTION:
        return label.rule in _CAPTIONS
    return label.role is Role.DEK and label.rule in _DEKS


def _shares_furniture(line: Line, label: Label, lines: Sequence[Line]) -> bool:
    """Whether the button of a picture stands between the line and another one, which may be the caption as well."""
    other = lines[line.index + 2].label if line.index + 2 < len(lines) else None
    return label.rule == "structure.caption.furniture" and other is not None and other.role in (Role.DEK, Role.CAPTION)


def _is_credited(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a credit ends the line or stands right below it."""
    if split_caption(line.text)[1] is not None:
        return True
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if below is None or below.label is None:
        return False
    if below.label.rule in _NAMED and _DASHED.fullmatch(below.text) is not None:
        below.label = Label(Role.CREDIT, "structure.credit.dashed")
    return below.label.role is Role.CREDIT or (below.label.role is Role.COPYRIGHT and below.text[0] == "©")


def _is_apart(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line too long for a subhead, which is no sentence, stands alone between what leaves and the first paragraph."""
    if line.hits or line.sentence or line.prose or len(line.text) < APART_CHARS or not line.text[-1].isalnum():
        return False
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    above = lines[line.index - 1].label
    shown = above is not None and not above.role.published and above.role not in (Role.MEDIA_PLUG, Role.RELATED)
    return shown and below is not None and below.label is None and below.prose


def _is_doubled(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line of some words that no rule knows is printed twice, one below the other."""
    if line.words < DOUBLED_WORDS or line.hits or line.prose:
        return False
    if line.label is not None and not line.label.rule.startswith("judge."):
        return False
    near = (lines[line.index - 1], *lines[line.index + 1 : line.index + 2])
    return any(other.folded == line.folded for other in near)


def _has_role(line: Line, role: Role) -> bool:
    return line.label is not None and line.label.role is role


def _is_glued(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a short line hangs on the data above it, and a blank line sets it off from the report."""
    if line.index + 1 >= len(lines) or line.blank_before or line.hits or len(line.text) > GLUED_CHARS:
        return False
    below = lines[line.index + 1]
    return lines[line.index - 1].struck and below.blank_before and below.prose and len(below.text) > len(line.text)
