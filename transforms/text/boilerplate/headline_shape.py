"""The shape of a headline, apart from its place: how long it is, how it begins and ends, what rules say of it."""

from __future__ import annotations

import re

from transforms.text.boilerplate.credit_forms import is_credited
from transforms.text.boilerplate.line import Line
from transforms.text.boilerplate.names import are_names

# All our choice.
FEW_CHARS = 25
NAME_WORDS = 4
CHARS_A_DIGIT = 4
PATH_WORDS = 8
LENGTHS = ((1, "one_word"), (3, ""), (5, "four_words"), (18, "six_words"), (28, ""))  # up to so many words
_PATH = re.compile(r".+ (?:[/>|»›]|::) .+")
OPEN_WORDS = 6
_INNER_STOP = re.compile(
    r"[^\W\d_]{3}[.] [^\W\d_a-zа-яіїєґ]"
)  # "The ferry is back. Nobody knows for how long": mostly a dek
_DIGIT = re.compile(r"\d")
PAIR_WORDS = 6
_EDITION = re.compile(
    r"(?:№|\bNr\.?|\bNo\.|\bn[°º]) ?\d{1,5}\b.*(?:\bстр\.|\bс\.|\bp\.|\bS\.|\bSeite|\bpage|\bpág\.|\bpag\.|\bstr\.|\bs\.) ?\d{1,3}$"
)
_MADE_BY = re.compile(
    r"^(?:By|Von|Par|Por|Di) [^\W\d_a-z].*\((?:photos?|photographs|photographies|fotos?|fotografías?|fotografie|fotografias?|texte?|texto|testo|words)\)$"
)
_NAMED = re.compile(r"\((?:[^\W\d_a-zа-яіїєґ][\w.'’-]+ ?){2,3}\)$")  # "The pier on Sunday (Jane Roe)"
_QUOTES = "\"'“„«»‘"


def is_edition(text: str) -> bool:
    """Whether a line names the printed issue and its page: "Harbour Post No. 193 of 21.10.2020, p. 5"."""
    return _EDITION.search(text) is not None


def is_signed_line(text: str) -> bool:
    """Whether a line names two people, or says who wrote and who took the pictures: "By Jane Roe and Jan Kowal (photos)"."""
    if _MADE_BY.search(text) is not None:
        return True
    first, comma, second = text.partition(", ")
    return bool(comma) and len(text.split()) <= PAIR_WORDS and are_names(first) and are_names(second)


def is_path(line: Line) -> bool:
    """Whether the line is the way to the page: "News / Harbour"."""
    return line.words <= PATH_WORDS and not line.sentence and _PATH.fullmatch(line.text) is not None


def shape_of(line: Line) -> list[str]:
    """The signs that the line itself shows."""
    text = line.text
    signs = [next((name for most, name in LENGTHS if line.words <= most), "many_words"), _opening(text)]
    if len(text) < FEW_CHARS:
        signs.append("few_chars")
    if line.sentence:
        signs.append("sentence")
        if text[-1] in ".…":
            signs.append("stop")
    elif line.words >= OPEN_WORDS and _INNER_STOP.search(text) is not None:
        signs.append("open_sentences")
    if line.prose:
        signs.append("prose")
    if text[-1] in "?!":
        signs.append("asks")
    elif text[-1] == ":":
        signs.append("colon")
    if text.isupper():
        signs.append("capitals")
    if _DIGIT.search(text) and len(_DIGIT.findall(text)) * CHARS_A_DIGIT > len(text):
        signs.append("digits")
    if is_path(line):
        signs.append("path")
    if line.words <= NAME_WORDS and are_names(text):
        signs.append("names")
    if line.hits:
        signs.append("claimed" if line.claimed else "hit")
    if is_credited(line) or (text[-1] == ")" and _NAMED.search(text)):
        signs.append("credited")
    return signs


def _opening(text: str) -> str:
    first = text[0]
    if first in _QUOTES:
        return "quoted"
    if not first.isalnum():
        return "sign"
    return "small_letter" if first.islower() else ""
