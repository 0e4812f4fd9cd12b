"""The visible blocks of a page, while its elements start and end."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.text.reading.class_words import WORDS
from transforms.text.reading.draft import Draft, Element
from transforms.text.reading.elements import LAYOUT, PARAGRAPH_LIKE
from transforms.text.reading.rows import Rows
from transforms.text.reading.streams import Streams
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
        self._late: dict[int, tuple[str, int]] = {}
        self._element = Element("", 0, None, ())
        self._count = self._too_deep = self._pre = 0
        self._soft: list[bool] = []
        self._after_image = False

    def flush(self) -> None:
        """Close the block that is being read, if there is text in it."""
        run = self._run
        parts = run.parts
        if len(parts) == 1 and run.plain and parts[0].isspace():
            parts.clear()
        elif parts or run.marked:
            text, inner, counts = run.take(self._pre > 0)
            if text:
                self.drafts.append(Draft(text, self._element, inner, counts, self._after_image))
                self._after_image = False

    def start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._parts or self._run.marked:
            self.flush()
        here = self._element
        if here.depth >= MAX_DEPTH:
            self._too_deep += 1
            return
        self._count += 1
        if not attributes:
            self._element = Element(tag, self._count, here, ())
        elif "hidden" in attributes and is_streamed(attributes):
            self._start_late(tag, attributes["id"])
        else:
            words = LOOKS[attributes["class"]][0] if "class" in attributes else ()
            if "id" in attributes:
                words += WORDS[attributes["id"]]
            if "role" in attributes:
                words += WORDS[attributes["role"]]
            if "itemprop" in attributes:
                words += WORDS[attributes["itemprop"]]
            self._element = Element(tag, self._count, here, words)

    def end_block(self, tag: str) -> None:
        if self._parts or self._run.marked:
            self.flush()
        if self._too_deep:
            self._too_deep -= 1
            return
        element = self._element
        if element.back is not None:
            if self._late and element.number in self._late:
                name, first = self._late.pop(element.number)
                self._streams.fill(name, self.drafts, first)
            self._element = element.back

    def _start_late(self, tag: str, name: str) -> None:
        """A part of the page that was sent late: its blocks stand in the hole that was left for it."""
        here = self._element
        self._late[self._count] = name, len(self.drafts)
        self._element = Element(tag, self._count, self._streams.element(name) or here, (), back=here)

    def start_soft(self, tag: str, attributes: Mapping[str, str]) -> None:
        block = self._element.tag not in PARAGRAPH_LIKE
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
        self._rows.end(self.drafts, self._element)
        self.end_block(tag)

    def start_pre(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.start_block(tag, attributes)
        self._pre += 1

    def end_pre(self, tag: str) -> None:
        self.end_block(tag)
        self._pre -= 1

    def line_break(self, tag: str, attributes: Mapping[str, str]) -> None:
        run = self._run
        lines = run.lines_after_head() if self._element.tag in LAYOUT else -1
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
        self._streams.open(name, self._element, len(self.drafts))
