"""Ages such as "2 hours ago": worth something only against a known crawl time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from transforms.text.metadata.shipped import shipped
from transforms.text.needed import any_of

MAX_CHARS = 1000
"""Longer texts are not searched. # our choice"""

MINUTES_OF_DAY = 1440
_AGES = shipped("relative")


@dataclass(frozen=True, slots=True)
class Age:
    """How long ago, and how exactly that is said."""

    start: int
    end: int
    raw: str
    ago: timedelta
    exact: bool
    """Whether it counts minutes or hours; days and weeks give no time of day."""


def _pattern(words: dict[str, object]) -> str:
    units = words["units"]
    assert isinstance(units, dict)
    unit = "|".join(sorted((form for forms in units.values() for form in forms.split()), key=len, reverse=True))
    ones = "|".join(str(words["one"]).split())
    figure = rf"(?:\d{{1,3}}{'|' + ones if ones else ''})"
    core = rf"{figure}\s?(?:{unit})\b\.?"
    sides = []
    if "before" in words:
        sides.append(rf"\b{words['before']}\s{core}")
    if "after" in words:
        sides.append(rf"(?<!\w){core}\s{words['after']}\b")
    return "|".join(sides)


_AGE = re.compile("|".join(_pattern(words) for words in _AGES.values()), re.IGNORECASE)
_may_say_ago = any_of(words[side] for words in _AGES.values() for side in ("before", "after") if side in words)
_FIGURE = re.compile(r"\d+")
_UNITS = "|".join(
    sorted(
        {form for words in _AGES.values() for forms in words["units"].values() for form in forms.split()},
        key=len,
        reverse=True,
    )
)
_SPAN = re.compile(rf"\d{{1,3}}\s?(?:{_UNITS})(?:\([^\W\d_]{{1,2}}\))?\.?", re.IGNORECASE)
_MINUTES = {
    form: minutes for words in _AGES.values() for minutes, forms in words["units"].items() for form in forms.split()
}


def is_span(text: str) -> bool:
    """Whether a line is a figure and a unit of time: the age that an aggregator prints of an article.

    >>> is_span("11 ore"), is_span("3 Std."), is_span("60 Minutes of fame")
    (True, True, False)
    """
    return _SPAN.fullmatch(text) is not None


def find_ages(text: str) -> tuple[Age, ...]:
    """Every age that the text gives, in order.

    >>> [(age.raw, age.ago) for age in find_ages("Updated 3 hours ago")]
    [('3 hours ago', datetime.timedelta(seconds=10800))]
    >>> find_ages("60 Minutes had sent a crew")
    ()
    """
    if len(text) > MAX_CHARS:
        return ()
    if not _may_say_ago(text.lower()):
        return ()
    return tuple(_age(match) for match in _AGE.finditer(text))


def _age(match: re.Match[str]) -> Age:
    words = re.findall(r"[^\W\d_]+", match.group().casefold())
    minutes = next(_MINUTES[word] for word in reversed(words) if word in _MINUTES)
    figure = _FIGURE.search(match.group())
    ago = timedelta(minutes=minutes * int(figure.group() if figure else 1))
    return Age(*match.span(), match.group(), ago, minutes < MINUTES_OF_DAY)
