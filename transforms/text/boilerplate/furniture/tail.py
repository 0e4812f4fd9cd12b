"""Where the story ends, and what a widget below it is."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.lines.line import Line

# All our choice.
UI_CLUSTER = 3  # lines of widgets one after another after which little of the story can come
LITTLE = 0.15
TOLD_WORDS = 5  # of a sentence after which widgets are counted anew
MARKS_A_LINE = 2  # widgets for each line below the end of the story that reads like one of it
BULLETS = "*•●▪■◆‣·–—-"
QUOTES = "\"'“„«»‘"


def find_tail(lines: Sequence[Line], start: int) -> int:
    """The index below the last line of the story, or of widgets with little after them; short lines may stand between these."""
    story = [line for line in lines[start:] if line.story]
    if not story:
        return len(lines)
    tail = story[-1].index + 1
    whole = sum(len(line.text) for line in story)
    return min(_clustered(lines, start, tail, whole), _outnumbered(lines, start, tail, whole))


def _clustered(lines: Sequence[Line], start: int, tail: int, whole: int) -> int:
    left = whole
    run, first = 0, tail
    for line in lines[start:tail]:
        if line.story:
            left -= len(line.text)
        if line.story and (line.prose or line.words >= TOLD_WORDS):
            run, first = 0, tail
        elif line.struck or line.claimed:
            run, first = run + 1, min(first, line.index)
        if run >= UI_CLUSTER and left <= LITTLE * whole:
            return first
    return tail


def _outnumbered(lines: Sequence[Line], start: int, tail: int, whole: int) -> int:
    """The first line of widgets below which they are twice as many as the short lines that read like the story."""
    best = tail
    marks = told = left = 0
    for index in range(len(lines) - 1, start, -1):
        line = lines[index]
        if line.struck or line.claimed:
            marks += 1
            above = lines[index - 1]
            if above.story and above.prose and marks >= max(UI_CLUSTER, MARKS_A_LINE * told):
                best = min(best, index)
        elif line.story:
            told, left = told + 1, left + len(line.text)
            if line.prose or line.text[0] in QUOTES + BULLETS or left > LITTLE * whole:
                break
    return best


def is_widget(lines: Sequence[Line], index: int) -> bool:
    """Whether the line was struck for what it is, not moved to a column."""
    if not 0 <= index < len(lines):
        return False
    label = lines[index].label
    return label is not None and not label.role.published and label.role.column is None
