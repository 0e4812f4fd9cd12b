"""Which language a text is in, how sure that is, and by what evidence: scripts, alphabets, langdetect, function words.

langdetect always answers with one of its 55 languages, and with high probability for those that it does not know: Belarusian, Serbian
and Georgian come out as neighbours. So the script and the alphabet are asked first, and its answer is checked against the commonest
words of the language. When in doubt the answer is `und`.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

try:
    import langdetect_rs
except ImportError:
    langdetect_rs = None

LANGUAGE_ERRORS = (LangDetectException, *((langdetect_rs.LangDetectException,) if langdetect_rs else ()))

UNDECIDED = "und"
DETECTOR_SEED = 0  # part of the contract: another seed changes 5 of 700 short texts
DETECTOR_CHARS = 1000  # the first thousand characters decide as well as the whole text, at half the cost
SCRIPT_CHARS = 4000  # our choice: enough letters to know the script
MIN_LETTERS = 20  # below it langdetect guesses: "OK" is Portuguese to it
MIN_SCORE = 0.7  # our choice
MIN_FUNCTION_SHARE = 0.10  # our choice: running text in these languages has .25 and more, a neighbour below .08
MIN_FUNCTION_WORDS = 30
MIXED_SHARE = 0.15  # our choice: share of letters in a second script
TAIL_CHARS = 400
TAIL_FROM = 1600  # our choice: only longer texts are asked about their end as well

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("latin", r"A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ"),
    ("cyrillic", r"Ѐ-ԯ"),
    ("greek", r"Ͱ-Ͽἀ-῿"),
    ("hebrew", r"֐-׿"),
    ("arabic", r"؀-ۿݐ-ݿ"),
    ("georgian", r"Ⴀ-ჿᲐ-Ჿ"),
    ("armenian", r"԰-֏"),
    ("hangul", r"가-힯"),
    ("kana", r"぀-ヿ"),
    ("han", r"一-鿿㐀-䶿"),
    ("thai", r"฀-๿"),
    ("devanagari", r"ऀ-ॿ"),
)
ONE_LANGUAGE = {"greek": "el", "hebrew": "he", "georgian": "ka", "armenian": "hy", "hangul": "ko", "thai": "th"}
# Letters that only this language's Cyrillic has among its neighbours; in this order.
CYRILLIC_LETTERS: tuple[tuple[str, str], ...] = (
    ("kk", "әғқңұһ"),
    ("tg", "ҷӣӯҳ"),
    ("mn", "өү"),
    ("be", "ў"),
    ("mk", "ѓќѕ"),
    ("sr", "ђћ"),
    ("uk", "їєґ"),
)
RUSSIAN_ONLY = "ыэёъ"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LETTER_SHARE = 0.002  # our choice: two in a thousand; a quoted name does not reach it
FOREIGN_SHARE = 0.02  # our choice, of letters that Russian does not have: a third of it may be Ukrainian quotations

_SCRIPT_PATTERNS = tuple((name, re.compile(f"[{letters}]")) for name, letters in SCRIPTS)
_WORD = re.compile(r"[^\W\d_]+")
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Language:
    """A verdict: ISO 639-1 code or `und`, a score from 0 to 1 (four places), the evidence, and whether a second language stands in it."""

    code: str
    score: float
    basis: str
    """langdetect, script, alphabet, declared or none."""
    mixed: bool = False


NOTHING = Language(UNDECIDED, 0.0, "none")


def detect_language(text: str, declared: str | None = None) -> Language:
    """The language of a clean text; `declared` (what page or record says) decides only where the text alone does not.

    >>> detect_language("ОК").code
    'und'
    """
    counts = Counter(text[:SCRIPT_CHARS].lower())
    letters = _letters_by_script(counts)
    total = sum(letters.values())
    if total < MIN_LETTERS:
        return _declared(declared, text)
    script = max(letters, key=lambda name: letters[name])
    verdict = _by_script(script, letters, counts, text)
    if verdict.code == UNDECIDED:
        verdict = _declared(declared, text)
    second = max((n for name, n in letters.items() if not _one_writing(name, script)), default=0)
    mixed = second > MIXED_SHARE * total or _ends_otherwise(text, verdict)
    return Language(verdict.code, verdict.score, verdict.basis, mixed)


def detect_with_langdetect(text: str) -> tuple[str, float]:
    """langdetect's best answer for the first thousand characters, seeded; ("und", 0.0) when it finds no features.

    With the `fast` extra the same answers come from langdetect-rs, 50 times faster.
    """
    try:
        best = _fast_probabilities(text) if langdetect_rs else _probabilities(text)
    except LANGUAGE_ERRORS:
        return UNDECIDED, 0.0
    if not best:
        return UNDECIDED, 0.0
    return best[0].lang.split("-")[0], round(best[0].prob, 4)


def _probabilities(text: str) -> Sequence[Any]:
    detector = _factory().create()
    detector.append(text[:DETECTOR_CHARS])
    return detector.get_probabilities()  # type: ignore[no-any-return]


def _fast_probabilities(text: str) -> Sequence[Any]:
    with _LOCK:
        langdetect_rs.DetectorFactory.seed = DETECTOR_SEED
    return langdetect_rs.detect_langs(text[:DETECTOR_CHARS])  # type: ignore[no-any-return]


def _letters_by_script(counts: Mapping[str, int]) -> dict[str, int]:
    distinct = "".join(counts)
    found = ((name, sum(counts[char] for char in pattern.findall(distinct))) for name, pattern in _SCRIPT_PATTERNS)
    return {name: count for name, count in found if count}


def _one_writing(one: str, other: str) -> bool:
    japanese = {"kana", "han", "hangul"}
    return one == other or (one in japanese and other in japanese)


def _by_script(script: str, letters: Mapping[str, int], counts: Mapping[str, int], text: str) -> Language:
    if script in ONE_LANGUAGE:
        return Language(ONE_LANGUAGE[script], 1.0, "script")
    if script in ("han", "kana"):
        kana = letters.get("kana", 0)
        return Language("ja" if kana * 20 > letters.get("han", 0) else "zh", 1.0, "script")
    if script == "cyrillic":
        return _by_cyrillic_letters(counts, text)
    return _checked(*detect_with_langdetect(text), text)


def _by_cyrillic_letters(counts: Mapping[str, int], text: str) -> Language:
    total = sum(n for char, n in counts.items() if char.isalpha())

    def share(alphabet: str) -> float:
        return sum(counts.get(char, 0) for char in alphabet) / total

    code, score = detect_with_langdetect(text)
    for language, alphabet in CYRILLIC_LETTERS:
        if share(alphabet) > LETTER_SHARE and share(alphabet) > share(RUSSIAN_ONLY) * (0.2 if language == "be" else 1):
            return Language(
                language, score if code == language else 0.99, "langdetect" if code == language else "alphabet"
            )
    if code == "uk":
        # A brief may lack ї, є and ґ; but Russian has no і, Belarusian no и, and Kazakh has ы.
        briefly = min(share("и"), share("і")) > LETTER_SHARE >= share(RUSSIAN_ONLY)
        return _checked(code, score, text) if briefly else NOTHING
    if code in ("bg", "mk") and share("ыэё") > LETTER_SHARE:
        return NOTHING  # letters stand there that it does not have
    if code == "ru" and _not_russian(counts) > FOREIGN_SHARE:
        return NOTHING
    return _checked(code, score, text)


def _not_russian(counts: Mapping[str, int]) -> float:
    """The share of Cyrillic letters that Russian does not have."""
    cyrillic = {char: n for char, n in counts.items() if _SCRIPT_PATTERNS[1][1].match(char)}
    return sum(n for char, n in cyrillic.items() if char not in RUSSIAN) / sum(cyrillic.values())


def _checked(code: str, score: float, text: str) -> Language:
    """langdetect's answer if its score and the language's commonest words bear it out."""
    if score < MIN_SCORE or (code in function_words() and not _reads_like(code, text)):
        return NOTHING
    return Language(code, score, "langdetect")


def _reads_like(code: str, text: str) -> bool:
    words = _WORD.findall(text[:DETECTOR_CHARS].lower())
    if len(words) < MIN_FUNCTION_WORDS:
        return True
    common = function_words()[code]
    return sum(word in common for word in words) >= MIN_FUNCTION_SHARE * len(words)


def _declared(declared: str | None, text: str) -> Language:
    """The declared language, for texts that are too short to tell, if it can be written in the script that stands there."""
    code = (declared or "").replace("_", "-").split("-")[0].lower()
    if len(code) != 2 or not code.isalpha() or not any(char.isalpha() for char in text):
        return NOTHING
    cyrillic = bool(_SCRIPT_PATTERNS[1][1].search(text))
    if cyrillic != (code in ("ru", "uk", "be", "bg", "mk", "sr", "kk", "tg", "mn", "ky")):
        return NOTHING
    return Language(code, 0.5, "declared")


def _ends_otherwise(text: str, verdict: Language) -> bool:
    """Whether the end of a long text is surely in another language than its beginning."""
    if len(text) < TAIL_FROM or verdict.basis != "langdetect":
        return False
    tail = text[-TAIL_CHARS:]
    if verdict.code in function_words() and _reads_like(verdict.code, tail):
        return False
    code, score = detect_with_langdetect(tail)
    known = code in function_words() and verdict.code in function_words()
    return code != verdict.code and known and score > 0.99 and _reads_like(code, tail)


@lru_cache(maxsize=1)
def function_words() -> dict[str, frozenset[str]]:
    """The commonest words of the languages that have such a list."""
    lists: dict[str, str] = yaml.safe_load(files("transforms.text").joinpath("function_words.yaml").read_text("utf-8"))
    return {code: frozenset(words.split()) for code, words in lists.items()}


def _factory() -> DetectorFactory:
    """langdetect's profiles, loaded once, in sorted order and under a lock: its own lazy loading answers wrongly under threads."""
    with _LOCK:
        return _loaded_factory()


@lru_cache(maxsize=1)
def _loaded_factory() -> DetectorFactory:
    factory = DetectorFactory()
    factory.seed = DETECTOR_SEED
    profiles = files("langdetect").joinpath("profiles")
    names = sorted(entry.name for entry in profiles.iterdir() if not entry.name.startswith((".", "_")))
    factory.load_json_profile([profiles.joinpath(name).read_text("utf-8") for name in names])
    return factory
