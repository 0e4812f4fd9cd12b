"""Times of day and time zones as news sites print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from transforms.text.metadata.shipped import shipped

_HOUR = r"(?P<hour>2[0-3]|[01]?\d)"
_MINUTE = r"\s?[:.hH٫]\s?(?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?:\s?h\b)?"
_HALF = r"\s?(?P<half>[apAP])\.?\s?[mM](?![a-z])\.?"
_ZONES: dict[str, int | list[int]] = shipped("zones")
_NAMES = "|".join(sorted(_ZONES, key=len, reverse=True))
# A zone may be glued to the next word ("ESTUpdated").
_ZONE = (
    rf"\s?\(?(?P<zone>{_NAMES})(?:(?![A-ZА-Я]*[a-zа-я]|[A-ZА-Я])|(?=[A-ZА-Я][a-zа-я]))(?P<shift>[+-]\d{{1,2}}(?::?\d{{2}})?)?\)?"
    r"|\s?(?P<offset>[+-](?:0\d|1[0-4]):?\d{2})"
)
TIME = re.compile(
    rf"{_HOUR}(?:{_MINUTE}|(?={_HALF.replace('?P<half>', '?:')})|\s?(?=[Uu]hr\b)|\s?h\b)(?:{_HALF})?(?:\s?[Uu]hr\b)?(?:{_ZONE})?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `zone` is an abbreviation of the zones file, `offset` minutes east of UTC when it is printed in figures."""

    hour: int
    minute: int
    second: int | None
    zone: str | None
    offset: int | None
    end: int
    """Where it ends in the text."""

    def offset_on(self, day: date) -> int | None:
        """Minutes east of UTC on that day; None when the text does not say."""
        if self.offset is not None or self.zone is None:
            return self.offset
        minutes = _ZONES[self.zone]
        return minutes if isinstance(minutes, int) else minutes[_is_american_summer(day)]


def read_clock(text: str, at: int = 0) -> Clock | None:
    """The time of day that begins at this place, or None.

    >>> clock = read_clock("6:46 pm GMT")
    >>> clock.hour, clock.minute, clock.zone
    (18, 46, 'GMT')
    """
    match = TIME.match(text, at)
    if match is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    figures = match["offset"] or match["shift"]
    zone = None if figures else match["zone"]
    second = int(match["second"]) if match["second"] else None
    return Clock(hour, int(match["minute"] or 0), second, zone, _minutes(figures) if figures else None, match.end())


def _minutes(offset: str) -> int:
    digits = offset[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    return (hours * 60 + minutes) * (-1 if offset[0] == "-" else 1)


def _is_american_summer(day: date) -> bool:
    """Second Sunday of March to first Sunday of November (Energy Policy Act of 2005)."""
    march = date(day.year, 3, 8)
    november = date(day.year, 11, 1)
    begins = march + timedelta(days=(6 - march.weekday()) % 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return begins <= day < ends
