"""Seams: places where a word may have been run together with a small one, or two longer words with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from transforms.text.mending.evidence import Evidence
from transforms.text.mending.hand_lists import HandLists, hand_lists
from transforms.text.mending.name_prefixes import NAME_PREFIXES
from transforms.text.mending.sightings import MIN_HALF, stands, written
from transforms.text.mending.word_list import is_rare_form, oddity

# All our choice, in letters.
MIN_SMALL = 2  # of a small word beside a longer one
MIN_LONE_HALF = 5  # beside a shorter small word
MIN_SHORT_HALF = 3  # beside a small word as long
MIN_EQUAL_HALF = 5  # of two words of which neither is small
LONGEST_SMALL = 7
COMPOUNDING = "de"  # joins words on purpose
PREFIXING = frozenset(("en", "pl", "uk", "ru"))  # make new words of small ones: "onchain", "договорит"
# Of the four letters in a row that reach over a seam so many in no word; behind what may be a prefix all of them.
MIN_ODD = 2
MIN_ODD_PREFIX = 3
MIN_NAMING = 3  # of a small word before the first of two capitals: "jakMorska Izba"

STOPS = tuple(".!?…")

OPENS, EITHER, CLOSES = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Seam:
    """A place where two words may have been run together."""

    place: int
    sure: bool
    """Whether it needs no second one near it."""
    side: int
    """Which end of a link it would be: OPENS, CLOSES or EITHER."""


def beside_small(evidence: Evidence, form: str, forms: set[str], joined: bool) -> Iterator[Seam]:
    """The seam between a small word and another one, if the form has exactly one."""
    if form in evidence.lists.glued:
        yield from _glued(evidence, form)
        return
    found = _small_ends(evidence, form, forms, joined)
    sighted = written(evidence, form, inflected=False, rare=joined) if found else None
    if sighted is None:
        return
    start, word = sighted
    seams = [
        seam
        for at, sure in found
        if word[at].isupper()
        or _is_odd(evidence.language, form, at)
        or not (_is_inflected(evidence, form, at, sure) or _may_part_at_letter(evidence, form, at))
        if (seam := _seam(evidence, start, word, at, sure)) is not None
    ]
    seams = [seam for seam in seams if seam.sure] or seams
    if len({seam.place for seam in seams}) == 1:
        yield seams[0]


def _is_inflected(evidence: Evidence, form: str, at: int, sure: bool) -> bool:
    """Whether the form is rather one more of a listed word; no ending is a small word of three letters that is none."""
    if sure and at <= -MIN_SHORT_HALF:
        return False
    if at < 0 and evidence.language not in PREFIXING | {COMPOUNDING}:
        return False  # the list has every form that such a word ends
    ends_small = at == -MIN_SMALL or at == len(form) - MIN_SMALL
    if is_rare_form(evidence.language, form, inflected=not (sure and ends_small)):
        return True
    return evidence.has_stem(form + "-" if sure else form)


@lru_cache(maxsize=50_000)
def _is_odd(language: str, form: str, at: int) -> bool:
    """Whether the letters that meet there meet in next to no word of the language."""
    lists, needed = hand_lists(language), 1
    if language == COMPOUNDING or (at > 0 and form[:at] in lists.forming):
        return False
    if abs(at) == 1:
        needed = MIN_ODD
    elif at > 0 and language in PREFIXING:
        needed = MIN_ODD if form[:at] in lists.leading_sure else MIN_ODD_PREFIX
    if at == 1 and lists.case_endings and not form.endswith(lists.case_endings):
        return False  # it may be a verb with its prefix: "вкиньте"
    return oddity(language, form, at % len(form)) >= needed


def _may_part_at_letter(evidence: Evidence, form: str, at: int) -> bool:
    """Whether it may as well be a word of one letter that stands there: "básicase" is "básicas e" rather than "básica se"."""
    letter, rest = (form[0], form[1:]) if at > 0 else (form[-1], form[:-1])
    return abs(at) > 1 and letter.upper() in evidence.lists.single and rest in evidence.known


def _small_ends(evidence: Evidence, form: str, forms: set[str], joined: bool) -> list[tuple[int, bool]]:
    """Where a form may end its first small word or begin its last (counted from the end), and whether that word proves much."""
    return [
        (at, sure)
        for at, half, sure in _ends(evidence.language, form)
        if half in evidence.known or half in forms or (joined and at > 0)
    ]


@lru_cache(maxsize=50_000)  # the same rare words come back from article to article
def _ends(language: str, form: str) -> tuple[tuple[int, str, bool], ...]:
    """The same whatever stands beside the small word, with that."""
    lists = hand_lists(language)
    found: list[tuple[int, str, bool]] = []
    for size in range(1, min(LONGEST_SMALL, len(form) - MIN_SMALL) + 1):
        for at, small, half, listed, sure in (
            (size, form[:size], form[size:], lists.leading, lists.leading_sure),
            (-size, form[-size:], form[:-size], lists.trailing, lists.trailing_sure),
        ):
            fits = small in listed or (lists.has_small(small) and _is_odd(language, form, at))
            if fits and _may_be_half(lists, half, size):
                found.append((at, half, small in sure))
    return tuple(found)


def _glued(evidence: Evidence, form: str) -> Iterator[Seam]:
    """The seams of a form that is nothing but a small word and an article: "tothe"."""
    article = max((word for word in evidence.lists.articles if form.endswith(word)), key=len, default="")
    for match in re.finditer(rf"(?<![\w'’-]){form}(?![\w'’-])", evidence.text):
        yield Seam(match.end() - len(article), bool(article), OPENS)


def _may_be_half(lists: HandLists, half: str, size: int) -> bool:
    """Whether it is long enough to stand beside a small word; beside a long one of these a further small word may: "segúnel"."""
    if size >= MIN_HALF and half in lists.leading:
        return True
    return len(half) >= MIN_HALF or (len(half) >= MIN_SHORT_HALF and size >= MIN_SHORT_HALF)


def _seam(evidence: Evidence, start: int, word: str, at: int, sure: bool) -> Seam | None:
    """The seam behind the first letters of a word (or before the last, counted from the end), when what is beside the small word is one."""
    left, right = word[:at], word[at:]
    half = right if at > 0 else left
    if not _is_written_as_two(evidence, start, left, right):
        return None
    side = OPENS if at > 0 else CLOSES
    small = left if side == OPENS else right
    if side == CLOSES and evidence.text[start + len(word) : start + len(word) + 1] in STOPS:
        return None  # what stands behind a link goes on: "gromnic."
    odd = _is_odd(evidence.language, word.lower(), at)
    listed, alone = half.lower() in evidence.known, stands(evidence, half)
    if not (listed or alone or (half[0].isupper() and side == OPENS)):
        return None
    if half[0].isupper() and len(small) == 1 and side == CLOSES:
        return None  # names have such endings: "Мамедову"
    place = start + len(left)
    if half[0].isupper():
        proven = alone or (
            listed
            and (side == OPENS or len(small) >= MIN_HALF)
            and _is_noun_or_name(evidence, small, half, start + len(word))
        )
        if side == CLOSES and not proven:
            return None  # names end with small words: "Saltby"
        fair = small in evidence.lists.leading_fair or (side == OPENS and evidence.is_function_word(small))
        return Seam(place, proven and (sure or fair), side)
    if word[0].isupper():  # "Weverse" begins a sentence
        return Seam(place, listed and alone, side)
    long = len(half) >= MIN_LONE_HALF or len(small) >= MIN_SHORT_HALF
    fair = side == OPENS and _is_fair(evidence.lists, small, half)
    return Seam(place, listed and (alone or fair or (sure and long) or odd), side)


def _is_noun_or_name(evidence: Evidence, small: str, half: str, end: int) -> bool:
    """Whether a word with a capital behind a small one is a German noun ("imRathaus"), or the first of two ("jakMorska Izba")."""
    if evidence.language == COMPOUNDING:
        return len(half) >= MIN_LONE_HALF
    naming = len(small) >= MIN_NAMING or (
        evidence.language != "en" and evidence.is_function_word(small) and small not in NAME_PREFIXES
    )
    return naming and evidence.text[end : end + 2].strip().isupper()


def _is_fair(lists: HandLists, small: str, half: str) -> bool:
    """Whether a small word that few prefixes look like stands before a listed word; one of a single letter before one that it governs."""
    return small in lists.leading_fair and (len(small) > 1 or half.endswith(lists.case_endings))


def _is_written_as_two(evidence: Evidence, start: int, left: str, right: str) -> bool:
    """Whether each half is written as a word is: "ofthe", "theSlate", "Slatefor", and "Theslate" where a sentence begins."""
    if not all(half[1:].islower() or len(half) == 1 for half in (left, right)):
        return False
    if right[0].isupper():
        return left.islower() and right.lower() not in evidence.lists.trailing
    return left[0].islower() or left.lower() not in evidence.lists.leading or _begins_sentence(evidence.text, start)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"“„«»'‘’(")
    return not before or before[-1] in ".!?…:\n–—"


def between_equals(evidence: Evidence, form: str) -> Iterator[Seam]:
    """The seam between two longer words, if the form has exactly one; it always needs a second one near."""
    ends = range(MIN_EQUAL_HALF, len(form) - MIN_EQUAL_HALF + 1)
    places = [at for at in ends if evidence.lists_inflected(form[:at]) and evidence.lists_inflected(form[at:])]
    sighted = written(evidence, form) if len(places) == 1 and not evidence.has_stem(form) else None
    if sighted is not None and sighted[1][1:].islower():
        yield Seam(sighted[0] + places[0], False, EITHER)
