"""The tail of an article: where the story ends, and what stands below it that no rule knows: tags, signatures, the rest of the widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line import Line, from_index
from transforms.text.boilerplate.names import are_names
from transforms.text.boilerplate.shapes import is_item, is_row
from transforms.text.boilerplate.subject import stems
from transforms.text.document import Label

# All our choice.
UI_CLUSTER = 3  # lines of widgets one after another after which little of the story can come
LITTLE = 0.15
TOLD_WORDS = 5  # of a sentence after which widgets are counted anew
MARKS_A_LINE = 2  # widgets for each line below the end of the story that reads like one of it
COMPANY_WORDS = 12
MIN_WIDGETS = 4
FEW_WIDGETS = 2  # above a line right below one of them
REST_LINES = 6  # below the last widget
REST_CHARS = 160  # a longer line is a reference or a note
SHORT_RUN = 2
MENU_LINES = 12
QUESTION_CHARS = 60
SIGNATURE_REACH = 2  # lines below the story in which its author may sign
TAG_WORDS = 3
TAKEN_UP_WORDS = 4
TAG_STEM_CHARS = 4
MIN_TAGS = 2
BULLETS = "*•●▪■◆‣·–—-"
_QUOTES = "\"'“„«»‘"
_HASHTAGS = re.compile(r"#\w+(?:[ ,]+#\w+)*")
_TAG_ROW = re.compile(r"[^\W\d][\w'’ -]{1,30}(?: ?[•·|] ?[^\W\d][\w'’ -]{1,30}){2,11}")
_UPPER = "A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ"
_SIGNATURE = re.compile(rf"[{_UPPER}][\w'’.-]+ [{_UPPER}'’-]{{3,}}")
# "Jane Roe (Harbour, special correspondent)", "F. K. / AMI", "JLM", "PAP - Nauka w Polsce, Jan Kos"
_POSTED = re.compile(r"(?P<name>[^(),/]{5,40}) \([^()]{3,60}\)")
_INITIALS = re.compile(
    rf"(?:[{_UPPER}]\. ?){{2,3}}(?: ?[/,-] ?[{_UPPER}]{{2,6}})?|[{_UPPER}]{{2,4}}(?:, con información de .{{3,30}})?"
)
_AGENCY_NAME = re.compile(rf"[{_UPPER}]{{2,6}}(?: ?[-–/,] ?[\w ]{{3,30}})?, (?P<name>[^,()/]{{5,40}})")
_FIELD = re.compile(r"[^:]{2,40}: ?.*[0-9].*")
_UNSURE = (
    ".stray.word",
    ".tail.rest",
    ".nav.menu",
    ".comments.words",
    ".tail.company",
)  # words that may be tags as well
_DRAWS_IN = frozenset({Role.RELATED, Role.COMMENTS, Role.SHARE, Role.COUNTER})
_PLUGS = frozenset({Role.FOLLOW, Role.NEWSLETTER, Role.PAYWALL, Role.COMMENTS, Role.SHARE, Role.COPYRIGHT, Role.OTHER})


def find_tail(lines: Sequence[Line], start: int) -> int:
    """The index below the last line of the story, or of widgets with little after them; short lines may stand between these."""
    story = [line for line in lines[start:] if line.story]
    if not story:
        return len(lines)
    tail = story[-1].index + 1
    whole = sum(len(line.text) for line in story)
    return min(_clustered(lines, start, tail, whole), _outnumbered(lines, start, tail, whole))


def _clustered(lines: Sequence[Line], start: int, tail: int, whole: int) -> int:
    left = whole
    run, first = 0, tail
    for line in lines[start:tail]:
        if line.story:
            left -= len(line.text)
        if line.story and (line.prose or line.words >= TOLD_WORDS):
            run, first = 0, tail
        elif line.struck or line.claimed:
            run, first = run + 1, min(first, line.index)
        if run >= UI_CLUSTER and left <= LITTLE * whole:
            return first
    return tail


def _outnumbered(lines: Sequence[Line], start: int, tail: int, whole: int) -> int:
    """The first line of widgets below which they are twice as many as the short lines that read like the story."""
    best = tail
    marks = told = left = 0
    for index in range(len(lines) - 1, start, -1):
        line = lines[index]
        if line.struck or line.claimed:
            marks += 1
            above = lines[index - 1]
            if above.story and above.prose and marks >= max(UI_CLUSTER, MARKS_A_LINE * told):
                best = min(best, index)
        elif line.story:
            told, left = told + 1, left + len(line.text)
            if line.prose or line.text[0] in _QUOTES + BULLETS or left > LITTLE * whole:
                break
    return best


def mark_tail(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label what stands below the story beside widgets."""
    _mark_questions(lines, tail)
    _mark_tags(lines, tail)
    _mark_named_tags(lines, tail)
    _mark_signs(lines, tail)
    _mark_signature(lines, start, tail)
    _mark_rest(lines, tail)
    _mark_enclosed(lines, tail)
    _mark_between(lines, tail)
    _mark_beside(lines, tail)


def is_widget(lines: Sequence[Line], index: int) -> bool:
    """Whether the line was struck for what it is, not moved to a column."""
    if not 0 <= index < len(lines):
        return False
    label = lines[index].label
    return label is not None and not label.role.published and label.role.column is None


def _mark_questions(lines: Sequence[Line], tail: int) -> None:
    """The question right above a reaction bar."""
    for index in range(max(tail, 0), len(lines) - 1):
        line, below = lines[index], lines[index + 1].label
        asks = line.text.endswith("?") and len(line.text) <= QUESTION_CHARS
        if asks and below is not None and below.role is Role.REACTION_WIDGET:
            line.give(Role.REACTION_WIDGET, "structure.reaction.question")


def _mark_signs(lines: Sequence[Line], tail: int) -> None:
    """Tags that their signs give away: "#harbour", "Harbour • Fog • Pears"."""
    for line in lines[tail:]:
        free = line.label is None and not line.sentence and not line.hits
        if free and (_HASHTAGS.fullmatch(line.text) or _TAG_ROW.fullmatch(line.text)):
            line.give(Role.TAGS, "structure.tail.signs")


def _mark_signature(lines: Sequence[Line], start: int, tail: int) -> None:
    """The author who signs below the story; no other byline stands in the head."""
    named = any(line.label is not None and line.label.role is Role.BYLINE for line in lines[:start])
    for line in lines[tail : tail + SIGNATURE_REACH]:
        if line.label is not None or line.hits or (line.text.endswith(".") and line.words < 3):
            continue
        below = lines[line.index + 1] if line.index + 1 < len(lines) else None
        closes = line.index == tail and (below is None or below.struck or below.claimed)
        if (not named and _SIGNATURE.fullmatch(line.text)) or (closes and _signs(line.text, named)):
            line.give(Role.BYLINE, "structure.byline.signature")


def _signs(text: str, named: bool) -> bool:
    """Whether a line is the name of an author with or without post, or, below a story with a byline, initials and agency."""
    if _INITIALS.fullmatch(text):
        return True
    found = _POSTED.fullmatch(text) or _AGENCY_NAME.fullmatch(text)
    if found is not None:
        return are_names(found["name"])
    return not named and len(text) <= QUESTION_CHARS and are_names(text)


def _mark_tags(lines: Sequence[Line], tail: int) -> None:
    """A run of short names below the story and above widgets: tags without their heading."""
    first = None
    for index in range(tail, len(lines)):
        line = lines[index]
        is_tag = line.label is None and not line.hits and not line.sentence and line.words <= TAG_WORDS
        if is_tag and line.text[0].isupper() and not line.text.endswith(":"):
            first = index if first is None else first
            continue
        if first is not None and index - first >= MIN_TAGS and line.struck:
            for tag in lines[first:index]:
                tag.give(Role.TAGS, "structure.tail.tags")
        first = None


def _mark_named_tags(lines: Sequence[Line], tail: int) -> None:
    """A run of short names in the tail beside widgets, of which the story speaks: tags without their heading, stray words among them."""
    run: list[Line] = []
    told: str | None = None
    for index in range(tail, len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        if line is not None and _may_be_tag(line):
            run.append(line)
            continue
        if len(run) >= MIN_TAGS and (is_widget(lines, run[0].index - 1) or (line is not None and line.struck)):
            told = "\n".join(other.folded for other in lines[:tail] if other.story) if told is None else told
            named = sum(_is_told(tag, told) for tag in run)
            if named >= MIN_TAGS - 1 and named * 2 >= len(run):
                for tag in run:
                    tag.label = Label(Role.TAGS, "structure.tail.named_tags")
        run = []


def _may_be_tag(line: Line) -> bool:
    stray = line.label is None or line.label.rule.endswith(_UNSURE)
    plain = not line.sentence and line.words <= TAKEN_UP_WORDS and not any(map(str.isdigit, line.text))
    claimed = any(not rule.id.endswith(_UNSURE) for rule in line.hits)
    return stray and plain and not claimed and line.text[-1].isalpha() and line.text[0].isalpha()


def _is_told(tag: Line, told: str) -> bool:
    return any(stem in told for stem in stems(tag.folded, TAG_STEM_CHARS))


def _is_short(line: Line) -> bool:
    """Whether the line may be struck for its company: no rule speaks of it, and it is no sentence, item, row or field with a number."""
    if line.label is not None or line.hits or line.sentence or line.prose or line.cells:
        return False
    if line.words > COMPANY_WORDS or _FIELD.fullmatch(line.text) or line.text.endswith((".", "…")):
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
        if many or few:
            line.give(Role.OTHER, "structure.tail.rest")


def _mark_between(lines: Sequence[Line], tail: int) -> None:
    """Runs of short lines between two of several widgets, or below the last: headlines and menus. One item, row or field keeps the run."""
    if sum(is_widget(lines, line.index) for line in lines[tail:]) < FEW_WIDGETS + 1:
        return
    run: list[Line] = []
    for index in range(max(tail, 1), len(lines) + 1):
        if index < len(lines) and lines[index].label is None:
            run.append(lines[index])
            continue
        enclosed = run and len(run) <= MENU_LINES and is_widget(lines, run[0].index - 1)
        if enclosed and all(_is_short(line) and not line.text.endswith(":") for line in run):
            for line in run:
                line.give(Role.OTHER, "structure.tail.between")
        run = []


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


def _mark_beside(lines: Sequence[Line], tail: int) -> None:
    """Short sentences below several widgets and above one, two at most and no paragraphs of their own: slogans and promises. Speech stays."""
    run: list[Line] = []
    widgets = 0
    for line in lines[max(tail, 1) :]:
        if line.label is None and _is_slogan(line):
            run.append(line)
            continue
        above = lines[run[0].index - 1].label if run else None
        below = is_widget(lines, line.index)
        if above is not None and above.role in _PLUGS and below and widgets >= FEW_WIDGETS and len(run) <= SHORT_RUN:
            for one in run:
                one.give(Role.OTHER, "structure.tail.beside")
        widgets += below
        run = []


def _is_slogan(line: Line) -> bool:
    return not line.hits and not line.prose and not line.blank_before and line.text[0] not in BULLETS + _QUOTES
