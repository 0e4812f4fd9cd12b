"""Folders by month, day or language. Their names are no columns, since engines disagree when a name stands in path and file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

UNKNOWN = "unknown"


def partition_of(by: str, row: Mapping[str, Any]) -> str:
    """The folder of a row, with a slash at its end; empty when there are no partitions.

    >>> partition_of("month", {"published_date": date(2025, 7, 4)})
    'p_month=2025-07/'
    """
    value = PARTITIONS[by](row)
    return "" if value is None else f"p_{by}={quote(value, safe='')}/"


def _published(row: Mapping[str, Any], form: str) -> str:
    day: date | None = row["published_date"]
    return day.strftime(form) if day else UNKNOWN


PARTITIONS: dict[str, Callable[[Mapping[str, Any]], str | None]] = {
    "month": lambda row: _published(row, "%Y-%m"),
    "day": lambda row: _published(row, "%Y-%m-%d"),
    "language": lambda row: row["language"] or UNKNOWN,
    "none": lambda row: None,
}
