"""Labels for lines that neither a rule nor the structure claimed, where the trained judge is sure that they are no part of the story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from schemas.enums import Role
from transforms.text.boilerplate.line_judge import model
from transforms.text.boilerplate.line_judge.evidence import gather
from transforms.text.boilerplate.line_judge.guesses import give_back, settled, withdraw_guesses
from transforms.text.boilerplate.line_judge.kinds import BYLINE, CAPTION, DATE, FURNITURE, STORY, TAGS
from transforms.text.boilerplate.line_judge.layout import MAX_LINES
from transforms.text.boilerplate.lines.announced import is_announced
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item, is_row
from transforms.text.boilerplate.pictures.credit_forms import is_choice
from transforms.text.boilerplate.rules.pack import PROSE_CHARS

# Measured on 54 articles that the judge had not seen, with a fifth to four fifths of the rules forgotten: these take .63 to .67 of the furniture in
# doubt and .0011 of the story; .1 more each takes .53 to .59 and .0009, .1 less .65 to .70 and .0029.
SURE_BELOW = 0.6  # below the story
SURE_OF_SENTENCE_BELOW = 0.8
SURE = 0.7  # above its end
SURE_OF_SENTENCE = 0.95
SURE_OF_SUBHEAD = 0.95  # right above a paragraph, where subheads stand; at .8 the judge takes a few of these
SURE_OF_KNOWN = 0.9  # what rules know inside the story may be a subhead, as "Update"; as above
SURE_OF_KIND = 0.5  # our choice: of what a line is that leaves
SURE_OF_FEW = 0.97  # our choice
LONG_RUN, FEW = 4, 3  # of so many lines one after another fewer than one in so many, our choice
LIST_REACH = 12  # lines above and below, our choice
NAME_WORDS = 7  # of a credit, our choice
WORD_CHARS = 4

_STOPS = (".", "!", "?", "…")
_ROLES = {BYLINE: Role.BYLINE, DATE: Role.DATE, CAPTION: Role.CAPTION, TAGS: Role.TAGS}


def mark_judged(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label the lines of which the judge is sure that they leave."""
    if len(lines) > MAX_LINES:
        return
    judge = model.shipped()
    guesses = withdraw_guesses(lines[:start])
    asked, rows = gather(
        lines, start, tail, judge.table, lambda index: index in guesses or _may_leave(lines, index, tail)
    )
    likely = dict(zip(asked, judge.judge(rows).tolist() if asked else ()))
    taken = [at for at, chances in likely.items() if at not in guesses and _is_likely(lines, at, chances, tail)]
    few = _few_of_many(frozenset(taken), asked)
    for index in taken:
        if index not in few or likely[index][STORY] <= 1 - SURE_OF_FEW:
            lines[index].give(_role(lines[index], likely[index]), "judge.lines")
    for index in guesses.keys() & likely.keys():
        lines[index].label = settled(lines[index], guesses[index], likely[index], lines)
    give_back(lines, guesses)


def _few_of_many(taken: frozenset[int], asked: Sequence[int]) -> frozenset[int]:
    """Those that the judge takes where it would leave most of the lines around them: some names of a long list sound like a menu."""
    few: list[int] = []
    for _, run in groupby(enumerate(asked), lambda numbered: numbered[1] - numbered[0]):
        lines = [at for _, at in run]
        found = [at for at in lines if at in taken]
        if len(lines) >= LONG_RUN and len(found) * FEW < len(lines):
            few += found
    return frozenset(few)


def is_sure(lines: Sequence[Line], index: int, chances: Sequence[float], tail: int) -> bool:
    """Whether the line leaves, `chances` being those of each kind."""
    return _may_leave(lines, index, tail) and _is_likely(lines, index, chances, tail)


def _may_leave(lines: Sequence[Line], index: int, tail: int) -> bool:
    """Whether the line leaves if the judge is sure: nothing protects it, it is no paragraph with a prompt at its end, and in no list."""
    line = lines[index]
    protected = any(rule.keeps for rule in line.hits)
    protected = protected or (is_choice(line.text) and not _is_below(lines, index, tail))  # "Read/Write Access"
    return not (
        protected
        or _is_glued(line)
        or _is_in_list(lines, index)
        or _tells_of_author(line, lines)
        or is_announced(lines, index)
    )


def _tells_of_author(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence begins with the name of who signed: a biography stays."""
    name = line.text.partition(" ")[0]
    if not line.sentence or len(name) < WORD_CHARS or not name[0].isupper():
        return False
    signed = (other.text for other in lines if other.label is not None and other.label.role is Role.BYLINE)
    return any(name in text.replace(",", " ").split() for text in signed)


def _is_likely(lines: Sequence[Line], index: int, chances: Sequence[float], tail: int) -> bool:
    """Whether the judge is so sure as it has to be in this place."""
    spoken = lines[index].text.endswith(_STOPS)
    if _is_below(lines, index, tail):
        needed = SURE_OF_SENTENCE_BELOW if spoken else SURE_BELOW
    else:
        needed = SURE_OF_SENTENCE if spoken else SURE_OF_SUBHEAD if _heads_story(lines, index) else SURE
        if lines[index].hits:  # what rules know inside the story and have left there may be a subhead, as "Update"
            needed = max(needed, SURE_OF_KNOWN)
    return 1 - chances[STORY] >= needed


def _is_below(lines: Sequence[Line], index: int, tail: int) -> bool:
    return index >= tail and not _heads_story(lines, index)


def _is_glued(line: Line) -> bool:
    """Whether sentences stand in the line before what ends it: a paragraph with a prompt at its end."""
    return len(line.text) >= PROSE_CHARS and ". " in line.text


def _is_in_list(lines: Sequence[Line], index: int) -> bool:
    """Whether it is one of several lines without a label of which one is an item or a row: that makes a list of them."""
    first, end = index, index + 1
    while first and index - first < LIST_REACH and _is_free(lines[first - 1]):
        first -= 1
    while end < len(lines) and end - index <= LIST_REACH and _is_free(lines[end]):
        end += 1
    return end - first > 1 and any(is_item(line.text) or is_row(line) for line in lines[first:end])


def _is_free(line: Line) -> bool:
    return line.label is None and not line.prose


def _heads_story(lines: Sequence[Line], index: int) -> bool:
    """Whether something that stays stands right below: the line may be its heading."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and (below.prose if below.label is None else below.label.role.published)


def _role(line: Line, chances: Sequence[float]) -> Role:
    """The role that a rule proposes, else a column where the judge names one, else none in particular."""
    rule = next((rule for rule in line.hits if not rule.keeps), None)
    if rule is not None:
        return rule.role
    kind = max(range(1, FURNITURE + 1), key=lambda kind: chances[kind])
    if chances[kind] < SURE_OF_KIND * (1 - chances[STORY]):
        return Role.OTHER
    if kind == CAPTION and _names(line.text):
        return Role.CREDIT
    return _ROLES.get(kind, Role.OTHER)


def _names(text: str) -> bool:
    """Whether a line of a picture says nothing but whose it is: names and houses, every word of four letters with a capital."""
    words = [word for word in text.split(" ") if word.isalpha() and len(word) >= WORD_CHARS]
    short = len(text.split(" ")) <= NAME_WORDS and not text.endswith(_STOPS)
    return (
        short
        and (("/" in text or " | " in text) or all(word[0].isupper() for word in words))
        and not any(map(str.isdigit, text))
    )
