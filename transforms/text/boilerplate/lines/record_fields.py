"""Fields of a printed record: "Label: value" lines that a press database, a library or a content system prints above or below a story.

One label tells nothing, for stories have lists of their own ("Place: the square", "Title: …, Pages: 312"). Several in a run do where one of them is
of records alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line

# All our choice.
LABEL_CHARS = 32
LEAST = 2  # labels in a run
GAP = 4  # lines between two fields of a run: a headline, a dek, a byline without labels
RULE = "structure.field"
_WORDED = (Role.TITLE, Role.DEK, Role.CAPTION, Role.COPYRIGHT, Role.TAGS)  # values that may be as long as a paragraph
_LISTS = ("sure", "words", "markers")


@cache
def _shipped() -> Mapping[str, list[str]]:
    text = (files(__package__) / "record_fields.yaml").read_text(encoding="utf-8")
    data: Mapping[str, list[str]] = yaml.safe_load(text)
    return data


_ROLES = {label: Role(name) for name, labels in _shipped().items() if name not in _LISTS for label in labels}
_SURE, _MARKERS = frozenset(_shipped()["sure"]), frozenset(_shipped()["markers"])
_LENGTH = re.compile(rf"\d[\d.,  ]*(?:{'|'.join(_shipped()['words'])})")


def mark_fields(lines: Sequence[Line]) -> None:
    """Label the fields above the first paragraph and below the last one."""
    if len(_fields(lines)) < LEAST:
        return
    first, last = _story(lines)
    zones = [_runs(_fields(zone)) for zone in (lines[:first], lines[last + 1 :] if last > first else ())]
    if not any(_is_record(run) for runs in zones for run in runs):
        return
    for line, label in (field for runs in zones for run in runs for field in run):
        line.give(_ROLES[label], RULE)
    for line in (*lines[:first], *lines[last + 1 :]):
        if line.folded in _MARKERS:
            line.give(Role.OTHER, RULE)


def value_start(text: str) -> int:
    """Where the value of a field begins.

    >>> "Titel: Die Pumpe"[value_start("Titel: Die Pumpe"):]
    'Die Pumpe'
    """
    at = text.find(":", 0, LABEL_CHARS) + 1
    return at + len(text[at:]) - len(text[at:].lstrip())


def _story(lines: Sequence[Line]) -> tuple[int, int]:
    """The first paragraph and the last one; fields are none."""
    told = (line.index for line in lines if line.prose and _label(line) is None)
    first = next(told, len(lines))
    last = next((line.index for line in reversed(lines) if line.prose and _label(line) is None), first)
    return first, last


def _fields(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    labelled = [(line, _label(line)) for line in lines if ":" in line.folded[:LABEL_CHARS]]
    return [(line, label) for line, label in labelled if label is not None]


def _label(line: Line) -> str | None:
    """The label of a field; a paragraph behind a word and a colon is the story's."""
    at = line.folded.find(":", 0, LABEL_CHARS)
    if at < 1:
        return None
    label = line.folded[:at].rstrip().replace("-", " ")
    role = _ROLES.get(label)
    return None if role is None or (line.prose and role not in _WORDED) else label


def _runs(fields: Sequence[tuple[Line, str]]) -> list[list[tuple[Line, str]]]:
    runs: list[list[tuple[Line, str]]] = []
    for field in fields:
        if runs and field[0].index - runs[-1][-1][0].index <= GAP + 1:
            runs[-1].append(field)
        else:
            runs.append([field])
    return runs


def _is_record(run: Sequence[tuple[Line, str]]) -> bool:
    """Whether so many labels differ, and one of them is of records alone."""
    return len({label for _, label in run}) >= LEAST and any(map(_is_sure, run))


def _is_sure(field: tuple[Line, str]) -> bool:
    line, label = field
    if label in _SURE:
        return True
    value = line.folded.partition(":")[2]
    return _ROLES[label] is Role.COUNTER and _LENGTH.fullmatch(value.strip()) is not None
