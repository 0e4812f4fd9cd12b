"""The shape of a name: capitals and white space of the surface, laid over the canonical form."""

from __future__ import annotations

import re
from functools import lru_cache

GAP = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def shaped(surface: str, canonical: str) -> str:
    """The canonical form in the shape of the surface.

    Capitals are copied word by word, white space gap by gap; a lower-case surface is lifted to the canonical form.

    >>> shaped("KIEV", "Kyiv"), shaped("kiev", "Kyiv"), shaped("Vladimir ZELENSKY", "Volodymyr Zelenskyy")
    ('KYIV', 'Kyiv', 'Volodymyr ZELENSKYY')
    >>> shaped("Krivoy\\nRog", "Kryvyi Rih")
    'Kryvyi\\nRih'
    >>> shaped("Kiev-Pechersk Lavra", "Kyiv Pechersk Lavra")
    'Kyiv-Pechersk Lavra'
    """
    if _shouted(surface):
        canonical = canonical.upper()
    if "-" in surface:
        canonical = _hyphened(surface, canonical)
    words, gaps = GAP.split(surface), GAP.findall(surface)
    parts = canonical.split(" ")
    if len(words) == len(parts):
        parts = [part.upper() if _shouted(word) else part for word, part in zip(words, parts)]
    woven = [parts[0]]
    for index, part in enumerate(parts[1:]):
        woven += (gaps[index] if index < len(gaps) else " ", part)
    return "".join(woven)


def _hyphened(surface: str, canonical: str) -> str:
    """The canonical form with the hyphens that the surface has where the form has a space: Kiev-Pechersk Lavra."""
    gaps = re.findall(r"[\s-]+", surface)
    parts = re.split(r"([ -])", canonical)
    if len(parts) != 2 * len(gaps) + 1:
        return canonical
    for index, gap in enumerate(gaps):
        if gap == "-":
            parts[2 * index + 1] = "-"
    return "".join(parts)


def _shouted(word: str) -> bool:
    """Whether the word is in capitals; an initial is not."""
    return word.isupper() and sum(character.isalpha() for character in word) > 1
