"""Build the word lists that mending proves its repairs with: the commonest word forms of each language, without their counts.

    pip install wordfreq && python tools/build_word_lists.py

Source: wordfreq 3.1.1 (Robyn Speer), whose data is licensed CC BY-SA 4.0; so are the lists that come out. The build is repeatable.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from wordfreq import iter_wordlist

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
        with (
            (TARGET / f"words.{language}.txt.gz").open("wb") as file,
            gzip.GzipFile("", "wb", 9, file, mtime=0) as packed,
        ):
            packed.write("\n".join(words[:HEAD] + sorted(words[HEAD:])).encode())
        print(language, len(words))


if __name__ == "__main__":
    main()
