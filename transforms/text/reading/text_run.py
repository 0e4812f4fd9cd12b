"""The text of the block that is being read: its words, and what of them is link, bold or italic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

MAX_TOKENS = 12
"""Class tokens read from one element; utility-class frameworks write dozens that say nothing. # our choice"""

HEAD_LINES, MAX_HEAD_LINE = 2, 120
"""Lines after a bold one that may be byline and date, and the characters of the bold one; theirs are half as many. # our choice"""

_BREAK = "\x00"  # stands for <br> inside a block; NUL cannot come from the page, it is taken out before the parse

Counts = tuple[int, int, int, int]


class TextRun:
    """Collects what stands between two ends of blocks; `take` empties it."""

    __slots__ = (
        "_after_link",
        "_broken",
        "_has_break",
        "_head_lines",
        "_in_italic",
        "_in_link",
        "_in_strong",
        "_italic_chars",
        "_link_chars",
        "_links",
        "_strong_chars",
        "inner",
        "marked",
        "parts",
    )

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.inner: list[str] = []
        self.marked = False
        """Whether there is evidence to be forgotten even when there is no text."""
        self._in_link = self._in_strong = self._in_italic = 0
        self._links = self._link_chars = self._strong_chars = self._italic_chars = 0
        self._after_link = self._head_lines = 0
        self._broken = self._has_break = False

    def add(self, text: str) -> None:
        """Read on; white space before a block is nothing."""
        if not self.parts and text.isspace():
            return
        self.parts.append(text)
        if self._broken and not text.isspace():
            self._broken = False
        if self._in_link or self._in_strong or self._in_italic:
            size = len(" ".join(text.split()))
            if self._in_link:
                self._link_chars += size
            if self._in_strong:
                self._strong_chars += size
            if self._in_italic:
                self._italic_chars += size

    def take(self, pre: bool) -> tuple[str, tuple[str, ...], Counts]:
        """The text (empty when there is none), the classes it begins with, and its links and its linked, bold, italic characters."""
        text = "".join(self.parts)
        text = "" if text.isspace() else _plain(text) if pre else self._clean(text)
        size = len(text)
        counts = (
            self._links,
            min(self._link_chars, size),
            min(self._strong_chars, size),
            min(self._italic_chars, size),
        )
        inner = tuple(self.inner[:MAX_TOKENS])
        self.parts.clear()
        self.inner.clear()
        self._links = 1 if self._in_link else 0
        self._link_chars = self._strong_chars = self._italic_chars = self._head_lines = self._after_link = 0
        self._broken = self._has_break = False
        self.marked = self._in_link > 0
        return text, inner, counts

    def _clean(self, text: str) -> str:
        if self._has_break:
            lines = [" ".join(line.split()) for line in text.split(_BREAK)]
            return "\n".join(line for line in lines if line)
        return " ".join(text.split())

    def break_line(self) -> bool:
        """Read a <br>; whether it is the second in a row, which ends the block."""
        if self._broken:
            return True
        if self.parts:
            self.parts.append(_BREAK)
            self._broken = self._has_break = True
        return False

    def lines_after_head(self) -> int:
        """Lines of a head that may follow this one: it is bold as a whole or a short one after such a line; -1 when it is neither."""
        if self._has_break or not (self._strong_chars or self._head_lines):
            return -1
        size = len(" ".join("".join(self.parts).split()))
        if 0 < size <= MAX_HEAD_LINE and self._strong_chars >= size and not self._in_strong:
            return HEAD_LINES
        return self._head_lines - 1 if 0 < size <= MAX_HEAD_LINE / 2 else -1

    def expect_head(self, lines: int) -> None:
        """So many of the next lines may belong to a head."""
        self._head_lines = lines

    def note(self, attributes: Mapping[str, str]) -> None:
        """Remember the classes of an inline element that begins the block."""
        self.marked = True
        for name in ("class", "itemprop"):
            value = attributes.get(name)
            if value:
                self.inner += words_of(value)

    def note_time(self) -> None:
        """Remember that the block begins with a moment."""
        if not self.parts:
            self.marked = True
            self.inner.append("time")

    def start_link(self, attributes: Mapping[str, str]) -> None:
        self._in_link += 1
        self.marked = True
        self._links += 1
        if self.parts and self._after_link == len(self.parts):
            self.parts.append(" ")  # links side by side are words of a menu, never halves of one
        if attributes and not self.parts:
            self.note(attributes)

    def end_link(self) -> None:
        self._in_link -= 1
        self._after_link = len(self.parts)

    def start_strong(self, attributes: Mapping[str, str]) -> None:
        self._in_strong += 1

    def end_strong(self) -> None:
        self._in_strong -= 1

    def start_italic(self, attributes: Mapping[str, str]) -> None:
        self._in_italic += 1

    def end_italic(self) -> None:
        self._in_italic -= 1


def _plain(text: str) -> str:
    """Preformatted text with its line ends and indents."""
    lines = [line.rstrip() for line in text.replace(_BREAK, "\n").splitlines()]
    return "\n".join(lines).strip("\n") if any(lines) else ""


@lru_cache(maxsize=16384)
def words_of(value: str) -> tuple[str, ...]:
    """The first tokens of a class attribute, lower case."""
    return tuple(value.lower().split()[:MAX_TOKENS])
