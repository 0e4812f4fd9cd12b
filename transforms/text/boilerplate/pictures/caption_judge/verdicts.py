"""Captions in the story that nobody signs, in an article that shows furniture or pictures."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line_judge.kinds import CAPTION
from transforms.text.boilerplate.line_judge.layout import MAX_LINES
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.caption_judge import model
from transforms.text.boilerplate.pictures.caption_judge.evidence import asked, gather, sounding, weighed
from transforms.text.metadata.credit_endings import is_kind_of_picture

# Measured on 682 articles that the judge had not seen: 27 of 49 fragments and 4 of 15 sentences, and of the story's lines 3 and 4.
SURE, SURE_OF_SENTENCE = 0.55, 0.7
KIND_WORDS = 7  # "screenshot of a witness's video"; our choice


def mark_uncredited(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label the captions between the paragraphs: `start` and `tail` are the indices of the story's first line and of the line below it."""
    if len(lines) > MAX_LINES or not any(map(_is_furniture, lines)):
        return  # no article, or a clean text, whose short lines are the story's
    for line in lines[start:tail]:
        if line.label is None and line.words <= KIND_WORDS and is_kind_of_picture(line.text):
            line.give(Role.CAPTION, "structure.caption.uncredited")
    judge = model.shipped()
    heard = sounding(lines, weighed(lines, asked(lines, start, tail), judge.table))
    if not heard:
        return
    likely = judge.judge(gather(lines, heard, tail))[:, CAPTION].tolist()
    for index, chance in zip(heard, likely):
        if is_sure(lines[index], chance):
            lines[index].give(Role.CAPTION, "judge.captions")


def is_sure(line: Line, chance: float) -> bool:
    """Whether the line is moved, `chance` being how likely it is a caption."""
    return chance >= (SURE_OF_SENTENCE if line.sentence else SURE)


def _is_furniture(line: Line) -> bool:
    """Whether a line leaves the text, and is neither the headline nor its standfirst: a clean text has these too."""
    return line.label is not None and line.struck and line.label.role not in (Role.TITLE, Role.DEK)
