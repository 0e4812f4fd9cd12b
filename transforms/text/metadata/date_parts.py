"""Lines that hold several data, parted by signs: "14 June 2024 - Jane Roe - in Science - 9 comments", "11 h • 2 min read"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.dates.clock import TIME
from transforms.text.metadata.dates.labels import is_joiner, is_recent_day, without_labels
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.dates.relative import is_span
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.people.bylines import is_house, parse_byline
from transforms.text.metadata.people.person_names import is_job, is_person
from transforms.text.metadata.reading_time import is_reading_time

# All our choice.
MAX_CHARS = 160
OTHER_WORDS = 4
OTHERS = 3
_DIVIDER = re.compile(r"\s+(?:[-–—|/•·⋅‧∙●♦>]|//|\|\|)\s+|\s*[|•·⋅‧∙●]\s*|\t+")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"\d(?:by|von|par|por|di|de)\Z")
_NAME = re.compile(
    rf"(?:[{UPPER}][\w.'’-]*[{LOWER}][\w.'’-]*|[{UPPER}]\.(?:[ -]?[{UPPER}]\.)?)(?: [{UPPER}][\w.'’-]+| d[aeio]s?| von| van| de la| del){{1,3}}"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One datum of a line: `kind` is date, reading_time, byline or other."""

    start: int
    text: str
    kind: str


@lru_cache(maxsize=256)  # the head, its labels and the byline ask for the same few lines
def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a line of data; () when it is none or has one part alone.

    >>> [part.kind for part in parts_of("14.06.2024 um 11:32 Uhr - Jane Roe - in Science - 9 comments")]
    ['date', 'byline', 'other', 'other']
    >>> parts_of("The year 2024 - what remains")
    ()
    """
    if len(text) > MAX_CHARS or _DIGIT.search(text) is None:
        return ()
    split = _split(text)
    if len(split) < 2:
        return ()
    parts = [Part(start, words, _kind(words)) for start, words in split]
    if any(part.kind == "byline" and _is_opened(part.text) for part in parts):
        parts = [replace(part, kind="other") if _is_bare_name(part) else part for part in parts]
    kinds = [part.kind for part in parts]
    if "age" in kinds and not {"reading_time", "byline"} & set(kinds):  # "Listen to this article • 5 min"
        return ()
    hard = not {"date", "reading_time", "age"}.isdisjoint(kinds)
    others = [part for part in parts if part.kind == "other"]
    if not hard or len(others) > OTHERS:
        return ()
    short = all(len(part.text.split()) <= OTHER_WORDS and part.text[-1] not in ".!?:" for part in others)
    if not short or len(others) == len(parts):
        return ()
    return tuple(replace(part, kind="date") if part.kind == "age" else part for part in parts)


def _is_opened(text: str) -> bool:
    """Whether a word such as "By" opens it."""
    byline = parse_byline(text)
    return byline is not None and byline.opened


def _is_bare_name(part: Part) -> bool:
    return part.kind == "byline" and not _is_opened(part.text)


def _split(text: str) -> list[tuple[int, str]]:
    found = []
    at = 0
    for divider in (*_DIVIDER.finditer(text), None):
        end = divider.start() if divider else len(text)
        if words := text[at:end].strip(" ,;"):
            found.append((at + len(text[at:end]) - len(text[at:end].lstrip(" ,;")), words))
        at = divider.end() if divider else end
    return [part for start, words in _joined(found, text) for part in _around_date(start, words)]


def _around_date(start: int, words: str) -> list[tuple[int, str]]:
    """The part in two where a name stands right before or behind its date: "4 July 2025, Jane Roe"."""
    dates = find_dates(words)[:1] if _DIGIT.search(words) else ()
    if not dates or dates[0].written.day is None or is_date_line(words):
        return [(start, words)]
    first, end = dates[0].start, dates[0].end
    if glued := _GLUED.search(words, first, end):  # "2022di Ann Lee"
        end = glued.start() + 1
    rest = words[end:].lstrip(" ,")
    labels = without_labels(words[:first])
    if all(map(is_joiner, _WORD.findall(labels))) and rest and _kind(rest) == "byline":
        return [(start, words[:end]), (start + len(words) - len(rest), rest)]
    before = words[:first].rstrip(" ,")
    if before and not rest and _kind(before) == "byline":
        return [(start, before), (start + first, words[first:])]
    return [(start, words)]


def _joined(parts: list[tuple[int, str]], text: str) -> list[tuple[int, str]]:
    """The parts with a date and the time of day behind it as one: "12.03.2025 | 06:28 Uhr"."""
    joined: list[tuple[int, str]] = []
    for start, words in parts:
        if joined and TIME.fullmatch(words) is not None and is_date_line(joined[-1][1]):
            start = joined.pop()[0]
            words = text[start : text.index(words, start) + len(words)]
        joined.append((start, words))
    return joined


def _kind(text: str) -> str:
    if is_reading_time(text):
        return "reading_time"
    if any(map(str.isdigit, text)):
        if is_span(text):
            return "age"
        return "date" if is_date_line(text) or _is_recent(text) else "other"
    byline = parse_byline(text)
    if byline is None:
        return "other"
    if byline.opened or is_house(text):
        return "byline"
    return "byline" if _NAME.fullmatch(text) is not None and is_person(text) and not is_job(text) else "other"


def _is_recent(text: str) -> bool:
    """Whether a line gives a day that only its reader knows, and a time: "Hier à 19:04", "updated yesterday at 8:15"."""
    rest = without_labels(TIME.sub(" ", text))
    words = _WORD.findall(rest)
    return any(map(is_recent_day, words)) and all(is_recent_day(word) or is_joiner(word) for word in words)
