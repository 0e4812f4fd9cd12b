"""Spell a Cyrillic name in a target language: every likely spelling, the standard one first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from transforms.text.spelling.romanisation.table import Rule, Table, table

APOSTROPHES = str.maketrans("’ʼ‘`´ʹ", "''''''")

RARE = 2  # the price of a third choice and of all after it


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """One spelling and how far it is from the standard one (0: the standard itself)."""

    cost: int
    text: str


def transcribe(name: str, target: str, source: str, max_cost: int = 2, limit: int = 400) -> tuple[Spelling, ...]:
    """Spellings of `name` with a total distance of at most `max_cost`, cheapest first, no more than `limit`.

    A choice is made once per rule and holds for the whole name, as a writer who puts `g` for `г` does so throughout;
    the price of a spelling is the sum of the ranks of its choices (standard 0, common 1, any other 2).
    """
    lowered = unicodedata.normalize("NFC", name).translate(APOSTROPHES).lower()
    pieces = _segment(lowered, table(target, source))
    rules = list({piece.key: piece for piece in pieces if isinstance(piece, Rule)}.values())
    found: dict[str, int] = {}
    for cost in range(max_cost + 1):
        for choice in _choices(rules, cost):
            text = "".join(piece if isinstance(piece, str) else piece.options[choice[piece.key]] for piece in pieces)
            found.setdefault(_with_case_of(name, text), cost)
            if len(found) >= limit:
                return tuple(Spelling(price, spelling) for spelling, price in found.items())
    return tuple(Spelling(price, spelling) for spelling, price in found.items())


def standard(name: str, target: str, source: str) -> str:
    """The one standard spelling of `name`.

    >>> standard("Запоріжжя", "en", "uk"), standard("Запоріжжя", "de", "uk")
    ('Zaporizhzhia', 'Saporischschja')
    """
    return transcribe(name, target, source, max_cost=0, limit=1)[0].text


def _segment(lowered: str, rules: Table) -> list[Rule | str]:
    """The name cut into the runs that rules cover; what no rule covers stands for itself."""
    pieces: list[Rule | str] = []
    position = 0
    while position < len(lowered):
        rule = rules.rule_at(lowered, position)
        pieces.append(rule if rule else lowered[position])
        position += len(rule.core) if rule else 1
    return pieces


def _choices(rules: list[Rule], cost: int) -> Iterator[dict[str, int]]:
    """Every way to spend exactly `cost` over the rules, as option number by rule."""
    if not rules:
        if cost == 0:
            yield {}
        return
    first, rest = rules[0], rules[1:]
    for option in range(len(first.options)):
        spent = min(option, RARE)
        if spent <= cost:
            for others in _choices(rest, cost - spent):
                yield {first.key: option, **others}


def _with_case_of(name: str, text: str) -> str:
    """`text` with a capital at the start of every word that has one in `name`."""
    sources, words = _words(name), _words(text)
    if len(sources) != len(words):
        return text[:1].upper() + text[1:]
    pairs = zip(sources, words, strict=True)
    return "".join(word[:1].upper() + word[1:] if source[:1].isupper() else word for source, word in pairs)


def _words(text: str) -> list[str]:
    """Words and the separators between them (space, hyphen), in order.

    >>> _words("Rostov-on-Don")
    ['Rostov', '-', 'on', '-', 'Don']
    """
    parts = [""]
    for character in text:
        if character in " -":
            parts += [character, ""]
        else:
            parts[-1] += character
    return parts
