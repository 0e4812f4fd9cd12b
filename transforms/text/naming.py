"""Naming: names found in the copy and in the columns, the respelled columns, and the marks that are published with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from schemas.enums import Action
from schemas.records import EntityCount, MentionMark
from transforms.text.copy import Copy
from transforms.text.document import Passage
from transforms.text.edits import Edit, OffsetMap, apply
from transforms.text.metadata.facts import Facts
from transforms.text.spelling.mention import Mention
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.stylebook import Stylebook

ToRaw = Callable[[int, int], "tuple[int, int] | None"]
"""From a span of a field before respelling to its span in the raw text; None when the field does not come from there."""


@dataclass(frozen=True, slots=True)
class Names:
    """Mentions in every field, and what they make of the fields."""

    mentions: tuple[Mention, ...]
    marks: tuple[MentionMark, ...]
    entities: tuple[EntityCount, ...]
    title: str | None
    dek: str | None
    captions: tuple[str | None, ...]
    """One for each picture of the facts, in their order."""

    def of(self, field: str) -> tuple[Mention, ...]:
        """The mentions of one field."""
        return tuple(mention for mention in self.mentions if mention.field == field)


def find_names(copy: Copy, facts: Facts, mending: OffsetMap, language: str, stylebook: Stylebook) -> Names:
    """The names in text, title, dek and captions; `mending` leads from the facts' offsets back to the raw text."""
    captions = [picture.caption for picture in facts.pictures if picture.caption]
    fields = {
        "title": facts.title.text if facts.title else "",
        "dek": facts.dek.text if facts.dek else "",
        "text": copy.text,
        "caption": "\n".join(caption.text for caption in captions),
    }
    mentions = mark_names([(name, text) for name, text in fields.items() if text], language, stylebook)
    to_raw: dict[str, ToRaw] = {
        "title": _raw_of([facts.title] if facts.title else [], mending),
        "dek": _raw_of([facts.dek] if facts.dek else [], mending),
        "text": OffsetMap.of(copy.edits).to_old,
        "caption": _raw_of(captions, mending),
    }
    spelled = {name: apply(text, _edits_in(name, mentions)) for name, text in fields.items() if name != "text"}
    spelled_captions = iter(spelled["caption"].split("\n"))
    return Names(
        mentions=mentions,
        marks=_marks(mentions, to_raw),
        entities=_entities(mentions, language, stylebook),
        title=spelled["title"] or None,
        dek=spelled["dek"] or None,
        captions=tuple(next(spelled_captions) if picture.caption else None for picture in facts.pictures),
    )


def spelling_edits(mentions: Sequence[Mention]) -> tuple[Edit, ...]:
    """The edits of the mentions of one field that are replaced, in the coordinates of that field."""
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
        if mention.action is Action.REPLACED
        and mention.replacement is not None
        and mention.replacement != mention.surface
    )


def _edits_in(field: str, mentions: Sequence[Mention]) -> tuple[Edit, ...]:
    return spelling_edits([mention for mention in mentions if mention.field == field])


def _raw_of(passages: Sequence[Passage], mending: OffsetMap) -> ToRaw:
    """Raw spans for a field that is these passages, one a line."""

    def to_raw(start: int, end: int) -> tuple[int, int] | None:
        line_start = 0
        for passage in passages:
            if start <= line_start + len(passage.text):
                if passage.start is None:
                    return None
                shift = passage.start - line_start
                return mending.to_old(start + shift, end + shift)
            line_start += len(passage.text) + 1
        raise ValueError(f"span [{start}, {end}) lies behind the {line_start} characters of its field")

    return to_raw


def _marks(mentions: Sequence[Mention], to_raw: dict[str, ToRaw]) -> tuple[MentionMark, ...]:
    offsets = {field: OffsetMap.of(_edits_in(field, mentions)) for field in to_raw}
    return tuple(_mark(mention, offsets[mention.field], to_raw[mention.field]) for mention in mentions)


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


def _entities(mentions: Sequence[Mention], language: str, stylebook: Stylebook) -> tuple[EntityCount, ...]:
    """One item an entity, in order of first appearance: title first, then dek, text and captions.

    Kept mentions do not count: they were kept because something else is meant (chicken Kiev, Odessa in Texas).
    """
    meant = [mention for mention in mentions if mention.action is not Action.KEPT]
    counts = Counter(mention.entity_id for mention in meant)
    in_title = {mention.entity_id for mention in meant if mention.field == "title"}
    entities = (stylebook.entity(entity_id) for entity_id in counts)
    return tuple(
        EntityCount(
            entity_id=entity.entity_id,
            type=entity.type,
            name=stylebook.name(entity.entity_id, language),
            wikidata_id=entity.wikidata_id,
            mention_count=counts[entity.entity_id],
            in_title=entity.entity_id in in_title,
        )
        for entity in entities
    )
