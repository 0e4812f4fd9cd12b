"""One single-byte charset read as another: Polish "zastrze¿one", Russian "Ïðèâåò". Mended line by line, on proof by real words."""

from __future__ import annotations

import codecs
import re
from functools import cache

import re2

from transforms.text.edits import Edit
from transforms.text.mending.word_list import words_of

RULE = "mend.mojibake"
LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
# Polish letters as windows-1252 shows them. Inside or at the end of a word none of the first five can be meant.
POLISH_SIGN = "[A-Za-zóÓ][¿³¹¶¼][a-zêæñó]|[a-z]¿[a-z]|¯[a-z]{2}"
POLISH_WORD = re.compile(r"[A-Za-zóÓêÊ³£¿¯¹¥æÆñÑœŒŸ¶¦¼¬±¡]+")
POLISH_ONLY = re.compile(r"[êÊ³£¿¯¹¥æÆñÑœŒŸ¶¦¼¬±¡]")
POLISH_PAGES = ("cp1250", "iso8859-2")
MIN_POLISH_WORDS = 2  # our choice: two words of a line that only the other reading makes
# A word of nothing but accented letters: no Western word of four letters is.
CYRILLIC_SIGN = "[À-ÖØ-öø-ÿ]{4}"
CYRILLIC_WORD = re.compile(r"(?<![A-Za-z])[À-ÿ¸³¿º¨ª¯²]+(?![A-Za-z])")
CYRILLIC_LONG = re.compile(r"(?<![A-Za-zÀ-ÿ])[À-ÖØ-öø-ÿ]{3,}(?![A-Za-zÀ-ÿ])")
SIGNAL = re2.compile(f"{POLISH_SIGN}|{CYRILLIC_SIGN}")
MIN_CYRILLIC_WORDS = 2  # our choice: "Áåëàÿ ìãëà"


def mend_code_pages(text: str) -> tuple[Edit, ...]:
    """Edits of whole lines that only another charset makes readable.

    >>> [edit.after for edit in mend_code_pages("Ïðèâåò, ìèð ïðåêðàñåí")]
    ['Привет, мир прекрасен']
    """
    if SIGNAL.search(text) is None:
        return ()
    edits = []
    for match in LINE.finditer(text):
        line = match.group()
        after = _cyrillic(line) or _polish(line)
        if after is not None and after != line:
            edits.append(Edit(match.start(), match.end(), line, after, "mend", RULE))
    return tuple(edits)


def _cyrillic(line: str) -> str | None:
    """The line with its words of accented letters read in windows-1251."""
    long = CYRILLIC_LONG.findall(line)
    letters = sum(char.isalpha() for char in line)
    if len(long) < MIN_CYRILLIC_WORDS or sum(map(len, long)) * 2 < letters:
        return None
    table = _table("cp1251")
    return CYRILLIC_WORD.sub(lambda match: match.group().translate(table), line)


def _polish(line: str) -> str | None:
    """The line as the Central European page gives it that makes the most Polish words."""
    if not re.search(POLISH_SIGN, line):
        return None
    damaged = [word for word in POLISH_WORD.findall(line) if POLISH_ONLY.search(word)]
    known = words_of("pl")
    scores = {page: sum(word.translate(_table(page)).lower() in known for word in damaged) for page in POLISH_PAGES}
    page = max(POLISH_PAGES, key=lambda name: scores[name])
    if scores[page] < MIN_POLISH_WORDS or scores[page] * 2 < len(damaged):
        return None
    table = _table(page)
    return POLISH_WORD.sub(lambda match: match.group().translate(table), line)


@cache
def _table(page: str) -> dict[int, str]:
    """What windows-1252 shows, to what the page means."""
    table = {}
    for byte in range(0x80, 0x100):
        try:
            shown, meant = (codecs.decode(bytes([byte]), name) for name in ("cp1252", page))
        except UnicodeDecodeError:
            continue
        if meant.isalpha():
            table[ord(shown)] = meant
    return table
