"""A pattern taken apart at the bars that stand outside every group."""

from __future__ import annotations

import re
from functools import cache

CLASS = r"\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]"
_MARK = re.compile(rf"\\.|{CLASS}|[()|]")


@cache  # each pattern is taken apart for two sets
def alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern; one group around the whole is opened first.

    >>> alternatives("(?:read (?:also|more)|[|] .*)")
    ('read (?:also|more)', '[|] .*')
    """
    parts: list[str] = []
    start = depth = 0
    for match in _MARK.finditer(pattern):
        mark = match.group()
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and depth == 0:
            parts.append(pattern[start : match.start()])
            start = match.end()
    if not parts and pattern.startswith("(?:") and closing(pattern, 0) == len(pattern) - 1:
        return alternatives(pattern[3:-1])
    return (*parts, pattern[start:])


def closing(pattern: str, start: int) -> int:
    """Where the group closes that opens at the start; the end of the pattern when it does not."""
    depth = 0
    for match in _MARK.finditer(pattern, start):
        depth += (match.group() == "(") - (match.group() == ")")
        if depth == 0:
            return match.start()
    return len(pattern)
