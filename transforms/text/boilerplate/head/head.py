"""The head of a plain-text article: what stands above the story, found from the headline and the lines of data below it."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.deks import find_dek
from transforms.text.boilerplate.head.end import find_end, is_introduced_name
from transforms.text.boilerplate.head.furniture import beside_furniture, has_credit, is_between_tools, is_furniture
from transforms.text.boilerplate.head.group import mark_group
from transforms.text.boilerplate.head.names import DEK_WORDS, HOUSE_WORDS, NAME_WORDS, is_byline, is_place, is_placed
from transforms.text.boilerplate.head.points import key_points
from transforms.text.boilerplate.head.title import find_title
from transforms.text.boilerplate.head.top import DATA, Top, names_above_date, names_below_date
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.boilerplate.pictures.credit_forms import is_credit, is_credited
from transforms.text.boilerplate.pictures.owners import is_archive, is_owner, is_pictured
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.metadata.people.bylines import is_house

# All our choice.
DASHES = "–—"


def mark_head(lines: Sequence[Line]) -> int:
    """Label the head; its end is the index of the first line of the story."""
    top = Top(lines)
    title = find_title(top)
    if title is None:
        return 0
    for line in lines[:title]:
        rule = line.hit("head") or line.hit_of(*DATA)
        if rule is not None and not rule.keeps and _holds(rule, line, lines):
            line.give(rule.role, rule.id)
        elif top.is_date(line.index):
            line.give(Role.DATE, "structure.date")
        elif (kind := top.kind(line.index)) is not None:
            line.give(kind, "structure.data.parts")
        elif (
            is_introduced_name(line, lines)
            or (line.index + 1 < title and names_above_date(top, line.index))
            or names_below_date(top, line.index, title)
        ):
            line.give(Role.BYLINE, "structure.byline.above")
        line.give(Role.NAVIGATION, "structure.head.menu")
    lines[title].give(Role.TITLE, "structure.title")
    end = find_end(top, title)
    mark_data(top, title, end)
    points = key_points(lines, title, end)
    dek = find_dek(lines, title, end, points)
    if dek is not None and dek >= end:
        mark_data(top, title, dek)
        lines[dek].give(Role.DEK, "structure.dek.late" if end > title + 1 else "structure.dek")
        end = dek + 1
    _mark_words(lines, title, end, dek, points)
    return mark_group(lines, title, end) if end > title + 1 else end


def mark_data(top: Top, title: int, end: int) -> None:
    """Label what rules and recognisers know between headline and story."""
    lines = top.lines
    for line in lines[title + 1 : end]:
        if line.label is not None:
            continue
        data = line.hit_of(*DATA)
        rule = data or line.hit("head")
        if data is None and top.is_date(line.index):
            line.give(Role.DATE, "structure.date")
        elif data is not None and data.id == "any.byline.agency" and _is_owned(line, lines, title):
            line.give(Role.CREDIT, "structure.credit.agency")
        elif is_place(top, line) or (data is None and is_placed(line, lines)):
            line.give(Role.DATELINE, "structure.dateline.line")
        elif data is None and (kind := top.kind(line.index)) is not None:
            line.give(kind, "structure.data.parts")
        elif rule is not None and rule.role is Role.OTHER and line.words <= HOUSE_WORDS and is_house(line.text):
            line.give(Role.BYLINE, "structure.byline.house")
        elif rule is not None and not rule.keeps and _holds(rule, line, lines):
            line.give(rule.role, rule.id)


def _is_owned(line: Line, lines: Sequence[Line], title: int) -> bool:
    """Whether an agency stands below words that are no data, in an article that names its author: it owns their picture."""
    signed = any(other.label is not None and other.label.role is Role.BYLINE for other in lines[title : line.index])
    return signed and lines[line.index - 1].label is None and lines[line.index - 1].words > 1


def _holds(rule: Rule, line: Line, lines: Sequence[Line]) -> bool:
    """Whether the rule may decide: a post ("Science correspondent") or a place is a byline only below the name that it belongs to."""
    if rule.role is not Role.BYLINE or rule.strong:
        return True
    if line.index == 0:
        return False
    above = lines[line.index - 1]
    return (above.label is not None and above.label.role is Role.BYLINE) or are_names(above.text)


def _mark_words(lines: Sequence[Line], title: int, end: int, dek: int | None, points: frozenset[int]) -> None:
    """Dek, names, key points and captions: the lines of words between headline and the last line of data."""
    for line in lines[title + 1 : end]:
        if line.label is not None:
            continue
        below = next((other for other in lines[line.index + 1 : end] if _is_data(other)), None)
        pictured = is_credited(line) or is_pictured(line, lines) or has_credit(below)
        if line.index == dek:
            line.give(Role.DEK, "structure.dek")
        elif _repeats(line, lines[title]):
            line.give(Role.OTHER, "structure.title.repeat")
        elif line.index in points:
            line.give(Role.LIST_ITEM, "structure.head.points")
        elif is_credit(line) or is_owner(line) or is_archive(line) or _is_name_of_picture(line, lines, title):
            line.give(Role.CREDIT, "structure.credit.line")
        elif line.text[0] in DASHES and line.words >= DEK_WORDS and not line.sentence:
            line.give(Role.RELATED, "structure.head.link")
        elif is_byline(line, lines):
            line.give(Role.BYLINE, "structure.byline.line")
        elif pictured and line.words > 1 and not line.hits:
            line.give(Role.CAPTION, "structure.caption.credit")
        elif is_furniture(line) or is_between_tools(line, lines):
            line.give(Role.OTHER, "structure.head.furniture")
        elif line.folded in (
            lines[line.index - 1].folded,
            *(below.folded for below in lines[line.index + 1 : line.index + 2]),
        ):
            line.give(Role.CAPTION, "structure.caption.doubled")
        elif beside_furniture(line, lines):
            line.give(Role.CAPTION, "structure.caption.furniture")
        else:
            line.give(Role.CAPTION, "structure.caption.head")


def _repeats(line: Line, title: Line) -> bool:
    """Whether the line is the headline again, with the outlet's name behind it or not: "The buoy - Harbour Post, 4 May 2024"."""
    again = line.folded.startswith(title.folded)
    return again and (not (rest := line.folded[len(title.folded) :]) or rest.startswith((" - ", " | ", " — ", " – ")))


def _is_name_of_picture(line: Line, lines: Sequence[Line], title: int) -> bool:
    """Whether a bare name stands below a sentence or a caption and above another name: the one took the picture, the other wrote."""
    named = are_names(line.text)
    for below in lines[line.index + 1 : line.index + 2]:
        named = named and below.label is None and are_names(below.text)
    above = lines[line.index - 1]
    told = above.sentence or (above.index > title + 1 and above.words > NAME_WORDS // 2 and not is_byline(above, lines))
    return named and line.words <= NAME_WORDS // 3 and told


def _is_data(line: Line) -> bool:
    return line.label is None or line.label.role is not Role.OTHER
