"""The headline of a plain-text article among the lines of its top: menus, kickers and notices stand above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.line import Line

# All our choice, from the layouts of news pages.
KICKER_WORDS = 3  # "Local news", "World": a section, not a headline
CAPITAL_KICKER_WORDS = 6  # "CRONACA / CENTRO STORICO" above a headline that is not in capitals
PATH_WORDS = 8  # "News / Harbour / North pier"
HEAD_LINES = 250  # no further do we look for a headline: the menus of a copied page are long
MENU_LINES = 8  # so many lines above the first data or paragraph are a menu,
NEAR_LINES = 5  # and the headline is among the last of them
HEADLINE_WORDS = 40
REPEAT_REACH = 12  # lines below a doubtful headline in which one that is printed twice takes its place
SHORT_TITLE_WORDS = 3  # "The lentil lives": of so many words the first line of a text is a headline, of fewer a section
LONG_BELOW_CHARS = 50  # when a line as long, with the room of a dek, stands between it and the data
FIELD_REACH = 12
MIN_FIELDS = 3
DATA = (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.DATELINE, Role.CREDIT, Role.CAPTION)
_FIELD = re.compile(r"\w[\w .-]{1,22}: ?\S(?:.{0,40}[^.!?…])?")
_PATH = re.compile(r".+ (?:[/>|»›]|::) .+")


def find_title(lines: Sequence[Line]) -> int | None:
    """The index of the headline: the first line of the top that is no data, no menu, no notice and no kicker; None without one."""
    candidates = _candidates(lines)
    if _is_short_title(candidates, lines):
        return candidates[0].index
    if _is_menu(candidates):
        candidates = candidates[-NEAR_LINES:]
    phrases = [line for line in candidates if not line.sentence and line.words > KICKER_WORDS and not is_path(line)]
    while len(candidates) > 1 and _is_above(candidates[0], candidates[1:], phrases):
        candidates.pop(0)
    if not candidates or (candidates[0].sentence and candidates[0].index + 1 == len(lines)):
        return None  # a lone sentence is a story, however short
    return _repeated(candidates[0], lines) or candidates[0].index


def is_path(line: Line) -> bool:
    """Whether the line is the way to the page: "News / Harbour"."""
    return line.words <= PATH_WORDS and not line.sentence and _PATH.fullmatch(line.text) is not None


def _candidates(lines: Sequence[Line]) -> list[Line]:
    """The lines above the first line of data or the first paragraph that no rule claims."""
    candidates: list[Line] = []
    fields = _fields(lines)
    for line in lines[:HEAD_LINES]:
        if line.label is not None or line.index in fields:
            continue
        if line.hit("head") is not None:
            if candidates and _is_data(line) and not _only_menu(candidates, line, lines):
                break
            continue
        if line.prose and (candidates or line.words > HEADLINE_WORDS):
            break
        candidates.append(line)
    return candidates


def _fields(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a record that a database puts above its articles: "Issue: 11", "Page: 6"; one such line alone may be a headline."""
    found = [line.index for line in lines[:FIELD_REACH] if _FIELD.fullmatch(line.text) is not None]
    return frozenset(found if len(found) >= MIN_FIELDS else ())


def _is_data(line: Line) -> bool:
    return line.hit_of(*DATA) is not None


def _only_menu(candidates: Sequence[Line], data: Line, lines: Sequence[Line]) -> bool:
    """Whether a short name among menu entries was taken for a byline: a headline-like line is still to come, right above more data."""
    if data.words > KICKER_WORDS or any(line.words > KICKER_WORDS for line in candidates):
        return False
    rule = data.hit_of(*DATA)
    below = lines[data.index + 1 : data.index + 1 + NEAR_LINES]
    return (
        rule is not None
        and not rule.strong
        and any(line.words > CAPITAL_KICKER_WORDS and not line.prose for line in below)
    )


def _is_short_title(candidates: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a text opens with a headline of few words and one longer line below it, then data: headline and dek."""
    if len(candidates) < 2 or any(line.words > KICKER_WORDS for line in candidates[2:]):
        return False
    first, below = candidates[:2]
    if first.text.isupper() or is_path(first) or below.index != first.index + 1 or below.blank_before:
        return False
    bare = all(_FIELD.fullmatch(line.text) or line.hit_of(*DATA) is not None for line in lines[: first.index])
    after = lines[below.index + 1] if below.index + 1 < len(lines) else None
    return (
        bare
        and first.words == SHORT_TITLE_WORDS
        and len(below.text) >= LONG_BELOW_CHARS
        and after is not None
        and (bool(after.hits) or after.words <= KICKER_WORDS)
    )


def _repeated(found: Line, lines: Sequence[Line]) -> int | None:
    """A headline printed twice, one line below the other, when what was found above it is no longer than a notice."""
    if found.words > KICKER_WORDS:
        return None
    near = lines[found.index + 1 : found.index + 1 + REPEAT_REACH]
    for line, below in pairwise(near):
        if line.folded == below.folded and line.words > KICKER_WORDS and not line.hits and not line.prose:
            return line.index
    return None


def _is_menu(candidates: Sequence[Line]) -> bool:
    """Whether most lines of a long top are as short as the entries of a menu, the first one too."""
    short = sum(line.words <= KICKER_WORDS for line in candidates)
    return len(candidates) > MENU_LINES and candidates[0].words <= KICKER_WORDS and 2 * short > len(candidates)


def _is_above(line: Line, below: Sequence[Line], phrases: Sequence[Line]) -> bool:
    """Whether the line is a section, a menu entry or a notice above the headline."""
    headline = phrases[0] if phrases else None
    if headline is None or headline is line:
        return headline is line and _is_capital_kicker(line, below)
    if line.sentence:  # a notice with its buttons
        return line.text.endswith(".") and below[0].index > line.index + 1
    return is_path(line) or (line.words <= KICKER_WORDS and not line.text.endswith(("!", "?")))


def _is_capital_kicker(line: Line, below: Sequence[Line]) -> bool:
    after = below[0]
    return (
        line.text.isupper()
        and line.words <= CAPITAL_KICKER_WORDS
        and not after.text.isupper()
        and after.words > KICKER_WORDS
        and not after.sentence
    )
