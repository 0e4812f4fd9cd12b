"""The dek of an article where no data below it prove it: right under the headline, or between the data and a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.credit_forms import is_credited
from transforms.text.boilerplate.line import Line
from transforms.text.boilerplate.owners import is_pictured
from transforms.text.letters import UPPER

# All our choice.
DEK_CHARS = 350
DEK_WORDS = 4
FURNITURE_LINES = 4
GROUP_CHARS = 80  # a shorter line below the date may be the caption of the lead picture
LEAD_CHARS = 145
LEAD_RATIO = 1.4
BARE_DEK_CHARS = 45  # a line without full stop right under the headline: shorter ones may be a subhead
BODY_LINES = 2  # below the first paragraph
_SPEAKS = "-–—"
SHORT_DEK_CHARS = 120  # above a subhead a longer sentence is the lead
# "Harbour Town – The buoy …", "HARBOUR TOWN (Agency) - The buoy …"
_DATELINE = re.compile(
    rf"[{UPPER}][\w.'’/ -]{{2,30}}(?:, [^–—(]{{2,25}})?(?: ?\([^()]{{2,30}}\))? ?(?:–|—|--| - ) ?[{UPPER}„\"“«]"
)


def late_dek(lines: Sequence[Line], title: int, end: int) -> int:
    """The dek below the data, when none stands above and a dateline opens the next paragraph."""
    if end + 1 >= len(lines) or any(line.label is not None and line.label.role is Role.DEK for line in lines[:end]):
        return end
    line, below = lines[end], lines[end + 1]
    if _is_lead(line, below, lines) or (end > title + 1 and is_set_off(line, lines)):
        line.give(Role.DEK, "structure.dek.lead")
        return end + 1
    fits = line.label is None and not line.hits and line.words >= DEK_WORDS and len(line.text) <= DEK_CHARS
    if fits and _DATELINE.match(below.text) is not None and _DATELINE.match(line.text) is None:
        line.give(Role.DEK, "structure.dek.late")
        return end + 1
    return end


def is_set_off(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a blank line stands below the line and none between the paragraphs that follow: it belongs to the head."""
    first = line.index + 1
    if first < len(lines) and not lines[first].blank_before and is_credited(lines[first]):
        first += 1  # the picture below it
    body = lines[first : first + 1 + BODY_LINES]
    if len(body) <= BODY_LINES or not body[0].blank_before or any(other.blank_before for other in body[1:]):
        return False
    if line.label is not None or line.hits or line.words < DEK_WORDS or len(line.text) > DEK_CHARS:
        return False
    if not line.sentence and len(line.text) < BARE_DEK_CHARS:
        return False
    if any(other.folded == line.folded for other in lines[: line.index]):
        return False  # a caption printed twice
    opening = body[0]
    told = opening.prose and len(opening.text) >= len(line.text) and opening.label is None
    return told and not line.text[0].islower() and line.text[0] not in _SPEAKS and _DATELINE.match(line.text) is None


def _is_lead(line: Line, below: Line, lines: Sequence[Line]) -> bool:
    """Whether two or three sentences stand between the lead picture and a paragraph much longer than they are."""
    above = lines[line.index - 1].label
    if above is None or above.role not in (Role.CREDIT, Role.CAPTION) or line.label is not None or line.hits:
        return False
    sentences = line.sentence and ". " in line.text and line.text[0].isupper()
    longer = len(below.text) >= LEAD_RATIO * len(line.text) and below.prose and below.label is None
    return sentences and longer and len(line.text) <= LEAD_CHARS and _DATELINE.match(line.text) is None


def is_group_dek(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence right below a date or byline, with no picture around it, is the dek of an article that has none yet."""
    above = lines[line.index - 1].label
    if any(other.label is not None and other.label.role is Role.DEK for other in lines[: line.index]):
        return False
    below_head = _stands_below_head(line, lines)
    if below_head and (is_set_off(line, lines) or _is_above_dateline(line, lines)):
        return True
    dated = above is not None and above.role in (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.DATELINE)
    below_picture = above is not None and above.role is Role.CREDIT and ". " in line.text
    rest = lines[line.index + 1 : line.index + 1 + 2 * FURNITURE_LINES]
    pictured = any(other.label is None and other.hit_of(Role.CREDIT) is not None for other in rest[:1])
    paragraph = next((other for other in rest if other.story and other.prose), None)
    longer = paragraph is not None and len(paragraph.text) >= LEAD_RATIO * len(line.text)
    long = len(line.text) >= GROUP_CHARS or below_picture
    caption = lines[line.index - 1]
    below_caption = line.index > 0 and (
        is_credited(caption) or is_pictured(caption, lines)
    )  # the picture has its caption, credit and all
    placed = dated or below_picture or below_caption
    return placed and not pictured and longer and line.sentence and long and not line.hits


def _is_above_dateline(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence stands right above the paragraph that a dateline opens."""
    below = lines[line.index + 1 : line.index + 2]
    told = line.sentence and not line.hits and line.words >= DEK_WORDS and _DATELINE.match(line.text) is None
    return told and any(_DATELINE.match(other.text) is not None for other in below)


def _stands_below_head(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line above is data, a button or a whole caption: then what follows is no caption."""
    above = lines[line.index - 1]
    if above.label is None:
        return False
    return above.label.role is not Role.CAPTION or is_credited(above) or above.label.rule.endswith("owner")


def bare_dek(lines: Sequence[Line], title: int) -> int:
    """The dek of an article without lines of data, when its place or its shape proves it."""
    if title + 2 >= len(lines):
        return title + 1
    dek, below = lines[title + 1], lines[title + 2]
    if dek.label is not None or dek.hits or dek.words < DEK_WORDS or len(dek.text) > DEK_CHARS:
        return title + 1
    after = next(
        (line for line in lines[title + 2 : title + 2 + FURNITURE_LINES] if line.blank_before or not line.claimed),
        below,
    )
    alone = not dek.blank_before and after.blank_before
    if ". " in dek.text and not (alone and lines[title - 1].struck and title):
        return title + 1
    above_subhead = dek.sentence and not below.sentence and not below.prose and not below.hits and below.words >= 2
    above_subhead &= len(dek.text) <= SHORT_DEK_CHARS and not below.blank_before and not any(map(str.isdigit, dek.text))
    unstopped = not dek.sentence and not dek.text.endswith(":") and len(dek.text) >= BARE_DEK_CHARS and below.prose
    if alone or above_subhead or unstopped:
        dek.give(Role.DEK, "structure.dek")
        return title + 2
    return title + 1
