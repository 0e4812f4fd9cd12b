"""The structure of a plain-text article: head, story and tail first, then every line by its place, its neighbours and its shape."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.blocks import mark_blocks, mark_threads
from transforms.text.boilerplate.captions import mark_captions
from transforms.text.boilerplate.head import mark_head
from transforms.text.boilerplate.line import Line, measure
from transforms.text.boilerplate.rules import Rule, RuleBook
from transforms.text.boilerplate.shapes import mark_shapes
from transforms.text.boilerplate.subject import is_subject
from transforms.text.boilerplate.widgets import mark_widgets
from transforms.text.document import Block, Label

UI_CLUSTER = 3  # lines of widgets one after another after which little of the story can come, our choice
LITTLE = 0.15
COMPANY_WORDS = 12
_DRAWS_IN = frozenset({Role.RELATED, Role.COMMENTS, Role.NAVIGATION, Role.TAGS, Role.SHARE, Role.COUNTER})


def label_text(blocks: Sequence[Block], book: RuleBook) -> tuple[Label, ...]:
    """One label for each line of a text file."""
    lines = measure(blocks, book)
    mark_widgets(lines, book.labels)
    mark_threads(lines)
    start = mark_head(lines)
    tail = max(_tail(lines, start), start)
    mark_blocks(lines, tail)
    _mark_single(lines, start, tail)
    mark_captions(lines, start)
    _mark_company(lines, start, tail)
    mark_shapes(lines)
    return tuple(line.label for line in lines if line.label is not None)


def _tail(lines: Sequence[Line], start: int) -> int:
    """The index below the last line of the story, or of a cluster of widgets with little after it."""
    story = [line for line in lines[start:] if line.story]
    if not story:
        return len(lines)
    tail = story[-1].index + 1
    whole = sum(len(line.text) for line in story)
    left = whole
    run = 0
    for line in lines[start:tail]:
        if line.story:
            left -= len(line.text)
        run = run + 1 if line.struck or line.claimed else 0
        if run >= UI_CLUSTER and left <= LITTLE * whole:
            return line.index - run + 1
    return tail


def _mark_single(lines: Sequence[Line], start: int, tail: int) -> None:
    for line in lines[start:]:
        if line.label is not None:
            continue
        zone = "tail" if line.index >= tail else "body"
        rule = line.hit(zone)
        if rule is None or (zone == "body" and not rule.keeps and is_subject(line, lines)):
            continue
        line.give(rule.role, rule.id)


def _mark_company(lines: Sequence[Line], start: int, tail: int) -> None:
    """Weak hits beside a struck line, from both sides; in the tail also short lines that struck ones enclose."""
    for order in (range(start, len(lines)), range(len(lines) - 1, start - 1, -1)):
        for index in order:
            line = lines[index]
            rule = _weak(line)
            if rule is not None and any(_struck_widget(lines, near) for near in (index - 1, index + 1)):
                if index >= tail or not is_subject(line, lines):
                    line.give(rule.role, rule.id)
    for index in range(max(tail, 1), len(lines)):
        line, above = lines[index], lines[index - 1]
        if line.label is None and not line.hits and _encloses(lines, index) and above.label is not None:
            line.give(above.label.role, "structure.tail.company")


def _weak(line: Line) -> Rule | None:
    if line.label is not None:
        return None
    return next((rule for rule in line.hits if not rule.keeps), None)


def _struck_widget(lines: Sequence[Line], index: int) -> bool:
    """Whether the neighbour was struck for what it is, not moved to a column."""
    if not 0 <= index < len(lines):
        return False
    label = lines[index].label
    return label is not None and not label.role.published and label.role.column is None


def _encloses(lines: Sequence[Line], index: int) -> bool:
    line, above = lines[index], lines[index - 1]
    if line.sentence or line.words > COMPANY_WORDS or above.label is None or above.label.role not in _DRAWS_IN:
        return False
    below = next((other for other in lines[index + 1 :] if other.label is not None or other.story), None)
    return below is None or below.struck
