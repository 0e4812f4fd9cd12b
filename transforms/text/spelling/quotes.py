"""Quotes: whether a name stands in the title of a work, in a headline quoted as printed, or alone as a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.text.spelling.headline import in_headline
from transforms.text.spelling.packdata import shipped
from transforms.text.spelling.reasons import Why

REACH = 140  # our choice: longest title of a work; quotes beyond it are speech
CUE_REACH = 60
CLAUSE_ENDS = re.compile(r"[.!?\"“”„«»]")
PAIRS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", '"': '"', "»": "«", "'": "'", "‹": "›", "”": "”"}
MARKS = re.compile(r"[“”„«»‘’‚\"'‹›]")
WORD = re.compile(r"[^\W_][\w'’-]*")
SMALL_WORD = re.compile(
    r" (?:to|of|in|from|and|for|the|de|à|et|von|in|aus|nach|und|di|da|e|a|en|y|w|z|do|v|na|van|naar|uit) "
)
LONGEST_TITLE = 9  # our choice, in words


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between quotation marks round a name."""

    inside: str
    before: str
    after: str
    at: int
    """Where the name begins inside."""


@dataclass(frozen=True, slots=True)
class QuoteCues:
    """Words before a quotation that say what it is; words behind it too."""

    works: re.Pattern[str]
    works_behind: re.Pattern[str]
    headlines: re.Pattern[str]
    headlines_behind: re.Pattern[str]
    speech: re.Pattern[str]
    """Behind a quotation: who said it."""


def load_quote_cues() -> QuoteCues:
    """The shipped cues."""
    content = shipped("context/quotes.yaml")
    return QuoteCues(
        works=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(content['works'])})\W{{0,3}}$"),
        works_behind=re.compile(rf"(?i)^\W{{0,3}}(?:{'|'.join(content['works_behind'])})"),
        headlines=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(content['headlines'])})"),
        headlines_behind=re.compile(rf"(?i)^[\s,–—-]*(?:{'|'.join(content['headlines_behind'])})"),
        speech=re.compile(rf"(?i)^[\s,–-]*(?:\w+ ){{0,3}}(?:{'|'.join(content['speech'])})"),
    )


def why_quoted(text: str, start: int, end: int, cues: QuoteCues) -> Why | None:
    """Why quotation marks round the name at [start, end) of the original text keep it; None if they do not."""
    quote = quote_round(text, start, end)
    if quote is None:
        return None
    name = text[start:end]
    if _is_headline(quote, cues):
        return Why.PRINTED_HEADLINE
    if quote.inside.strip(" ,.;:!?\u00a0\u202f") == name and not _is_spoken(quote, cues):
        return Why.TITLE_OF_WORK if cues.works.search(quote.before) else Why.SPELLING_DISCUSSED
    if _is_title(quote, cues):
        return Why.TITLE_OF_WORK
    return None


def _is_headline(quote: Quote, cues: QuoteCues) -> bool:
    """Whether the words before or behind the quotation call it a headline."""
    if len(WORD.findall(quote.inside)) < 2:
        return False
    ahead = cues.headlines.search(CLAUSE_ENDS.split(quote.before[-CUE_REACH:])[-1])
    return bool(ahead or cues.headlines_behind.search(quote.after))


def _is_spoken(quote: Quote, cues: QuoteCues) -> bool:
    """Whether a single word in quotation marks is somebody's cry or answer."""
    return quote.inside.rstrip()[-1:] in "!?,." and bool(cues.speech.search(quote.after))


def quote_round(text: str, start: int, end: int) -> Quote | None:
    """The quotation that the span stands in, within its paragraph and `REACH`; None when there is none."""
    left = text[max(0, start - REACH) : start]
    left = left[left.rindex("\n\n") + 2 :] if "\n\n" in left else left
    right = text[end : end + REACH]
    right = right[: right.index("\n\n")] if "\n\n" in right else right
    for match in reversed(tuple(MARKS.finditer(left))):
        at, mark = match.start(), match[0]
        if mark in PAIRS and _opens(left, at):
            close = _closing(left[at + 1 :], right, PAIRS[mark])
            if close is not None:
                inside = left[at + 1 :] + text[start:end] + right[:close]
                return Quote(inside, left[:at], right[close + 1 :], len(left) - at - 1)
        if mark in '”»“"' and not _opens(left, at):
            return None  # a quotation ended before the name
    return None


def _opens(text: str, at: int) -> bool:
    """Whether a mark begins a quotation: nothing or a space before it, no space behind it (French has one)."""
    mark = text[at]
    free = at == 0 or (not text[at - 1].isalnum() and text[at - 1] not in ".,!?")
    if mark in "«‹":
        return True
    if mark == "»" or mark == "”":
        return free and at + 1 < len(text) and text[at + 1].isalnum() and mark == "»"
    return free and (at + 1 == len(text) or not text[at + 1].isspace())


def _closing(inside: str, right: str, marks: str) -> int | None:
    """Where the quotation ends behind the name; None when it has ended before or does not end."""
    if any(mark in inside for mark in marks if mark not in "'’"):
        return None
    ends = []
    for mark in marks:
        at = right.find(mark)
        while at >= 0 and mark in "'’" and at + 1 < len(right) and right[at + 1].isalnum():
            at = right.find(mark, at + 1)
        if at >= 0:
            ends.append(at)
    return min(ends) if ends else None


def _is_title(quote: Quote, cues: QuoteCues) -> bool:
    """A few words without the end of a sentence, in Title Case in a text that is not, or named as a work."""
    inside = quote.inside.strip()
    words = WORD.findall(inside)
    if (
        inside.isupper()
        or len(words) > LONGEST_TITLE
        or not words[0][0].isupper()
        or (inside[-1:] in ".!," and len(words) > 4)
    ):
        return False
    if cues.works.search(quote.before) or (cues.works_behind.search(quote.after) and inside[-1:] not in ".,!?"):
        return True
    titled = in_headline(inside) or bool(SMALL_WORD.search(inside) and _is_capitalised(words))
    return inside[-1:] not in ".,!?" and titled and not in_headline(quote.before[-80:] + quote.after[:80])


def _is_capitalised(words: Sequence[str]) -> bool:
    """Whether at least three words, all but the small ones, have a capital: Last Bus to Odessa."""
    longer = [word for word in words if len(word) >= 3 and word != "the"]
    return len(longer) >= 3 and all(word[0].isupper() for word in longer)
