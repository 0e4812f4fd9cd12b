"""Lines that only their neighbours give away: weak hits beside struck lines, the words of a form, a plug with its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.line import Line
from transforms.text.boilerplate.pitches import PITCH_CHARS, is_pitch
from transforms.text.boilerplate.rules import Rule
from transforms.text.boilerplate.subject import Subject
from transforms.text.boilerplate.tail import is_widget
from transforms.text.metadata.date_line import is_date_line

# All our choice.
FORM_LINES = 2  # lines of words between two lines of one form
FORM_CHARS = 200
FORM_HEADING_CHARS = 60
BOX_LINES = 4
DATED_CHARS = 30  # of a date with its clock time
HEADLINE_WORDS = 4
BUTTON_WORDS = 4
COMMENT_REACH = 3  # lines from a sign of a comment thread to what a reader wrote
# "Yesterday, 18:20", "09:22", "Сегодня в 12:05"
_DAY_TIME = re.compile(r"(?:[^\W\d_]{3,11},? (?:[^\W\d_]{1,3} )?)?[0-2]?[0-9][:.][0-5][0-9](?: (?:Uhr|Ч|ч))?")
_FORMS = frozenset({Role.NEWSLETTER, Role.COOKIE, Role.PAYWALL, Role.FOLLOW})


def mark_company(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    """Strike what stands in the company of struck lines and belongs to them."""
    _mark_weak(lines, start, tail, subject)
    _mark_dated(lines, start)
    _mark_boxes(lines, start)
    _mark_forms(lines, start)
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
            if index >= tail or not subject.holds(line):
                line.give(rule.role, rule.id)


def _weak(line: Line) -> Rule | None:
    if line.label is not None:
        return None
    return next((rule for rule in line.hits if not rule.keeps), None)


def _mark_forms(lines: Sequence[Line], start: int) -> None:
    """The words inside a form, between its heading or prompt and its field or button, and the name that stands above it."""
    for index in range(start, len(lines)):
        role = _form(lines, index)
        if role is None:
            continue
        end = next(
            (at for at in range(index + 1, min(index + 2 + FORM_LINES, len(lines))) if _form(lines, at) is role), None
        )
        inner = lines[index + 1 : end] if end is not None else ()
        if inner and all(_is_inner(line, role) for line in inner):
            for line in inner:
                line.give(role, "structure.form.words")
    for index in range(max(start, 1), len(lines) - 2):
        line = lines[index]
        role = _form(lines, index + 1)
        if role is not Role.NEWSLETTER or _form(lines, index + 2) is not role or lines[index + 1].blank_before:
            continue
        if line.label is None and not line.sentence and len(line.text) <= FORM_HEADING_CHARS:
            line.give(role, "structure.form.heading")


def _is_inner(line: Line, role: Role) -> bool:
    """Whether a line may stand inside a form; between two channels to follow a paragraph is the story's."""
    if line.label is not None or line.blank_before or len(line.text) > FORM_CHARS:
        return False
    return not (line.prose and role is Role.FOLLOW)


def _mark_dated(lines: Sequence[Line], start: int) -> None:
    """A headline with its date on the next line or the line above, in mid-text: the plug of another article."""
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


def _is_time(line: Line) -> bool:
    if line.label is not None or len(line.text) > DATED_CHARS or line.prose or not any(map(str.isdigit, line.text)):
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


def _mark_boxes(lines: Sequence[Line], start: int) -> None:
    """Boxes set off by blank lines: a title, a promise and a button of which a rule knows one, an appeal to the reader and its button."""
    for first, end in _islands(lines, start):
        box = lines[first:end]
        if _is_appeal(box):
            for line in box:
                line.give(Role.PAYWALL, "structure.pitch.box")
            continue
        known = [line.hit_of(Role.NEWSLETTER) for line in box]
        if any(line.prose and rule is None for line, rule in zip(box, known)):
            continue
        if any(line.label is not None and line.label.role is not Role.NEWSLETTER for line in box):
            continue
        rule = known[-1] or known[0]
        button = box[-1].words <= BUTTON_WORDS and not box[-1].sentence
        if rule is not None and button and not any(hit.keeps for line in box for hit in line.hits):
            for line in box:
                line.give(Role.NEWSLETTER, "structure.form.box")


def _is_appeal(box: Sequence[Line]) -> bool:
    """Whether sentences in which the page speaks of its trade to its reader stand above a button, and nothing else with them."""
    button = box[-1]
    if button.label is not None or button.sentence or button.words > BUTTON_WORDS or not button.text[-1].isalpha():
        return False
    free = all(line.label is None and not line.cells and not any(rule.keeps for rule in line.hits) for line in box)
    return free and all(line.sentence and len(line.text) <= PITCH_CHARS and is_pitch(line) for line in box[:-1])


def _islands(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """First and end of every run of BOX_LINES or fewer lines between two blank lines."""
    starts = [line.index for line in lines[start:] if line.blank_before]
    spans = pairwise([*starts, len(lines)])
    return [(first, end) for first, end in spans if 2 <= end - first <= BOX_LINES]


def _form(lines: Sequence[Line], index: int) -> Role | None:
    """The role of a struck line that is part of a form, or None."""
    label = lines[index].label
    return label.role if label is not None and label.role in _FORMS else None


def _mark_comments(lines: Sequence[Line], tail: int) -> None:
    """What readers wrote between the signs of a comment thread below the story."""
    signs = [line.index for line in lines[tail:] if line.label is not None and line.label.role is Role.COMMENTS]
    for above, below in pairwise([*signs, min(signs[-1] + COMMENT_REACH, len(lines)) if signs else 0]):
        inner = lines[above + 1 : below]
        if len(inner) <= COMMENT_REACH and not any(hit.keeps for line in inner for hit in line.hits):
            for line in inner:
                if not line.hits:
                    line.give(Role.COMMENTS, "structure.comments.words")
