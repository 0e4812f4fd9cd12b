"""UTF-8 that was read in a single-byte charset: "schÃ¶n", "â€œWe", "РџСЂРёРІРµС‚". Found and proven by decoding it back.

A run of characters is mended when, written in the charset, it is sound UTF-8 whose letters are plausible. Sound UTF-8 of two and more
characters does not come about by accident; a lone pair may ("É…" is a French word that trails off), so it needs further evidence: the
case of the letters around it, or proven damage of the same charset in the text. Clean parts of the text are never touched.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

import re2

from transforms.text.edits import Edit

RULE = "mend.mojibake"
CHARSETS = ("cp1252", "cp1251", "cp1250", "mac_roman")  # what files and pages were taken for when they were UTF-8
MAX_GAP = 2  # our choice, in ASCII characters: words of one mended sentence become one edit
PROVEN_RUNS = 2  # our choice: so many certain runs prove the charset for the doubtful ones

# What decoding may give. Lone characters: Western and Central European letters and signs, typography, emoji. Other scripts in runs.
EUROPEAN = "\u00a0-\u017f\u0218-\u021b"
TYPOGRAPHY = "\u2002-\u2027\u202a-\u2064\u20a0-\u20bf\u2100-\u22ff\u2460-\u24ff\u25a0-\u27bf"
SPECIALS = "\ufb00-\ufb04\ufe0f\ufeff\ufffd\U0001f1e6-\U0001faff"
SCRIPTS = "\u02b9-\u02bc\u0386-\u03ce\u0400-\u045f\u0490\u0491\u05d0-\u05ea\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f"
EAST_ASIA = "\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e"
PLAUSIBLE = re.compile(f"[{EUROPEAN}{TYPOGRAPHY}{SPECIALS}{SCRIPTS}{EAST_ASIA}\u0080-\u009f]+")
LONE = re.compile(f"[{EUROPEAN}{TYPOGRAPHY}{SPECIALS}]")
# Marks that end or open words in clean text; after a capital they are the less likely to be the second half of a letter.
PUNCTUATION = frozenset("‚„…‘’“”–—»«›‹™®©°·\u00a0")
QUOTES = frozenset("\"'`;&„“”«»‘’()")
EAST_ASIAN = re.compile(f"[{EAST_ASIA}]")
ENCLOSED = re.compile("[\u2460-\u24ff]")  # "в’їзд" and "солов’їв" read as a letter in a circle
MIN_EAST_ASIAN = 3  # our choice: "é »" reads as one Chinese character, three in a row do not occur


@dataclass(frozen=True, slots=True)
class Charset:
    """A single-byte charset as seen from text that was wrongly read in it."""

    name: str
    bytes_of: dict[int, int]
    """Code point to byte, 0x80 and above; C1 controls stand for their own byte, as in browsers."""
    runs: re.Pattern[str]
    """Characters that would be whole UTF-8 sequences."""

    def decoded(self, run: str) -> str | None:
        """The run as UTF-8 gives it; None when it is not sound."""
        try:
            return run.translate(self.bytes_of).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return None


@dataclass(frozen=True, slots=True)
class Run:
    """A run of characters and what it becomes; certain, or to be believed only beside certain ones."""

    start: int
    end: int
    after: str
    certain: bool


def mend_mojibake(text: str) -> tuple[Edit, ...]:
    """Edits that decode what was read in a wrong charset.

    >>> [(edit.before, edit.after) for edit in mend_mojibake("â€œZoÃ« SchrÃ¶der")]
    [('â€œZoÃ«', '“Zoë'), ('Ã¶', 'ö')]
    >>> mend_mojibake("Au CAFÉ… « été »")
    ()
    """
    if SIGNAL.search(text) is None:
        return ()
    found = [_runs(text, name) for name in CHARSETS]
    # Charsets share characters; the one that explains most of the text goes first, a later round takes the rest.
    runs = max(found, key=lambda runs: sum(run.end - run.start for run in runs))
    return tuple(
        Edit(run.start, run.end, text[run.start : run.end], run.after, "mend", RULE) for run in _joined(text, runs)
    )


def _runs(text: str, name: str) -> list[Run]:
    charset = _charset(name)
    runs = [run for match in charset.runs.finditer(text) if (run := _run(text, match, charset))]
    certain = [run for run in runs if run.certain]
    if len(certain) < PROVEN_RUNS:
        return certain
    if name != "cp1251":
        return runs
    # "Её" is a word that decodes to a letter: beside Cyrillic, damage elsewhere proves nothing for a sound line.
    damaged = {_line_of(text, run) for run in certain}
    return [run for run in runs if run.certain or _line_of(text, run) in damaged]


def _line_of(text: str, run: Run) -> int:
    """Where the run's line begins."""
    return text.rfind("\n", 0, run.start) + 1


def _run(text: str, match: re.Match[str], charset: Charset) -> Run | None:
    after = charset.decoded(match.group().replace(" ", "\u00a0"))
    if after is None or not PLAUSIBLE.fullmatch(after):
        return None
    if charset.name == "cp1251" and ENCLOSED.search(after):
        return None
    if 0 < len(EAST_ASIAN.findall(after)) < MIN_EAST_ASIAN:
        return None
    certain = len(after) > 1 or (LONE.match(after) is not None and _is_certain_alone(text, match, after, charset))
    return Run(match.start(), match.end(), after, certain)


def _is_certain_alone(text: str, match: re.Match[str], after: str, charset: Charset) -> bool:
    """Whether one mended character is damage by itself; a pair when its case fits its neighbours as mended and not as it stands."""
    if len(match.group()) > 2:
        return True  # three characters and more, such as "â€™"
    before = text[match.start() - 1 : match.start()]
    behind = text[match.end() : match.end() + 1]
    if charset.name == "cp1251":
        # "В«" is also a Russian preposition before a quotation; inside a Latin word no Cyrillic letter is meant.
        return (before.isascii() and before.isalpha()) or (behind.isascii() and behind.isalpha())
    second = match.group()[1]
    if before in QUOTES and behind in QUOTES:
        return False  # "Ã¤" is spoken of
    if before.isupper() and after.islower():
        return False
    if after in "à\u00a0" and second == "\u00a0" and not before.isalpha():
        return True  # "à" is a word of its own and a no-break space needs no letter before it; "Ã" and "Â" are words in no language
    if second in PUNCTUATION or not second.isprintable():
        return second < "\u00a0" or (before.islower() and after.islower()) or (behind.islower() and after.isalpha())
    return True


def _joined(text: str, runs: list[Run]) -> list[Run]:
    """Runs with no more than a space or a comma between them as one."""
    joined: list[Run] = []
    parts: list[list[str]] = []  # of each joined run; put together once, a line may be long
    for run in runs:
        gap = text[joined[-1].end : run.start] if joined else ""
        if joined and len(gap) <= MAX_GAP and gap.isascii() and gap.isprintable():
            last = joined[-1]
            joined[-1] = Run(last.start, run.end, "", True)
            parts[-1] += (gap, run.after)
        else:
            joined.append(run)
            parts.append([run.after])
    return [Run(run.start, run.end, "".join(part), True) for run, part in zip(joined, parts)]


@cache
def _charset(name: str) -> Charset:
    chars = {byte: _char(byte, name) for byte in range(0x80, 0x100)}
    bytes_of = {control: control for control in range(0x80, 0xA0)} | {ord(char): byte for byte, char in chars.items()}
    return Charset(name, bytes_of, re.compile(_sequences(chars, f"(?:{_capital_r(chars)})?")))


def _char(byte: int, name: str) -> str:
    try:
        return codecs.decode(bytes([byte]), name)
    except UnicodeDecodeError:
        return chr(byte)


def _sequences(chars: dict[int, str], opening: str) -> str:
    """The pattern of one and more UTF-8 sequences, each byte by its character."""
    lead2, lead3, lead4 = (_any(chars, *span) for span in ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5)))
    tail = _any(chars, 0x80, 0xC0)
    return f"{opening}(?:{lead2}{tail}|{lead3}{tail}{{2}}|{lead4}{tail}{{3}})+"


def _capital_r(chars: dict[int, str]) -> str:
    """A Cyrillic capital er whose second byte, the no-break space, became a plain one: before further Cyrillic sequences."""
    return f"{chars[0xD0]} (?={chars[0xD0]}|{chars[0xD1]})"


def _any(chars: dict[int, str], start: int, end: int) -> str:
    controls = "\x80-\x9f" if start == 0x80 else ""
    return "[" + controls + "".join(re.escape(chars[byte]) for byte in range(start, end)) + "]"


def _signal() -> str:
    """A pattern that clean text seldom has: a letter's lead and tail, typography, an emoji, or two characters of other scripts.

    One character of three bytes is no sign: "мієт" in "вмієте" would read as one of East Asia, and so few of them are believed nowhere.
    """
    signs: list[str] = []
    for name in CHARSETS:
        chars = {byte: _char(byte, name) for byte in range(0x80, 0x100)}
        tail, other = _any(chars, 0x80, 0xC0), _any(chars, 0xCE, 0xDA)
        lead = "[" + "".join(re.escape(chars[byte]) for byte in (0xC2, 0xC3, 0xC4, 0xC5, 0xC8)) + "]"
        pair = f"{lead}{tail}"
        signs += [pair] if name != "cp1251" else [f"[A-Za-z]{pair}", f"{pair}[A-Za-z]", f"{pair}{pair}"]
        signs += [f"[{re.escape(chars[0xE2] + chars[0xEF])}]{tail}{tail}", f"{other}{tail}{other}{tail}"]
        signs += [f"(?:{_any(chars, 0xE3, 0xF0)}{tail}{tail}){{2}}", f"{_any(chars, 0xF0, 0xF5)}{tail}{{3}}"]
    return "|".join(signs)


SIGNAL = re2.compile(_signal())
