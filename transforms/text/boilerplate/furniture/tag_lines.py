"""Tags without their heading below the story: by their signs, as a run of short names above widgets, or because the story speaks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.furniture.tail import is_widget
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.subject import stems
from transforms.text.document import Label

# All our choice.
TAG_WORDS = 3
TAKEN_UP_WORDS = 4
TAG_STEM_CHARS = 4
MIN_TAGS = 2
_HASHTAGS = re.compile(r"#\w+(?:[ ,]+#\w+)*")
_TAG_ROW = re.compile(r"[^\W\d][\w'’ -]{1,30}(?: ?[•·|] ?[^\W\d][\w'’ -]{1,30}){2,11}")
_UNSURE = (
    ".stray.word",
    ".tail.rest",
    ".nav.menu",
    ".comments.words",
    ".tail.company",
)  # words that may be tags as well


def mark_tags(lines: Sequence[Line], tail: int) -> None:
    """Label the tags of the tail."""
    _mark_runs(lines, tail)
    _mark_named(lines, tail)
    _mark_signs(lines, tail)


def _mark_signs(lines: Sequence[Line], tail: int) -> None:
    """Tags that their signs give away: "#harbour", "Harbour • Fog • Pears"."""
    for line in lines[tail:]:
        free = line.label is None and not line.sentence and not line.hits
        if free and (_HASHTAGS.fullmatch(line.text) or _TAG_ROW.fullmatch(line.text)):
            line.give(Role.TAGS, "structure.tail.signs")


def _mark_runs(lines: Sequence[Line], tail: int) -> None:
    """A run of short names below the story and above widgets: tags without their heading."""
    first = None
    for index in range(tail, len(lines)):
        line = lines[index]
        is_tag = line.label is None and not line.hits and not line.sentence and line.words <= TAG_WORDS
        if is_tag and line.text[0].isupper() and not line.text.endswith(":"):
            first = index if first is None else first
            continue
        if first is not None and index - first >= MIN_TAGS and line.struck:
            for tag in lines[first:index]:
                tag.give(Role.TAGS, "structure.tail.tags")
        first = None


def _mark_named(lines: Sequence[Line], tail: int) -> None:
    """A run of short names in the tail beside widgets, of which the story speaks: tags without their heading, stray words among them."""
    run: list[Line] = []
    told: str | None = None
    for index in range(tail, len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        if line is not None and _may_be_tag(line):
            run.append(line)
            continue
        if len(run) >= MIN_TAGS and (is_widget(lines, run[0].index - 1) or (line is not None and line.struck)):
            told = "\n".join(other.folded for other in lines[:tail] if other.story) if told is None else told
            named = sum(_is_told(tag, told) for tag in run)
            if named >= MIN_TAGS - 1 and named * 2 >= len(run):
                for tag in run:
                    tag.label = Label(Role.TAGS, "structure.tail.named_tags")
        run = []


def _may_be_tag(line: Line) -> bool:
    text = line.text
    if line.sentence or line.words > TAKEN_UP_WORDS or not (text[0].isalpha() and text[-1].isalpha()):
        return False
    stray = line.label is None or line.label.rule.endswith(_UNSURE)
    return stray and all(rule.id.endswith(_UNSURE) for rule in line.hits) and not any(map(str.isdigit, text))


def _is_told(tag: Line, told: str) -> bool:
    return any(stem in told for stem in stems(tag.folded, TAG_STEM_CHARS))
