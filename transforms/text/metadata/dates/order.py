"""Whether 04/07 is the fourth of July or the seventh of April: decided by evidence, or left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, islice
from string import digits

from transforms.text.metadata.dates.calendar import month_of
from transforms.text.metadata.dates.written import FoundDate

# Confidence of a date whose order was decided by: # our choice
BY_FIGURES = 0.95  # a number above twelve, a month's name, a printed weekday
BY_TEXT = 0.9  # weekdays and past days that the story mentions
BY_ZONE = 0.85  # the time of day beside it is that of the United States, or of a country that writes the day first
BY_NEIGHBOUR = 0.9  # another date of the same page
BY_CRAWL = 0.9  # the other reading lies after the crawl
BY_LANGUAGE = 0.9  # only English is written both ways
BY_REGION = 0.8  # en-US is also what content systems say when nobody sets it
UNDECIDED = 0.4

MARGIN = 2  # by how much one reading must beat the other
FAR_DAYS = 200  # a mentioned day lies at most so far back
MENTIONS = 12  # mentions that are looked at
STORY_CHARS = 20_000

_AMERICAN_ZONES = frozenset(
    {"ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "AKST", "AKDT", "HST"}
)
_MONTH_FIRST = frozenset({"US", "PH", "PR", "GU"})
_DAY_FIRST = frozenset(
    {"GB", "UK", "IE", "AU", "NZ", "IN", "ZA", "NG", "KE", "PK", "SG", "MT", "JM", "GH", "BD", "LK", "HK"}
)
_DAY_FIRST_HOSTS = re.compile(r"\.(?:uk|ie|au|nz|in|za|ng|ke|pk|sg|mt|gh|eu|de|fr|es|it|pl|ua|ru|nl|be|ch|at|pt)\Z")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SINCE_WHEN = ("last ", "next ", "every ", "each ", "since ", "until ")
_THIS_BEFORE = re.compile(r"\b(?:this|today,?)\s+(?:early\s+|late\s+)?\Z")
_THIS_CHARS = 30  # before the weekday that are looked at
_NUMBER = re.compile(r"\d{1,2}\b")
_MONTH_BEFORE = re.compile(r"\b([A-Z][a-z]{2,8})\.?\s\Z")
_MONTH_CHARS = 11
_NOT_A_DAY = re.compile(r"\s*(?:percent|per cent|%|,?\s\d{4})")
_MONTH_BEHIND = re.compile(r"\s([A-Z][a-z]{2,8})\b(?!\s\d{4})")


@dataclass(frozen=True, slots=True)
class Order:
    """What is known beside the date itself."""

    language: str | None
    declared: str | None
    """Language with region, as the page says it: en-US, en_GB."""
    host: str
    story: str
    """The text of the article; read for English only."""
    neighbours: Sequence[FoundDate]
    """Other dates of the page."""
    crawled: date | None
    """Day of the crawl, when the input says it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The days that a story speaks of."""

    this: frozenset[int]
    """Weekdays of "this Monday", "today, Monday"."""
    weekdays: frozenset[int]
    """Weekdays but for "last Monday", "every Monday" and the like."""
    days: tuple[tuple[int | None, int], ...]
    """Month, None when it is no month, and number of the first days of the year."""


def settle(found: FoundDate, order: Order) -> tuple[date | None, float]:
    """The day that the date means, and how sure that is; None when nothing decides.

    Rungs, strongest first: the figures themselves, the crawl time, full stops and language, time zone, other dates of the page, the story, region.
    """
    readings = found.readings()
    if not found.ambiguous or len(readings) == 1:
        return (readings[0] if readings else None), BY_FIGURES
    if order.crawled is not None:
        possible = [day for day in readings if day <= order.crawled + timedelta(days=1)]
        if len(possible) == 1:
            return possible[0], BY_CRAWL
    if found.written.separator == "." or order.language not in (None, "en"):
        return readings[0], BY_LANGUAGE
    if found.clock is not None and found.clock.zone not in (None, "UTC", "Z"):
        return readings[found.clock.zone in _AMERICAN_ZONES], BY_ZONE
    neighbour = _by_neighbours(found, order.neighbours)
    if neighbour is not None:
        return readings[neighbour], BY_NEIGHBOUR
    scores = [_score(day, _told(order.story)) for day in readings] if order.language == "en" else [0, 0]
    if abs(scores[0] - scores[1]) >= MARGIN:
        return readings[scores[1] > scores[0]], BY_TEXT
    region = _by_region(order)
    return (None, UNDECIDED) if region is None else (readings[region], BY_REGION)


def _by_neighbours(found: FoundDate, neighbours: Sequence[FoundDate]) -> int | None:
    """0 for day first, 1 for month first, by another date in figures with the same separator that leaves no choice."""
    for other in neighbours:
        figures = re.match(r"\D*(\d{1,2})([./-])(\d{1,2})[./-]\d{2,4}", other.raw)
        if figures and figures[2] == found.written.separator:
            first, second = int(figures[1]), int(figures[3])
            if first > 12 >= second:
                return 0
            if second > 12 >= first:
                return 1
    return None


def _by_region(order: Order) -> int | None:
    region = re.search(r"[-_]([A-Za-z]{2})\b", order.declared or "")
    name = region[1].upper() if region else ""
    if name in _DAY_FIRST or _DAY_FIRST_HOSTS.search(order.host):
        return 0
    return 1 if name in _MONTH_FIRST else None


def _score(day: date, told: _Told) -> int:
    """How well the story fits an article of that day: weekdays just past, mentioned days not long ago."""
    score = 0
    if told.this:
        score += 2 if day.weekday() in told.this else -1
    if told.weekdays:
        score += 1 if told.weekdays & {day.weekday(), (day.weekday() - 1) % 7} else -1
    mentioned = [_lies_before(day, month, number) for month, number in told.days]
    fits = sum(1 if fit else -1 for fit in mentioned if fit is not None)
    return score + max(-3, min(3, fits))


@lru_cache(maxsize=1)  # both readings of every date of an article ask for the same story
def _told(story: str) -> _Told:
    text = story[:STORY_CHARS]
    this: set[int] = set()
    weekdays: set[int] = set()
    for weekday, name in enumerate(_WEEKDAYS):
        for start in _places(text, name):
            if _in_word(text, start) or _in_word(text, start + len(name) + 1):
                continue
            if not text.endswith(_SINCE_WHEN, 0, start):
                weekdays.add(weekday)
            if _THIS_BEFORE.search(text, max(0, start - _THIS_CHARS), start):
                this.add(weekday)
    return _Told(frozenset(this), frozenset(weekdays), tuple(islice(_days_of_year(text), MENTIONS)))


def _days_of_year(text: str) -> Iterator[tuple[int | None, int]]:
    """Month and number of every "June 4" or "4 June" without a year, None for a word that is no month."""
    end = 0
    for start in sorted(chain.from_iterable(_places(text, digit) for digit in digits)):
        match = _NUMBER.match(text, start)
        if match is None or _in_word(text, start):
            continue
        month = _MONTH_BEFORE.search(text, max(end, start - _MONTH_CHARS), start)
        if month is not None and not _NOT_A_DAY.match(text, match.end()):
            end = match.end()
        else:
            month = _MONTH_BEHIND.match(text, match.end())
            end = month.end() if month is not None else end
        if month is not None:
            yield month_of(month[1], "en"), int(match.group())


def _places(text: str, part: str) -> Iterator[int]:
    """Where the part stands. One search for each name or digit costs a tenth of a pattern that is tried at every letter."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _in_word(text: str, at: int) -> bool:
    """Whether a letter, a digit or an underscore stands right before this place."""
    return 0 < at <= len(text) and (text[at - 1].isalnum() or text[at - 1] == "_")


def _lies_before(day: date, month: int | None, number: int) -> bool | None:
    """Whether the mentioned day of the year lies shortly before the article; None when it is no day."""
    if month is None:
        return None
    for year in (day.year, day.year - 1):
        try:
            mentioned = date(year, month, number)
        except ValueError:
            return None
        if mentioned <= day:
            return (day - mentioned).days <= FAR_DAYS
    return None
