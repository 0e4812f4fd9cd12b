"""Whether a line is there for its date."""

from __future__ import annotations

import re

from transforms.text.metadata.dates.calendar import weekday_of
from transforms.text.metadata.dates.clock import TIME
from transforms.text.metadata.dates.labels import is_joiner, without_labels
from transforms.text.metadata.dates.relative import find_ages
from transforms.text.metadata.dates.written import FoundDate, find_dates
from transforms.text.metadata.names_known import is_place as known_place
from transforms.text.metadata.reading_time import without_reading_time

MAX_CHARS = 160
"""Longer lines are prose. # our choice: the longest date lines, with two labelled moments and zones, have 110"""

_PLACE_CHARS = 24  # "ROMA - 12 marzo 2025": a place may stand before the date. # our choice
_PLACE = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,2}\s?[,–—-]")
_FIGURES = re.compile(r"\d\d")
_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_CREDIT = re.compile(r"(?:Foto|Photo|Фото)\s?:.*\Z")


def is_date_line(text: str, language: str | None = None) -> bool:
    """Whether nothing but dates, times of day, ages, their labels and a reading time stands in the line, at most after a place.

    >>> is_date_line("Lima, 08/05/2022 12:50 a.m."), is_date_line("On 5 May 2022 the mill closed.")
    (True, False)
    """
    if len(text) > MAX_CHARS:
        return False
    spans = [(found.start, found.end) for found in find_dates(text, language) if _is_whole(found)]
    spans += [(age.start, age.end) for age in find_ages(text)]
    if not spans:
        return False
    rest = _without(text, spans)
    if _is_bare(rest):
        return not _FIGURES.search(_cleaned(rest))
    first = min(start for start, _ in spans)
    before = text[:first].rstrip()
    is_place = len(before) <= _PLACE_CHARS and before[:1].isupper() and _PLACE.fullmatch(before) is not None
    one_word = " " not in before.rstrip(" ,–—-")
    return is_place and (one_word or known_place(before.rstrip(" ,–—-"))) and _is_bare(rest[first:])


def is_clock_line(text: str) -> bool:
    """Whether nothing but a time of day, labels and joining words stand in the line.

    >>> is_clock_line("Actualizado a las 19:30h."), is_clock_line("The pump failed at 19:30.")
    (True, False)
    """
    return _is_bare(text) and not any(map(str.isdigit, _cleaned(text)))


def _is_whole(found: FoundDate) -> bool:
    """Day and month alone are a date line only with a time of day or a label: "May 12" may be a subhead."""
    return found.written.year is not None or found.clock is not None or found.label is not None


def _is_bare(rest: str) -> bool:
    """Whether only words of date lines are left."""
    return all(is_joiner(word) or weekday_of(word) is not None for word in _WORD.findall(_cleaned(rest)))


def _cleaned(rest: str) -> str:
    return without_labels(without_reading_time(TIME.sub(" ", _CREDIT.sub("", rest))))


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks over the spans, so that offsets hold."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
