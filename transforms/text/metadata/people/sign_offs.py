"""Sign-offs: the agency that signs the end of a report."""

from __future__ import annotations

import re

from transforms.text.metadata.names_known import is_agency

_AT_END = re.compile(r"(?<=[.!?…»”\"])\s*(?:\((?P<agency>[^()]{2,30})\)|(?<=\s)(?P<bare>EFE|AFP|PAP))\s*\.?\s*\Z")


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
