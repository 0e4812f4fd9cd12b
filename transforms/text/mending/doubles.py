"""What was printed twice: whole paragraphs, and names glued to their own copy."""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence

PARAGRAPH_RULE = "mend.doubled_paragraph"
NAME_RULE = "mend.doubled_name"
PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
MIN_CHARS = 80  # our choice: refrains, table rows and one-line answers are shorter
MIN_WORDS = 12  # our choice
CAPITAL = re2.compile(r"\p{Ll}\p{Lu}\p{Ll}")
JOINT = re.compile(r"(?<=[^\W\d_A-Z])(?=[^\W\d_])")
MIN_NAME = 7  # our choice, in letters of the whole name


def strike_doubled_paragraphs(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that strike every further copy of a long paragraph, with the blank line before it."""
    text = evidence.text
    seen: set[str] = set()
    edits = []
    end_before = 0
    for match in PARAGRAPH.finditer(text):
        words = match.group().split()
        if len(match.group()) >= MIN_CHARS and len(words) >= MIN_WORDS:
            key = " ".join(words)
            if key in seen:
                edits.append(Edit(end_before, match.end(), text[end_before : match.end()], "", "mend", PARAGRAPH_RULE))
            seen.add(key)
        end_before = match.end()
    return tuple(edits)


def strike_doubled_names(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that strike the second copy of a name glued to itself: "Bernt HulskerBerntHulsker"."""
    text = evidence.text
    if CAPITAL.search(text) is None:
        return ()
    edits = []
    for match in re.finditer(r"[^\W\d_]+", text):
        word = match.group()
        if word.isupper() or word[1:].islower():
            continue
        for at in range(2, len(word) - 1):
            if word[at].isupper() and word[at - 1].islower():
                end = _copy_end(text, match.start() + at)
                if end is not None:
                    edits.append(Edit(match.start() + at, end, text[match.start() + at : end], "", "mend", NAME_RULE))
                    break
    return tuple(edits)


def _copy_end(text: str, joint: int) -> int | None:
    """Where the copy ends that begins at the joint, if the words before it are the same name."""
    for words in (2, 3, 4):
        start = _words_back(text, joint, words)
        if start is None:
            return None
        name = text[start:joint]
        if len(name) < MIN_NAME or not name[0].isupper():
            continue
        for copy in (name, name.replace(" ", "")):
            end = joint + len(copy)
            if text.startswith(copy, joint) and not text[end : end + 1].isalnum():
                return end
    return None


def _words_back(text: str, joint: int, count: int) -> int | None:
    """Where the `count`-th word before the joint begins, on the same line."""
    at = joint
    for number in range(count):
        if number:
            if text[at - 1 : at] != " ":
                return None
            at -= 1
        begin = at
        while at and text[at - 1].isalpha():
            at -= 1
        if at == begin:
            return None
    return at
