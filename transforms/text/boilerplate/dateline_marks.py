"""Datelines on lines of their own that no rule tells: a place with its region or the way it was reported, a place below a byline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.document import Label
from transforms.text.letters import UPPER
from transforms.text.metadata.datelines.dateline import parse_dateline_line
from transforms.text.metadata.datelines.houses import correspondent_line, without_report
from transforms.text.metadata.datelines.line import is_bare_place, is_regional_place
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.shipped import shipped

# All our choice.
WORDS = 9
CHARS = 70
REACH = 4  # lines of the story above a dateline: captions, a standfirst
LINES = 60  # of a text without headline, or below it, that are read: all of them are asked whether they name the place
LONG_CHARS = 150  # a paragraph as long begins the report
_GUESSED = ("judge.", "structure.head.", "structure.credit.line", "structure.byline.line", "structure.caption.")
"""What the structure gave for want of better."""

_STATES = frozenset(shipped("dateline_words")["states"])

# "Barra do Cedro (MT)": the states of Brazil but for those that agencies share their letters with
_STATE = re.compile(
    rf"[{UPPER}][\w'’-]+(?: (?:(?:de|do|da|dos|das) )?[{UPPER}][\w'’-]+){{0,3}} ?\((?:AC|AL|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO)\)"
)


def mark_datelines(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label such lines above the report and below a byline at its end, and give shouted lines back that are no datelines."""
    for line in lines[start:tail]:
        if line.label is not None and line.label.role is Role.DATELINE and not _is_dateline(line, lines):
            line.label = None
    title = next((line.index for line in lines if line.label is not None and line.label.role is Role.TITLE), -1)
    if any(line.label is not None and line.label.role is Role.DATELINE for line in lines):
        return
    passed = 0
    for line in lines[title + 1 : title + 1 + LINES]:
        if _may_be(line) and _names_place(line, lines):
            line.label = Label(Role.DATELINE, "structure.dateline.own")
            return
        passed += title >= 0 and line.label is None and line.words > WORDS
        if (line.label is None and line.prose and len(line.text) >= LONG_CHARS) or passed > REACH:
            break
    for line in lines[tail:]:
        if _may_be(line) and line.text.isupper() and _is_below_byline(line, lines) and _is_known(line.text, lines):
            line.label = Label(Role.DATELINE, "structure.dateline.end")
            return


def _may_be(line: Line) -> bool:
    if line.words > WORDS or len(line.text) > CHARS:
        return False
    if line.sentence and line.text.partition(", ")[2] not in _STATES:  # "Penny's Reach, N.L." ends with a stop too
        return False
    return line.label is None or line.label.rule.startswith(_GUESSED)


def _names_place(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is a place and says so: how it was reported, its region above the report, a dash or a house beside it."""
    text = line.text
    if correspondent_line(text) is not None:
        return True
    if text[-1] in "—–-" and (found := parse_dateline_line(text)) is not None and found.agency is not None:
        return True
    place = without_report(text)
    if not place[:1].isupper():
        return False
    name, _, state = text.partition(", ")
    if state in _STATES and (_is_below_byline(line, lines) or _is_known(name, lines)):
        return True
    if place == text and " / " in text:  # "Marlow / El Eco"
        town = text.partition(" / ")[0]
        return _is_below_byline(line, lines) and (is_place(town) or is_city(town) or _is_told(town, line, lines))
    if place == text:
        return _STATE.fullmatch(text) is not None and (_is_below_byline(line, lines) or line.label is None)
    if text[0] in "—–-":
        return _is_below_byline(line, lines) and (is_bare_place(place) or _is_told(place, line, lines))
    if " / " in text:
        return _is_below_byline(line, lines) and _is_known(place, lines)
    return is_regional_place(place) or is_bare_place(place) or _is_told(place, line, lines)


def _is_below_byline(line: Line, lines: Sequence[Line]) -> bool:
    above = lines[line.index - 1].label if line.index else None
    return above is not None and above.role is Role.BYLINE


def _is_known(place: str, lines: Sequence[Line]) -> bool:
    """Whether a list knows the place, or the article writes it in small letters."""
    return is_place(place) or is_city(place) or any(place.title() in line.text for line in lines)


def _is_told(place: str, line: Line, lines: Sequence[Line]) -> bool:
    bare = place.partition(" (")[0]
    return any(bare in other.text for other in lines if other is not line)


def _is_dateline(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line in the story that was taken for a dateline by its capitals names a place that is known."""
    if line.label is None or line.label.rule != "any.dateline.line":
        return True
    parts = line.text.rstrip(" .—–-").partition(" (")[0].split(", ")
    if _is_known(parts[0], lines):
        return True
    return not line.text.isupper() and any(_is_known(part, lines) for part in parts)
