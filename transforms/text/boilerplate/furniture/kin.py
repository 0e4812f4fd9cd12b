"""Lines that only the verdict on their neighbours gives away: one headline among related ones, the first of them, a box that lost its heading."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_row
from transforms.text.boilerplate.rules.pack import PROSE_CHARS
from transforms.text.metadata.people.sign_offs import rights_at_end

# All our choice.
HEADLINE_WORDS = 4
HEADLINE_CHARS = 160
JUDGE = "judge."
MIN_ISLAND, MOST_ISLAND = 3, 6
ISLAND_WORDS = 5
MIN_BELOW = 2  # related headlines below the first one


def mark_kin(lines: Sequence[Line], start: int, tail: int) -> None:
    """Strike a headline that stands among related ones which are struck already."""
    for line in lines[max(start, 1) :]:
        if line.label is not None or not _is_related(lines, line.index - 1) or not _may_be_headline(line):
            continue
        if _is_related(lines, line.index + 1):
            line.give(Role.RELATED, "structure.related.among")
    for line in reversed(lines[max(tail, 1) :]):
        if line.label is None and _may_be_headline(line) and _opens_group(lines, line):
            line.give(Role.RELATED, "structure.related.first")


def mark_islands(lines: Sequence[Line], start: int) -> None:
    """Strike headlines that blank lines set off between two paragraphs, where no colon announces a list: a box that lost its heading."""
    index = start
    while index < len(lines):
        end = index + 1
        while end < len(lines) and not lines[end].blank_before:
            end += 1
        if MIN_ISLAND <= end - index <= MOST_ISLAND and _is_island(lines, index, end, start):
            for line in lines[index:end]:
                line.give(Role.RELATED, "structure.related.island")
        index = end


def _is_island(lines: Sequence[Line], first: int, end: int, start: int) -> bool:
    above, below = lines[first - 1] if first > start else None, lines[end] if end < len(lines) else None
    if above is None or below is None or not (above.prose and above.story and below.prose and below.story):
        return False
    if not above.text.rstrip('"”»').endswith("."):
        return False
    box = lines[first:end]
    fields = sum(": " in line.text for line in box)  # "Basic: two boats a day"
    return fields <= 1 and all(_is_island_line(line) for line in box)


def _is_island_line(line: Line) -> bool:
    """Whether it is a headline at first sight: a capital, several words, no mark at its end, nothing that a rule knows."""
    plain = line.label is None and not line.hits and line.text[0].isupper() and line.text[-1].isalnum()
    return plain and line.words >= ISLAND_WORDS and _may_be_headline(line)


def _is_related(lines: Sequence[Line], index: int) -> bool:
    if not 0 <= index < len(lines):
        return False
    label = lines[index].label
    if label is None:
        return False
    # The judge says that a line is none of the story, not what it is.
    return label.role is Role.RELATED or (label.rule.startswith(JUDGE) and _may_be_headline(lines[index]))


def _may_be_headline(line: Line) -> bool:
    """Whether it has the shape of a headline and no rule keeps it."""
    if (line.sentence and not line.text.endswith(("?", "!"))) or rights_at_end(line.text) is not None:
        return False
    told = len(line.text) >= PROSE_CHARS and ". " in line.text  # sentences above what ends the line
    if told or line.words < HEADLINE_WORDS or len(line.text) > HEADLINE_CHARS:
        return False
    return not is_row(line) and not any(rule.keeps for rule in line.hits)


def _opens_group(lines: Sequence[Line], line: Line) -> bool:
    """Whether several related headlines stand right below the story's last line and this one."""
    first = line.index + 1
    if first < len(lines) and lines[first].opener is not None:  # a heading ends what stands above it
        return False
    return all(
        _is_related(lines, at) and not lines[at].sentence and not lines[at].blank_before
        for at in range(first, first + MIN_BELOW)
    )
