"""Captions and bylines of a head that the structure only guessed from their place: the judge of lines is asked about them too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line_judge.kinds import CAPTION, DATE
from transforms.text.boilerplate.lines.address import is_told, speaks_to_reader
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.subject import stems
from transforms.text.document import Label
from transforms.text.metadata.captions import split_caption
from transforms.text.metadata.credit_endings import is_kind_of_picture

# Measured on the gold: captions of heads have .25 and more but for two, which say words of the story; other lines below .1 but for three.
UNLIKELY_CAPTION = 0.1
LIKELY_CAPTION = 0.6  # of what was taken for a post below a byline
# All our choice.
MIN_WORDS = 3
CAPITALS = 1  # behind the first word of such a post
LETTERS, FEWER_LETTERS = 7, 5

# "Current Time 0:00 / Duration 1:47", "04:12 min", "The Harbour No 15, p. 9"
_CLOCK = re.compile(r"\d:\d\d\s*(?:/|\Z|min\b)|(?i:\b(?:p|pp|page|s|seite|pág|str|стр|с)\. ?\d+\Z)")


def withdraw_guesses(lines: Sequence[Line]) -> dict[int, Label]:
    """Take the labels from the guessed lines; gives them by the index of the line."""
    guesses: dict[int, Label] = {}
    for line in lines:
        if line.label is not None and _is_guessed(line, line.label):
            guesses[line.index] = line.label
            line.label = None
    return guesses


def give_back(lines: Sequence[Line], guesses: Mapping[int, Label]) -> None:
    """Give the guessed labels back to the lines that got no other."""
    for index, label in guesses.items():
        lines[index].label = lines[index].label or label


def settled(line: Line, guess: Label, chances: Sequence[float], lines: Sequence[Line]) -> Label:
    """What the line is after the judge has seen it."""
    if is_kind_of_picture(line.text):
        return Label(Role.CAPTION, "structure.caption.kind")
    if guess.role is Role.BYLINE:
        return Label(Role.CAPTION, "judge.caption") if chances[CAPTION] >= LIKELY_CAPTION else guess
    if not _is_prompt(line) and (chances[CAPTION] >= UNLIKELY_CAPTION or _is_told(line, lines)):
        return guess
    return Label(Role.DATE if max(chances[1:]) == chances[DATE] else Role.OTHER, "judge.head")


def _is_guessed(line: Line, label: Label) -> bool:
    if label.rule == "structure.caption.head":
        return split_caption(line.text)[1] is None
    if label.rule != "structure.byline.line" or line.words < MIN_WORDS:
        return False
    return sum(word[0].isupper() for word in line.text.split(" ")[1:] if word) <= CAPITALS


def _is_prompt(line: Line) -> bool:
    """Whether it asks, speaks to the reader or times a recording, as no caption does."""
    return (
        line.text.endswith("?")
        or "@" in line.text
        or speaks_to_reader(line.text)
        or _CLOCK.search(line.text) is not None
    )


def _is_told(line: Line, lines: Sequence[Line]) -> bool:
    """Whether it is a sentence that no prompt is, or the story says one of its longer words, or two of those of some letters."""
    if is_told(line.text):
        return True
    told = "\n".join(other.folded for other in lines if other.story or (other.label and other.label.role is Role.TITLE))
    if any(stem in told for stem in stems(line.folded, LETTERS)):
        return True
    return sum(stem in told for stem in stems(line.folded, FEWER_LETTERS)) > 1
