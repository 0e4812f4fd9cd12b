"""Endings of captions that say whose the picture is without a label or a known house: rights, licences, institutions, names."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.ending import Ending, closes, has, tail_of
from transforms.text.metadata.names_known import is_agency
from transforms.text.metadata.people.person_names import is_organisation, is_person
from transforms.text.metadata.shipped import shipped
from transforms.text.needed import any_of

# All our choice.
NAME_WORDS = 4
STILL_WORDS = 7
SHORT = 3  # words of a caption that end with a name in brackets, at least
LONG = 9  # words of a caption whose last word may be a name too: "the lake in Harbour Town (Jane Roe)"

_WORDS = shipped("credit_words")
_INSTITUTIONS = frozenset(_WORDS["institutions"])
_KINDS = frozenset(_WORDS["kinds"])
_KINDS_IN_BRACKETS = _KINDS | frozenset(_WORDS["kinds_in_brackets"])
RIGHTS = "|".join(map(re.escape, _WORDS["rights"]))
"""An alternation, in small letters."""
_CAPITAL = rf"[{UPPER}][\w'’.&-]*"
_SHOUT = rf"[{UPPER}]{{2}}[{UPPER}'’-]*"
_DIVIDED = r"(?:\s*[|/–—-]+\s*|(?<=[.!?…»”])\s*)"

# "… - ALL RIGHTS RESERVED", "… – CC-BY-SA 4.0 Jane Roe", "… - (Harbourpress)", "… . JANE ROE FOR « HARBOUR NEWS »", "… . Jane Roe / «Harbour»"
_SIGNED = (
    Ending(re.compile(rf"{_DIVIDED}(?P<words>(?i:{RIGHTS})\b.{{0,40}})\Z"), any_of(map(str.lower, _WORDS["rights"]))),
    Ending(
        re.compile(
            r"(?:\s*[|/,–—-]+\s*|(?<=[.!?…»”])\s*|\s+(?=\())(?P<words>\(?(?:CC(?:[ -]BY(?:[ -](?:SA|NC|ND))*|0)|Creative Commons|Public [Dd]omain|Gemeinfrei|Domaine public|Dominio público)\b[^!?]{0,50})\Z"
        ),
        has("cc", "creative commons", "public domain", "gemeinfrei", "domaine public", "dominio público"),
    ),
    Ending(re.compile(r"\s[-–—]\s(?P<words>\([^()\d]{2,40}\))\Z"), closes(")")),
    Ending(
        re.compile(
            r"\s+[/|]\s*(?P<words>(?i:photo|foto|fot\.?|bild|image|imagen|imagem|zdjęcie|фото|кадр)\s[^!?]{2,50})\Z"
        ),
        has("/", "|"),
    ),
    Ending(
        re.compile(
            rf"{_DIVIDED}(?P<words>(?:{_CAPITAL} ){{2,4}}(?:POUR|pour|FOR|for|für|para|per|dla|для) [«“„\"]? ?{_CAPITAL}[^.!?]{{0,30}})\Z"
        ),
        has(*(f" {word} " for word in ("pour", "for", "für", "para", "per", "dla", "для"))),
    ),
)
# "… (Jane Roe)", "… (Harbour Library)", "… (HAP Photo/Jane Roe, File)", "… (Jane Roe/Harbour news)", "… (Harbour News: Jane Roe)"
_BRACKETS = Ending(re.compile(r"(?P<above>\S+?)\s*\((?P<words>[^()]{3,60})\)\.?\Z"), closes(")"))
_SLASHED = re.compile(
    rf"{_CAPITAL}(?: {_CAPITAL}){{1,3}} ?/ ?{_CAPITAL}(?: [\w'’.-]+){{0,3}}|{_CAPITAL}(?: {_CAPITAL}){{0,3}} ?/ ?{_CAPITAL}(?:,? {_CAPITAL}){{0,4}}|{_CAPITAL}(?: {_CAPITAL}){{0,3}}: {_CAPITAL}(?: {_CAPITAL}){{1,2}}"
)
# "the bell that rang JANE ROE", "on the railsFOTO: Jane Roe"
_SHOUTED = Ending(
    re.compile(rf"(?<=[{LOWER}.»”\d])\s+(?P<words>{_SHOUT}(?: {_SHOUT})+?)\Z"),
    lambda tail: tail[-1:].isalpha() or tail.endswith(("'", "’", "-")),
)
_GLUED = Ending(
    re.compile(
        rf"(?<=[{LOWER}\d»”])(?P<words>(?:(?:Foto|FOTO|Photo|PHOTO|Bild|BILD|Image|IMAGE|Фото|ФОТО|Источник|Quelle|Source|Fuente|Credit|Crédit|Crédito)s? ?:|Fot\.:?) ?(?:[{UPPER}«]|(?<=Fot\. )\w).{{1,60}})\Z"
    ),
    has(":", "fot."),
)
_SURE = (*_SIGNED, _GLUED)
_STILL = re.compile(
    r"(?i:стоп-кадр|кадр (?:из|з) (?:видео|відео)|скриншот (?:видео|с видео|из видео)|скріншот (?:відео|з відео)|screenshot|screengrab|captura de (?:pantalla|vídeo|video|tela|ecrã)|capture d['’]écran"
    r"|fermo immagine|zrzut ekranu|kadr z (?:filmu|nagrania)|fotograma)\b(?!.*[.!?:]$)"
)


def find_ending(text: str) -> tuple[int, str] | None:
    """Where the words of a caption end, and the credit behind them; None when no ending proves itself.

    >>> find_ending("The bridge from the left bank - ALL RIGHTS RESERVED")
    (29, 'ALL RIGHTS RESERVED')
    >>> find_ending("Market day, early this morning (Jane Roe)"), find_ending("Singer Mara Lind (Bo Moyo)")
    ((30, 'Jane Roe'), None)
    """
    tail = tail_of(text)
    for ending in _SURE:
        found = ending.find(text, tail)
        if found and found.start():
            return found.start(), found["words"].strip("() ")
    found = _BRACKETS.find(text, tail)
    if found and _owns(found["words"], found["above"], text.count(" ", 0, found.start("words"))):
        return found.end("above"), found["words"]
    shouted = _SHOUTED.find(text, tail)
    if shouted and is_person(shouted["words"].title()) and not text[: shouted.start()].isupper():
        return shouted.start(), shouted["words"]
    return None


def is_kind(words: str) -> bool:
    """Whether words in brackets say what kind of picture it is, not whose: "(file photo)"."""
    return words.casefold().replace("’", "'") in _KINDS_IN_BRACKETS


def is_kind_of_picture(text: str) -> bool:
    """Whether a line says nothing but what kind of picture it is, or what it was taken from: "File photo", "Кадр из видео очевидца"."""
    return text.strip("()[] .").casefold().replace("’", "'") in _KINDS or (
        text.count(" ") < STILL_WORDS and _STILL.match(text) is not None
    )


def _owns(words: str, above: str, count: int) -> bool:
    """Whether words in brackets own the picture; `count` words stand above them, `above` is the last."""
    if any(map(str.isdigit, words)) or is_kind(words):
        return False
    if is_agency(words) or is_agency(words.upper()):
        return True
    if not words[0].isupper():
        return False
    if _SLASHED.fullmatch(words):
        return True
    tokens = [word.strip(".,'’").casefold() for word in words.split()]
    if not _INSTITUTIONS.isdisjoint(tokens):
        return count >= SHORT
    named = 1 < len(tokens) <= NAME_WORDS and is_person(words) and not is_organisation(words)
    return named and (count >= LONG if above[:1].isupper() and above[-1:].isalpha() else count >= SHORT)
