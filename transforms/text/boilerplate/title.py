"""The headline of a plain-text article among the lines of its top: menus, kickers and notices stand above it."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line import Line

# All our choice, from the layouts of news pages.
KICKER_WORDS = 3  # "Local news", "World": a section, not a headline
CAPITAL_KICKER_WORDS = 6  # "CRONACA / CENTRO STORICO" above a headline that is not in capitals
HEAD_LINES = 250  # no further do we look for a headline: the menus of a copied page are long
MENU_LINES = 8  # so many lines above the first data or paragraph are a menu,
NEAR_LINES = 5  # and the headline is among the last of them
HEADLINE_WORDS = 40
DATA = (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.DATELINE, Role.CREDIT, Role.CAPTION)


def find_title(lines: Sequence[Line]) -> int | None:
    """The index of the headline: the first line of the top that is no data, no menu, no notice and no kicker; None without one."""
    candidates = _candidates(lines)
    if _is_menu(candidates):
        candidates = candidates[-NEAR_LINES:]
    phrases = [line for line in candidates if not line.sentence and line.words > KICKER_WORDS]
    while len(candidates) > 1 and _is_above(candidates[0], candidates[1:], phrases):
        candidates.pop(0)
    if not candidates or (candidates[0].sentence and candidates[0].index + 1 == len(lines)):
        return None  # a lone sentence is a story, however short
    return candidates[0].index


def _candidates(lines: Sequence[Line]) -> list[Line]:
    """The lines above the first line of data or the first paragraph that no rule claims."""
    candidates: list[Line] = []
    for line in lines[:HEAD_LINES]:
        if line.label is not None:
            continue
        if line.hit("head") is not None:
            if candidates and line.hit_of(*DATA) is not None:
                break
            continue
        if line.prose and (candidates or line.words > HEADLINE_WORDS):
            break
        candidates.append(line)
    return candidates


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
    return line.words <= KICKER_WORDS and not line.text.endswith(("!", "?"))


def _is_capital_kicker(line: Line, below: Sequence[Line]) -> bool:
    after = below[0]
    return (
        line.text.isupper()
        and line.words <= CAPITAL_KICKER_WORDS
        and not after.text.isupper()
        and after.words > KICKER_WORDS
        and not after.sentence
    )
