"""Protected spans: addresses, handles, hashtags, paths and code, which no spelling ever touches."""

from __future__ import annotations

import re

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
SIGNS = ("@", "#", ".", "/", "\\", "_")
CODE = re.compile(r"(?<!\w)`[^`\n]+`(?!\w)")


def is_protected(text: str, start: int, end: int) -> bool:
    """Whether the span lies in a protected one; only the surrounding words are looked at.

    >>> is_protected("see https://kiev.example/a", 12, 16), is_protected("in Kiev.", 3, 7)
    (True, False)
    """
    left = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    right = min((at for at in (text.find(" ", end), text.find("\n", end)) if at >= 0), default=len(text))
    chunk = text[left:right]
    if "`" in text and any(code.start() < start and end < code.end() for code in CODE.finditer(text)):
        return True
    if not any(sign in chunk for sign in SIGNS):
        return False
    return any(match.start() + left <= start and end <= match.end() + left for match in PROTECTED.finditer(chunk))
