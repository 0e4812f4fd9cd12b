"""The numbers that the judge of captions sees: wording, shape, the names of the story, neighbours, and the other lines of the article."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from math import log1p
from typing import Any

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.repeats import printed_twice
from transforms.text.boilerplate.lines.shapes import is_item, is_row
from transforms.text.boilerplate.lines.wording import buckets, stems, weight_of
from transforms.text.letters import LOWER, UPPER

Rows = NDArray[np.float32]

# All our choice: what lies beyond is no caption, or says nothing more.
CHARS = (16, 160)
FRAGMENT_CHARS = 28  # without full stop; measured on articles not seen: 1 % of what the judge takes is shorter, and 70 % of the subheads
MIN_WORDS = 3
STOPS_WITHIN = 1
LISTED = 2  # lines of the same shape right above or below, without another in between
SUBHEAD_WORDS = 12
TITLE_WORDS = 5
LONG_STEM = 5
OPENING = 25  # characters before which a name opens the line
MANY, FEW = 12, 6
PARAGRAPHS = 20
READ_CHARS = 20_000  # of the story, in which words and names are sought
LEAST_WEIGHT, LEAST_OF_SENTENCE = -2.0, -0.7
"""Measured on articles not seen: 98 and 90 % of what the judge takes says more of captions, and of the sentences that it is asked about in stories 29 %."""

_ENDS = (".", ")", "\"'”’»“", "0123456789")
_NO_END = ("?", ":", ";", "!", ",", "…")
_ASKS = re.compile(
    r"(?i:how|why|what|when|who|wer|was|wie|warum|wann|weshalb|wieso|worum|qué|cómo|por qué|cuándo|quién|cuánto|comment|pourquoi|quand|qui|quel\w*|cosa|come|perché|quando|chi|quanto|o que|como|por que|quem|jak"
    r"|dlaczego|kiedy|kto|ile|что|как|почему|когда|кто|зачем|сколько|що|як|чому|коли|хто|навіщо|скільки)\b"
)
_NO_BEGINNING = "\"'“„«‘–—-•*#@([|"
_QUOTES, _OPENING, _SAID = "\"'”’»“", "\"'“„«‘–—", re.compile('["“”„«»]')
_WORD = re.compile(r"[^\W\d_]{4,}")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NAME = re.compile(
    rf"(?<!\w)[{UPPER}][{LOWER}'’-]+ (?:(?:de|da|do|di|del|van|von|der|la|le) ){{0,2}}([{UPPER}][{LOWER}]{{2,}}[\w-]*)"
)
_CAPITAL = re.compile(rf"(?<=[^.!?:…] )[{UPPER}]\w{{2,}}")
# "(left)", ", 78,", "pictured": what only captions say
_SHOWN = re.compile(
    r"\((?i:left|right|centre|center|l\.|r\.|links|rechts|mitte|izq(?:uierda|\.)?|der(?:echa|\.)?|(?:à )?gauche|(?:à )?droite|(?:a )?sinistra|(?:a )?destra|(?:à )?esquerda|(?:à )?direita"
    r"|z lewej|z prawej|od lewej|слева|справа|ліворуч|праворуч|\d{1,2})\)|, (?:aged )?\d{1,2}(?: anni| ans| años| anos| lat|-jährig\w*)?,|\b(?:pictured|seen here|im Bild|auf dem Bild|na zdjęciu|на фото|на снимке|на світлині|en la imagen|sur la photo|nella foto|na foto)\b"
)

NAMES = (
    *("weight", "weight_high", "weight_low"),
    *("chars", "words", "sentence", "stops", "commas", "colon", "dash", "quotes", "digits", "year", "shown"),
    *(f"end_{sign}" for sign in _ENDS),
    *("title_case", "capital", "bar", "address", "hit"),
    *("full_names", "opens_with_name", "names_told", "introduced_again"),
    *("told_share", "title_share", "share_above", "share_below"),
    *("to_median", "rank", "shorter", "subheads", "to_subhead", "fragments"),
    *("blank_above", "blank_below", "blanks", "glued_below"),
    *("prose_above", "prose_below", "struck_above", "struck_below", "struck_2_above", "struck_2_below"),
    *("open_above", "open_below", "run_above", "run_below", "heading_above"),
    *("advertised", "pictured_beside", "colon_above", "quote_above", "quote_below", "question_above"),
    *("sentence_above", "sentence_below", "chars_above", "chars_below"),
    *("pictured", "struck", "struck_share", "paragraphs", "place", "twice"),
)
"""The features in the order of the columns."""


def asked(lines: Sequence[Line], start: int, tail: int) -> list[int]:
    """The indices of the lines that may be captions by their shape, below the first paragraph and above what follows the story."""
    first = next((line.index for line in lines[start:tail] if line.prose and line.label is None), tail)
    return [
        line.index
        for line in lines[first + 1 : tail]
        if line.label is None and not line.prose and _may_caption(line) and not _is_listed(lines, line.index)
    ]


def _may_caption(line: Line) -> bool:
    """Whether nothing in a line speaks against it: its length, its first and its last character, bullets, cells, a rule that keeps it.

    Measured on articles not seen: 94 % of the captions that end with a full stop have not the shape of a paragraph, and 28 % of the story's lines.
    """
    text = line.text
    if not CHARS[0] <= len(text) <= CHARS[1] or line.words < MIN_WORDS or line.cells:
        return False
    if text[0] in _NO_BEGINNING or text.endswith(_NO_END) or text.count(". ") > STOPS_WITHIN or text[0].islower():
        return False
    if not line.sentence and (len(text) < FRAGMENT_CHARS or _ASKS.match(text) or _is_shouted(text)):
        return False  # "How the plan was made"
    return not (any(rule.keeps for rule in line.hits) or is_item(text) or is_row(line))


def _is_shouted(text: str) -> bool:
    """Whether every longer word of several begins with a capital, as in headlines in English."""
    words = _WORD.findall(text)
    return len(words) >= TITLE_WORDS and all(word[0].isupper() for word in words)


def _is_listed(lines: Sequence[Line], index: int) -> bool:
    """Whether so many lines of the same shape stand on one side that they make a list."""
    return run(lines, index, -1) >= LISTED or run(lines, index, 1) >= LISTED


def run(lines: Sequence[Line], index: int, step: int) -> int:
    """How many lines without label that are no paragraphs and end alike stand one after another above or below."""
    ends, count, at = lines[index].sentence, 0, index + step
    while 0 <= at < len(lines) and count < LISTED:
        other = lines[at]
        if other.label is not None or other.prose or other.sentence != ends:
            break
        count, at = count + 1, at + step
    return count


Weighed = dict[int, tuple[float, float, float]]


def weighed(lines: Sequence[Line], found: Sequence[int], table: Sequence[float]) -> Weighed:
    """What the words of the lines weigh; `table` holds the weights of words."""
    return {index: weigh(lines[index].folded, table) for index in found}


def sounding(lines: Sequence[Line], weights: Weighed) -> Weighed:
    """Those of the lines whose words may be a caption's."""
    return {
        index: weight
        for index, weight in weights.items()
        if weight[0] > (LEAST_OF_SENTENCE if lines[index].sentence else LEAST_WEIGHT)
    }


def weigh(folded: str, table: Sequence[float]) -> tuple[float, float, float]:
    """The sum of the weights, which does not grow with length, the highest and the lowest; above zero what captions say, below what stories do."""
    places = buckets(stems(folded))
    if not places:
        return 0.0, 0.0, 0.0
    each = [table[place] for place in places]
    return weight_of(places, table) / len(places) ** 0.5, max(each), min(each)


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
        texts = [line.text for line in self.paragraphs]
        self.names = "\n".join(texts)[:READ_CHARS]
        self.ends = list(accumulate([len(text) + 1 for text in texts]))
        self.sizes = sorted(map(len, texts))
        self.median = self.sizes[len(self.sizes) // 2] if self.sizes else 1
        short = [line for line in body if line.label is None and not line.prose]
        self.fragments = min(len(short), MANY)
        self.subheads = {line.index: len(line.text) for line in short if _heads(line, lines)}
        self.longest = sorted(self.subheads, key=lambda index: -self.subheads[index])[:2]
        self.blanks = sum([line.blank_before for line in lines]) / len(lines)
        roles = [line.label.role for line in lines if line.label is not None]
        self.pictured = sum([role is Role.CAPTION or role is Role.CREDIT for role in roles])
        self.title = next(
            (line.folded for line in lines if line.label is not None and line.label.role is Role.TITLE), ""
        )
        self.twice = printed_twice(lines)

    def near(self, index: int) -> tuple[str, str]:
        """The paragraphs above and below, folded."""
        at = bisect_left(self.starts, index)
        above, below = self.paragraphs[at - 1 : at], self.paragraphs[at : at + 1]
        return above[0].folded if above else "", below[0].folded if below else ""

    def has_above(self, name: str, index: int) -> bool:
        """Whether a paragraph above has the name."""
        at = bisect_left(self.starts, index)
        return 0 <= self.names.find(name) < (self.ends[at - 1] if at else 0)


def _heads(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a fragment stands right above a paragraph, as subheads do."""
    if line.sentence or not 1 < line.words <= SUBHEAD_WORDS or line.index + 1 >= len(lines):
        return False
    return lines[line.index + 1].prose and not is_item(line.text)


def _form(line: Line) -> tuple[Any, ...]:
    text = line.text
    words = _WORD.findall(text)
    return (
        log1p(len(text)),
        line.words,
        line.sentence,
        text.count(". "),
        min(text.count(", "), 3),
        ": " in text,
        " – " in text or " — " in text or " - " in text,
        min(len(_SAID.findall(text)), 2),
        min(sum(map(str.isdigit, text)), FEW),
        _YEAR.search(text) is not None,
        _SHOWN.search(text) is not None,
        *[text[-1] in signs for signs in _ENDS],
        sum([word[0].isupper() for word in words]) / max(len(words), 1),
        text[0].isupper(),
        "|" in text or "/" in text,
        speaks_to_reader(text),
        any(not rule.keeps for rule in line.hits),
    )


def _telling(line: Line, page: _Page) -> tuple[Any, ...]:
    """Its full names, the names that the story has, a full name of somebody whose surname stood above; the share of its words that others say."""
    told = page.told
    full = list(_NAME.finditer(line.text))
    long = [stem for stem in stems(line.folded) if len(stem) >= LONG_STEM]
    size = max(len(long), 1)
    return (
        min(len(full), FEW),
        bool(full) and full[0].start() < OPENING,
        min(sum([name.lower() in told for name in _CAPITAL.findall(line.text)]), FEW),
        any(page.has_above(name[1], line.index) for name in full),
        *[sum([stem in text for stem in long]) / size for text in (told, page.title, *page.near(line.index))],
    )


def _size(line: Line, page: _Page) -> tuple[Any, ...]:
    """Its length beside those of paragraphs and subheads."""
    chars = len(line.text)
    shorter = bisect_left(page.sizes, chars)
    others = len(page.subheads) - (line.index in page.subheads)
    longest = max([page.subheads[index] for index in page.longest if index != line.index], default=0)
    return (
        min(chars / page.median, 2),
        shorter / max(len(page.sizes), 1),
        min(shorter, FEW),
        min(others, FEW),
        min(chars / longest, 3) if longest else 0,
        page.fragments,
    )


def _neighbours(index: int, page: _Page) -> tuple[Any, ...]:
    lines, struck, size = page.lines, page.struck, len(page.lines)
    line, above, below = lines[index], lines[index - 1], lines[index + 1] if index + 1 < size else None
    roles = [other.label.role for other in (above, below) if other is not None and other.label is not None]
    under = "\n" if below is None else below.text
    return (
        line.blank_before,
        below is None or below.blank_before,
        page.blanks,
        below is not None and line.blank_before and not below.blank_before,
        above.prose and above.label is None,
        below is not None and below.prose and below.label is None,
        struck[index - 1],
        below is not None and struck[index + 1],
        index > 1 and struck[index - 2],
        index + 2 < size and struck[index + 2],
        above.label is None and not above.prose,
        below is not None and below.label is None and not below.prose,
        run(lines, index, -1),
        run(lines, index, 1),
        above.label is None and not above.prose and not above.sentence and above.words <= SUBHEAD_WORDS,
        Role.ADVERTISEMENT in roles,
        Role.CREDIT in roles or Role.CAPTION in roles,
        above.text[-1] == ":",
        above.text[-1] in _QUOTES,
        under[0] in _OPENING,
        above.text[-1] == "?",
        above.sentence,
        below is not None and below.sentence,
        log1p(len(above.text)),
        log1p(len(under)) if below is not None else 0.0,
    )


def _place(index: int, page: _Page) -> tuple[Any, ...]:
    size = len(page.lines)
    return (
        min(page.pictured, FEW),
        min(page.leaving, MANY),
        page.leaving / size,
        min(len(page.paragraphs), PARAGRAPHS),
        index / size,
        page.lines[index].folded in page.twice,
    )
