"""The head of a plain-text article: the headline first, then what stands between it and the story, read as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head import parts
from transforms.text.boilerplate.head.excluded import is_excluded
from transforms.text.boilerplate.head.headline_shape import is_owned, shape_of
from transforms.text.boilerplate.head.known import (
    CAPTION,
    CREDIT,
    DATUM,
    DEK,
    FURNITURE,
    POINT,
    SET,
    STORY,
    SURE,
    holds,
    know,
    part_of,
)
from transforms.text.boilerplate.head.names import DEK_WORDS, is_introduced_name
from transforms.text.boilerplate.head.signs import Opening
from transforms.text.boilerplate.head.title import find_title
from transforms.text.boilerplate.head.top import DATA, Top, names_above_date, names_below_date
from transforms.text.boilerplate.lines.line import Line
from transforms.text.document import Label

# All our choice.
REACH = 24  # lines below the headline
PARAGRAPHS = 3.0  # of the story are read; a long one counts more
LONG_CHARS, LONG_COUNTS = 350, 1.5
DEK_CHARS = 120  # above a subhead a longer sentence is the lead
PHRASE_WORDS = 7  # of a standfirst above the headline
MENU = "structure.head.menu"
_OPENERS = "\"'“„«»‘¿¡"
_DIVIDED = re.compile(r" (?:[/>|»›·•]|::) ")

_ROLES = {
    DEK: (Role.DEK, "structure.dek"),
    DATUM: (Role.BYLINE, "structure.byline.line"),
    CAPTION: (Role.CAPTION, "structure.caption.head"),
    CREDIT: (Role.CREDIT, "structure.credit.line"),
    FURNITURE: (Role.OTHER, "structure.head.furniture"),
    POINT: (Role.LIST_ITEM, "structure.head.points"),
}


def mark_head(lines: Sequence[Line]) -> int:
    """Label the head; its end is the index of the first line of the story."""
    top = Top(lines)
    title = find_title(top)
    if title is None:
        return 0
    _mark_above(top, title)
    lines[title].give(Role.TITLE, "structure.title")
    stop = reach_of(lines, title)
    if stop == title + 1:
        return stop
    known = know(top, title, stop)
    if not any(known) and _is_above_subhead(lines, title + 1):
        lines[title + 1].give(Role.DEK, "structure.dek")
        return title + 2
    read = parts.shipped().read(Opening(lines, title, stop, known).signs())
    end = title + 1 + (read + STORY).index(STORY)
    if DEK not in read and title and _is_standfirst(top, title - 1):
        lines[title - 1].label = Label(*_ROLES[DEK])
    if read[: end - title - 1].endswith(CAPTION) and _ends_group(lines, end - 1):
        lines[end - 1].give(Role.CAPTION, "structure.caption.foot")
    for line, word, part in zip(lines[title + 1 : stop], known, read.ljust(len(known), STORY)):
        _settle(line, word, part)
    return end


def reach_of(lines: Sequence[Line], title: int) -> int:
    """Up to which line a head is read: some paragraphs below the headline."""
    told = 0.0
    for line in lines[title + 1 : title + 1 + REACH]:
        if line.prose and line.story:
            told += LONG_COUNTS if len(line.text) >= LONG_CHARS else 1
        if told >= PARAGRAPHS:
            return line.index + 1
    return min(title + 1 + REACH, len(lines))


def _settle(line: Line, known: str, part: str) -> None:
    """Give the line the label of its part, unless what is known agrees; lines of the story lose what was only proposed."""
    if known.startswith(SET):
        return
    if part == STORY:
        line.label = None
    elif known.startswith(SURE) and part in (DATUM, CREDIT, FURNITURE) and line.label is not None:
        return
    elif line.label is None or part_of(line.label.role) != part:
        rule = next((rule for rule in line.hits if not rule.keeps and part_of(rule.role) == part), None)
        line.label = Label(*_ROLES[part]) if rule is None else Label(rule.role, rule.id)


def _is_standfirst(top: Top, index: int) -> bool:
    """Whether a phrase stands right above the headline that is no entry of a menu and no other story's headline among several."""
    line = top.lines[index]
    if line.label is None or line.label.rule != MENU or line.hits or not _is_phrase(line):
        return False
    return not (index and _is_phrase(top.lines[index - 1])) and not is_excluded(line, top, ())


def _is_phrase(line: Line) -> bool:
    if line.words < PHRASE_WORDS or not (line.text[0].isalnum() or line.text[0] in _OPENERS):
        return False
    other = _DIVIDED.search(line.text) is not None or "alert" in shape_of(line)
    return not other and not is_owned(line.text)


def _ends_group(lines: Sequence[Line], index: int) -> bool:
    """Whether a line hangs on those above it, and a blank line sets it off from the story."""
    below = lines[index + 1 : index + 2]
    return not lines[index].blank_before and bool(below) and below[0].blank_before


def _is_above_subhead(lines: Sequence[Line], index: int) -> bool:
    """Whether one sentence stands right above a subhead: where nothing else is known of the head, the story begins with the subhead."""
    if index + 1 >= len(lines):
        return False
    line, below = lines[index], lines[index + 1]
    subhead = not below.sentence and not below.prose and not below.hits and below.words >= 2 and not below.blank_before
    alone = line.sentence and line.words >= DEK_WORDS and len(line.text) <= DEK_CHARS and ". " not in line.text
    return subhead and alone and line.label is None and not line.hits and not any(map(str.isdigit, line.text))


def _mark_above(top: Top, title: int) -> None:
    """Label the lines above the headline: data, or the way to the page and its menus."""
    lines = top.lines
    for line in lines[:title]:
        rule = line.hit("head") or line.hit_of(*DATA)
        if rule is not None and not rule.keeps and holds(rule, line, lines):
            line.give(rule.role, rule.id)
        elif top.is_date(line.index):
            line.give(Role.DATE, "structure.date")
        elif (kind := top.kind(line.index)) is not None:
            line.give(kind, "structure.data.parts")
        elif (
            is_introduced_name(line, lines)
            or (line.index + 1 < title and names_above_date(top, line.index))
            or names_below_date(top, line.index, title)
        ):
            line.give(Role.BYLINE, "structure.byline.above")
        line.give(Role.NAVIGATION, MENU)
