"""Headlines in Title Case, where a capital says nothing about a word."""

from __future__ import annotations

import re

SHARE = 0.6  # our choice: so many of the longer words with a capital make a line a headline


def in_headline(line: str) -> bool:
    """Whether most words of the line have a capital.

    >>> in_headline("Trump Tells Zelensky To Wait"), in_headline("Trump told Zelensky to wait for Rutte")
    (True, False)
    """
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= SHARE * len(words)
