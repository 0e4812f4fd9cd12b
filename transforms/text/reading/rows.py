"""Table rows while a page is read: a row of short values becomes one block, a row of a page layout does not."""

from __future__ import annotations

from collections.abc import Callable

from transforms.text.reading.draft import Around, Draft

MAX_CELL = 240
"""A cell with more characters is a column of a page layout, not a value. # our choice"""


class Rows:
    """The open rows, the innermost last: blocks before each, and blocks before each of its cells."""

    __slots__ = ("_open",)

    def __init__(self) -> None:
        self._open: list[tuple[int, list[int]]] = []

    def start(self, blocks_before: int) -> None:
        """A row begins."""
        self._open.append((blocks_before, []))

    def start_cell(self, blocks_before: int) -> None:
        """A cell of the innermost row begins."""
        if self._open:
            self._open[-1][1].append(blocks_before)

    def end(self, drafts: list[Draft], row: Callable[[], Around]) -> None:
        """The innermost row ends: when each of its cells is one short block, they become one block of what `row` says."""
        if not self._open:
            return
        first, cells = self._open.pop()
        values = drafts[first:]
        counts = [end - start for start, end in zip(cells, [*cells[1:], len(drafts)])]
        single = len(values) > 1 and sum(counts) == len(values) and max(counts) == 1
        if single and all(len(draft.text) <= MAX_CELL for draft in values):
            values[0].join(values[1:], row())
            del drafts[first + 1 :]
        if self._open and values:  # a table inside a cell: the outer one is layout
            self._open[-1][1].append(len(drafts))
