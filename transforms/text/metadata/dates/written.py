"""Dates of a line with their time of day and what they date, never invented.

A date in figures whose day and month could change places says so (`ambiguous`); `date_order` decides with evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from transforms.text.metadata.dates.calendar import weekday_of
from transforms.text.metadata.dates.clock import TIME, Clock, read_clock
from transforms.text.metadata.dates.forms import Written, written_dates
from transforms.text.metadata.dates.labels import is_joiner, label_in

MAX_CHARS = 2000
"""Longer texts are not searched: a line of data is short. # our choice"""

_DIGIT = re.compile(r"\d")
_STEP = re.compile(r"[\s,;:|·⋅•–—/@()T-]*([^\W\d_]{1,16}(?:-feira)?)?\.?")
_STEPS = 4  # words between a date and its time of day: "года, вторник, в", "alle ore"
_REACH = 36  # characters before a date in which its time of day is sought
_TIME_BEFORE = re.compile(
    rf"(?<!\d){TIME.pattern}(?:\s?(?:h|hs|hrs)\b\.?)?[\s,|·⋅•–-]*(?:(?:del?|do|on|of|am|le|il|dia|día)\s+)?\Z"
)
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]{2,14}(?:-feira)?)\.?[\s,]*(?:den\s|the\s)?\(?\Z")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text with its time of day."""

    start: int
    end: int
    raw: str
    """text[start:end]: weekday, date, time of day and zone."""
    written: Written
    clock: Clock | None
    weekday: int | None
    """The weekday that is printed with it; Monday is 0."""
    label: str | None
    """published or modified, when a word before it says so."""

    @property
    def day(self) -> date | None:
        """The day when it is printed; the day-first reading of an ambiguous one."""
        return self.written.date

    @property
    def ambiguous(self) -> bool:
        """Whether day and month could change places: not if the printed weekday fits only one reading."""
        if not self.written.ambiguous:
            return False
        return self.weekday is None or len(self.readings()) == 2

    def readings(self) -> tuple[date, ...]:
        """The days that it can mean: day first, then month first. A printed weekday rules out what it contradicts."""
        first = self.written.date
        if first is None:
            return ()
        days = (first, self.written.swapped().date or first) if self.written.ambiguous else (first,)
        fitting = tuple(day for day in days if self.weekday in (None, day.weekday()))
        return fitting or days

    def moment(self, day: date) -> tuple[datetime, bool] | None:
        """The printed time of day on that day in UTC, and whether the zone is known; None without a time of day."""
        if self.clock is None:
            return None
        offset = self.clock.offset_on(day)
        wall = datetime(day.year, day.month, day.day, self.clock.hour, self.clock.minute, self.clock.second or 0)
        return (wall - timedelta(minutes=offset or 0)).replace(tzinfo=timezone.utc), offset is not None


def find_dates(text: str, language: str | None = None) -> tuple[FoundDate, ...]:
    """Every date of the text, in order; one without year or day counts too.

    >>> [(found.day.isoformat(), found.clock.hour, found.label)
    ...  for found in find_dates("Publié le 18 juil. 2024 à 08:01Mis à jour le 19 juil. 2024 à 09:06")]
    [('2024-07-18', 8, 'published'), ('2024-07-19', 9, 'modified')]
    """
    return _found(text, language) if len(text) <= MAX_CHARS and _DIGIT.search(text) else ()


@lru_cache(maxsize=256)  # dates, bylines and reading times ask for the same few lines
def _found(text: str, language: str | None) -> tuple[FoundDate, ...]:
    found: list[FoundDate] = []
    at = 0
    for written in written_dates(text, language):
        if written.start >= at:
            found.append(_surrounded(text, at, written, language))
            at = found[-1].end
    return tuple(found)


def _surrounded(text: str, at: int, written: Written, language: str | None) -> FoundDate:
    """The date with what belongs to it on both sides; nothing before `at` is looked at."""
    start, end = written.start, written.end
    clock, weekday, end = _after(text, end, language)
    before = _WEEKDAY_BEFORE.search(text, at, start) if weekday is None and at < start else None
    if before:
        weekday = weekday_of(before[1], language)
        if weekday is not None:
            start = before.start()
    reach = max(at, start - _REACH)
    if clock is None and _DIGIT.search(text, reach, start) is not None:
        match = _TIME_BEFORE.search(text, reach, start)
        if match:
            clock, start = read_clock(text, match.start()), match.start()
    return FoundDate(start, end, text[start:end], written, clock, weekday, label_in(text[at:start]))


def _after(text: str, end: int, language: str | None) -> tuple[Clock | None, int | None, int]:
    """Time of day and weekday that follow a date, past words such as "года", "um", "a las", and where they end."""
    weekday = None
    at = end
    for _ in range(_STEPS):
        step = _STEP.match(text, at)
        gap = step.start(1) if step and step[1] else (step.end() if step else at)
        clock = read_clock(text, gap)
        if clock is not None:
            return clock, weekday, clock.end
        if step is None or not step[1]:
            break
        named = weekday_of(step[1], language) if weekday is None else None
        if named is not None:
            weekday, end = named, step.end()
        elif not is_joiner(step[1]):
            break
        at = step.end()
    return None, weekday, end
