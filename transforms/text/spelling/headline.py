"""Headlines in Title Case, where a capital says nothing about a word."""

from __future__ import annotations

import re

SHARE = 0.7  # our choice: so many of the longer words with a capital make a line a headline …
LONG = 5  # … unless a word of so many letters has none
SURE = 0.85  # … then so many


def in_headline(line: str) -> bool:
    """Whether most words of the line have a capital.

    >>> in_headline("Trump Tells Zelensky To Wait"), in_headline("Trump told Zelensky to wait for Rutte")
    (True, False)
    >>> in_headline("The plumber Gjergj Zelensky met President Zelensky")
    False
    """
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    if len(words) < 3:
        return False
    share = sum(word[0].isupper() for word in words) / len(words)
    needed = SURE if any(word[0].islower() and len(word) >= LONG for word in words) else SHARE
    return bool(share >= needed)
