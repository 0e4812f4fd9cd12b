"""Labels for sentences that no rule knows and that the trained judge is sure to be pleas, where kinds of evidence agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from schemas.enums import Role
from transforms.text.boilerplate.line_judge.kinds import STORY
from transforms.text.boilerplate.line_judge.layout import MAX_LINES
from transforms.text.boilerplate.lines.announced import is_announced
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.turns import turns
from transforms.text.boilerplate.sentence_judge import model
from transforms.text.boilerplate.sentence_judge.evidence import BUTTON_WORDS, NAMES, asked, gather
from transforms.text.boilerplate.sentence_judge.topics import names_topic
from transforms.text.boilerplate.sentence_judge.wording import weigh

# Measured in folds by article: of 12,938 sentences of clean texts these take 45, of 11,205 of gold articles with rules forgotten .013, and .44 of the
# pleas in doubt.
SURE_BELOW = 0.85  # below the last paragraph
SURE = 0.9  # above it
SURE_WHERE_ALL_AGREE = 0.8
SURE_OF_CLOSE = (
    0.95  # the last line with nothing of the page near and no rule that knows it: columns end with a word to the reader
)
SURE_OF_QUESTION = 0.97  # not between two lines of the page: an interview asks too
MIN_KINDS, ALL_KINDS = 2, 3
# Of 500 sentences of gold articles that rules strike rightly none that stands alone weighs less than 1, of those of stories all less than 0.
TOLD_WEIGHT = -0.4
RULE = "judge.sentences"
_NEAR = ("struck_above", "struck_below", "struck_2_above", "struck_2_below", "button_below", "contact")
_COMPANY = (Role.NEWSLETTER, Role.COOKIE, Role.FOLLOW, Role.COMMENTS, Role.PAYWALL, Role.COPYRIGHT)


def mark_pleas(lines: Sequence[Line], start: int) -> None:
    """Label the sentences of which the judge is sure that they leave, and the buttons right below them."""
    if len(lines) > MAX_LINES:
        return
    spoken = turns(lines)
    named = [
        index
        for index in asked(lines, start)
        if _is_open(lines[index]) and index not in spoken and not is_announced(lines, index)
    ]
    if not named:
        return
    judge = model.shipped()
    found, rows = gather(lines, named, judge.table)
    if not found:
        return
    for index, row, chances in zip(found, rows.tolist(), judge.judge(rows).tolist()):
        if is_sure(lines[index], dict(zip(NAMES, row)), 1 - chances[STORY]):
            lines[index].give(_role(lines, index), RULE)
            if index + 1 < len(lines) and _is_button(lines, index + 1):
                lines[index + 1].give(_role(lines, index + 1), RULE)


def sounds_told(folded: str) -> bool:
    """Whether the words of a folded line are those of stories, by the learnt weights alone."""
    return weigh(folded, model.shipped().table)[0] < TOLD_WEIGHT


def is_sure(line: Line, row: Mapping[str, float], chance: float) -> bool:
    """Whether the line leaves, `chance` being that of a plea."""
    return chance >= _needed(row, bool(line.hits)) and _is_open(line) and kinds(row) >= MIN_KINDS


def _is_open(line: Line) -> bool:
    """Whether no rule decides: what one knows is left to the rules, which see the story's subject, but for sentences that they take for told."""
    return not line.hits or (line.told and not any(rule.keeps for rule in line.hits))


def _needed(row: Mapping[str, float], known: bool) -> float:
    """The least chance at which a line leaves; `known` where a rule speaks for it."""
    if row["end_?"] and not (row["struck_above"] and row["struck_below"]):
        return SURE_OF_QUESTION
    if not known and not row["prose_after"] and not any(row[name] for name in _NEAR):
        return SURE_OF_CLOSE
    if kinds(row) == ALL_KINDS:
        return SURE_WHERE_ALL_AGREE
    return SURE if row["prose_after"] else SURE_BELOW


def kinds(row: Mapping[str, float]) -> int:
    """How many kinds of evidence say that it is none of the story: its words, its address, its place."""
    wording = row["weight"] > 0
    address = row["address"] or row["contact"] or row["names_of_page"]
    place = row["struck_above"] or row["struck_below"] or row["button_below"] or not row["prose_after"]
    return sum(map(bool, (wording, address, place)))


def _is_button(lines: Sequence[Line], index: int) -> bool:
    """Whether a few words right below a plea are its button: they name the trade, or end a box with it that blank lines set off."""
    line, plea = lines[index], lines[index - 1]
    if line.label is not None or line.sentence or line.words > BUTTON_WORDS or not line.text[-1].isalpha():
        return False
    if ":" in line.text or any(rule.keeps or rule.role.column is not None for rule in line.hits):
        return False
    ends = index + 1 == len(lines) or lines[index + 1].blank_before
    boxed = plea.blank_before and not line.blank_before and ends
    return boxed or line.claimed or names_topic(line.folded)


def _role(lines: Sequence[Line], index: int) -> Role:
    """The role of the plug above or below, else none in particular."""
    for near in (index - 1, index + 1):
        label = lines[near].label if 0 <= near < len(lines) else None
        if label is not None and label.role in _COMPANY:
            return label.role
    return Role.OTHER
