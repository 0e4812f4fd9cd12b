"""House spelling: from the mentions of names to the respelled fields and the marks that are published with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from schemas.enums import Action
from schemas.records import MentionMark
from transforms.text.edits import Edit, OffsetMap, apply
from transforms.text.spelling.mention import Mention

ToRaw = Callable[[int, int], "tuple[int, int] | None"]
"""From a span of a field before respelling to its span in the raw text; None when the field does not come from there."""


def spelling_edits(mentions: Sequence[Mention]) -> tuple[Edit, ...]:
    """The edits of the mentions that are replaced, in the coordinates of their field. A replacement by itself is none."""
    return tuple(
        Edit(
            mention.start,
            mention.end,
            mention.surface,
            mention.replacement,
            "spell",
            f"spelling.{mention.entity_id}",
            entity_id=mention.entity_id,
        )
        for mention in mentions
        if mention.action is Action.REPLACED and mention.replacement is not None and mention.replacement != mention.surface
    )


def respelled(text: str, mentions: Sequence[Mention]) -> str:
    """A field's text with its replaced mentions in house spelling."""
    return apply(text, spelling_edits(mentions))


def mention_marks(mentions: Sequence[Mention], to_raw: Mapping[str, ToRaw]) -> tuple[MentionMark, ...]:
    """The published marks: spans in the respelled field and, where the field stands in the raw text, there too."""
    marks: list[MentionMark] = []
    for field in dict.fromkeys(mention.field for mention in mentions):
        here = [mention for mention in mentions if mention.field == field]
        offsets = OffsetMap.of(spelling_edits(here))
        marks += [_mark(mention, offsets, to_raw[field]) for mention in here]
    return tuple(marks)


def _mark(mention: Mention, offsets: OffsetMap, to_raw: ToRaw) -> MentionMark:
    start, end = offsets.to_new(mention.start, mention.end)
    raw = to_raw(mention.start, mention.end)
    return MentionMark(
        entity_id=mention.entity_id,
        field=mention.field,
        surface=mention.surface,
        canonical=mention.canonical,
        replacement=mention.replacement if mention.action is Action.REPLACED else None,
        start=start,
        end=end,
        raw_start=raw[0] if raw else None,
        raw_end=raw[1] if raw else None,
        action=mention.action.value,
        reason=mention.reason,
    )
