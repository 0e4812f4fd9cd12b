"""A block while the page is still being read: what stands around it, its text, and the evidence met on the way."""

from __future__ import annotations

from collections.abc import Sequence


class Element:
    """An open block element: its name, its class tokens and what it stands in."""

    __slots__ = ("_chain", "_ids", "_path", "back", "depth", "number", "own", "parent", "tag")

    def __init__(
        self, tag: str, number: int, parent: Element | None, own: tuple[str, ...], back: Element | None = None
    ) -> None:
        self.tag = tag
        self.number = number
        self.parent = parent
        self.back = back or parent  # where the parser is when this one ends
        self.depth: int = parent.depth + 1 if parent else 0
        self.own = own
        self._path: tuple[str, ...] | None = None
        self._ids: tuple[int, ...] = ()
        self._chain: tuple[str, ...] = ()

    def around(self) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
        """Names and numbers of the elements from the outermost to this one, and all their tokens, innermost first."""
        if self._path is None:
            if self.parent is None:
                self._path = ()
            else:
                path, ids, chain = self.parent.around()
                self._path, self._ids = (*path, self.tag), (*ids, self.number)
                self._chain = self.own + chain if self.own else chain
        return self._path, self._ids, self._chain


class Draft:
    """The text of one block and its evidence; the fields are those of `Block`."""

    __slots__ = (
        "after_image",
        "element",
        "inner",
        "italic_chars",
        "link_chars",
        "links",
        "strong_chars",
        "tag",
        "text",
    )

    def __init__(
        self,
        text: str,
        element: Element,
        inner: tuple[str, ...],
        counts: tuple[int, int, int, int],
        after_image: bool,
    ) -> None:
        self.text = text
        self.element = element
        self.tag = element.tag
        self.inner = inner
        self.links, self.link_chars, self.strong_chars, self.italic_chars = counts
        self.after_image = after_image

    def join(self, others: Sequence[Draft], row: Element) -> None:
        """Make this the block of a whole table row."""
        self.element, self.tag = row, row.tag
        self.text = " | ".join([self.text, *(other.text for other in others)])
        for other in others:
            self.links += other.links
            self.link_chars += other.link_chars
            self.strong_chars += other.strong_chars
            self.italic_chars += other.italic_chars
