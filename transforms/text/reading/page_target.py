"""What the parser tells of a page becomes its visible blocks, in document order."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.text.reading.draft import Draft, Element
from transforms.text.reading.elements import (
    BLOCKS,
    CELLS,
    ITALIC,
    LAYOUT,
    PARAGRAPH_LIKE,
    ROWS,
    SKIPPED,
    SOFT,
    STRONG,
)
from transforms.text.reading.page_head import PageHead
from transforms.text.reading.rows import Rows
from transforms.text.reading.streams import Streams
from transforms.text.reading.text_run import TextRun, words_of
from transforms.text.reading.visibility import hides, is_streamed

MAX_DEPTH = 128
"""Elements nested deeper lend their text to the one at this depth, so that paths stay short on hostile pages. # our choice"""


class PageTarget:
    """Collects `drafts` (visible blocks) and what the page says of itself, in document order."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.head = PageHead()
        self._run = TextRun()
        self._rows = Rows()
        self._streams = Streams()
        self._late: dict[int, tuple[str, int]] = {}
        self._element = Element("", 0, None, ())
        self._count = self._too_deep = self._skip = self._pre = 0
        self._soft: list[bool] = []
        self._capture: list[str] | None = None
        self._after_image = False

    def start(self, tag: str, attributes: Mapping[str, str], nsmap: object = None) -> None:
        if self._skip:
            self._skip += 1
            if tag == "script":
                self._maybe_capture(attributes)
            return
        if attributes and hides(tag, attributes):
            self._skip = 1
            if tag == "h1":
                self._capture = []
            return
        handler = _STARTS.get(tag)
        if handler is not None:
            handler(self, tag, attributes)
        elif tag in _INLINE_STARTS:
            _INLINE_STARTS[tag](self._run, attributes)
        elif tag in _HEAD_STARTS:
            _HEAD_STARTS[tag](self.head, attributes)
        elif "-" in tag:
            self._start_soft(tag, attributes)
        elif attributes and not self._run.parts:
            self._run.note(attributes)

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
            if self._capture is not None and tag in _CAPTURED:
                self._end_capture(tag)
            return
        handler = _ENDS.get(tag)
        if handler is not None:
            handler(self, tag)
        elif tag in _INLINE_ENDS:
            _INLINE_ENDS[tag](self._run)
        elif "-" in tag:
            self._end_soft(tag)

    def data(self, text: str) -> None:
        if self._capture is not None:
            self._capture.append(text)
        if not self._skip:
            self._run.add(text)

    def close(self) -> PageTarget:
        """The page with its last block."""
        self.flush()
        return self

    def flush(self) -> None:
        """Close the block that is being read, if there is text in it."""
        run = self._run
        if run.parts or run.marked:
            text, inner, counts = run.take(self._pre > 0)
            if text:
                self.drafts.append(Draft(text, self._element, inner, counts, self._after_image))
                self._after_image = False

    def _start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.flush()
        if self._element.depth >= MAX_DEPTH:
            self._too_deep += 1
            return
        self._count += 1
        here = self._element
        if "hidden" in attributes and is_streamed(attributes):
            name = attributes["id"]
            self._late[self._count] = name, len(self.drafts)
            self._element = Element(tag, self._count, self._streams.element(name) or here, (), back=here)
            return
        self._element = Element(tag, self._count, here, _tokens(attributes) if attributes else ())

    def _end_block(self, tag: str) -> None:
        self.flush()
        if self._too_deep:
            self._too_deep -= 1
        elif self._element.back is not None:
            if self._late and self._element.number in self._late:
                name, first = self._late.pop(self._element.number)
                self._streams.fill(name, self.drafts, first)
            self._element = self._element.back

    def _start_soft(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "amp-img":
            self._image(tag, attributes)
        block = self._element.tag not in PARAGRAPH_LIKE
        self._soft.append(block)
        if block:
            self._start_block(tag, attributes)

    def _end_soft(self, tag: str) -> None:
        if self._soft and self._soft.pop():
            self._end_block(tag)

    def _start_row(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._start_block(tag, attributes)
        self._rows.start(len(self.drafts))

    def _start_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._start_block(tag, attributes)
        self._rows.start_cell(len(self.drafts))

    def _end_row(self, tag: str) -> None:
        self.flush()
        self._rows.end(self.drafts, self._element)
        self._end_block(tag)

    def _start_html(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.language = self.head.language or attributes.get("lang", "") or attributes.get("xml:lang", "")
        self._start_block(tag, attributes)

    def _end_h1(self, tag: str) -> None:
        before = len(self.drafts)
        self.flush()
        if len(self.drafts) > before:
            self.head.headlines.append(self.drafts[-1].text)
        self._end_block(tag)

    def _start_pre(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._start_block(tag, attributes)
        self._pre += 1

    def _end_pre(self, tag: str) -> None:
        self._end_block(tag)
        self._pre -= 1

    def _line_break(self, tag: str, attributes: Mapping[str, str]) -> None:
        run = self._run
        lines = run.lines_after_head() if self._element.tag in LAYOUT else -1
        if lines >= 0:
            self.flush()
            run.expect_head(lines)
        elif run.break_line():
            self.flush()

    def _start_dialog(self, tag: str, attributes: Mapping[str, str]) -> None:
        if "open" in attributes:
            self._start_block(tag, attributes)
        else:
            self._skip = 1

    def _rule(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.flush()

    def _skip_element(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._skip = 1
        if tag == "script":
            self._maybe_capture(attributes)
        elif tag == "template":
            self.flush()
            self._streams.open(attributes.get("id", ""), self._element, len(self.drafts))
        elif tag in ("video", "iframe"):
            self._after_image = True

    def _maybe_capture(self, attributes: Mapping[str, str]) -> None:
        if "ld+json" in attributes.get("type", "").lower():
            self._capture = []

    def _start_title(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._skip = 1
        self._capture = []

    def _end_capture(self, tag: str) -> None:
        self.head.captured(tag, "".join(self._capture or ()))
        self._capture = None

    def _time(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.time(attributes)
        self._run.note_time()

    def _abbreviation(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.abbreviation(attributes)

    def _image(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._after_image = True
        self.head.image(attributes, len(self.drafts))


def _tokens(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Lower-case tokens of class, id, role and itemprop."""
    words: tuple[str, ...] = ()
    for name in ("class", "id", "role", "itemprop"):
        value = attributes.get(name)
        if value:
            words += words_of(value)
    return words


_CAPTURED = frozenset({"script", "title", "h1"})

_STARTS = {
    **dict.fromkeys(BLOCKS, PageTarget._start_block),
    **dict.fromkeys(ROWS, PageTarget._start_row),
    **dict.fromkeys(CELLS, PageTarget._start_cell),
    **dict.fromkeys(SOFT, PageTarget._start_soft),
    **dict.fromkeys(SKIPPED, PageTarget._skip_element),
    "abbr": PageTarget._abbreviation,
    "br": PageTarget._line_break,
    "dialog": PageTarget._start_dialog,
    "hr": PageTarget._rule,
    "html": PageTarget._start_html,
    "img": PageTarget._image,
    "pre": PageTarget._start_pre,
    "listing": PageTarget._start_pre,
    "time": PageTarget._time,
    "title": PageTarget._start_title,
}

_ENDS = {
    **dict.fromkeys(BLOCKS | CELLS | {"dialog"}, PageTarget._end_block),
    **dict.fromkeys(ROWS, PageTarget._end_row),
    **dict.fromkeys(SOFT, PageTarget._end_soft),
    "h1": PageTarget._end_h1,
    "pre": PageTarget._end_pre,
    "listing": PageTarget._end_pre,
}

_INLINE_STARTS = {
    **dict.fromkeys(STRONG, TextRun.start_strong),
    **dict.fromkeys(ITALIC, TextRun.start_italic),
    "a": TextRun.start_link,
}

_INLINE_ENDS = {
    **dict.fromkeys(STRONG, TextRun.end_strong),
    **dict.fromkeys(ITALIC, TextRun.end_italic),
    "a": TextRun.end_link,
}

_HEAD_STARTS = {"base": PageHead.set_base, "link": PageHead.link, "meta": PageHead.meta}
