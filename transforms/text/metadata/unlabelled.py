"""Names of authors where no block is known to be a byline: beside the date, and in lines that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.enums import Role
from schemas.records import Author
from transforms.text.document import Block
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.dates.written import FoundDate, find_dates
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.names_known import is_place
from transforms.text.metadata.people.bylines import Byline, parse_byline

REACH = 4
"""Blocks after the end of the story in which its author may sign. # our choice"""

HEAD_REACH = 6
"""Blocks above the story in which date and byline stand. # our choice"""

LINE_CHARS = 120
_TOKEN = re.compile(r"author|autor|auteur|autore|by-?line|writer|signature")
_NEAR_TOKENS = 4  # class tokens of the block itself and the element around it. # our choice
_INTRODUCTIONS = (" by ", " von ", " par ", " por ", " di ")


def unlabelled_names(evidence: Evidence) -> tuple[Author, ...]:
    """The names that stand beside a date, and in a line that a class or an introduction marks; () when there are none."""
    bylines = [next(read(evidence), None) for read in (_beside_dates, _in_marked_lines)]
    return tuple(dict.fromkeys(author for byline in bylines if byline for author in byline.authors))


def unlabelled_dates(evidence: Evidence) -> tuple[FoundDate, ...]:
    """The dates of the lines right above the story that consist of dates; () when there are none."""
    return tuple(
        found
        for line in _above_the_story(evidence)
        if is_date_line(line, evidence.language)
        for found in find_dates(line, evidence.language)
        if found.written.year is not None
    )


def _above_the_story(evidence: Evidence) -> list[str]:
    """The lines of the blocks above the first paragraph."""
    start = _story_start(evidence)
    above = [block for block in evidence.document.blocks if block.start < start]
    return [line for block in above[-HEAD_REACH:] for line in block.text.split("\n")]


def _story_start(evidence: Evidence) -> int:
    return next((block.start for block in evidence.paragraphs()), 0)


def _beside_dates(evidence: Evidence) -> Iterator[Byline]:
    """ "Ann Lee | 9 January 2025", "posted on 9 January 2025 by Ann Lee", "2025-01-09 来源：…"."""
    first = _story_start(evidence)
    for block in evidence.blocks(Role.DATE):
        if len(block.text) > LINE_CHARS or block.start > first:
            continue
        for found in find_dates(block.text, evidence.language)[:1]:
            before, after = block.text[: found.start].strip(" ,|•·⋅–—-"), block.text[found.end :]
            byline = parse_byline(before)
            if byline is not None and byline.authors and not is_place(before):
                yield byline
            for start in (after.find(words) for words in _INTRODUCTIONS):
                byline = parse_byline(after[start:].strip()) if start >= 0 else None
                if byline is not None and byline.authors:
                    yield byline
            byline = parse_byline(after.strip())
            if byline is not None and byline.introduced and byline.authors:
                yield byline


def _in_marked_lines(evidence: Evidence) -> Iterator[Byline]:
    story = {block.start for block, _ in evidence.story}
    if not story:
        return
    last = max(story)
    after = 0
    for line in _above_the_story(evidence):
        byline = parse_byline(line) if len(line) <= LINE_CHARS else None
        if byline is not None and byline.authors and byline.introduced:
            yield byline
    for block in evidence.document.blocks:
        if block.start in story or len(block.text) > LINE_CHARS:
            continue
        after += block.start > last
        if after > REACH:
            return
        byline = parse_byline(block.text)
        if byline is None or not byline.authors:
            continue
        if byline.introduced or (_is_marked(block) and block.links <= 1 and len(byline.people) == len(byline.authors)):
            yield byline


def _is_marked(block: Block) -> bool:
    tokens = (*block.tokens[: max(_NEAR_TOKENS, block.own_tokens)], *block.inner)
    return any(_TOKEN.search(token) for token in tokens)
