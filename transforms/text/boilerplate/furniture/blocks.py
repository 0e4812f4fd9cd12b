"""Blocks that a heading opens: related headlines, newsletter forms, tag lists, comment threads, menus."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line, from_index
from transforms.text.boilerplate.lines.shapes import is_row
from transforms.text.boilerplate.rules.rule import Rule

# Shapes of what stands in a block, our choice.
HEADLINE_CHARS = 160
STOPPED_WORDS = 4
PROMPT_CHARS = 70
TERM_WORDS = 5
SUBHEAD_CHARS = 36
FORM_LINES = 8
POLL_LINES = 10
QUESTION_CHARS = 140
ANSWER_CHARS = 60
MIN_ANSWERS = 2
THREAD_GAP = 5  # lines of a comment thread between two signs that it is one
THREAD_SIGNS = 2  # what proves a thread
_CARRIED = frozenset({Role.DATE, Role.COUNTER, Role.READING_TIME, Role.BYLINE, Role.PAGINATION, Role.COMMENTS})
_ABBREVIATED = re.compile(r"\b\w\.\w\.$")  # "… until 10 p.m."
_QUOTES = '"“„«»‘'
_NUMBER = re.compile(r"[0-9]{1,3}[.)]?")


def mark_blocks(lines: Sequence[Line], tail: int) -> None:
    """Strike every heading of a block together with the lines that belong to it."""
    for index, line in enumerate(lines):
        rule = line.opener
        if rule is None or line.label is not None:
            continue
        end = _TAKERS[rule.takes or ""](lines, index + 1, rule, tail)
        if end == index + 1 and (_is_answered(line, lines) or (index < tail and heads_story(line, lines))):
            continue
        alone = rule.strong or (index >= tail and rule.role is not Role.RELATED)
        if end > index + 1 or alone:
            for member in lines[index:end]:
                member.give(rule.role, rule.id)


def heads_story(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the words of a widget stand as a subhead: between lines of the story, set off as its other subheads are."""
    if line.text.endswith(":") or line.text.isupper() or line.index == 0 or line.index + 1 == len(lines):
        return False
    above, below = lines[line.index - 1], lines[line.index + 1]
    if below.label is not None or below.claimed:
        return False
    if above.label is not None or above.claimed or (line.blank_before and not below.blank_before):
        return line.blank_before and not below.blank_before and _tells(lines, below.index)
    return line.blank_before == below.blank_before and (
        below.sentence or below.prose or below.text.endswith(":") or is_row(below)
    )


def _is_answered(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the question of a widget is one of an interview: somebody answers it right below."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    answered = below is not None and below.label is None and not below.claimed and below.text.endswith((".", "!", "…"))
    return line.text.endswith("?") and answered


def _tells(lines: Sequence[Line], first: int) -> bool:
    """Whether two lines of the story stand here that end with a full stop, or one of them is a paragraph: no headlines do."""
    told = lines[first : first + 2]
    return told[0].prose or (len(told) == 2 and all(line.story and line.text.endswith(".") for line in told))


def mark_threads(lines: Sequence[Line]) -> None:
    """Strike comment threads first: readers write prose too, and it must not pass for the story."""
    for index, line in enumerate(lines):
        rule = line.opener
        if rule is None or rule.takes != "comments" or line.label is not None:
            continue
        end = _thread(lines, index + 1, rule, len(lines))
        signs = sum(member.hit_of(Role.COMMENTS) is not None for member in lines[index + 1 : end])
        if signs >= THREAD_SIGNS:
            for member in lines[index:end]:
                member.give(rule.role, rule.id)


def _headlines(lines: Sequence[Line], first: int, rule: Rule, tail: int) -> int:
    """The end of a run of headlines. In the body, the last of several may be the subhead of what follows, so a short one stays."""
    end = first
    taken = 0
    stops = _end_with_stops(lines, first, rule)
    for line in from_index(lines, first):
        carried = taken > 0 and line.hit_of(*_CARRIED) is not None
        headline = _is_headline(line, rule, first >= tail) or (stops and _is_stopped(line))
        if not carried and not _NUMBER.fullmatch(line.text) and not headline:
            break
        if first < tail and taken and line.blank_before and not lines[first].blank_before:
            break
        end += 1
        taken += not carried
    closed = (
        end < len(lines) and lines[end].blank_before and not lines[end - 1].blank_before
    )  # a blank line ends the block
    if (
        end < len(lines)
        and first < tail
        and taken > 1
        and not closed
        and len(lines[end - 1].text) < SUBHEAD_CHARS
        and not stops
    ):
        end -= 1
    lone = taken == 1 and end < len(lines) and lines[end].prose and not lines[end].blank_before
    if first < tail and (not rule.strong or (lone and len(lines[end - 1].text) < SUBHEAD_CHARS)) and taken < 2:
        return first
    return end


def _end_with_stops(lines: Sequence[Line], first: int, rule: Rule) -> bool:
    """Whether two short sentences stand below a heading with a colon: some houses set a stop behind headlines."""
    below = lines[first : first + 2]
    opens = rule.strong and lines[first - 1].text.endswith(":")
    return opens and len(below) == 2 and all(map(_is_stopped, below))


def _is_stopped(line: Line) -> bool:
    return (
        line.label is None and not line.hits and not line.prose and line.words >= STOPPED_WORDS and line.text[-1] == "."
    )


def _is_headline(line: Line, rule: Rule, in_tail: bool) -> bool:
    if (
        line.label is not None
        or line.prose
        or len(line.text) > HEADLINE_CHARS
        or line.text.endswith(":")
        or is_row(line)
        or (
            not in_tail and line.text[0] in _QUOTES and (line.sentence or line.text.endswith(".«"))
        )  # somebody speaks in whole sentences
    ):
        return False
    if any(hit.role is not rule.role and not hit.keeps and (hit.strong or in_tail) for hit in line.hits):
        return False
    if any(hit.keeps for hit in line.hits) or line.opener is not None:
        return False
    return (
        not line.text.endswith(".") or _ABBREVIATED.search(line.text) is not None or line.hit_of(rule.role) is not None
    )


def _prompts(lines: Sequence[Line], first: int, rule: Rule, tail: int) -> int:
    """The end of a form: lines of the same role, and short ones between them that are no sentences."""
    end = first
    for at, line in enumerate(lines[first : first + FORM_LINES], start=first):
        if line.label is not None or (line.opener is not None and line.hit_of(rule.role) is None):
            break
        if line.hit_of(rule.role) is not None:
            end = at + 1
        elif line.sentence or len(line.text) > PROMPT_CHARS:
            break
    return end


def _poll(lines: Sequence[Line], first: int, rule: Rule, tail: int) -> int:
    """The end of a poll below its heading: the question, short answers with or without shares, the button."""
    end = first
    for line in lines[first : first + POLL_LINES]:
        asks = end == first and line.text.endswith("?")
        if (
            line.label is not None
            or line.prose
            or (line.opener is not None and line.hit_of(rule.role) is None)
            or (line.blank_before and end > first and not lines[first].blank_before)
        ):
            break
        if len(line.text) > (QUESTION_CHARS if asks else ANSWER_CHARS) or (line.text.endswith(".") and line.words > 2):
            break
        end += 1
    return end if end - first >= MIN_ANSWERS else first


def _terms(lines: Sequence[Line], first: int, rule: Rule, tail: int) -> int:
    """The end of a list of tags: short lines without the end of a sentence. In the body a list needs two."""
    end = first
    for line in from_index(lines, first):
        if line.label is not None or line.words > TERM_WORDS or line.sentence or line.opener is not None:
            break
        if any(_is_of_another(hit, rule) for hit in line.hits):
            break
        end += 1
    return end if first >= tail or end - first >= 2 else first


def _is_of_another(hit: Rule, rule: Rule) -> bool:
    """Whether a hit makes a line one of another widget; names of sections are tags as well."""
    names_section = hit.role is Role.NAVIGATION and not hit.strong
    return not (hit.keeps or hit.role is rule.role or names_section)


def _thread(lines: Sequence[Line], first: int, rule: Rule, tail: int) -> int:
    """The end of a comment thread: it goes on while its own lines (reply, report, an age in hours) return every few lines."""
    end = first
    gap = 0
    for at, line in enumerate(from_index(lines, first), start=first):
        opener = line.opener
        if line.label is not None or (opener is not None and opener.role is not Role.COMMENTS):
            break
        if line.hit_of(Role.COMMENTS) is not None:
            if opener is not None and any(other.prose for other in lines[end:at]):
                break  # a second heading, with paragraphs between: parts of a story about comments
            end, gap = at + 1, 0
        elif any(hit.strong and not hit.keeps and hit.role not in _CARRIED for hit in line.hits):
            break
        else:
            gap += 1
        if gap > THREAD_GAP:
            break
    return end


_TAKERS: dict[str, Callable[[Sequence[Line], int, Rule, int], int]] = {
    "headlines": _headlines,
    "prompts": _prompts,
    "terms": _terms,
    "comments": _thread,
    "poll": _poll,
    "navigation": _terms,
    "labels": lambda lines, first, rule, tail: first,  # taken by mark_widgets
}
