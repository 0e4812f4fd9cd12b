"""The visible blocks of a page, while its elements start and end."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.text.reading.class_words import WORDS, words_of
from transforms.text.reading.draft import Around, Draft
from transforms.text.reading.elements import LAYOUT, PARAGRAPH_LIKE
from transforms.text.reading.rows import Rows
from transforms.text.reading.streams import Opened, Streams
from transforms.text.reading.text_run import TextRun
from transforms.text.reading.visibility import LOOKS, is_streamed

MAX_DEPTH = 128
"""Elements nested deeper lend their text to the one at this depth, so that paths stay short on hostile pages. # our choice"""


class PageBlocks:
    """Collects `drafts`: a block ends where an element that stands on lines of its own begins or ends."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._run = TextRun()
        self._parts = self._run.parts
        self._rows = Rows()
        self._streams = Streams()
        self._late: list[tuple[int, str, int, Opened]] = []
        self._tags: list[str] = []
        self._numbers: list[int] = []
        self._tokens: list[tuple[str, ...]] = [()]
        self._around: Around | None = None
        self._count = self._too_deep = self._pre = 0
        self._soft: list[bool] = []
        self._after_image = False

    def flush(self) -> None:
        """Close the block that is being read, if there is text in it."""
        run = self._run
        parts = run.parts
        if run.plain and len(parts) == 1 and parts[0].isspace():
            parts.clear()
        elif parts or run.marked:
            text, inner, counts = run.take(self._pre > 0)
            if text:
                self.drafts.append(Draft(text, self._around or self._surroundings(), inner, counts, self._after_image))
                self._after_image = False

    def _surroundings(self) -> Around:
        """What stands around the text that is being read, remembered until an element starts or ends."""
        tokens = self._tokens
        own = len(tokens[-1]) - len(tokens[-2]) if self._tags else 0
        self._around = around = tuple(self._tags), tuple(self._numbers), tokens[-1], own
        return around

    def start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._parts or self._run.marked:
            self.flush()
        tags = self._tags
        if len(tags) >= MAX_DEPTH:
            self._too_deep += 1
            return
        self._count = number = self._count + 1
        if attributes:
            words: tuple[str, ...] = ()
            if "hidden" in attributes and is_streamed(attributes):
                self._start_late(attributes["id"])
                tags = self._tags
            else:
                if "class" in attributes:
                    words = LOOKS[attributes["class"]][0]
                if "id" in attributes:
                    words += words_of(attributes["id"])  # hardly any stands twice
                if "role" in attributes:
                    words += WORDS[attributes["role"]]
                if "itemprop" in attributes:
                    words += WORDS[attributes["itemprop"]]
            self._tokens.append(words + self._tokens[-1])
        else:
            self._tokens.append(self._tokens[-1])
        tags.append(tag)
        self._numbers.append(number)
        self._around = None

    def end_block(self, tag: str) -> None:
        if self._parts or self._run.marked:
            self.flush()
        if self._too_deep:
            self._too_deep -= 1
        elif self._late and self._late[-1][0] == self._numbers[-1]:
            self._end_late()
        elif self._tags:
            self._tags.pop()
            self._numbers.pop()
            self._tokens.pop()
            self._around = None

    def _start_late(self, name: str) -> None:
        """A part of the page that was sent late: its blocks stand in the hole that was left for it."""
        here = self._opened()
        self._late.append((self._count, name, len(self.drafts), here))
        self._open(self._streams.around(name) or here)

    def _end_late(self) -> None:
        _, name, first, back = self._late.pop()
        self._streams.fill(name, self.drafts, first)
        self._open(back)

    def _opened(self) -> Opened:
        return tuple(self._tags), tuple(self._numbers), tuple(self._tokens)

    def _open(self, opened: Opened) -> None:
        """Go on inside these elements."""
        tags, numbers, tokens = opened
        self._tags, self._numbers, self._tokens = list(tags), list(numbers), list(tokens)
        self._around = None

    def start_soft(self, tag: str, attributes: Mapping[str, str]) -> None:
        block = not self._tags or self._tags[-1] not in PARAGRAPH_LIKE
        self._soft.append(block)
        if block:
            self.start_block(tag, attributes)

    def end_soft(self, tag: str) -> None:
        if self._soft and self._soft.pop():
            self.end_block(tag)

    def start_row(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.start_block(tag, attributes)
        self._rows.start(len(self.drafts))

    def start_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.start_block(tag, attributes)
        self._rows.start_cell(len(self.drafts))

    def end_row(self, tag: str) -> None:
        self.flush()
        self._rows.end(self.drafts, self._surroundings)
        self.end_block(tag)

    def start_pre(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.start_block(tag, attributes)
        self._pre += 1

    def end_pre(self, tag: str) -> None:
        self.end_block(tag)
        self._pre -= 1

    def line_break(self, tag: str, attributes: Mapping[str, str]) -> None:
        run = self._run
        lines = run.lines_after_head() if self._tags and self._tags[-1] in LAYOUT else -1
        if lines >= 0:
            self.flush()
            run.expect_head(lines)
        elif run.break_line():
            self.flush()

    def rule(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.flush()

    def open_hole(self, name: str) -> None:
        """What a script puts later in the place of a template with this id stands here."""
        self.flush()
        self._streams.open(name, self._opened(), len(self.drafts))
