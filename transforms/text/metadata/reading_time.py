"""Reading times as pages claim them: "4 min read", "Lesezeit: 3 Minuten", "Час читання: 5 хв"."""

from __future__ import annotations

import re

MAX_MINUTES = 240
"""A longer one is no reading time. # our choice"""

MAX_CHARS = 400
"""Longer lines claim no reading time. # our choice"""

_MINUTE = r"(?:minut[eosiyaęа]?[ns]?|minuten|min|mn|мин(?:ут[аыу]?)?|хв(?:илин[аиу]?)?|minut)\b\.?"
_FIGURE = r"(?P<{}>\d{{1,3}})"
_READING = (
    r"(?:read(?:ing)?(?:\s+time)?|to\s+read|lesezeit|lesedauer|zu\s+lesen|(?:de\s+)?lectura|(?:de\s+)?lecture|(?:di\s+)?lettura|(?:de\s+)?leitura|czytania"
    r"|(?:на\s+)?(?:читання|прочитання|чтени[ея]|прочтени[ея])|leestijd|läsning|lästid|læsetid|lesetid|čtení|čítania|lasīšanai|okuma)"
)
_ASKED = (
    r"(?:(?:estimated\s+)?read(?:ing)?\s+time|lesezeit|lesedauer|(?:tiempo\s+(?:estimado\s+)?de\s+)?lectura|(?:temps\s+de\s+)?lecture"
    r"|(?:tempo\s+(?:stimato\s+)?di\s+)?lettura|(?:tempo\s+(?:estimado\s+)?de\s+)?leitura|czas\s+czytania|przeczytasz\s+w|przeczytasz\s+za"
    r"|время\s+(?:на\s+)?(?:чтения|прочтения|чтение|прочтение)|час\s+(?:на\s+)?(?:читання|прочитання)|читать|читати|прочита(?:ете|єте)\s+за"
    r"|se\s+lee\s+en|si\s+legge\s+in|leestijd|lästid|læsetid|lesetid|doba\s+čtení)"
)
_ABOUT = (
    r"(?:\s*[:,–-])?\s*(?:de|di|ca\.?|approx\.?|about|environ|etwa|około|ok\.?|около|примерно|близько|приблизно|~)?\s*"
)
_PHRASE = re.compile(
    rf"{_FIGURE.format('before')}\s*[- ]?\s*{_MINUTE}\s*{_READING}"
    rf"|(?:ten\s+(?:tekst|artykuł)\s+)?{_ASKED}{_ABOUT}{_FIGURE.format('after')}(?:\s*{_MINUTE}|['′’])?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BARE = re.compile(rf"{_FIGURE.format('bare')}\s?{_MINUTE}", re.IGNORECASE)


def parse_reading_time(text: str) -> int | None:
    """The minutes that a line claims; None when it claims none. A bare "3 min" counts when it is the whole line.

    >>> parse_reading_time("Nov 19, 2019 • 2 min read"), parse_reading_time("3 min"), parse_reading_time("5 minutes later")
    (2, 3, None)
    """
    if len(text) > MAX_CHARS or not _DIGIT.search(text):
        return None
    match = _PHRASE.search(text) or _BARE.fullmatch(text.strip())
    if match is None:
        return None
    minutes = int(match[match.lastgroup or 0])
    return minutes if 0 < minutes <= MAX_MINUTES else None


def is_bare(text: str) -> bool:
    """Whether only minutes stand there, which may time a recording too.

    >>> is_bare("3 min"), is_bare("3 min read")
    (True, False)
    """
    return _BARE.fullmatch(text.strip()) is not None


def without_reading_time(text: str) -> str:
    """The text without its reading times.

    >>> without_reading_time("5 października 2024Ten tekst przeczytasz w 2 minuty")
    '5 października 2024 '
    """
    return text if len(text) > MAX_CHARS or not _DIGIT.search(text) else _PHRASE.sub(" ", text)
