"""What witnesses say of one date, and which of them is believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.text.metadata.dates.moments import Moment
from transforms.text.metadata.facts import Published

AGREED = 0.03  # added when another witness names the same day
DISPUTED = 0.15  # taken when one names another day
COARSE = 0.6  # factor for a month or a year
REISSUED_DAYS = 180
"""Days after which a printed date is that of a new issue. # our choice"""
_BARE = ("year", "month", "day", "minute", "second")


@dataclass(frozen=True, slots=True)
class Testimony:
    """One witness on one date."""

    moment: Moment | None
    """None: day and month could not be told apart."""
    raw: str
    basis: str
    trust: float


def verdict_of(testimonies: Sequence[Testimony], known: Sequence[Testimony], moment: Moment | None) -> Published | None:
    """What is published of all testimonies, of which `known` name a day, and of the moment that is believed; others raise or lower the confidence."""
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


def finest(known: Sequence[Testimony]) -> Moment | None:
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


def reissued(published: Sequence[Testimony], modified: Sequence[Testimony]) -> list[Testimony]:
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
