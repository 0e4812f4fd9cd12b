"""The author who signs below the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.letters import UPPER

NAME_CHARS = 60  # our choice
# "Jane Roe (Harbour, special correspondent)", "F. K. / AMI", "JLM", "PAP - Nauka w Polsce, Jan Kos"
_POSTED = re.compile(r"(?P<name>[^(),/]{5,40}) \([^()]{3,60}\)")
_INITIALS = re.compile(
    rf"(?:[{UPPER}]\. ?){{2,3}}(?: ?[/,-] ?[{UPPER}]{{2,6}})?|[{UPPER}]{{2,4}}(?:, con información de .{{3,30}})?"
)
_AGENCY_NAME = re.compile(rf"[{UPPER}]{{2,6}}(?: ?[-–/,] ?[\w ]{{3,30}})?, (?P<name>[^,()/]{{5,40}})")


def mark_signature(lines: Sequence[Line], start: int, tail: int) -> None:
    """The author who signs below the story; no other byline stands in the head."""
    named = any(line.label is not None and line.label.role is Role.BYLINE for line in lines[:start])
    for line in lines[tail : tail + 1]:
        below = lines[tail + 1] if tail + 1 < len(lines) else None
        closes = below is None or below.struck or below.claimed
        if closes and not line.hits and _signs(line.text, named):
            line.give(Role.BYLINE, "structure.byline.signature")


def _signs(text: str, named: bool) -> bool:
    """Whether a line is the name of an author with or without post, or, below a story with a byline, initials and agency."""
    if _INITIALS.fullmatch(text):
        return True
    found = _POSTED.fullmatch(text) or _AGENCY_NAME.fullmatch(text)
    if found is not None:
        return are_names(found["name"])
    return not named and len(text) <= NAME_CHARS and text[-1] != "." and are_names(text)
