"""A mention: one name found in the copy, what was done with it and why."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.enums import Action


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at [start, end) of one field's text before any replacement."""

    entity_id: str
    field: str
    """text, title, dek or caption."""
    surface: str
    canonical: str | None
    """The entity's form in this language and style; None when the language has no settled one."""
    replacement: str | None
    """What shall stand there; None unless action is replaced."""
    start: int
    end: int
    action: Action
    reason: str
