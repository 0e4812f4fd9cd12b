"""What the words of a credit name: a person, a house, initials, or somebody who lent the picture."""

from __future__ import annotations

import re
from enum import Enum

from transforms.text.letters import UPPER
from transforms.text.metadata.names_known import is_agency, is_city, is_place
from transforms.text.metadata.people.person_names import is_organisation, is_person
from transforms.text.metadata.shipped import shipped

# All our choice.
OWNER_CHARS = 80
PART_WORDS = 5
NAME_WORDS = 4

_WORDS = shipped("credit_words")
_GIVEN = frozenset(_WORDS["given"])
_GIVEN_FIRST = frozenset(_WORDS["given_first"])
_KINDS = frozenset((*_WORDS["kinds"], *_WORDS["kinds_in_brackets"]))
_HOUSES = frozenset(_WORDS["picture_houses"])
_PICTURE_WORDS = frozenset((*_WORDS["pictures"], *_WORDS["picture_words"]))
_SOLD = frozenset(_WORDS["pictures"])
_INSTITUTIONS = frozenset(_WORDS["institutions"])
_PARTING = re.compile(r"\s*[/|]\s*|,\s+|\s+[-–—]\s+|:\s+|\s+(?:via|for|pour|für|para|per|dla|для)\s+(?=[^\W\d_])")
_INITIALS = re.compile(rf"(?:[{UPPER}]\. ?-?){{1,3}}")
_QUOTED = re.compile(rf"[{UPPER}]\w+(?: \w+)? [«“„][^«»“”„]{{2,30}}[»”“]")  # "Лісництво «Соснівське»"
# "Fotobaires", "Europapress", "Agropix"
_HOUSE_WORD = re.compile(
    rf"[{UPPER}](?i:\w+(?:fotos?|photos?|pix|pics|images|(?<![xmy])presse?)|(?<=F)oto(?!gra)\w{{4,}}|(?<=P)hoto(?!gra|shop|s\b)\w{{4,}})"
)
_AROUND = "()[]«»“”„\"' "
_SMALL = frozenset(
    [
        "de",
        "da",
        "do",
        "di",
        "du",
        "del",
        "della",
        "of",
        "the",
        "and",
        "e",
        "y",
        "y",
        "et",
        "la",
        "le",
        "les",
        "los",
        "las",
        "il",
        "el",
        "d'",
        "van",
        "von",
        "der",
        "und",
        "i",
        "и",
        "й",
        "та",
    ]
)


class Kind(Enum):
    """What a part of a credit is."""

    HOUSE = "house"
    INSTITUTION = "institution"
    PERSON = "person"
    INITIALS = "initials"
    GIVEN = "given"
    PICTURE = "picture"
    CAPITALS = "capitals"
    WORD = "word"


SURE = frozenset({Kind.HOUSE, Kind.GIVEN})
"""Parts that prove a credit wherever they stand."""


def owners(words: str) -> tuple[Kind, ...]:
    """What each part of a credit names; nothing when one of them names nobody.

    >>> [kind.value for kind in owners("Jane Roe, Reuters/Contrasto")], owners("the old quay")
    (['person', 'house', 'house'], ())
    """
    if not 1 < len(words) <= OWNER_CHARS or words.count("(") != words.count(")"):
        return ()
    kinds = []
    for part in _PARTING.split(words):
        kind = Kind.HOUSE if _QUOTED.fullmatch(part) else _kind(part.strip(_AROUND))
        if kind is None:
            return ()
        kinds.append(kind)
    return tuple(kinds)


def is_house(words: str) -> bool:
    """Whether an agency or a house that owns pictures is called so, in any case."""
    return is_agency(words) or is_agency(words.upper()) or words.casefold() in _HOUSES


def sells_pictures(words: str) -> bool:
    """Whether words are called after what they sell: "Harbour Images", "Harbour Wire pic"."""
    return not _SOLD.isdisjoint(words.casefold().split()) and owners(words)[-1:] == (Kind.HOUSE,)


def _kind(part: str) -> Kind | None:
    folded = part.casefold().replace("’", "'")
    tokens = folded.split()
    if not tokens or len(tokens) > PART_WORDS:
        return None
    if folded in _GIVEN or (tokens[0] in _GIVEN_FIRST and not folded.endswith((".", "!", "?"))):
        return Kind.GIVEN
    if folded in _KINDS:
        return Kind.PICTURE
    if is_house(part):
        return Kind.HOUSE
    return None if any(map(str.isdigit, part)) else _named(part, tokens)


def _named(part: str, tokens: list[str]) -> Kind | None:
    """What unknown words name by their form."""
    words = part.split()
    if _INITIALS.fullmatch(part):
        return Kind.INITIALS
    if not words[0][0].isupper():
        titled = len(words) > 1 and tokens[0] in _SMALL and all(word[0].isupper() for word in words[1:])
        return Kind.WORD if titled else None  # "il Faro"
    known = [token.strip('.«»"') for token in tokens]
    housed = len(words) > 1 and (not _PICTURE_WORDS.isdisjoint(known) or is_organisation(part))
    named = [
        word[0].isupper()
        or word[0] in '«“"&'
        or token in _SMALL
        or token in _PICTURE_WORDS
        or is_organisation(word.title())
        for word, token in zip(words, known)
    ]
    if not _INSTITUTIONS.isdisjoint(known):
        return Kind.INSTITUTION if all(n or t in _INSTITUTIONS for n, t in zip(named, known)) else None
    if not all(named) or part.endswith(("!", "?")):
        return None
    if housed:
        return Kind.HOUSE
    if len(words) == 1:
        if _HOUSE_WORD.fullmatch(part) is not None:
            return Kind.HOUSE
        return Kind.CAPITALS if part.isupper() and len(part) > 1 else Kind.WORD
    if len(words) <= NAME_WORDS and is_person(part.title() if part.isupper() else part):
        return None if is_place(part) or is_city(part) else Kind.PERSON
    return Kind.CAPITALS if part.isupper() else None
