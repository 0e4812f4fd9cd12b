"""The lines between the paragraphs that may be captions, by their shape, their company and their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import fsum

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item, is_row
from transforms.text.boilerplate.lines.wording import buckets, stems

# All our choice: what lies beyond is no caption.
CHARS = (16, 160)
FRAGMENT_CHARS = 28  # without full stop; measured on articles not seen: 1 % of what the judge takes is shorter, and 70 % of the subheads
MIN_WORDS = 3
STOPS_WITHIN = 1
LISTED = 2  # lines of the same shape right above or below, without another in between
TITLE_WORDS = 5
SUBHEADS = 3  # so many longer fragments between the paragraphs are subheads, but for those at which a picture shows
LEAST, LEAST_OF_SENTENCE = -1.5, -1.0
"""What the words of a fragment and of a sentence weigh at least.

Measured on articles not seen: of the captions that the judge takes there 35 of 37 and 18 of 20 weigh more, and half of the story's lines less."""

_NO_END = ("?", ":", ";", "!", ",", "…")
_ASKS = re.compile(
    r"(?i:how|why|what|when|who|wer|was|wie|warum|wann|weshalb|wieso|worum|qué|cómo|por qué|cuándo|quién|cuánto|comment|pourquoi|quand|qui|quel\w*|cosa|come|perché|quando|chi|quanto|o que|como|por que|quem|jak"
    r"|dlaczego|kiedy|kto|ile|что|как|почему|когда|кто|зачем|сколько|що|як|чому|коли|хто|навіщо|скільки)\b"
)
_NO_BEGINNING = "\"'“„«‘–—-•*#@([|"
_WORD = re.compile(r"[^\W\d_]{4,}")

Weighed = dict[int, tuple[float, float, float]]


def candidates(lines: Sequence[Line], start: int, tail: int, table: Sequence[float]) -> Weighed:
    """The indices of the lines that the judge is asked about, with what their words weigh; `table` holds the weights of words."""
    found = _unlike_subheads(lines, asked(lines, start, tail))
    return sounding(lines, weighed(lines, found, table))


def is_pictured(lines: Sequence[Line]) -> bool:
    """Whether a caption, a credit or caption furniture shows."""
    return any(
        line.label is not None
        and (line.label.role is Role.CAPTION or line.label.role is Role.CREDIT or "caption" in line.label.rule)
        for line in lines
    )


def asked(lines: Sequence[Line], start: int, tail: int) -> list[int]:
    """The indices of the lines that may be captions by their shape, below the head and above what follows the story."""
    return [
        line.index
        for line in lines[max(start, 1) : tail]
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
        if other.label is not None or other.prose or other.sentence != ends or other.text[0] in _NO_BEGINNING:
            break
        count, at = count + 1, at + step
    return count


def _unlike_subheads(lines: Sequence[Line], found: Sequence[int]) -> Sequence[int]:
    """Without the fragments where several alternate with paragraphs, as subheads do, and nothing leaves beside them."""
    if sum([not lines[index].sentence for index in found]) < SUBHEADS:
        return found
    return [index for index in found if lines[index].sentence or _is_beside_struck(lines, index)]


def _is_beside_struck(lines: Sequence[Line], index: int) -> bool:
    return lines[index - 1].struck or (index + 1 < len(lines) and lines[index + 1].struck)


def weighed(lines: Sequence[Line], found: Sequence[int], table: Sequence[float]) -> Weighed:
    """What the words of the lines weigh."""
    return {index: weigh(lines[index].folded, table) for index in found}


def sounding(lines: Sequence[Line], weights: Weighed) -> Weighed:
    """Those of the lines whose words may be a caption's."""
    return {
        index: weight
        for index, weight in weights.items()
        if weight[0] > (LEAST_OF_SENTENCE if lines[index].sentence else LEAST)
    }


def weigh(folded: str, table: Sequence[float]) -> tuple[float, float, float]:
    """The sum of the weights, which does not grow with length, the highest and the lowest; above zero what captions say, below what stories do."""
    places = buckets(stems(folded))
    if not places:
        return 0.0, 0.0, 0.0
    each = [table[place] for place in places]
    return fsum(each) / len(places) ** 0.5, max(each), min(each)
