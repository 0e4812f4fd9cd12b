"""Letters to the editor: below each of them stands who wrote it and from where, in the same shape each time.

These names are part of what is printed, as the one author's below an article is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.letters import UPPER
from transforms.text.metadata.names_known import is_city
from transforms.text.metadata.people.person_names import is_organisation

# All our choice.
LETTERS = 3
SIGNED_WORDS = 8
NAME_WORDS = 4
TOWN_WORDS = 4
RULE = "structure.letter"
# "Ann Percival, Marlow", "— Tom Reeve (Hythe)"
_SIGNED = re.compile(
    rf"(?P<dash>[–—-] ?)?(?P<name>[^,()\d]{{4,40}}?)(?P<sign>, | \()(?P<town>[{UPPER}][^,()\d]{{1,40}})\)?"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs a letter, and how it is printed."""

    shape: tuple[str, ...]
    name: str
    town: str
    lines: tuple[Line, ...]


def keep_letters(lines: Sequence[Line]) -> None:
    """Label names below paragraphs as the story's where three writers or more sign alike; all from one place only where it is a town."""
    below = [line for above, line in pairwise(lines) if above.prose and not line.prose and _may_sign(line, above)]
    if len(below) < LETTERS:
        return
    signed: dict[tuple[str, ...], list[Signature]] = {}
    for line in below:
        found = _on_one_line(line) or _on_two_lines(line, lines)
        if found is not None and are_names(found.name) and not is_organisation(found.town):
            signed.setdefault(found.shape, []).append(found)
    for alike in signed.values():
        towns = {one.town for one in alike}
        if len({one.name for one in alike}) >= LETTERS and (len(towns) > 1 or all(map(is_city, towns))):
            for line in (line for one in alike for line in one.lines):
                line.give(Role.PARAGRAPH, RULE)


def _may_sign(line: Line, above: Line) -> bool:
    return not above.claimed and line.words <= SIGNED_WORDS and line.text[-1] not in ".!?:"


def _on_one_line(line: Line) -> Signature | None:
    match = _SIGNED.fullmatch(line.text)
    if match is None:
        return None
    name = match["name"]
    return Signature((match["dash"] or "", match["sign"], f"{name.isupper()}"), name, match["town"], (line,))


def _on_two_lines(line: Line, lines: Sequence[Line]) -> Signature | None:
    """ "Ann Percival" and "Marlow" below it, above the next letter or at the end."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if line.words > NAME_WORDS or below is None or below.words > TOWN_WORDS or below.blank_before or below.hits:
        return None
    if not below.text[0].isupper() or not below.text[-1].isalpha():
        return None
    return Signature(("", "\n", f"{line.text.isupper()}"), line.text, below.text, (line, below))
