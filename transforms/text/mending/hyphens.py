"""Words that a hard wrap broke and a copy joined with a space: "infor- mation"."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.letters import LOWER
from transforms.text.mending.evidence import Evidence

RULE = "mend.hyphenation"
BROKEN = re.compile(rf"-(?<=[^\W\d_]{{2}}-)[ ]([{LOWER}]{{2,}})(?![\w-])")


def join_broken_words(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that take out a hyphen and a space where both halves make a listed word, or one that the article has elsewhere.

    "Ein- und Ausgang" stays: a conjunction behind the hyphen leaves half a compound before it.
    """
    if "- " not in evidence.text:
        return ()
    edits = []
    for match in BROKEN.finditer(evidence.text):
        right, start = match.group(1), match.start()
        whole = _word_before(evidence.text, start) + right
        if right not in evidence.lists.function_words and (evidence.lists_form(whole) or evidence.count_name(whole)):
            edits.append(Edit(start, start + 2, "- ", "", "mend", RULE))
    return tuple(edits)


def _word_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]
