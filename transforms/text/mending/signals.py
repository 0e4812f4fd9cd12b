"""Signs of damage inside of words: without a match of its sign a pass over the text finds nothing, and most articles have none."""

from __future__ import annotations

from functools import cache

import re2

# A letter as Python's patterns see it, which take signs such as ² and Ⅳ for letters too.
ANY_LETTER = r"[\pL\p{Nl}\p{No}]"
# Two words written as one: a capital after a small letter, a figure or several capitals; a quotation mark between letters.
JOINED = r"[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{4}\p{Ll}{2}|[\pL\pN][”“„»«][\pL\pN]|\pL\"\pL"
# A word close to the mark behind a figure, a bracket or a quotation.
FIGURE = r"(?:[0-9](?:\pL{0,3}| [rрг])|[%°€$£)»”\"])[.!?…]\p{Lu}|[0-9%°€$£)»”\"],\pL"
_SPEECH = '["”“„’»«)]?'
BROKEN, AFTER_STOP, AFTER_COMMA, AFTER_FIGURE, INSIDE, NUMBER, STRAY, BRACKET = range(8)
SIGNALS = {
    BROKEN: rf"{ANY_LETTER}- ",
    AFTER_STOP: rf"{ANY_LETTER}{{2}}{_SPEECH}[.!?…]+{_SPEECH}[\p{{Lu}}\p{{Nl}}]",
    AFTER_COMMA: rf"{ANY_LETTER}{_SPEECH}[,;:]{_SPEECH}{ANY_LETTER}",
    AFTER_FIGURE: FIGURE,
    INSIDE: JOINED,
    NUMBER: r"\pL\p{Ll}[0-9]|\s\p{Ll}[0-9]{4}\s|[0-9]\pL\p{Ll}{3}",
    STRAY: r"[\pL\pN.”»] \)|[\pL\pN”»)] [.,](?:[\s\"”“»)]|$)",
    BRACKET: r"\pL{3}\([\pL\d]|\)\pL",
}


def signals_in(text: str) -> frozenset[int]:
    """Which of the signs a text has, by one scan for all.

    >>> signals_in("Lviv. Concejodel iPhone 6.50,altri") == {INSIDE, AFTER_FIGURE}
    True
    """
    return frozenset(_compiled().Match(text.encode()) or ())


@cache
def _compiled() -> re2.Set:
    signals = re2.Set.SearchSet()
    for pattern in SIGNALS.values():
        signals.Add(pattern)
    signals.Compile()
    return signals
