"""Captions, on evidence only: a credit at their end or on the next line, or caption furniture beside them. Without it a line stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import is_told
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item, is_row
from transforms.text.boilerplate.pictures.credit_forms import (
    CREDITED_CHARS,
    ends_with_name,
    is_credited,
)
from transforms.text.boilerplate.pictures.credit_lines import (
    DENSE_CAPTION_CHARS,
    HEADING_WORDS,
    LEAD_CHARS,
    is_caption_below,
    mark_credits,
    mark_lead_credits,
    names_house,
)
from transforms.text.boilerplate.pictures.signs import mark_signs
from transforms.text.document import Label
from transforms.text.letters import LOWER, UPPER

# All our choice.
CAPTION_CHARS = 300  # with no blank line between caption and credit while paragraphs have one
LEAD_LINES = 4  # between the head and the caption of the lead picture
LONE_CHARS = 80
SHORT_CHARS = 60
FEW_PARAGRAPHS = 4
SENTENCES = 2  # behind which one more stands: a paragraph
NAMED_WORDS = 9
PICTURE_WORDS = 4
LONG_CHARS = 120  # a paragraph as long follows the caption of the lead picture
_SENTENCE_END = re.compile(rf"[{LOWER}][.!?] [{UPPER}]")
_STOP = re.compile(rf"[{LOWER}][.!?] ?[{UPPER}]")  # where the space may be lost


def mark_captions(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label the caption of each credit, the caption on one line with its credit, and that of the lead picture."""
    spaced = sum(line.blank_before for line in lines) * 2 > len(lines)
    for line in lines[start:]:
        if line.label is None and (is_credited(line) or _is_named(line, lines)) and not _is_paragraph(line):
            line.give(Role.CAPTION, "structure.caption.credited")
    mark_lead_credits(lines, start)
    mark_credits(lines, start, tail)
    mark_signs(lines, start, tail)
    _mark_labelled(lines)
    story = _Story(lines, start, spaced)
    for line in lines[start:]:
        if line.label is None or line.label.role is not Role.CREDIT:
            continue
        above = _above(lines, line.index, start)
        if above is not None and above.label is None and not above.hits and _belongs(above, line, story):
            above.give(Role.CAPTION, "structure.caption.credit")
            story.lose(above)
        elif above is None or above.label is not None or line.blank_before:
            _mark_below(line, lines)
    _mark_lead(lines, start)


def _is_paragraph(line: Line) -> bool:
    """Whether three sentences stand before a credit: no caption of the gold that is as long has so many."""
    return len(line.text) >= LONG_CHARS and len(_STOP.findall(line.text)) > SENTENCES


def _is_named(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line of many words between blank lines ends with a name in brackets and no full stop: "The bus at its last stop (Jane Roe)"."""
    if line.hits or line.words < NAMED_WORDS or len(line.text) > CREDITED_CHARS:
        return False
    apart = line.blank_before and line.index + 1 < len(lines) and lines[line.index + 1].blank_before
    return apart and ends_with_name(line.text)


def _mark_labelled(lines: Sequence[Line]) -> None:
    """What stands below a label such as "Legend:", between "Enlarge image" and furniture, and the name below a caption in a group of its own."""
    for above, line in pairwise(lines):
        label = above.label
        if label is None or line.blank_before or any(rule.keeps for rule in line.hits):
            continue
        if label.role is Role.CAPTION and line.label is not None and line.label.role is Role.CAPTION:
            if names_house(line, lines):
                line.label = Label(Role.CREDIT, "structure.credit.below")
            continue
        if line.label is not None:
            continue
        labelled = label.rule.endswith("caption.label") and len(line.text) <= CAPTION_CHARS
        if labelled or (label.rule.endswith("caption.ui") and _is_enlarged(line, lines)):
            line.give(Role.CAPTION, "structure.caption.labelled")
        elif label.role is Role.CAPTION and names_house(line, lines):
            line.give(Role.CREDIT, "structure.credit.below")


def _is_enlarged(line: Line, lines: Sequence[Line]) -> bool:
    """Whether one sentence stands between "Enlarge image" and more furniture."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    said = below is not None and below.struck and line.words >= PICTURE_WORDS and not line.hits
    return said and len(line.text) <= CAPTION_CHARS and _SENTENCE_END.search(line.text) is None


class _Story:
    """What all credits ask of the lines of an article, counted once."""

    def __init__(self, lines: Sequence[Line], start: int, spaced: bool):
        self.lines, self.start, self.spaced = lines, start, spaced
        self._top = max(start - 1, 0)
        self._paragraphs: tuple[int, int] | None = None

    def is_lead(self, line: Line) -> bool:
        """Whether everything from the head to a line leaves the text, or hardly anything stands there."""
        at, top = line.index, self._top
        while top < at and (self.lines[top].struck or self.lines[top].hits):
            top += 1
        self._top = top  # what has left stays away
        return top >= at or (
            at - self.start <= LEAD_LINES
            and not any(len(other.text) >= LEAD_CHARS for other in self.lines[self.start : at])
        )

    def has_long_paragraphs(self) -> bool:
        """Whether it has some paragraphs, and not one of two short lines."""
        if self._paragraphs is None:
            sizes = [len(line.text) for line in self.lines if line.label is None and line.prose]
            self._paragraphs = len(sizes), sum([size <= 2 * SHORT_CHARS for size in sizes])
        number, short = self._paragraphs
        return number >= FEW_PARAGRAPHS and not short

    def lose(self, line: Line) -> None:
        """Count a line no more that has left the story."""
        if line.prose and self._paragraphs is not None:
            number, short = self._paragraphs
            self._paragraphs = number - 1, short - (len(line.text) <= 2 * SHORT_CHARS)


def _belongs(above: Line, credit: Line, story: _Story) -> bool:
    """Whether the line above a credit is its caption and not the paragraph before the picture."""
    text, lines, spaced = above.text, story.lines, story.spaced
    if len(_SENTENCE_END.findall(text)) >= SENTENCES or text.endswith(":") or above.words == 1:
        return False
    if above.sentence and not is_told(text):  # "This video needs JavaScript."
        return False
    if len(text) > CAPTION_CHARS or above.cells or " | " in text or is_row(above) or is_item(text):
        return False
    together = not any(between.blank_before for between in lines[above.index + 1 : credit.index + 1])
    if together and (spaced or _is_pair(above, credit, lines)):
        return True
    if spaced and above.prose and not together:
        return False
    if len(text) > DENSE_CAPTION_CHARS or text.endswith((":", "?", "!", '"', "”", "»", "“")):
        return False
    lead = story.is_lead(above)
    if above.sentence:
        near = lead or _beside_furniture(above, lines) or _is_lone(above) or _is_short(above, story)
        return near and _SENTENCE_END.search(text) is None
    return not spaced or lead or above.words > HEADING_WORDS + 1


def _is_lone(above: Line) -> bool:
    """Whether a short sentence between blank lines, which nobody says, stands above a credit."""
    return above.blank_before and len(above.text) <= LONE_CHARS and above.text[0].isupper()


def _is_short(above: Line, story: _Story) -> bool:
    """Whether a sentence is as short as no paragraph of the article, whose lines no blank ones divide."""
    return len(above.text) <= SHORT_CHARS and story.has_long_paragraphs()


def _is_pair(caption: Line, credit: Line, lines: Sequence[Line]) -> bool:
    """Whether blank lines, or lines that leave the text, set caption and credit off from the story."""
    above = lines[caption.index - 1] if caption.index else None
    below = lines[credit.index + 1] if credit.index + 1 < len(lines) else None
    opened = above is None or above.struck or caption.blank_before
    return opened and below is not None and (below.blank_before or below.struck)


def _beside_furniture(line: Line, lines: Sequence[Line]) -> bool:
    above = lines[line.index - 1].label if line.index else None
    return above is not None and above.rule.endswith("caption.ui")


def _mark_below(credit: Line, lines: Sequence[Line]) -> None:
    if is_caption_below(credit, lines):
        lines[credit.index + 1].give(Role.CAPTION, "structure.caption.below")


def _mark_lead(lines: Sequence[Line], start: int) -> None:
    """The first line below a head with data, when it is no sentence and too long for a subhead, above a long paragraph."""
    if start < 2 or start + 1 >= len(lines):
        return
    line, below = lines[start], lines[start + 1]
    if line.label is not None or line.hits or line.sentence or line.prose or len(line.text) > DENSE_CAPTION_CHARS:
        return
    dated = any(head.label is not None and head.label.role is Role.DATE for head in lines[:start])
    plain = (
        line.words > HEADING_WORDS + 1 and not line.text.endswith(("?", "!", ":", ",", ";")) and line.text[0].isupper()
    )
    if (
        dated
        and plain
        and below.label is None
        and below.prose
        and len(below.text) >= LONG_CHARS
        and not line.blank_before
    ):
        above = lines[start - 1].label
        if above is not None and above.role is Role.TITLE:  # what stands on the headline is a standfirst
            line.give(Role.DEK, "structure.dek.lead")
        else:
            line.give(Role.CAPTION, "structure.caption.lead")


def _above(lines: Sequence[Line], index: int, start: int) -> Line | None:
    """The line above, past caption furniture such as "Toggle caption"."""
    for at in range(index - 1, start - 1, -1):
        line = lines[at]
        if line.label is None or line.label.role not in (Role.OTHER, Role.PAGINATION):
            return line
    return None
