"""Build the word lists that mending proves its repairs with: the commonest word forms of each language, without their counts, the small words
among them that are neither prefix nor ending, and the rarer forms that two of them only seem to make.

    pip install wordfreq && python -m tools.build_word_lists

Source: wordfreq 3.1.1 (Robyn Speer), whose data is licensed CC BY-SA 4.0; so are the lists that come out. The build is repeatable.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wordfreq import iter_wordlist

from transforms.text.mending.hand_lists import HandLists, hand_lists
from transforms.text.mending.run_together import MIN_FORM
from transforms.text.mending.seams import MIN_EQUAL_HALF
from transforms.text.mending.word_list import small_words

TARGET = Path(__file__).parent.parent / "transforms/text/mending/data"
# Strongly inflected languages need more forms for the same share of running text: 20,000 forms are .95 of English and .78 of Polish.
SIZES = {
    "en": 20_000,
    "de": 25_000,
    "es": 20_000,
    "fr": 20_000,
    "it": 20_000,
    "pt": 20_000,
    "pl": 35_000,
    "uk": 35_000,
    "ru": 35_000,
}
ALPHABETS = {
    "en": "a-z",
    "de": "a-zäöüß",
    "es": "a-záéíóúüñ",
    "fr": "a-zàâæçéèêëîïôœùûüÿ",
    "it": "a-zàèéìíîòóùú",
    "pt": "a-záâãàçéêíóôõú",
    "pl": "a-ząćęłńóśźż",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "а-яё",
}
SHORTEST = 2  # one-letter words prove nothing
PREFIXING = frozenset(
    ("en", "de", "pl", "uk", "ru")
)  # make new words of small ones: "onboarding", "nachkochen", "дозвонился"
COMPOUNDING = frozenset(("en", "de"))  # make new words of common ones: "showroom", "Stadtkasse"
SMALL = range(2, 10)  # letters of small words
MIN_COMMON = 3  # letters of a common word that is no function word, our choice
# Our choice: of more rare forms than this that begin (or end) so, a word is a prefix (or an ending); function words of
# languages that prefix less may begin many and end some.
MAX_DERIVED = 60
MAX_BEGUN = 600
MAX_ENDED = 140
HEAD = 300  # the commonest forms stand first, in order of frequency; the others follow in the alphabet's, which packs better


def main() -> None:
    """Writes one packed list a language and says how many forms it has."""
    for language, size in SIZES.items():
        form = re.compile(f"[{ALPHABETS[language]}]{{{SHORTEST},}}")
        words = [word for word in iter_wordlist(language, wordlist="small") if form.fullmatch(word)][:size]
        _pack(f"words.{language}", words[:HEAD] + sorted(words[HEAD:]))
        leading, trailing = _small_words(language, words, form)
        _pack(f"leading.{language}", leading)
        _pack(f"trailing.{language}", trailing)
        small_words.cache_clear()
        hand_lists.cache_clear()
        rare = sorted(_rare_forms(language, frozenset(words), form))
        _pack(f"rare.{language}", rare)
        print(language, len(words), len(leading), len(trailing), len(rare))


def _pack(name: str, forms: list[str]) -> None:
    with (TARGET / f"{name}.txt.gz").open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write("\n".join(forms).encode())


def _small_words(language: str, words: list[str], alphabet: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """The commonest words with which few of the long list's other forms begin, and those with which few end."""
    lists, common = hand_lists(language), frozenset(words)
    head = (
        frozenset() if language in COMPOUNDING else frozenset(word for word in words[:HEAD] if len(word) >= MIN_COMMON)
    )
    small = {word for word in lists.function_words | head if len(word) in SMALL and alphabet.fullmatch(word)}
    begin: Counter[str] = Counter()
    end: Counter[str] = Counter()
    for form in iter_wordlist(language, wordlist="best"):
        if len(form) < MIN_FORM or form in common or not alphabet.fullmatch(form):
            continue
        for at in range(SMALL.start, len(form) - 1):
            left, right = form[:at], form[at:]
            begin[left] += left in small and (right in common or right in small)
            end[right] += right in small and (left in common or left in small)
    proper = lists.function_words if language not in PREFIXING else frozenset()
    leading = [word for word in small if begin[word] <= (MAX_BEGUN if word in proper else MAX_DERIVED)]
    trailing = [word for word in small if end[word] <= (MAX_ENDED if word in proper else MAX_DERIVED)]
    return sorted(leading), sorted(trailing)


def _rare_forms(language: str, common: frozenset[str], alphabet: re.Pattern[str]) -> Iterator[str]:
    """The forms of the long list that two words of the short one seem to make, of which one may be small."""
    lists = hand_lists(language)
    for form in iter_wordlist(language, wordlist="best"):
        if len(form) < MIN_FORM or form in common or not alphabet.fullmatch(form):
            continue
        equal = MIN_EQUAL_HALF if language != "de" else len(form)
        if any(_seems_made_of(language, form[:at], form[at:], common, lists, equal) for at in range(1, len(form))):
            yield form


def _seems_made_of(language: str, left: str, right: str, common: frozenset[str], lists: HandLists, equal: int) -> bool:
    if left in lists.leading and (right in common or right in lists.leading or right in lists.trailing):
        return True
    if right in lists.trailing and (left in common or left in lists.leading):
        return True
    if min(len(left), len(right)) >= equal and left in common and right in common:
        return True
    small = lists.has_small(left), lists.has_small(right)
    return (
        language != "de"
        and any(small)
        and all(is_small or half in common for is_small, half in zip(small, (left, right)))
    )


if __name__ == "__main__":
    main()
