"""Joints: places where a mark stands between two words without a space, and where in them the space would go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import re2

from transforms.text.mending.evidence import spans
from transforms.text.mending.signals import ANY_LETTER

LETTERS = r"[^\W\d_]"
# A mark, perhaps with a quotation mark after it, and then a letter.
SIGNAL = re2.compile(rf"[.!?…,;:][\"”“„’»«)]?{ANY_LETTER}")
JOINT = re.compile(rf"({LETTERS}+)([\"”“’»)]?)([.!?…]+|[,;:])([\"”“„’»«)]?)({LETTERS}+)")
MARKS_AND_QUOTES = '.!?…"”“’»)'
# A chunk with one of these is an address, a handle, a path or code.
NOT_PROSE = re.compile(r"[@/\\_=<>{}\[\]#|&*+~^$]|\d|::|\(\)|www\.|https?:")
MAX_CHUNK = 100  # our choice, in characters to either side
MAX_PARAGRAPH = 5000  # our choice, in characters: so far back quotation marks are counted
# Which marks open and which close a quotation; where a language uses one for both (« in Swiss and in German print), neither.
CLOSERS = dict.fromkeys(("en", "es", "fr", "it", "pt", "uk", "ru"), "”»") | {"de": "”“", "pl": "”"}
OPENERS = dict.fromkeys(("en", "es", "fr", "it", "pt"), "“«") | {
    "de": "„",
    "pl": "„",
    "uk": "„«",
    "ru": "„«",
}


@dataclass(frozen=True, slots=True)
class Joint:
    """Two words, what stands between them, and what stands around them."""

    left: str
    closed: bool
    """Whether a quotation ends between the left word and the mark."""
    mark: str
    opened: bool
    """Whether a quotation begins between the mark and the right word."""
    right: str
    before: str
    """The character before the left word; empty at the beginning."""
    behind: str
    """Two characters after the right word, fewer at the end."""
    place: int
    """Where the space goes."""


def find_joints(text: str, language: str) -> Iterator[Joint]:
    """The joints of prose; addresses, numbers and code left out."""
    for signal, _ in spans(SIGNAL, text):
        match = JOINT.match(text, _word_start(text, signal))
        if match is None or match.start(4) != signal + 1 or NOT_PROSE.search(_chunk(text, match)):
            continue
        left, closer, mark, quote, right = match.groups()
        side = _side(text, match.start(4), quote, language)
        if side is None or (
            closer and quote and not (mark == "," and side == "opens" and closer in CLOSERS.get(language, ""))
        ):
            continue
        place = match.start(4) if side == "opens" else match.start(5)
        before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 2]
        yield Joint(left, bool(closer), mark, side == "opens", right, before, behind, place)


def _word_start(text: str, end: int) -> int:
    """Where the word begins that ends, but for marks and quotes, at `end`."""
    while end and text[end - 1] in MARKS_AND_QUOTES:
        end -= 1
    while end and text[end - 1].isalpha():
        end -= 1
    return end


def _chunk(text: str, match: re.Match[str]) -> str:
    """The joint's surroundings without white space."""
    start, end = match.span()
    first, last = max(0, start - MAX_CHUNK), min(len(text), end + MAX_CHUNK)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return text[start:end]


def _side(text: str, at: int, quote: str, language: str) -> str | None:
    """closes or opens; None when the quotation mark at `at` may do either."""
    if not quote or quote in ")’" or quote in CLOSERS.get(language, ""):
        return "closes"
    if quote in OPENERS.get(language, ""):
        return "opens"
    if quote == '"':
        line = text.rfind("\n", max(0, at - MAX_PARAGRAPH), at)
        return "closes" if text.count('"', max(0, line, at - MAX_PARAGRAPH), at) % 2 else "opens"
    return None
