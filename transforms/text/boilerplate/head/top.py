"""The lines of a text's top and what each of them holds, asked once for the search of the headline and for the marking of the head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names, is_name_and_job, is_name_with_date
from transforms.text.boilerplate.pictures.credit_forms import is_credit
from transforms.text.metadata.date_parts import parts_of
from transforms.text.metadata.datelines.line import is_placed_date
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.people.bylines import is_dated_byline
from transforms.text.metadata.people.person_names import is_organisation
from transforms.text.metadata.reading_time import is_reading_time

DATA = (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.DATELINE, Role.CREDIT, Role.CAPTION)
# Both our choice: a longer line is no date, nor is a long one with fewer digits than one in so many letters.
DATE_LINE_CHARS = 140
CHARS_A_DIGIT = 16
CHARS_A_DIGIT_OF_PROSE = 8  # what ends in "a. m." reads like a sentence
SHORT_CHARS = 60
DATED_WORDS = 9
REST_WORDS = 5  # behind the date
JOB_WORDS = 8
NAME_WORDS = 4
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_DATE_LABEL = re.compile(r"^[^\W\d][^:\d]{2,30}: ")  # "Date of creation: 28 November 2024"
_HANDLE = re.compile(r" @\w+$")  # "Published: 6 October 2023 11:52 @harbourpost"
_ZONE = re.compile(r"(?<=[0-9mhM.]) [A-Z]{2,4}$")  # "10:32 a.m. MX"


class Top:
    """The lines of a text by what they hold; `lines` are all of them."""

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self._dates: dict[int, bool] = {}
        self._data: dict[int, bool] = {}
        self._credits: dict[int, bool] = {}
        self._kinds: dict[int, Role | None] = {}
        self._names: dict[int, bool] = {}

    def is_date(self, index: int) -> bool:
        """Whether the line is a date and nothing else."""
        found = self._dates.get(index)
        if found is None:
            found = self._dates[index] = is_date(self.lines[index])
        return found

    def is_data(self, index: int) -> bool:
        """Whether a rule or its shape makes the line data: a date, a byline, a reading time, a credit, a caption."""
        found = self._data.get(index)
        if found is None:
            line = self.lines[index]
            rule = line.hit_of(*DATA) if line.hits else None
            found = (rule is not None and not rule.keeps) or self.is_dated(index) or self._signs_date(index)
            self._data[index] = found
        return found

    def _signs_date(self, index: int) -> bool:
        """Whether the line is a name and a date, or a place and a date, stands right below it."""
        line = self.lines[index]
        if line.words > NAME_WORDS or index + 1 >= len(self.lines) or not self.is_dated(index + 1):
            return False
        return line.words > 1 and self.are_names(index) and not is_organisation(line.text)

    def is_dated(self, index: int) -> bool:
        """Whether the line is a date, a name with a date or a job, a place with a date, or such data in parts."""
        return self.is_date(index) or _is_signed(self.lines[index]) or self.kind(index) is not None

    def are_names(self, index: int) -> bool:
        """Whether the line is names and nothing else."""
        found = self._names.get(index)
        if found is None:
            found = self._names[index] = are_names(self.lines[index].text)
        return found

    def kind(self, index: int) -> Role | None:
        """What a line of several data opens with, or a reading time that no rule knows; None where the line is neither."""
        if index not in self._kinds:
            self._kinds[index] = _kind(self.lines[index])
        return self._kinds[index]

    def is_credit(self, index: int) -> bool:
        """Whether the line names who owns a picture."""
        found = self._credits.get(index)
        if found is None:
            line = self.lines[index]
            found = self._credits[index] = line.hit_of(Role.CREDIT) is not None or is_credit(line)
        return found


def names_above_date(top: Top, index: int) -> bool:
    """Whether names alone, or what their bearer is in small letters, stand above a date: the byline of a column above its headline."""
    line, below = top.lines[index], top.lines[index + 1]
    if line.hits or line.words > JOB_WORDS or line.sentence:
        return False
    if are_names(line.text) and not is_organisation(line.text):
        job_below = below.text[0].islower() and index + 2 < len(top.lines) and top.is_date(index + 2)
        return top.is_date(index + 1) or job_below
    return line.text[0].islower() and index > 0 and top.is_date(index + 1) and are_names(top.lines[index - 1].text)


def names_below_date(top: Top, index: int, title: int) -> bool:
    """Whether names alone stand below a date and right above the headline, or a line of data above it."""
    line = top.lines[index]
    if not index or line.hits or line.words > JOB_WORDS or not top.is_date(index - 1) or not _are_people(line.text):
        return False
    return index + 1 == title or (index + 2 == title and top.is_data(index + 1))


def _are_people(text: str) -> bool:
    return all(are_names(name) and not is_organisation(name) for name in text.split(", "))


def _kind(line: Line) -> Role | None:
    text = line.text
    if line.prose or len(text) > DATE_LINE_CHARS or _DIGIT.search(text) is None:
        return None
    if is_reading_time(text):
        return Role.READING_TIME
    kinds = [part.kind for part in parts_of(text)]
    return next((Role(kind) for kind in kinds if kind != "other"), None)


def _is_signed(line: Line) -> bool:
    text = line.text
    if line.prose or len(text) > DATE_LINE_CHARS:
        return False
    if _DIGIT.search(text) is None:
        return line.words <= JOB_WORDS and is_name_and_job(text)
    return is_name_with_date(text) or is_placed_date(text) or is_dated_byline(text)


def _opens_with_date(line: Line) -> bool:
    """ "15/07/24 08:12 ‧ 3 hours ago by Agency", "14 June 2024, 11:37 Science": a whole date, and little behind it."""
    text = line.text
    if not text[0].isdigit() or line.words > DATED_WORDS or line.sentence:
        return False
    found = find_dates(text)
    if not found or found[0].start or found[0].written.year is None:
        return False
    return len(_WORD.findall(text, found[0].end)) <= REST_WORDS


def is_date(line: Line) -> bool:
    """Whether the line is a date and nothing else, by the date recogniser."""
    text = line.text
    if len(text) > DATE_LINE_CHARS or _DIGIT.search(text) is None:
        return False
    if line.prose and len(_DIGIT.findall(text)) * CHARS_A_DIGIT_OF_PROSE < len(text):
        return False
    if line.hits and (rule := line.hit_of(Role.DATE)) is not None and rule.strong:
        return not rule.keeps  # what a rule knows need not be read
    if len(text) > SHORT_CHARS and len(_DIGIT.findall(text)) * CHARS_A_DIGIT < len(text):
        return False
    if is_date_line(text):
        return True
    if _opens_with_date(line):
        return True
    other = (_ZONE.sub("", text), _DATE_LABEL.sub("", text), _HANDLE.sub("", text))
    return any(bare != text and is_date_line(bare) for bare in other)
