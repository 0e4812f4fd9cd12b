"""The dateline of an article: a line of its own in the head, or the first words of the report."""

from __future__ import annotations

import re
from itertools import pairwise

from schemas.enums import Role
from schemas.records import Dateline
from transforms.text.document import Block, Cut
from transforms.text.metadata.datelines.cut import DatelineCut
from transforms.text.metadata.datelines.dateline import REACH, find_dateline, parse_dateline_line
from transforms.text.metadata.datelines.line import placed_date
from transforms.text.metadata.datelines.places import Told, Witness, is_no_place
from transforms.text.metadata.datelines.toponyms import is_region
from transforms.text.metadata.datelines.unsigned import ENOUGH, opening_of, worth
from transforms.text.metadata.dates.labels import without_labels
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.people.bylines import is_house, parse_byline
from transforms.text.metadata.people.person_names import is_job

_SIGN = re.compile(r"[.:—–(|/,\[]|\s-|-\s|(?<=[^\W\d_])\s\d")

OPENINGS = 3
"""Paragraphs among which a dateline is sought. # our choice"""

OPENING_CHARS = 200
"""A longer paragraph is neither a caption nor a standfirst: the report has begun. # our choice"""

REST_CHARS = 20
"""A report goes on for longer behind a place alone, a label does not. # our choice"""

DATES, BESIDE_DATE = 2, 2
"""Dates behind a place on their line: published and updated; and points for that place. # our choice"""

PLACE_CHARS, GAP = 40, 2
"""Of a place below a byline, and between the two lines. # our choice"""

POINTS, POINT_CHARS = 8, 90
"""Shorter ones are the points of a summary, which may stand above the report. # our choice"""


def dateline_of(evidence: Evidence) -> tuple[Dateline | None, list[Cut]]:
    """The dateline of a line of its own, or of the first paragraph: that one leaves the text."""
    for block in evidence.blocks(Role.DATELINE):
        placed = placed_date(block.text, sure=" - " in block.text)
        if placed is not None and _is_no_section(placed[0], evidence):
            return _doubled(Dateline(place=placed[0], agency=None, raw=block.text), evidence)
        found = parse_dateline_line(block.text)
        if found is not None:
            return _doubled(_as_dateline(found), evidence)
    lone = []
    signatories = _signatories(evidence)
    for block in _openings(evidence):
        elsewhere = Told(evidence.document.raw_text, block.start, block.start + _first_words(block.text))
        found = find_dateline(block.text, elsewhere, evidence.language, signatories)
        if found is None or found.end >= len(block.text):
            continue
        if found.proven:
            return _as_dateline(found), [_cut(block, found)]
        if len(block.text) - found.end < REST_CHARS:
            continue
        if all(len(above.text) < len(block.text) for above in _openings(evidence) if above.start < block.start):
            lone.append((block, found))
    if len(lone) != 1 or _is_listed(*lone[0], evidence):  # "Paris – Der Louvre", "Rom – Die Kuppel": a list of places
        return _beside_date(evidence) or _below_byline(evidence), []
    block, found = lone[0]
    return _as_dateline(found), [_cut(block, found)]


def _cut(block: Block, found: DatelineCut) -> Cut:
    return Cut(block.start, block.start + found.end, Role.DATELINE, "metadata.dateline")


def _doubled(line: Dateline, evidence: Evidence) -> tuple[Dateline, list[Cut]]:
    """The dateline of a line, or the one of the same place with which the report begins as well: "MARLOW, 3 May 2024", "(HPA) - MARLOW, 3 MAY - "."""
    for block in evidence.paragraphs()[:1]:
        found = find_dateline(block.text, (line.place or "",), evidence.language)
        if found is not None and (found.place or "").casefold() == (line.place or "").casefold():
            return _as_dateline(found), [_cut(block, found)]
    return line, []


def _below_byline(evidence: Evidence) -> Dateline | None:
    """The place that stands alone right below who wrote: "Jane Roe", "Marlow (VS)"."""
    blocks = evidence.blocks(Role.BYLINE)
    for above, block in pairwise(blocks):
        opening = (
            opening_of(f"{block.text} – A") if len(block.text) <= PLACE_CHARS and block.text[0].isupper() else None
        )
        if opening is None or opening.end <= len(block.text) or block.start - above.end > GAP or is_house(block.text):
            continue
        byline = parse_byline(above.text)
        if byline is None or not byline.people or is_no_place(opening.place) or is_job(block.text):
            continue
        witness = Witness(Told(evidence.document.raw_text, block.start, block.end), evidence.language)
        region = 2 if opening.inner is not None and is_region(opening.inner) else 0
        alone = 1 if " " not in block.text and witness.is_foreign(block.text) else 0  # people have two names
        dated = any(0 <= date.start - block.end <= GAP for date in evidence.blocks(Role.DATE))
        if worth(opening.place, witness) + region + alone + (alone and dated) >= ENOUGH:
            return Dateline(place=block.text, agency=None, raw=block.text)
    return None


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
        if len(find_dates(placed[1], evidence.language)) <= DATES:
            witness = Witness(Told(evidence.document.raw_text, block.start, block.end), evidence.language)
            if placed_date(block.text) is None and not witness.is_lived_in(placed[0]):
                continue  # "Jane Roe, 3 May 2024"
            foreign = witness.is_foreign(placed[0]) and evidence.language != "de"  # which makes words by joining words
            if witness.believes(placed[0]) or foreign or worth(placed[0], witness) >= BESIDE_DATE:
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
