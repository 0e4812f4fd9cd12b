"""Characters that nobody sees and every search stumbles over: soft hyphens, zero-width characters, control characters."""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH = "\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
# Tab, line feed, carriage return and the rarer line breaks (VT, FF, NEL) are structure and stay.
CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffc"
INVISIBLE = re.compile(f"[{SOFT_HYPHEN}{ZERO_WIDTH}{CONTROL}]")
SIGNAL = re2.compile(INVISIBLE.pattern)

JOINERS = frozenset("\u200c\u200d")
DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Scripts that are written with joiners or with zero-width spaces between words: Arabic to Khmer, Mongolian; and emoji.
WRITTEN_WITH = re.compile(
    "[\u0600-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u18af\ufb50-\ufefc\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]"
)
# What word processors leave behind: the end of a table cell, and a hyphen that does not break.
LEFT_BEHIND = {"\x07": " ", "\x1e": "-"}
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
# What windows-1252 means by the bytes that latin-1 shows as control characters (WHATWG Encoding Standard).
WINDOWS = {char: bytes([ord(char)]).decode("cp1252", "ignore") for char in map(chr, range(0x80, 0xA0))}


def strike_invisible(text: str) -> tuple[Edit, ...]:
    """Edits that take invisible characters out, except where a script needs them; windows-1252 quotes and dashes are put right.

    >>> [(edit.before, edit.after, edit.rule) for edit in strike_invisible("photo\\u00adsynthesis\\x92s")]
    [('\\xad', '', 'mend.soft_hyphen'), ('\\x92', '’', 'mend.control')]
    """
    if SIGNAL.search(text) is None:
        return ()
    right_to_left = RIGHT_TO_LEFT.search(text) is not None
    edits = []
    for match in INVISIBLE.finditer(text):
        char, at = match.group(), match.start()
        if char in DIRECTIONS and right_to_left:
            continue
        if (char in JOINERS or char == "\u200b") and WRITTEN_WITH.search(text[max(0, at - 2) : at + 2]):
            continue
        edits.append(Edit(at, at + 1, char, _meant(text, at), "mend", _rule(char)))
    return tuple(edits)


def _meant(text: str, at: int) -> str:
    """What stands for the character at `at`: mostly nothing; a space or hyphen only where it would join what it parted."""
    char = text[at]
    if char in LEFT_BEHIND:
        return LEFT_BEHIND[char] if text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum() else ""
    return WINDOWS.get(char, "")


def _rule(char: str) -> str:
    if char == SOFT_HYPHEN:
        return "mend.soft_hyphen"
    return "mend.zero_width" if re.match(f"[{ZERO_WIDTH}]", char) else "mend.control"
