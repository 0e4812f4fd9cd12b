"""Subheads that are worded like widgets, told by the layout of their article: each stands on its paragraph, and others do so too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.subject import says_one_of, takes_up

# All our choice.
SUBHEAD_WORDS = 6
MIN_SUBHEADS = 3
SUMMARY_WORDS = 3
POINT_CHARS = 160
MIN_POINTS = 2
CRIES = ".!?"
MIN_CRIES = 3
HEAD_LINES = 2
TOLD_WORDS = 3  # of the sentence below
# Measured on 1,000 gold articles: between two paragraphs with no company a line of these kinds is always the story's.
_NEVER_ALONE = frozenset({Role.COMMENTS, Role.REACTION_WIDGET, Role.NEWSLETTER})
# Links to other articles and labels of advertisements end where they end: what stands below them is none of them.
_INSERTS = frozenset({Role.ADVERTISEMENT, Role.RELATED})
_OWN_PLACE = frozenset({Role.ADVERTISEMENT, Role.COPYRIGHT})  # stand above paragraphs as a rule


def free_subheads(lines: Sequence[Line]) -> None:
    """Take from such lines what rules say of them: "Comments" above "There were 4,112 in the last year." in an article with more of that form."""
    if not any(line.hits for line in lines):
        return
    _free_summaries(lines)
    _free_lone(lines)
    _keep_cries(lines)
    shaped = [(line, below) for line, below in pairwise(lines) if _stands_on(line, below)]
    if len(shaped) < MIN_SUBHEADS or not any(line.hits for line, _ in shaped):
        return
    subheads = [line for line, below in shaped if not speaks_to_reader(below.text)]  # the dearest question last
    if len(subheads) < MIN_SUBHEADS:
        return
    for line in subheads:
        if not any(rule.keeps or rule.role.column is not None for rule in line.hits):
            _free(line)


def _keep_cries(lines: Sequence[Line]) -> None:
    """Label as the story's three and more sentences in capitals that stand together below it: what a banner or a letter says."""
    if not any(line.hits and _is_cry(line) for line in lines[HEAD_LINES:]):
        return
    index = HEAD_LINES
    while index < len(lines):
        end = index
        while end < len(lines) and _is_cry(lines[end]) and (end == index or not lines[end].blank_before):
            end += 1
        if end - index >= MIN_CRIES and lines[index].blank_before and any(line.hits for line in lines[index:end]):
            for line in lines[index:end]:
                line.give(Role.PARAGRAPH, "structure.story")
        index = max(end, index + 1)


def _is_cry(line: Line) -> bool:
    return line.text[-1] in CRIES and line.words > 1 and line.text.isupper()


def _free(line: Line) -> None:
    line.hits, line.opener, line.claimed = (), None, False


def _free_summaries(lines: Sequence[Line]) -> None:
    """The same for "In short" above sentences that stand together: headlines of other articles end without a full stop."""
    for line in lines[HEAD_LINES:-MIN_POINTS]:
        if not line.hits or not line.blank_before or line.sentence or line.words > SUMMARY_WORDS:
            continue
        plain = line.text[-1] == ":" or (line.text[-1].isalpha() and not any(rule.role.column for rule in line.hits))
        if plain and not any(rule.keeps for rule in line.hits) and _is_summary(lines, line.index + 1):
            _free(line)


def _is_summary(lines: Sequence[Line], first: int) -> bool:
    """Whether two short sentences and more stand here that speak to nobody, a blank line below them and perhaps above."""
    end = first
    while end < len(lines) and (end == first or not lines[end].blank_before):
        line = lines[end]
        told = line.story and line.text.endswith(".") and len(line.text) <= POINT_CHARS
        if not told or speaks_to_reader(line.text):
            return False
        end += 1
    return end - first >= MIN_POINTS


def _free_lone(lines: Sequence[Line]) -> None:
    """The same for each line by itself, inside the story: the paragraph below speaks of it, or it has no company and is of a kind that always has."""
    told = [line.index for line in lines if line.prose and not line.claimed]
    if len(told) < 2:
        return
    for line in lines[told[0] + 1 : told[-1]]:
        if not line.hits or line.sentence or line.words > SUBHEAD_WORDS or not line.text[-1].isalpha():
            continue
        below = lines[line.index + 1]
        roles = {rule.role for rule in line.hits}
        if not below.prose or below.claimed or any(rule.keeps or rule.role.column is not None for rule in line.hits):
            continue
        ends = below.index == told[-1]
        if _has_company_below(lines, below.index + 1, roles) or (ends and speaks_to_reader(below.text)):
            continue
        taken_up = roles.isdisjoint(_OWN_PLACE) and takes_up(below, line)
        if taken_up or (line.hits[0].role in _NEVER_ALONE and _stands_apart(lines, line)):
            _free(line)


def _has_company_below(lines: Sequence[Line], index: int, roles: set[Role]) -> bool:
    """Whether the line below the paragraph is one more of the same widget: the field of a form, the button of a thread."""
    if index >= len(lines) or not lines[index].claimed:
        return False
    heads = index + 1 < len(lines) and lines[index + 1].prose and not lines[index + 1].claimed
    return not heads and any(rule.role in roles for rule in lines[index].hits)


def _stands_apart(lines: Sequence[Line], line: Line) -> bool:
    """Whether nothing of a widget stands above or below, and it is one word or speaks of what the paragraphs around it speak of."""
    above, below = lines[line.index - 1], lines[line.index + 1]
    story = above.prose and not above.claimed
    if not story and not any(rule.role in _INSERTS and rule.strong for rule in above.hits[:1]):
        return False
    if line.blank_before != below.blank_before or speaks_to_reader(below.text):
        return False
    return line.words == 1 or says_one_of(below, line) or (story and says_one_of(above, line))


def _stands_on(line: Line, below: Line) -> bool:
    """Whether a blank line sets off a few words, right below which a sentence of the story stands."""
    if not line.blank_before or below.blank_before or line.sentence or line.words > SUBHEAD_WORDS:
        return False
    plain = line.text[-1].isalpha() or line.text[-1] == "?"
    told = below.text.endswith(".") and below.words >= TOLD_WORDS and not below.claimed
    return plain and line.text[0].isalpha() and told
