"""Sign-offs: the agency that signs the end of a report, and the rights that are printed behind its last word."""

from __future__ import annotations

import re

from transforms.text.letters import UPPER
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.names_known import is_agency, is_city, is_place
from transforms.text.metadata.people.bylines import Byline, parse_byline
from transforms.text.metadata.people.introductions import is_told
from transforms.text.metadata.people.person_names import is_person
from transforms.text.metadata.shipped import shipped

_AT_END = re.compile(r"(?<=[.!?…»”\"])\s*(?:\((?P<agency>[^()]{2,30})\)|(?<=\s)(?P<bare>EFE|AFP|PAP))\s*\.?\s*\Z")

# "… ist ein Mittagessen. (Jane Roe, 21.7.2024)", "… libre. Propos recueillis par Jane Roe", "… the quay free. — Jane Roe"
_NAMED_AT_END = re.compile(
    rf"(?<=[.!?…»”\"“])\s+(?P<names>\([^()]{{4,80}}\)|[—–-]?\s?(?:\([^()]{{2,12}}\)\s)?[{UPPER}][^.!?…:]{{3,60}}(?:: [^.!?…:]{{4,60}})?)\.?\s*\Z"
)
_HOUSE_AND_NAME = re.compile(rf"(?P<house>[{UPPER}][^,.:;!?()]{{2,40}}), (?P<name>[{UPPER}][^,.:;!?()\d]{{4,40}})")
_NAMED_CHARS = 130
_NAME_WORDS = (2, 3)
_QUOTES = '»”“"'

_RIGHTS = re.compile(
    rf"(?<=[.!?…»”\"])\s*(?:[-–—|]\s*)?(?:©\s*)?(?i:{'|'.join(map(re.escape, shipped('credit_words')['rights']))})\s*(?:©\s*)?\.?\s*\Z"
)
_END_CHARS = 60  # in which either stands


def agency_at_end(paragraph: str) -> tuple[int, str] | None:
    """Where a sign-off such as "(PAP)" or "(ANSA)." at the end of a paragraph begins, spaces before it included, and who signs.

    >>> agency_at_end("Sprawę bada policja.(PAP)")
    (20, 'PAP')
    >>> agency_at_end("So steht es im Bericht (Seite 3).") is None
    True
    """
    match = _AT_END.search(paragraph, max(0, len(paragraph) - _END_CHARS))
    agency = (match["agency"] or match["bare"]).strip() if match else ""
    return (match.start(), agency) if match and is_agency(agency) else None


def names_at_end(paragraph: str) -> tuple[int, str, Byline, bool] | None:
    """Where those who wrote sign at the end of a paragraph: the first character, the words as printed, who is named, and whether words, house or date prove it.

    >>> start, words, byline, proven = names_at_end("Es ist ein Mittagessen. (Jane Roe, 21.7.2024)")
    >>> start, words, byline.people[0].name, proven
    (24, '(Jane Roe, 21.7.2024)', 'Jane Roe', True)
    >>> names_at_end("So steht es im Bericht. (Der Bericht liegt vor)") is None
    True
    """
    match = _NAMED_AT_END.search(paragraph, max(0, len(paragraph) - _NAMED_CHARS))
    if match is None:
        return None
    words = paragraph[match.start("names") :].rstrip() if paragraph.rstrip().endswith(".") else match["names"].rstrip()
    byline = parse_byline(words.lstrip("—–- "))
    if byline is None or not byline.people:
        return None
    bare = words.strip("()—–- .")
    dated = bool(find_dates(bare))  # "(Jane Roe, 1908)" says whose words they are
    proven = byline.agency is not None or dated or (byline.opened and (is_told(bare) or words[0] == "("))
    if not proven and (byline.opened or not _is_bare_name(bare) or words.endswith(".")):
        return None
    if not proven and paragraph[: match.start()].rstrip(" .").endswith(tuple(_QUOTES)):
        return None  # "…", and who said it
    return match.start("names"), words, byline, proven


def house_and_name(line: str) -> tuple[str, str] | None:
    """The house and the person of a line that signs with both, whatever the house is called.

    >>> house_and_name("Nauka nad Bzurą, Ewa Lis"), house_and_name("Yesterday, he left")
    (('Nauka nad Bzurą', 'Ewa Lis'), None)
    """
    match = _HOUSE_AND_NAME.fullmatch(line)
    return (match["house"], match["name"]) if match and _is_bare_name(match["name"]) else None


def _is_bare_name(words: str) -> bool:
    few = _NAME_WORDS[0] <= len(words.split()) <= _NAME_WORDS[1]
    return (
        few
        and all(word[0].isupper() for word in words.split())
        and is_person(words)
        and not (is_place(words) or is_city(words))
    )


def rights_at_end(paragraph: str) -> int | None:
    """Where the rights printed behind the last sentence of a paragraph begin, spaces before them included.

    >>> rights_at_end("Il sindaco non ha risposto. © RIPRODUZIONE RISERVATA")
    27
    >>> rights_at_end("© RIPRODUZIONE RISERVATA") is None
    True
    """
    match = _RIGHTS.search(paragraph, max(0, len(paragraph) - _END_CHARS))
    return match.start() if match else None
