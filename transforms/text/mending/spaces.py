"""No-break and other exotic spaces: kept where typography wants them, plain spaces where they only came along with a copy.

French sets them inside « » and before : ; ! ?, most of Europe between the groups of a number and before a unit, Russian and Ukrainian before a
dash or a particle and after prepositions, English between nested quotes. There they are right and stay. Between two ordinary
words they are damage: "The survey" does not match "The survey".
"""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit

RULE = "mend.space"
EXOTIC = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
RUN = re.compile(f"[{EXOTIC}][ {EXOTIC}]*")
SIGNAL = re2.compile(f"[{EXOTIC}]")
# An initial, an abbreviation, an ordinal ("1er janvier"), and in Cyrillic every word as short as a preposition ("не знает", "под ним").
SHORT_BEFORE = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]|[^\W\d_]{1,3}\.|\d+(?:er|re|e|º|ª|th|st|nd|rd)|[а-яёіїєґ]{2,3})$", re.I
)
PARTICLE_BEHIND = re.compile(r"(?:же?|бы?|ли?|би)(?![^\W_])")
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
    if SIGNAL.search(text) is None:
        return ()
    spans = [span for match in RUN.finditer(text) if (span := _between_words(text, match)) is not None]
    kinds = [_kind(text, *span) for span in spans]
    lines = _line_numbers(text, spans)
    damaged = {line for line, kind in zip(lines, kinds) if kind == "words"}
    return tuple(
        Edit(start, end, text[start:end], " ", "mend", RULE)
        for (start, end), kind, line in zip(spans, kinds, lines)
        if kind == "words" or (kind == "short" and line in damaged)
    )


def _line_numbers(text: str, spans: list[tuple[int, int]]) -> list[int]:
    """The line in which each span stands, counted in one walk."""
    numbers, line, at = [], 0, 0
    for start, _ in spans:
        line += text.count("\n", at, start)
        at = start
        numbers.append(line)
    return numbers


def _between_words(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The run with the plain spaces before it; None at the edge of a line or beside a tab."""
    start, end = match.span()
    while start and text[start - 1] == " ":
        start -= 1
    if start == 0 or end == len(text) or text[start - 1].isspace() or text[end].isspace():
        return None
    return start, end


def _kind(text: str, start: int, end: int) -> str:
    """words, short (a number, an initial or a preposition stands before) or typography."""
    before, behind = text[start - 1], text[end]
    if before in KEEPS_BEFORE or behind in KEEPS_BEHIND or EAST_ASIAN.match(before) or EAST_ASIAN.match(behind):
        return "typography"
    if end - start > 1:
        return "words"  # two spaces in a row are no typography
    if before.isdigit():
        return "typography" if behind.isdigit() else "short"
    if behind.isdigit() or PARTICLE_BEHIND.match(text, end):
        return "short"
    return "short" if SHORT_BEFORE.search(text, max(0, start - 8), start) else "words"
