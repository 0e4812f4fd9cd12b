"""Reading times as pages claim them: "4 min read", "Lesezeit: 3 Minuten", "Час читання: 5 хв"."""

from __future__ import annotations

import re

from transforms.text.needed import any_of

MAX_MINUTES = 240
"""A longer one is no reading time. # our choice"""

MAX_CHARS = 400
"""Longer lines claim no reading time. # our choice"""

LINE_CHARS = 60
"""Longer lines say more than a reading time. # our choice"""

_MINUTE = r"(?:minut[eosiyaęа]?[ns]?|minuten|mins?|mn|мин(?:ут[аыу]?)?|хв(?:илин[аиу]?)?|minut)\b\.?"
_FIGURE = r"(?P<{}>\d{{1,3}})"
_READING = (
    r"(?:(?:of\s+)?read(?:ing)?(?:\s+time)?|to\s+read|temps\s+de\s+lecture|lesezeit|lesedauer|zu\s+lesen|(?:de\s+)?lectura|para\s+leer|(?:de\s+)?lecture|(?:di\s+)?lettura"
    r"|(?:de\s+)?leitura|(?:para|de)\s+ler|czytania|(?:на\s+)?(?:читання|прочитання|чтени[ея]|прочтени[ея])|читати|читать|leestijd|läsning|lästid|læsetid|lesetid|čtení|čítania|lasīšanai|okuma)"
)
_ASKED = (
    r"(?:(?:(?:estimated|approximate|average)\s+)?read(?:ing)?\s+time|lesezeit|lesedauer|(?:tiempo\s+(?:estimado\s+)?de\s+)?lectura|(?:(?:temps|durée)\s+(?:estimée?\s+)?de\s+)?lecture"
    r"|(?:(?:tempo|durata)\s+(?:stimat[oa]\s+)?(?:di\s+|della\s+)?)?lettura|(?:tempo\s+(?:estimado\s+)?de\s+)?leitura|(?:szacowany\s+)?czas\s+czytania|czyta\s+się(?:\s+kilka\s+minut)?|przeczytasz\s+w|przeczytasz\s+za"
    r"|(?:время\s+(?:на\s+)?|на\s+)?(?:чтения|прочтения|чтение|прочтение)|(?:час\s+(?:на\s+)?|на\s+)?(?:читання|прочитання)|читать|читати|прочита(?:ете|єте)\s+за"
    r"|(?:se\s+lee|leer|léelo)\s+en|(?:si\s+legge|leggi)\s+in|(?:ler|leia|lê-se)\s+em|(?:lire|à\s+lire|se\s+lit)\s+en|read\s+in|leestijd|lästid|læsetid|lesetid|doba\s+čtení)"
)
_ROUGHLY = (
    r"(?:de|di|ca\.?|aprox(?:\.|imado)?|approx\.?|about|environ|etwa|circa|cerca\s+de|około|ok\.?|около|примерно|близько|приблизно|за[йи]м[её]т?|stimato"
    r"|estimado|is|~|≈)?"
)
_ABOUT = rf"\s*{_ROUGHLY}(?:\s*[:,–-])?\s*{_ROUGHLY}\s*"
_PHRASE = re.compile(
    rf"{_FIGURE.format('before')}\s*[- ]?\s*{_MINUTE}\s*{_READING}"
    rf"|(?:ten\s+(?:tekst|artykuł)\s+)?{_ASKED}{_ABOUT}{_FIGURE.format('after')}(?:\s*{_MINUTE}(?:\s+{_READING})?|['′’])?(?:,?\s*\d{{1,2}}\s*(?:s|sec|seg|sek|сек)[^\W\d_]*\.?)?",
    re.IGNORECASE,
)
# Without one of these parts, in small letters, _PHRASE finds nothing.
_PARTS = (
    *(
        "read",
        "lese",
        "lect",
        "lett",
        "leit",
        "legg",
        "leia",
        "lê-se",
        "ler",
        "lee",
        "léel",
        "lire",
        "lit",
        "czyt",
        "чит",
        "чте",
    ),
    *("läs", "læs", "čten", "čít", "lasī", "okuma"),
)
_may_say = any_of(_PARTS)
_DIGIT = re.compile(r"\d")
_BARE = re.compile(rf"{_FIGURE.format('bare')}\s?{_MINUTE}", re.IGNORECASE)


def parse_reading_time(text: str) -> int | None:
    """The minutes that a line claims; None when it claims none. A bare "3 min" counts when it is the whole line.

    >>> parse_reading_time("Nov 19, 2019 • 2 min read"), parse_reading_time("3 min"), parse_reading_time("5 minutes later")
    (2, 3, None)
    """
    if len(text) > MAX_CHARS or not _DIGIT.search(text):
        return None
    match = (_PHRASE.search(text) if _may_say(text.lower()) else None) or _BARE.fullmatch(text.strip())
    if match is None:
        return None
    minutes = int(match[match.lastgroup or 0])
    return minutes if 0 < minutes <= MAX_MINUTES else None


def is_reading_time(text: str) -> bool:
    """Whether a line claims a reading time and says nothing else.

    >>> is_reading_time("Durée de lecture : 6 minutes"), is_reading_time("It is a 5 minute read for commuters")
    (True, False)
    """
    claims = len(text) <= LINE_CHARS and parse_reading_time(text) is not None
    return claims and not any(map(str.isalnum, without_reading_time(text)))


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
    sought = len(text) <= MAX_CHARS and _DIGIT.search(text) and _may_say(text.lower())
    return _PHRASE.sub(" ", text) if sought else text
