"""Protected spans: addresses, handles, hashtags, paths and code, which no spelling ever touches."""

from __future__ import annotations

import re
from collections.abc import Sequence

PROTECTED = re.compile(
    r"""(?xi)
      (?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>«»“”"]+                     # URL
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                     # e-mail
    | (?<![\w])[@#][\w-]+(?:[.][\w]+)*                                 # handle, hashtag
    | (?<![\w@])[\w-]+(?:\.[\w-]+)*\.(?-i:com|org|net|info|biz|gov|edu|int|mil|ua|ru|by|de|fr|pl|uk|eu|us|cz|it|es|nl|tv|io|me|co|news|media|city|example)\b(?:/[^\s]*)?   # domain
    | (?<![\w])[\w~.-]*(?:[/\\][\w.~-]+)+\.[a-z0-9]{1,5}\b            # path with a file
    | (?<!\w)[ru]/\w+                                                 # subreddit
    | (?<![\w/])(?:~|\.{1,2})?/[\w.~-]+(?:/[\w.~-]*)+                  # rooted path
    | \b[a-z]:\\[^\s]+                                                  # Windows path
    | [\w-]+\.(?:pdf|docx?|xlsx?|pptx?|csv|tsv|jpe?g|png|gif|svg|webp|mp[34]|mov|avi|zip|gz|html?|php|json|xml|txt|py|js)\b   # file
    | \b\w*[a-z0-9]_\w+ | \b_\w+                                       # identifier
    """
)
SIGNS = re.compile(r"[@#/\\_]|\.\w")
CODE = re.compile(r"(?<!\w)`[^`\n]+`(?!\w)")


def code_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where code stands between backticks."""
    return tuple(code.span() for code in CODE.finditer(text)) if "`" in text else ()


def is_protected(text: str, start: int, end: int, code: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether the span lies in a protected one, of which `code` are those that may be longer than a few words.

    >>> is_protected("see https://kiev.example/a", 12, 16), is_protected("in Kiev.", 3, 7)
    (True, False)
    """
    if code and any(first < start and end < last for first, last in code):
        return True
    left = text.rfind(" ", 0, start) + 1
    right = text.find(" ", end)
    chunk = text[left : right if right >= 0 else len(text)]
    if not SIGNS.search(chunk):
        return False
    return any(match.start() + left <= start and end <= match.end() + left for match in PROTECTED.finditer(chunk))
