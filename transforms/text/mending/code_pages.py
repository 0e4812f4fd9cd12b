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
POLISH_SIGN = "[A-Za-zóÓ][¿³¹¶¼±][a-zêæñóęćńł]|[a-zóêñ]¿|¯[a-z]{2}|[łęćńż]±"
POLISH_WORD = re.compile(r"[A-Za-zóÓêÊ³£¿¯¹¥æÆñÑœŒŸ¶¦¼¬±¡ĽęłćńżĘŁĆŃŻ]+")
POLISH_ONLY = re.compile(r"[êÊ³£¿¯¹¥æÆñÑœŒŸ¶¦¼¬±¡Ľ]")
# What was shown, and what was meant.
POLISH_PAGES = (("cp1252", "cp1250"), ("cp1252", "iso8859-2"), ("cp1250", "iso8859-2"))
POLISH_INSIDE = re.compile("[a-zóæêñœŸęłćńż][¿³¹¶¼±][a-zóæêñœęłćńż]")
MIN_POLISH_WORDS = 2  # our choice: two words of a text that only the other reading makes
# A word of nothing but accented letters: no Western word of four letters is.
CYRILLIC_SIGN = "[À-ÖØ-öø-ÿ]{4}"
CYRILLIC_WORD = re.compile(r"(?<![A-Za-z])[À-ÿ¸³¿º¨ª¯²]+(?![A-Za-z])")
CYRILLIC_LONG = re.compile(r"(?<![A-Za-zÀ-ÿ])[À-ÖØ-öø-ÿ]{3,}(?![A-Za-zÀ-ÿ])")
# KOI8 has capitals where windows-1251 has small letters: "рТЙЧЕФ", "оПХБЕР".
SWAPPED_SIGN = "[а-яё][А-ЯЁ]{3}"
SWAPPED_WORD = re.compile(r"(?<![\w])[А-Яа-яЁёЂ-Џђ-џҐґ©°·ЎўІіЄєЇї]+(?![\w])")
SWAPPED_PAGES = (("cp1251", "koi8-u"), ("koi8-r", "cp1251"))
SOUND_WORD = re.compile(r"(?<![\w])[а-яёіїєґ]{3,}(?![\w])")
SIGNAL = re2.compile(f"{POLISH_SIGN}|{CYRILLIC_SIGN}|{SWAPPED_SIGN}")
MIN_CYRILLIC_WORDS = 2  # our choice: "Áåëàÿ ìãëà"
MIN_LONE = 4  # our choice, in letters: one listed word in a text that is sound otherwise
CYRILLIC = re.compile("[а-яіїєґ]")
CYRILLIC_LANGUAGES = ("ru", "uk")


def mend_code_pages(text: str) -> tuple[Edit, ...]:
    """Edits of lines, and of single words that are listed, which only another charset makes readable.

    >>> [edit.after for edit in mend_code_pages("Ïðèâåò, ìèð ïðåêðàñåí")]
    ['Привет, мир прекрасен']
    """
    if SIGNAL.search(text) is None:
        return ()
    lines = [(match.start(), match.end(), match.group()) for match in LINE.finditer(text)]
    proven = any(_is_accented(line) for _, _, line in lines)
    swapped, polish = _swapped_pages(text), _polish_pages(text)
    edits = []
    for start, end, line in lines:
        after = line
        if swapped is not None and SOUND_WORD.search(line) is None:
            after = line.translate(_table(*swapped))
        if after == line and CYRILLIC_LONG.search(line) is not None:
            after = _cyrillic(line, proven)
        if after == line:
            after = _polish(line, polish)
        if after != line:
            edits.append(Edit(start, end, line, after, "mend", RULE))
    return tuple(edits)


def _translated(words: re.Pattern[str], line: str, pages: tuple[str, str]) -> str:
    table = _table(*pages)
    return words.sub(lambda match: match.group().translate(table), line)


def _is_accented(line: str) -> bool:
    """Whether most of the line is words of accented letters."""
    long = CYRILLIC_LONG.findall(line)
    return len(long) >= MIN_CYRILLIC_WORDS and sum(map(len, long)) * 2 >= sum(char.isalpha() for char in line)


def _cyrillic(line: str, proven: bool) -> str:
    """The line with its words of accented letters read in windows-1251: all of them, or in a sound line the long or listed ones."""
    if proven:
        return _translated(CYRILLIC_WORD, line, ("cp1252", "cp1251"))
    beside = CYRILLIC.search(line) is not None
    table = _table("cp1252", "cp1251")

    def read(match: re.Match[str]) -> str:
        after = match.group().translate(table)
        return after if len(after) >= MIN_LONE and (beside or _is_listed(after)) else match.group()

    return CYRILLIC_LONG.sub(read, line)


def _swapped_pages(text: str) -> tuple[str, str] | None:
    """The two pages that turn words with capitals inside into listed ones."""
    if not re.search(SWAPPED_SIGN, text):
        return None
    words = [word for word in SWAPPED_WORD.findall(text) if len(word) >= MIN_LONE and not word[1:].islower()]
    for pages in SWAPPED_PAGES:
        known = sum(_is_listed(word.translate(_table(*pages))) for word in words)
        if known >= MIN_CYRILLIC_WORDS and known * 2 >= len(words):
            return pages
    return None


def _is_listed(word: str) -> bool:
    return any(word.lower() in words_of(language) for language in CYRILLIC_LANGUAGES)


def _polish_pages(text: str) -> tuple[str, str] | None:
    """The two pages that turn most damaged words of the text into Polish ones."""
    if not re.search(POLISH_SIGN, text):
        return None
    damaged = [word for word in POLISH_WORD.findall(text) if POLISH_ONLY.search(word)]
    scores = [
        sum(word.translate(_table(*pages)).lower() in words_of("pl") for word in damaged) for pages in POLISH_PAGES
    ]
    best = max(scores)
    return POLISH_PAGES[scores.index(best)] if best >= MIN_POLISH_WORDS and best * 2 >= len(damaged) else None


def _polish(line: str, pages: tuple[str, str] | None) -> str:
    """The line as the pages give it; without them, its words of which a sign stands inside and which are listed."""
    if pages is not None:
        return _translated(POLISH_WORD, line, pages)
    if not POLISH_INSIDE.search(line):
        return line

    def listed(match: re.Match[str]) -> str:
        readings = [match.group().translate(_table(*pages)) for pages in POLISH_PAGES]
        found = [after for after in readings if after.lower() in words_of("pl")]
        return found[0] if found and POLISH_INSIDE.search(match.group()) else match.group()

    return POLISH_WORD.sub(listed, line)


@cache
def _table(seen: str, meant: str) -> dict[int, str]:
    """What one page shows, to the letter that the other means; of KOI8 the marks as well, which are frames there."""
    table = {}
    for byte in range(0x80, 0x100):
        try:
            shown, letter = (codecs.decode(bytes([byte]), name) for name in (seen, meant))
        except UnicodeDecodeError:
            continue
        if letter.isalpha() or seen == "koi8-r":
            table[ord(shown)] = letter
    return table
