"""The dek of an article where no data below it prove it: right under the headline, or between the data and a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line import Line

# All our choice.
DEK_CHARS = 350
DEK_WORDS = 4
BARE_DEK_CHARS = 45  # a line without full stop right under the headline: shorter ones may be a subhead
_UPPER = "A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ"
# "Harbour Town – The buoy …", "HARBOUR TOWN (Agency) - The buoy …"
_DATELINE = re.compile(
    rf"[{_UPPER}][\w.'’/ -]{{2,30}}(?:, [^–—(]{{2,25}})?(?: ?\([^()]{{2,30}}\))? ?(?:–|—|--| - ) ?[{_UPPER}„\"“«]"
)


def late_dek(lines: Sequence[Line], title: int, end: int) -> int:
    """The dek below the data, when none stands above and a dateline opens the next paragraph."""
    if end + 1 >= len(lines) or any(line.label is not None and line.label.role is Role.DEK for line in lines[:end]):
        return end
    line, below = lines[end], lines[end + 1]
    fits = line.label is None and not line.hits and line.words >= DEK_WORDS and len(line.text) <= DEK_CHARS
    if fits and _DATELINE.match(below.text) is not None and _DATELINE.match(line.text) is None:
        line.give(Role.DEK, "structure.dek.late")
        return end + 1
    return end


def bare_dek(lines: Sequence[Line], title: int) -> int:
    """The dek of an article without lines of data, when its place or its shape proves it."""
    if title + 2 >= len(lines):
        return title + 1
    dek, below = lines[title + 1], lines[title + 2]
    if dek.label is not None or dek.hits or dek.words < DEK_WORDS or len(dek.text) > DEK_CHARS or ". " in dek.text:
        return title + 1
    alone = not dek.blank_before and below.blank_before
    above_subhead = dek.sentence and not below.sentence and not below.prose and not below.hits and below.words >= 2
    unstopped = not dek.sentence and not dek.text.endswith(":") and len(dek.text) >= BARE_DEK_CHARS and below.prose
    if alone or above_subhead or unstopped:
        dek.give(Role.DEK, "structure.dek")
        return title + 2
    return title + 1
