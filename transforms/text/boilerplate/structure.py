"""The structure of a plain-text article: head, story and tail first, then every line by its place, its neighbours and its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.blocks import heads_story, mark_blocks, mark_threads
from transforms.text.boilerplate.captions import mark_captions
from transforms.text.boilerplate.company import mark_company
from transforms.text.boilerplate.groups import mark_groups
from transforms.text.boilerplate.head import mark_head
from transforms.text.boilerplate.line import Line, measure
from transforms.text.boilerplate.rules import Rule, RuleBook
from transforms.text.boilerplate.shapes import is_item, is_row, mark_shapes
from transforms.text.boilerplate.subject import Subject, is_taken_up
from transforms.text.boilerplate.tail import find_tail, mark_tail
from transforms.text.boilerplate.widgets import mark_widgets
from transforms.text.document import Block, Label

BARE_WORDS = 2
_BARE = frozenset(
    {
        Role.SHARE,
        Role.MEDIA_PLUG,
        Role.TRACKING,
        Role.COPYRIGHT,
        Role.COOKIE,
        Role.PAGINATION,
        Role.NAVIGATION,
        Role.COUNTER,
    }
)
_SOURCE = re.compile(r"(?:source|quelle|fuente|fonte|źródło|джерело|источник) ?:")
_BULLETS = "*•●▪■◆‣·–—-"


def label_text(blocks: Sequence[Block], book: RuleBook) -> tuple[Label, ...]:
    """One label for each line of a text file."""
    lines = measure(blocks, book)
    mark_widgets(lines, book.labels)
    mark_threads(lines)
    start = mark_head(lines)
    tail = max(find_tail(lines, start), start)
    mark_blocks(lines, tail)
    subject = Subject(lines)
    _mark_single(lines, start, tail, subject)
    mark_captions(lines, start, tail)
    mark_company(lines, start, tail, subject)
    mark_tail(lines, start, tail)
    mark_groups(lines, start, tail)
    mark_shapes(lines)
    return tuple(line.label for line in lines if line.label is not None)


def _mark_single(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    for line in lines[start:]:
        if not line.hits or line.label is not None:
            continue
        zone = "tail" if line.index >= tail else "body"
        rule = line.hit(zone)
        if rule is None or (zone == "body" and not rule.keeps and _belongs(line, rule, lines, subject)):
            continue
        if not rule.keeps and ((not rule.strong and _heads_note(line, lines)) or _closes_story(line, rule, lines)):
            continue
        line.give(rule.role, rule.id)


def _belongs(line: Line, rule: Rule, lines: Sequence[Line], subject: Subject) -> bool:
    """Whether the story around a line that looks like a widget speaks of it, takes it up or lists it, or stands below it as its subhead."""
    bare = line.words <= BARE_WORDS and rule.role in _BARE
    if (rule.takes is not None or bare) and heads_story(line, lines):
        return True
    if rule.role is Role.CREDIT and _SOURCE.match(line.folded) and _is_of_table(lines[line.index - 1]):
        return True
    return subject.holds(line) or is_taken_up(line, lines) or _in_list(line, lines)


def _is_of_table(above: Line) -> bool:
    """Whether a row, an item or somebody's answer stands above a source: then it is that of the figures, not of a picture."""
    return is_row(above) or is_item(above.text) or above.text.endswith(":")


def _heads_note(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a bare word below a blank line opens what stands right below it: "Update" above a correction."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if below is None or not line.blank_before or below.blank_before or line.sentence:
        return False
    return (below.prose and below.story) or any(rule.keeps for rule in below.hits)


def _closes_story(line: Line, rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a sentence that is told stands below the story with no widget beside it; notices of rights stand alone too."""
    if not line.told or rule.role is Role.COPYRIGHT or rule.role.column is not None or line.index == 0:
        return False
    near = (lines[line.index - 1], *lines[line.index + 1 : line.index + 2])
    return not any(other.claimed or other.struck for other in near)


def _in_list(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is an item of a list whose other items no rule claims."""
    bullet = line.text[0]
    if bullet not in _BULLETS:
        return False
    near = [lines[index] for index in (line.index - 1, line.index + 1) if 0 <= index < len(lines)]
    return any(other.text[0] == bullet and not other.claimed and other.label is None for other in near)
