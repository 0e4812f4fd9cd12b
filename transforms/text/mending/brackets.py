"""Spaces lost beside brackets: "der Minister(CDU)", "the club(founded in 1902)won"; "person(s)" and "(re)open" stay."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import LETTERS

RULE = "mend.lost_space"
_BRACKET = re.compile(
    rf"(?:(?<=\s)|(?<!{LETTERS})({LETTERS}{{3,}}))\(([^()\n]{{2,120}})\)(?:({LETTERS}+)|(?=[\s.,;:!?]|\Z))"
)
_CODE = re.compile(r"[@/\\_=<>{}\[\]#|&*+~^$\"]")
MIN_YEAR = 2  # digits


def part_at_brackets(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space before a bracket that opens behind a word, and behind one that closes before a word."""
    text = evidence.text
    places = []
    for match in _BRACKET.finditer(text):
        left, inside, right = match.groups()
        if not (left or right) or _CODE.search(match.group()) or not _is_remark(inside):
            continue
        if left and evidence.is_word(left, 2):
            places.append(match.end(1))
        if right and evidence.is_word(right, 2):
            places.append(match.start(3))
    if not places or evidence.speaks_code():
        return ()
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in places)


def _is_remark(inside: str) -> bool:
    """Whether several words stand in the bracket, a year, an age or a short name in capitals; endings and arguments are one word."""
    if " " in inside:
        return ", " not in inside and inside[0].isalnum()
    return (inside.isdigit() and len(inside) >= MIN_YEAR) or (len(inside) > MIN_YEAR and inside.isupper())
