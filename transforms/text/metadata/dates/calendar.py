"""Months and weekdays by their names in three dozen languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transforms.text.metadata.shipped import shipped
from transforms.text.needed import any_of

MIN_SUFFIX = 3  # a glued month has at least three letters


def _tables(name: str, first: int) -> dict[str, dict[str, int]]:
    """By language and over all languages (key ""): name to number; of two meanings, that of the language listed first."""
    data: Mapping[str, Sequence[str]] = shipped(name)
    tables: dict[str, dict[str, int]] = {"": {}}
    for language, rows in data.items():
        table = {form: number for number, forms in enumerate(rows, start=first) for form in forms.split()}
        tables.setdefault(language.partition("-")[0], {}).update(table)
        for form, number in table.items():
            tables[""].setdefault(form, number)
    return tables


_MONTHS = _tables("months", 1)
_WEEKDAYS = _tables("weekdays", 0)


_LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "pl", "uk", "ru")  # of the articles
_DAYS_AND_MONTHS = frozenset(
    form for tables in (_MONTHS, _WEEKDAYS) for language in _LANGUAGES for form in tables[language]
)


_may_name_month = any_of({form for forms in _MONTHS.values() for form in forms})


def may_name_month(text: str) -> bool:
    """Whether the letters of a month's name stand somewhere in a text, which costs less to see than to read its dates.

    >>> may_name_month("Von 5. Juni 2023"), may_name_month("5 boats")
    (True, False)
    """
    return _may_name_month(text.casefold().replace("’", "'").replace("ʼ", "'"))


def month_of(word: str, language: str | None = None) -> int | None:
    """The month (1 to 12) that this word names in the language or, failing that, in any.

    >>> month_of("Липня"), month_of("listopad", "hr"), month_of("listopad"), month_of("Sept."), month_of("talks")
    (7, 10, 11, 9, None)
    """
    return _looked_up(_MONTHS, word, language)


def weekday_of(word: str, language: str | None = None) -> int | None:
    """The weekday (Monday is 0) that this word names.

    >>> weekday_of("Fri"), weekday_of("п’ятниця", "uk"), weekday_of("fry")
    (4, 4, None)
    """
    return _looked_up(_WEEKDAYS, word, language)


def is_day_or_month(word: str) -> bool:
    """Whether a language of the articles calls a weekday or a month so; what others call so may be a part of a name.

    >>> is_day_or_month("Lundi"), is_day_or_month("Luni"), weekday_of("Luni")
    (True, False, 0)
    """
    return _key(word) in _DAYS_AND_MONTHS


def glued_month(word: str, language: str | None = None) -> tuple[int, int] | None:
    """Where a month begins in a word that has lost the space before it, and which month it is.

    >>> glued_month("TysonDecember"), glued_month("Remember")
    ((5, 12), None)
    """
    for at in range(1, len(word) - MIN_SUFFIX + 1):
        if word[at].isupper():
            month = month_of(word[at:], language)
            if month is not None:
                return at, month
    return None


def _looked_up(tables: dict[str, dict[str, int]], word: str, language: str | None) -> int | None:
    key = _key(word)
    own = tables.get(language) if language else None
    if own is not None and key in own:
        return own[key]
    return tables[""].get(key)


def _key(word: str) -> str:
    return word.casefold().rstrip(".").replace("’", "'").replace("ʼ", "'")
