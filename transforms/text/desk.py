"""The desk: what one article is edited with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.text.boilerplate.rules.book import RuleBook, load_rules
from transforms.text.spelling.stylebook import Stylebook, load_stylebook

MIN_WORDS = 25  # our choice: the shortest news items that stand alone have about thirty words


@dataclass(frozen=True, slots=True)
class Desk:
    """Rules, stylebook, and what is accepted."""

    rules: RuleBook
    stylebook: Stylebook
    min_words: int = MIN_WORDS
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes that are wanted; empty for all."""


def load_desk(
    style: str = "official",
    stylebook: tuple[str, str] | None = None,
    rules: Sequence[tuple[str, str]] = (),
    min_words: int = MIN_WORDS,
    languages: Sequence[str] = (),
) -> Desk:
    """A desk with the shipped rules and gazetteer; `stylebook` and `rules` are (name, YAML text) of the user's own.

    ValueError, naming file and field, when one of them does not hold.
    """
    return Desk(load_rules(rules), load_stylebook(style, stylebook), min_words, tuple(languages))
