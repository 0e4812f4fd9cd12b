"""One rule of a pack: which lines it knows, and what they are where."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.enums import Role


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of line, and what it means where."""

    id: str
    role: Role
    zones: frozenset[str]
    """head, body, tail: where the line is judged by this rule on its own."""
    strong: bool
    """The line alone is enough; a weak rule counts in head and tail, and in the body only beside a line that is struck."""
    takes: str | None
    """What the lines below a heading of a block are: labels, headlines, prompts, terms, comments, navigation or poll."""
    max_chars: int
    phrase: bool
    """Holds only for lines that do not end with a full stop."""
    patterns: tuple[str, ...]
    also: str | None
    """Found somewhere in the line, or the rule does not match."""
    unless: str | None
    """Not found anywhere in the line, or the rule does not match."""
    cased: bool
    catch: tuple[str, ...]
    stay: tuple[str, ...]
    language: str | None = None
    """Of a shipped pack: in texts of another language the rule holds only for lines that are not in that one. None: it holds in all."""

    @property
    def keeps(self) -> bool:
        """Whether the rule protects a line instead of striking it."""
        return self.role.published
