"""The hand-kept words of mending, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from transforms.text.mending.word_list import small_words


@dataclass(frozen=True, slots=True)
class HandLists:
    """One language's hand lists; all in lower case but the words of one letter."""

    reporting: frozenset[str]
    titles: frozenset[str]
    title_endings: tuple[str, ...]
    """What compounds end with that are titles or jobs: "Fraktionsvize"."""
    single: frozenset[str]
    abbreviations: frozenset[str]
    function_words: frozenset[str]
    names: frozenset[str]
    name_halves: frozenset[str]
    services: frozenset[str]
    """What stands behind the dot in names of portals: "Table.Briefings", "Onet.Wiadomości"."""
    counted: tuple[str, ...]
    """What number words, currencies and percentages begin with."""
    articles: frozenset[str]
    glued: frozenset[str]
    """Small words run together with an article, which are no word."""
    leading: frozenset[str]
    """Small words that are run together with the word behind them."""
    leading_sure: frozenset[str]
    """Those with which next to no other word begins."""
    forming: frozenset[str]
    """Those that form new words with listed ones: "щонайгірше"."""
    leading_fair: frozenset[str]
    """Those that are no prefix and stand before a listed word."""
    case_endings: tuple[str, ...]
    """Of nouns behind a preposition of one letter, and of no verb."""
    trailing: frozenset[str]
    trailing_sure: frozenset[str]

    def has_small(self, form: str) -> bool:
        """Whether the form is a function word or a word of one letter."""
        return form in self.function_words or form.upper() in self.single


@cache
def hand_lists(language: str) -> HandLists:
    """The lists of a language; empty ones for a language without."""
    lists = _loaded()

    def of(name: str) -> frozenset[str]:
        return frozenset(lists[name].get(language, "").split())

    leading, trailing = (frozenset(small_words(language, side)) for side in ("leading", "trailing"))
    sure = (of("leading_sure") | leading) - of("forming")
    return HandLists(
        of("reporting"),
        of("titles"),
        tuple(lists["title_endings"].get(language, "").split()),
        of("single"),
        of("abbreviations"),
        of("function_words"),
        frozenset(lists["names"].split()),
        frozenset(lists["name_halves"].split()),
        frozenset(lists["services"].split()),
        tuple(lists["counted"].get(language, "").split()),
        of("articles"),
        of("glued"),
        of("leading") | of("leading_sure") | leading,
        sure,
        of("forming"),
        of("leading_fair"),
        tuple(lists["case_endings"].get(language, "").split()),
        of("trailing") | of("trailing_sure") | trailing | frozenset(word for word in of("reporting") if len(word) > 3),
        of("trailing_sure") | trailing,
    )


@lru_cache(maxsize=1)
def _loaded() -> dict[str, Any]:
    lists: dict[str, Any] = yaml.safe_load(
        files("transforms.text.mending").joinpath("data/words.yaml").read_text("utf-8")
    )
    lists["function_words"] = yaml.safe_load(
        files("transforms.text").joinpath("function_words.yaml").read_text("utf-8")
    )
    return lists
