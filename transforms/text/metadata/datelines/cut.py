"""A dateline at the start of a paragraph: what it says and where the paragraph's own words begin."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DatelineCut:
    """A dateline at the start of a paragraph, with the separators and spaces after it."""

    end: int
    """The paragraph's own words begin here."""
    place: str | None
    agency: str | None
    raw: str
    """The dateline as printed, without the space after it."""
    proven: bool = True
    """Whether date or agency prove it; otherwise a place stands alone."""


def cut_at(match: re.Match[str], proven: bool = True) -> DatelineCut:
    """The cut that a form found, from its groups `place` and `agency`."""
    place = match["place"]
    agency = match.groupdict().get("agency")
    if place is not None:
        if ", " in place and match.string[match.end("place") :].startswith("."):
            place += "."
        place = place.rstrip(" ,") if "," in place else place.rstrip(" ,.")  # "Mo." keeps its stop
    return DatelineCut(match.end(), place, agency, match.group().rstrip(), proven)
