"""Datelines that are lines of their own: a place and a date, or a place between lines of data."""

from __future__ import annotations

import re

from transforms.text.letters import UPPER
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.names_known import is_city, is_place

PLACE_CHARS = 40  # both our choice
PLACE_WORDS = 3
# "Valdejara (Teruel) - 14 MAR 2024 - 05:30 CET", "Madrid / Barcelona, 3 May 2024", "KYIV, Ukraine — March 3, 2024"
_PLACED = re.compile(
    rf"(?P<place>[{UPPER}][\w'’.-]*(?:(?:[ /]| / | y | e | et )[^\W\d_][\w'’.-]*){{0,4}}(?:, [{UPPER}][\w'’. -]+?)?(?: ?\([{UPPER}][^()\d]{{1,24}}\))?)"
    r"(?:,| ?[-–—|]| /) ?(?P<date>(?:[^\W\d]+,? )?\d.*)"
)
_DIVIDER = re.compile("[,|–—/-]")
_REGIONAL = re.compile(
    rf"[{UPPER}][\w'’.-]*(?: (?:(?:de|del|la|las|los|el|do|da|di|sur|les|am)(?= ) ?)*[{UPPER}][\w'’.-]*){{0,3}}(?P<region> \([{UPPER}][\w'’ -]{{2,24}}\))?(?P<dash> ?[.]?[—–-])?"
)
_ENDS_OF_REGIONS = (")", "—", "–", "-")
_ZONE = re.compile(r"(?<=[0-9mhM.]) [A-Z]{2,4}$")


def placed_date(text: str, sure: bool = False) -> tuple[str, str] | None:
    """The place and the date of a line that consists of them; what may be a person's name is a place only when that is `sure`.

    >>> placed_date("Valdejara (Teruel) - 14 MAR 2024 - 05:30 CET")
    ('Valdejara (Teruel)', '14 MAR 2024 - 05:30')
    >>> placed_date("Harbour, 12 boats") is None
    True
    """
    match = _PLACED.fullmatch(text) if _DIVIDER.search(text) is not None else None
    if match is None or len(match["place"]) > PLACE_CHARS:
        return None
    if not sure and _is_name(match["place"]):
        return None
    date = _ZONE.sub("", match["date"]).replace(" - ", ", ")
    return (match["place"], _ZONE.sub("", match["date"])) if is_date_line(date) else None


def is_placed_date(text: str) -> bool:
    """Whether a line is a place and a date."""
    return text[:1].isupper() and placed_date(text) is not None


def is_bare_place(text: str) -> bool:
    """Whether a line is nothing but a place that datelines name or a town of the world."""
    return len(text.split()) <= PLACE_WORDS and (is_place(text) or is_city(text))


def is_regional_place(text: str) -> bool:
    """Whether a line is a place with its region in brackets, or a place and the dash of a dateline: "Valdejara (Teruel) —".

    >>> is_regional_place("Valdejara (Teruel) —"), is_regional_place("Valdejara —"), is_regional_place("The mayor (left)")
    (True, True, False)
    """
    if text[-1:] not in _ENDS_OF_REGIONS or len(text) > PLACE_CHARS:
        return False
    found = _REGIONAL.fullmatch(text)
    if found is None:
        return False
    place = text.partition(" (")[0].rstrip(" .—–-")
    named = " " in place and not is_place(place) and not is_city(place)  # "Jane Roe (Harbour Radio)"
    return bool(found["dash"]) or (bool(found["region"]) and not named)


def _is_name(place: str) -> bool:
    """Whether two words or more that no list knows as a place may be a person's: "Jane Roe, 3 May 2024"."""
    plain = " " in place and not any(sign in place for sign in ",(/") and not place.isupper()
    return plain and not is_place(place) and not is_city(place)
