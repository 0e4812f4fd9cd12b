"""The numbers that the judge of captions sees: wording, shape, the names of the story, neighbours, and the other lines of the article."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from math import log1p
from typing import Any

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item
from transforms.text.boilerplate.lines.wording import stems
from transforms.text.boilerplate.pictures.caption_judge.candidates import Weighed, run
from transforms.text.letters import LOWER, UPPER

Rows = NDArray[np.float32]

# All our choice: what lies beyond says nothing more.
SUBHEAD_WORDS = 12
LONG_STEM = 5
OPENING = 25  # characters before which a name opens the line
MANY, FEW = 12, 6
PARAGRAPHS = 20
READ_CHARS = 20_000  # of the story, in which words and names are sought

_QUOTES, _OPENING, _SAID = "\"'”’»“", "\"'“„«‘–—", re.compile('["“”„«»]')
_WORD = re.compile(r"[^\W\d_]{4,}")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# Capitals first, what stands before them behind: the search then skips from capital to capital.
_NAME = re.compile(
    rf"[{UPPER}](?<!\w.)[{LOWER}'’-]+ (?:(?:de|da|do|di|del|van|von|der|la|le) ){{0,2}}([{UPPER}][{LOWER}]{{2,}}[\w-]*)"
)
_CAPITAL = re.compile(rf"[{UPPER}](?<=[^.!?:…] .)\w{{2,}}")
# "(left)", ", 78,", "pictured": what only captions say
_SHOWN = re.compile(
    r"\((?i:left|right|centre|center|l\.|r\.|links|rechts|mitte|izq(?:uierda|\.)?|der(?:echa|\.)?|(?:à )?gauche|(?:à )?droite|(?:a )?sinistra|(?:a )?destra|(?:à )?esquerda|(?:à )?direita"
    r"|z lewej|z prawej|od lewej|слева|справа|ліворуч|праворуч|\d{1,2})\)|, (?:aged )?\d{1,2}(?: anni| ans| años| anos| lat|-jährig\w*)?,|\b(?:pictured|seen here|im Bild|auf dem Bild|na zdjęciu|на фото|на снимке|на світлині|en la imagen|sur la photo|nella foto|na foto)\b"
)

NAMES = (
    *("weight", "weight_high", "weight_low"),
    *("chars", "words", "sentence", "stops", "commas", "colon", "quotes", "digits", "year", "shown"),
    *("end_stop", "end_quote", "title_case", "capital"),
    *("full_names", "opens_with_name", "names_told", "names_new", "introduced_again"),
    *("told_share", "title_share", "share_above", "share_below"),
    *("to_median", "subheads", "to_subhead", "fragments"),
    *("blank_below", "blanks"),
    *("prose_above", "prose_below", "struck_above", "struck_below", "struck_2_above", "struck_2_below"),
    *("open_above", "open_below", "run_above", "quote_below", "sentence_below", "chars_above", "chars_below"),
    *("pictured", "stopped_too", "stopped_unlike", "to_captions"),
    *("struck", "struck_share", "paragraphs", "paragraphs_above", "place"),
)
"""The features in the order of the columns."""


def gather(lines: Sequence[Line], heard: Weighed, tail: int) -> Rows:
    """A row of numbers for each of the indices."""
    page = _Page(lines, tail)
    numbers = array("f")
    for index, weights in heard.items():
        line = lines[index]
        numbers.extend(weights)
        numbers.extend(_form(line))
        numbers.extend(_telling(line, page))
        numbers.extend(_size(line, page))
        numbers.extend(_neighbours(index, page))
        numbers.extend(_pictures(line, page))
        numbers.extend(_place(index, page))
    return np.frombuffer(numbers, np.float32).reshape(len(heard), len(NAMES))


class _Page:
    """What is counted once for all lines of a text."""

    def __init__(self, lines: Sequence[Line], tail: int):
        self.lines = lines
        self.struck = [line.struck for line in lines]
        self.leaving = sum(self.struck)
        body = lines[:tail]
        self.paragraphs = [line for line in body if line.prose and line.label is None]
        self.starts = [line.index for line in self.paragraphs]
        self.told = "\n".join([line.folded for line in self.paragraphs])[:READ_CHARS]
        sizes = sorted([len(line.text) for line in self.paragraphs])
        self.median = sizes[len(sizes) // 2] if sizes else 1
        short = [line for line in body if line.label is None and not line.prose]
        self.fragments = min(len(short), MANY)
        self.subheads = {line.index: len(line.text) for line in short if _heads(line, lines)}
        self.longest = sorted(self.subheads, key=lambda index: -self.subheads[index])[:2]
        self.blanks = sum([line.blank_before for line in lines]) / len(lines)
        labelled = [(line, line.label.role) for line in lines if line.label is not None]
        self.pictured = sum([role is Role.CAPTION or role is Role.CREDIT for _, role in labelled])
        self.title = next((line.folded for line, role in labelled if role is Role.TITLE), "")
        captions = [line for line, role in labelled if role is Role.CAPTION]
        self.stopped = [line.text[-1] == "." for line in captions]
        self.caption_chars = sum([len(line.text) for line in captions]) / max(len(captions), 1)

    def near(self, index: int) -> tuple[str, str]:
        """The paragraphs above and below, folded."""
        at = bisect_left(self.starts, index)
        above, below = self.paragraphs[at - 1 : at], self.paragraphs[at : at + 1]
        return above[0].folded if above else "", below[0].folded if below else ""

    def has_above(self, name: str, index: int) -> bool:
        """Whether a paragraph above has the name."""
        above = self.paragraphs[: bisect_left(self.starts, index)]
        return name in "\n".join([line.text for line in above])[:READ_CHARS]


def _heads(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a fragment stands right above a paragraph, as subheads do."""
    if line.sentence or not 1 < line.words <= SUBHEAD_WORDS or line.index + 1 >= len(lines):
        return False
    return lines[line.index + 1].prose and not is_item(line.text)


def _form(line: Line) -> tuple[Any, ...]:
    text = line.text
    words, digits = _WORD.findall(text), len(_DIGIT.findall(text))
    return (
        log1p(len(text)),
        line.words,
        line.sentence,
        text.count(". "),
        min(text.count(", "), 3),
        ": " in text,
        min(len(_SAID.findall(text)), 2),
        min(digits, FEW),
        digits >= 4 and _YEAR.search(text) is not None,
        _SHOWN.search(text) is not None,
        text[-1] == ".",
        text[-1] in _QUOTES,
        sum([word[0].isupper() for word in words]) / max(len(words), 1),
        text[0].isupper(),
    )


def _telling(line: Line, page: _Page) -> tuple[Any, ...]:
    """Its full names, the names that the story has, a full name of somebody whose surname stood above; the share of its words that others say."""
    told = page.told
    names = _CAPITAL.findall(line.text)
    known = sum([name.lower() in told for name in names])
    full = list(_NAME.finditer(line.text))
    long = [stem for stem in stems(line.folded) if len(stem) >= LONG_STEM]
    size = max(len(long), 1)
    return (
        min(len(full), FEW),
        bool(full) and full[0].start() < OPENING,
        min(known, FEW),
        min(len(names) - known, FEW),
        any(page.has_above(name[1], line.index) for name in full),
        *[sum([stem in text for stem in long]) / size for text in (told, page.title, *page.near(line.index))],
    )


def _size(line: Line, page: _Page) -> tuple[Any, ...]:
    """Its length beside those of paragraphs and subheads."""
    chars = len(line.text)
    others = len(page.subheads) - (line.index in page.subheads)
    longest = max([page.subheads[index] for index in page.longest if index != line.index], default=0)
    return (
        min(chars / page.median, 2),
        min(others, FEW),
        min(chars / longest, 3) if longest else 0,
        page.fragments,
    )


def _neighbours(index: int, page: _Page) -> tuple[Any, ...]:
    lines, struck, size = page.lines, page.struck, len(page.lines)
    above, below = lines[index - 1], lines[index + 1] if index + 1 < size else None
    under = "\n" if below is None else below.text
    return (
        below is None or below.blank_before,
        page.blanks,
        above.prose and above.label is None,
        below is not None and below.prose and below.label is None,
        struck[index - 1],
        below is not None and struck[index + 1],
        index > 1 and struck[index - 2],
        index + 2 < size and struck[index + 2],
        above.label is None and not above.prose,
        below is not None and below.label is None and not below.prose,
        run(lines, index, -1),
        under[0] in _OPENING,
        below is not None and below.sentence,
        log1p(len(above.text)),
        log1p(len(under)) if below is not None else 0.0,
    )


def _pictures(line: Line, page: _Page) -> tuple[Any, ...]:
    """The captions and credits that are known; how many of the captions end as the line does, and their length."""
    alike = sum([stopped == (line.text[-1] == ".") for stopped in page.stopped])
    return (
        min(page.pictured, FEW),
        min(alike, FEW),
        min(len(page.stopped) - alike, FEW),
        min(len(line.text) / page.caption_chars, 3) if page.caption_chars else 0,
    )


def _place(index: int, page: _Page) -> tuple[Any, ...]:
    size = len(page.lines)
    return (
        min(page.leaving, MANY),
        page.leaving / size,
        min(len(page.paragraphs), PARAGRAPHS),
        min(bisect_left(page.starts, index), MANY),
        index / size,
    )
