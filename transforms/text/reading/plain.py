"""Plain text: a line is a block; the paragraphs of a hard-wrapped file are blocks of several lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from transforms.text.document import Block

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c\x85]")
# Hard-wrapped text fills its lines to one width: most lines of a paragraph but the last end within this share of the longest.
WRAP_WIDTHS = (50, 100)  # our choice, in characters: e-mail and agency wires wrap at 64 to 80
WRAP_SHARE = 0.75  # our choice: share of inner lines that are full
MIN_WRAPPED_LINES = 6


def read_lines(text: str) -> tuple[Block, ...]:
    """Blocks of a text file: its lines without surrounding white space, empty lines counted as `blank_before`.

    >>> [(block.text, block.blank_before) for block in read_lines("Title\\n\\n\\n  One line. \\nTwo.")]
    [('Title', 0), ('One line.', 2), ('Two.', 0)]
    """
    lines = _lines(text)
    return _joined(text, lines) if _is_wrapped(lines) else lines


def _lines(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = 0
    for match in LINE.finditer(text):
        content = match.group()
        stripped = content.strip()
        if not stripped:
            continue
        start = match.start() + len(content) - len(content.lstrip())
        breaks = len(BREAK.findall(text, at, start))
        blocks.append(Block(stripped, start, start + len(stripped), blank_before=max(0, breaks - (1 if blocks else 0))))
        at = start + len(stripped)
    return tuple(blocks)


def _is_wrapped(lines: Sequence[Block]) -> bool:
    """Whether paragraphs are broken over lines: lines of one width, most of which do not end a sentence."""
    inner = [line for line, after in itertools.pairwise(lines) if after.blank_before == 0]
    if len(inner) < MIN_WRAPPED_LINES:
        return False
    width = max(len(line.text) for line in lines)
    full = sum(len(line.text) > width * 0.8 for line in inner)
    open_ended = sum(line.text[-1].isalnum() or line.text[-1] in ",-" for line in inner)
    return (
        WRAP_WIDTHS[0] <= width <= WRAP_WIDTHS[1] and full >= len(inner) * WRAP_SHARE and open_ended >= len(inner) * 0.6
    )


def _joined(text: str, lines: Sequence[Block]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for line in lines:
        if blocks and line.blank_before == 0:
            first = blocks[-1]
            blocks[-1] = Block(text[first.start : line.end], first.start, line.end, blank_before=first.blank_before)
        else:
            blocks.append(line)
    return tuple(blocks)
