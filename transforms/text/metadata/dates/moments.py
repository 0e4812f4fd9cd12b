"""Machine-written moments: what a script, a meta element or a record gives as a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from transforms.text.metadata.dates.written import FoundDate, find_dates

MAX_CHARS = 120
_OLDEST = 1600  # the first newspapers
_NEVER = 9999  # "9999-12-31": what databases write for no end; an offset leads out of the calendar
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?"
)
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*\Z")
_YEAR_MONTH = re.compile(r"\s*((?:19|20)\d{2})(?:[-/](0[1-9]|1[0-2]))?\s*\Z")
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as precisely as it is given."""

    day: date
    """In the zone that it is given in; the first day of a month or year that is all that is known."""
    at: datetime | None
    """Aware, UTC; None without a time of day."""
    zone_known: bool
    offset: timedelta | None
    """From UTC; None when not given."""
    precision: str
    """year, month, day, minute or second."""


def parse_moment(value: str, language: str | None = None) -> Moment | FoundDate | None:
    """The moment; a `FoundDate` when day and month could change places; None when the value gives no date.

    Midnight without a zone, or in UTC, stands for the day: that is how systems write a date without a time.

    >>> parse_moment("2023-12-21T10:00:00-05:00").at.isoformat()
    '2023-12-21T15:00:00+00:00'
    >>> parse_moment("2023-12-21T00:00:00Z").precision, parse_moment("1703116800"), parse_moment("May")
    ('day', None, None)
    """
    text = value[:MAX_CHARS].strip()
    iso = _ISO.fullmatch(text)
    if iso:
        return _from_iso(iso)
    compact = _COMPACT.match(text)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        clock = f"T{hour}:{minute}{':' + second if second else ''}{zone or ''}" if hour else ""
        text = f"{year}-{month}-{day}{clock}"
    found = next((found for found in find_dates(text, language) if found.written.year is not None), None)
    if found is None:
        return _coarse(text) or _last_rung(text, language)
    if found.ambiguous:
        return found
    if found.written.day is None:
        return Moment(date(found.written.year or 1, found.written.month, 1), None, False, None, "month")
    return of_day(found, found.readings()[0])


def _from_iso(match: re.Match[str]) -> Moment | None:
    """The common case, a hundred times faster than the search for dates."""
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        wall = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
    if wall.date() == _EPOCH or not _OLDEST <= wall.year < _NEVER:
        return None
    offset = _offset(zone)
    if hour is None or (not offset and (wall.hour, wall.minute, wall.second) == (0, 0, 0)):
        return Moment(wall.date(), None, False, None, "day")
    at = (wall - (offset or timedelta())).replace(tzinfo=timezone.utc)
    return Moment(wall.date(), at, offset is not None, offset, "second" if second else "minute")


def _offset(zone: str | None) -> timedelta | None:
    if zone is None or zone in "Zz":
        return None if zone is None else timedelta()
    digits = zone[1:].replace(":", "")
    return timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0)) * (-1 if zone[0] == "-" else 1)


def of_day(found: FoundDate, day: date) -> Moment | None:
    """The moment that the found date gives when it means this day; None for the epoch, which stands for no date."""
    if day == _EPOCH:
        return None
    moment = found.moment(day)
    clock = found.clock
    if moment is None or clock is None:
        return Moment(day, None, False, None, "day")
    at, known = moment
    offset = clock.offset_on(day)
    if not offset and (clock.hour, clock.minute, clock.second or 0) == (0, 0, 0) and found.written.separator == "":
        return Moment(day, None, False, None, "day")
    return Moment(
        day,
        at,
        known,
        None if offset is None else timedelta(minutes=offset),
        "minute" if clock.second is None else "second",
    )


def midnight(day: date) -> datetime:
    """The day's first moment, taken as UTC."""
    return datetime.combine(day, time(), timezone.utc)


def _coarse(text: str) -> Moment | None:
    """2023-12 and 2023."""
    match = _YEAR_MONTH.match(text)
    if match is None:
        return None
    return Moment(date(int(match[1]), int(match[2] or 1), 1), None, False, None, "month" if match[2] else "year")


def _last_rung(text: str, language: str | None) -> Moment | None:
    """dateparser with the language fixed, for scripts and calendars that our own tables do not hold."""
    if language is None or not re.search(r"\d{4}", text) or len(re.findall(r"\d+", text)) < 2 or text.isascii():
        return None
    import dateparser  # costs a quarter of a second, and hardly any article needs it

    try:
        parsed = dateparser.parse(text, languages=[language], settings=_STRICT)
    except (ValueError, OverflowError):  # a language that it does not know, a year beyond the calendar
        return None
    return None if parsed is None or parsed.date() == _EPOCH else Moment(parsed.date(), None, False, None, "day")


_STRICT = {
    "STRICT_PARSING": True,
    "RELATIVE_BASE": datetime(2000, 1, 1),
    "PREFER_DATES_FROM": "past",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "PARSERS": ["absolute-time"],
}
