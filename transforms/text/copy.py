"""The copy on the desk: the text as it stands after the marks made so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.text.edits import Edit, OffsetMap, apply, compose, restore


class LedgerError(ValueError):
    """The edits do not give back the raw text: the row must not be published."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A raw text, the text that stands now, the edits between them in raw coordinates, and the spans of its blocks."""

    raw: str
    text: str
    edits: tuple[Edit, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    """Blocks in coordinates of `text`; a block that an edit emptied keeps an empty span."""

    def with_spans(self, spans: tuple[tuple[int, int], ...]) -> Copy:
        """The same copy with blocks to follow through later edits."""
        return replace(self, spans=spans)

    def marked(self, edits: Sequence[Edit]) -> Copy:
        """The copy after further edits, which are in coordinates of the present text."""
        if not edits:
            return self
        offsets = OffsetMap.of(edits)
        spans = tuple(offsets.to_new(start, end) for start, end in self.spans)
        return Copy(self.raw, apply(self.text, edits), compose(self.raw, self.edits, edits), spans)

    def proven(self) -> Copy:
        """The same copy, when text and edits alone give back the raw text; LedgerError otherwise, which is a bug of ours."""
        if restore(self.text, self.edits) != self.raw:
            raise LedgerError(f"{len(self.edits)} edits do not give back the {len(self.raw)} raw characters")
        return self
