"""Spaces lost after a mark: "everywhere.This", "Wasser,Kerzen", "»Слово»і"."""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence

RULE = "mend.lost_space"
LETTERS = r"[^\W\d_]"
# A mark between two letters, perhaps with closing quotes or brackets after it.
SIGNAL = re2.compile(r"\p{L}[.!?…,;:]+[\"”“’»)]?[\"“„«(]?\p{L}|\p{L}[”»“„«]\p{L}")
JOINT = re.compile(rf"({LETTERS}+)([.!?…]+|[,;:])([\"”“’»)]?)({LETTERS}+)")
# A chunk with one of these is an address, a handle, a path or code.
NOT_PROSE = re.compile(r"[@/\\_=<>{}\[\]#|&*+~^$]|\d|::|\(\)|www\.|https?:")
CODE = re.compile(r"[{};]\s*(?:\n|$)|\w\(\)|=>|</\w|\w+\.\w+\(|_\w+_|`")
MIN_CODE_SIGNS = 3  # our choice: then only the surest joints are parted
TOP_LEVEL_DOMAINS = frozenset(
    "com org net gov edu info biz io ai fm tv de fr es it pl ua ru uk eu us me co news media press".split()
)
MIN_SIDE = 2  # letters


def part_at_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space after a full stop, a comma or a closing mark that lost it."""
    text = evidence.text
    if SIGNAL.search(text) is None:
        return ()
    code = len(CODE.findall(text)) >= MIN_CODE_SIGNS
    edits = []
    at = 0
    while match := JOINT.search(text, at):
        at = match.start(4)
        if _is_prose(text, match) and _is_lost_space(evidence, match, code):
            edits.append(Edit(at, at, "", " ", "mend", RULE))
    return tuple(edits)


def _chunk(text: str, match: re.Match[str]) -> str:
    """The joint's surroundings without white space."""
    start, end = match.start(), match.end()
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]


def _is_prose(text: str, match: re.Match[str]) -> bool:
    return NOT_PROSE.search(_chunk(text, match)) is None


def _is_lost_space(evidence: Evidence, match: re.Match[str], code: bool) -> bool:
    left, mark, closing, right = match.groups()
    if mark in ",;":
        return _after_comma(evidence, left, right, code)
    if mark == ":":
        return left.islower() and right[:1].isupper() and len(left) > 3 and not code and _both(evidence, left, right)
    return _after_stop(evidence, match, code)


def _after_comma(evidence: Evidence, left: str, right: str, code: bool) -> bool:
    if len(left) < MIN_SIDE or (left.isupper() and right.isupper()) or code:
        return False
    return evidence.is_word(left, 2) or evidence.is_word(right, 2)


def _after_stop(evidence: Evidence, match: re.Match[str], code: bool) -> bool:
    """A sentence ends in lower case and the next begins with a capital; after a name only a function word is proof enough."""
    left, _, _, right = match.groups()
    text, lists = evidence.text, evidence.lists
    single = right in lists.single
    if len(left) < MIN_SIDE or left.lower() in lists.abbreviations or left.lower() == right.lower():
        return False
    if not (single or (len(right) >= MIN_SIDE and right[0].isupper() and right[1:].islower())):
        return False
    if text[match.end() : match.end() + 1] in ("(", ".", "-") or text[match.start() - 1 : match.start()] in (".", "-"):
        return False
    if single and text[match.end() : match.end() + 1] not in (" ", "’", "'"):
        return False
    function = right.lower() in lists.function_words or single
    if left.islower() and not code:
        return _both(evidence, left, right)
    if right.lower() in TOP_LEVEL_DOMAINS or not function:
        return False
    return (
        text[match.end() : match.end() + 1] == " "
        and text[match.end() + 1 : match.end() + 2].islower()
        and evidence.is_word(left, 2)
    )


def _both(evidence: Evidence, left: str, right: str) -> bool:
    return evidence.is_word(left, 2) and evidence.is_word(right, 2)
