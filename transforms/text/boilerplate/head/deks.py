"""The dek of a plain-text article: one line between the headline and the story, or none."""

from __future__ import annotations

from collections.abc import Container, Sequence

from transforms.text.boilerplate.head.dek_signs import NONE, Opening
from transforms.text.boilerplate.head.dek_weights import WEIGHTS
from transforms.text.boilerplate.head.names import DEK_WORDS
from transforms.text.boilerplate.lines.line import Line

CERTAIN = 3.0
MARGIN = 0.8  # by which a line has to win where no data prove a head: the story may begin with it; our choice
SHORT_DEK_CHARS = 120  # above a subhead a longer sentence is the lead; our choice


def find_dek(lines: Sequence[Line], title: int, end: int, points: Container[int]) -> int | None:
    """The index of the line that looks most like a dek; None where having none is likelier. `points` are those of a summary."""
    opening = Opening(lines, title, end)
    best, best_score = None, WEIGHTS[NONE] + (MARGIN if end == title + 1 else 0.0)
    for line in opening.candidates():
        if line.index in points:
            continue
        score = sum(map(WEIGHTS.__getitem__, opening.signs(line)))
        if score > best_score:  # of equals the first
            best, best_score = line.index, score
        if score > WEIGHTS[NONE] + CERTAIN:  # nothing further down is likelier
            break
    if best is None and end == title + 1 and _is_above_subhead(lines, end):
        return end
    return best


def _is_above_subhead(lines: Sequence[Line], index: int) -> bool:
    """Whether one sentence stands right above a subhead: a story that nothing else divides from its headline begins below both."""
    if index + 1 >= len(lines):
        return False
    line, below = lines[index], lines[index + 1]
    subhead = not below.sentence and not below.prose and not below.hits and below.words >= 2 and not below.blank_before
    alone = line.sentence and line.words >= DEK_WORDS and len(line.text) <= SHORT_DEK_CHARS and ". " not in line.text
    return subhead and alone and line.label is None and not line.hits and not any(map(str.isdigit, line.text))
