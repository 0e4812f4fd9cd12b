"""Turns of an interview: lines that name who speaks, as other lines do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from transforms.text.boilerplate.lines.line import Line

SPEAKER_CHARS = 40  # our choice


def turns(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines that begin with a name and a colon, as another line begins."""
    named = {line.index: _speaker(line.text) for line in lines if ": " in line.text[:SPEAKER_CHARS]}
    if len(named) < 2:
        return frozenset()
    times = Counter(named.values())
    return frozenset([index for index, speaker in named.items() if speaker and times[speaker] > 1])


def _speaker(text: str) -> str:
    """What stands before the first colon of a line, where it may be a name."""
    speaker = text.partition(": ")[0]
    return speaker if speaker[:1].isupper() else ""
