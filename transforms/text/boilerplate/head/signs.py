"""The signs by which the lines below a headline are told apart: their shape, their place, and what stands above and below them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from statistics import median

from transforms.text.boilerplate.head.known import CAPTION, CREDIT, DATUM, OPEN, group_of
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names

Sign = tuple[str, ...]
"""What is meant, and what the line shows of it."""

# All our choice: where one size ends and the next begins.
CHARS = (25, 45, 70, 100, 140, 200, 280, 420)
WORDS = (3, 6, 12, 25)
RATIOS = (0.2, 0.35, 0.55, 0.8, 1.1, 1.6)
TOLD = (0, 120, 250, 400)
DATA_BELOW = (1, 2, 4)
REACH = 8  # lines below among which data are sought
BODY_LINES, BODY_REACH, FEW_LINES = 12, 40, 3
WORDY = 4
NAME_WORDS = 6
MOST = 3  # more lines, sentences or words are not told apart
STEM_CHARS = 6
LEAD_REACH = 6  # lines below among which a paragraph is sought that begins with the line
LEAD_CHARS = 15
STOPS = ".!?…"

SIGNED = frozenset({"introduced", "sure byline"})
NAMED = frozenset({"names", "dated name"})
_SIZES = "0123456789"
_SENTENCES = re.compile(r"[.!?…][”\"»“)]* +(?=[^\W\da-zа-яіїєґ])")
_WORD = re.compile(r"\w{4,}")
_DIGIT = re.compile(r"\d")
_OPENINGS = {
    **dict.fromkeys("\"'“„«»‘", "quote"),
    **dict.fromkeys("–—-", "dash"),
    **dict.fromkeys("*•●▪■◆‣·", "bullet"),
}
_ENDS = {
    **dict.fromkeys(".…", "stop"),
    **dict.fromkeys("?!", "asks"),
    **dict.fromkeys('"”»“’', "quote"),
    ":": "colon",
    ")": "bracket",
}


class Opening:
    """The lines between a headline and `stop`, some of which are the head's; `known` has a word for each of them."""

    def __init__(self, lines: Sequence[Line], title: int, stop: int, known: Sequence[str]):
        self._lines, self._first, self._known = lines, title + 1, known
        self._read = lines[title + 1 : stop]
        self._groups = [group_of(word) for word in known]
        self._sure = [at for at, word in enumerate(known) if word in SIGNED]
        self._named = [at for at, word in enumerate(known) if word in NAMED]
        self._kinds = ["title", "title", *map(self._kind, lines[title + 1 : stop + 2]), "end", "end"]
        self._title, self._headline = _stems(lines[title]), lines[title].folded
        body = [line for line in lines[stop - 1 : stop + BODY_REACH] if _is_paragraph(line)]
        if len(body) < FEW_LINES:
            body = [line for line in lines[title + 1 : stop + BODY_REACH] if _is_paragraph(line)][1:]
        self._size = median([len(line.text) for line in body[:BODY_LINES]]) if body else 0.0
        self._spaced = 2 * sum([line.blank_before for line in body[:BODY_LINES]]) > len(body[:BODY_LINES])

    def signs(self) -> Iterator[list[Sign]]:
        """The signs of each line, found when they are asked for."""
        before = told = 0
        data = credit = ""
        open_above = False  # what stands right above a credit is its caption
        for line, group in zip(self._read, self._groups):
            yield self._signs(line, group, (str(min(before, MOST)), _size(TOLD, told), data, credit))
            before += line.words >= WORDY and group in (OPEN, CAPTION)
            told += len(line.text) if line.prose and group == OPEN else 0
            data = "data" if data or group == DATUM else ""
            if group == CREDIT and open_above:
                credit = "pair"
            elif not credit and group in (CREDIT, CAPTION):
                credit = "credit"
            open_above = group == OPEN and not line.prose

    def _signs(self, line: Line, group: str, so_far: tuple[str, str, str, str]) -> list[Sign]:
        at = line.index - self._first
        before, told, data, credit = so_far
        above, below, blanks = self._kinds[at + 1], self._kinds[at + 3], self._blanks(line)
        signs: list[Sign] = [
            ("known", self._known[at]),
            ("told", told),
            ("credit above", credit),
            ("above", above),
            ("below", below),
            ("second below", self._kinds[at + 4]),
            ("blanks", blanks),
            ("again", self._again(line)),
        ]
        if group not in (OPEN, CAPTION):
            return [
                *signs,
                ("group, before", group, before),
                ("group, told", group, told),
                ("known, signed", self._known[at], self._signed(at)),
                ("opening", group, _opening(line.text[0])),
            ]
        end, stops = _end(line), _stops(line.text)
        ratio = _size(RATIOS, len(line.text) / self._size) if self._size else "none"
        words = _size(WORDS, line.words)
        return [
            *signs,
            ("chars", _size(CHARS, len(line.text))),
            ("end", end),
            ("stops", stops),
            ("ratio", ratio),
            ("opening", "", _opening(line.text[0])),
            ("of title", str(min(sum([stem in line.folded for stem in self._title]), MOST))),
            ("known, shape", self._known[at], _shape(line)),
            ("before, data", before, self._data_below(at), data),
            ("above, end, words", above, end, words),
            ("below, end, words", below, end, words),
            ("before, ratio", before, data, ratio),
            ("before, end", before, data, stops, end),
            ("above, below", above, below, data),
            ("before, blanks", before, data, blanks),
        ]

    def _kind(self, line: Line) -> str:
        at = line.index - self._first
        if at < len(self._groups) and self._groups[at] != OPEN:
            return self._groups[at]
        if line.prose:
            return "prose"
        return "few" if line.words < WORDY else "sentence" if line.sentence else "words"

    def _signed(self, at: int) -> str:
        """Whether another line says who wrote the article, or names people at least."""
        if self._sure and self._sure != [at]:
            return "sure"
        return "names" if self._named and self._named != [at] else ""

    def _again(self, line: Line) -> str:
        """Whether the line stands there twice: as the headline, right above or below, or as the first words of a paragraph."""
        if line.folded.startswith(self._headline):
            return "headline"
        below = self._lines[line.index + 1 : line.index + 1 + LEAD_REACH]
        if self._lines[line.index - 1].folded == line.folded:
            return "beside"
        if below and below[0].folded == line.folded:
            return "beside"
        start = line.folded.rstrip(STOPS)
        if len(start) >= LEAD_CHARS and any(_goes_on(start, other) for other in below):
            return "lead"
        return ""

    def _blanks(self, line: Line) -> str:
        below = line.index + 1
        apart = below < len(self._lines) and self._lines[below].blank_before
        return f"{line.blank_before:d}{apart:d}{self._spaced:d}"

    def _data_below(self, at: int) -> str:
        """How far below the next data stand."""
        near = self._groups[at + 1 : at + 1 + REACH]
        return _size(DATA_BELOW, near.index(DATUM) + 1) if DATUM in near else "none"


def _goes_on(start: str, paragraph: Line) -> bool:
    """Whether a paragraph begins with these words and says more: one that was printed twice does not."""
    folded = paragraph.folded
    return paragraph.prose and len(folded) >= len(start) + LEAD_CHARS and folded.startswith(start)


def _is_paragraph(line: Line) -> bool:
    return line.prose and line.label is None and not line.claimed


def _size(bounds: Sequence[float], amount: float) -> str:
    size = bisect_left(bounds, amount)
    return _SIZES[size] if size < len(bounds) else "more"


def _end(line: Line) -> str:
    last = line.text[-1]
    if last in ".…" and line.words <= 2:
        return "sign"
    return "letter" if last.isalnum() else _ENDS.get(last, "sign")


def _stops(text: str) -> str:
    return str(min(len(_SENTENCES.findall(text, 0, CHARS[-1])), MOST))


def _opening(first: str) -> str:
    if first.isalpha():
        return "small" if first.islower() else "capital"
    return "digit" if first.isdigit() else _OPENINGS.get(first, "sign")


def _shape(line: Line) -> str:
    if line.prose:
        return "prose"
    if line.words <= NAME_WORDS and are_names(line.text):
        return "names"
    if _DIGIT.search(line.text) is not None:
        return "digits"
    return "sentence" if line.sentence else ""


def _stems(line: Line) -> set[str]:
    return {word[:STEM_CHARS] for word in _WORD.findall(line.folded)}
