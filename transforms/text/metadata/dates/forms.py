"""The written forms of a date: ISO, figures with the year last, day and month name, month name and day, CJK, month alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from transforms.text.metadata.dates.calendar import glued_month, may_name_month, month_of

_YEAR = r"(?:19|20)\d\d"
_WORD = r"[^\W\d_]{3,24}"
_ORDINAL = r"(?:st|nd|rd|th|er|re|º|°|ª|-?го|-е)?"
# Full year first. Not "1/2/2024": a figure and a separator before it make it another form.
_ISO = re.compile(rf"(?<!\d)(?<!\d[./-])({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
_CJK = re.compile(rf"(?<!\d)({_YEAR})\s?[年년]\s?(\d{{1,2}})\s?[月월]\s?(\d{{1,2}})\s?[日일]")
_FIGURES = re.compile(rf"(?<![\d./:-])(\d{{1,2}})\s?([./-])\s?(\d{{1,2}})\s?\2\s?({_YEAR}|\d\d(?![\d:.%]))")
_DAY_MONTH = re.compile(
    rf"(?<![\d./:,-])(\d{{1,2}}){_ORDINAL}(?:[.\s/-]|d[eo]l?(?=\s)|of(?=\s)|d['’]|ta['’])*({_WORD})"
    rf"(?:(?:[.,\s/-]|\bdel?\b|\bof\b)*({_YEAR})|[-/'’](\d\d)(?!\d))?"
)
_MONTH_DAY = re.compile(rf"({_WORD})\.?\s?(\d{{1,2}})(?!\d|[:.]\d){_ORDINAL}(?:[.,\s]*({_YEAR}))?")
_MONTH = re.compile(rf"({_WORD})\.?,?\s(?:del?\s|of\s)?({_YEAR})(?!\d)")
_YEAR_MONTH_DAY = re.compile(rf"(?<!\d)({_YEAR})(?:[.,\s]|m\.|\bgada\b)+({_WORD})\.?\s(\d{{1,2}})(?!\d)")
_WORD_REACH = 32  # characters from the beginning of a month to its day or year, at most
_CENTURY_TURN = (
    70  # two-digit years from here on belong to the twentieth century, as in POSIX strptime (69) and Excel (30)
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it is written: its place in the text and its parts."""

    start: int
    end: int
    year: int | None
    """None: only day and month are printed."""
    month: int
    day: int | None
    """None: only month and year are printed."""
    separator: str = ""
    """Of a date in figures with the year last, which is read day first here; empty for all other forms."""

    @property
    def ambiguous(self) -> bool:
        """Whether day and month could change places, going by the figures alone."""
        return bool(self.separator) and self.day is not None and self.day <= 12 and self.month != self.day

    @property
    def date(self) -> date | None:
        """The day, when all of it is printed."""
        return None if self.year is None or self.day is None else date(self.year, self.month, self.day)

    def swapped(self) -> Written:
        """The same figures read month first; only for a date that is ambiguous."""
        return replace(self, day=self.month, month=self.day or 1)


def written_dates(text: str, language: str | None = None) -> tuple[Written, ...]:
    """Every date of the calendar that is written in the text, in order, without overlaps.

    >>> [(w.year, w.month, w.day) for w in written_dates("Von 5. Juni 2023 bis 04.07.2025, nicht 30.02.2025")]
    [(2023, 6, 5), (2025, 7, 4)]
    """
    readers = _READERS if may_name_month(text) else _OF_FIGURES
    candidates = [
        written
        for pattern, reader, clue, reach in readers
        if (found := clue.search(text)) is not None
        for match in pattern.finditer(text, max(0, found.start() - reach) if reach else 0)
        for written in reader(match, language)
        if _exists(written)
    ]
    candidates.sort(key=lambda written: (written.start, written.year is None, -written.end))
    kept: list[Written] = []
    for written in candidates:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
        elif kept[-1].year is None and written.year is not None:
            kept[-1] = written
    return tuple(kept)


def _exists(written: Written) -> bool:
    year = 2024 if written.year is None else written.year  # a leap year, as February 29 may stand without its year
    try:
        date(year, written.month, 1 if written.day is None else written.day)
    except ValueError:
        return False
    return True


def _year_first(match: re.Match[str], language: str | None) -> Iterator[Written]:
    year, month, day = match.group(1), match.group(match.re.groups - 1), match.group(match.re.groups)
    yield Written(*match.span(), int(year), int(month), int(day))


def _figures(match: re.Match[str], language: str | None) -> Iterator[Written]:
    first, separator, second, year = match.groups()
    day, month = int(first), int(second)
    if month > 12 >= day:
        yield Written(*match.span(), _full_year(year), day, month)
    else:
        yield Written(*match.span(), _full_year(year), month, day, separator)


def _day_month(match: re.Match[str], language: str | None) -> Iterator[Written]:
    day, word, year, short_year = match.groups()
    month = month_of(word, language)
    end = match.end()
    if month is None:
        month = _month_before_glue(word, language)
        end, year, short_year = match.end(2), None, None
    if month is not None and (year or short_year or not (word.islower() and len(word) < 4 and word.isascii())):
        if not year and not short_year:
            end = match.end(2)
        yield Written(match.start(), end, _full_year(year or short_year), month, int(day))


def _month_before_glue(word: str, language: str | None) -> int | None:
    """The month at the start of a word that has lost the space after it: `годаОбщество` has none, `январяОбщество` has."""
    at = next((at for at in range(3, len(word)) if word[at].isupper() and word[at - 1].islower()), None)
    return None if at is None else month_of(word[:at], language)


def _month_day(match: re.Match[str], language: str | None) -> Iterator[Written]:
    word, day, year = match.groups()
    start, month = _at_end_of(word, language)
    if month is not None and (year or word[start].isupper()):
        yield Written(match.start() + start, match.end() if year else match.end(2), _full_year(year), month, int(day))


def _month(match: re.Match[str], language: str | None) -> Iterator[Written]:
    start, month = _at_end_of(match.group(1), language)
    if month is not None:
        yield Written(match.start() + start, match.end(), int(match.group(2)), month, None)


def _year_month_day(match: re.Match[str], language: str | None) -> Iterator[Written]:
    month = month_of(match.group(2), language)
    if month is not None:
        yield Written(*match.span(), int(match.group(1)), month, int(match.group(3)))


def _at_end_of(word: str, language: str | None) -> tuple[int, int | None]:
    month = month_of(word, language)
    if month is not None:
        return 0, month
    return glued_month(word, language) or (0, None)


def _full_year(year: str | None) -> int | None:
    if not year:
        return None
    number = int(year)
    return number if number > 99 else number + (2000 if number < _CENTURY_TURN else 1900)


_Reader = Callable[["re.Match[str]", "str | None"], Iterator[Written]]
_OF_FIGURES: tuple[tuple[re.Pattern[str], _Reader, re.Pattern[str], int], ...] = (
    (_ISO, _year_first, re.compile(r"\d[-/.]\d"), 0),
    (_CJK, _year_first, re.compile("[年년]"), 0),
    (_FIGURES, _figures, re.compile(r"\d\s?[./-]\s?\d"), 0),
)
_READERS = (
    *_OF_FIGURES,
    (_DAY_MONTH, _day_month, re.compile(r"\d"), 0),
    (_MONTH_DAY, _month_day, re.compile(r"(?<=[\w.\s])(?<!\d)\d{1,2}(?!\d|[:.]\d)"), _WORD_REACH),
    (_MONTH, _month, re.compile(rf"\s{_YEAR}(?!\d)"), _WORD_REACH),
    (_YEAR_MONTH_DAY, _year_month_day, re.compile(rf"{_YEAR}[.,\sm]"), 0),
)
"""Each form with its reader; a clue without which the form does not stand in a text, and which costs less to look for; and for forms that
begin with a word, how far before their clue they may begin, since every word of a text might be one."""
