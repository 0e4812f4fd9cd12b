"""Lines that a text prints more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from transforms.text.boilerplate.lines.line import Line


def printed_twice(lines: Sequence[Line]) -> frozenset[str]:
    """What stands on more than one line, folded; in most texts nothing does."""
    texts = [line.folded for line in lines]
    if len(set(texts)) == len(texts):
        return frozenset()
    return frozenset([text for text, times in Counter(texts).items() if times > 1])
