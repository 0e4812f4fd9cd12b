"""Spaces lost after a mark behind a figure, a bracket or a quotation: "on 31.Water is", "(3),foram", "22h.A média", "».Les"."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import CLOSERS, LETTERS, MAX_CHUNK
from transforms.text.mending.stops import ELIDING, ELISION, is_elided
from transforms.text.metadata.dates.calendar import month_of

# A figure with or without a unit, a percentage or sum, a bracket or a quotation; the mark; the word.
_JOINT = re.compile(
    rf"(?:(?P<figure>\d(?:[^\W\d_]{{0,3}}| [rрг])|[%°€$£])|(?P<closer>[)»”\"]))"
    rf"(?:,(?P<listed>[{LOWER}{UPPER}][{LOWER}]*)|[.!?…](?P<opening>[{UPPER}]{LETTERS}*))"
)
_FIGURE = re.compile(r"[(„“«\"'’]*[$£€]?\d[\d.,:/–-]*(?:[^\W\d_]{1,3}|[%°€$£]| [rрг])?|[%°€$£]")
_NO_PROSE = re.compile(r"[@/\\_=<>{}\[\]#|&*+~^]|\$(?!\d)|\w\(|\(\)|www\.|https?:")
_LIST_NUMBER = 3  # digits of a line's number at most, our choice
_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|on|ils|elles|je|nous|vous)\b")
_DATED = re.compile(r"\d\d\d\d|\d[.:h–-]\d")  # a year, a time, a score: no name has one before its dot
MIN_UNLISTED = 5  # our choice, in letters
MIN_WORD = 3  # our choice, in letters: shorter ones may be units unless they are function words
MIN_NAME = 4  # our choice, in letters


def lost_after_figures(evidence: Evidence) -> list[int]:
    """Where the spaces go."""
    text = evidence.text
    places = []
    for match in _JOINT.finditer(text):
        kind = "listed" if match["listed"] else "opening"
        start, end = match.span(kind)
        if _is_prose(text, match, end) and _is_word(evidence, match, match[kind], end):
            places.append(start)
    return places if places and not evidence.speaks_code() else []


def _is_prose(text: str, match: re.Match[str], end: int) -> bool:
    """Whether neither address nor code stands there, and before a mark alone a figure that is not a line's number."""
    first = start = match.start()
    while start and first - start < MAX_CHUNK and not text[start - 1].isspace():
        start -= 1
    stop = text.find(" ", end, end + MAX_CHUNK)
    if _NO_PROSE.search(text, start, stop if stop >= 0 else end):
        return False
    if match["closer"] or match["listed"]:
        return True
    left = text[start : match.end("figure")]
    numbers_line = start == 0 or text[start - 1] == "\n"
    return _FIGURE.fullmatch(left) is not None and not (numbers_line and len(left) <= _LIST_NUMBER)


def _is_word(evidence: Evidence, match: re.Match[str], word: str, end: int) -> bool:
    """Whether the word is one that goes on a sentence after a comma or begins one after a full stop."""
    behind = evidence.text[end : end + 2]
    if match["closer"] and match["closer"] not in CLOSERS.get(evidence.language, "") + ')"':
        return False
    if is_elided(evidence, word, behind):
        return True
    if match["listed"] and _INVERTED.match(evidence.text, end):
        return evidence.language == "fr"  # "dit-il", "a-t-elle"
    lower, spaced = word.lower(), behind[:1] == " " and behind[1:].isalnum()
    if len(word) == 1:
        return word.upper() in evidence.lists.single and spaced and (behind[1:].islower() or word.islower())
    if match["listed"]:
        known = evidence.is_common(word) or (len(word) >= MIN_WORD and evidence.lists_inflected(lower))
        known = known or (len(word) >= (MIN_NAME if word[0].isupper() else MIN_UNLISTED) and spaced)
        return known and not behind[:1].isalnum() and behind[:1] not in ("-", "_")
    elided = behind[:1] in ELISION and behind[1:].isalpha() and evidence.language in ELIDING
    if not word[1:].islower() or not (spaced or behind == ", " or elided or _is_month(evidence, lower)):
        return False
    if match["figure"] and len(word) >= MIN_WORD and _is_dated(evidence.text, match.end("figure")):
        return True
    if match["closer"] or evidence.is_function_word(word):
        return True
    if _is_month(evidence, lower):
        return True
    if len(word) >= MIN_WORD and behind[1:].islower() and evidence.lists_inflected(lower):
        return True
    return len(word) >= MIN_NAME and evidence.count_name(word) > 1


def _is_month(evidence: Evidence, form: str) -> bool:
    """Whether it is the month of "14.August", as German writes its dates."""
    return evidence.language == "de" and len(form) >= MIN_WORD and month_of(form, "de") is not None


def _is_dated(text: str, end: int) -> bool:
    """Whether the figure that ends there is a year, a time or a score."""
    start = end
    while start and not text[start - 1].isspace():
        start -= 1
    return _DATED.search(text, start, end) is not None
