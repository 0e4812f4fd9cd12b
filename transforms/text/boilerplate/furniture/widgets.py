"""Reaction bars, vote boxes and polls as blocks of lines: a heading or not, labels and counts on one line, on two, reversed, as emoji."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line, from_index
from transforms.text.boilerplate.rules.fold import fold

WIDGET_CHARS = 120  # our choice: a row of nine labels with counts is shorter
MIN_LABELS = 3  # distinct labels of a run without any count
MIN_COUNTED_LABELS = 2
ANSWER_WORDS = 4  # of a poll below a heading that asks
LABEL_WORDS = 4
_COUNT = re.compile(r"\(?[0-9][0-9.,' ]{0,12}(?:[kKmMкКмМ]|mil|tys\.?|тыс\.?|тис\.?|Tsd\.?)?\)? ?%?")
_EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\ufe0f\u200d]"
_EMOJI_ROW = re.compile(rf"(?:{_EMOJI} ?(?:\(?[0-9.,]+[kKmM]?\)? ?)?)+|\(?[0-9.,]+[kKmM]?\)? ?{_EMOJI}+")
_SPLIT = re.compile(r"[0-9().,:|/·•%]+")
_DIGIT = re.compile(r"[0-9]")
_NOT_SYMBOLS = "\ufe0f\u200d"


@dataclass(slots=True)
class _Run:
    """A run of widget lines while it is read."""

    end: int
    labels: set[str] = field(default_factory=set)
    counts: int = 0


def mark_widgets(lines: Sequence[Line], labels: frozenset[str]) -> None:
    """Label every run of reaction lines that has proof enough: a heading, counts, or several known labels."""
    index = 0
    told = -1  # the last line of the story
    while index < len(lines):
        line = lines[index]
        if line.prose:
            index += 1
            continue
        opener = line.opener
        headed = opener is not None and opener.takes == "labels" and line.label is None
        if not headed and not _may_open(line, labels):
            index += 1
            continue
        if told < 0:
            told = next((line.index for line in reversed(lines) if line.story), 0)
        first = index + 1 if headed else index
        run = _read_run(lines, first, labels, headed)
        if headed and opener is not None and (run.labels or run.counts):
            _strike(lines[index : run.end], opener.id)
        elif not headed and run.end > first and _proved(lines, first, run, told):
            _strike(lines[first : run.end], "any.reaction.block")
        index = max(run.end, index + 1)


def _may_open(line: Line, labels: frozenset[str]) -> bool:
    return line.label is None and len(line.text) <= WIDGET_CHARS and _labels_of(line, labels) is not None


def _read_run(lines: Sequence[Line], first: int, labels: frozenset[str], headed: bool) -> _Run:
    run = _Run(first)
    for line in from_index(lines, first):
        if line.label is not None or len(line.text) > WIDGET_CHARS:
            break
        names = _labels_of(line, labels)
        if names is None:
            if not _is_answer(lines, line, headed, run):
                break
            names = ()
        run.labels.update(names)
        run.counts += _DIGIT.search(line.text) is not None
        run.end = line.index + 1
    return run


def _labels_of(line: Line, labels: frozenset[str]) -> tuple[str, ...] | None:
    """The labels that a widget line names; empty for a bare count; None when it is no widget line."""
    text = line.text
    if line.cells and text.count(" ") > 1:  # more than a label and its count
        return None
    if line.folded in labels:
        return (line.folded,)
    numbered = _DIGIT.search(text) is not None
    if numbered and _COUNT.fullmatch(text):
        return ()
    if (text[0] > "\u25ff" or text[-1] > "\u25ff") and _EMOJI_ROW.fullmatch(text):
        return tuple(symbol for symbol in text if symbol > "\u25ff" and symbol not in _NOT_SYMBOLS)
    if line.sentence or (not numbered and not _begins_with_label(line.folded, labels)):
        return None
    names: list[str] = []
    for part in filter(None, (fold(part.strip()) for part in _SPLIT.split(text))):
        found = _divided(part, labels)
        if found is None:
            return None
        names += found
    return tuple(names) or None


def _begins_with_label(folded: str, labels: frozenset[str]) -> bool:
    if folded.partition(" ")[0] not in _first_words(labels):
        return False
    words = folded.split(" ", LABEL_WORDS)
    return any(" ".join(words[:size]) in labels for size in range(1, min(len(words), LABEL_WORDS) + 1))


@lru_cache(maxsize=4)  # the labels are those of a rule book
def _first_words(labels: frozenset[str]) -> frozenset[str]:
    return frozenset(label.split(" ", 1)[0] for label in labels)


def _divided(part: str, labels: frozenset[str]) -> list[str] | None:
    """The labels that a text without digits is a row of, longest first; None when something else stands in it."""
    if part in labels:
        return [part]
    words = part.split(" ")
    names: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(LABEL_WORDS, len(words) - at), 0, -1):
            name = fold(" ".join(words[at : at + size]))
            if name in labels:
                names.append(name)
                at += size
                break
        else:
            return None
    return names


def _is_answer(lines: Sequence[Line], line: Line, headed: bool, run: _Run) -> bool:
    """Whether an unknown short line belongs to the run: it has a count beside it, and a heading or known labels stand for the run."""
    if line.sentence or line.words > ANSWER_WORDS or not (headed or len(run.labels) >= MIN_COUNTED_LABELS):
        return False
    if _DIGIT.search(line.text):
        return True
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    return below is not None and _COUNT.fullmatch(below.text) is not None


def _proved(lines: Sequence[Line], first: int, run: _Run, told: int) -> bool:
    known = len(run.labels)
    if (known >= MIN_COUNTED_LABELS and run.counts >= MIN_COUNTED_LABELS) or (known >= MIN_LABELS and run.counts):
        return True
    if known < MIN_LABELS:
        return False
    introduced = first > 0 and lines[first - 1].text.endswith(":")  # "the labels were these:" opens a list of the story
    return not introduced and run.end > told


def _strike(lines: Sequence[Line], rule: str) -> None:
    for line in lines:
        line.give(Role.REACTION_WIDGET, rule)
