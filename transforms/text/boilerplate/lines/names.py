"""The shape of names on a line of the head: names alone, a name and a place, a name and a date."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.people.person_names import CAPITAL_SURNAME, is_job

NAME_CHARS = 60  # our choice, as is the next
DATED_NAME_CHARS = 140
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ben",
        "zu",
        "де",
        "фон",
        "ван",
        "дер",
    ]
)
_ELIDED = frozenset(("d'", "d’"))
_JOINTS = frozenset(("and", "und", "y", "e", "et", "i", "и", "та", "й", "&", "/"))
_DIGIT = re.compile(r"\d")
_DIVIDER = re.compile(r" ?[—–|·•] | - ")
JOB_LINE = (3, 8)  # words of a line with name and job
_HOUSE_IN_BRACKETS = re.compile(rf"[{UPPER}]{{2,}}(?: [{UPPER}][\w.]*){{0,2}}\)")
# "N. P.", "(mb)", "hal/dpa", "dap/ mro/", "red.", "XTL / cal"
_LETTERS = rf"(?:[{UPPER}{LOWER}]{{2,4}}\.?)"
_INITIALS = re.compile(
    rf"\(?(?:(?:[{UPPER}]\. ?){{2,3}}|(?i:red|ред)\.?|[{LOWER}]{{2,3}}\.?|{_LETTERS}(?: ?[/,|] ?{_LETTERS})+/?)\)?(?: ?[/|,(] ?{_LETTERS}\)?)?"
)
INITIALS_CHARS = 16
# "Jane Roe in Harbour Town", "Jan Kowalski z Gdańska"
_FULL_NAME = rf"[{UPPER}][\w.'’-]+(?: [{UPPER}][\w.'’-]+){{1,3}}"
_NAME_IN_PLACE = re.compile(
    rf"{_FULL_NAME}(?:(?:, | and | und | y | et | e | i | и | та | і ){_FULL_NAME}){{0,3}},? (?:in|aus|en|à|au|da|a|em|w|we|z|ze|у|в|з|из) [{UPPER}][\w'’-]+(?: [{UPPER}][\w'’-]+){{0,2}}"
)


def is_initials(text: str) -> bool:
    """Whether a line is the sign of a desk or an editor: "N. P.", "red.", "hal/dpa"; only its place tells it from other short lines."""
    return len(text) <= INITIALS_CHARS and _INITIALS.fullmatch(text) is not None


def is_name_in_place(text: str) -> bool:
    """Whether a line is a name and the place that its bearer reports from."""
    return _NAME_IN_PLACE.fullmatch(text) is not None


def is_name_of_house(text: str) -> bool:
    """Whether a line is a name and, in brackets, the house: "JANE ROE (HBR Harbour)"."""
    name, _, house = text.partition(" (")
    return _HOUSE_IN_BRACKETS.fullmatch(house) is not None and 2 <= len(name.split()) <= 4 and are_names(name)


def is_capital_surname(text: str) -> bool:
    """Whether a line ends with a given name and a surname in capitals, the way French papers sign: "The Post Jane ROE"."""
    return CAPITAL_SURNAME.search(text) is not None


def is_name_with_date(text: str) -> bool:
    """Whether a name and the date behind it stand on one line, glued or not: "Jane Roe4 July 2025"."""
    digit = _DIGIT.search(text, 0, NAME_CHARS)
    if digit is None or digit.start() == 0 or len(text) > DATED_NAME_CHARS or not text[0].isupper():
        return False
    first = digit.start()
    divided = _DIVIDER.search(text, 0, first)  # "Jane Roe — Monday, 4 July 2025"
    name, date = (text[: divided.start()], text[divided.end() :]) if divided else (text[:first], text[first:])
    if divided and text[divided.end() : first].isupper():  # "Jane Roe - HBR4 July 2025"
        date = text[first:]
    name = name.strip(" ,|·•-–—")
    return 2 <= len(name.split()) <= 4 and are_names(name) and is_date_line(date)


def is_name_and_job(text: str) -> bool:
    """Whether a line is a name and, without a comma between, what its bearer is: "Jane Roe North of England correspondent"."""
    words = text.split(" ")
    return (
        JOB_LINE[0] <= len(words) <= JOB_LINE[1]
        and text[-1].isalpha()
        and are_names(" ".join(words[:2]))
        and not is_job(" ".join(words[:2]))
        and is_job(words[-1])
    )


def are_names(text: str) -> bool:
    """Whether every word is capitalised but for particles and joints, two words or more a name."""
    words = text.split()
    parts: list[int] = [0]
    for word in words:
        if word in _JOINTS:
            parts.append(0)
        elif (
            (
                word[0].isupper()
                and (len(word) > 1 or parts[-1])  # "John F Roe", but no "В России"
                and (word.isalpha() or _joined(word).isalpha())
            )
            or (word[:2] in _ELIDED and word[2:3].isupper())
        ):  # "Hélène d’Arcourt"
            parts[-1] += 1
        elif word not in _PARTICLES:
            return False
    return all(2 <= count <= 4 for count in parts)


def _joined(word: str) -> str:
    """A word without what joins the parts of names."""
    return word.replace("-", "").replace(".", "").replace("'", "").replace("’", "")
