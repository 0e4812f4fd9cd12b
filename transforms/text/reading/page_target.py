"""What the parser tells of a page: its visible blocks and what it says of itself, in document order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import signature

from transforms.text.reading.elements import BLOCKS, CELLS, ITALIC, ROWS, SKIPPED, SOFT, STRONG
from transforms.text.reading.handlers import Handlers
from transforms.text.reading.page_blocks import PageBlocks
from transforms.text.reading.page_head import PageHead
from transforms.text.reading.visibility import LOOKS, is_hidden


class PageTarget(PageBlocks):
    """Leads every event of the parser to its place, and leaves out what a reader does not see.

    `data` is the `append` of the list of the run: the parser puts the text there itself, and what was put there inside an element that is
    skipped is taken out at its end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.head = PageHead()
        self.data = self._parts.append
        self._skip = self._seen = 0
        self._capture = -1

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skip:
            self._skip += 1
            if tag == "script":
                self._maybe_capture(attributes)
            return
        if attributes:
            verdict = LOOKS[attributes["class"]][1] if "class" in attributes else None
            if verdict is None:
                verdict = (
                    "style" in attributes or "hidden" in attributes or "aria-hidden" in attributes
                ) and is_hidden(tag, attributes)
            if verdict:
                self._skip_from_here()
                if tag == "h1":
                    self._capture = self._seen
                return
        handler = _STARTS[tag]
        if handler is not None:
            handler(self, tag, attributes)
        elif attributes:
            self._run.note(attributes)

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
            if self._capture >= 0 and tag in _CAPTURED:
                self.head.captured(tag, "".join(self._parts[self._capture :]))
                self._capture = -1
            if not self._skip:
                del self._parts[self._seen :]
            return
        handler = _ENDS[tag]
        if handler is not None:
            handler(self, tag)

    def close(self) -> PageTarget:
        """The page with its last block."""
        self.flush()
        return self

    def _skip_from_here(self) -> None:
        self._skip = 1
        self._seen = len(self._parts)

    def _skip_element(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "template":
            self.open_hole(attributes.get("id", ""))
        self._skip_from_here()
        if tag == "script":
            self._maybe_capture(attributes)
        elif tag in ("video", "iframe"):
            self._after_image = True

    def _maybe_capture(self, attributes: Mapping[str, str]) -> None:
        if "type" in attributes and "ld+json" in attributes["type"].lower():
            self._capture = len(self._parts)

    def _start_title(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._skip_from_here()
        self._capture = self._seen

    def _start_html(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.language = self.head.language or attributes.get("lang", "") or attributes.get("xml:lang", "")
        self.start_block(tag, attributes)

    def _end_h1(self, tag: str) -> None:
        before = len(self.drafts)
        self.flush()
        if len(self.drafts) > before:
            self.head.headlines.append(self.drafts[-1].text)
        self.end_block(tag)

    def _start_dialog(self, tag: str, attributes: Mapping[str, str]) -> None:
        if "open" in attributes:
            self.start_block(tag, attributes)
        else:
            self._skip_from_here()

    def _start_unknown(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "amp-img":
            self._image(tag, attributes)
        self.start_soft(tag, attributes)

    def _time(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.time(attributes)
        self._run.note_time()

    def _image(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._after_image = True
        self.head.image(attributes, len(self.drafts))

    def _start_link(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._run.start_link(attributes)

    def _end_link(self, tag: str) -> None:
        self._run.end_link()

    def _start_strong(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._run.start_strong()

    def _end_strong(self, tag: str) -> None:
        self._run.strong.end(self._parts)

    def _start_italic(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._run.start_italic()

    def _end_italic(self, tag: str) -> None:
        self._run.italic.end(self._parts)

    def _abbreviation(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.abbreviation(attributes)

    def _meta(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.meta(attributes)

    def _link_to(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.link(attributes)

    def _base(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.head.set_base(attributes)


# The parser asks for it on every page, and finding it out costs as much as thirty tags.
PageTarget.start.__signature__ = signature(PageTarget.start)  # type: ignore[attr-defined]

_CAPTURED = frozenset({"script", "title", "h1"})

_STARTS: Handlers[Callable[[PageTarget, str, Mapping[str, str]], None]] = Handlers(
    {
        **dict.fromkeys(BLOCKS, PageTarget.start_block),
        **dict.fromkeys(ROWS, PageTarget.start_row),
        **dict.fromkeys(CELLS, PageTarget.start_cell),
        **dict.fromkeys(SOFT, PageTarget.start_soft),
        **dict.fromkeys(SKIPPED, PageTarget._skip_element),
        **dict.fromkeys(STRONG, PageTarget._start_strong),
        **dict.fromkeys(ITALIC, PageTarget._start_italic),
        "a": PageTarget._start_link,
        "abbr": PageTarget._abbreviation,
        "base": PageTarget._base,
        "br": PageTarget.line_break,
        "dialog": PageTarget._start_dialog,
        "hr": PageTarget.rule,
        "html": PageTarget._start_html,
        "img": PageTarget._image,
        "link": PageTarget._link_to,
        "meta": PageTarget._meta,
        "pre": PageTarget.start_pre,
        "listing": PageTarget.start_pre,
        "time": PageTarget._time,
        "title": PageTarget._start_title,
        "span": None,
    },
    PageTarget._start_unknown,
)

_ENDS: Handlers[Callable[[PageTarget, str], None]] = Handlers(
    {
        **dict.fromkeys(BLOCKS | CELLS | {"dialog"}, PageTarget.end_block),
        **dict.fromkeys(ROWS, PageTarget.end_row),
        **dict.fromkeys(SOFT, PageTarget.end_soft),
        **dict.fromkeys(STRONG, PageTarget._end_strong),
        **dict.fromkeys(ITALIC, PageTarget._end_italic),
        "a": PageTarget._end_link,
        "h1": PageTarget._end_h1,
        "pre": PageTarget.end_pre,
        "listing": PageTarget.end_pre,
        **dict.fromkeys(("span", "meta", "link", "img", "br")),
    },
    PageTarget.end_soft,
)
