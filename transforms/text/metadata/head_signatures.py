"""Bylines in a head that were taken for a caption, a credit, a standfirst, furniture or a menu."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import PUBLISHED, Role
from transforms.text.document import Document, Label
from transforms.text.letters import UPPER
from transforms.text.metadata.names_known import is_agency
from transforms.text.metadata.names_of_lines import are_names, byline_of, is_person_of, is_told_of, may_be
from transforms.text.metadata.people.bylines import is_house
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


def signs_above(at: int, document: Document, labels: Sequence[Label]) -> bool:
    """Whether a line among the data of the head names who wrote: "Jane Roe, Harbour Post", "Jane Roe/HPA", "Jane Roe" beside the date."""
    text, label = document.blocks[at].text, labels[at]
    told = label.role in PUBLISHED
    if not (told or label.role in _MISTAKEN) or not may_be(text, label):
        return False
    if text.endswith(_STOPS) and CAPITAL_SURNAME.search(text.rstrip(".")) is None:
        return False
    near = [labels[other].role for other in (at - 1, at + 1) if 0 <= other < len(labels)]
    if (
        label.role is Role.NAVIGATION
        and not is_led(text)
        and not (_holds_opinion(at, document, labels) or _is_above_title(at, document, labels))
    ):
        return False
    dated = Role.DATE in near
    pictured = not _PICTURE.isdisjoint(near)
    byline = byline_of(text.rstrip("."))
    if (
        byline is None
        or not (are_names(text) or byline.introduced or _has_post(text))
        or (label.role is Role.DATELINE and not is_person_of(byline))
    ):
        return False
    marked = byline.opened or byline.introduced or byline.agency is not None or _FULL_NAME.fullmatch(text) is None
    if (
        label.role is not Role.NAVIGATION
        and (near[0] not in _DATA or (pictured and not marked))
        and not _is_dated(at, labels)
    ):
        return False
    if not byline.people:  # "RADIO HARBOUR / EFE" below the date
        return near[0] is Role.DATE and any(is_agency(part) for part in _PARTS.split(text)) and is_house(text)
    if told and not byline.opened and byline.agency is None:
        alone = label.role is Role.HEADING and near[0] not in PUBLISHED and _FULL_NAME.fullmatch(text) is not None
        return alone and is_person_of(byline) and not is_told_of(byline, document.blocks, labels)
    return (marked or dated or label.role is Role.NAVIGATION) and not is_told_of(byline, document.blocks, labels)


def _has_post(text: str) -> bool:
    """Whether a name and what its bearer is stand there: "Jane Roe, our own correspondent in Marlow"."""
    name, comma, post = text.partition(", ")
    return bool(comma) and are_names(name) and any(map(is_job, post.split()))


def _is_dated(at: int, labels: Sequence[Label]) -> bool:
    """Whether the date stands right below."""
    return at + 1 < len(labels) and labels[at + 1].role is Role.DATE


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
