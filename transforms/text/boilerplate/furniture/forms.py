"""Forms and boxes: the words between a prompt and its button, and groups of lines of which one is a prompt or an appeal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.furniture.pitches import PITCH_CHARS, is_pitch
from transforms.text.boilerplate.lines.line import Line

# All our choice.
FORM_LINES = 2  # lines of words between two lines of one form
FORM_CHARS = 200
FORM_HEADING_CHARS = 60
BOX_LINES = 4
BUTTON_WORDS = 4
_FORMS = frozenset({Role.NEWSLETTER, Role.COOKIE, Role.PAYWALL, Role.FOLLOW})


def mark_forms(lines: Sequence[Line], start: int) -> None:
    """Strike forms and boxes in and below the story."""
    _mark_boxes(lines, start)
    _mark_words(lines, start)


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
        core = _without_small_print(box)
        rule = known[core - 1] or known[0]
        button = box[core - 1].words <= BUTTON_WORDS and not box[core - 1].sentence
        if rule is not None and button and not any(hit.keeps for line in box for hit in line.hits):
            for line in box:
                line.give(Role.NEWSLETTER, "structure.form.box")


def _without_small_print(box: Sequence[Line]) -> int:
    """How many lines of a box stand above what it says of consent below its button."""
    end = len(box)
    while (
        end > 2 and box[end - 1].words > BUTTON_WORDS and box[end - 1].hit_of(Role.NEWSLETTER, Role.COOKIE) is not None
    ):
        end -= 1
    return end


def _is_appeal(box: Sequence[Line]) -> bool:
    """Whether sentences in which the page speaks of its trade to its reader stand above a button, and nothing else with them."""
    button = box[-1]
    known = button.label is not None and button.label.role in _FORMS
    if (
        (button.label is not None and not known)
        or button.sentence
        or button.words > BUTTON_WORDS
        or not button.text[-1].isalpha()
    ):
        return False
    free = all(line.label is None and not line.cells and not any(rule.keeps for rule in line.hits) for line in box[:-1])
    return free and all(line.sentence and len(line.text) <= PITCH_CHARS and is_pitch(line) for line in box[:-1])


def _islands(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """First and end of every run of BOX_LINES or fewer lines between two blank lines."""
    starts = [line.index for line in lines[start:] if line.blank_before]
    spans = pairwise([*starts, len(lines)])
    return [(first, end) for first, end in spans if 2 <= end - first <= BOX_LINES]


def _mark_words(lines: Sequence[Line], start: int) -> None:
    """The words inside a form, between its heading or prompt and its field or button, and the name that stands above it."""
    known = [index for index in range(start, len(lines)) if _form(lines, index) is not None]
    if not known:
        return
    for index in range(known[0], len(lines)):
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
    for index in range(max(start, known[0] - 1, 1), len(lines) - 2):
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


def _form(lines: Sequence[Line], index: int) -> Role | None:
    """The role of a struck line that is part of a form, or None."""
    label = lines[index].label
    return label.role if label is not None and label.role in _FORMS else None
