"""Parts of a page that the server sends late, put back to their places.

React sends a page with holes (`<template id="B:1">`) and the contents at its end (`<div hidden id="S:1">`); a script moves them. On such
pages the article itself often comes late.
"""

from __future__ import annotations

from transforms.text.reading.draft import Draft

MAX_HOLES = 256
"""Every move shifts the holes behind it, so their number is bounded. # our choice"""


Opened = tuple[tuple[str, ...], tuple[int, ...], tuple[tuple[str, ...], ...]]
"""Names and numbers of the elements that are open, outermost first, and the tokens around and of each, after an empty tuple."""


class Streams:
    """The holes met so far: the elements around each, and the number of blocks before it."""

    __slots__ = ("_holes",)

    def __init__(self) -> None:
        self._holes: dict[str, tuple[Opened, int]] = {}

    def open(self, name: str, around: Opened, blocks_before: int) -> None:
        """Remember a hole; `name` is the id of its template."""
        if name.startswith("B:") and len(self._holes) < MAX_HOLES:
            self._holes[name[2:]] = around, blocks_before

    def around(self, name: str) -> Opened | None:
        """What stands around the hole for the content with this id, or None."""
        hole = self._holes.get(name[2:])
        return hole[0] if hole else None

    def fill(self, name: str, drafts: list[Draft], first: int) -> None:
        """Move the drafts from `first` on into the hole for the content with this id."""
        hole = self._holes.pop(name[2:], None)
        if hole is None:
            return
        at = hole[1]
        moved = drafts[first:]
        del drafts[first:]
        drafts[at:at] = moved
        for key, (around, before) in self._holes.items():
            if before >= first:
                self._holes[key] = around, before - first + at
            elif before > at:
                self._holes[key] = around, before + len(moved)
