"""The dates that an article prints for its readers."""

from __future__ import annotations

from dataclasses import replace

from schemas.enums import Role
from transforms.text.metadata.dates.clock import TIME, read_clock
from transforms.text.metadata.dates.labels import label_in
from transforms.text.metadata.dates.line import is_clock_line
from transforms.text.metadata.dates.written import FoundDate, find_dates
from transforms.text.metadata.evidence import Evidence

EARLIEST = 1985  # a printed day of an earlier year is one that the story speaks of. # our choice
CLOCK_CHARS = 40  # "Updated at 7:30 pm". # our choice
_DIVIDERS = " |·•–—-,;/()"


def printed_dates(evidence: Evidence) -> list[tuple[FoundDate, str]]:
    """The dates of the lines that are there for dates, each published or modified."""
    printed: list[tuple[FoundDate, str]] = []
    text = evidence.document.kind == "text" and len(evidence.story) > 1
    first, last = (evidence.story[0][0].start, evidence.story[-1][0].start) if text else (0, 0)
    for block in evidence.blocks(Role.DATE, Role.BYLINE, Role.DATELINE):
        amid = first < block.start < last  # a day of the story's own, unless a label says more
        if printed and not amid and (again := _same_day(block.text, printed[-1][0], evidence.language)) is not None:
            printed.append((again, "modified"))
        for found in find_dates(block.text, evidence.language):
            if found.written.year is not None and found.written.year >= EARLIEST and not (amid and found.label is None):
                printed.append((found, found.label or "published"))
                changed = _same_day(block.text[found.end :].strip(_DIVIDERS), found, evidence.language)
                if changed is not None and not amid:
                    printed.append((changed, "modified"))
    return printed


def _same_day(text: str, found: FoundDate, language: str | None) -> FoundDate | None:
    """The last change on the day that is printed above, where a line gives its time alone: "Updated at 7:30 pm"."""
    if not 0 < len(text) <= CLOCK_CHARS or find_dates(text, language):
        return None
    time = TIME.search(text)
    if time is None or label_in(text[: time.start()]) != "modified" or not is_clock_line(text):
        return None
    clock = read_clock(text, time.start())
    first = (found.clock.hour, found.clock.minute) if found.clock else (0, 0)
    earlier = clock is None or (clock.hour, clock.minute) < first
    return None if earlier else replace(found, clock=clock, label="modified", raw=text)
