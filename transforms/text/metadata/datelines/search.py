"""The dateline of an article: a line of its own in the head, or the first words of the report."""

from __future__ import annotations

import re

from schemas.enums import Role
from schemas.records import Dateline
from transforms.text.document import Block, Cut
from transforms.text.metadata.datelines.cut import DatelineCut
from transforms.text.metadata.datelines.dateline import REACH, find_dateline, parse_dateline_line
from transforms.text.metadata.datelines.line import placed_date
from transforms.text.metadata.datelines.places import Told, Witness, is_no_place
from transforms.text.metadata.datelines.unsigned import opening_of
from transforms.text.metadata.dates.labels import without_labels
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.people.bylines import parse_byline

_SIGN = re.compile(r"[.:—–(|/,\[]|\s-|-\s|(?<=[^\W\d_])\s\d")

OPENINGS = 3
"""Paragraphs among which a dateline is sought. # our choice"""

OPENING_CHARS = 200
"""A longer paragraph is neither a caption nor a standfirst: the report has begun. # our choice"""

REST_CHARS = 20
"""A report goes on for longer behind a place alone, a label does not. # our choice"""

POINTS, POINT_CHARS = 8, 90
"""Shorter ones are the points of a summary, which may stand above the report. # our choice"""


def dateline_of(evidence: Evidence) -> tuple[Dateline | None, list[Cut]]:
    """The dateline of a line of its own, or of the first paragraph: that one leaves the text."""
    for block in evidence.blocks(Role.DATELINE):
        placed = placed_date(block.text, sure=" - " in block.text)
        if placed is not None and _is_no_section(placed[0], evidence):
            return Dateline(place=placed[0], agency=None, raw=block.text), []
        found = parse_dateline_line(block.text)
        if found is not None:
            return _as_dateline(found), []
    lone = []
    signatories = _signatories(evidence)
    for block in _openings(evidence):
        elsewhere = Told(evidence.document.raw_text, block.start, block.start + _first_words(block.text))
        found = find_dateline(block.text, elsewhere, evidence.language, signatories)
        if found is None or found.end >= len(block.text):
            continue
        if found.proven:
            return _as_dateline(found), [Cut(block.start, block.start + found.end, Role.DATELINE, "metadata.dateline")]
        if len(block.text) - found.end < REST_CHARS:
            continue
        if all(len(above.text) < len(block.text) for above in _openings(evidence) if above.start < block.start):
            lone.append((block, found))
    if len(lone) != 1 or _is_listed(*lone[0], evidence):  # "Paris – Der Louvre", "Rom – Die Kuppel": a list of places
        return _beside_date(evidence), []
    block, found = lone[0]
    return _as_dateline(found), [Cut(block.start, block.start + found.end, Role.DATELINE, "metadata.dateline")]


def _signatories(evidence: Evidence) -> tuple[str, ...]:
    bylines = [parse_byline(block.text) for block in evidence.blocks(Role.BYLINE)]
    return tuple(person.name for byline in bylines if byline is not None for person in byline.people)


def _is_listed(block: Block, found: DatelineCut, evidence: Evidence) -> bool:
    """Whether one more paragraph begins with a name before the same sign: entries of a glossary, results, turns of a talk."""
    opening = opening_of(block.text[: found.end + 2])
    if opening is None or not opening.sign:
        return False
    others = (opening_of(other.text[:REACH]) for other in evidence.paragraphs() if other is not block)
    return any(other.sign == opening.sign and other.place != opening.place for other in others if other is not None)


def _first_words(paragraph: str) -> int:
    """How many characters stand before the first sign that may end a place: what the paragraph says behind it may name the place again."""
    sign = _SIGN.search(paragraph, 1, REACH)
    return sign.start() if sign else len(paragraph)


def _beside_date(evidence: Evidence) -> Dateline | None:
    """The place that stands on the line of the date: "Valdejara - 18 ABR 2025 - 05:30 CEST"."""
    for block in evidence.blocks(Role.DATE):
        placed = placed_date(block.text, sure=True) if len(block.text) <= REACH and block.text[:1].isupper() else None
        if placed is None or is_no_place(placed[0]) or not _is_no_section(placed[0], evidence):
            continue
        if len(find_dates(placed[1], evidence.language)) == 1:
            witness = Witness(Told(evidence.document.raw_text, block.start, block.end), evidence.language)
            if placed_date(block.text) is None and not witness.is_lived_in(placed[0]):
                continue  # "Jane Roe, 3 May 2024"
            if witness.believes(placed[0]) or witness.is_foreign(placed[0]):
                return Dateline(place=placed[0], agency=None, raw=block.text)
    return None


def _is_no_section(place: str, evidence: Evidence) -> bool:
    """Whether what stands before a date is neither a section of the paper's menu nor the date's own label: "Metro | 3 May", "Published - 3 May"."""
    menu = any(block.text == place for block in evidence.blocks(Role.NAVIGATION))
    return not menu and bool(without_labels(place).strip())


def _openings(evidence: Evidence) -> list[Block]:
    """The paragraphs that may open the report: the first, and the ones below it while those above may be captions or standfirsts."""
    opening: list[Block] = []
    told = 0
    for block in evidence.paragraphs()[:POINTS]:
        opening.append(block)
        told += len(block.text) > POINT_CHARS
        if told == OPENINGS or len(block.text) > OPENING_CHARS:
            break
    return opening


def _as_dateline(found: DatelineCut) -> Dateline:
    return Dateline(place=found.place, agency=found.agency, raw=found.raw)
