"""Reaction bars, vote boxes and counters as blocks of lines: a heading or not, labels and counts on one line, on two, reversed, as emoji."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from schemas.enums import Role
from transforms.text.boilerplate.fold import fold
from transforms.text.boilerplate.line import Line

WIDGET_CHARS = 120  # our choice: a row of nine labels with counts is shorter
MIN_LABELS = 3  # distinct labels of a run without any count
MIN_COUNTED_LABELS = 2
_COUNT = re2.compile(r"\(?[0-9][0-9.,' \x{a0}]{0,12}(?:[kKmMкКмМ]|mil|tys\.?|тыс\.?|тис\.?|Tsd\.?)?\)?%?")
_EMOJI = r"[\x{1F300}-\x{1FAFF}\x{2600}-\x{27BF}\x{2B50}\x{FE0F}\x{200D}\x{1F3FB}-\x{1F3FF}]"
_EMOJI_ROW = re2.compile(rf"(?:(?:{_EMOJI})+ ?\(?[0-9.,]*[kKmM]?\)? ?)+|\(?[0-9.,]+[kKmM]?\)? ?(?:{_EMOJI})+")
_SPLIT = re2.compile(r"[0-9().,:|/·•%]+")
_DIGIT = re2.compile(r"[0-9]")


def mark_widgets(lines: Sequence[Line], labels: frozenset[str]) -> None:
    """Label every run of reaction lines that has proof enough: a heading, counts, or several known labels."""
    index = 0
    while index < len(lines):
        opener = lines[index].opens()
        headed = opener is not None and opener.takes == "labels" and lines[index].label is None
        first = index + 1 if headed else index
        end, seen, counts = _run(lines, first, labels)
        if headed and opener is not None and (seen or counts):
            _strike(lines[index:end], opener.id)
        elif not headed and _proved(lines, first, end, seen, counts):
            _strike(lines[first:end], "any.reaction.block")
        index = max(end, index + 1)


def _run(lines: Sequence[Line], first: int, labels: frozenset[str]) -> tuple[int, int, int]:
    """Where a run of widget lines that begins here ends, how many distinct labels and how many counts it has."""
    seen: set[str] = set()
    counts = 0
    end = first
    for line in lines[first:]:
        if line.label is not None or len(line.text) > WIDGET_CHARS:
            break
        names = _labels_of(line, labels)
        if names is None:
            break
        seen.update(names)
        counts += bool(_DIGIT.search(line.text))
        end += 1
    return end, len(seen), counts


def _labels_of(line: Line, labels: frozenset[str]) -> tuple[str, ...] | None:
    """The labels that a widget line names; empty for a bare count; None when it is no widget line."""
    text = line.text
    if line.folded in labels:
        return (line.folded,)
    if _COUNT.fullmatch(text):
        return ()
    if _EMOJI_ROW.fullmatch(text):
        return tuple(symbol for symbol in text if ord(symbol) > 0x25FF and ord(symbol) not in (0xFE0F, 0x200D))
    if line.words > 24 or not (line.words > 1 or _DIGIT.search(text)):
        return None
    parts = [fold(part.strip()) for part in _SPLIT.split(text)]
    names: list[str] = []
    for part in filter(None, parts):
        found = _divided(part, labels)
        if found is None:
            return None
        names += found
    return tuple(names) or None


def _divided(part: str, labels: frozenset[str]) -> list[str] | None:
    """The labels that a text without digits is a row of, longest first; None when something else stands in it."""
    if part in labels:
        return [part]
    words = part.split(" ")
    names: list[str] = []
    at = 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            name = " ".join(words[at : at + size])
            if at + size <= len(words) and fold(name) in labels:
                names.append(fold(name))
                at += size
                break
        else:
            return None
    return names


def _proved(lines: Sequence[Line], first: int, end: int, seen: int, counts: int) -> bool:
    if seen >= MIN_COUNTED_LABELS and counts >= MIN_COUNTED_LABELS:
        return True
    if seen >= MIN_LABELS and counts >= 1:
        return True
    if seen < MIN_LABELS:
        return False
    introduced = first > 0 and lines[first - 1].text.endswith(":")  # "the labels were these:" opens a list of the story
    return not introduced and not any(line.story for line in lines[end:])


def _strike(lines: Sequence[Line], rule: str) -> None:
    for line in lines:
        line.give(Role.REACTION_WIDGET, rule)
