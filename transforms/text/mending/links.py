"""Links that lost their spaces at both ends: "parSNCF Réseauen", "dellaProcura di Palmiè", "в«Почте России»нам".

Each end is proof for the other. A link opens where a small or a listed word runs into a capital, a figure or a quotation, and closes within a
few words where a name, a figure, a quotation or a word runs into another one. Neither end is parted here without its second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from transforms.text.edits import Edit
from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import INFLECTED, Evidence
from transforms.text.mending.joint import CLOSERS, LETTERS
from transforms.text.mending.quotes import closes_straight
from transforms.text.mending.seams import COMPOUNDING
from transforms.text.mending.sightings import stands
from transforms.text.mending.signals import NUMBER
from transforms.text.mending.word_list import is_rare_form, oddity

RULE = "mend.lost_space"
# All our choice.
MAX_WORDS = 8  # of a link
MIN_LISTED = 4  # letters of a listed word that is no function word
MIN_FORM = 5  # letters of a form with a seam
MIN_HEAD = 3
MIN_LONG = 5  # letters of a listed word behind another
MIN_ODD = 2
_OPENING = re.compile(rf"[(\[„“«\"]?({LETTERS}*?[{LOWER}])(?=[{UPPER}]|\d|[„“«\"]{LETTERS})")
_NUMBERED = re.compile(rf"(?<!\S){LETTERS}+\d\S*")
_CODE = re.compile(r"[@/\\_=<>{}#|&*+~^$]|www\.|\w\.\w")
_TOKEN = re.compile(r"[^\s]+")
_MARKS = '.,;:!?…)”»"’]'
_STOPS = (".", "!", "?", "…", ";", ":")
_QUOTED = re.compile(rf".*[»”“\"]({LETTERS}+)")
_CAPITALS = re.compile(rf".*?([{UPPER}]{{2,}})([{LOWER}]+)")
_SCRIPTS = re.compile(r".*?([A-Za-z]{2,})([\u0400-\u04ff]+)|.*?([\u0400-\u04ff]{2,})([A-Za-z]+)")
_FIGURE = re.compile(rf"(?:.*\D)?(\d{{2,}})([{LOWER}]{{2,}})")
# Function words that are endings or units as well: "90er", "7am", "AKWen".
_ENDINGS = {
    "de": frozenset(("er", "en", "es", "in", "an", "um", "so", "aus", "mann", "los")),
    "en": frozenset(("am", "er", "ed")),
    "es": frozenset(("es", "os", "as")),
    "pt": frozenset(("es", "os", "as")),
    "pl": frozenset(("om",)),
    "ru": frozenset(("ам", "ом")),
    "uk": frozenset(("ам", "ом")),
}
_NO_ENDINGS: frozenset[str] = frozenset()
_LINKING = frozenset("oeоеё")  # what joins the parts of a compound: "электропоезд"
_NO_OPENING = frozenset("ieox")  # iPhone, eBay: before a capital these letters are no words


def part_links(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put the spaces back at both ends of a link."""
    if not evidence.known:
        return ()
    places: list[int] = []
    for start, end in _chunks(evidence):
        opening = None if places and start < places[-1] else _opening(evidence, start, end)
        closing = None if opening is None else _closing(evidence, opening)
        if opening is not None and closing is not None:
            places += (opening, closing)
    if not places or evidence.speaks_code():
        return ()
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in places)


def _chunks(evidence: Evidence) -> list[tuple[int, int]]:
    """Where words stand that have a capital, a quotation mark or a figure inside."""
    found = _NUMBERED.finditer(evidence.text) if NUMBER in evidence.signals else ()
    numbered = [match.span() for match in found]
    return sorted({*evidence.joined_words(), *numbered})


def _opening(evidence: Evidence, start: int, end: int) -> int | None:
    """Where a link may begin inside a word that has a capital, a figure or a quotation in it."""
    chunk = evidence.text[start:end]
    match = _OPENING.match(chunk)
    if match is None or _CODE.search(chunk) or evidence.recurs(chunk.strip(_MARKS)):
        return None
    left, right = match[1], chunk[match.end() :]
    if right[0] == '"' and closes_straight(evidence.text, start + match.end()):
        return None
    if chunk.strip(_MARKS).lower() in evidence.lists.names or not left.islower():
        return None
    if len(left) == 1:
        fits = left.upper() in evidence.lists.single and not (left in _NO_OPENING and right[0].isalpha())
    else:
        fits = evidence.is_function_word(left) or left in evidence.lists.leading
    if not fits and (not right[1:2].islower() or len(left) < MIN_LISTED or not evidence.lists_inflected(left)):
        return None  # "watchOS"
    return start + match.end()


def _closing(evidence: Evidence, opening: int) -> int | None:
    """Where the link that opens there ends inside a word."""
    text = evidence.text
    line = text.find("\n", opening)
    tokens = _TOKEN.finditer(text, opening, line if line >= 0 else len(text))
    quoted = text[opening] in '„“«"'
    for token in islice(tokens, MAX_WORDS):
        word = token.group().rstrip(_MARKS) if not quoted else token.group().rstrip(".,;:!?…")
        if _CODE.search(word):
            return None
        at = _quoted_end(evidence, word) if quoted else _end(evidence, word)
        if at is not None:
            return token.start() + at
        if token.group().endswith(_STOPS):
            return None
    return None


def _quoted_end(evidence: Evidence, word: str) -> int | None:
    """Where a word begins behind the mark that closes a quotation."""
    match = _QUOTED.fullmatch(word)
    if (
        match is None
        or word[match.start(1) - 1] not in CLOSERS.get(evidence.language, "") + '"'
        or match.start(1) < MIN_HEAD
    ):
        return None
    return match.start(1) if _is_whole(evidence, match[1]) else None


def _is_whole(evidence: Evidence, form: str) -> bool:
    return evidence.is_function_word(form) or (len(form) >= MIN_HEAD and evidence.lists_inflected(form.lower()))


def _end(evidence: Evidence, word: str) -> int | None:
    """Where the last word begins in one that is none."""
    word_start = len(word) - len(word.lstrip("(„“«\"'’"))
    core = word[word_start:]
    for pattern in (_CAPITALS, _SCRIPTS, _FIGURE):
        match = pattern.fullmatch(core)
        if match is not None:
            group = 2 if match[2] is not None else 4
            same = pattern is not _SCRIPTS
            return word_start + match.start(group) if _follows(evidence, match[group], same) else None
    part = core.rsplit("-", 1)[-1]
    if not part.isalpha() or not part[1:].islower():
        return None
    at = _split(evidence, part)
    return None if at is None else len(word) - len(part) + at


def _follows(evidence: Evidence, tail: str, same_script: bool) -> bool:
    """Whether the tail of a name in capitals, of another script or of a figure is a word and no ending."""
    if tail in _ENDINGS.get(evidence.language, _NO_ENDINGS):
        return False
    if len(tail) == 1:
        romance = evidence.language in ("es", "fr", "it", "pt")
        return same_script and romance and tail.upper() in evidence.lists.single
    return evidence.is_function_word(tail) or (len(tail) >= MIN_LISTED and tail in evidence.lists.trailing)


def _split(evidence: Evidence, form: str) -> int | None:
    """Where the second word begins in a form that is no word, if there is exactly one such place."""
    lower = form.lower()
    if len(form) < MIN_FORM or evidence.lists_form(form) or lower in evidence.lists.names:
        return None
    if is_rare_form(evidence.language, lower, inflected=False) or evidence.count(form) > 1:
        return None
    found = list(_ends(evidence, form, lower))
    found = [end for end in found if end[1]] or found
    if len(found) != 1:
        return None
    at, alone = found[0]
    within = range(at + 1, len(form) - 1)
    if (
        at < MIN_LONG
        and form[0].isupper()
        and not alone
        and any(evidence.is_function_word(form[end:]) for end in within)
    ):
        return None  # a name may end there: "Nonatoda" is "Nonato da" rather than "Nona toda"
    return at


def _ends(evidence: Evidence, form: str, lower: str) -> Iterator[tuple[int, bool]]:
    """Where a form may have its seam, and whether its head stands alone in the article."""
    for at in range(MIN_HEAD, len(form)):
        head, tail = form[:at], lower[at:]
        if tail in _ENDINGS.get(evidence.language, _NO_ENDINGS):
            continue
        alone = stands(evidence, head)
        small = evidence.is_function_word(tail) or tail in evidence.lists.trailing
        if len(tail) == 1:
            fits = _ends_in_letter(evidence, lower, at, alone)
        elif small:
            fits = alone or (head.lower() in evidence.known and _ends_in_small(evidence, form, at))
        else:
            fits = len(tail) >= MIN_LONG and tail in evidence.known and _ends_in_listed(evidence, form, at)
        if fits:
            yield at, alone


def _ends_in_letter(evidence: Evidence, lower: str, at: int, alone: bool) -> bool:
    """Whether a word of one letter follows: a plain one behind a listed word that the article has alone, "è" behind any."""
    letter = lower[at:]
    if evidence.language in INFLECTED or letter.upper() not in evidence.lists.single:
        return False
    odd = oddity(evidence.language, lower, at) >= MIN_ODD
    return odd if not letter.isascii() else (alone or odd) and lower[:at] in evidence.known


def _ends_in_small(evidence: Evidence, form: str, at: int) -> bool:
    """Whether a small word follows a listed one, and neither an ending nor that of a name: "Saltby", "Preston"."""
    language, tail = evidence.language, form[at:]
    if language == COMPOUNDING:
        return at >= MIN_LISTED
    odd = oddity(language, form.lower(), at) >= (MIN_ODD if at < MIN_LONG or language in INFLECTED else 1)
    if language in INFLECTED:
        return at >= MIN_LISTED and (odd or (tail in evidence.lists.trailing_sure and not evidence.has_stem(form)))
    return odd or form.islower() or tail in evidence.lists.trailing_sure or len(tail) >= MIN_LONG


def _ends_in_listed(evidence: Evidence, form: str, at: int) -> bool:
    """Whether a longer word follows another, and both are no compound."""
    head, tail, language = form[:at], form[at:], evidence.language
    listed = head.lower() in evidence.known or (at > MIN_LONG and evidence.has_stem(head))
    if not listed:
        return False
    if language == COMPOUNDING:  # a participle behind a noun
        return form[0].isupper() and tail.startswith("ge") and tail.endswith("t")
    plain = at >= MIN_LONG and not evidence.has_stem(form) and head[-1] not in _LINKING
    return plain or oddity(language, form.lower(), at) >= MIN_ODD
