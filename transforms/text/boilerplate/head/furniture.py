"""What a page puts between the lines of a head: buttons, tools, counters."""

from __future__ import annotations

import re

from transforms.text.boilerplate.head.names import DEK_WORDS
from transforms.text.boilerplate.lines.line import Line

# Our choice.
BUTTON_WORDS = 3
# "Mill Lane 51", "Format: hardback": a datum, and no button; counters open or end with their figure in another way
_DATUM = re.compile(r"[^\W\d][^:]*: [^\W\d_]{2}|[^\W\d_]\S*[.] \d|\d+\. [^\W\d_]")


def is_furniture(line: Line) -> bool:
    """Whether a line of the head is a button, a counter or a menu entry: few words, no sentence, and no data of a book or a street."""
    if line.sentence or (not line.hits and _DATUM.match(line.text) is not None):
        return False
    return line.words <= BUTTON_WORDS or (bool(line.hits) and line.words <= DEK_WORDS)
