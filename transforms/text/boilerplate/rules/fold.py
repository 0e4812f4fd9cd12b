"""A line as the rules see it: one spelling for quotes, dashes, spaces and case, without bullets and arrows at its ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FOLDED = {
    **dict.fromkeys("’‘ʼ`´′＇", "'"),
    **dict.fromkeys("“”„«»″‟", '"'),
    **dict.fromkeys("–—―‒−‐‑", "-"),
    "…": "...",
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff\ufe0f\u2060", ""),
}
_FOLDS = tuple(_FOLDED.items())
_ARROWS = ("» ", "› ")
_LEADING = " \t¿¡•●▪■◆►▶▸‣→⇒➤➜➡👉🔹🔸🔴⚡📌📷📸🎥❗‼✅✔+*|>·:,;-_~=/"
_TRAILING = " \t.,:;!>→⇒»➤➜►▶›|•·*-_~=/👇⬇↓"

# Latin letters that look like Cyrillic ones: a line of Cyrillic text with one of them inside a word was typed or scanned so.
_LOOKALIKES = str.maketrans("aceiopxykmtbh", "асеіорхукмтвн")
_MIXED_WORD = re.compile(r"[а-яёіїєґ]+[a-z][a-zа-яёіїєґ]*|\b[a-z]{1,2}[а-яёіїєґ]{2,}")
_MIXTURE = re.compile(r"[а-яёіїєґ][a-z]|[a-z][а-яёіїєґ]")
_CYRILLIC, _LATIN = re.compile("[а-яёіїєґ]"), re.compile("[a-z]")  # classes alone are scanned for much faster


def plain(text: str) -> str:
    """The line with every run of white space (no-break spaces too) as one space."""
    if text.isprintable() and "  " not in text:  # a tab or a no-break space is not printable
        return text.strip()
    return " ".join(text.split())


def fold(text: str) -> str:
    """The line for comparison with rules, given as `plain` leaves it.

    >>> fold("» Lesen Sie auch: „Brücke“ …")
    'lesen sie auch: "brücke"'
    """
    return fold_all((text,))[0]


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of every line, all in one: the same dozens of replacements for each would cost three times as much."""
    if not texts:
        return []
    # Before a space arrows point, before a letter they quote.
    folded = "\n".join([text[2:] if text[:2] in _ARROWS else text for text in texts]).lower()
    if not folded.isascii():
        # A third of what one pass with a pattern costs; str.translate costs ten times as much.
        for sign, plain_sign in _FOLDS:
            folded = folded.replace(sign, plain_sign)
        if not folded.isascii() and _CYRILLIC.search(folded) and _LATIN.search(folded) and _MIXTURE.search(folded):
            folded = _MIXED_WORD.sub(_as_cyrillic, folded)
    return [line.lstrip(_LEADING).rstrip(_TRAILING) for line in folded.split("\n")]


def _as_cyrillic(match: re.Match[str]) -> str:
    return match.group(0).translate(_LOOKALIKES)
