"""Where the head of an article ends: below its last line of data."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.names import DEK_CHARS, META_REACH, is_name, is_place
from transforms.text.boilerplate.head.top import DATA, Top
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.credit_forms import is_credited
from transforms.text.boilerplate.pictures.owners import is_pictured
from transforms.text.metadata.people.bylines import is_introduction
from transforms.text.metadata.people.person_names import is_organisation

# All our choice.
PASSED_PROSE = 2  # dek and caption may read like sentences
CAPTION_CHARS = 200
PARAGRAPHS = 3


def find_end(top: Top, title: int) -> int:
    """Where the story begins: below the last line of data that stands near the headline."""
    lines = top.lines
    end = title + 1
    passed = passed_chars = 0
    reach = META_REACH
    rest = sum(len(line.text) for line in lines[title + 1 :] if line.story)
    for line in lines[title + 1 : title + 1 + 2 * META_REACH]:
        if _is_data_line(line, passed) or top.is_dated(line.index) or is_place(top, line) or _is_dated_name(top, line):
            if passed >= PASSED_PROSE and end > title + 1:  # the head has its data already: this belongs to the story
                break
            if rest > passed_chars:
                end = line.index + 1
            continue
        if line.label is not None or line.hit("head") is not None:
            if not passed:
                end = line.index + 1
            continue
        reach -= 1
        rest -= len(line.text) if line.story else 0
        if line.prose or line.sentence:
            passed += 1
            passed_chars += len(line.text)
        if (
            passed > PASSED_PROSE
            or len(line.text) > (DEK_CHARS if passed < PASSED_PROSE else CAPTION_CHARS)
            or not reach
        ):
            break
    return end


def is_introduced_name(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a name stands below a line that only introduces it."""
    return line.index > 0 and is_name(line) and is_introduction(lines[line.index - 1].text)


def _is_dated_name(top: Top, line: Line) -> bool:
    """Whether a bare name stands right below the date, or the picture below that, and right above a paragraph."""
    below = top.lines[line.index + 1] if line.index + 1 < len(top.lines) else None
    if below is None or line.hits or not is_name(line):
        return False
    above = top.lines[line.index - 1]
    led = above.words == 1 and above.hit_of(Role.BYLINE) is not None  # "von"
    if (
        led
        or is_introduction(above.text)
        or is_organisation(below.text.partition(",")[0])
        or _ends_head(line, top.lines)
    ):
        return True
    if not below.prose:
        return False
    pictured = is_credited(above) or is_pictured(above, top.lines)
    return top.is_date(above.index - pictured) and above.index > 0


def _ends_head(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a blank line stands a line or two below, above a story that has none between its first paragraphs."""
    for first in range(line.index + 1, line.index + 3):
        body = lines[first : first + PARAGRAPHS]
        if len(body) == PARAGRAPHS and body[0].blank_before:
            told = body[0].prose and body[1].story
            return told and not line.blank_before and not any(other.blank_before for other in body[1:])
    return False


def _is_data_line(line: Line, passed: int) -> bool:
    """Whether a rule says so; below words that may be the story already, only a rule that needs no company."""
    for rule in line.hits:
        if rule.keeps:
            return False
        if rule.role in DATA and "head" in rule.zones and (rule.strong or not passed):
            return passed < PASSED_PROSE or rule.role not in (Role.CREDIT, Role.CAPTION)
    return False
