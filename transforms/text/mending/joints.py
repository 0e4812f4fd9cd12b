"""Spaces lost after a mark: "everywhere.This", "Wasser,Kerzen", "»Слово»і"."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence

RULE = "mend.lost_space"
LETTERS = r"[^\W\d_]"
# A mark, perhaps with closing quotes or brackets after it, and then a letter.
SIGNAL = re.compile(r"[.!?…,;:](?=[\"”“’»)]?[^\W\d_])")
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
ELIDING = frozenset(("fr", "it", "uk"))  # L’accord, L'uomo, М'яч


def part_at_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space after a full stop, a comma or a closing mark that lost it."""
    text = evidence.text
    edits = []
    for signal in SIGNAL.finditer(text):
        match = JOINT.match(text, _word_start(text, signal.start()))
        if match and match.start(3) == signal.end() and _is_prose(text, match) and _is_lost_space(evidence, match):
            edits.append(Edit(match.start(4), match.start(4), "", " ", "mend", RULE))
    return tuple(edits)


def _word_start(text: str, end: int) -> int:
    """Where the word begins that ends, but for marks, at `end`."""
    while end and text[end - 1] in ".!?…":
        end -= 1
    while end and text[end - 1].isalpha():
        end -= 1
    return end


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


def _is_lost_space(evidence: Evidence, match: re.Match[str]) -> bool:
    left, mark, _, right = match.groups()
    text_after = evidence.text[match.end() : match.end() + 1]
    if mark in ",;":
        elided = len(right) == 1 and evidence.language in ELIDING and text_after in ELISION
        return elided or _after_comma(evidence, left, right)
    if mark == ":":
        return (
            left.islower()
            and right[0].isupper()
            and len(left) > MIN_SHAPE
            and _both(evidence, left, right)
            and not evidence.speaks_code()
        )
    return _after_stop(evidence, match)


def _after_comma(evidence: Evidence, left: str, right: str) -> bool:
    """Nothing but code and addresses has a comma between letters; short halves must be words all the same."""
    if (left.isupper() and right.isupper()) or evidence.speaks_code():
        return False
    return all(len(half) >= MIN_SHAPE or _is_short_word(evidence, half) for half in (left, right))


def _is_short_word(evidence: Evidence, form: str) -> bool:
    return evidence.is_word(form, 2) or form.upper() in evidence.lists.single


def _after_stop(evidence: Evidence, match: re.Match[str]) -> bool:
    """A sentence ends and the next begins with a capital; after a name only one of the commonest words is proof enough."""
    left, mark, _, right = match.groups()
    if left.lower() in evidence.lists.abbreviations or left.lower() == right.lower() or len(left) < MIN_SIDE:
        return False
    if not _opens_sentence(evidence, match):
        return False
    code = evidence.speaks_code()
    if left.islower() and not code:
        return _both(evidence, left, right) or _is_sentence_end(evidence, match)
    if evidence.text[match.start() - 1 : match.start()] in (".", "-"):
        return False
    behind = evidence.text[match.end() : match.end() + 2]
    if len(right) == 1:
        return evidence.is_word(left, 2)
    if not behind.startswith(" ") or evidence.text.count(match.group()) > 1:
        return False
    if mark != "." and not code:
        return evidence.is_word(right, 2)  # no name is joined by a question mark or by dots
    if code and left.islower():
        return behind[1:].islower() and evidence.is_function_word(right)
    return _follows_name(evidence, left, right, behind[1:].islower())


def _follows_name(evidence: Evidence, left: str, right: str, goes_on: bool) -> bool:
    """Proof after a word with a capital, which may be a name with a dot inside: a word such as begins sentences."""
    function = len(right) >= MIN_SHAPE and evidence.is_function_word(right)
    if function and evidence.language == "de":
        return True  # "im Saal.Die Bundesvorsitzende": a noun follows with a capital
    if not goes_on or not evidence.is_common(right):
        return False
    return function or evidence.is_word(left, 2) or _changes_script(left, right)


def _opens_sentence(evidence: Evidence, match: re.Match[str]) -> bool:
    """Whether the right half is written as a sentence's first word."""
    right, behind = match.group(4), evidence.text[match.end() : match.end() + 2]
    if len(right) == 1:
        elided = behind[:1] in ELISION and behind[1:].isalpha() and evidence.language in ELIDING
        return right.isupper() and (elided or (right in evidence.lists.single and behind[:1] == " "))
    return right[0].isupper() and right[1:].islower() and behind[:1] not in ("(", ".", "_")


def _is_sentence_end(evidence: Evidence, match: re.Match[str]) -> bool:
    """Proof by one half and the shape, for a half too rare to be listed."""
    left, _, _, right = match.groups()
    behind = evidence.text[match.end() : match.end() + 2]
    if len(left) < MIN_SHAPE or behind[:1] not in (" ", ","):
        return False
    if CYRILLIC.match(left) and CYRILLIC.match(right):
        return len(right) >= MIN_SHAPE or evidence.is_function_word(
            right
        )  # addresses and code are not written in Cyrillic
    if evidence.is_word(right, 2):
        return True
    return evidence.lists_form(left) and len(right) >= MIN_SHAPE and right.lower() not in TOP_LEVEL_DOMAINS


def _both(evidence: Evidence, left: str, right: str) -> bool:
    return evidence.is_word(left, 2) and (evidence.is_word(right, 2) or len(right) == 1)


def _changes_script(left: str, right: str) -> bool:
    return left.isascii() and CYRILLIC.match(right) is not None
