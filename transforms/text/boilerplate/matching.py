"""Which of many patterns match a line: only those are asked of which a needed part stands in it.

The parts of all patterns are looked up at the beginning of the line or found by one Aho-Corasick pass. A line of prose seldom holds one,
so it costs little, and the automata of the patterns, which RE2 builds while it reads, never see it and do not grow with each new article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import re2
from ahocorasick_rs import AhoCorasick, Implementation

from transforms.text.boilerplate.atoms import ATOM_CHARS, EDGE, atoms
from transforms.text.boilerplate.pack import PATTERN_MEMORY_BYTES

if TYPE_CHECKING:
    from transforms.text.boilerplate.rules import Rule

TELLING = -1  # what a telling part asks for, in place of a rule


class Matcher:
    """Rules, each with those of its patterns that are asked together. A rule is compiled when a line asks for it first."""

    def __init__(
        self,
        entries: Sequence[tuple[Rule, Sequence[str]]],
        open_entries: Sequence[tuple[Rule, Sequence[str]]] = (),
        telling: Sequence[str] = (),
    ):
        """`open_entries`: prose is asked about them only if one of the parts `telling` stands in it."""
        self._entries = (*entries, *open_entries)
        self._first_open = len(entries)
        self._asked: list[Callable[[bytes], object] | None] = [None] * len(self._entries)
        self._always: list[int] = []
        starts: dict[str, list[int]] = {}
        inner: dict[str, list[int]] = {}
        for number, (_, patterns) in enumerate(self._entries):
            needed = [atoms(pattern) for pattern in patterns]
            if None in needed:
                self._always.append(number)
                continue
            for part in sorted(frozenset().union(*filter(None, needed))):
                home, part = (starts, part[1:]) if part.startswith(EDGE) else (inner, part)
                home.setdefault(part, []).append(number)
        for part in telling:
            inner.setdefault(part, []).append(TELLING)
        self._starts = starts
        self._sizes = _sizes(starts)
        self._inner = tuple(map(tuple, inner.values()))
        # One for all, since a pass costs the same for many parts as for few; and half the time of the other implementations.
        self._find = AhoCorasick(list(inner), implementation=Implementation.DFA)

    def matching(self, line: str, chars: int, stop: bool, prose: bool = False) -> list[Rule]:
        """The rules of which a pattern matches the line as a whole, in order.

        `line` is in small letters unless patterns ask for capitals; `chars`: its length before it was folded; `stop`: whether it then
        ended with a full stop.
        """
        numbers = self._candidates(line.lower())
        if not numbers:
            return []
        found: list[Rule] = []
        encoded = b""
        asks_open = not prose or TELLING in numbers
        for number in sorted(numbers) if len(numbers) > 1 else numbers:
            if number == TELLING or (number >= self._first_open and not asks_open):
                continue
            rule, patterns = self._entries[number]
            if chars > rule.max_chars or (stop and rule.phrase):
                continue
            ask = self._asked[number]
            if ask is None:
                ask = self._asked[number] = _question(rule, patterns)
            encoded = encoded or line.encode()
            if ask(encoded) and (number < self._first_open or rule not in found):
                found.append(rule)
        return found

    def _candidates(self, line: str) -> set[int]:
        numbers = set(self._always)
        beginning = f"{line[:ATOM_CHARS]}{EDGE}"
        for size in self._sizes.get(beginning[:2]) or self._sizes.get(beginning[:1], ()):
            owners = self._starts.get(beginning[:size])
            if owners is not None:
                numbers.update(owners)
        if self._inner:
            for part, _, _ in self._find.find_matches_as_indexes(f"{line}{EDGE}", overlapping=True):
                numbers.update(self._inner[part])
        return numbers


def _sizes(starts: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the beginnings are that begin with a letter or with two."""
    sizes: dict[str, set[int]] = {}
    for start in starts:
        sizes.setdefault(start[:2], set()).add(len(start))
    for two, found in sizes.items():
        found |= sizes.get(two[:1], set())
    return {two: tuple(sorted(found)) for two, found in sizes.items()}


def _question(rule: Rule, patterns: Sequence[str]) -> Callable[[bytes], object]:
    """Whether a line in UTF-8 is matched and fulfils the conditions of the rule."""
    whole = _compiled(re2.Set.FullMatchSet, patterns)
    if rule.also is None and rule.unless is None:
        ask: Callable[[bytes], object] = whole.Match
        return ask
    also = _compiled(re2.Set.SearchSet, [rule.also]) if rule.also else None
    unless = _compiled(re2.Set.SearchSet, [rule.unless]) if rule.unless else None

    def holds(line: bytes) -> bool:
        if not whole.Match(line) or (also is not None and not also.Match(line)):
            return False
        return unless is None or not unless.Match(line)

    return holds


def _compiled(kind: Callable[[re2.Options], re2.Set], patterns: Sequence[str]) -> re2.Set:
    options = re2.Options()
    options.max_mem = PATTERN_MEMORY_BYTES
    options.log_errors = False
    made = kind(options)
    for pattern in patterns:
        made.Add(pattern)
    made.Compile()
    return made
