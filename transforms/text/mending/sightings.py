"""Where a form of words run together stands in the article, and whether a half of it stands there alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from transforms.text.mending.evidence import Evidence
from transforms.text.mending.word_list import is_rare_form

MIN_HALF = 4  # our choice, in letters
_CODE = re.compile(r"[@/\\_=<>{}#|&*+~^$\d]")


def written(evidence: Evidence, form: str, inflected: bool = True, rare: bool = False) -> tuple[int, str] | None:
    """Where the form stands and how it is written; None when it is a (rare) word after all, stands more than once, or in code."""
    if not rare and is_rare_form(evidence.language, form, inflected):
        return None
    text = evidence.text
    found = list(islice(_places(_lower(text), form, "'’"), 2))
    if len(found) != 1:
        return None
    start, end = found[0], found[0] + len(form)
    first, last = text.rfind(" ", 0, start) + 1, text.find(" ", end)
    if _CODE.search(text, first, last if last >= 0 else len(text)):
        return None
    return start, text[start:end]


def _places(text: str, form: str, joints: str) -> Iterator[int]:
    """Where the form stands with neither a letter nor a joint beside it; a pattern for each form would cost twenty times as much."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not (_joins(text[at - 1 : at], joints) or _joins(text[end : end + 1], joints)):
            yield at
        at = text.find(form, at + 1)


def _joins(char: str, joints: str) -> bool:
    return char.isalnum() or (char != "" and (char == "_" or char in joints))


@lru_cache(maxsize=1)  # every unknown form of a text is sought in it
def _lower(text: str) -> str:
    """The text in small letters, each in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join([char.lower()[:1] for char in text])


def stands(evidence: Evidence, half: str) -> bool:
    """Whether the article has exactly this form, as a word of its own."""
    return len(half) >= MIN_HALF and next(_places(evidence.text, half, "'’-"), None) is not None
