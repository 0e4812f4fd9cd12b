"""UTF-8 that was read in a single-byte charset: "schÃ¶n", "â€œWe", "РџСЂРёРІРµС‚". Found and proven by decoding it back.

A run of characters is mended when, written in the charset, it is sound UTF-8 whose letters are plausible. Sound UTF-8 of two and more
characters does not come about by accident; a lone pair may ("É…" is a French word that trails off), so it needs further evidence: the
case of the letters around it, or proven damage of the same charset in the text. Clean parts of the text are never touched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import re2

from transforms.text.edits import Edit
from transforms.text.mending.charsets import CHARSETS, Charset, any_of, chars_of, charset_of, tail_of
from transforms.text.mending.lost_bytes import SIGNAL as LOST
from transforms.text.mending.lost_bytes import lost_bytes

RULE = "mend.mojibake"
MAX_GAP = 2  # our choice, in ASCII characters: words of one mended sentence become one edit
PROVEN_RUNS = 2  # our choice: so many certain runs prove the charset for the doubtful ones

# What decoding may give. Lone characters: Western and Central European letters and signs, typography, emoji. Other scripts in runs.
EUROPEAN = "\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc"
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
CYRILLIC = re.compile("[\u0400-\u04ff]")
SERBIAN = frozenset("ЂЃѓЉЊЌЋЏђљњќћџЈјЅѕ")  # and Macedonian
MIN_EAST_ASIAN = 3  # our choice: "é »" reads as one Chinese character, three in a row do not occur


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
    if SIGNAL.search(text) is None and LOST.search(text) is None:
        return ()
    found = [_runs(text, name) for name in CHARSETS]
    # Charsets share characters; the one that explains most of the text goes first, a later round takes the rest.
    runs = max(found, key=lambda runs: sum((run.end - run.start) * (1 + run.certain) for run in runs))
    shown = {name: chars_of(name)[0xC3] for name, runs in zip(CHARSETS, found) if any(run.certain for run in runs)}
    lost = [Run(start, end, after, True) for start, end, after in lost_bytes(text, shown)]
    return tuple(
        Edit(run.start, run.end, text[run.start : run.end], run.after, "mend", RULE)
        for run in _joined(text, _beside(runs, lost))
    )


def _beside(runs: list[Run], lost: list[Run]) -> list[Run]:
    """The runs and what lost a byte, in order; what a run has is the run's."""
    taken = {at for run in runs for at in range(run.start, run.end)}
    return sorted(
        [*runs, *(run for run in lost if taken.isdisjoint(range(run.start, run.end)))], key=lambda run: run.start
    )


def _runs(text: str, name: str) -> list[Run]:
    charset = charset_of(name)
    runs = [run for match in charset.runs.finditer(text) if (run := _run(text, match, charset))]
    certain = [run for run in runs if run.certain]
    if len(certain) < PROVEN_RUNS:
        return certain
    if name != "cp1251":
        return runs
    # "Её" is a word that decodes to a letter: beside Cyrillic, damage elsewhere proves nothing for a sound line.
    damaged = {_line_of(text, run.start) for run in certain}
    return [run for run in runs if run.certain or _line_of(text, run.start) in damaged]


def _line_of(text: str, start: int) -> int:
    """Where the line begins in which something starts."""
    return text.rfind("\n", 0, start) + 1


def _run(text: str, match: re.Match[str], charset: Charset) -> Run | None:
    after = charset.decoded(match.group().replace(" ", "\u00a0"))
    if after is None or not PLAUSIBLE.fullmatch(after):
        return None
    if charset.name == "cp1251" and ENCLOSED.search(after):
        return None
    if 0 < len(EAST_ASIAN.findall(after)) < MIN_EAST_ASIAN:
        return None
    certain = len(after) > 1 or (
        _is_certain_alone(text, match, after, charset)
        if LONE.match(after)
        else _is_lone_cyrillic(text, match, after, charset)
    )
    return Run(match.start(), match.end(), after, certain)


def _is_certain_alone(text: str, match: re.Match[str], after: str, charset: Charset) -> bool:
    """Whether one mended character is damage by itself; a pair when its case fits its neighbours as mended and not as it stands."""
    if len(match.group()) > 2:
        return True  # three characters and more, such as "â€™"
    before = text[match.start() - 1 : match.start()]
    behind = text[match.end() : match.end() + 1]
    if charset.name == "cp1251":
        return _is_no_cyrillic(text, match, before, behind, charset)
    lead, second = match.group()[0], match.group()[1]
    if (before in QUOTES and behind in QUOTES) or (before.islower() and after.isupper()):
        return False  # "Ã¤" is spoken of; no capital stands inside a word
    if before.isupper() and after.islower():
        # "BÃ¼rger", "SÅ“ur" and "JÃ¡", but no "CAFÈ…"
        begins_word = not text[match.start() - 2 : match.start() - 1].isalpha()
        return begins_word and (behind.islower() or not (second in PUNCTUATION or second.isalpha() or behind.isalpha()))
    if after in "à\u00a0" and second == "\u00a0" and not before.isalpha():
        return True  # "à" is a word of its own and a no-break space needs no letter before it; "Ã" and "Â" are words in no language
    if second in PUNCTUATION or not second.isprintable():
        if lead == "Ă" and second in "©®°":
            return True
        if lead in "ÂÃ" and not before.isupper() and (lead == "Ã" or (before + behind).strip() or second in "«„“"):
            return True  # "reichtÂ»", "Â«Magari", "Ã© que": no word ends in it, and none is nothing else
        return second < "\u00a0" or (before.islower() and after.islower()) or (behind.islower() and after.isalpha())
    return True


def _is_no_cyrillic(text: str, match: re.Match[str], before: str, behind: str, charset: Charset) -> bool:
    """Whether a pair of Cyrillic letters cannot be meant: inside a Latin word, in a Latin line, or with a letter of Serbian alone.

    "В«" is also a Russian preposition before a quotation, and "Её" a word.
    """
    if (before.isascii() and before.isalpha()) or (behind.isascii() and behind.isalpha()):
        return True
    second = match.group()[1]
    if second in SERBIAN:
        return not (before.isupper() or behind.isupper())
    start, end = _line_of(text, match.start()), text.find("\n", match.end())
    line = charset.runs.sub("", text[start : end if end >= 0 else len(text)])
    return not second.islower() and any(char.isalpha() for char in line) and CYRILLIC.search(line) is None


def _is_lone_cyrillic(text: str, match: re.Match[str], after: str, charset: Charset) -> bool:
    """Whether it is a Cyrillic word of one letter, in a line that has Cyrillic: "Ð· ним", "СЃ кем"."""
    if CYRILLIC.match(after) is None:
        return False
    if charset.name == "cp1251":
        return match.group()[1] in SERBIAN and not text[match.end() : match.end() + 1].isupper()
    start, end = _line_of(text, match.start()), text.find("\n", match.end())
    return CYRILLIC.search(text, start, end if end >= 0 else len(text)) is not None


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


def _signal() -> str:
    """A pattern that clean text seldom has: a letter's lead and tail, typography, an emoji, or two characters of other scripts.

    One character of three bytes is no sign: "мієт" in "вмієте" would read as one of East Asia, and so few of them are believed nowhere.
    """
    signs: list[str] = []
    for name in CHARSETS:
        chars, tail = chars_of(name), tail_of(name)
        other = any_of(chars, 0xCE, 0xDA)
        lead = "[" + "".join(re.escape(chars[byte]) for byte in (0xC2, 0xC3, 0xC4, 0xC5, 0xC8)) + "]"
        pair = f"{lead}{tail}"
        if name == "cp1251":
            serbian = f"[ВГДЕИРС][{''.join(sorted(SERBIAN))}]"
            signs += [f"[A-Za-z][ '’,.]*{pair}", f"{pair}[A-Za-z0-9]", f"{pair}{pair}", serbian]
        else:
            signs += [pair, f"[\u0400-\u04ff][ ,]+{any_of(chars, 0xD0, 0xD2)}{tail}"]
        signs += [f"[{re.escape(chars[0xE2] + chars[0xEF])}]{tail}{tail}", f"{other}{tail}{other}{tail}"]
        signs += [f"(?:{any_of(chars, 0xE3, 0xF0)}{tail}{tail}){{2}}", f"{any_of(chars, 0xF0, 0xF5)}{tail}{{3}}"]
    return "|".join(signs)


SIGNAL = re2.compile(_signal())
