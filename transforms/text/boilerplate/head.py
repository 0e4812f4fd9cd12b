"""The head of a plain-text article: what stands above the story, found from the headline and the lines of data below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.captions import is_credit, is_credited
from transforms.text.boilerplate.deks import DEK_CHARS, DEK_WORDS, GROUP_CHARS, bare_dek, is_group_dek, late_dek
from transforms.text.boilerplate.line import Line
from transforms.text.boilerplate.names import (
    are_names,
    is_capital_surname,
    is_name_and_job,
    is_name_in_place,
    is_name_of_house,
    is_name_with_date,
)
from transforms.text.boilerplate.owners import is_archive, is_owner, is_pictured
from transforms.text.boilerplate.rules import Rule
from transforms.text.boilerplate.title import find_title
from transforms.text.boilerplate.top import DATA, Top, names_above_date
from transforms.text.metadata.bylines import is_house, is_introduced, is_introduction, is_signed
from transforms.text.metadata.dateline_line import is_bare_place, is_placed_date, is_regional_place
from transforms.text.metadata.person_names import is_job, is_organisation

# All our choice, from the layouts of news pages.
META_REACH = 12  # lines below the headline among which date, byline and reading time are sought
PASSED_PROSE = 2  # dek and caption may read like sentences
CAPTION_CHARS = 200
NAME_WORDS = 12
POST_WORDS = 6  # "special correspondent in Kharkiv (Ukraine)"
HOUSE_WORDS = 6
GROUP_LINES = 5
BUTTON_WORDS = 3
TOOL_WORDS = 5  # between others
MIN_POINTS = 3
PARAGRAPHS = 3
POINT_CHARS = 160
# "Author, Jane Roe", "Autor — Jane Roe"; and the line below it, "Role, Science correspondent"
_LABELLED = re.compile(
    r"(?:Author|Autora?|Auteure?|Autore|Autrice|Autorka|Автор|Авторка|Role|Título del autor|Título do autor|Fonction|Ruolo|Stanowisko|Funktion"
    r"|Место работы|Местоположение|Місце роботи)(?:,| [—–-]) [^\W\d_]"
)
_POST = re.compile(r" [-–—|·] ")  # "Jane Roe - Reporter of the Harbour Agency"
# "Mill Lane 51", "Format: hardback": a datum, and no button; counters open or end with their figure in another way
_DATUM = re.compile(r"^[^\W\d][^:]*: [^\W\d_]{2}|^[^\W\d_]\S*[.] \d|^\d+\. [^\W\d_]")
DASHES = "–—"
BULLETS = "*•●▪■◆‣·–—-"


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
        elif _is_introduced_name(line, lines) or (line.index + 1 < title and names_above_date(top, line.index)):
            line.give(Role.BYLINE, "structure.byline.above")
        line.give(Role.NAVIGATION, "structure.head.menu")
    lines[title].give(Role.TITLE, "structure.title")
    end = _end(top, title)
    _mark_data(top, title, end)
    _mark_words(lines, title, end)
    if end == title + 1:
        return bare_dek(lines, title)
    return late_dek(lines, title, _group(lines, title, end))


def _end(top: Top, title: int) -> int:
    """Where the story begins: below the last line of data that stands near the headline."""
    lines = top.lines
    end = title + 1
    passed = passed_chars = 0
    reach = META_REACH
    rest = sum(len(line.text) for line in lines[title + 1 :] if line.story)
    for line in lines[title + 1 : title + 1 + 2 * META_REACH]:
        if _is_data_line(line, passed) or top.is_dated(line.index) or _is_place(top, line) or _is_dated_name(top, line):
            if passed >= PASSED_PROSE and end > title + 1:  # the head has its data already: this belongs to the story
                break
            if rest > passed_chars:
                end = line.index + 1
            continue
        if line.label is not None or line.hit("head") is not None:
            if not passed:
                end = line.index + 1
            continue
        reach -= 1
        rest -= len(line.text) if line.story else 0
        if line.prose or line.sentence:
            passed += 1
            passed_chars += len(line.text)
        if (
            passed > PASSED_PROSE
            or len(line.text) > (DEK_CHARS if passed < PASSED_PROSE else CAPTION_CHARS)
            or not reach
        ):
            break
    return end


def _is_dated_name(top: Top, line: Line) -> bool:
    """Whether a bare name stands right below the date, or the picture below that, and right above a paragraph."""
    below = top.lines[line.index + 1] if line.index + 1 < len(top.lines) else None
    if below is None or line.hits or not _is_name(line):
        return False
    above = top.lines[line.index - 1]
    led = above.words == 1 and above.hit_of(Role.BYLINE) is not None  # "von"
    if (
        led
        or is_introduction(above.text)
        or is_organisation(below.text.partition(",")[0])
        or _ends_head(line, top.lines)
    ):
        return True
    if not below.prose:
        return False
    pictured = is_credited(above) or is_pictured(above, top.lines)
    return top.is_date(above.index - pictured) and above.index > 0


def _is_introduced_name(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a name stands below a line that only introduces it."""
    return line.index > 0 and _is_name(line) and is_introduction(lines[line.index - 1].text)


def _ends_head(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a blank line stands a line or two below, above a story that has none between its first paragraphs."""
    for first in range(line.index + 1, line.index + 3):
        body = lines[first : first + PARAGRAPHS]
        if len(body) == PARAGRAPHS and body[0].blank_before:
            told = body[0].prose and body[1].story
            return told and not line.blank_before and not any(other.blank_before for other in body[1:])
    return False


def _is_data_line(line: Line, passed: int) -> bool:
    """Whether a rule says so; below words that may be the story already, only a rule that needs no company."""
    for rule in line.hits:
        if rule.keeps:
            return False
        if rule.role in DATA and "head" in rule.zones and (rule.strong or not passed):
            return passed < PASSED_PROSE or rule.role not in (Role.CREDIT, Role.CAPTION)
    return False


def _mark_data(top: Top, title: int, end: int) -> None:
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
        elif _is_place(top, line) or (data is None and _is_placed(line, lines)):
            line.give(Role.DATELINE, "structure.dateline.line")
        elif rule is not None and rule.role is Role.OTHER and line.words <= HOUSE_WORDS and is_house(line.text):
            line.give(Role.BYLINE, "structure.byline.house")
        elif rule is not None and not rule.keeps and _holds(rule, line, lines):
            line.give(rule.role, rule.id)


def _is_owned(line: Line, lines: Sequence[Line], title: int) -> bool:
    """Whether an agency stands below words that are no data, in an article that names its author: it owns their picture."""
    signed = any(other.label is not None and other.label.role is Role.BYLINE for other in lines[title : line.index])
    return signed and lines[line.index - 1].label is None and lines[line.index - 1].words > 1


def _is_placed(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is a place and a date; what could be a name too is a place below a name."""
    return is_placed_date(line.text) or (_is_name(lines[line.index - 1]) and is_name_with_date(line.text))


def _is_place(top: Top, line: Line) -> bool:
    """Whether a place stands alone right below a date or a byline."""
    above = top.lines[line.index - 1]
    signed = top.is_data(above.index) or _is_name(above)
    if is_regional_place(line.text):
        return signed or above.label is not None
    return signed and not top.is_credit(above.index) and is_bare_place(line.text)


def _is_name(line: Line) -> bool:
    return line.words <= NAME_WORDS // 3 and are_names(line.text)


def _holds(rule: Rule, line: Line, lines: Sequence[Line]) -> bool:
    """Whether the rule may decide: a post ("Science correspondent") or a place is a byline only below the name that it belongs to."""
    if rule.role is not Role.BYLINE or rule.strong:
        return True
    if line.index == 0:
        return False
    above = lines[line.index - 1]
    return (above.label is not None and above.label.role is Role.BYLINE) or are_names(above.text)


def _mark_words(lines: Sequence[Line], title: int, end: int) -> None:
    """Dek, names, key points and captions: the lines of words between headline and the last line of data."""
    points = _key_points(lines, title, end)
    dek = None
    for line in lines[title + 1 : end]:
        if line.label is not None:
            continue
        below = next((other for other in lines[line.index + 1 : end] if _is_data(other)), None)
        pictured = is_credited(line) or is_pictured(line, lines) or _has_credit(below)
        if _repeats(line, lines[title]):
            line.give(Role.OTHER, "structure.title.repeat")
        elif line.index in points:
            line.give(Role.LIST_ITEM, "structure.head.points")
        elif is_credit(line) or is_owner(line) or is_archive(line) or _is_name_of_picture(line, lines, title):
            line.give(Role.CREDIT, "structure.credit.line")
        elif line.text[0] in DASHES and line.words >= DEK_WORDS and not line.sentence:
            line.give(Role.RELATED, "structure.head.link")
        elif _is_byline(line, lines):
            line.give(Role.BYLINE, "structure.byline.line")
        elif pictured and line.words > 1 and not line.hits:
            line.give(Role.CAPTION, "structure.caption.credit")
        elif _is_furniture(line) or _is_between_tools(line, lines):
            line.give(Role.OTHER, "structure.head.furniture")
        elif line.folded in (
            lines[line.index - 1].folded,
            *(below.folded for below in lines[line.index + 1 : line.index + 2]),
        ):
            line.give(Role.CAPTION, "structure.caption.doubled")
        elif _beside_furniture(line, lines):
            line.give(Role.CAPTION, "structure.caption.furniture")
        elif dek is None and line.words >= DEK_WORDS:
            dek = line
            line.give(Role.DEK, "structure.dek")
        else:
            line.give(Role.CAPTION, "structure.caption.head")


def _repeats(line: Line, title: Line) -> bool:
    """Whether the line is the headline again, with the outlet's name behind it or not: "The buoy - Harbour Post, 4 May 2024"."""
    again = line.folded.startswith(title.folded)
    return again and (not (rest := line.folded[len(title.folded) :]) or rest.startswith((" - ", " | ", " — ", " – ")))


def _key_points(lines: Sequence[Line], title: int, end: int) -> frozenset[int]:
    """The lines of a summary in points: bullets, or so many short lines one below the other as no dek and no caption has."""
    points: list[int] = []
    run: list[int] = []
    bulleted = False
    for line in lines[title + 1 : end]:
        free = line.label is None and line.folded != lines[title].folded and line.words >= DEK_WORDS
        free = free and not is_owner(line) and not is_pictured(line, lines)
        fits = free and (
            line.text[0] in BULLETS or (len(line.text) <= POINT_CHARS and not line.hits and not is_credited(line))
        )
        if run and (not fits or (line.text[0] in BULLETS) != bulleted):
            points += run if len(run) >= MIN_POINTS - bulleted else ()
            run = []
        if fits:
            run.append(line.index)
            bulleted = line.text[0] in BULLETS
    points += run if len(run) >= MIN_POINTS - bulleted else ()
    return frozenset(points)


def _is_furniture(line: Line) -> bool:
    """Whether a line of the head is a button, a counter or a menu entry: few words, no sentence, and no data of a book or a street."""
    if line.sentence or (not line.hits and _DATUM.search(line.text) is not None):
        return False
    return line.words <= BUTTON_WORDS or (bool(line.hits) and line.words <= DEK_WORDS)


def _is_between_tools(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line stands between buttons and notices, and is short and no sentence: one of them."""
    if line.sentence or line.words > TOOL_WORDS or line.index + 1 == len(lines):
        return False
    return _is_tool(lines[line.index - 1]) and _is_tool(lines[line.index + 1])


def _is_tool(line: Line) -> bool:
    if line.label is None:
        return _is_furniture(line) and not are_names(line.text)
    return line.struck and line.label.role.column is None


def _has_credit(below: Line | None) -> bool:
    """Whether the line is a credit, labelled or not: "© Jane Roe", "— J. Roe/Harbour Post"."""
    if below is None:
        return False
    if below.label is None:
        return is_credit(below) or is_owner(below)
    return below.label.role is Role.CREDIT or (below.label.role is Role.COPYRIGHT and is_owner(below))


def _is_name_of_picture(line: Line, lines: Sequence[Line], title: int) -> bool:
    """Whether a bare name stands below a sentence or a caption and above another name: the one took the picture, the other wrote."""
    named = are_names(line.text)
    for below in lines[line.index + 1 : line.index + 2]:
        named = named and below.label is None and are_names(below.text)
    above = lines[line.index - 1]
    told = above.sentence or (
        above.index > title + 1 and above.words > NAME_WORDS // 2 and not _is_byline(above, lines)
    )
    return named and line.words <= NAME_WORDS // 3 and told


def _is_data(line: Line) -> bool:
    return line.label is None or line.label.role is not Role.OTHER


def _beside_furniture(line: Line, lines: Sequence[Line]) -> bool:
    """Whether "Toggle caption", "Enlarge", "Caption:" or the like stands beside it."""
    near = [lines[index].label for index in (line.index - 1, line.index + 1) if index < len(lines)]
    return any(label is not None and label.rule.endswith(("caption.ui", "caption.label")) for label in near)


def _is_byline(line: Line, lines: Sequence[Line]) -> bool:
    """A line of names alone or of a name and a post, or a short line (a post, a place) right below a byline."""
    if line.sentence or line.words > NAME_WORDS or any(map(str.isdigit, line.text)):
        return is_name_with_date(line.text)
    if _LABELLED.match(line.text):
        return True
    above = lines[line.index - 1].label
    if above is not None and above.role is Role.BYLINE and line.words <= NAME_WORDS // 2:
        return True
    if are_names(line.text) and _is_job_line(lines[line.index + 1 : line.index + 2]):
        return True
    if any(
        other.label is not None and other.label.rule.endswith("byline.by") for other in lines[: line.index + META_REACH]
    ):
        return False  # the article names its author elsewhere
    if is_name_in_place(line.text) or is_name_and_job(line.text) or is_introduced(line.text):
        return True
    if (is_capital_surname(line.text) or is_name_of_house(line.text)) and is_signed(line.text):
        return True
    if line.words <= HOUSE_WORDS and (is_house(line.text) or is_introduction(line.text)):
        return True
    name, _, post = (_POST.sub(",", line.text, count=1)).partition(",")
    if len(post.split()) > POST_WORDS:
        return False
    short = len(name.split()) < 4
    if not are_names(name):
        return False
    plain = post.strip()[:1].islower() and "," not in post  # ", a clerk, who broke the rule" tells
    return not post or are_names(post) or is_bare_place(post.strip()) or (short and (plain or is_job(post)))


def _is_job_line(below: Sequence[Line]) -> bool:
    """Whether the line opens with what somebody is, and nobody is named before it: "Reporter of the Harbour Post"."""
    return any(line.words > 1 and is_job(line.text.split(" ")[0]) and line.label is not None for line in below)


def _is_dated_place(post: str, line: Line, lines: Sequence[Line]) -> bool:
    """Whether one capitalised word behind a name is where its bearer sits: a date stands above or below the line."""
    near = [lines[at].label for at in (line.index - 1, line.index + 1) if at < len(lines)]
    dated = any(label is not None and label.role in (Role.DATE, Role.READING_TIME) for label in near)
    return dated and " " not in post.strip() and post.strip()[:1].isupper()


def _group(lines: Sequence[Line], title: int, end: int) -> int:
    """The lines right below the data and above the first blank line: the caption of the lead picture, and its furniture."""
    stop = _first_blank(lines, end)
    if stop == end or any(line.prose and len(line.text) > CAPTION_CHARS for line in lines[end:stop]):
        return end
    words = [line for line in lines[end:stop] if line.label is None and line.hit("head") is None]
    words = [line for line in words if any(map(str.isalpha, line.text)) and not is_credited(line)]
    if len(words) >= MIN_POINTS:  # a summary in points, not a picture
        return end
    for line in lines[end:stop]:
        if line.label is None and _is_opening(line, lines, stop):
            return line.index
        rule = line.hit("head")
        if rule is not None and not rule.keeps:
            line.give(rule.role, rule.id)
        elif line.label is None and _is_byline(line, lines):
            line.give(Role.BYLINE, "structure.byline.line")
        elif line.label is None and (is_credit(line) or is_archive(line)):
            line.give(Role.CREDIT, "structure.credit.line")
        elif (
            line.label is None
            and _is_furniture(line)
            and not any(map(_has_credit, lines[line.index + 1 : line.index + 2]))
        ):
            line.give(Role.OTHER, "structure.head.furniture")
        elif line.label is None and is_group_dek(line, lines):
            line.give(Role.DEK, "structure.dek.group")
        line.give(Role.CAPTION, "structure.caption.group")
    return stop


def _is_opening(line: Line, lines: Sequence[Line], stop: int) -> bool:
    """Whether a long sentence has nothing of a picture around it and is no dek: then the story begins with it."""
    if not line.sentence or len(line.text) < GROUP_CHARS or line.hits or is_group_dek(line, lines):
        return False
    near = lines[max(line.index - 1, 0) : stop]
    pictured = (
        any(map(_has_credit, near)) or is_pictured(line, lines) or is_credited(line) or _beside_furniture(line, lines)
    )
    return not pictured


def _first_blank(lines: Sequence[Line], end: int) -> int:
    """The index of the first line below the head that has a blank line above; `end` when too many lines of words come first."""
    words = 0
    for line in lines[end:]:
        if line.blank_before:
            return line.index
        words += line.label is None and line.hit("head") is None
        if words > GROUP_LINES:
            break
    return end
