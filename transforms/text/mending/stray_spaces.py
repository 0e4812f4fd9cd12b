"""A space that a link left behind before the mark: "the rule ." """

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import LETTERS

RULE = "mend.stray_space"
# No language that we read sets one before a full stop or a comma. A full stop alone, as in ". . .", is another sign.
STRAY = re.compile(rf"(?:{LETTERS}|\d)[”»)]? (?=[.,](?:[\s\"”“»)]|\Z)(?! ?\.))")


def close_up_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that strike the space before a full stop or a comma.

    >>> [edit.start for edit in close_up_marks(Evidence.of("She knew the rule . He did not.", "en"))]
    [17]
    """
    ends = [match.end() for match in STRAY.finditer(evidence.text)]
    if not ends or evidence.speaks_code():
        return ()
    return tuple(Edit(end - 1, end, " ", "", "mend", RULE) for end in ends)
