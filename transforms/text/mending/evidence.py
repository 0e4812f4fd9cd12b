"""What proves that a half is a word: the article's other words, and the commonest forms of its language."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

import re2

from transforms.text.mending.hand_lists import HandLists, hand_lists
from transforms.text.mending.signals import INSIDE, JOINED, signals_in
from transforms.text.mending.word_list import commonest, ordered_words, words_of

# Strongly inflected languages: a form counts as known when the list has another of the same beginning, all but its ending.
INFLECTED = frozenset({"de", "pl", "uk", "ru"})
ENDING = 3  # our choice, in letters
MIN_STEM = 4  # our choice
MIN_COMPOUND_PART = 4  # our choice, in letters: "Berg" + "Wacht"
MAX_COMPOUND = 80  # our choice, in letters: longer than any word of law
LINKS = ("", "s", "es", "n", "en", "er")  # what German sets between the parts of a compound
# Texts about programs join words with dots and capitals on purpose.
CODE = re2.compile(r"[{};]\s*(?:\n|$)|\w\(\)|=>|</\w|\w+\.\w+\(|_\w+_|`")
_JOINED = re2.compile(JOINED)
MIN_CODE_SIGNS = 3  # our choice
SAMPLE_CHARS = 100_000  # our choice: longer than any article; what stands behind it is no longer searched for proof

MAX_SEEN = 50  # our choice: occurrences of a form that are looked at


@dataclass(frozen=True, slots=True)
class Evidence:
    """An article's text and the word lists of its language."""

    text: str
    language: str
    known: frozenset[str]
    lists: HandLists
    signals: frozenset[int]
    """Which signs of damage inside of words the text has."""

    @classmethod
    def of(cls, text: str, language: str) -> Evidence:
        return cls(text, language, words_of(language), hand_lists(language), signals_in(text))

    def lists_form(self, form: str) -> bool:
        """Whether exactly this form is a listed word."""
        lower = form.lower()
        return lower in self.known or lower in self.lists.function_words or form in self.lists.single

    def is_word(self, form: str, elsewhere: int = 1) -> bool:
        """Whether the form is listed (by its stem or its parts, where the language has it so) or stands in the article so often."""
        return self.lists_form(form) or self.has_stem(form) or self._is_compound(form) or self.count(form) >= elsewhere

    def lists_inflected(self, form: str) -> bool:
        """Whether this form is a listed word, or in a strongly inflected language another form of it."""
        return form in self.known or self.has_stem(form)

    def is_function_word(self, form: str) -> bool:
        """Whether the form is one of the commonest words, such as begin sentences."""
        return form.lower() in self.lists.function_words or form in self.lists.single

    def is_common(self, form: str) -> bool:
        """Whether the form is a function word or one of the three hundred commonest forms."""
        return self.is_function_word(form) or form.lower() in commonest(self.language)

    def count(self, form: str) -> int:
        """How often the form stands in the article as a whole word, its first letter in either case, with endings of two letters."""
        return self._count(form[1:], frozenset((form[0].lower(), form[0].upper())))

    def count_name(self, form: str) -> int:
        """How often the form stands in the article as a whole word as it is written, with endings of two letters."""
        return self._count(form[1:], frozenset(form[0]))

    def _count(self, rest: str, firsts: frozenset[str]) -> int:
        text, count, at = self.text, 0, 0
        for _ in range(MAX_SEEN):
            at = text.find(rest, at + 1, SAMPLE_CHARS)
            if at < 0:
                break
            end = at + len(rest)
            end += 2 if text[end : end + 2].isalpha() else text[end : end + 1].isalpha()
            whole = not (text[end : end + 1].isalnum() or (at > 1 and text[at - 2].isalnum()))
            count += whole and text[at - 1] in firsts
        return count

    def recurs(self, string: str) -> bool:
        """Whether the string stands in the article more than once, as names do."""
        return self.text.count(string, 0, SAMPLE_CHARS) > 1

    def joined_words(self) -> tuple[tuple[int, int], ...]:
        """Where words begin and end, up to white space, that hold a capital or a quotation mark inside; most articles have few."""
        return _joined_words(self.text) if INSIDE in self.signals else ()

    def speaks_code(self) -> bool:
        """Whether the text is about programs."""
        return _speaks_code(self.text[:SAMPLE_CHARS])

    def has_stem(self, form: str) -> bool:
        """Whether the list has a form of the same beginning, all but its ending; in strongly inflected languages only."""
        stem = form.lower()[:-ENDING]
        if self.language not in INFLECTED or len(stem) < MIN_STEM:
            return False
        ordered = ordered_words(self.language)
        at = bisect_left(ordered, stem)
        return at < len(ordered) and ordered[at].startswith(stem)

    def _is_compound(self, form: str) -> bool:
        if self.language != "de" or len(form) > MAX_COMPOUND:
            return False
        lower = form.lower()
        for at in range(MIN_COMPOUND_PART, len(lower) - MIN_COMPOUND_PART + 1):
            if lower[at:] in self.known and any(
                lower[:at].removesuffix(link) in self.known for link in LINKS if lower[:at].endswith(link)
            ):
                return True
        return False


def spans(pattern: re2._Regexp, text: str) -> list[tuple[int, int]]:
    """Where a pattern of RE2 matches; matched as bytes, since its own count of characters costs more than the search."""
    data = text.encode()
    found = [match.span() for match in pattern.finditer(data)]
    if len(data) == len(text):
        return found
    moved, byte, char = [], 0, 0
    for start, end in found:
        char += len(data[byte:start].decode())
        moved.append((char, char := char + len(data[start:end].decode())))
        byte = end
    return moved


@lru_cache(maxsize=1)
def _speaks_code(text: str) -> bool:
    return len(CODE.findall(text)) >= MIN_CODE_SIGNS


@lru_cache(maxsize=1)  # three passes ask for the same text
def _joined_words(text: str) -> tuple[tuple[int, int], ...]:
    words: list[tuple[int, int]] = []
    done = 0
    for start, end in spans(_JOINED, text):
        if start < done:
            continue
        while start > done and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        words.append((start, end))
        done = end
    return tuple(words)
