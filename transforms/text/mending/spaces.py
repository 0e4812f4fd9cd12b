"""No-break and other exotic spaces: kept where typography wants them, plain spaces where they only came along with a copy.

French sets them inside « » and before : ; ! ?, most of Europe between the groups of a number and before a unit, Russian and Ukrainian before a
dash and after a one-letter preposition, English between nested quotes. There they are right and stay. Between two ordinary
words they are damage: "The survey" does not match "The survey".
"""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit

RULE = "mend.space"
EXOTIC = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
SPACES = re.compile(f"[ ]*[{EXOTIC}][ {EXOTIC}]*")
SIGNAL = re2.compile(f"[{EXOTIC}]")
LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
WORD_BEHIND = re.compile(r"[^\W\d_]+")
SHORT_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W\d_]|[^\W\d_]{1,4}\.)$")
KEEPS_BEFORE = frozenset("«‹“„‘‚–—−№§/$€£¥#*•(+·|→➡")
KEEPS_BEHIND = frozenset("»›”’“‘:;!?%‰°€$£¥₴₽–—−/×+=·•|→<>")
EAST_ASIAN = re.compile("[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]")


def mend_spaces(text: str) -> tuple[Edit, ...]:
    """Edits that put a plain space in place of exotic ones between ordinary words.

    >>> [edit.after for edit in mend_spaces("The\\u00a0survey")]
    [' ']
    >>> mend_spaces("«\\u00a0Oui\\u00a0», 10\\u00a0000\\u00a0km")
    ()
    """
    if text.isascii() or SIGNAL.search(text) is None:
        return ()
    edits: list[Edit] = []
    for line in LINE.finditer(text):
        if SPACES.search(line.group()):
            edits += _of_line(text, line.start(), line.end())
    return tuple(edits)


def _of_line(text: str, start: int, end: int) -> list[Edit]:
    """The line's exotic spaces that stand between words; those after numbers and short words only beside such damage."""
    found = [
        match
        for match in SPACES.finditer(text, start, end)
        if text[start : match.start()].strip() and text[match.end() : end].strip()
    ]
    kinds = [_kind(text, match) for match in found]
    damaged = "words" in kinds
    return [
        Edit(match.start(), match.end(), match.group(), " ", "mend", RULE)
        for match, kind in zip(found, kinds)
        if kind == "words" or (kind == "short" and damaged)
    ]


def _kind(text: str, match: re.Match[str]) -> str:
    """words, short (a number, an initial or a preposition stands before) or typography."""
    before, behind = text[match.start() - 1], text[match.end()]
    if before in KEEPS_BEFORE or behind in KEEPS_BEHIND or EAST_ASIAN.match(before) or EAST_ASIAN.match(behind):
        return "typography"
    if before.isdigit():
        return "typography" if behind.isdigit() else "short"
    if SHORT_BEFORE.search(text, max(0, match.start() - 8), match.start()) or behind.isdigit():
        return "short"
    return "words"
