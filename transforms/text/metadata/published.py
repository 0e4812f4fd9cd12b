"""When the article appeared and when it was last changed: the court of dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from schemas.enums import Caution, Role
from transforms.text.document import Claim
from transforms.text.metadata.dates.clock import TIME, read_clock
from transforms.text.metadata.dates.labels import label_in
from transforms.text.metadata.dates.line import is_clock_line
from transforms.text.metadata.dates.moments import Moment, midnight, of_day, parse_moment
from transforms.text.metadata.dates.order import BY_FIGURES, Order, settle
from transforms.text.metadata.dates.relative import find_ages
from transforms.text.metadata.dates.written import FoundDate, find_dates
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.facts import Published
from transforms.text.metadata.unlabelled import unlabelled_dates
from transforms.text.metadata.url import day_in_url

# How far each witness is believed. # our choice, checked on public news pages with benchmarks/metadata.py
TRUST = {"record": 0.97, "jsonld": 0.95, "meta": 0.9, "text": 0.88, "time": 0.8, "url": 0.5}
AGREED = 0.03  # added when another witness names the same day
DISPUTED = 0.15  # taken when one names another day
RELATIVE = 0.6
DATELINE = 0.75
REISSUED_DAYS = 180
"""Days after which a printed date is that of a new issue. # our choice"""
COARSE = 0.6  # factor for a month or a year

_BARE = ("year", "month", "day", "minute", "second")
EARLIEST = 1985  # a printed day of an earlier year is one that the story speaks of. # our choice
MAX_CLAIMS = 8  # claims of one name that are read; a page that says more says it of other stories. # our choice
TIME_ELEMENTS = 2
_DIVIDERS = " |·•–—-,;/()"
CLOCK_CHARS = 40  # "Updated at 7:30 pm". # our choice
_BASES = {"record": "record", "jsonld": "jsonld", "og": "meta", "meta": "meta", "time": "time"}
_DATA = ("record", "jsonld", "og", "meta")


@dataclass(frozen=True, slots=True)
class Testimony:
    """One witness on one date."""

    moment: Moment | None
    """None: day and month could not be told apart."""
    raw: str
    basis: str
    trust: float


@dataclass(frozen=True, slots=True)
class Dating:
    """The verdict."""

    published: Published | None
    modified_at: datetime | None
    warnings: tuple[str, ...]


def find_dating(evidence: Evidence, dateline: str | None = None) -> Dating:
    """When it appeared and was changed, with basis and confidence; null rather than guessed. A `dateline` speaks where nothing else does."""
    crawled = _crawled(evidence)
    printed = _printed(evidence)
    if not printed and evidence.document.kind == "page" and not evidence.claims("published"):
        printed = [(found, found.label or "published") for found in unlabelled_dates(evidence)]
    order = _order(evidence, [found for found, _ in printed], crawled)
    published = _testimonies("published", evidence, printed, order)
    modified = _testimonies("modified", evidence, printed, order)
    if not published:
        published = list(_in_dateline(dateline, evidence, order))
    if not published:
        published = [*_relative(evidence, crawled), *_in_other_scripts(evidence), *_in_url(evidence)]
    published = _reissued(published, modified)
    known = [testimony for testimony in published if testimony.moment]
    moment = _finest(known) if known else None
    verdict = _verdict(published, known, moment)
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


def _verdict(testimonies: Sequence[Testimony], known: Sequence[Testimony], moment: Moment | None) -> Published | None:
    if not testimonies:
        return None
    if moment is None:
        first = testimonies[0]
        return Published(None, None, first.raw, "day", first.basis, round(first.trust, 2))
    best = known[0]
    others = [other.moment for other in known[1:] if other.moment and other.basis != best.basis]
    trust = best.trust
    if any(abs((other.day - moment.day).days) <= 1 for other in others):
        trust += AGREED
    elif others:
        trust -= DISPUTED
    if moment.precision in ("year", "month"):
        return Published(None, None, best.raw, moment.precision, best.basis, round(trust * COARSE, 2))
    return Published(moment.at, moment.day, best.raw, moment.precision, best.basis, round(max(0.0, min(1.0, trust)), 2))


def _finest(known: Sequence[Testimony]) -> Moment | None:
    """The best witness's moment, its day in the publisher's own zone.

    Systems write UTC where the reader sees local time: then the day is that of a witness which gives an offset, or the printed day.
    A bare day is refined by a witness that knows the time on that day.
    """
    moment = known[0].moment
    others = [(other.moment, other.basis) for other in known[1:] if other.moment is not None]
    if moment is None or moment.offset:
        return moment
    if moment.at is None:
        finer = _BARE.index(moment.precision)
        same = (
            o for o, _ in others if _BARE.index(o.precision) > finer and _fits(moment, o) and (o.zone_known or not o.at)
        )
        return next(same, moment)
    wall = moment.at.replace(tzinfo=None)
    agreed = any(other.day == moment.day for other, basis in others if basis == "text")
    for other, basis in others:
        if (
            other.at
            and other.offset
            and (
                other.at == moment.at
                or (not moment.zone_known and (other.at + other.offset).replace(tzinfo=None) == wall)
            )
        ):
            return replace(moment, at=other.at, day=other.day, zone_known=True)
        if basis == "text" and moment.zone_known and not agreed and abs((other.day - moment.day).days) == 1:
            return replace(moment, day=other.day)
    return moment


def _fits(coarse: Moment, fine: Moment) -> bool:
    """Whether the finer moment lies in the day, month or year that the coarse one names."""
    length = {"year": 4, "month": 7, "day": 10}[coarse.precision]
    return coarse.day.isoformat()[:length] == fine.day.isoformat()[:length]


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


def _printed(evidence: Evidence) -> list[tuple[FoundDate, str]]:
    """The dates of the lines that are there for dates, each published or modified."""
    printed: list[tuple[FoundDate, str]] = []
    text = evidence.document.kind == "text" and len(evidence.story) > 1
    first, last = (evidence.story[0][0].start, evidence.story[-1][0].start) if text else (0, 0)
    for block in evidence.blocks(Role.DATE, Role.BYLINE, Role.DATELINE):
        amid = first < block.start < last  # a day of the story's own, unless a label says more
        if printed and not amid and (again := _same_day(block.text, printed[-1][0], evidence.language)) is not None:
            printed.append((again, "modified"))
        for found in find_dates(block.text, evidence.language):
            if found.written.year is not None and found.written.year >= EARLIEST and not (amid and found.label is None):
                printed.append((found, found.label or "published"))
                changed = _same_day(block.text[found.end :].strip(_DIVIDERS), found, evidence.language)
                if changed is not None and not amid:
                    printed.append((changed, "modified"))
    return printed


def _same_day(text: str, found: FoundDate, language: str | None) -> FoundDate | None:
    """The last change on the day that is printed above, where a line gives its time alone: "Updated at 7:30 pm"."""
    if not 0 < len(text) <= CLOCK_CHARS or find_dates(text, language):
        return None
    time = TIME.search(text)
    if time is None or label_in(text[: time.start()]) != "modified" or not is_clock_line(text):
        return None
    clock = read_clock(text, time.start())
    first = (found.clock.hour, found.clock.minute) if found.clock else (0, 0)
    earlier = clock is None or (clock.hour, clock.minute) < first
    return None if earlier else replace(found, clock=clock, label="modified", raw=text)


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


def _reissued(published: Sequence[Testimony], modified: Sequence[Testimony]) -> list[Testimony]:
    """The printed date first where it is the day of the last change and long after the first publication: the page was issued anew.

    Readers of such a page see that date alone, without a word such as "updated".
    """
    printed = next((one for one in published if one.basis == "text" and one.moment), None)
    first = next((one.moment for one in published if one.moment), None)
    changed = {one.moment.day for one in modified if one.moment and one.basis != "text"}
    if printed is None or printed.moment is None or first is None or printed.moment.day not in changed:
        return list(published)
    if (printed.moment.day - first.day).days < REISSUED_DAYS:
        return list(published)
    return [printed, *(one for one in published if one is not printed)]


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
