"""Where the story stands in a text: the stretch of lines that holds most of what reads like sentences, however long the menus around it."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.lines.line import Line

# All our choice: what a line adds to the stretch, and what one that is no story costs it. Forty entries of a menu outweigh a long teaser.
PARAGRAPH_CHARS = 600  # a longer paragraph counts no more
SENTENCE_CHARS = 120
SENTENCE_SHARE = 0.5
GAP_CHARS = 25


def story_run(lines: Sequence[Line]) -> tuple[int, int]:
    """First and last plus one of the lines between which the story stands; (0, 0) where nothing reads like a sentence."""
    best, found = 0.0, (0, 0)
    total, first = 0.0, 0
    for line in lines:
        if total <= 0:
            total, first = 0.0, line.index
        total += _worth(line)
        if total > best:
            best, found = total, (first, line.index + 1)
    return found


def _worth(line: Line) -> float:
    if not line.story:
        return -GAP_CHARS
    if line.prose:
        return min(len(line.text), PARAGRAPH_CHARS)
    return min(len(line.text), SENTENCE_CHARS) * SENTENCE_SHARE
