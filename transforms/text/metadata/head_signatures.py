"""Bylines in a head that were taken for a caption, a credit, a standfirst, furniture or a menu."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import PUBLISHED, Role
from transforms.text.document import Document, Label
from transforms.text.letters import UPPER
from transforms.text.metadata.names_known import is_agency
from transforms.text.metadata.names_of_lines import are_names, byline_of, is_person_of, is_told_of, may_be
from transforms.text.metadata.people.bylines import Byline, is_house
from transforms.text.metadata.people.introductions import is_led
from transforms.text.metadata.people.person_names import CAPITAL_SURNAME, is_job
from transforms.text.metadata.shipped import shipped

_MISTAKEN = frozenset({Role.OTHER, Role.CREDIT, Role.DEK, Role.CAPTION, Role.DATELINE, Role.NAVIGATION})
_DATA = frozenset({Role.TITLE, Role.DEK, Role.DATE, Role.READING_TIME, Role.DATELINE, Role.BYLINE})
_PICTURE = frozenset({Role.CAPTION, Role.CREDIT})
_STOPS = (".", "!", "?", "…", ":")
_FULL_NAME = re.compile(rf"[{UPPER}][\w.'’-]+(?: [^\W\d_][\w.'’-]*){{1,3}}")
_PARTS = re.compile(r"\s*[,/|·–—-]\s*")
_OPINIONS = frozenset(shipped("byline_words")["opinions"])
POST_WORDS = 8  # what the bearer of a name is, on the line below. # our choice


_WAYS = tuple(
    frozenset(way.split())
    for way in (
        # above the headline
        "menu led untold",
        "menu opinion untold",
        "menu post untold",
        # among the data below it
        "data_above marked line untold",
        "data_above unpictured beside_date line untold",
        "date_below line untold",
        "data_above below_date agencies",
        "date_below below_date agencies",
        # taken for the first lines of the story
        "data_above told_by_word story untold",
        "date_below told_by_word story untold",
        "data_above unpictured full person heading untold",
        "date_below no_story_above full person heading untold",
    )
)
"""The signs of which all must be there, for each way in which a line of the head names who wrote. # our choice"""


def signs_above(at: int, document: Document, labels: Sequence[Label]) -> bool:
    """Whether a line among the data of the head names who wrote: "Jane Roe, Harbour Post", "Jane Roe/HPA", "Jane Roe" beside the date."""
    text, label = document.blocks[at].text, labels[at]
    if not (label.role in PUBLISHED or label.role in _MISTAKEN) or not may_be(text, label):
        return False
    if text.endswith(_STOPS) and CAPITAL_SURNAME.search(text.rstrip(".")) is None:
        return False
    byline = byline_of(text.rstrip("."))
    if byline is None or not (are_names(text) or byline.introduced or _has_post(text)):
        return False
    if label.role is Role.DATELINE and not is_person_of(byline):
        return False
    signs = _of_place(at, document, labels) | _of_words(text, byline)
    if label.role in PUBLISHED:
        signs -= {"line"}
    ways = [way for way in _WAYS if way - {"untold"} <= signs]
    if not ways or not all("untold" in way for way in ways):
        return bool(ways)
    return not is_told_of(byline, document.blocks, labels)


def _of_words(text: str, byline: Byline) -> frozenset[str]:
    """What the words of a line say for a byline."""
    if not byline.people:  # "RADIO HARBOUR / EFE" below the date
        agencies = any(is_agency(part) for part in _PARTS.split(text)) and is_house(text)
        return frozenset({"agencies"} if agencies else ())
    told = byline.opened or byline.agency is not None
    full = _FULL_NAME.fullmatch(text) is not None
    found = {
        "line": True,
        "led": is_led(text),
        "told_by_word": told,
        "marked": told or byline.introduced or not full,
        "full": full,
        "person": is_person_of(byline),
    }
    return frozenset(sign for sign, holds in found.items() if holds)


def _of_place(at: int, document: Document, labels: Sequence[Label]) -> frozenset[str]:
    """What the neighbours of a line and its own label say for a byline."""
    role = labels[at].role
    near = [labels[other].role for other in (at - 1, at + 1) if 0 <= other < len(labels)]
    below = labels[at + 1].role if at + 1 < len(labels) else None
    if role is Role.NAVIGATION:
        found = {
            "menu": True,
            "opinion": _holds_opinion(at, document, labels),
            "post": _is_above_title(at, document, labels),
        }
    else:
        found = {
            "data_above": near[0] in _DATA,
            "below_date": near[0] is Role.DATE,
            "no_story_above": near[0] not in PUBLISHED,
            "date_below": below is Role.DATE,
            "beside_date": Role.DATE in near,
            "unpictured": _PICTURE.isdisjoint(near),
            "story": role in PUBLISHED,
            "heading": role is Role.HEADING,
        }
    return frozenset(sign for sign, holds in found.items() if holds)


def _has_post(text: str) -> bool:
    """Whether a name and what its bearer is stand there: "Jane Roe, our own correspondent in Marlow"."""
    name, comma, post = text.partition(", ")
    return bool(comma) and are_names(name) and any(map(is_job, post.split()))


def _holds_opinion(at: int, document: Document, labels: Sequence[Label]) -> bool:
    """Whether a name stands above the headline, beside the name of a page of opinions or above what its bearer is."""
    near = [document.blocks[other].text for other in (at - 1, at + 1) if 0 <= other < len(labels)]
    if any(text.casefold() in _OPINIONS for text in near):
        return True
    below = near[-1] if at + 1 < len(labels) and labels[at + 1].role in (Role.BYLINE, Role.NAVIGATION) else ""
    return 0 < len(below.split()) <= POST_WORDS and is_job(below.split(",")[0].split()[0])


def _is_above_title(at: int, document: Document, labels: Sequence[Label]) -> bool:
    """Whether the line says what its bearer is and stands below the date, or between date and reading time."""
    near = {labels[other].role for other in (at - 1, at + 1) if 0 <= other < len(labels)}
    if {Role.DATE, Role.READING_TIME} <= near:
        return True
    return Role.DATE in near and any(is_job(part) for part in _PARTS.split(document.blocks[at].text)[1:])
