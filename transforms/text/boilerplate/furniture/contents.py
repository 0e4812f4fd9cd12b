"""Tables of contents: lines that the page prints again further down, as subheads, with the story between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item

# All our choice.
ENTRY_CHARS = 110
MIN_ENTRIES = 3
MIN_TITLED = 2  # entries below a heading without a blank line between
TITLE_WORDS = 6
_NUMBER = re.compile(r"(?:[0-9]{1,2}[.)]?|[*•●▪■◆‣·–—-]) +")


def mark_contents(lines: Sequence[Line], start: int) -> None:
    """Strike every table of contents of the story with its heading; the subheads stay."""
    again = _printed_again(lines, start)
    index = start
    while index < len(lines):
        end = index
        while end in again:
            end += 1
        if end > index:
            first = index - 1 if _is_title(lines, index, start) else index
            needed = MIN_TITLED if first < index else MIN_ENTRIES
            ranked = first == index > start and is_item(lines[index - 1].text) and not lines[index].blank_before
            if (
                not ranked
                and end - index >= needed
                and _heads_story([again[at] for at in range(index, end)], end, lines)
            ):
                for line in lines[first:end]:
                    line.give(Role.NAVIGATION, "structure.contents")
        index = max(end, index + 1)


def _printed_again(lines: Sequence[Line], start: int) -> dict[int, int]:
    """Of every short line that stands once more further down, the index of its next copy."""
    short = [line for line in lines[start:] if line.label is None and not line.prose and len(line.text) <= ENTRY_CHARS]
    texts = [line.folded for line in short]
    if len(set(texts)) == len(texts) and not any(text[:1].isdigit() for text in texts):
        return {}
    next_copy: dict[str, int] = {}
    again: dict[int, int] = {}
    for line in reversed(short):
        entry = _NUMBER.sub("", line.folded, count=1)
        if entry in next_copy:
            again[line.index] = next_copy[entry]
        next_copy[entry] = line.index
    return again


def _is_title(lines: Sequence[Line], index: int, start: int) -> bool:
    """Whether the line above is the heading of the table: short, no sentence, and the entries follow at once."""
    if index <= start or lines[index].blank_before:
        return False
    above = lines[index - 1]
    return above.label is None and not above.sentence and above.words <= TITLE_WORDS and not is_item(above.text)


def _heads_story(copies: Sequence[int], end: int, lines: Sequence[Line]) -> bool:
    """Whether the copies come in the same order below the table, and a paragraph of the story stands below each."""
    if copies[0] < end or list(copies) != sorted(set(copies)):
        return False
    return all(at + 1 < len(lines) and lines[at + 1].story for at in copies)
