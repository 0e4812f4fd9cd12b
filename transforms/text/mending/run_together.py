"""Words that a link or italics ran together with their neighbours: "segúnel parte", "lareunión del Concejodel", "zraportu straży".

Both halves have to be words, and the whole must be none: neither of the list of common forms nor of the longer list of rare forms that two
words seem to make ("often", "delfino", "podpis"). Which small words prove how much is measured on those rare forms: few of them begin with
"della", many with "con". A small word of the second kind needs more: the other half stands in the article as well, or a second seam is near,
since a link has two ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from transforms.text.edits import Edit
from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.hand_lists import HandLists, hand_lists
from transforms.text.mending.word_list import is_rare_form

RULE = "mend.lost_space"
# All our choice, in letters.
MIN_FORM = 5
MIN_HALF = 4
MIN_SMALL = 2  # of a small word beside a longer one
MIN_LONE_HALF = 5  # beside a shorter small word
MIN_EQUAL_HALF = 5  # of two words of which neither is small
LONGEST_SMALL = 7
NEAR = 60  # characters between the two ends of one link
MARKS = ".,;:!?…\"'“”„«»‘’()[]–—-"
COMPOUNDING = "de"  # joins words on purpose
MIN_NAME = 4
MIN_NAMING = 3  # of a small word before the first of two capitals: "jakMorska Izba"
_NAME_INSIDE = re.compile(rf"([{LOWER}]{{{MIN_HALF},}})([{UPPER}][{LOWER}{UPPER}]+)")
_CODE = re.compile(r"[@/\\_=<>{}#|&*+~^$\d]")


OPENS, EITHER, CLOSES = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Seam:
    """A place where two words may have been run together."""

    place: int
    sure: bool
    """Whether it needs no second one near it."""
    side: int
    """Which end of a link it would be: OPENS, CLOSES or EITHER."""


def part_run_together(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space between two words that stand as one."""
    if not evidence.known:
        return ()
    forms, unknown = _forms(evidence)
    joined = _joined(evidence)
    places = {place for form in joined for place in _around_name(evidence, form)}
    seams = [seam for form in unknown for seam in _beside_small(evidence, form, forms, form in joined)]
    if seams and evidence.language != COMPOUNDING:
        seams += [seam for form in unknown for seam in _between_equals(evidence, form)]
    places.update(seam.place for seam in seams if seam.sure or _has_second(evidence, seam, seams))
    if not places or evidence.speaks_code():  # which is dear to ask, and few texts have a place
        return ()
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in sorted(places))


def _forms(evidence: Evidence) -> tuple[set[str], list[str]]:
    """All forms of the article in small letters, and those which the list of common forms does not have."""
    tokens = set(evidence.text.lower().replace("-", " ").split())
    strange = {token.strip(MARKS) for token in tokens - evidence.known} - evidence.known
    unknown = sorted([form for form in strange if len(form) >= MIN_FORM and form.isalpha()])
    tokens |= strange
    return tokens, unknown


def _joined(evidence: Evidence) -> frozenset[str]:
    """The forms with a capital inside, in small letters."""
    text = evidence.text
    words = [text[start:end].strip(MARKS) for start, end in evidence.joined_words()]
    return frozenset([part.lower() for word in words for part in word.split("-") if not part[1:].islower()])


def _around_name(evidence: Evidence, form: str) -> Iterator[int]:
    """Both seams of a name between two words: "aplicativoRotaFácilcomeçou" in an article that has RotaFácil alone."""
    if len(form) < 2 * MIN_HALF + MIN_NAME or not form.isalpha():
        return
    written = _written(evidence, form)
    match = _NAME_INSIDE.fullmatch(written[1]) if written is not None else None
    if written is None or match is None or match.group(1) not in evidence.known:
        return
    name = match.group(2)
    for end in range(len(name), MIN_NAME - 1, -1):
        behind = name[end:]
        if (not behind or (behind.islower() and behind in evidence.known)) and _stands(evidence, name[:end]):
            first = written[0] + match.start(2)
            yield from (first, first + end) if behind else (first,)
            return


def _beside_small(evidence: Evidence, form: str, forms: set[str], joined: bool) -> Iterator[Seam]:
    """The seam between a small word and another one, if the form has exactly one."""
    if form in evidence.lists.glued:
        yield from _glued(evidence, form)
        return
    found = _small_ends(evidence, form, forms, joined)
    written = _written(evidence, form) if found else None
    if written is None:
        return
    start, word = written
    seams = [seam for at, sure in found if (seam := _seam(evidence, start, word, at, sure)) is not None]
    seams = [seam for seam in seams if seam.sure] or seams
    if len(seams) == 1:
        yield seams[0]


def _small_ends(evidence: Evidence, form: str, forms: set[str], joined: bool) -> list[tuple[int, bool]]:
    """Where a form may end its first small word or begin its last (counted from the end), and whether that word proves much."""
    known = evidence.known
    return [
        (at, sure)
        for at, half, sure in _ends(evidence.language, form)
        if half in known or half in forms or (joined and at > 0)
    ]


@lru_cache(maxsize=50_000)  # the same rare words come back from article to article
def _ends(language: str, form: str) -> tuple[tuple[int, str, bool], ...]:
    """The same whatever stands beside the small word, with that."""
    lists = hand_lists(language)
    found: list[tuple[int, str, bool]] = []
    for size in range(1, min(LONGEST_SMALL, len(form) - MIN_SMALL) + 1):
        if (small := form[:size]) in lists.leading and _may_be_half(lists, form[size:], size):
            found.append((size, form[size:], small in lists.leading_sure))
        if (small := form[-size:]) in lists.trailing and _may_be_half(lists, form[:-size], size):
            found.append((-size, form[:-size], small in lists.trailing_sure))
    return tuple(found)


def _glued(evidence: Evidence, form: str) -> Iterator[Seam]:
    """The seams of a form that is nothing but a small word and an article: "tothe"."""
    article = max((word for word in evidence.lists.articles if form.endswith(word)), key=len, default="")
    for match in re.finditer(rf"(?<![\w'’-]){form}(?![\w'’-])", evidence.text):
        yield Seam(match.end() - len(article), bool(article), OPENS)


def _may_be_half(lists: HandLists, half: str, size: int) -> bool:
    """Whether it is long enough to stand beside a small word; beside a long one of these a further small word may: "segúnel"."""
    return len(half) >= MIN_HALF or (size >= MIN_HALF and half in lists.leading)


def _seam(evidence: Evidence, start: int, word: str, at: int, sure: bool) -> Seam | None:
    """The seam behind the first letters of a word (or before the last, counted from the end), when what is beside the small word is one."""
    left, right = word[:at], word[at:]
    half = right if at > 0 else left
    if not _is_written_as_two(evidence, start, left, right):
        return None
    side = OPENS if at > 0 else CLOSES
    small = left if side == OPENS else right
    listed, stands = half.lower() in evidence.known, _stands(evidence, half)
    if not (listed or stands or (half[0].isupper() and side == OPENS)):
        return None
    place = start + len(left)
    if half[0].isupper():
        proven = stands or (listed and _is_noun_or_name(evidence, small, half, start + len(word)))
        return Seam(place, proven and (sure or small in evidence.lists.leading_fair), side)
    if word[0].isupper():  # "Weverse" begins a sentence
        return Seam(place, listed and stands, side)
    long = len(half) >= MIN_LONE_HALF or len(small) >= MIN_HALF
    fair = side == OPENS and _is_fair(evidence.lists, small, half)
    return Seam(place, listed and (stands or fair or (sure and long)), side)


def _is_noun_or_name(evidence: Evidence, small: str, half: str, end: int) -> bool:
    """Whether a word with a capital behind a small one is a German noun ("imRathaus"), or the first of two ("jakMorska Izba")."""
    if evidence.language == COMPOUNDING:
        return len(half) >= MIN_LONE_HALF
    return len(small) >= MIN_NAMING and evidence.text[end : end + 2].strip().isupper()


def _is_fair(lists: HandLists, small: str, half: str) -> bool:
    """Whether a small word that few prefixes look like stands before a listed word; one of a single letter before one that it governs."""
    return small in lists.leading_fair and (len(small) > 1 or half.endswith(lists.case_endings))


def _is_written_as_two(evidence: Evidence, start: int, left: str, right: str) -> bool:
    """Whether each half is written as a word is: "ofthe", "theSlate", "Slatefor", and "Theslate" where a sentence begins."""
    if not (left[1:].islower() or len(left) == 1) or not right[1:].islower():
        return False
    if right[0].isupper():
        return left.islower() and right.lower() not in evidence.lists.trailing
    return left[0].islower() or left.lower() not in evidence.lists.leading or _begins_sentence(evidence.text, start)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"“„«»'‘’(")
    return not before or before[-1] in ".!?…:\n–—"


def _stands(evidence: Evidence, half: str) -> bool:
    """Whether the article has exactly this form, as a word of its own."""
    return len(half) >= MIN_HALF and next(_places(evidence.text, half, "'’-"), None) is not None


def _between_equals(evidence: Evidence, form: str) -> Iterator[Seam]:
    """The seam between two longer words, if the form has exactly one; it always needs a second one near."""
    ends = range(MIN_EQUAL_HALF, len(form) - MIN_EQUAL_HALF + 1)
    places = [at for at in ends if evidence.lists_inflected(form[:at]) and evidence.lists_inflected(form[at:])]
    written = _written(evidence, form) if len(places) == 1 else None
    if written is not None and written[1][1:].islower():
        yield Seam(written[0] + places[0], False, EITHER)


def _written(evidence: Evidence, form: str) -> tuple[int, str] | None:
    """Where the form stands and how it is written; None when it is a word after all, stands more than once, or in code or an address."""
    if is_rare_form(evidence.language, form) or evidence.has_stem(form):
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


def _has_second(evidence: Evidence, seam: Seam, seams: Sequence[Seam]) -> bool:
    """Whether the other end of the link is near, in the same line: an opening one before a closing one."""
    for other in seams:
        first, second = (seam, other) if seam.place < other.place else (other, seam)
        ends = first.side <= EITHER <= second.side and first.side != second.side
        if ends and 0 < second.place - first.place <= NEAR and "\n" not in evidence.text[first.place : second.place]:
            return True
    return False
