"""When the article appeared and when it was last changed: the court of dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from schemas.enums import Caution, Role
from transforms.text.document import Claim
from transforms.text.metadata.dates.moments import Moment, midnight, of_day, parse_moment
from transforms.text.metadata.dates.order import BY_FIGURES, Order, settle
from transforms.text.metadata.dates.relative import find_ages
from transforms.text.metadata.dates.written import FoundDate, find_dates
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.facts import Published
from transforms.text.metadata.printed_dates import printed_dates
from transforms.text.metadata.testimony import Testimony, finest, reissued, verdict_of
from transforms.text.metadata.unlabelled import unlabelled_dates
from transforms.text.metadata.url import day_in_url

# How far each witness is believed. # our choice, checked on public news pages with benchmarks/metadata.py
TRUST = {"record": 0.97, "jsonld": 0.95, "meta": 0.9, "text": 0.88, "time": 0.8, "url": 0.5}
RELATIVE = 0.6
DATELINE = 0.75

MAX_CLAIMS = 8  # claims of one name that are read; a page that says more says it of other stories. # our choice
TIME_ELEMENTS = 2
_BASES = {"record": "record", "jsonld": "jsonld", "og": "meta", "meta": "meta", "time": "time"}
_DATA = ("record", "jsonld", "og", "meta")


@dataclass(frozen=True, slots=True)
class Dating:
    """The verdict."""

    published: Published | None
    modified_at: datetime | None
    warnings: tuple[str, ...]


def find_dating(evidence: Evidence, dateline: str | None = None) -> Dating:
    """When it appeared and was changed, with basis and confidence; null rather than guessed. A `dateline` speaks where nothing else does."""
    crawled = _crawled(evidence)
    printed = printed_dates(evidence)
    if not printed and evidence.document.kind == "page" and not evidence.claims("published"):
        printed = [(found, found.label or "published") for found in unlabelled_dates(evidence)]
    order = _order(evidence, [found for found, _ in printed], crawled)
    published = _testimonies("published", evidence, printed, order)
    modified = _testimonies("modified", evidence, printed, order)
    if not published:
        published = list(_in_dateline(dateline, evidence, order))
    if not published:
        published = [*_relative(evidence, crawled), *_in_other_scripts(evidence), *_in_url(evidence)]
    published = reissued(published, modified)
    known = [testimony for testimony in published if testimony.moment]
    moment = finest(known) if known else None
    verdict = verdict_of(published, known, moment)
    changed = next((testimony.moment for testimony in modified if testimony.moment), None)
    warnings = _warnings(verdict, crawled or evidence.document.raw.fetched_at, (moment, changed))
    return Dating(verdict, _changed_at(changed), tuple(warnings))


def _testimonies(
    name: str, evidence: Evidence, printed: Sequence[tuple[FoundDate, str]], order: Order
) -> list[Testimony]:
    """Scripts and head first, then the printed date, then `<time>`: a page has one for each of its teasers."""
    data = list(_claimed(evidence, order, evidence.claims(name, *_DATA)))
    text = list(_in_text(name, printed, order))
    days = [testimony.moment.day.isoformat() for testimony in text if testimony.moment]
    elements = evidence.claims(name, "time")
    near = [claim for claim in elements if claim.value.startswith(tuple(days))] if days else []
    return data + text + list(_claimed(evidence, order, (near or elements)[:TIME_ELEMENTS]))


def _claimed(evidence: Evidence, order: Order, claims: Sequence[Claim]) -> Iterator[Testimony]:
    """What scripts, head and elements say, by rank."""
    for claim in sorted(claims[:MAX_CLAIMS], key=lambda claim: -TRUST[_BASES[claim.basis]]):
        basis = _BASES[claim.basis]
        parsed = parse_moment(claim.value, evidence.language)
        if isinstance(parsed, FoundDate):
            day, sure = settle(parsed, order)
            yield Testimony(of_day(parsed, day) if day else None, claim.value, basis, TRUST[basis] * sure)
        elif parsed is not None:
            yield Testimony(parsed, claim.value, basis, TRUST[basis])


def _in_text(name: str, printed: Sequence[tuple[FoundDate, str]], order: Order) -> Iterator[Testimony]:
    for found, label in printed:
        if label == name:
            if found.written.day is None:
                yield Testimony(
                    Moment(date(found.written.year or 1, found.written.month, 1), None, False, None, "month"),
                    found.raw,
                    "text",
                    TRUST["text"],
                )
                continue
            day, sure = settle(found, order)
            yield Testimony(of_day(found, day) if day else None, found.raw, "text", TRUST["text"] * sure / BY_FIGURES)


def _in_dateline(dateline: str | None, evidence: Evidence, order: Order) -> Iterator[Testimony]:
    """ "Zakopane, 13.05.2025 (PAP) -": the day on which the agency sent the report."""
    for found in find_dates(dateline, evidence.language) if dateline else ():
        if found.written.year is not None and found.written.day is not None:
            day, sure = settle(found, order)
            yield Testimony(of_day(found, day) if day else None, found.raw, "text", DATELINE * sure / BY_FIGURES)


def _relative(evidence: Evidence, crawled: datetime | None) -> Iterator[Testimony]:
    if crawled is None:
        return
    for block in evidence.blocks(Role.DATE, Role.BYLINE, Role.DATELINE):
        for age in find_ages(block.text)[:1]:
            yield Testimony(Moment((crawled - age.ago).date(), None, False, None, "day"), age.raw, "text", RELATIVE)


def _in_other_scripts(evidence: Evidence) -> Iterator[Testimony]:
    """Date lines in languages whose months our own tables do not hold."""
    for block in evidence.blocks(Role.DATE):
        if find_dates(block.text, evidence.language):
            continue
        moment = parse_moment(block.text, evidence.language)
        if isinstance(moment, Moment) and moment.precision == "day":
            yield Testimony(moment, block.text, "text", RELATIVE)


def _in_url(evidence: Evidence) -> Iterator[Testimony]:
    addresses = [
        evidence.document.raw.url,
        *(claim.value for name in ("canonical_url", "url") for claim in evidence.claims(name)),
    ]
    for found in (day_in_url(address) for address in addresses if address):
        if found is not None:
            yield Testimony(Moment(found[0], None, False, None, "day"), found[1], "url", TRUST["url"])
            return


def _order(evidence: Evidence, neighbours: Sequence[FoundDate], crawled: datetime | None) -> Order:
    declared = evidence.value("language", "html", "og", "meta", "jsonld", "record")
    if declared is None or ("-" not in declared and "_" not in declared):
        declared = evidence.value("language", "og") or declared
    language = evidence.language or (declared[:2].lower() if declared else None)
    story = "\n".join([block.text for block, _ in evidence.story]) if language == "en" else ""
    address = evidence.document.raw.url or evidence.value("canonical_url", "link") or evidence.value("url") or ""
    return Order(language, declared, _host(address), story, neighbours, crawled.date() if crawled else None)


def _host(address: str) -> str:
    if not address:
        return ""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _crawled(evidence: Evidence) -> datetime | None:
    """When the page was fetched, if the input itself says so: a file's own time says nothing of the page."""
    value = evidence.value("fetched")
    moment = parse_moment(value) if value else None
    if not isinstance(moment, Moment):
        return None
    return moment.at or midnight(moment.day)


def _changed_at(moment: Moment | None) -> datetime | None:
    if moment is None or moment.precision in ("year", "month"):
        return None
    return moment.at or midnight(moment.day)


def _warnings(published: Published | None, seen: datetime | None, moments: Sequence[Moment | None]) -> Iterator[str]:
    if published and published.day is None and published.precision == "day":
        yield Caution.AMBIGUOUS_DATE.value
    if published and published.day and seen and (published.day - seen.date()).days > 1:
        yield Caution.FUTURE_DATE.value
    if any(moment and moment.at and not moment.zone_known for moment in moments):
        yield Caution.TIME_ZONE_UNKNOWN.value
