"""Words that a link or italics ran together with their neighbours: "segúnel parte", "lareunión del Concejodel", "zraportu straży".

Both halves have to be words, and the whole must be none: neither of the list of common forms nor of the longer list of rare forms that two
words seem to make ("often", "delfino", "podpis"). Which small words prove how much is measured on those rare forms: few of them begin with
"della", many with "con". A small word of the second kind needs more: the other half stands in the article as well, or a second seam is near,
since a link has two ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.text.edits import Edit
from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.seams import COMPOUNDING, EITHER, Seam, beside_small, between_equals
from transforms.text.mending.sightings import MIN_HALF, stands, written

RULE = "mend.lost_space"
# All our choice, in letters.
MIN_FORM = 5
NEAR = 60  # characters between the two ends of one link
MARKS = ".,;:!?…\"'“”„«»‘’()[]–—-"
MIN_NAME = 4
_NAME_INSIDE = re.compile(rf"([{LOWER}]{{{MIN_HALF},}})([{UPPER}][{LOWER}{UPPER}]+)")


def part_run_together(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space between two words that stand as one."""
    if not evidence.known:
        return ()
    forms, unknown = _forms(evidence)
    joined = _joined(evidence)
    places = {place for form in joined for place in _around_name(evidence, form)}
    seams = [seam for form in unknown for seam in beside_small(evidence, form, forms, form in joined)]
    if seams and evidence.language != COMPOUNDING:
        seams += [seam for form in unknown for seam in between_equals(evidence, form)]
    places.update(seam.place for seam in seams if seam.sure or _has_second(evidence, seam, seams))
    if not places or evidence.speaks_code():  # which is dear to ask, and few texts have a place
        return ()
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in sorted(places))


def _forms(evidence: Evidence) -> tuple[set[str], list[str]]:
    """All forms of the article in small letters, and those which the list of common forms does not have."""
    tokens = set(evidence.text.lower().replace("-", " ").split())
    strange = {token.strip(MARKS) for token in tokens - evidence.known} - evidence.known - evidence.lists.names
    unknown = sorted([form for form in strange if len(form) >= MIN_FORM and form.isalpha()])
    tokens |= strange
    return tokens, unknown


def _joined(evidence: Evidence) -> frozenset[str]:
    """The forms with a capital inside, in small letters."""
    text = evidence.text
    words = [text[start:end].strip(MARKS) for start, end in evidence.joined_words()]
    joined = [part.lower() for word in words for part in word.split("-") if not part[1:].islower()]
    return frozenset(joined) - evidence.lists.names


def _around_name(evidence: Evidence, form: str) -> Iterator[int]:
    """Both seams of a name between two words: "aplicativoRotaFácilcomeçou" in an article that has RotaFácil alone."""
    if len(form) < 2 * MIN_HALF + MIN_NAME or not form.isalpha():
        return
    found = written(evidence, form) if not evidence.has_stem(form) else None
    match = _NAME_INSIDE.fullmatch(found[1]) if found is not None else None
    if found is None or match is None or match.group(1) not in evidence.known:
        return
    name = match.group(2)
    for end in range(len(name), MIN_NAME - 1, -1):
        behind = name[end:]
        if (not behind or (behind.islower() and behind in evidence.known)) and stands(evidence, name[:end]):
            first = found[0] + match.start(2)
            yield from (first, first + end) if behind else (first,)
            return


def _has_second(evidence: Evidence, seam: Seam, seams: Sequence[Seam]) -> bool:
    """Whether the other end of the link is near, in the same line: an opening one before a closing one."""
    for other in seams:
        first, second = (seam, other) if seam.place < other.place else (other, seam)
        ends = first.side <= EITHER <= second.side and first.side != second.side
        if ends and 0 < second.place - first.place <= NEAR and "\n" not in evidence.text[first.place : second.place]:
            return True
    return False
