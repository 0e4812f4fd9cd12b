"""Whether a text is HTML."""

from __future__ import annotations

import re

HEAD_CHARS = 4000
"""Only the beginning is looked at. # our choice"""

MIN_CLOSED = 2
"""Closing tags that make a text with a tag at its start markup; one may be quoted. # our choice"""

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG_FIRST = re.compile(
    r"\s*<(?:p|div|article|section|main|h[1-6]|ul|ol|span|strong|em|b|i|a|img|figure|table|blockquote|header|meta|script|style)\b[^<>]*>",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"</(?:p|div|article|section|main|h[1-6]|ul|ol|li|span|strong|em|b|i|a|figure|table|td|tr|blockquote|header)\s*>",
    re.IGNORECASE,
)


def is_markup(text: str) -> bool:
    """Whether the text is clearly a page or a piece of one, and not a text that quotes a tag.

    >>> is_markup("<!DOCTYPE html><title>Bees</title>"), is_markup("<p>One.</p><p>Two.</p>"), is_markup("The <p> tag opens a paragraph.")
    (True, True, False)
    """
    head = text[:HEAD_CHARS]
    if "<" not in head:
        return False
    if _DOCUMENT.match(head):
        return True
    closed = len(_CLOSED.findall(head))
    return closed >= 1 and _TAG_FIRST.match(head) is not None and (closed >= MIN_CLOSED or text.rstrip().endswith(">"))
