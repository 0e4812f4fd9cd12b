"""What a page puts between the lines of a head: buttons, tools, the credit of its picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.names import DEK_WORDS
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.boilerplate.pictures.credit_forms import is_credit
from transforms.text.boilerplate.pictures.owners import is_owner

# All our choice.
BUTTON_WORDS = 3
TOOL_WORDS = 5  # between others
# "Mill Lane 51", "Format: hardback": a datum, and no button; counters open or end with their figure in another way
_DATUM = re.compile(r"[^\W\d][^:]*: [^\W\d_]{2}|[^\W\d_]\S*[.] \d|\d+\. [^\W\d_]")


def is_furniture(line: Line) -> bool:
    """Whether a line of the head is a button, a counter or a menu entry: few words, no sentence, and no data of a book or a street."""
    if line.sentence or (not line.hits and _DATUM.match(line.text) is not None):
        return False
    return line.words <= BUTTON_WORDS or (bool(line.hits) and line.words <= DEK_WORDS)


def is_between_tools(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line stands between buttons and notices, and is short and no sentence: one of them."""
    if line.sentence or line.words > TOOL_WORDS or line.index + 1 == len(lines):
        return False
    return _is_tool(lines[line.index - 1]) and _is_tool(lines[line.index + 1])


def _is_tool(line: Line) -> bool:
    if line.label is None:
        return is_furniture(line) and not are_names(line.text)
    return line.struck and line.label.role.column is None


def beside_furniture(line: Line, lines: Sequence[Line]) -> bool:
    """Whether "Toggle caption", "Enlarge", "Caption:" or the like stands beside it."""
    near = [lines[index].label for index in (line.index - 1, line.index + 1) if index < len(lines)]
    return any(label is not None and label.rule.endswith(("caption.ui", "caption.label")) for label in near)


def has_credit(below: Line | None) -> bool:
    """Whether the line is a credit, labelled or not: "© Jane Roe", "— J. Roe/Harbour Post"."""
    if below is None:
        return False
    if below.label is None:
        return is_credit(below) or is_owner(below)
    return below.label.role is Role.CREDIT or (below.label.role is Role.COPYRIGHT and is_owner(below))
