"""The text of the block that is being read: its words, and what of them is link, bold or italic."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.text.reading.class_words import MAX_TOKENS, WORDS
from transforms.text.reading.stretch import Stretch
from transforms.text.reading.white_space import squeezed

HEAD_LINES, MAX_HEAD_LINE = 2, 120
"""Lines after a bold one that may be byline and date, and the characters of the bold one; theirs are half as many. # our choice"""

BREAK = "\x00"  # stands for <br> inside a block; NUL cannot come from the page, it is taken out before the parse

Counts = tuple[int, int, int, int]
NOTHING: Counts = (0, 0, 0, 0)
WHOLE = (0, 1)
"""The one part of a run as a span."""

NO_TEXT: tuple[str, tuple[str, ...], Counts] = "", (), NOTHING


class TextRun:
    """Collects what stands between two ends of blocks; `take` empties it."""

    __slots__ = (
        "_after_link",
        "_has_break",
        "_has_text",
        "_head_lines",
        "_links",
        "inner",
        "italic",
        "link",
        "marked",
        "parts",
        "plain",
        "strong",
        "styled",
    )

    def __init__(self) -> None:
        self.parts: list[str] = []
        """What the parser read, piece by piece; it appends to this list itself."""
        self.inner: tuple[str, ...] = ()
        self.link, self.strong, self.italic = Stretch(), Stretch(), Stretch()
        self._links = self._after_link = self._head_lines = 0
        self._has_break = self._has_text = False
        self.marked = False
        """Whether there is evidence to be forgotten even when there is no text."""
        self.plain = True
        """Whether the run is text and nothing else."""
        self.styled = False
        """Whether something is bold or italic."""

    def begun(self) -> bool:
        """Whether there is text yet; white space before it is forgotten."""
        if self._has_text:
            return True
        for part in self.parts:
            if not part.isspace():
                self._has_text = True  # so that white space before it is not looked through again
                return True
        self._forget()
        return False

    def take(self, pre: bool) -> tuple[str, tuple[str, ...], Counts]:
        """The text (empty when there is none), the classes it begins with, and its links and its linked, bold, italic characters."""
        parts = self.parts
        single = len(parts) == 1
        text = parts[0] if single else "".join(parts)
        if not text or text.isspace():
            if self.marked:
                self._restart()
            else:
                self._forget()
            return NO_TEXT
        if pre:
            text, single = _preformatted(parts), False
        elif self._has_break:
            text = _in_lines(text)
        else:
            text = squeezed(text)
        if self.plain:
            parts.clear()
            self._has_text = False
            return text, (), NOTHING
        size = len(text)
        if single and WHOLE in self.link.spans:
            linked = size
        else:
            linked = self.link.take(parts)
            linked = linked if linked < size else size
        if self.styled:
            bold, italic = self.strong.take(parts), self.italic.take(parts)
            counts = (self._links, linked, min(bold, size), min(italic, size))
        else:
            counts = (self._links, linked, 0, 0)
        inner = self.inner[:MAX_TOKENS]
        self._restart()
        return text, inner, counts

    def _forget(self) -> None:
        """Empty the run of what is only white space."""
        self.parts.clear()
        self._has_text = False
        self.link.restart()
        if self.styled:
            self.strong.restart()
            self.italic.restart()

    def _restart(self) -> None:
        """Begin the next run; what is still open goes on in it."""
        self.parts.clear()
        self.inner = ()
        self._has_text = self._has_break = False
        self._after_link = self._head_lines = 0
        if self.styled:
            strong, italic = self.strong, self.italic
            strong.restart()
            italic.restart()
            self.styled = bool(strong.depth or italic.depth)
        link = self.link
        link.first = 0
        link.spans.clear()
        if link.depth:
            self.marked, self._links = True, 1
        else:
            self.marked, self._links = False, 0
            self.plain = not self.styled

    def break_line(self) -> bool:
        """Read a <br>; whether it is the second in a row, which ends the block."""
        if not self.begun():
            return False
        if self._has_break and self._ends_with_break():
            return True
        self.parts.append(BREAK)
        self._has_break, self.plain = True, False
        return False

    def _ends_with_break(self) -> bool:
        for part in reversed(self.parts):
            if not part.isspace():
                return part == BREAK
        return False

    def lines_after_head(self) -> int:
        """Lines of a head that may follow this one: it is bold as a whole or a short one after such a line; -1 when it is neither."""
        if self._has_break:
            return -1
        bold = self.strong.chars(self.parts) if self.styled else 0
        if not (bold or self._head_lines):
            return -1
        size = len(squeezed("".join(self.parts)))
        if 0 < size <= MAX_HEAD_LINE and bold >= size and not self.strong.depth:
            return HEAD_LINES
        return self._head_lines - 1 if 0 < size <= MAX_HEAD_LINE / 2 else -1

    def expect_head(self, lines: int) -> None:
        """So many of the next lines may belong to a head."""
        self._head_lines = lines
        self.plain = False

    def note(self, attributes: Mapping[str, str]) -> None:
        """Remember the classes of an inline element, if the block begins with it."""
        if self.parts and self.begun():
            return
        self.marked, self.plain = True, False
        self._add(attributes)

    def _add(self, attributes: Mapping[str, str]) -> None:
        if len(self.inner) < MAX_TOKENS:
            if "class" in attributes:
                self.inner += WORDS[attributes["class"]]
            if "itemprop" in attributes:
                self.inner += WORDS[attributes["itemprop"]]

    def note_time(self) -> None:
        """Remember that the block begins with a moment."""
        if not self.begun():
            self.marked, self.plain = True, False
            self.inner += ("time",)

    def start_strong(self) -> None:
        """Read on in bold."""
        self.plain, self.styled = False, True
        self.strong.start(self.parts)

    def start_italic(self) -> None:
        """Read on in italics."""
        self.plain, self.styled = False, True
        self.italic.start(self.parts)

    def start_link(self, attributes: Mapping[str, str]) -> None:
        """Read on inside a link."""
        parts = self.parts
        if parts and self.begun():
            if self._after_link == len(parts):
                parts.append(" ")  # links side by side are words of a menu, never halves of one
        else:
            self._add(attributes)
        self.marked, self.plain = True, False
        self._links += 1
        link = self.link
        if not link.depth:
            link.first = len(parts)
        link.depth += 1

    def end_link(self) -> None:
        """Read on behind a link."""
        link = self.link
        link.depth -= 1
        self._after_link = after = len(self.parts)
        if not link.depth:
            link.spans.append((link.first, after))


def _preformatted(parts: list[str]) -> str:
    """Text with its line ends and indents."""
    first = next(number for number, part in enumerate(parts) if not part.isspace())
    lines = [line.rstrip() for line in "".join(parts[first:]).replace(BREAK, "\n").splitlines()]
    return "\n".join(lines).strip("\n") if any(lines) else ""


def _in_lines(text: str) -> str:
    lines = [squeezed(line) for line in text.split(BREAK)]
    return "\n".join(line for line in lines if line)
