"""Strings of which a pattern needs one: they are looked for first, which costs a tenth of the search, and most lines hold none."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ahocorasick_rs import AhoCorasick, Implementation


def any_of(parts: Iterable[str]) -> Callable[[str], bool]:
    """A question to texts: whether one of the parts stands in them.

    >>> speaks_of_fish = any_of(("herring", "cod"))
    >>> speaks_of_fish("the codfish"), speaks_of_fish("the fish")
    (True, False)
    """
    parts = list(parts)
    shortest = min(map(len, parts))
    find = AhoCorasick(parts, implementation=Implementation.DFA).find_matches_as_indexes
    return lambda text: len(text) >= shortest and bool(find(text))
