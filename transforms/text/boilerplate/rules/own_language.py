"""The language of a text by its function words, and the rules that hold in it: those of other languages only for lines that are not in it.

"Source: Met Office" is a French credit as well, and "Theme: survival" a German list of tags; in an English text both are English.
A Spanish share bar below the same text is not, and the Spanish pack strikes it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.language import function_words
from transforms.text.mending.word_list import words_of

LOOKED_AT_CHARS = 1000  # 28 μs; of 196 gold articles 193 are told, none wrongly
MIN_WORDS = 6  # our choice, of words that only this language has
TIMES_SECOND = 3  # our choice: so often as those of any other language
UI_LANGUAGE = "en"  # stands on pages in every language
EVERYWHERE = (None, UI_LANGUAGE)
MOST_WORDS = 4  # our choice: of a sentence one word in so many may be unknown; the lists lack forms of Slavic words
SENTENCE_WORDS = 8  # our choice
NEIGHBOURS = {"uk": "ru", "ru": "uk"}  # outlets in Ukraine write both on one page
_WORD = re.compile(r"[^\W\d_]{2,}")


def told_language(texts: Iterable[str]) -> str | None:
    """The language of a text, one of nine, or None in doubt; for the choice of rules only, since it knows no other language.

    >>> told_language(["It is said that the mayor and her son were in the hall when it fell, but they have not been heard."])
    'en'
    """
    first, chars = [], 0
    for text in texts:
        first.append(text)
        chars += len(text)
        if chars > LOOKED_AT_CHARS:
            break
    # As they stand: to fold them and to split at any white space would cost twice as much.
    words = " ".join(first)[:LOOKED_AT_CHARS].split(" ")
    times: dict[str, int] = {}
    for owner in filter(None, map(_owners().get, words)):
        times[owner] = times.get(owner, 0) + 1
    most, next_most = sorted((0, 0, *times.values()), reverse=True)[:2]
    return max(times, key=times.__getitem__) if most >= max(MIN_WORDS, TIMES_SECOND * next_most) else None


def holding(hits: tuple[Rule, ...], text: str, told: Callable[[], str | None]) -> tuple[Rule, ...]:
    """The rules among the hits of a line that hold in a text of the told language, which is asked for only when it matters."""
    for rule in hits:
        if rule.language not in EVERYWHERE:
            break
    else:
        return hits
    language = told()
    if language is None:
        return hits
    own = (*EVERYWHERE, language, NEIGHBOURS.get(language))
    held = tuple([rule for rule in hits if rule.language in own])
    return hits if len(held) == len(hits) or not _is_in(language, text) else held


def _is_in(language: str, text: str) -> bool:
    """Whether the words of a line are the language's: all but names and initialisms, which are nobody's.

    The lists of common words hold foreign ones as well ("von", "und" in English): a function word of another language is proof.
    """
    shouted, owners, known = text.isupper(), _owners(), words_of(language)
    words = unknown = 0
    for word in _WORD.findall(text):
        if not shouted and words and not word.islower():
            continue  # a name
        word = word.lower()
        if owners.get(word, language) != language:
            return False
        unknown += word not in known
        words += 1
    return words > 0 and (not unknown or (words >= SENTENCE_WORDS and unknown * MOST_WORDS <= words))


@cache
def _owners() -> dict[str, str]:
    """The function words that only one of the languages has, with their language."""
    lists = function_words()
    times = Counter(word for words in lists.values() for word in words)
    return {word: code for code, words in lists.items() for word in words if times[word] == 1}
