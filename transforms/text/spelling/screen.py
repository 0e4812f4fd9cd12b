"""A screen over many patterns: which of them may match a window, told in microseconds.

RE2 knows all patterns as one automaton but has no look-around; so each is widened, its conditions on the surroundings dropped. What
the screen names must still be tried in earnest; what it does not name cannot match.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import re2

MEMORY_BYTES = 64 << 20  # our choice; measured use over a thousand articles is below 20 MB
ESCAPES = re.compile(r"\\u([0-9a-f]{4})")
LETTER = r"\pL\pN\pM_"
SPACE = r"\s\x{a0}\x{202f}"


class Screen:
    """Patterns in Python's dialect, asked all at once."""

    def __init__(self, patterns: Sequence[str]):
        options = re2.Options()
        options.max_mem = MEMORY_BYTES
        options.log_errors = False
        self._set = re2.Set.SearchSet(options)
        for pattern in patterns:
            self._set.Add(widened(pattern))
        self._set.Compile()

    def candidates(self, window: str) -> list[int]:
        """Numbers of the patterns that may match, smallest first."""
        return sorted(self._set.Match(window))


def widened(pattern: str) -> str:
    """The pattern in RE2's dialect, matching at least what it matches in Python's.

    >>> widened(r"(?<!\\w)(?i:chicken) \\ue000(?= [(]|$)")
    '(?i:chicken) \\\\x{e000}'
    """
    parts: list[str] = []
    at = 0
    in_class = False
    while at < len(pattern):
        if not in_class and pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), at):
            at = _behind_group(pattern, at)
            continue
        step = 2 if pattern[at] == "\\" else 1
        piece = pattern[at : at + step]
        if piece == "[" and not in_class:
            in_class = True
        elif piece == "]" and in_class:
            in_class = False
        parts.append(_translated(piece, in_class))
        at += step
    return ESCAPES.sub(r"\\x{\1}", "".join(parts))


def _translated(piece: str, in_class: bool) -> str:
    if piece == r"\b":
        return ""
    if piece in (r"\w", r"\s"):
        members = LETTER if piece == r"\w" else SPACE
        return members if in_class else f"[{members}]"
    return piece


def _behind_group(pattern: str, at: int) -> int:
    """Where the group that opens here has closed."""
    depth = 0
    in_class = False
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            at += 2
            continue
        if in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        else:
            depth += (character == "(") - (character == ")")
        at += 1
        if depth == 0:
            break
    return at
