"""The spelling gold: passages with marked names, and what a right editor makes of them.

The marks are explained in README.md beside this file. Offsets count code points of the plain text, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

Kind = Literal["replace", "stay", "annotate"]

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "pl", "es", "it", "cs", "nl", "uk", "ru")
MARK = re.compile(r"\[\[(?P<sign>[=~])?(?P<surface>[^\[\]→]+)(?:→(?P<replacement>[^\[\]→]+))?\]\]")
FIELDS = {"id", "title", "text", "note"}


@dataclass(frozen=True)
class Mark:
    """One marked name: `surface` stands at [start, end) of the plain text, `replacement` is what it must become."""

    start: int
    end: int
    kind: Kind
    surface: str
    replacement: str | None


@dataclass(frozen=True)
class Passage:
    """A short news text without its marks, and the marks apart. `title` is None when the passage has none."""

    id: str
    language: str
    title: str | None
    text: str
    title_marks: tuple[Mark, ...]
    text_marks: tuple[Mark, ...]
    note: str

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, those of the title first."""
        return self.title_marks + self.text_marks


def parse_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The plain text and its marks.

    >>> parse_marks("In [[Kiev→Kyiv]], [[=Kiev]] cake")[0]
    'In Kiev, Kiev cake'
    """
    plain, marks, length, last = [], [], 0, 0
    for match in MARK.finditer(marked):
        before, surface = marked[last : match.start()], match["surface"]
        start = length + len(before)
        plain += [before, surface]
        length, last = start + len(surface), match.end()
        marks.append(Mark(start, length, _kind(match), surface, match["replacement"]))
    plain.append(marked[last:])
    text = "".join(plain)
    if "[[" in text or "]]" in text or "→" in text:
        raise ValueError(f"malformed mark in {marked[:80]!r}")
    return text, tuple(marks)


def _kind(match: re.Match[str]) -> Kind:
    sign, replaced = match["sign"], match["replacement"] is not None
    if replaced == bool(sign):
        raise ValueError(f"a mark either replaces or stays: {match.group()!r}")
    if replaced:
        return "replace"
    return "stay" if sign == "=" else "annotate"


def read_passage(language: str, entry: Mapping[str, str]) -> Passage:
    """One passage from one YAML entry; ValueError for a field that is missing, empty or unknown."""
    if unknown := set(entry) - FIELDS:
        raise ValueError(f"{entry.get('id')}: unknown fields {sorted(unknown)}")
    if missing := [field for field in ("id", "text", "note") if not entry.get(field)]:
        raise ValueError(f"{entry.get('id')}: missing fields {missing}")
    text, text_marks = parse_marks(entry["text"].strip("\n"))
    title, title_marks = parse_marks(entry["title"]) if "title" in entry else (None, ())
    return Passage(entry["id"], language, title, text, title_marks, text_marks, entry["note"])


def _passages() -> Iterator[Passage]:
    for language in LANGUAGES:
        for entry in yaml.safe_load((HERE / f"{language}.yaml").read_text(encoding="utf-8")):
            yield read_passage(language, entry)


@cache
def all_passages() -> tuple[Passage, ...]:
    """Every passage, languages in the order of `LANGUAGES`, within one in the order of its file."""
    return tuple(_passages())


def replaced(text: str, marks: tuple[Mark, ...]) -> str:
    """`text` with every mark of the kind `replace` carried out, and nothing else."""
    pieces, last = [], 0
    for mark in marks:
        if mark.replacement is not None:
            pieces += [text[last : mark.start], mark.replacement]
            last = mark.end
    return "".join([*pieces, text[last:]])


def expected(passage: Passage) -> tuple[str | None, str]:
    """Title and text as they must read after the edit."""
    title = None if passage.title is None else replaced(passage.title, passage.title_marks)
    return title, replaced(passage.text, passage.text_marks)
