"""Captions in the story that nobody signs, in an article that shows furniture or pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line_judge.kinds import CAPTION
from transforms.text.boilerplate.line_judge.layout import MAX_LINES
from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.caption_judge import model
from transforms.text.boilerplate.pictures.caption_judge.candidates import (
    LEAST,
    LEAST_OF_SENTENCE,
    SUBHEADS,
    candidates,
    is_pictured,
)
from transforms.text.boilerplate.pictures.caption_judge.evidence import gather
from transforms.text.metadata.credit_endings import is_kind_of_picture

# Measured on 1,049 articles that the judge had not seen: it takes half of the fragments and 4 in 10 of the sentences, and 3 lines of the stories;
# .65, .8 and .85 take a quarter fewer of the captions.
SURE, SURE_OF_SENTENCE = 0.6, 0.65
SURE_ALONE = 0.78  # where no other picture shows
THRESHOLDS = {
    "sure": SURE,
    "sure_of_sentence": SURE_OF_SENTENCE,
    "sure_alone": SURE_ALONE,
    "least": LEAST,
    "least_of_sentence": LEAST_OF_SENTENCE,
    "subheads": SUBHEADS,
}
"""What the judge is measured and shipped with; stands in caption_judge.json too."""
KIND_WORDS = 7  # "screenshot of a witness's video"; our choice
SURE_OF_KIN, KIN_WORDS = 0.5, 3
"""What a line needs that says so many words in a row as a caption of the article does, and no paragraph.

Measured on 804 articles: of the lines that the judge is asked about four do, and all four are captions."""
_WORD = re.compile(r"\w+")


def mark_uncredited(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label the captions between the paragraphs: `start` and `tail` are the indices of the story's first line and of the line below it."""
    if len(lines) > MAX_LINES or not has_furniture(lines):
        return  # no article, or a clean text, whose short lines are the story's
    for line in lines[start:tail]:
        if line.label is None and line.words <= KIND_WORDS and is_kind_of_picture(line.text):
            line.give(Role.CAPTION, "structure.caption.uncredited")
    judge, pictured = model.shipped(), is_pictured(lines)
    heard = candidates(lines, start, tail, judge.table)
    if not heard:
        return
    likely = judge.judge(gather(lines, heard, tail))[:, CAPTION].tolist()
    for index, chance in zip(heard, likely):
        line = lines[index]
        if is_sure(line, chance, pictured) or (chance >= SURE_OF_KIN and pictured and is_kin(line, lines)):
            line.give(Role.CAPTION, "judge.captions")


def is_sure(line: Line, chance: float, pictured: bool) -> bool:
    """Whether the line is moved, `chance` being how likely it is a caption: more certainty is asked of sentences, and where no other picture shows."""
    needed = SURE_ALONE if not pictured else SURE_OF_SENTENCE if line.sentence else SURE
    return chance >= needed and not speaks_to_reader(line.text)


def is_kin(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is worded as a caption is and the story is not: "Flood in the old town after a night of rain." and "Neighbours wait out a night of rain."."""
    shown = {
        words
        for other in lines
        if other.label is not None and other.label.role is Role.CAPTION
        for words in _in_a_row(other.folded)
    }
    repeated = [words for words in _in_a_row(line.folded) if words in shown]
    if not repeated:
        return False
    told = "\n".join([other.folded for other in lines if other.prose and other.label is None])
    return any(words not in told for words in repeated)


def _in_a_row(folded: str) -> list[str]:
    words = _WORD.findall(folded)
    return [" ".join(words[at : at + KIN_WORDS]) for at in range(len(words) - KIN_WORDS + 1)]


def has_furniture(lines: Sequence[Line]) -> bool:
    """Whether a line leaves the text that is no data of its head, or belongs to a picture: clean texts have headline, byline and date too."""
    return any(
        line.label is not None
        and line.struck
        and (line.label.role.column is None or line.label.role in (Role.CAPTION, Role.CREDIT))
        for line in lines
    )
