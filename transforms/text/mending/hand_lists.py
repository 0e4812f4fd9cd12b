"""The hand-kept words of mending, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class HandLists:
    """One language's hand lists; all in lower case but the words of one letter."""

    reporting: frozenset[str]
    titles: frozenset[str]
    single: frozenset[str]
    abbreviations: frozenset[str]
    function_words: frozenset[str]
    names: frozenset[str]
    name_halves: frozenset[str]


@cache
def hand_lists(language: str) -> HandLists:
    """The lists of a language; empty ones for a language without."""
    lists = _loaded()

    def of(name: str) -> frozenset[str]:
        return frozenset(lists[name].get(language, "").split())

    return HandLists(
        of("reporting"),
        of("titles"),
        of("single"),
        of("abbreviations"),
        of("function_words"),
        frozenset(lists["names"].split()),
        frozenset(lists["name_halves"].split()),
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
