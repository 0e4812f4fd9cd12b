"""Lines of a top that are no headline whatever stands around them: taglines, trails, entries of lists, menus, editions, dates."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.furniture import is_aged
from transforms.text.boilerplate.head.headline_shape import (
    is_below_counter,
    is_edition,
    is_forwarded,
    is_menu,
    is_signed_line,
)
from transforms.text.boilerplate.head.top import DATA, Top
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.owners import is_owner

TRAIL_REACH, TRAIL_WORDS = 6, 3  # lines below and words of a headline that a trail ends with; our choice
# "News of the islands since 1951": what an outlet prints below its name
_FOUNDED = re.compile(r"\b(?:since|seit|desde|depuis|dal|od|с|з) (?:1[6-9]|20)\d\d(?: (?:roku|года|року))?$")
_NUMBERED = re.compile(r"(\d{1,2})\. ")
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ")
_DIGIT = re.compile(r"\d")


TAGLINE_WORDS = 8  # our choice
_NOTICES = (Role.PAYWALL, Role.COOKIE)
"""Notices of many words, which no headline reads like. # our choice"""


def is_excluded(line: Line, top: Top, alone: Container[str]) -> bool:
    """Whether the line is no headline; `alone` has the folded lines of the text."""
    if line.text.endswith(":"):  # it announces what stands below
        return True
    numbered = _DIGIT.search(line.text) is not None
    if numbered and (_is_tagline(line, top) or is_aged(line.text)):
        return True
    if _is_with_outlet(line, alone) or is_listed(line, top.lines) or _ends_with_headline(line, top.lines):
        return True
    if is_other_form(line) or is_forwarded(line) or is_menu(line) or is_below_counter(line, top.lines):
        return True
    if line.hits and line.hit_of(*_NOTICES) is not None:
        return True
    data = line.hit_of(*DATA) if line.hits else None
    if data is not None and data.strong and not data.keeps:
        return True
    return numbered and (top.is_date(line.index) or top.kind(line.index) is not None)


def is_other_form(line: Line) -> bool:
    """Whether the line names an edition, two people or the owner of a picture."""
    return is_edition(line.text) or is_signed_line(line.text) or ("/" in line.text and is_owner(line))


def is_listed(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is an entry of a numbered list: "1. The buoy", with "2. …" below it or so."""
    number = _NUMBERED.match(line.text)
    if number is None:
        return False
    beside = lines[max(line.index - 1, 0) : line.index + 2]
    near = {found.group(1) for found in map(_NUMBERED.match, (other.text for other in beside)) if found}
    return len(near) > 1


def _is_tagline(line: Line, top: Top) -> bool:
    """Whether an outlet prints the line below its name: some words that end with the year of its founding, and no data below it."""
    if line.words > TAGLINE_WORDS:
        return False
    below = line.index + 1
    return _FOUNDED.search(line.text) is not None and not (below < len(top.lines) and top.is_data(below))


def _ends_with_headline(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line near below is what this one ends with: the way to the page with its headline, "Home Harbour The buoy is back"."""
    if line.words <= TRAIL_WORDS:
        return False
    for other in lines[line.index + 1 : line.index + 1 + TRAIL_REACH]:
        if TRAIL_WORDS <= other.words < line.words and line.folded.endswith(other.folded):
            return True
    return False


def _is_with_outlet(line: Line, alone: Container[str]) -> bool:
    """Whether the line is one that stands alone too, with the outlet's name behind it: "The buoy | Harbour Post"."""
    signs = [sign for sign in _SEPARATORS if sign in line.folded]
    return any(line.folded.rpartition(sign)[0] in alone for sign in signs)
