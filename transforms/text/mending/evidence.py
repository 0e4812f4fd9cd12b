"""What proves that a half is a word: the article's other words, and the commonest forms of its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from transforms.text.mending.hand_lists import HandLists, hand_lists
from transforms.text.mending.word_list import words_of

# Strongly inflected languages: a form counts as known when the list has another of the same beginning, all but its ending.
INFLECTED = frozenset({"de", "pl", "uk", "ru"})
ENDING = 3  # our choice, in letters
MIN_STEM = 4  # our choice


@dataclass(frozen=True, slots=True)
class Evidence:
    """An article's text and the word lists of its language."""

    text: str
    language: str
    known: frozenset[str]
    lists: HandLists

    @classmethod
    def of(cls, text: str, language: str) -> Evidence:
        return cls(text, language, words_of(language), hand_lists(language))

    def lists_form(self, form: str) -> bool:
        """Whether exactly this form is a listed word."""
        lower = form.lower()
        return lower in self.known or lower in self.lists.function_words or form in self.lists.single

    def is_word(self, form: str, elsewhere: int = 1) -> bool:
        """Whether the form is listed (inflected: by its stem), or stands in the article `elsewhere` times."""
        return self.lists_form(form) or self.has_stem(form) or self.count(form) >= elsewhere

    def has_stem(self, form: str) -> bool:
        """Whether a listed word shares all but the ending."""
        stem = form.lower()[:-ENDING]
        if self.language not in INFLECTED or len(stem) < MIN_STEM:
            return False
        ordered = _ordered(self.language)
        at = bisect_left(ordered, stem)
        return at < len(ordered) and ordered[at].startswith(stem)

    def count(self, form: str) -> int:
        """How often the form stands in the article as a whole word, in this case of letters."""
        return sum(1 for _ in re.finditer(rf"(?<![^\W_]){re.escape(form)}(?![^\W_])", self.text))


@lru_cache(maxsize=None)
def _ordered(language: str) -> tuple[str, ...]:
    return tuple(sorted(words_of(language)))
