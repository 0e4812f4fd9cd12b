"""Plain text: a line is a block; the paragraphs of a hard-wrapped file are blocks of several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.text.document import Block

BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c\x85]")
SEPARATORS = (
    "\x1c",
    "\x1d",
    "\x1e",
)  # str.splitlines ends a line at them, we do not; another white space stands for them
# In a hard-wrapped text a line ends where the next word would have passed its width; a line that had room ends a paragraph.
WIDTHS = (40, 130)  # our choice, in characters: e-mail wraps at 64 to 80, terminals and editors at 100 and 120
FULL = 0.92  # our choice, a share of the width: for text that was not wrapped by a program, or justified
OUTLIER = (
    1.25  # our choice: a line so much longer than nine tenths of the others is an address that could not be broken
)
MIN_PAIRS = 3  # our choice: lines with a line right below them
MIN_FULL_SHARE = 0.5  # our choice: the others end paragraphs of three lines and more
MIN_OPEN_SHARE = 0.4  # our choice: full lines that go on in lower case; poems, lists and tables do not
BLANK_STYLE = 0.8  # our choice: where nearly all lines with a line below them are full, blank lines end the paragraphs
INDENT = 2  # our choice, in characters
LIST_ITEM = re.compile(r"(?:[-*•–—▪‣·]|\d{1,2}[.)])\s")


def read_lines(text: str) -> tuple[Block, ...]:
    """Blocks of a text file: its lines without surrounding white space, empty lines counted as `blank_before`.

    >>> [(block.text, block.blank_before) for block in read_lines("Title\\n\\n\\n  One line. \\nTwo.")]
    [('Title', 0), ('One line.', 2), ('Two.', 0)]
    """
    lines = _lines(text)
    if not lines or sorted(len(line.text) for line in lines)[(len(lines) - 1) * 9 // 10] > WIDTHS[1]:
        return lines
    indents = [_indent(text, line) for line in lines]
    edges = [indent + len(line.text) for indent, line in zip(indents, lines)]
    begins = _begins(lines, indents)
    width = _width(lines, edges, begins)
    return lines if width is None else _joined(text, lines, _goes_on(lines, edges, begins, width), begins)


def _lines(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = breaks = 0
    shown = text
    for separator in SEPARATORS:
        shown = shown.replace(separator, "\x1f")
    for line in shown.splitlines(keepends=True):
        content = line.strip()
        if content:
            start = at if content[0] == line[0] else at + len(line) - len(line.lstrip())
            end = start + len(content)
            blocks.append(Block(content if shown is text else text[start:end], start, end, breaks))
            breaks = -1  # the line's own end
        breaks += 1
        at += len(line)
    return tuple(blocks)


def _begins(lines: Sequence[Block], indents: Sequence[int]) -> list[bool]:
    """Which lines surely begin a paragraph or an item: after a blank line, indented, or with a bullet."""
    usual = max(set(indents), key=lambda indent: (indents.count(indent), -indent), default=0)
    return [
        line.blank_before > 0 or indent >= usual + INDENT or LIST_ITEM.match(line.text) is not None
        for line, indent in zip(lines, indents)
    ]


def _indent(text: str, line: Block) -> int:
    """White space before the line."""
    start = line.start
    while start and text[start - 1] in " \t\u00a0":
        start -= 1
    return line.start - start


def _width(lines: Sequence[Block], edges: Sequence[int], begins: Sequence[bool]) -> int | None:
    """The width at which paragraphs were broken over lines, or None when they were not."""
    pairs = len(lines) - 1 - sum(begins[1:])
    if pairs < MIN_PAIRS:
        return None
    ordered = sorted(edges)
    width = max(edge for edge in ordered if edge <= ordered[(len(ordered) - 1) * 9 // 10] * OUTLIER)
    if not WIDTHS[0] <= width <= WIDTHS[1]:
        return None
    full = [after for after, goes_on in zip(lines[1:], _goes_on(lines, edges, begins, width)) if goes_on]
    small = sum(after.text[0].islower() for after in full)
    return width if len(full) >= pairs * MIN_FULL_SHARE and small >= len(full) * MIN_OPEN_SHARE else None


def _goes_on(lines: Sequence[Block], edges: Sequence[int], begins: Sequence[bool], width: int) -> list[bool]:
    """Which lines go on in the next: the next one's first word had no room in it."""
    return [
        not begin and (edge + 1 + len(after.text.split(None, 1)[0]) > width or edge >= width * FULL)
        for edge, after, begin in zip(edges, lines[1:], begins[1:])
    ]


def _joined(text: str, lines: Sequence[Block], goes_on: Sequence[bool], begins: Sequence[bool]) -> tuple[Block, ...]:
    """Lines joined to paragraphs: each full line with the next, or all that stand together where blank lines part paragraphs."""
    by_blank_lines = _full_share(goes_on, begins) >= BLANK_STYLE
    blocks = [lines[0]]
    group_is_wrapped = False
    for line, begin, full in zip(lines[1:], begins[1:], goes_on):
        group_is_wrapped = not begin and (group_is_wrapped or full)
        if full or (by_blank_lines and group_is_wrapped):
            first = blocks[-1]
            blocks[-1] = Block(text[first.start : line.end], first.start, line.end, blank_before=first.blank_before)
        else:
            blocks.append(line)
    return tuple(blocks)


def _full_share(goes_on: Sequence[bool], begins: Sequence[bool]) -> float:
    """The share of full lines from the first full one of each group on; a title and a byline above each other never are."""
    pairs = full = 0
    wrapped = False
    for begin, goes in zip(begins[1:], goes_on):
        wrapped = not begin and (wrapped or goes)
        pairs += wrapped
        full += goes
    return full / max(1, pairs)
