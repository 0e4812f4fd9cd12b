"""What rules and recognisers know of each line below a headline, before the head is read as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.furniture import is_aged, is_furniture
from transforms.text.boilerplate.head.headline_shape import is_below_counter, is_owned, is_signed_line
from transforms.text.boilerplate.head.names import (
    DEK_WORDS,
    HOUSE_WORDS,
    is_above_post,
    is_byline,
    is_dated_name,
    is_name_as_borne,
    is_place,
    is_placed,
    is_signature,
)
from transforms.text.boilerplate.head.top import DATA, Top
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names, is_initials
from transforms.text.boilerplate.pictures.credit_forms import is_choice, is_credit, is_credited
from transforms.text.boilerplate.pictures.owners import is_archive, is_owner, is_pictured
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.letters import UPPER
from transforms.text.metadata.credit_endings import is_kind_of_picture
from transforms.text.metadata.names_known import is_agency
from transforms.text.metadata.people.bylines import is_house, is_introduced

DEK, DATUM, CAPTION, CREDIT, FURNITURE, POINT, STORY = "DMCRFPS"
"""The parts of a head, and the story below it."""

OPEN = "x"
"""Stands for the part where nothing is known."""

SET = "set "
"""Begins the word for a line that had its label before."""

SURE = "sure "
"""Begins the word for a line of which a rule is sure."""

# Our choice.
MIN_POINTS = 3
MOST_NAMES = 5  # lines in a row that are names: more are a list of the story's
KIND_WORDS = 7  # "screenshot of a witness's video"
PLACE_WORDS = 6
POINT_CHARS = 160
CAPTION_WORDS, CAPTION_CHARS = 4, 250

_PARTS = {
    Role.DEK: DEK,
    Role.BYLINE: DATUM,
    Role.DATE: DATUM,
    Role.READING_TIME: DATUM,
    Role.DATELINE: DATUM,
    Role.CAPTION: CAPTION,
    Role.CREDIT: CREDIT,
}
_GROUPS = {
    "date": DATUM,
    "place": DATUM,
    "parts": DATUM,
    "house": DATUM,
    "names": DATUM,
    "introduced": DATUM,
    "sure byline": DATUM,
    "dated name": DATUM,
    "owner": CREDIT,
    "agency": CREDIT,
    "credited": CAPTION,
    "archived": CAPTION,
    "furniture": FURNITURE,
    "points": POINT,
    **{f"{how} {part}": part for how in ("set", "sure", "likely") for part in (DATUM, CREDIT, CAPTION, FURNITURE)},
}
WORDS = tuple(word for word in _GROUPS if word != "points")
"""The words that say what a line is: no dek and no point."""

# "Archive - The boats in the fog", "The boats in the fog. (Harbour News: Jane Roe)": captions
_ARCHIVED = re.compile(
    r"(?:archivo|archivbild|archiv|symbolbild|symbolfoto|file photo|file image|file|imagen de archivo|arquivo|archivio|archives|archiwum|архив|архів)(?: ?[-–—:|]) "
)
_DIGIT = re.compile(r"\d")
_SOURCED = re.compile(rf"\([{UPPER}][^():]{{2,40}}: [{UPPER}][^():]{{2,40}}\)$")


def know(top: Top, title: int, stop: int) -> list[str]:
    """A word for each line from below the headline to `stop`, "" where nothing is known; lines that are data, credits or furniture are labelled."""
    read = top.lines[title + 1 : stop]
    words = [_known(top, line, title) for line in read]
    words = [word or _looks(line, top) for word, line in zip(words, read)]  # initials sign beside a date
    for run in _equal_runs(words, "names"):
        if run.stop - run.start > MOST_NAMES:  # a list of people, whom the story names
            words[run] = [""] * (run.stop - run.start)
    data = max((at for at, word in enumerate(words) if group_of(word) == DATUM), default=0)
    for run in _runs(top.lines[title + 1 : title + 1 + data], words):
        words[run] = ["points"] * (run.stop - run.start)
    return words


def _equal_runs(words: Sequence[str], word: str) -> Iterator[slice]:
    """Where this word stands for lines in a row."""
    first = 0
    for at, other in enumerate([*words, None]):
        if other != word:
            if at > first:
                yield slice(first, at)
            first = at + 1


def _runs(lines: Sequence[Line], words: Sequence[str]) -> Iterator[slice]:
    """Where so many short lines that nothing is known of stand one below the other as no dek and no caption has: a summary in points."""
    first = 0
    for at, line in enumerate([*lines, None]):
        if line is None or words[at] or line.prose or line.words < DEK_WORDS or len(line.text) > POINT_CHARS:
            if at - first >= MIN_POINTS:
                yield slice(first, at)
            first = at + 1


def part_of(role: Role) -> str:
    """The part of a head that a line of this role is."""
    return _PARTS.get(role, POINT if role.published else FURNITURE)


def group_of(known: str) -> str:
    """The part of a head that the word for a line speaks for."""
    return _GROUPS.get(known, OPEN)


def _known(top: Top, line: Line, title: int) -> str:
    if line.label is not None:
        return SET + part_of(line.label.role)
    lines = top.lines
    data = line.hit_of(*DATA) if line.hits else None
    if data is not None and data.keeps:
        data = None
    if data is None and (found := _recognised(top, line)):
        return found
    if data is not None and data.id == "any.byline.agency" and _is_owned(line, lines, title):
        line.give(Role.CREDIT, "structure.credit.agency")
        return "agency"
    if line.words <= PLACE_WORDS and is_place(top, line):
        line.give(Role.DATELINE, "structure.dateline.line")
        return "place"
    rule = data or line.hit("head")
    if rule is not None and rule.role is Role.OTHER and line.words <= HOUSE_WORDS and is_house(line.text):
        line.give(Role.BYLINE, "structure.byline.house")
        return "house"
    if rule is not None and rule.role is Role.COPYRIGHT and is_owner(line):
        line.give(Role.CREDIT, rule.id)
        return SURE + CREDIT
    if rule is not None and not rule.keeps and holds(rule, line, lines):
        if not line.prose:
            line.give(rule.role, rule.id)
        signs = rule.strong and rule.role is Role.BYLINE
        return "sure byline" if signs else f"{'sure' if rule.strong else 'likely'} {part_of(rule.role)}"
    return ""


def _recognised(top: Top, line: Line) -> str:
    """What a line is whose form alone tells it."""
    if _DIGIT.search(line.text) is None:
        return ""
    if top.is_date(line.index):
        line.give(Role.DATE, "structure.date")
        return "date"
    if line.prose:
        return ""
    if is_placed(line, top.lines):
        line.give(Role.DATELINE, "structure.dateline.line")
        return "place"
    kind = top.kind(line.index)
    if kind is None or is_place(top, line):
        return ""
    line.give(kind, "structure.data.parts")
    return "parts"


def _looks(line: Line, top: Top) -> str:
    """What a line looks like of which no rule is sure."""
    lines = top.lines
    if not line.prose and is_dated_name(top, line):
        line.give(Role.BYLINE, "structure.byline.line")
        return "dated name"
    if not line.prose and not is_choice(line.text) and (is_credit(line) or is_owner(line) or is_archive(line)):
        line.give(Role.CREDIT, "structure.credit.line")
        return SURE + CREDIT if "©" in line.text else "owner"
    if not line.prose and (is_byline(line, lines) or is_signed_line(line.text) or is_signature(top, line)):
        line.give(Role.BYLINE, "structure.byline.line")
        if is_initials(line.text) or is_name_as_borne(line.text) or is_above_post(line, lines):
            return "sure byline"
        return "introduced" if is_introduced(line.text) else "names"
    if is_credited(line) or is_pictured(line, lines):
        return "credited"
    if (
        (line.words <= KIND_WORDS and (is_kind_of_picture(line.text) or is_kind_of_picture(_last_part(line.text))))
        or _ARCHIVED.match(line.folded)
        or (line.text[-1] == ")" and _SOURCED.search(line.text))
        or (line.words >= CAPTION_WORDS and len(line.text) <= CAPTION_CHARS and _is_of_picture(line, lines))
    ):
        return "archived"
    captioned = line.words > 1 and not line.hits and line.index + 1 < len(lines) and top.is_credit(line.index + 1)
    if (is_furniture(line) and not captioned) or is_aged(line.text):
        return "furniture"
    if line.hits:
        return "claimed" if line.claimed else "hit"
    return ""


def _is_of_picture(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line ends with who owns a picture, or stands below a counter of pictures."""
    if is_below_counter(line, lines) or is_owned(line.text):
        return True
    end = "" if line.sentence else line.text.rpartition(". ")[2]
    return 0 < len(end) < len(line.text) and is_agency(end)


def _last_part(text: str) -> str:
    """What stands in brackets or behind the last comma: "The pier (file photo)"."""
    return text.rstrip(") ").replace("(", ", ").rpartition(", ")[2].strip()


def _is_owned(line: Line, lines: Sequence[Line], title: int) -> bool:
    """Whether an agency stands below words that are no data, in an article that names its author: it owns their picture."""
    signed = any(other.label is not None and other.label.role is Role.BYLINE for other in lines[title : line.index])
    return signed and lines[line.index - 1].label is None and lines[line.index - 1].words > 1


def holds(rule: Rule, line: Line, lines: Sequence[Line]) -> bool:
    """Whether the rule may decide: a post ("Science correspondent") or a place is a byline only below the name that it belongs to."""
    if rule.role is not Role.BYLINE or rule.strong:
        return True
    if line.index == 0:
        return False
    above = lines[line.index - 1]
    return (above.label is not None and above.label.role is Role.BYLINE) or are_names(above.text)
