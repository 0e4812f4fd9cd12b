"""The head of a plain-text article: what stands above the story, found from the headline and the lines of data below it."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from schemas.enums import Role
from transforms.text.boilerplate.line import Line

# All our choice, from the layouts of news pages.
KICKER_WORDS = 3  # "Local news", "World": a section, not a headline
HEAD_LINES = 40  # no further do we look for a headline
META_REACH = 12  # lines below the headline among which date, byline and reading time are sought
PASSED_PROSE = 2  # dek and caption may read like sentences
DEK_CHARS = 350
DEK_WORDS = 4
BARE_DEK_CHARS = 45  # a line without full stop right under the headline: shorter ones may be a subhead
NAME_WORDS = 8
_NAME = r"\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|do|dos|das|di|del|della|van|von|der|den|la|le|el|al|bin|ben|zu)){1,3}"
_NAMES = re2.compile(rf"{_NAME}(?:(?:, | and | und | y | e | et | i | и | та | й | & ){_NAME})*")
DATA = (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.DATELINE, Role.CREDIT, Role.CAPTION)


def mark_head(lines: Sequence[Line]) -> int:
    """Label the head; its end is the index of the first line of the story."""
    title = _title(lines)
    if title is None:
        return 0
    for line in lines[:title]:
        rule = line.hit("head") or line.hit_of(*DATA)
        if rule is not None and not rule.keeps:
            line.give(rule.role, rule.id)
        line.give(Role.NAVIGATION, "structure.head.menu")
    lines[title].give(Role.TITLE, "structure.title")
    end = _end(lines, title)
    _mark_data(lines, title, end)
    _mark_words(lines, title, end)
    if end == title + 1:
        end = _bare_dek(lines, title)
    return end


def _title(lines: Sequence[Line]) -> int | None:
    """The headline: the first line of the top that is no data, no menu and no kicker."""
    candidates = []
    for line in lines[:HEAD_LINES]:
        if line.label is not None:
            continue
        if line.hit("head") is not None:
            if candidates and line.hit_of(*DATA) is not None:
                break
            continue
        if line.prose and (candidates or line.words > 40):
            break
        candidates.append(line)
    if not candidates:
        return None
    long = [line for line in candidates if line.words > KICKER_WORDS]
    if long and _is_kicker(candidates, long[0]):
        return long[0].index
    return candidates[0].index


def _is_kicker(candidates: Sequence[Line], headline: Line) -> bool:
    """Whether the short lines above the first long one are sections or a menu and not the headline itself."""
    above = [line for line in candidates if line.index < headline.index]
    if not above or len(above) > 1:
        return True
    return not headline.sentence and not above[0].text.endswith((".", "!", "?"))


def _end(lines: Sequence[Line], title: int) -> int:
    """Where the story begins: below the last line of data that stands near the headline."""
    end = title + 1
    passed = passed_chars = 0
    reach = META_REACH
    for line in lines[title + 1 : title + 1 + 2 * META_REACH]:
        if line.hit_of(*DATA) is not None and not line.hit_of(Role.NOTE):
            if _rest(lines, line.index) > passed_chars:
                end = line.index + 1
            continue
        if line.label is not None or line.hit("head") is not None:
            if not passed:
                end = line.index + 1
            continue
        reach -= 1
        if line.prose or line.sentence:
            passed += 1
            passed_chars += len(line.text)
        if passed > PASSED_PROSE or len(line.text) > DEK_CHARS or not reach:
            break
    return end


def _rest(lines: Sequence[Line], after: int) -> int:
    return sum(len(line.text) for line in lines[after + 1 :] if line.story)


def _mark_data(lines: Sequence[Line], title: int, end: int) -> None:
    for line in lines[title + 1 : end]:
        rule = line.hit_of(*DATA) or line.hit("head")
        if rule is not None and not rule.keeps:
            line.give(rule.role, rule.id)


def _mark_words(lines: Sequence[Line], title: int, end: int) -> None:
    """Dek and captions: the lines of words between headline and the last line of data."""
    dek = None
    for line in lines[title + 1 : end]:
        if line.label is not None:
            continue
        below = next((other for other in lines[line.index + 1 : end] if _is_data(other)), None)
        if line.folded == lines[title].folded:
            line.give(Role.OTHER, "structure.title.repeat")
        elif below is not None and below.label is not None and below.label.role is Role.CREDIT:
            line.give(Role.CAPTION, "structure.caption.credit")
        elif _is_byline(line, lines):
            line.give(Role.BYLINE, "structure.byline.line")
        elif dek is None and line.words >= DEK_WORDS:
            dek = line
            line.give(Role.DEK, "structure.dek")
        else:
            line.give(Role.CAPTION, "structure.caption.head")


def _is_byline(line: Line, lines: Sequence[Line]) -> bool:
    """A line of names alone, or a short line (a post, a place) right below a byline."""
    if line.sentence or line.words > NAME_WORDS:
        return False
    above = lines[line.index - 1].label
    return (above is not None and above.role is Role.BYLINE) or _NAMES.fullmatch(line.text) is not None


def _is_data(line: Line) -> bool:
    return line.label is None or line.label.role is not Role.OTHER


def _bare_dek(lines: Sequence[Line], title: int) -> int:
    """The dek of an article without lines of data, when its place or its shape proves it."""
    if title + 2 >= len(lines):
        return title + 1
    dek, below = lines[title + 1], lines[title + 2]
    if dek.label is not None or dek.hits or dek.words < DEK_WORDS or len(dek.text) > DEK_CHARS:
        return title + 1
    alone = not dek.blank_before and below.blank_before
    above_subhead = dek.sentence and not below.sentence and not below.prose and not below.hits and below.words >= 2
    unstopped = not dek.sentence and not dek.text.endswith(":") and len(dek.text) >= BARE_DEK_CHARS and below.prose
    if alone or above_subhead or unstopped:
        dek.give(Role.DEK, "structure.dek")
        return title + 2
    return title + 1
