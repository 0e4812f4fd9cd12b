"""Lines that only their neighbours give away: weak hits beside struck lines, the words of a form, a list of tags without heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.line import Line, from_index
from transforms.text.boilerplate.rules import Rule
from transforms.text.boilerplate.subject import Subject
from transforms.text.metadata.date_line import is_date_line

# All our choice.
COMPANY_WORDS = 12
FORM_LINES = 2  # lines of words between two lines of one form
FORM_CHARS = 200
FORM_HEADING_CHARS = 60
MIN_WIDGETS = 4
REST_LINES = 6  # below the last widget
BOX_LINES = 4
DATED_CHARS = 30  # of a date with its clock time
HEADLINE_WORDS = 4
BUTTON_WORDS = 4
COMMENT_REACH = 3  # lines from a sign of a comment thread to what a reader wrote
SIGNATURE_REACH = 2  # lines below the story in which its author may sign
TAG_WORDS = 3
MIN_TAGS = 2
QUESTION_CHARS = 60
_HASHTAGS = re.compile(r"#\w+(?:[ ,]+#\w+)*")
_TAG_ROW = re.compile(r"[^\W\d][\w'’ -]{1,30}(?: ?[•·|] ?[\w'’ -]{2,30}){2,}")
_SIGNATURE = re.compile(r"[A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ][\w'’.-]+ [A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ'’-]{3,}")
_DRAWS_IN = frozenset({Role.RELATED, Role.COMMENTS, Role.SHARE, Role.COUNTER})
_FORMS = frozenset({Role.NEWSLETTER, Role.COOKIE, Role.PAYWALL, Role.FOLLOW})


def mark_company(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    """Strike what stands in the company of struck lines and belongs to them."""
    _mark_weak(lines, start, tail, subject)
    _mark_dated(lines, start)
    _mark_boxes(lines, start)
    _mark_forms(lines, start)
    _mark_questions(lines, tail)
    _mark_comments(lines, tail)
    _mark_tags(lines, tail)
    _mark_signs(lines, tail)
    _mark_signature(lines, start, tail)
    _mark_rest(lines, tail)
    _mark_enclosed(lines, tail)


def _mark_weak(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    """Weak hits beside a struck line, from above and then from below."""
    hit = [line.index for line in lines[start:] if line.hits and line.label is None]
    for order in (hit, hit[::-1]):
        for index in order:
            line = lines[index]
            rule = _weak(line)
            if rule is None or not (_is_widget(lines, index - 1) or _is_widget(lines, index + 1)):
                continue
            if index >= tail or not subject.holds(line):
                line.give(rule.role, rule.id)


def _weak(line: Line) -> Rule | None:
    if line.label is not None:
        return None
    return next((rule for rule in line.hits if not rule.keeps), None)


def _is_widget(lines: Sequence[Line], index: int) -> bool:
    """Whether the line was struck for what it is, not moved to a column."""
    if not 0 <= index < len(lines):
        return False
    label = lines[index].label
    return label is not None and not label.role.published and label.role.column is None


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
    """A headline with its date on the next line, in mid-text: the plug of another article."""
    for line, below in pairwise(lines[start:]):
        dated = below.label is None and len(below.text) <= DATED_CHARS and below.text[0].isdigit() and not below.prose
        if (
            not dated
            or line.label is not None
            or line.hits
            or line.sentence
            or line.prose
            or line.words < HEADLINE_WORDS
        ):
            continue
        if ":" in below.text and is_date_line(below.text):
            line.give(Role.RELATED, "structure.related.dated")
            below.give(Role.RELATED, "structure.related.dated")


def _mark_boxes(lines: Sequence[Line], start: int) -> None:
    """Newsletter boxes set off by blank lines: a title, a promise and a button are one when a rule knows one of them."""
    for first, end in _islands(lines, start):
        box = lines[first:end]
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


def _islands(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """First and end of every run of BOX_LINES or fewer lines between two blank lines."""
    starts = [line.index for line in lines[start:] if line.blank_before]
    spans = pairwise([*starts, len(lines)])
    return [(first, end) for first, end in spans if 2 <= end - first <= BOX_LINES]


def _form(lines: Sequence[Line], index: int) -> Role | None:
    """The role of a struck line that is part of a form, or None."""
    label = lines[index].label
    return label.role if label is not None and label.role in _FORMS else None


def _mark_questions(lines: Sequence[Line], tail: int) -> None:
    """The question right above a reaction bar."""
    for index in range(max(tail, 0), len(lines) - 1):
        line, below = lines[index], lines[index + 1].label
        asks = line.text.endswith("?") and len(line.text) <= QUESTION_CHARS
        if asks and below is not None and below.role is Role.REACTION_WIDGET:
            line.give(Role.REACTION_WIDGET, "structure.reaction.question")


def _mark_comments(lines: Sequence[Line], tail: int) -> None:
    """What readers wrote between the signs of a comment thread below the story."""
    signs = [line.index for line in lines[tail:] if line.label is not None and line.label.role is Role.COMMENTS]
    for above, below in pairwise([*signs, min(signs[-1] + COMMENT_REACH, len(lines)) if signs else 0]):
        inner = lines[above + 1 : below]
        if len(inner) <= COMMENT_REACH and not any(hit.keeps for line in inner for hit in line.hits):
            for line in inner:
                if not line.hits:
                    line.give(Role.COMMENTS, "structure.comments.words")


def _mark_signs(lines: Sequence[Line], tail: int) -> None:
    """Tags that their signs give away: "#harbour", "Harbour • Fog • Pears"."""
    for line in lines[tail:]:
        free = line.label is None and not line.sentence and not line.hits
        if free and (_HASHTAGS.fullmatch(line.text) or _TAG_ROW.fullmatch(line.text)):
            line.give(Role.TAGS, "structure.tail.signs")


def _mark_signature(lines: Sequence[Line], start: int, tail: int) -> None:
    """The author who signs below the story, the surname in capitals; no other byline stands in the head."""
    if any(line.label is not None and line.label.role is Role.BYLINE for line in lines[:start]):
        return
    for line in lines[tail : tail + SIGNATURE_REACH]:
        if line.label is None and not line.hits and _SIGNATURE.fullmatch(line.text):
            line.give(Role.BYLINE, "structure.byline.signature")


def _mark_tags(lines: Sequence[Line], tail: int) -> None:
    """A run of short names below the story and above widgets: tags without their heading."""
    first = None
    for index in range(tail, len(lines)):
        line = lines[index]
        is_tag = line.label is None and not line.hits and not line.sentence and line.words <= TAG_WORDS
        if is_tag and line.text[0].isupper() and not line.text.endswith(":"):
            first = index if first is None else first
            continue
        if first is not None and index - first >= MIN_TAGS and line.struck:
            for tag in lines[first:index]:
                tag.give(Role.TAGS, "structure.tail.tags")
        first = None


def _mark_rest(lines: Sequence[Line], tail: int) -> None:
    """Below the story and several widgets, what does not read like a sentence is one more of them."""
    widgets = gap = 0
    for line in lines[tail:]:
        known = _is_widget(lines, line.index)
        widgets += known
        gap = 0 if known else gap + 1
        free = line.label is None and not line.sentence and not line.prose and not line.hits and not line.cells
        if free and widgets >= MIN_WIDGETS and gap <= REST_LINES:
            line.give(Role.OTHER, "structure.tail.rest")


def _mark_enclosed(lines: Sequence[Line], tail: int) -> None:
    """Short lines that struck ones enclose, so many in a row at most: a longer run is a list of the story."""
    run = 0
    for index in range(max(tail, 1), len(lines)):
        line, above = lines[index], lines[index - 1].label
        free = line.label is None and not line.hits
        run = run + 1 if free else 0
        if free and run <= REST_LINES and above is not None and _is_enclosed(lines, index):
            line.give(above.role, "structure.tail.company")


def _is_enclosed(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line below a struck one has nothing but struck lines below it."""
    line, above = lines[index], lines[index - 1].label
    if line.sentence or line.words > COMPANY_WORDS or above is None or above.role not in _DRAWS_IN:
        return False
    below = next((other for other in from_index(lines, index + 1) if other.label is not None or other.story), None)
    return below is None or below.struck
