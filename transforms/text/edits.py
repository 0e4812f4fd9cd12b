"""Edits: the marks on the copy. Apply them to get the text, walk them backwards to get the raw text again.

Offsets count Unicode code points and are half-open. A sequence of edits is sorted and does not overlap; two edits may meet at one
point (a deletion and an insertion after it), and then their order counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from transforms.text.quick import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Edit:
    """One mark on the copy: `before` stood at [start, end) of the text that was marked, `after` stands there now."""

    start: int
    end: int
    before: str
    after: str
    stage: str
    """layout, strike, move, mend or spell."""
    rule: str
    """What made it, e.g. `en.reaction.block` or `spelling.place/kyiv`."""
    role: str | None = None
    """Role of the struck block; None inside a published block."""
    entity_id: str | None = None
    moved_to: str | None = None
    """The column that now holds `before`; None: dropped or replaced."""


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made. ValueError when they do not fit the text.

    >>> apply("in Kiev now", [Edit(3, 7, "Kiev", "Kyiv", "spell", "spelling.place/kyiv")])
    'in Kyiv now'
    """
    parts: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at or edit.end < edit.start:
            raise ValueError(
                f"edit {edit.rule} at [{edit.start}, {edit.end}) overlaps or precedes one that ends at {at}"
            )
        if text[edit.start : edit.end] != edit.before:
            found = text[edit.start : edit.end]
            raise ValueError(f"edit {edit.rule} at [{edit.start}, {edit.end}) expects {edit.before!r}, found {found!r}")
        parts += (text[at : edit.start], edit.after)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


def restore(text: str, edits: Iterable[Edit]) -> str:
    """The raw text, from the published text and its edits alone. ValueError when `after` is not where it should be.

    >>> restore("in Kyiv now", [Edit(3, 7, "Kiev", "Kyiv", "spell", "spelling.place/kyiv")])
    'in Kiev now'
    """
    parts: list[str] = []
    raw_at = text_at = 0
    for edit in edits:
        gap = edit.start - raw_at
        if gap < 0:
            raise ValueError(f"edit {edit.rule} at raw [{edit.start}, {edit.end}) overlaps one that ends at {raw_at}")
        parts += (text[text_at : text_at + gap], edit.before)
        text_at += gap + len(edit.after)
        if text[text_at - len(edit.after) : text_at] != edit.after:
            raise ValueError(
                f"edit {edit.rule} at raw [{edit.start}, {edit.end}): {edit.after!r} does not stand in the text"
            )
        raw_at = edit.end
    parts.append(text[text_at:])
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Offsets before and after the edits, both ways. A span that touches an edit maps to a span that covers all of it."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    new_starts: tuple[int, ...]
    new_ends: tuple[int, ...]

    @classmethod
    def of(cls, edits: Sequence[Edit]) -> OffsetMap:
        """The map of these edits."""
        starts: list[int] = []
        ends: list[int] = []
        new_starts: list[int] = []
        new_ends: list[int] = []
        shift = 0
        for edit in edits:
            start, end = edit.start, edit.end
            starts.append(start)
            ends.append(end)
            new_starts.append(start + shift)
            shift += len(edit.after) - (end - start)
            new_ends.append(end + shift)
        return cls(tuple(starts), tuple(ends), tuple(new_starts), tuple(new_ends))

    def to_new(self, start: int, end: int) -> tuple[int, int]:
        """Where the span [start, end) of the text before lies in the text after."""
        return _move(start, end, self.starts, self.ends, self.new_starts, self.new_ends)

    def to_old(self, start: int, end: int) -> tuple[int, int]:
        """Where the span [start, end) of the text after lies in the text before."""
        return _move(start, end, self.new_starts, self.new_ends, self.starts, self.ends)


def compose(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """One sequence that does to `text` what `first` and then `second` do; `second` is in coordinates after `first`.

    An edit inside text that an earlier stage wrote becomes one with it: the span covers both, and stage and rule are joined by +.
    """
    if not first or not second:
        return tuple(first or second)
    middle = apply(text, first)
    offsets = OffsetMap.of(first)
    return tuple(_merged(text, middle, offsets, early, late) for early, late in _clusters(first, second, offsets))


def _move(
    start: int, end: int, starts: Sequence[int], ends: Sequence[int], to_starts: Sequence[int], to_ends: Sequence[int]
) -> tuple[int, int]:
    """Both ends of a span through one direction of the map.

    The start is pushed behind edits that end at or before it, the end stays before edits that begin at or after it, so an edit that
    only touches the span from outside is not drawn in.
    """
    done = bisect_right(ends, start)  # edits that are wholly at or before `start`
    if done < len(starts) and starts[done] < start:
        new_start = to_starts[done]
    else:
        new_start = start + (to_ends[done - 1] - ends[done - 1] if done else 0)
    if start == end and not (done < len(starts) and starts[done] < start):
        return new_start, new_start
    begun = bisect_left(starts, end)  # edits that begin before `end`
    if begun and ends[begun - 1] > end:
        new_end = to_ends[begun - 1]
    else:
        new_end = end + (to_ends[begun - 1] - ends[begun - 1] if begun else 0)
    return new_start, max(new_start, new_end)


def _clusters(
    first: Sequence[Edit], second: Sequence[Edit], offsets: OffsetMap
) -> list[tuple[list[tuple[int, int, Edit]], list[Edit]]]:
    """Edits of both sequences grouped so that those which share characters of the middle text stand together, in order."""
    items = [(lo, hi, 0, edit) for lo, hi, edit in zip(offsets.new_starts, offsets.new_ends, first)]
    items += [(edit.start, edit.end, 1, edit) for edit in second]
    items.sort(key=lambda item: (item[0], item[1] > item[0], item[2]))
    clusters: list[tuple[list[tuple[int, int, Edit]], list[Edit]]] = []
    cluster_end = -1
    for lo, hi, which, edit in items:
        if not clusters or lo >= cluster_end:
            clusters.append(([], []))
            cluster_end = hi
        early, late = clusters[-1]
        if which == 0:
            early.append((lo, hi, edit))
        else:
            late.append(edit)
        cluster_end = max(cluster_end, hi)
    return clusters


def _merged(
    text: str, middle: str, offsets: OffsetMap, early: Sequence[tuple[int, int, Edit]], late: Sequence[Edit]
) -> Edit:
    if not late:
        return early[0][2]
    if not early:
        start, end = offsets.to_old(late[0].start, late[0].end)
        return replace(late[0], start=start, end=end)
    low = min(early[0][0], late[0].start)
    high = max(early[-1][1], late[-1].end)
    start, end = offsets.to_old(low, high)
    inside = [replace(edit, start=edit.start - low, end=edit.end - low) for edit in late]
    marks = [edit for _, _, edit in early] + list(late)
    return Edit(
        start,
        end,
        text[start:end],
        apply(middle[low:high], inside),
        stage=_joined(edit.stage for edit in marks),
        rule=_joined(edit.rule for edit in marks),
        role=next((edit.role for edit in marks if edit.role), None),
        entity_id=next((edit.entity_id for edit in marks if edit.entity_id), None),
        moved_to=next((edit.moved_to for edit in marks if edit.moved_to), None),
    )


def _joined(names: Iterable[str]) -> str:
    return "+".join(dict.fromkeys(names))
