"""Sign-offs: the agency that signs the end of a report, and the rights that are printed behind its last word."""

from __future__ import annotations

import re

from transforms.text.metadata.names_known import is_agency
from transforms.text.metadata.shipped import shipped

_AT_END = re.compile(r"(?<=[.!?…»”\"])\s*(?:\((?P<agency>[^()]{2,30})\)|(?<=\s)(?P<bare>EFE|AFP|PAP))\s*\.?\s*\Z")

_RIGHTS = re.compile(
    rf"(?<=[.!?…»”\"])\s*(?:[-–—|]\s*)?(?:©\s*)?(?i:{'|'.join(map(re.escape, shipped('credit_words')['rights']))})\s*(?:©\s*)?\.?\s*\Z"
)
_END_CHARS = 60  # in which either stands


def agency_at_end(paragraph: str) -> tuple[int, str] | None:
    """Where a sign-off such as "(PAP)" or "(ANSA)." at the end of a paragraph begins, spaces before it included, and who signs.

    >>> agency_at_end("Sprawę bada policja.(PAP)")
    (20, 'PAP')
    >>> agency_at_end("So steht es im Bericht (Seite 3).") is None
    True
    """
    match = _AT_END.search(paragraph, max(0, len(paragraph) - _END_CHARS))
    agency = (match["agency"] or match["bare"]).strip() if match else ""
    return (match.start(), agency) if match and is_agency(agency) else None


def rights_at_end(paragraph: str) -> int | None:
    """Where the rights printed behind the last sentence of a paragraph begin, spaces before them included.

    >>> rights_at_end("Il sindaco non ha risposto. © RIPRODUZIONE RISERVATA")
    27
    >>> rights_at_end("© RIPRODUZIONE RISERVATA") is None
    True
    """
    match = _RIGHTS.search(paragraph, max(0, len(paragraph) - _END_CHARS))
    return match.start() if match else None
