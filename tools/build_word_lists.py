"""Build the word lists that mending proves its repairs with: the commonest word forms of each language, without their counts, and the rarer
forms that two of them only seem to make.

    pip install wordfreq && python tools/build_word_lists.py

Source: wordfreq 3.1.1 (Robyn Speer), whose data is licensed CC BY-SA 4.0; so are the lists that come out. The build is repeatable.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from wordfreq import iter_wordlist

sys.path.insert(0, str(Path(__file__).parent.parent))

from transforms.text.mending.hand_lists import HandLists, hand_lists
from transforms.text.mending.run_together import MIN_FORM
from transforms.text.mending.seams import COMPOUNDING, MIN_EQUAL_HALF
from transforms.text.mending.sightings import MIN_HALF

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
HEAD = 300  # the commonest forms stand first, in order of frequency; the others follow in the alphabet's, which packs better


def main() -> None:
    """Writes one packed list a language and says how many forms it has."""
    for language, size in SIZES.items():
        form = re.compile(f"[{ALPHABETS[language]}]{{{SHORTEST},}}")
        words = [word for word in iter_wordlist(language, wordlist="small") if form.fullmatch(word)][:size]
        _pack(f"words.{language}", words[:HEAD] + sorted(words[HEAD:]))
        rare = sorted(_rare_forms(language, frozenset(words), form))
        _pack(f"rare.{language}", rare)
        print(language, len(words), len(rare))


def _pack(name: str, forms: list[str]) -> None:
    with (TARGET / f"{name}.txt.gz").open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write("\n".join(forms).encode())


def _rare_forms(language: str, common: frozenset[str], alphabet: re.Pattern[str]) -> Iterator[str]:
    """The forms of the long list that two words of the short one seem to make, of which one may be small."""
    lists = hand_lists(language)
    for form in iter_wordlist(language, wordlist="best"):
        if len(form) < MIN_FORM or form in common or not alphabet.fullmatch(form):
            continue
        equal = MIN_EQUAL_HALF if language != COMPOUNDING else len(form)
        if any(_seems_made_of(form[:at], form[at:], common, lists, equal) for at in range(1, len(form))):
            yield form


def _seems_made_of(left: str, right: str, common: frozenset[str], lists: HandLists, equal: int) -> bool:
    if left in lists.leading and len(right) >= MIN_HALF and right in common:
        return True
    if right in lists.trailing and len(left) >= MIN_HALF and left in common:
        return True
    if (left in lists.leading and right in lists.leading) or (right in lists.trailing and left in lists.leading):
        return True
    return min(len(left), len(right)) >= equal and left in common and right in common


if __name__ == "__main__":
    main()
