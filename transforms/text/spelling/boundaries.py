"""Word boundaries of our own: letters, marks, digits and the underscore belong to a word, all else ends it."""

from __future__ import annotations

import unicodedata

GENITIVE_S = frozenset({"de", "nl", "sv", "da", "no", "nb", "lb"})  # languages that write Kievs, without an apostrophe
SUFFIXED = frozenset(
    {"tr", "az", "et", "fi", "hu", "tt"}
)  # languages that hang any ending on a name with an apostrophe
AFTER_APOSTROPHE = frozenset({"s", "S", "d", "ll", "re", "ve"})


def in_word(character: str) -> bool:
    """Whether the character is part of a word.

    >>> in_word("ї"), in_word("\\u0301"), in_word("-"), in_word("’")
    (True, True, False, False)
    """
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def begins_word(text: str, start: int) -> bool:
    """Whether a word may begin here."""
    return start == 0 or not in_word(text[start - 1])


def ends_word(text: str, end: int, language: str) -> bool:
    """Whether a name may end here: at the end of a word, or before an ending that the language hangs on names.

    >>> ends_word("Kiev's", 4, "en"), ends_word("Donets'k", 6, "en"), ends_word("Kievs", 4, "nl"), ends_word("Kievs", 4, "en")
    (True, False, True, False)
    """
    if end == len(text):
        return True
    after = text[end]
    if after == "'":
        tail = end + 1
        while tail < len(text) and in_word(text[tail]):
            tail += 1
        return tail == end + 1 or language in SUFFIXED or text[end + 1 : tail] in AFTER_APOSTROPHE
    if not in_word(after):
        return True
    if language == "de" and after == "n" and text[end - 2 : end] == "er":  # dative plural of Kiewer
        return end + 1 == len(text) or not in_word(text[end + 1])
    genitive = after in "sS" and language in GENITIVE_S and text[end - 1] not in "sSxXzZ"
    return genitive and (end + 1 == len(text) or not in_word(text[end + 1]))
