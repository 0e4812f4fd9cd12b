"""Words that stand beside a date: what kind of date it is, and what joins it to its time of day."""

from __future__ import annotations

import re

from transforms.text.metadata.shipped import shipped
from transforms.text.needed import any_of

_WORDS = shipped("date_words")
_JOINERS = frozenset(_WORDS["joiners"])
_RECENT = frozenset(_WORDS["recent"])


def _stems(kind: str) -> str:
    """One alternative for each first letter, which is looked at before what follows it: most letters of a line begin no label."""
    rests: dict[str, list[str]] = {}
    for stem in sorted(_WORDS[kind], key=len, reverse=True):
        rests.setdefault(stem[0], []).append(re.escape(stem[1:]))
    return "|".join(f"[{first}{first.upper()}](?i:{'|'.join(rest)})" for first, rest in rests.items())


# A label begins a word, or is glued with its capital to what stands before it ("ESTUpdated").
_LABEL = re.compile(
    r"(?:(?<![^\W\d_])|(?=[A-ZÀ-ÝА-ЯЁІЇЄ]))"
    rf"(?:(?P<modified>{_stems('modified')})|(?P<published>{_stems('published')}))"
)

_LABELS_BEFORE = re.compile(
    rf"(?:{_LABEL.pattern.replace('?P<modified>', '?:').replace('?P<published>', '?:')})[^\d]{{0,24}}\Z"
)
_LABEL_WORD = re.compile(_LABEL.pattern + r"[^\W\d_]*")
_may_be_labelled = any_of((*_WORDS["modified"], *_WORDS["published"]))


def label_in(text: str) -> str | None:
    """`modified` or `published`, by the last label word of the text that precedes a date; None when there is none.

    >>> label_in("AM ESTUpdated "), label_in("Veröffentlicht: "), label_in("By Jane Doe ")
    ('modified', 'published', None)
    """
    label = None
    for match in _LABEL.finditer(text) if _may_be_labelled(text.lower()) else ():
        label = match.lastgroup
    return label


def is_joiner(word: str) -> bool:
    """Whether the word may stand between a date and its time of day."""
    return word.casefold().strip(".'’") in _JOINERS


def is_recent_day(word: str) -> bool:
    """Whether the word names a day that only a reader of that day knows: "yesterday"."""
    return word.casefold() in _RECENT


def without_labels(text: str) -> str:
    """The text without date labels.

    >>> without_labels("Publié le 3, mis à jour à 4")
    '   le 3,    à 4'
    """
    return _LABEL_WORD.sub("  ", text) if _may_be_labelled(text.lower()) else text


def date_label_start(text: str, end: int) -> int:
    """Where the labels and joining words begin that stand right before a date at `end`; `end` itself when there are none.

    >>> date_label_start("By Ann LeePublished on 3 May", 23)
    10
    """
    first = max(0, end - 40)
    match = _LABELS_BEFORE.search(text, first, end) if _may_be_labelled(text[first:end].lower()) else None
    return match.start() if match else end
