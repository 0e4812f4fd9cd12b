"""Datelines: the place, date and agency before the first words of a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from transforms.text.metadata.calendar import month_of
from transforms.text.metadata.date_forms import written_dates
from transforms.text.metadata.names_known import agencies, is_agency, is_place
from transforms.text.metadata.shipped import shipped

REACH = 90
"""A dateline with region, date and agency is no longer. # our choice"""

_UP = r"[A-ZÀ-ÝŁŚŻŹĆĄĘŃÓŞĞİŠČŽŘĐА-ЯЁІЇЄҐ]"
_PLACE = rf"{_UP}[\w'’.-]*(?:[ /]{_UP}[\w'’.-]*|[ ](?:de|del|de la|la|las|el|do|da|di|am|an der|na|upon|sur)(?=[ ]{_UP})){{0,4}}"
_REGION = rf"(?:,[ ]{_UP}(?:(?!\d)[\w'’. -]){{1,24}}?)?(?:[ ]?\({_UP}[\w' -]{{2,24}}\))?"
_DATE = r"(?:[,.][ ]?(?P<date>[^,()—–/]{3,26}?(?:,[ ](?:19|20)\d\d)?))?"
_NAMES = "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
_DASH = r"(?:—|–|-{1,2}|―|_)"
_AGENCY_IN_BRACKETS = (
    rf"[(/](?:Корр\.[ ]|Corr\.[ ])?(?P<agency>(?:{_NAMES})(?:[/, ]+(?:{_NAMES}|[A-Z]{{2,5}}|[a-z]{{2,4}}))*)[)/]"
)
_END = rf"(?:[ ]?[.:])?[ ]?(?:{_DASH}|:)?\s*"

# "GENEVA, March 14 (Reuters) - ", "Odesa (Ucrania), 12 mar (EFE).- ", "PORTMERE, Maine (AP) — "
_WITH_BRACKETS = re.compile(rf"(?P<place>{_PLACE}{_REGION}){_DATE},?[ ]?{_DASH}?[ ]?{_AGENCY_IN_BRACKETS}{_END}")
# "(AP) — ", "(ANSA) - ROMA, 12 MAR - ", "(Andina).- "
_BRACKETS_FIRST = re.compile(
    rf"{_AGENCY_IN_BRACKETS}[ ]?\.?[ ]?{_DASH}[ ]?(?:(?P<place>{_PLACE}){_DATE}[ ]?{_DASH}(?=\s))?\s*"
)
# "МОСКВА, 15 янв — РИА Новости. ", "Тбилиси. 14 мая. Интерфакс - ", "Berlin – dpa – "
_AGENCY_AFTER = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}[.,]?[ ]?{_DASH}?[ ]?\b(?P<agency>{_NAMES})(?:\.|[ ]?{_DASH}|:)(?:[ ]?{_DASH})?\s+"
)
# "KYIV — ", "ATLANTA -- ", "PUTRAJAYA, Nov 22 — ", "KYIV, Ukraine — "
_ALONE = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}(?:[ ]?(?:—|–|--)|[ ]-|\.[ ]?[-–—]|(?P<colon>:))\s+(?=[\"“„«‘']?(?P<next>{_UP}[^\s]*|\d))"
)
_PLACE_SENTENCE = re.compile(rf"(?P<place>{_UP}[\w'’-]+(?:[ ]{_UP}[\w'’-]+)?)\.\s+(?={_UP})")
_LINE = re.compile(rf"(?P<place>{_PLACE}{_REGION}){_DATE}[ ]?(?:{_AGENCY_IN_BRACKETS})?[ ]?[.:]?[ ]?{_DASH}?")
_AFTER_LOWER = re.compile(rf"(?<=[a-zà-ÿа-яёіїєґ]){_UP}")
_CAPITALS = re.compile(rf"({_UP}{{3,}})(?={_UP}[a-zà-ÿа-яёіїєґ’'])")
_GLUE_REACH = 30
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_AT_END = re.compile(r"(?<=[.!?…»”\"])\s*(?:\((?P<agency>[^()]{2,30})\)|(?<=\s)(?P<bare>EFE|AFP|PAP))\s*\.?\s*\Z")

_WORDS = shipped("dateline_words")
NOT_PLACES = frozenset(_WORDS["not_places"])
_BRANDS = tuple(_WORDS["brands"])


@dataclass(frozen=True, slots=True)
class DatelineCut:
    """A dateline at the start of a paragraph, with the separators and spaces after it."""

    end: int
    """The paragraph's own words begin here."""
    place: str | None
    agency: str | None
    raw: str
    """The dateline as printed, without the space after it."""


def find_dateline(paragraph: str, named: Container[str] = ()) -> DatelineCut | None:
    """The dateline with which the first paragraph of a report begins, or None.

    `named` are words in capitals that stand elsewhere in the article; a place that no list knows is believed when it is one of them.

    >>> find_dateline("GENEVA, March 14 (Reuters) - Envoys left.")
    DatelineCut(end=29, place='GENEVA', agency='Reuters', raw='GENEVA, March 14 (Reuters) -')
    >>> find_dateline("MoscowDonald Trump's messages").place
    'Moscow'
    >>> find_dateline("HEART OF EMPIRE — August 13, 2015, 11:32 am Undelivered") is None
    True
    """
    head = paragraph[: REACH + 20]
    if not head or not (head[0].isupper() or head[0] == "("):
        return None
    for reader in _READERS:
        cut = reader(head, named)
        if cut is not None:
            return cut
    return None


def parse_dateline_line(line: str) -> DatelineCut | None:
    """The dateline that is a line of its own ("HANNOVER.", "KYIV, Ukraine (AP) —"), whatever the place; None when it has no such shape."""
    match = _LINE.fullmatch(line.strip()) if len(line) <= REACH else None
    if match is None or not _is_date(match["date"]):
        return None
    return DatelineCut(len(line), match["place"].rstrip(" ."), match["agency"], line.strip())


def _bracketed(head: str, named: Container[str]) -> DatelineCut | None:
    match = _WITH_BRACKETS.match(head) or _BRACKETS_FIRST.match(head)
    return _cut(match) if match and _is_date(match["date"]) else None


def _signed(head: str, named: Container[str]) -> DatelineCut | None:
    match = _AGENCY_AFTER.match(head)
    if (
        match is None
        or not _is_date(match["date"])
        or not (match["date"] or _is_believed(_bare_place(match["place"]), named))
    ):
        return None
    return _cut(match)


def _alone(head: str, named: Container[str]) -> DatelineCut | None:
    match = _ALONE.match(head)
    if match is None or match["place"] in NOT_PLACES or not _is_date(match["date"]):
        return None
    place, following = match["place"], match["next"] or ""
    rest = head[match.end() :]
    if any(written.start == 0 for written in written_dates(rest[:24])):
        return None  # "HEART OF EMPIRE — August 13, 2015": a heading with its stamp
    if re.match(rf"\S+\s{_DASH}\s", rest) and following.isupper():
        return None  # "PARIS — MOSCOW — LIMA, says the sign"
    if is_place(following.rstrip(".,:;")) and not _bare_place(place).isupper():
        return None  # "Paris - Nice": a race
    known = _is_believed(_bare_place(place), named)
    dated = match["date"] is not None and place.isupper()
    if match["colon"] and not (known and place.isupper()):  # "London: a city" is a headline, "NEW DELHI: The" is not
        return None
    return _cut(match) if known or dated else None


def _glued(head: str, named: Container[str]) -> DatelineCut | None:
    """ "MoscowDonald", "ДНЕПРУчитель": a place that lost the space after it."""
    capitals = _CAPITALS.match(head)
    if capitals and _is_believed(capitals[1], named):
        return DatelineCut(capitals.end(), capitals[1], None, capitals[1])
    for joint in _AFTER_LOWER.finditer(head, 2, _GLUE_REACH):
        place = head[: joint.start()]
        if head.startswith(_BRANDS, joint.start()):
            return None
        if _is_believed(place, named):
            return DatelineCut(joint.start(), place, None, place)
    return None


def _sentence(head: str, named: Container[str]) -> DatelineCut | None:
    """ "Brézolles. Huit voix pour": a place with a full stop."""
    match = _PLACE_SENTENCE.match(head)
    if match is None or not _is_believed(match["place"], named):
        return None
    return DatelineCut(match.end(), match["place"], None, match.group().rstrip())


_Reader = Callable[[str, "Container[str]"], "DatelineCut | None"]
_READERS: tuple[_Reader, ...] = (_bracketed, _signed, _alone, _glued, _sentence)


def _cut(match: re.Match[str]) -> DatelineCut:
    place = match["place"]
    agency = match.groupdict().get("agency")
    return DatelineCut(match.end(), place.rstrip(" ,") if place else None, agency, match.group().rstrip())


def _is_date(text: str | None) -> bool:
    """Whether a month and a figure stand there, or nothing at all."""
    return (
        text is None
        or bool(written_dates(text))
        or (bool(_FIGURE.search(text)) and any(month_of(word) for word in _WORD.findall(text)))
    )


def _bare_place(place: str) -> str:
    """The place without its region."""
    return place.partition(",")[0].partition("(")[0].strip()


def _is_believed(place: str, named: Container[str]) -> bool:
    if is_place(place) or place in named:
        return True
    return place.isupper() and place.title() in named


def agency_at_end(paragraph: str) -> tuple[int, str] | None:
    """Where a sign-off such as "(PAP)" or "(ANSA)." at the end of a paragraph begins, spaces before it included, and who signs.

    >>> agency_at_end("Sprawę bada policja.(PAP)")
    (20, 'PAP')
    >>> agency_at_end("So steht es im Bericht (Seite 3).") is None
    True
    """
    match = _AT_END.search(paragraph, max(0, len(paragraph) - 60))
    agency = (match["agency"] or match["bare"]).strip() if match else ""
    return (match.start(), agency) if match and is_agency(agency) else None
