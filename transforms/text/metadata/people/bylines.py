"""Bylines: who wrote, edited, photographed or translated, and which agency or desk signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from schemas.records import Author
from transforms.text.letters import UPPER
from transforms.text.metadata.dates.calendar import weekday_of
from transforms.text.metadata.dates.labels import date_label_start
from transforms.text.metadata.dates.relative import find_ages
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.people.person_names import (
    bare_name,
    is_field,
    is_job,
    is_organisation,
    is_person,
    without_house,
    without_house_before,
    without_job,
)
from transforms.text.metadata.reading_time import without_reading_time
from transforms.text.metadata.shipped import shipped

MAX_CHARS = 300
"""A byline with its sign-off is no longer. # our choice: Reuters signs with up to 250"""

ROLES = ("author", "editor", "photographer", "translator", "agency")
_WORDS = shipped("byline_words")


def _phrases(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in sorted(set(phrases), key=len, reverse=True))


_INTRODUCED = "|".join(rf"(?P<{role}>{_phrases(_WORDS[role])})" for role in ROLES)
# Glued to the name ("ByAlex", "TextVon") only with its capital; "文" and its kin stand without spaces.
_INTRODUCTION = re.compile(
    rf"(?<!\w)(?i:{_INTRODUCED})(?:\.?\s*[:：/／]\s*|\s+(?i:by|von|de|di|par|por)\s+|\.?\s+(?=[^\W\d_])|\s*\Z)"
)
_WEAK = re.compile(
    rf"(?:(?i:{_phrases(_WORDS['weak'])})(?:\s*:\s*|\s+|\s*\Z)"
    rf"|(?:By|Von|Par|Por|Di)(?=[{UPPER}][^\W\d_]))"
)
_JOINTS = "|".join(sorted(set(_WORDS["joints"]), key=len, reverse=True))
_SEPARATOR = re.compile(
    rf"\s*[,;/&|•·⋅+\n()\[\]]\s*|\s+[–—-]\s+|\s+(?:{_JOINTS})\s+|(?<=[^\W\d_]{{3}})\.\s+(?=[{UPPER}][^\W\d_]+\s)"
)
_JOINT = re.compile(rf"\s+(?:{_JOINTS})\s+|\s*&\s*")
_DASH = re.compile(r"[–—]")
_TAIL = re.compile(rf"\s+(?:(?:{'|'.join(_WORDS['tails'])})\s|D[aeo]l?\s+[A-Z][A-Z0-9]+\b).*\Z")
# "Aus Langholm berichtet Jane Roe", "Z Janem Kowalskim rozmawia Anna Nowak": what stands before the name of who wrote
_REPORTED = re.compile(
    r"\A(?:(?:Aus|Reporting from|From|Desde|Depuis|Da|De)\s[^,.!?]{2,40}?,?\s(?:berichte[nt]|informan?|reports?|reporting|écrit|rapporte|riferisce|relata)"
    r"|(?:Mit|Avec|Con|Com|Z|Ze|С|Со|З|Із)\s[^.!?]{3,60}?\s(?:sprach(?:en)?|sprechen|rozmawiaj?ą?|rozmawiał[ai]?|беседовал[аи]?|говорил[аи]?|поговорил[аи]?"
    rf"|розмовля(?:в|ла|ли)|спілкува(?:вся|лася|лися)|говори(?:в|ла))):?\s+(?=[{UPPER}])"
)
_DANGLING = re.compile(r"\s+(?:on|at|am|vom|le|el|il|em|dnia|publié|publicado)\Z")  # what joined the byline to its date
# "Ann Lee (text) and Bo Moyo (photos)"
_ROLE_BEHIND = re.compile(
    r"([^,;|()]+?)\s*\(((?i:text|texte|texto|testo|tekst|words|photos?|fotos?|zdjęcia|текст|фото))\)"
)
# "Author, Jane Roe", "Автор — Jane Roe": a comma or a dash where others print a colon
_LABEL = re.compile(r"\A((?i:author|autora?|auteure?|autore|autrice|autorka|автор|авторка))(?:,| ?[—–-])\s")
_WITH = re.compile(
    r"\A(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|z|с|зі?|and|und|y|e|et|i|и|та|й)\s+(?=[^\W\d_]*[A-ZА-ЯЁІЇЄ])"
)
_JUNK = re.compile(
    rf"\S+@\S+|(?<!\w)@\w+|https?://\S+|\bwww\.\S+|\b[Ff]ollow\s+[A-Z@]\w+|(?i:\b(?:{_phrases(_WORDS['junk'])})\b)"
)
# Where none of these words stands, neither junk nor an introduction can: the long patterns are spared.
_FIRST_WORD = re.compile(r"\w+")
_JUNK_WORDS = frozenset(_FIRST_WORD.findall(phrase)[0].casefold() for phrase in _WORDS["junk"]) | {
    "http",
    "https",
    "www",
    "follow",
}
_INTRODUCING = frozenset(_FIRST_WORD.findall(phrase)[0].casefold() for role in ROLES for phrase in _WORDS[role])
_TRIM = " \t\n,;|•·⋅–—-:.（）"
_CJK = re.compile(r"[\u3040-\u9fff]")
# Small words between the names of houses: "La rédaction avec AFP", "The desk of the Post".
_SMALL_OF_HOUSES = frozenset(
    [
        "and",
        "with",
        "of",
        "the",
        "by",
        "und",
        "mit",
        "von",
        "der",
        "des",
        "avec",
        "et",
        "de",
        "la",
        "le",
        "du",
        "des",
        "con",
        "y",
        "e",
        "del",
        "di",
        "da",
        "do",
        "com",
        "i",
        "z",
        "oraz",
        "и",
        "с",
        "та",
        "з",
        "від",
        "от",
    ]
)
_AGED = re.compile(r"\(\d{1,3}\)")  # "Mara Lee (51)": whom the picture shows
_SHORT_NAMES = 2
_LOOSE_WORDS = 4  # more words that are no name make a sentence: ", who lives in a lighthouse". # our choice


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
    line = _REPORTED.sub("By ", _LABEL.sub(r"\1: ", printed))
    line = _roles_in_front(_without_junk(line).strip(_TRIM + "()[]"))
    authors: list[Author] = []
    introduced = False
    opened = False
    for number, (role, names) in enumerate(_segments(line)):
        introduced |= role is not None
        opened |= number == 0 and role is not None
        found = _authors(names, role)
        if found is None:
            return None
        authors += found
    if not authors and not (introduced and len(printed.split()) <= _SHORT_NAMES and line[:1].isalpha()):
        return None
    if not introduced and (text.rstrip().endswith((".", "!", "?", ":")) and not text.strip().startswith("(")):
        return None
    return Byline(_distinct(authors), printed, introduced, opened)


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
    byline = parse_byline(text)
    return byline is not None and bool(byline.authors) and not byline.people


def is_introduction(text: str) -> bool:
    """Whether a line only introduces the names below it.

    >>> is_introduction("Article rédigé par"), is_introduction("Rédigé en mars")
    (True, False)
    """
    return _INTRODUCTION.fullmatch(text.strip()) is not None


def is_introduced(text: str) -> bool:
    """Whether words that need no colon introduce people: "Автор текста Jane Roe", "Aus Langholm berichtet Jane Roe".

    >>> is_introduced("Aus Langholm berichtet Jane Roe"), is_introduced("By Jane Roe"), is_introduced("Text and photographs matter")
    (True, False, False)
    """
    text = text.strip()
    if _INTRODUCTION.match(text) is None and _REPORTED.match(text) is None:
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


def _roles_in_front(line: str) -> str:
    """The line with roles that stand behind names in brackets put before them."""
    if "(" not in line or not _ROLE_BEHIND.search(line + ")"):
        return line
    weak = _WEAK.match(line)
    return _ROLE_BEHIND.sub(r"; \2: \1; ", (line[weak.end() :] if weak else line) + ")")


def printed_byline(text: str) -> str:
    """The line up to the date, age or reading time that is printed or glued after the byline.

    >>> printed_byline("By Ann LeePublished Tue, Nov 19 20197:05 AM EST")
    'By Ann Lee'
    """
    if len(text) > MAX_CHARS:
        return text
    ends = [date_label_start(text, found.start) for found in find_dates(text)[:1]]
    ends += [date_label_start(text, age.start) for age in find_ages(text)[:1]]
    head = text[: min(ends)] if ends and min(ends) > 0 else text
    head = _DANGLING.sub("", without_reading_time(head).strip().rstrip(" ,;|•·⋅–—-")).strip()
    return _without_weekday(head) if ends else head


def _without_weekday(head: str) -> str:
    """The byline without the name of a day that stood before the date: "Ann Lee — Monday"."""
    before, space, last = head.rpartition(" ")
    return before.rstrip(" ,;|•·⋅–—-") if space and weekday_of(last) is not None else head


def _segments(line: str) -> Iterator[tuple[str | None, str]]:
    """Role and names of each part of the line that a phrase introduces; role None where nothing introduces it."""
    spoken = _CJK.search(line) or not _INTRODUCING.isdisjoint(_FIRST_WORD.findall(line.casefold()))
    first = _INTRODUCTION.match(line) if spoken else None
    weak = None if first else _WEAK.match(line)
    at, role = (weak.end(), "author") if weak else (0, None)
    for match in _INTRODUCTION.finditer(line, at) if spoken else ():
        if match.end() == len(line) and match.start() > 0:
            break  # "Ann Lee, Political Editor": what she is, and nobody follows
        if match.start() > at and line[at : match.start()].strip(_TRIM):
            yield role, line[at : match.start()]
        at, role = match.end(), match.lastgroup
    yield role, line[at:]


def _authors(names: str, role: str | None) -> list[Author] | None:
    """The people and houses in a list of names; None when it is no such list."""
    found: list[Author] = []
    signed: list[Author] = []
    closed = False  # the last name of a list stood behind an "and": what follows is a house or a place
    for position, (before, part, after) in enumerate(_listed(names)):
        joined = position > 0 and (_JOINT.fullmatch(before) is not None or _WITH.match(part) is not None)
        name = without_job(bare_name(_TAIL.sub("", without_job(_WITH.sub("", part))).strip(_TRIM)))
        if not name or is_job(name) or (position and found and (is_place(name) or is_city(name) or is_field(name))):
            continue
        if _CJK.search(name):
            name = name.split()[0]  # names in Chinese and Japanese have no spaces: what follows is furniture
        name, house = without_house(name)
        if house is None:
            name, house = without_house_before(name)
        if house:
            signed.append(Author(house, "agency"))
        if is_organisation(name):
            found.append(Author(name, "agency"))
        elif is_person(name) and (role or " " in name or not name.isascii()) and not (position and " " not in name):
            placed = found and (_DASH.search(before) or (closed and not joined))
            if found and role and not joined and _DASH.search(after):  # "By A, Harbour Post — Harbour"
                found.append(Author(name, "agency"))
            elif not placed:
                found.append(Author(name, role or "author"))
                closed = joined
        elif not found or len(name.split()) > _LOOSE_WORDS:
            return None
    return found + signed


def _listed(names: str) -> Iterator[tuple[str, str, str]]:
    """Each part of a list of names with what parts it from the one before and the one behind."""
    at, before = 0, ""
    for divider in (*_SEPARATOR.finditer(names), None):
        part = names[at : divider.start() if divider else len(names)].strip()
        if part.strip(_TRIM):
            yield before, part, divider.group() if divider else ""
            before = ""
        if divider:
            at, before = divider.end(), before + divider.group()


def _distinct(authors: list[Author]) -> tuple[Author, ...]:
    return tuple({(author.name.casefold(), author.role): author for author in reversed(authors)}.values())[::-1]
