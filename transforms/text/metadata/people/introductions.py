"""What introduces the people of a byline: "By", "Text:", "Das Gespräch führte", "Rozmawiała", and the role that it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transforms.text.letters import UPPER
from transforms.text.metadata.shipped import shipped

ROLES = ("author", "editor", "photographer", "translator", "agency")
TRIM = " \t\n,;|•·⋅–—-:.（）*_"
"""Signs around the names of a list."""

CJK = re.compile(r"[\u3040-\u9fff]")
_WORDS = shipped("byline_words")
_OF = r"(?:by|von|vom|de|d['’]|di|da|do|par|por)"
_FIRST_WORD = re.compile(r"\w+")


def _phrases(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in sorted(set(phrases), key=len, reverse=True))


# "Ein Kommentar von", "Une chronique d'", "Il commento di"; and "Kommentar:", which its place alone tells from a headline
_GENRES = _phrases(_WORDS["genres"])
_GENRE_OF = rf"(?:(?:{_phrases(_WORDS['small_articles'])})\s+|l['’]\s?)?(?:{_GENRES})\s+{_OF}(?:(?<=['’])|(?=\s))"
# Glued to the name ("ByAlex", "TextVon") only with its capital; "文" and its kin stand without spaces.
_BEHIND = r"(?:\.?\s*[:：/／]\s*|\s+(?i:by|von|de|di|par|por)\s+|\.?\s+(?=[^\W\d_])|\s*\Z)"
_GENRE = re.compile(rf"\A(?i:{_GENRE_OF})\s*(?=[{UPPER}])")
_GENRE_LABEL = re.compile(rf"\A(?i:{_GENRES})(?:\s?[:|]\s|[.]\s(?=(?:By|Von|Par|Por|Di)\s))\s*(?=[^\W\d_]*[{UPPER}])")
_WEAK = re.compile(
    rf"(?:(?i:{_phrases(_WORDS['weak'])})(?:\s*:\s*|\s+|\s*\Z)"
    rf"|(?:By|Von|Par|Por|Di)(?=[{UPPER}][^\W\d_]))"
)
# "Aus Langholm berichtet Jane Roe", "Z Janem Kowalskim rozmawia Anna Nowak": what stands before the name of who wrote
_REPORTED = re.compile(
    r"\A(?:(?:Aus|Reporting from|From|Desde|Depuis|Da|De)\s[^,.!?]{2,40}?,?\s(?:berichte[nt]|informan?|reports?|reporting|écrit|rapporte|riferisce|relata)"
    r"|(?:Mit|Avec|Con|Com|Z|Ze|С|Со|З|Із)\s[^.!?]{3,60}?\s(?:sprach(?:en)?|sprechen|rozmawiaj?ą?|rozmawiał[ai]?|беседовал[аи]?|говорил[аи]?|поговорил[аи]?"
    rf"|розмовля(?:в|ла|ли)|спілкува(?:вся|лася|лися)|говори(?:в|ла))):?\s+(?=[{UPPER}])"
    r"(?!.*,\s(?:der|die|who|qui|que|quien|che|któr\w+|котор\w+|як\w+)\s)"  # of whom more is told: "Anna Nowak, która prowadzi sklep"
)
# "Jane Roe contributed to this report."
_HELPED = re.compile(
    rf"\A(?P<names>[^.!?]{{4,160}}?)\s(?:(?:also\s)?(?:{'|'.join(_WORDS['helped'])}))(?:\s[^.!?]{{2,60}})?\.?\s*\Z"
    r"|\A(?P<writers>[^.!?]{2,30}\b(?:writer|reporter|correspondent|editor)s? [^.!?]{4,120}?) contributed\.?\s*\Z"
)
# "Ann Lee (text) and Bo Moyo (photos)"
_ROLE_BEHIND = re.compile(
    rf"((?:(?!\s(?:{'|'.join(sorted(set(_WORDS['joints'])))})\s)[^,;|()])+?)\s*\(((?i:{'|'.join(_WORDS['roles_behind'])}))\)"
)
# "Giornalista: Jane Roe"; "Author, Jane Roe", "Автор — Jane Roe": a comma or a dash where others print a colon
_LABEL = re.compile(rf"\A(?i:{_phrases(_WORDS['labels'])})(?:\s?:\s+(?=[{UPPER}])|(?<=[rRрРeEaAаА])(?:,| ?[—–-])\s)")
# A line is asked about a long pattern only where its first word may open it.
_OPENING_GENRES = frozenset(
    word.casefold() for phrase in (*_WORDS["genres"], *_WORDS["small_articles"], "l") for word in phrase.split()[:1]
)
_OPENING_LABELS = frozenset(word.casefold() for word in _WORDS["labels"])
_OPENING_REPORTS = frozenset(
    [
        "aus",
        "reporting",
        "from",
        "desde",
        "depuis",
        "da",
        "de",
        "mit",
        "avec",
        "con",
        "com",
        "z",
        "ze",
        "с",
        "со",
        "з",
        "із",
    ]
)
_HELPERS = re.compile(rf"(?i:{_phrases(_WORDS['helpers'])})(?::\s*|\s+(?=[{UPPER}]))")
_NAME_PARTICLES = ("de", "la", "las", "los", "del", "da", "do", "dos", "di", "von", "van")
_HELP = re.compile("ontribu|ollabor|olabor|trug|beigetragen|mitge|participé")


def _first_word(line: str) -> str:
    word = _FIRST_WORD.search(line)
    return word.group().casefold() if word else ""


_PHRASES: dict[str, list[tuple[str, str]]] = {}
"""The phrases that introduce people, with their roles, by the first word."""
for _role in ROLES:
    for _phrase in _WORDS[_role]:
        _PHRASES.setdefault(_first_word(_phrase), []).append((_role, _phrase))


@cache
def _introduction(first: str) -> re.Pattern[str]:
    """The phrases with this first word, one that _PHRASES has: all of them in one pattern take ten times as long to fail."""
    phrases = {role: [phrase for own, phrase in _PHRASES[first] if own == role] for role in ROLES}
    introduced = "|".join(rf"(?P<{role}>{_phrases(own)})" for role, own in phrases.items() if own)
    return re.compile(rf"(?<!\w)(?i:{introduced}){_BEHIND}")


def as_introduced(line: str) -> str:
    """The line with "By" where other words say who wrote: "Mit Bo Moyo sprach Ann Lee", "Ann Lee contributed to this report.", "Une chronique d'Ann Lee".

    >>> as_introduced("Mit Bo Moyo sprach Ann Lee"), as_introduced("Ann Lee contributed to this report.")
    ('By Ann Lee', 'By Ann Lee')
    """
    helped = _HELPED.match(line) if _HELP.search(line) else None
    if helped is not None:
        return f"By {helped['names'] or helped['writers']}"
    first = _first_word(line)
    if first in _OPENING_LABELS:
        line = _LABEL.sub("By ", line)
    if first in _OPENING_GENRES:
        line = _GENRE.sub("By ", _without_label(line))
    return _REPORTED.sub("By ", line) if first in _OPENING_REPORTS else line


def _without_label(line: str) -> str:
    """The line with "By" for the kind of the article before a colon, or without it before another "By"."""
    label = _GENRE_LABEL.match(line)
    rest = line[label.end() :] if label else ""
    return (rest if _WEAK.match(rest) else f"By {rest}") if rest else line


def is_led(line: str) -> bool:
    """Whether a word that may introduce people opens the line: "By", "Text"."""
    return is_told(line) or _WEAK.match(line) is not None


def is_told(line: str) -> bool:
    """Whether words that need no place to be believed say who wrote: "Aus Langholm berichtet", "contributed to this report"."""
    first = _first_word(line)
    if first in _PHRASES and _introduction(first).match(line) is not None:
        return True
    if first in _OPENING_REPORTS and _REPORTED.match(line) is not None:
        return True
    return _HELP.search(line) is not None and _HELPED.match(line) is not None


def is_introduction(text: str) -> bool:
    """Whether a line only introduces the names below it.

    >>> is_introduction("Article rédigé par"), is_introduction("Rédigé en mars")
    (True, False)
    """
    first = _first_word(text)
    return first in _PHRASES and _introduction(first).fullmatch(text.strip()) is not None


def is_label(line: str) -> bool:
    """Whether a line is the name of a field: "Author:"; "By" is part of the byline.

    >>> is_label("Autor:"), is_label("By")
    (True, False)
    """
    return line.rstrip(" :").casefold() in _OPENING_LABELS


def is_of_helpers(line: str) -> bool:
    """Whether the line names those who helped the author: "With files from Bo Moyo"."""
    return _HELPERS.match(line) is not None


def roles_in_front(line: str) -> str:
    """The line with roles that stand behind names in brackets put before them."""
    if "(" not in line or not _ROLE_BEHIND.search(line + ")"):
        return line
    return _ROLE_BEHIND.sub(lambda found: f"; {found[2]}: {_WEAK.sub('', found[1].strip(), count=1)}; ", line + ")")


def segments(line: str) -> Iterator[tuple[str | None, str]]:
    """Role and names of each part of the line that a phrase introduces; role None where nothing introduces it."""
    found = list(_introductions(line))
    first = found[0] if found and found[0].start() == 0 else None
    weak = None if first else _WEAK.match(line)
    at, role = (weak.end(), "author") if weak else (0, None)
    for match in found:
        if match.start() < at:
            continue
        if match.end() == len(line) and match.start() > 0:
            break  # "Ann Lee, Political Editor": what she is, and nobody follows
        if match.start() > at and line[at : match.start()].strip(TRIM):
            yield role, line[at : match.start()]
        at, role = match.end(), match.lastgroup
    yield role, line[at:]


def _introductions(line: str) -> Iterator[re.Match[str]]:
    """Where phrases introduce names, from the left, none inside another."""
    end = 0
    for word in _FIRST_WORD.finditer(line):
        if word.start() >= end and (first := word.group().casefold()) in _PHRASES:
            match = _introduction(first).match(line, word.start())
            if match is not None and not _is_of_name(line, match):
                end = match.end()
                yield match


def _is_of_name(line: str, match: re.Match[str]) -> bool:
    """Whether a phrase without a colon is part of a name or of a house: "Jane de la Fuente Roe", "redakcja morska"."""
    if match.end() == len(line) or any(sign in match.group() for sign in ":：/／"):
        return False
    before = line[: match.start()].rpartition(" ")[0].rpartition(" ")[2] if line[: match.start()].endswith(" ") else ""
    if match.group()[0].isupper() and before in _NAME_PARTICLES:
        return True
    house = match.lastgroup == "editor" and " " not in match.group().strip()
    return house and line[match.end()].islower() and match.start() > 0
