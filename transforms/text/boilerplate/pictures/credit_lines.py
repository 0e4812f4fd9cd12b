"""Credits that no rule tells: "© Jane Roe" in the story, "Harbour News/Jane Roe" between blank lines, names above or below a caption."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.credit_forms import (
    CAPTION_WORDS,
    CREDIT_WORDS,
    CREDITED_CHARS,
    is_credit,
    is_house_or_archive,
    is_lead_credit,
    is_owned_caption,
    is_owner_alone,
    is_pair_of_names,
    is_signed,
)
from transforms.text.document import Label

# All our choice.
DENSE_CAPTION_CHARS = 140  # in files without blank lines, where a credit may belong to a picture without caption
LEAD_REACH = 8  # lines between the head and the credit of the lead picture
LEAD_CHARS = 200  # a longer line is a paragraph of the story
HEADING_WORDS = 3  # a first line of so few words is the subhead of the story
SIGNED_WORDS = 2
APART_LINES = 2


def mark_credits(lines: Sequence[Line], start: int, tail: int) -> None:
    """Credits that no rule of its own tells: "© Jane Roe" above or in the story, and "Radio Harbour / J Roe" above a caption."""
    for line in lines[:tail]:
        if line.label is None or line.label.role is not Role.COPYRIGHT or len(line.text) > CREDITED_CHARS:
            continue
        if line.words <= CAPTION_WORDS * 2 and is_owner_alone(line.text):
            line.label = Label(Role.CREDIT, "structure.credit.owner")
        elif is_owned_caption(line.text):
            line.label = Label(Role.CAPTION, "structure.caption.owner")
    for line in lines[start:tail]:
        if line.label is None and (is_credit(line) or _names_caption(line, lines) or _is_signature(line, lines)):
            line.give(Role.CREDIT, "structure.credit.names")
            if _is_signature(line, lines):
                _mark_apart(line, lines)


def mark_lead_credits(lines: Sequence[Line], start: int) -> None:
    """Names and a house below a line of several words, above the first long paragraph: "(Jane Roe/Harbour)", "— J. Roe / Harbour News"."""
    for line in lines[start + 1 : start + 1 + LEAD_REACH]:
        above = lines[line.index - 1]
        if len(above.text) >= LEAD_CHARS or (above.prose and len(above.text) > DENSE_CAPTION_CHARS):
            return
        free = line.label is None and not line.hits and above.label is None and not above.hits
        short = above.words >= CAPTION_WORDS and line.words <= CREDIT_WORDS
        if free and short and is_lead_credit(line.text):
            line.give(Role.CREDIT, "structure.credit.lead")


def names_house(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line below a caption is a name and a house, "Agency/Jane Roe", or an archive, at the end of the group."""
    ends = line.index + 1 == len(lines) or lines[line.index + 1].blank_before or lines[line.index + 1].struck
    return ends and line.words <= CREDIT_WORDS and not line.sentence and is_house_or_archive(line.text)


def is_caption_below(credit: Line, lines: Sequence[Line]) -> bool:
    """Whether a caption stands below a credit, set off from the story by a blank line above the one and below the other."""
    if credit.index + 2 >= len(lines):
        return False
    below, after = lines[credit.index + 1], lines[credit.index + 2]
    free = below.label is None and not below.hits and not below.prose and not below.sentence
    return (
        free and credit.blank_before and not below.blank_before and after.blank_before and below.words >= CAPTION_WORDS
    )


def _mark_apart(credit: Line, lines: Sequence[Line]) -> None:
    """The captions of a credit between blank lines: up to two lines below that are no sentences, or the one above below something struck."""
    below: list[Line] = []
    for line in lines[credit.index + 1 : credit.index + 1 + APART_LINES]:
        if line.label is not None or line.hits or line.sentence or line.prose or line.words <= HEADING_WORDS + 1:
            break
        below.append(line)
    if below:
        for line in below:
            line.give(Role.CAPTION, "structure.caption.apart")
        return
    above = lines[credit.index - 1]
    opened = credit.index > 1 and lines[credit.index - 2].struck
    if opened and above.label is None and not above.hits and len(above.text) <= DENSE_CAPTION_CHARS:
        above.give(Role.CAPTION, "structure.caption.apart")


def _is_signature(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a name and a house around a slash stand between blank lines: "Harbour News/Jane Roe"."""
    apart = line.blank_before and line.index + 1 < len(lines) and lines[line.index + 1].blank_before
    return apart and not line.hits and line.words >= SIGNED_WORDS and is_signed(line.text)


def _names_caption(line: Line, lines: Sequence[Line]) -> bool:
    return not line.hits and is_pair_of_names(line.text) and is_caption_below(line, lines)
