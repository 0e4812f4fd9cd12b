"""Bylines: who wrote, edited, photographed or translated, and which agency or desk signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from schemas.records import Author
from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.dates.calendar import weekday_of
from transforms.text.metadata.dates.labels import date_label_start, is_recent_day
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.dates.relative import find_ages
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.names_known import is_city
from transforms.text.metadata.people.introductions import (
    TRIM,
    as_introduced,
    is_told,
    roles_in_front,
    segments,
)
from transforms.text.metadata.people.name_lists import authors_of
from transforms.text.metadata.people.person_names import is_job, is_organisation
from transforms.text.metadata.reading_time import without_reading_time
from transforms.text.metadata.shipped import shipped

MAX_CHARS = 300
"""A byline with its sign-off is no longer. # our choice: Reuters signs with up to 250"""

_WORDS = shipped("byline_words")
_DANGLING = re.compile(r"\s+(?:on|at|am|vom|le|el|il|em|dnia|publié|publicado)\Z")  # what joined the byline to its date
# "Posted by Ann Lee at 10:20 AM"
_CLOCK_BEHIND = re.compile(
    r",?\s+(?:at|à\(s\)|às|à|a\s+las|en|em|um|alle|a|o|в|о|на|у)\s+\d{1,2}[:.h]\d{2}(?:\s?[APap]\.?[Mm]\.?)?\Z"
)
_JUNK = re.compile(
    rf"\S+@\S+|(?<!\w)@\w+|https?://\S+|\bwww\.\S+|\b[Ff]ollow\s+[A-Z@]\w+"
    rf"|(?i:\b(?:{'|'.join(re.escape(phrase) for phrase in sorted(_WORDS['junk'], key=len, reverse=True))})\b)"
)
# Where none of these words stands, there is no junk: the long pattern is spared.
_FIRST_WORD = re.compile(r"\w+")
_JUNK_WORDS = frozenset(_FIRST_WORD.findall(phrase)[0].casefold() for phrase in _WORDS["junk"]) | {
    "http",
    "https",
    "www",
    "follow",
}
# Small words between the names of houses: "La rédaction avec AFP", "The desk of the Post".
_SMALL_OF_HOUSES = frozenset(_WORDS["small_of_houses"])
_AGED = re.compile(r"\(\d{1,3}\)")  # "Mara Lee (51)": whom the picture shows
_SHORT_NAMES = 2
POST_WORDS = 4  # our choice
_INITIALS = re.compile(rf"(?:[{UPPER}]\. ?){{1,3}}[{UPPER}]\.")  # "J. R.", "G.L.B."
_INITIAL_AT_END = re.compile(rf"[ .][{UPPER}]\.\Z")  # "Jane R."
# "Jane RoeCourt Reporter"
_GLUED_JOB = re.compile(rf"(?<=[{LOWER}]{{4}})[{UPPER}][{LOWER}]+(?: [^\W\d_]+){{1,3}}\Z")
_SHOUTED = re.compile(rf"(?<=[{LOWER}]{{3}})[{UPPER}]{{4,}}\Z")  # "Jane RoeNEWS"


@dataclass(frozen=True, slots=True)
class Byline:
    """The people and houses of a byline."""

    authors: tuple[Author, ...]
    printed: str
    """The byline as it stands, without a date or reading time after it."""
    introduced: bool
    """Whether a word such as "By" or "Autor:" introduces it; otherwise only its place can tell that it is a byline."""
    opened: bool = False
    """Whether that word stands first."""

    @property
    def agency(self) -> str | None:
        """The first agency or house."""
        return next((author.name for author in self.authors if author.role == "agency"), None)

    @property
    def people(self) -> tuple[Author, ...]:
        """Those who wrote."""
        return tuple(author for author in self.authors if author.role == "author")


@lru_cache(
    maxsize=1024
)  # scripts, head and text of an article name the same people, and so do other articles of their house
def parse_byline(text: str) -> Byline | None:
    """Who is named in a line that consists of a byline; None when it reads like anything else.

    >>> [author.name for author in parse_byline("By Dr Ann Lee, Science Correspondent, and Bo MoyoMay 3, 2024").authors]
    ['Ann Lee', 'Bo Moyo']
    >>> parse_byline("By Tuesday the river had risen.") is None
    True
    """
    if not text or len(text) > MAX_CHARS or ("(" in text and _AGED.search(text)):
        return None
    printed = printed_byline(text)
    names = printed_byline(printed[1:-1]) if printed[:1] == "(" and printed[-1] == ")" else printed
    line = roles_in_front(_without_junk(as_introduced(names)).strip(TRIM + "()[]"))
    if names.endswith(".") and _INITIAL_AT_END.search(names):
        line += "."
    parts = list(segments(line))
    introduced, opened = any(role is not None for role, _ in parts), parts[0][0] is not None
    if not introduced and printed.endswith((".", "!", "?", ":")) and not text.strip().startswith("("):
        return _of_initials(printed)
    authors: list[Author] = []
    before = ""
    for role, names in parts:
        found = authors_of(names, role)
        if found is None:
            if authors and before.rstrip().endswith(",") and _is_post(names):
                continue
            return None
        before = names
        authors += found
    if not authors and not (introduced and len(printed.split()) <= _SHORT_NAMES and line[:1].isalpha()):
        return None
    return Byline(_distinct(authors), printed, introduced, opened)


def _is_post(rest: str) -> bool:
    """Whether what stands behind a word for what somebody is names a beat or a place: "Jane Roe, correspondent for the north"."""
    words = rest.split()
    return 0 < len(words) <= POST_WORDS and words[0].islower() and words[-1][-1].isalnum()


def is_dated_byline(text: str) -> bool:
    """Whether people, as a byline names them, and a date with its labels stand on one line, glued or not.

    >>> is_dated_byline("Ann Lee (Marlow), Bo MoyoPublished 4 July 2025"), is_dated_byline("Ann Lee died on 4 July 2025")
    (True, False)
    """
    if not text[0].isalpha() or not text[-1].isalnum():
        return False
    byline = parse_byline(text)
    if byline is None or not text.startswith(byline.printed) or not any(" " in one.name for one in byline.people):
        return False
    return is_date_line(text[len(byline.printed) :].lstrip(" ,;|•·⋅–—-"))


def _of_initials(printed: str) -> Byline | None:
    """The byline of initials alone: "J. R."."""
    return Byline((Author(printed, "author"),), printed, introduced=False) if _INITIALS.fullmatch(printed) else None


def is_house(text: str) -> bool:
    """Whether a line names agencies, desks or houses alone: "La rédaction avec AFP", "Newsroom".

    >>> is_house("La rédaction avec AFP"), is_house("The desk was empty")
    (True, False)
    """
    if not all(
        word[:1].isupper() or not word.isalpha() or word in _SMALL_OF_HOUSES or is_organisation(f"A {word}")
        for word in text.split()
    ):
        return False
    if text.isalpha() and text[1:].islower() and not is_organisation(text):  # "ByReuters" has two words
        return False
    byline = parse_byline(text)
    return byline is not None and bool(byline.authors) and not byline.people


def is_introduced(text: str) -> bool:
    """Whether words that need no colon introduce people: "Автор текста Jane Roe", "Aus Langholm berichtet Jane Roe".

    >>> is_introduced("Aus Langholm berichtet Jane Roe"), is_introduced("By Jane Roe"), is_introduced("Text and photographs matter")
    (True, False, False)
    """
    text = text.strip()
    if not is_told(text):
        return False
    byline = parse_byline(text)
    return byline is not None and any(" " in person.name and not is_city(person.name) for person in byline.people)


def is_signed(text: str) -> bool:
    """Whether a line names people, and houses at most beside them."""
    byline = parse_byline(text)
    return byline is not None and bool(byline.people)


def _without_junk(line: str) -> str:
    if "@" not in line and _JUNK_WORDS.isdisjoint(_FIRST_WORD.findall(line.casefold())):
        return line
    return _JUNK.sub(" | ", line)


def printed_byline(text: str) -> str:
    """The line up to the date, age or reading time that is printed or glued after the byline.

    >>> printed_byline("By Ann LeePublished Tue, Nov 19 20197:05 AM EST")
    'By Ann Lee'
    """
    if len(text) > MAX_CHARS or (text[:1] == "(" and text.endswith(")") and text.find(")") == len(text) - 1):
        return text  # "(Ann Lee, 21.7.2024)"
    ends = [date_label_start(text, found.start) for found in find_dates(text)[:1]]
    ends += [date_label_start(text, age.start) for age in find_ages(text)[:1]]
    head = text[: min(ends)] if ends and min(ends) > 0 else text
    if head[-1:].isdigit() or head[-1:] in "mM.":
        timeless = _CLOCK_BEHIND.sub("", head)
        head = head if is_recent_day(timeless.rpartition(" ")[2]) else timeless
    head = _DANGLING.sub("", without_reading_time(head).strip().rstrip(" ,;|•·⋅–—-")).strip()
    if (glued := _GLUED_JOB.search(head)) is not None and is_job(glued.group()):
        head = head[: glued.start()]
    return _SHOUTED.sub("", _without_weekday(head)) if ends else head


def _without_weekday(head: str) -> str:
    """The byline without the name of a day that stood before the date: "Ann Lee — Monday"."""
    before, space, last = head.rpartition(" ")
    return before.rstrip(" ,;|•·⋅–—-") if space and weekday_of(last) is not None else head


def _distinct(authors: list[Author]) -> tuple[Author, ...]:
    return tuple({(author.name.casefold(), author.role): author for author in reversed(authors)}.values())[::-1]
