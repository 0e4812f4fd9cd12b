"""The people and houses in a list of names: "Ann Lee, Science Correspondent, and Bo Moyo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.records import Author
from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.people.introductions import CJK, TRIM
from transforms.text.metadata.people.person_names import (
    bare_name,
    has_form_of_person,
    is_field,
    is_job,
    is_organisation,
    without_house,
    without_house_before,
    without_job,
    without_job_before,
)
from transforms.text.metadata.shipped import shipped

_WORDS = shipped("byline_words")
_JOINTS = "|".join(sorted(set(_WORDS["joints"]), key=len, reverse=True))
_SEPARATOR = re.compile(
    rf"\s*[,;/&|•·⋅+\n()\[\]]\s*|\s+[–—-]\s+|\s+(?:{_JOINTS})\s+|(?<=[^\W\d_]{{3}})\.\s+(?=[{UPPER}][^\W\d_]+\s)"
)
_JOINT = re.compile(rf"\s+(?:{_JOINTS})\s+|\s*&\s*")
_DASH = re.compile(r"[–—]")
_TAIL = re.compile(
    rf"\s+(?:(?:{'|'.join(_WORDS['tails'])})\s|D[aeo]l?\s+[A-Z][A-Z0-9]+\b|(?:FOR|PARA|POUR|FÜR|PER|ДЛЯ)\s+[{UPPER}«]).*\Z"
)
_WITH = re.compile(
    r"\A(?:[Ww]ith(?: files from)?|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|z|с|зі?|and|und|y|e|et|i|и|та|й)\s+(?=[^\W\d_]*[A-ZА-ЯЁІЇЄ])"
)
_TITLES = re.compile(  # their stop parts no names
    rf"(?<!\w)(?i:{'|'.join(re.escape(word) for word in _WORDS['honorifics'] if word.endswith('.'))})\s+(?=[{UPPER}])"
)
_PREPOSITIONS = frozenset(
    ["a", "à", "ad", "in", "en", "em", "da", "de", "aus", "nach", "w", "we", "z", "ze", "у", "в", "из", "з", "au"]
)
# "Kinga z Wolina", "Jane from Marlow": a given name and the town of its bearer
_OF_TOWN = re.compile(rf"[{UPPER}][{LOWER}]{{2,}} (?:z|ze|из|з|із|aus|from) [{UPPER}][\w-]+")
_LOOSE_WORDS = 4  # more words that are no name make a sentence: ", who lives in a lighthouse". # our choice


def authors_of(names: str, role: str | None) -> list[Author] | None:
    """The people and houses in a list of names; None when it is no such list.

    >>> [author.name for author in authors_of("Ann Lee, Science Correspondent, and Bo Moyo", "author")]
    ['Ann Lee', 'Bo Moyo']
    """
    found: list[Author] = []
    signed: list[Author] = []
    closed = False  # the last name of a list stood behind an "and": what follows is a house or a place
    for position, (before, part, after) in enumerate(_listed(_TITLES.sub("", names) if "." in names else names)):
        joined = position > 0 and (_JOINT.fullmatch(before) is not None or _WITH.match(part) is not None)
        name = _name_in(part)
        if not name or is_job(name) or (position and found and (is_place(name) or is_city(name) or is_field(name))):
            continue
        if CJK.search(name):
            name = name.split()[0]  # names in Chinese and Japanese have no spaces: what follows is furniture
        name, house = without_house(name)
        if house is None:
            name, house = without_house_before(name)
        if house:
            signed.append(Author(house, "agency"))
        if is_organisation(name):
            found.append(Author(name, "agency"))
        elif (
            (role or " " in name or not name.isascii())
            and not (position and " " not in name)
            and (has_form_of_person(name) or (role and _OF_TOWN.fullmatch(name)))
        ):
            shouted = bool(found) and "-" in before and name.isupper() != found[0].name.isupper()  # "- MARLOW"
            placed = found and (shouted or _DASH.search(before) or (closed and not joined) or name[0].islower())
            if found and role and not joined and _DASH.search(after):  # "By A, Harbour Post — Harbour"
                found.append(Author(name, "agency"))
            elif not placed:
                found.append(Author(name, role or "author"))
                closed = joined
        elif not found or len(name.split()) > _LOOSE_WORDS:
            return None
    return found + signed


def _name_in(part: str) -> str:
    """The name in a part of a list, without what its bearer is and where."""
    name = without_job(_WITH.sub("", _without_place(part)))
    headed = _TAIL.sub("", name)
    if " " not in headed.strip(TRIM) and _OF_TOWN.fullmatch(name):
        return name  # "Jane of Marlow" has no surname
    name = bare_name(without_job_before(headed.strip(TRIM)))
    return _with_stop(without_job(name), part)


def _with_stop(name: str, part: str) -> str:
    """The name with the stop of an initial at its end: "Jane R."."""
    initial = len(name) > 1 and name[-1].isupper() and name[-2] in " ."
    return f"{name}." if initial and f"{name}." in part else name


def _without_place(part: str) -> str:
    """The part without the place that stands before the name: "à Lisbonne", "a Lisbona Jane Roe"."""
    words = part.split(" ", 2)
    placed = len(words) > 1 and words[0] in _PREPOSITIONS and (is_place(words[1]) or is_city(words[1]))
    return " ".join(words[2:]) if placed else part


def _listed(names: str) -> Iterator[tuple[str, str, str]]:
    """Each part of a list of names with what parts it from the one before and the one behind."""
    at, before = 0, ""
    for divider in (*_SEPARATOR.finditer(names), None):
        part = names[at : divider.start() if divider else len(names)].strip()
        if part.strip(TRIM):
            yield before, part, divider.group() if divider else ""
            before = ""
        if divider:
            at, before = divider.end(), before + divider.group()
