"""A pattern taken apart at the bars that stand outside every group."""

from __future__ import annotations

from functools import cache


@cache  # each pattern is taken apart for two sets
def alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern; one group around the whole is opened first.

    >>> alternatives("(?:read (?:also|more)|[|] .*)")
    ('read (?:also|more)', '[|] .*')
    """
    parts = _split(pattern)
    if len(parts) == 1 and pattern.startswith("(?:") and _closing(pattern) == len(pattern) - 1:
        return alternatives(pattern[3:-1])
    return parts


def _split(pattern: str) -> tuple[str, ...]:
    parts: list[str] = []
    start = 0
    for at, depth in _outside_classes(pattern):
        if pattern[at] == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
    return (*parts, pattern[start:])


def _closing(pattern: str) -> int:
    """Where the group closes that opens at the start."""
    return next((at for at, depth in _outside_classes(pattern) if pattern[at] == ")" and depth == 0), -1)


def _outside_classes(pattern: str) -> list[tuple[int, int]]:
    """Every position that is neither escaped nor in a character class, and how many groups are open after it."""
    positions = []
    depth = at = 0
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            at += 2
            continue
        if character == "[":
            at = _end_of_class(pattern, at)
            continue
        depth += (character == "(") - (character == ")")
        positions.append((at, depth))
        at += 1
    return positions


def _end_of_class(pattern: str, start: int) -> int:
    """The position after a character class; a bracket right after `[` or `[^` is a letter."""
    at = start + 1
    if pattern[at : at + 1] == "^":
        at += 1
    if pattern[at : at + 1] == "]":
        at += 1
    while at < len(pattern) and pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1
