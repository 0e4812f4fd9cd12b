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
TOP_LEVEL_DOMAINS = frozenset(
    [
        "com",
        "org",
        "net",
        "gov",
        "edu",
        "info",
        "biz",
        "io",
        "ai",
        "fm",
        "tv",
        "de",
        "fr",
        "es",
        "it",
        "pl",
        "ua",
        "ru",
        "uk",
        "eu",
        "us",
        "me",
        "co",
        "news",
        "media",
        "press",
    ]
)
MIN_SIDE = 2  # letters
MIN_SHAPE = 3  # our choice, in letters: what looks like a word without being listed
CYRILLIC = re.compile("[\u0400-\u04ff]")
ELISION = ("’", "'")
ELIDING = frozenset(("fr", "it"))


def part_at_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space after a full stop, a comma or a closing mark that lost it."""
    text = evidence.text
    if SIGNAL.search(text) is None:
        return ()
    code = evidence.speaks_code()
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
    left, mark, _, right = match.groups()
    if mark in ",;":
        return _after_comma(evidence, left, right, code)
    if mark == ":":
        return (
            left.islower()
            and right[:1].isupper()
            and len(left) > MIN_SHAPE
            and not code
            and _both(evidence, left, right)
        )
    return _after_stop(evidence, match, code)


def _after_comma(evidence: Evidence, left: str, right: str, code: bool) -> bool:
    if len(left) < MIN_SIDE or (left.isupper() and right.isupper()) or code:
        return False
    return evidence.is_word(left, 2) or evidence.is_word(right, 2)


def _after_stop(evidence: Evidence, match: re.Match[str], code: bool) -> bool:
    """A sentence ends in lower case and the next begins with a capital; after a name only a function word is proof enough."""
    left, _, _, right = match.groups()
    if left.lower() in evidence.lists.abbreviations or left.lower() == right.lower() or len(left) < MIN_SIDE:
        return False
    if not _opens_sentence(evidence, match):
        return False
    if left.islower() and not code:
        return _both(evidence, left, right) or _is_sentence_end(evidence, match)
    before = evidence.text[match.start() - 1 : match.start()]
    if right.lower() in TOP_LEVEL_DOMAINS or not evidence.is_function_word(right) or before in (".", "-"):
        return False
    behind = evidence.text[match.end() : match.end() + 2]
    return behind[:1] == " " and behind[1:].islower() and evidence.is_word(left, 2)


def _opens_sentence(evidence: Evidence, match: re.Match[str]) -> bool:
    """Whether the right half is written as a sentence's first word."""
    right, behind = match.group(4), evidence.text[match.end() : match.end() + 2]
    if len(right) == 1:
        elided = behind[:1] in ELISION and behind[1:].isalpha() and evidence.language in ELIDING
        return right.isupper() and (elided or (right in evidence.lists.single and behind[:1] == " "))
    return right[0].isupper() and right[1:].islower() and behind[:1] not in ("(", ".", "-", "_")


def _is_sentence_end(evidence: Evidence, match: re.Match[str]) -> bool:
    """Proof by the right half and the shape alone, for a left half too rare to be listed."""
    left, _, _, right = match.groups()
    behind = evidence.text[match.end() : match.end() + 2]
    if len(left) < MIN_SHAPE or behind[:1] not in (" ", ","):
        return False
    if CYRILLIC.match(left) and CYRILLIC.match(right):
        return len(right) >= MIN_SHAPE or evidence.is_function_word(
            right
        )  # addresses and code are not written in Cyrillic
    return (behind[:1] == "," or behind[1:].islower()) and evidence.is_word(right, 2)


def _both(evidence: Evidence, left: str, right: str) -> bool:
    return evidence.is_word(left, 2) and (evidence.is_word(right, 2) or len(right) == 1)
