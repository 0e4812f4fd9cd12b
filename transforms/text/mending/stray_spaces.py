"""A space that a link left behind before the mark: "the rule .", "(three years )"."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import LETTERS

RULE = "mend.stray_space"
# No language that we read sets one before a full stop or a comma. A full stop alone, as in ". . .", is another sign.
STRAY = re.compile(rf"(?:{LETTERS}|\d)[”»)]? (?=[.,](?:[\s\"”“»)]|\Z)(?! ?\.))")

BRACKET = re.compile(rf"(?:{LETTERS}|\d)[.”»]? (?=\)(?:[\s.,;:]|\Z))")


def close_up_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that strike the space before a full stop, a comma or a closing bracket.

    >>> [edit.start for edit in close_up_marks(Evidence.of("She knew the rule . He did not.", "en"))]
    [17]
    """
    text = evidence.text
    ends = [match.end() for match in STRAY.finditer(text)]
    ends += [match.end() for match in BRACKET.finditer(text) if _closes(text, match.start())]
    ends.sort()
    if not ends or evidence.speaks_code():
        return ()
    return tuple(Edit(end - 1, end, " ", "", "mend", RULE) for end in ends)


def _closes(text: str, place: int) -> bool:
    """Whether a bracket opened before it in its line, without a space behind, as it is no face and no list's number then."""
    opened = text.rfind("(", text.rfind("\n", 0, place) + 1, place)
    return opened >= 0 and text[opened + 1].isalnum() and ")" not in text[opened:place]
