"""Lines that belong to the widgets beside them: a dense group in a text with blank lines."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.furniture.tail import is_widget
from transforms.text.boilerplate.lines.address import is_told
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item, is_row

# All our choice.
MIN_PARAGRAPHS = 3
SPACED_SHARE = 0.6  # of the paragraphs that stand below a blank line; in dense texts next to none do
MIN_GROUP = 3
INNER_CHARS = 260
ENDS_CHARS = 60
RUN_LINES = 3
TOLD_WORDS = 12  # of a biography among the links of its author


def mark_groups(lines: Sequence[Line], start: int) -> None:
    """Strike the words of widgets that a rule does not know: lines of a group of widgets."""
    if _is_spaced(lines, start):
        for first, end in _groups(lines, start):
            if end - first >= MIN_GROUP:
                _mark_group(lines, first, end)


def _is_spaced(lines: Sequence[Line], start: int) -> bool:
    """Whether blank lines divide the paragraphs: then lines without one between them are a list, a poem or a widget."""
    paragraphs = [line for line in lines[start:] if line.story and line.prose]
    spaced = sum(line.blank_before for line in paragraphs)
    return len(paragraphs) >= MIN_PARAGRAPHS and spaced >= SPACED_SHARE * len(paragraphs)


def _groups(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    starts = [line.index for line in lines[start:] if line.blank_before]
    return list(zip(starts, [*starts[1:], len(lines)]))


def _mark_group(lines: Sequence[Line], first: int, end: int) -> None:
    """The lines of a group of which widgets make half: those that widgets enclose, and short ones at its ends."""
    widgets = sum(is_widget(lines, index) for index in range(first, end))
    if widgets * 2 < end - first:
        return
    for low, high in _free_runs(lines, first, end):
        role = _role_beside(lines, low, high, first)
        enclosed = low > first and high < end
        fits = all(_fits(line, INNER_CHARS if enclosed else ENDS_CHARS, enclosed) for line in lines[low:high])
        if role is not None and fits and high - low <= RUN_LINES:
            for line in lines[low:high]:
                line.give(role, "structure.group.words")


def _free_runs(lines: Sequence[Line], first: int, end: int) -> list[tuple[int, int]]:
    """Runs of lines that have no label; a run that a moved line ends counts none."""
    runs: list[tuple[int, int]] = []
    low = first
    for index in range(first, end + 1):
        if index < end and lines[index].label is None:
            continue
        if index > low:
            runs.append((low, index))
        low = index + 1
    return runs


def _role_beside(lines: Sequence[Line], low: int, high: int, first: int) -> Role | None:
    near = [index for index in (low - 1, high) if index >= first and index < len(lines)]
    if not all(is_widget(lines, index) for index in near if lines[index].label is not None):
        return None
    label = next((lines[index].label for index in near if is_widget(lines, index)), None)
    return None if label is None else label.role


def _fits(line: Line, chars: int, enclosed: bool) -> bool:
    """Whether the line may be of a widget: no item, no row, nothing that a rule keeps; at the ends of a group no sentence."""
    if is_item(line.text) or line.cells or is_row(line) or any(rule.keeps for rule in line.hits):
        return False
    if line.sentence and line.words >= TOLD_WORDS and is_told(line.text):
        return False
    return len(line.text) <= chars and (enclosed or not line.sentence)
