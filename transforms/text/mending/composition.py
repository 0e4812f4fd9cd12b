"""Letters that came as a base and a loose accent ("и" + breve), or two as one ("ﬁ"): written as keyboards and word lists have them."""

from __future__ import annotations

import re
import unicodedata

import re2

from transforms.text.edits import Edit

RULE = "mend.composition"
# Latin, Greek and Cyrillic letters with the accents of their alphabets. A stress mark over a Cyrillic vowel has no composed form and stays.
DECOMPOSED = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1fff][\u0300-\u036f]+")
LIGATURE = re.compile("[\ufb00-\ufb04]")  # print sets them, no keyboard does
SIGNAL = re2.compile("[\u0300-\u036f\ufb00-\ufb04]")


def compose_letters(text: str) -> tuple[Edit, ...]:
    """Edits that put one composed letter in place of a letter and its loose accent.

    >>> [edit.after for edit in compose_letters("Ки\\u0457в и\\u0306")]
    ['й']
    """
    if SIGNAL.search(text) is None:
        return ()
    edits = []
    for match in DECOMPOSED.finditer(text):
        after = unicodedata.normalize("NFC", match.group())
        if after != match.group():
            edits.append(Edit(match.start(), match.end(), match.group(), after, "mend", RULE))
    for match in LIGATURE.finditer(text):
        after = unicodedata.normalize("NFKC", match.group())
        edits.append(Edit(match.start(), match.end(), match.group(), after, "mend", RULE))
    return tuple(sorted(edits, key=lambda edit: edit.start))
