"""Lines that only their neighbours give away: weak hits beside struck lines, a plug with its date, what readers wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.furniture.forms import mark_forms
from transforms.text.boilerplate.furniture.tail import is_widget
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.subject import Subject
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.metadata.dates.line import is_date_line

# All our choice.
DATED_CHARS = 30  # of a date with its clock time
HEADLINE_WORDS = 4
LIST_LINES = 2
COMMENT_REACH = 3  # lines from a sign of a comment thread to what a reader wrote
LENGTH_CHARS = 8
_LENGTH = re.compile(r"[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?")
_PLAYED = frozenset({Role.MEDIA_PLUG, Role.RELATED, Role.CREDIT, Role.CAPTION})
_DASHES = "–—"
# "Yesterday, 18:20", "09:22", "Сегодня в 12:05"
_DAY_TIME = re.compile(r"(?:[^\W\d_]{3,11},? (?:[^\W\d_]{1,3} )?)?[0-2]?[0-9][:.][0-5][0-9](?: (?:Uhr|Ч|ч))?")


def mark_company(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    """Strike what stands in the company of struck lines and belongs to them."""
    _mark_lengths(lines, start)
    _mark_weak(lines, start, tail, subject)
    _mark_dated(lines, start)
    mark_forms(lines, start)
    _mark_comments(lines, tail)


def _mark_weak(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    """Weak hits beside a struck line, from above and then from below."""
    hit = [line.index for line in lines[start:] if line.hits and line.label is None]
    for order in (hit, hit[::-1]):
        for index in order:
            line = lines[index]
            rule = _weak(line)
            beside = is_widget(lines, index - 1), is_widget(lines, index + 1)
            if rule is None or not (all(beside) if line.told else any(beside)):
                continue
            if _opens_list(line, lines) or _is_talk(line, lines):
                continue
            if index >= tail or not subject.holds(line):
                line.give(rule.role, rule.id)


def _is_talk(line: Line, lines: Sequence[Line]) -> bool:
    """Whether it opens with a dash, as the line of the story above or below does: somebody answers."""
    near = (lines[line.index - 1], *lines[line.index + 1 : line.index + 2])
    return line.text[0] in _DASHES and any(other.text[0] == line.text[0] and other.story for other in near)


def _opens_list(line: Line, lines: Sequence[Line]) -> bool:
    """Whether sentences of the story stand right below a line that a blank one sets off: "In brief" above what matters."""
    told = lines[line.index + 1 : line.index + 1 + LIST_LINES]
    sentences = all(other.story and other.text.endswith(".") and not other.blank_before for other in told)
    return line.blank_before and line.text[-1].isalpha() and len(told) == LIST_LINES and sentences


def _weak(line: Line) -> Rule | None:
    if line.label is not None:
        return None
    return next((rule for rule in line.hits if not rule.keeps), None)


def _mark_dated(lines: Sequence[Line], start: int) -> None:
    """A headline with its date on the next line or the line above, in mid-text: the plug of another article."""
    if not any(map(_is_time, lines[start:])):
        return
    above: list[tuple[Line, Line]] = []
    for line, below in pairwise(lines[start:]):
        if _is_time(below) and ":" in below.text and _is_headline(line) and is_date_line(below.text):
            line.give(Role.RELATED, "structure.related.dated")
            below.give(Role.RELATED, "structure.related.dated")
        elif _is_time(line) and _is_headline(below) and _stand_alone(line, below, lines):
            above.append((line, below))
    if len(above) == 1:  # more of them are the entries of a chronicle
        for line in above[0]:
            line.give(Role.RELATED, "structure.related.dated")


def _mark_lengths(lines: Sequence[Line], start: int) -> None:
    """How long a video is, below its title, its credit or another clock of the player."""
    for line in lines[max(start, 1) :]:
        if line.label is None and len(line.text) <= LENGTH_CHARS and _LENGTH.fullmatch(line.text):
            label = lines[line.index - 1].label
            if label is not None and (label.role in _PLAYED or _LENGTH.fullmatch(lines[line.index - 1].text)):
                line.give(Role.MEDIA_PLUG, "structure.media.length")


def _is_time(line: Line) -> bool:
    if line.label is not None or len(line.text) > DATED_CHARS or line.prose:
        return False
    return line.text[0].isdigit() or _DAY_TIME.fullmatch(line.text) is not None


def _is_headline(line: Line) -> bool:
    plain = line.label is None and not line.hits and not line.sentence and not line.prose
    return plain and line.words >= HEADLINE_WORDS and not line.text.endswith((":", ","))


def _stand_alone(time: Line, headline: Line, lines: Sequence[Line]) -> bool:
    """Whether blank lines set the two off from the story, and the first is nothing but a time of day or a date with one."""
    below = lines[headline.index + 1] if headline.index + 1 < len(lines) else None
    apart = time.blank_before and not headline.blank_before and (below is None or below.blank_before or below.struck)
    return apart and (_DAY_TIME.fullmatch(time.text) is not None or is_date_line(time.text))


def _mark_comments(lines: Sequence[Line], tail: int) -> None:
    """What readers wrote between the signs of a comment thread below the story."""
    signs = [line.index for line in lines[tail:] if line.label is not None and line.label.role is Role.COMMENTS]
    for above, below in pairwise([*signs, min(signs[-1] + COMMENT_REACH, len(lines)) if signs else 0]):
        inner = lines[above + 1 : below]
        if len(inner) <= COMMENT_REACH and not any(hit.keeps for line in inner for hit in line.hits):
            for line in inner:
                if not line.hits:
                    line.give(Role.COMMENTS, "structure.comments.words")
