"""A block while the page is still being read: what stands around it, its text, and the evidence met on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from transforms.text.document import Block

Around = tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...], int]
"""Names and numbers of the elements from the outermost to the block's own, all their tokens, innermost first, and how many are its own."""


class Draft:
    """The text of one block and its evidence. Its fields are those of `Block`, so that it can become one."""

    __slots__ = tuple(field.name for field in fields(Block))

    text: str
    start: int
    end: int
    blank_before: int
    tag: str
    path: tuple[str, ...]
    tokens: tuple[str, ...]
    link_chars: int
    ancestors: tuple[int, ...]
    inner: tuple[str, ...]
    own_tokens: int
    links: int
    strong_chars: int
    italic_chars: int
    after_image: bool

    def __init__(
        self, text: str, around: Around, inner: tuple[str, ...], counts: tuple[int, int, int, int], after_image: bool
    ) -> None:
        self.text = text
        self.blank_before = 0
        self.path, self.ancestors, self.tokens, self.own_tokens = around
        self.tag = self.path[-1] if self.path else ""
        self.inner = inner
        self.links, self.link_chars, self.strong_chars, self.italic_chars = counts
        self.after_image = after_image

    def join(self, others: Sequence[Draft], row: Around) -> None:
        """Make this the block of a whole table row."""
        self.path, self.ancestors, self.tokens, self.own_tokens = row
        self.tag = self.path[-1] if self.path else ""
        self.text = " | ".join([self.text, *(other.text for other in others)])
        for other in others:
            self.links += other.links
            self.link_chars += other.link_chars
            self.strong_chars += other.strong_chars
            self.italic_chars += other.italic_chars

    def close(self, start: int) -> Block:
        """This as a block that stands from `start` on.

        A frozen dataclass writes its fields one by one through object.__setattr__, which costs eight times as much as all that is done
        here (6.2 against .8 microseconds a block); a change of class between equal slots costs nothing.
        """
        self.start, self.end = start, start + len(self.text)
        self.__class__ = Block  # type: ignore[assignment]
        return self  # type: ignore[return-value]
