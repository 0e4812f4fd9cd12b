"""What is left of the widgets below the story: lines that no rule knows, told by the struck ones beside them."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.furniture.tail import is_widget
from transforms.text.boilerplate.lines.line import Line, from_index
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.boilerplate.lines.shapes import is_item, is_row

# All our choice.
COMPANY_WORDS = 12
MIN_WIDGETS = 4
FEW_WIDGETS = 2  # above a line right below one of them
REST_LINES = 6  # below the last widget
REST_CHARS = 160  # a longer line is a reference or a note
SHORT_RUN = 2
_DRAWS_IN = frozenset({Role.RELATED, Role.COMMENTS, Role.SHARE, Role.COUNTER})


def mark_remainder(lines: Sequence[Line], tail: int) -> None:
    """Strike what stands below the story in the company of widgets."""
    _mark_rest(lines, tail)
    _mark_enclosed(lines, tail)


def _is_short(line: Line) -> bool:
    """Whether the line may be struck for its company: no rule speaks of it, and it is no sentence, item or row."""
    if line.label is not None or line.hits or line.sentence or line.prose or line.cells:
        return False
    return not is_item(line.text) and not is_row(line)


def _heads(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line of the story stands right below."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    return below is not None and (below.story or (below.label is not None and below.label.role.published))


def _mark_rest(lines: Sequence[Line], tail: int) -> None:
    """Below the story and several widgets, what does not read like a sentence is one more of them."""
    widgets = gap = 0
    for line in lines[tail:]:
        known = is_widget(lines, line.index)
        widgets += known
        gap = 0 if known else gap + 1
        free = line.label is None and not line.sentence and not line.prose and not line.hits and not line.cells
        many = free and widgets >= MIN_WIDGETS and gap <= REST_LINES and len(line.text) <= REST_CHARS
        few = widgets >= FEW_WIDGETS and gap <= SHORT_RUN and _is_short(line) and not _heads(line, lines)
        if (many or few) and not (are_names(line.text) and _heads(line, lines)):  # whose biography stands below
            line.give(Role.OTHER, "structure.tail.rest")


def _mark_enclosed(lines: Sequence[Line], tail: int) -> None:
    """Short lines that struck ones enclose, so many in a row at most: a longer run is a list of the story."""
    run = 0
    for index in range(max(tail, 1), len(lines)):
        line, above = lines[index], lines[index - 1].label
        free = line.label is None and not line.hits
        run = run + 1 if free else 0
        if free and run <= REST_LINES and above is not None and _is_enclosed(lines, index):
            line.give(above.role, "structure.tail.company")


def _is_enclosed(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line below a struck one has nothing but struck lines below it."""
    line, above = lines[index], lines[index - 1].label
    if line.sentence or line.words > COMPANY_WORDS or above is None or above.role not in _DRAWS_IN:
        return False
    below = next((other for other in from_index(lines, index + 1) if other.label is not None or other.story), None)
    return below is None or below.struck
