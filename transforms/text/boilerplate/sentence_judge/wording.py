"""How much sentences sound like pleas and prompts: a weight for each beginning of a word and each pair of them, learnt and hashed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.text.boilerplate.lines.wording import buckets, stems, weight_of

MIN_SENTENCE_WORDS = 4  # fewer say too little on their own, our choice
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”»)]? +")


def sentences(folded: str) -> list[list[str]]:
    """The stems of each sentence; short ones belong to the one before.

    >>> sentences("we need your support. every euro helps us a lot. thank you")
    [['we', 'need', 'your', 'suppor'], ['every', 'euro', 'helps', 'us', 'lot', 'thank', 'you']]
    """
    found: list[list[str]] = []
    for part in _SENTENCE_END.split(folded):
        words = stems(part)
        if found and (len(words) < MIN_SENTENCE_WORDS or len(found[-1]) < MIN_SENTENCE_WORDS):
            found[-1] += words
        else:
            found.append(words)
    return found


def weigh(folded: str, table: Sequence[float]) -> tuple[float, list[float]]:
    """The weight of a line and of each of its sentences: sums that do not grow with length.

    Above zero is what pleas say, below what stories tell.
    """
    total, places, each = 0.0, 0, []
    for found in map(buckets, sentences(folded)):
        weight = weight_of(found, table)
        each.append(weight / max(len(found), 1) ** 0.5)
        total, places = total + weight, places + len(found)
    return total / max(places, 1) ** 0.5, each
