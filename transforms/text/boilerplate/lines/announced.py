"""Lists that the story opens with a colon: their entries stay, however many."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line

ANNOUNCING_WORDS = 3  # of the line with the colon; fewer are a label of the page: "Read more:". # our choice


def is_announced(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is no sentence but an entry of a list that a line with a colon opens, which speaks to nobody."""
    line = lines[index]
    if line.sentence or (line.blank_before and speaks_to_reader(line.text)):
        return False
    for at in range(index - 1, -1, -1):
        above = lines[at]
        if above.label is not None or above.claimed:
            return False
        if above.text.endswith(":"):
            entries = lines[at + 2 : index]  # the first may be set off from what announces it
            spaced_alike = all(entry.blank_before == line.blank_before for entry in entries)  # or the list ended above
            return above.words >= ANNOUNCING_WORDS and spaced_alike and not speaks_to_reader(above.text)
        if above.prose:
            return False
    return False
