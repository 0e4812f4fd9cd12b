"""Lines of data that were taken for words: a byline, a date or a reading time may look like a caption, a standfirst or a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import PUBLISHED, Role
from transforms.text.document import Block, Document, Label
from transforms.text.letters import LOWER
from transforms.text.metadata.captions import split_caption
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.people.bylines import is_dated_byline, parse_byline
from transforms.text.metadata.people.person_names import is_job
from transforms.text.metadata.reading_time import is_reading_time
from transforms.text.metadata.signed_lines import signed_lines, signed_paragraph

LINE_CHARS = 100
"""Longer lines are words. # our choice"""

FEWEST = 2
"""Blocks of a story with fewer have no lines to spare. # our choice"""

ABOVE = 2
"""Blocks above the first paragraph that may be data. # our choice"""

_DIGIT = re.compile(r"\d")
_SENTENCE_ENDS = (".", "!", "?", "…", "»", "”", "“", '"')
_PUBLISHED = tuple(PUBLISHED)  # asked by identity, for an enum is slow to hash
_WORDS = (Role.PARAGRAPH, Role.HEADING)
_NAME = rf"[^\W\d_{LOWER}][\w'’.-]+"
_PLACED = re.compile(
    rf"{_NAME}(?:\s{_NAME}){{1,2}}\s(?:in|aus|à|en|em|w|we|z|у|в|из|із|da|di)\s{_NAME}(?:\s{_NAME}){{0,2}}"
)
_PARTS = re.compile(r"\s*[,|·•–—]\s*")


MISTAKEN = frozenset({Role.CAPTION, Role.DEK})
"""Roles that a line of data in the head may have been given."""


def role_of(block: Block, role: Role) -> Role:
    """What a line of the head is that was labelled caption or standfirst; the given role when nothing speaks against it."""
    if role not in MISTAKEN or len(block.text) > LINE_CHARS:
        return role
    if is_reading_time(block.text):
        return Role.READING_TIME
    if _DIGIT.search(block.text) and is_date_line(block.text):
        return Role.DATE
    if role is Role.CAPTION and split_caption(block.text)[1] is not None:
        return role
    placed = role is Role.DEK and _PLACED.fullmatch(block.text) is not None
    return Role.BYLINE if _is_byline(block.text, placed) else role


def relabelled(document: Document, labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels of a text with bylines and dates that stand beside the story, where they were taken for its first or last lines."""
    published = [number for number, label in enumerate(labels) if label.role in _PUBLISHED]
    story = [number for number in published if labels[number].role in _WORDS]
    if document.kind != "text" or len(story) < FEWEST:
        return tuple(labels)
    found = list(labels)
    timed = [
        number
        for number, label in enumerate(labels)
        if label.role is Role.OTHER and is_reading_time(document.blocks[number].text)
    ]
    if len(timed) == 1 and not any(label.role is Role.READING_TIME for label in labels):
        found[timed[0]] = Label(Role.READING_TIME, "metadata.line.reading_time")
    for number in story[:ABOVE]:
        text = document.blocks[number].text
        if len(text) > LINE_CHARS or "\n" in text:
            break
        if _DIGIT.search(text) and is_date_line(text):
            found[number] = Label(Role.DATE, "metadata.line.date")
        elif _DIGIT.search(text) and is_dated_byline(text):
            found[number] = Label(Role.BYLINE, "metadata.line.byline")
    paragraph = signed_paragraph(document, found, published[-1])
    if paragraph is not None:
        found[paragraph] = Label(Role.PARAGRAPH, "metadata.line.paragraph")
    for number in signed_lines(document, found, published):
        found[number] = Label(Role.BYLINE, "metadata.line.byline")
    return tuple(found)


def _is_byline(text: str, placed: bool = False) -> bool:
    """Whether it names people and says so: by an introduction, a job, an agency, a place or a date behind the name."""
    if text.rstrip().endswith(_SENTENCE_ENDS):
        return False
    byline = parse_byline(text)
    if byline is None or not byline.people:
        return False
    dated = any(found.day is not None and found.start > 0 for found in find_dates(text))
    parts = _PARTS.split(byline.printed)
    return byline.opened or placed or dated or byline.agency is not None or any(is_job(part) for part in parts[1:])
