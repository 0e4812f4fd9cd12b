"""Spaces lost beside numbers: "pour35 millions", "in2019", "18,4мільярда", "50euros"."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import LETTERS

RULE = "mend.lost_space"
_BEFORE = re.compile(
    rf"(?<![\w@#/.’'-])({LETTERS}[{LOWER}]+)(?=(\d+(?:[.,:]\d+)*)(?![\w@/-])(?: ([{LOWER}{UPPER}]+))?)"
)
_BEHIND = re.compile(rf"(?<![\w@#/-])(\d+(?:[.,]\d+)*)(?=([{LOWER}{UPPER}][{LOWER}]{{3,}})(?![\w@/-]))")
_CODE = re.compile(r"[@/\\_=<>{}#|&*+~^]|www\.")
MIN_WORD = 4  # our choice, in letters: shorter ones before a number are function words or parts of names


def part_numbers(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space between a word and a number."""
    text = evidence.text
    places = [match.end(1) for match in _BEFORE.finditer(text) if _governs(evidence, *match.groups())]
    places += [match.end(1) for match in _BEHIND.finditer(text) if _is_counted(evidence, match.group(2))]
    places = [place for place in places if not _CODE.search(*_chunk(text, place))]
    if not places or evidence.speaks_code():
        return ()
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in sorted(places))


def _governs(evidence: Evidence, word: str, number: str, behind: str | None) -> bool:
    """Whether the word stands before numbers: a preposition, or any listed word before so many millions or euros."""
    if evidence.recurs(word + number):
        return False
    if evidence.is_function_word(word):
        return True
    counted = behind is not None and _is_counted(evidence, behind)
    return counted and word.islower() and len(word) >= MIN_WORD and evidence.lists_form(word)


def _is_counted(evidence: Evidence, word: str) -> bool:
    """Whether it is a number word, a currency or a percentage; minutes, hours and people are parts of names as well ("20minutes")."""
    return word.lower().startswith(evidence.lists.counted)


def _chunk(text: str, place: int) -> tuple[str, int, int]:
    start, end = text.rfind(" ", 0, place) + 1, text.find(" ", place)
    return text, start, end if end >= 0 else len(text)
