"""A tree builder for BeautifulSoup that builds no tree: it emits the page's visible blocks as they are parsed.

A full soup costs seven times as much as the parse itself, and everything that the later stages ask of a page can be written down
while the parser walks through it: text, the elements around it, what of it is link or bold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bs4.builder import LXMLTreeBuilder
from lxml import etree

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
from transforms.text.reading.streams import Streams
from transforms.text.reading.visibility import hides, is_streamed

MAX_DEPTH = 128
"""Elements nested deeper lend their text to the one at this depth, so that paths stay short on hostile pages. # our choice"""

MAX_TOKENS = 12
"""Class tokens read from one element; utility-class frameworks write dozens that say nothing. # our choice"""

MAX_CELL = 240
"""A cell with more characters is a column of a page layout, not a value. # our choice"""

HEAD_LINES, MAX_HEAD_LINE = 2, 120
"""Lines after a bold one that may be byline and date, and the characters of the bold one; theirs are half as many. # our choice"""

_BREAK = "\x00"  # stands for <br> inside a block; NUL cannot come from the page, it is taken out before the parse


class PageBuilder(LXMLTreeBuilder):  # type: ignore[misc]
    """Collects `drafts` (visible blocks) and what the page says of itself, in document order."""

    def __init__(self) -> None:
        super().__init__(huge_tree=True)
        self.drafts: list[Draft] = []
        self.head = PageHead()
        self._inner: list[str] = []
        self._streams = Streams()
        self._late: dict[int, tuple[str, int]] = {}
        self._root = Element("", 0, None, ())
        self._element = self._root
        self._count = 0
        self._too_deep = 0
        self._soft: list[bool] = []
        self._rows: list[tuple[int, list[int]]] = []
        self._parts: list[str] = []
        self._capture: list[str] | None = None
        self._skip = self._pre = 0
        self._after_link = 0
        self._in_link = self._in_strong = self._in_italic = 0
        self._broken = self._has_break = self._marked = False
        self._after_image = False
        self._head_lines = 0
        self._links = self._link_chars = self._strong_chars = self._italic_chars = 0

    def prepare_markup(self, markup: bytes, *_: object, **__: object) -> Iterable[tuple[bytes, str, None, bool]]:
        """The page as UTF-8 and nothing else to try: its encoding was settled before."""
        yield markup, "utf-8", None, False

    def default_parser(self, encoding: str | None) -> object:
        return etree.HTMLParser(target=self, recover=True, huge_tree=True, encoding=encoding, remove_pis=True)

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
        elif "-" in tag:
            self._start_soft(tag, attributes)
        elif attributes and not self._parts:
            self._note(attributes)

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
            if self._capture is not None and tag in _CAPTURED:
                self._end_capture(tag)
            return
        handler = _ENDS.get(tag)
        if handler is not None:
            handler(self, tag)
        elif "-" in tag:
            self._end_soft(tag)

    def data(self, text: str) -> None:
        if self._capture is not None:
            self._capture.append(text)
        if self._skip or (not self._parts and text.isspace()):
            return  # white space before a block is nothing
        self._parts.append(text)
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

    def comment(self, text: str) -> None:
        """Comments are not text."""

    def pi(self, target: str, data: str) -> None:
        """Processing instructions are not text."""

    def doctype(self, name: str, pubid: str, system: str) -> None:
        """The document type is not text."""

    def flush(self) -> None:
        """Close the block that is being read, if there is text in it."""
        parts = self._parts
        if parts:
            text = "".join(parts)
            parts.clear()
            if not text.isspace():
                self._emit(self._clean(text))
        elif not self._marked:
            return
        self._inner.clear()
        self._links = 1 if self._in_link else 0
        self._link_chars = self._strong_chars = self._italic_chars = 0
        self._broken = self._has_break = False
        self._head_lines = 0
        self._marked = self._in_link > 0

    def _emit(self, text: str) -> None:
        if not text:
            return
        size = len(text)
        counts = (
            self._links,
            min(self._link_chars, size),
            min(self._strong_chars, size),
            min(self._italic_chars, size),
        )
        inner = tuple(self._inner[:MAX_TOKENS])
        self.drafts.append(Draft(text, self._element, inner, counts, self._after_image))
        self._after_image = False

    def _clean(self, text: str) -> str:
        if self._pre:
            lines = [line.rstrip() for line in text.replace(_BREAK, "\n").splitlines()]
            return "\n".join(lines).strip("\n") if any(lines) else ""
        if self._has_break:
            lines = [" ".join(line.split()) for line in text.split(_BREAK)]
            return "\n".join(line for line in lines if line)
        return " ".join(text.split())

    def _note(self, attributes: Mapping[str, str]) -> None:
        """Remember the classes of an inline element that begins the block."""
        self._marked = True
        for name in ("class", "itemprop"):
            value = attributes.get(name)
            if value:
                self._inner += _words(value)

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
        self._rows.append((len(self.drafts), []))

    def _start_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._start_block(tag, attributes)
        if self._rows:
            self._rows[-1][1].append(len(self.drafts))

    def _end_row(self, tag: str) -> None:
        self.flush()
        if self._rows:
            first, cells = self._rows.pop()
            drafts = self.drafts[first:]
            counts = [end - start for start, end in zip(cells, [*cells[1:], len(self.drafts)])]
            values = len(drafts) > 1 and sum(counts) == len(drafts) and max(counts) == 1
            if values and all(len(draft.text) <= MAX_CELL for draft in drafts):
                drafts[0].join(drafts[1:], self._element)
                del self.drafts[first + 1 :]
            if self._rows and len(drafts) > 0:  # a table inside a cell: the outer one is layout
                self._rows[-1][1].append(len(self.drafts))
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

    def _start_link(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_link += 1
        self._marked = True
        self._links += 1
        if self._parts and self._after_link == len(self._parts):
            self._parts.append(" ")  # links side by side are words of a menu, never halves of one
        if attributes and not self._parts:
            self._note(attributes)

    def _end_link(self, tag: str) -> None:
        self._in_link -= 1
        self._after_link = len(self._parts)

    def _start_strong(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_strong += 1

    def _end_strong(self, tag: str) -> None:
        self._in_strong -= 1

    def _start_italic(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._in_italic += 1

    def _end_italic(self, tag: str) -> None:
        self._in_italic -= 1

    def _start_pre(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._start_block(tag, attributes)
        self._pre += 1

    def _end_pre(self, tag: str) -> None:
        self._end_block(tag)
        self._pre -= 1

    def _line_break(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._broken:
            self.flush()
        elif self._parts and not self._ends_head_line():
            self._parts.append(_BREAK)
            self._broken = self._has_break = True

    def _ends_head_line(self) -> bool:
        """Whether what was read is a line of a head glued with breaks, a bold one or a short one after it; then it is a block."""
        if self._has_break or self._element.tag not in LAYOUT:
            return False
        if not self._strong_chars and not self._head_lines:
            return False
        size = len(" ".join("".join(self._parts).split()))
        bold = size <= MAX_HEAD_LINE and self._strong_chars >= size and not self._in_strong
        lines = HEAD_LINES if bold else self._head_lines - 1 if size <= MAX_HEAD_LINE / 2 else -1
        if lines < 0:
            return False
        self.flush()
        self._head_lines = lines
        return True

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

    def _meta(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.meta(attributes)

    def _link(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.link(attributes)

    def _base(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.base = self.head.base or attributes.get("href", "").strip()

    def _time(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.time(attributes)
        if not self._parts:
            self._marked = True
            self._inner.append("time")

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
            words += _words(value)
    return words


@lru_cache(maxsize=16384)
def _words(value: str) -> tuple[str, ...]:
    return tuple(value.lower().split()[:MAX_TOKENS])


_CAPTURED = frozenset({"script", "title", "h1"})

_STARTS = {
    **dict.fromkeys(BLOCKS, PageBuilder._start_block),
    **dict.fromkeys(ROWS, PageBuilder._start_row),
    **dict.fromkeys(CELLS, PageBuilder._start_cell),
    **dict.fromkeys(SOFT, PageBuilder._start_soft),
    **dict.fromkeys(SKIPPED, PageBuilder._skip_element),
    **dict.fromkeys(STRONG, PageBuilder._start_strong),
    **dict.fromkeys(ITALIC, PageBuilder._start_italic),
    "a": PageBuilder._start_link,
    "abbr": PageBuilder._abbreviation,
    "base": PageBuilder._base,
    "br": PageBuilder._line_break,
    "dialog": PageBuilder._start_dialog,
    "hr": PageBuilder._rule,
    "html": PageBuilder._start_html,
    "img": PageBuilder._image,
    "link": PageBuilder._link,
    "meta": PageBuilder._meta,
    "pre": PageBuilder._start_pre,
    "listing": PageBuilder._start_pre,
    "time": PageBuilder._time,
    "title": PageBuilder._start_title,
}

_ENDS = {
    **dict.fromkeys(BLOCKS | CELLS | {"dialog"}, PageBuilder._end_block),
    **dict.fromkeys(ROWS, PageBuilder._end_row),
    **dict.fromkeys(SOFT, PageBuilder._end_soft),
    **dict.fromkeys(STRONG, PageBuilder._end_strong),
    **dict.fromkeys(ITALIC, PageBuilder._end_italic),
    "a": PageBuilder._end_link,
    "h1": PageBuilder._end_h1,
    "pre": PageBuilder._end_pre,
    "listing": PageBuilder._end_pre,
}
