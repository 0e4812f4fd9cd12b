"""The shadow of a text: what the matcher searches, character for character beside the original.

Line breaks and odd spaces read as a space, odd apostrophes and hyphens as plain ones, so that one pattern finds "Volodymyr\\nZelensky"
and "L’viv". A blank line stays a border between paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

PARAGRAPH = "\x1e\x1e"
SPACES = "\n\t\r\u00a0\u2007\u2009\u200a\u202f"
APOSTROPHES = "’‘ʼ`´′ʹ＇"
HYPHENS = "\u2010\u2011"
PLAIN = (*((odd, " ") for odd in SPACES), *((odd, "'") for odd in APOSTROPHES), *((odd, "-") for odd in HYPHENS))
RUN = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Shadow:
    """The text to search; offsets in it are those of the original unless runs of spaces were closed up."""

    text: str
    closed_at: tuple[int, ...] = ()
    """Offsets in the shadow behind which characters are missing."""
    missing: tuple[int, ...] = ()
    """How many characters are missing in all, at each of these offsets."""

    def original(self, offset: int) -> int:
        """The offset in the original of a character of the shadow."""
        if not self.closed_at:
            return offset
        done = bisect_right(self.closed_at, offset)
        return offset + (self.missing[done - 1] if done else 0)


def cast_shadow(text: str) -> Shadow:
    """The shadow of a text.

    >>> cast_shadow("L’viv and\\nKiev\\n\\nOdessa").text
    "L'viv and Kiev\\x1e\\x1eOdessa"
    """
    plain = text.replace("\n\n", PARAGRAPH)
    for odd, even in PLAIN:
        if odd in plain:
            plain = plain.replace(odd, even)
    return _closed_up(plain) if "  " in plain else Shadow(plain)


def _closed_up(plain: str) -> Shadow:
    """Every run of spaces as one."""
    parts: list[str] = []
    closed_at: list[int] = []
    missing: list[int] = []
    at = gone = 0
    for run in RUN.finditer(plain):
        parts.append(plain[at : run.start() + 1])
        at = run.end()
        gone += run.end() - run.start() - 1
        closed_at.append(run.end() - gone)
        missing.append(gone)
    parts.append(plain[at:])
    return Shadow("".join(parts), tuple(closed_at), tuple(missing))
