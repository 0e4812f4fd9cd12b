"""Which of many patterns match a line: only those are asked of which a needed part stands in it.

The parts of all patterns are looked up at the beginning of the line or found by one Aho-Corasick pass. A line of prose seldom holds one,
so it costs little, and the automata of the patterns, which RE2 builds while it reads, never see it and do not grow with each new article.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

import re2
from ahocorasick_rs import AhoCorasick, Implementation

from transforms.text.boilerplate.rules.atoms import EDGE, atoms
from transforms.text.boilerplate.rules.letter_classes import has_far_letters, near_letters
from transforms.text.boilerplate.rules.pack import PATTERN_MEMORY_BYTES
from transforms.text.needed import any_of

if TYPE_CHECKING:
    from transforms.text.boilerplate.rules.rule import Rule

Question = Callable[[bytes, bool], object]
"""Whether a line in UTF-8 is matched; the second argument says whether it has far letters."""

# Most rules are about short lines. Of longer ones only the parts of rules that may match so many characters are looked up:
# a tenth of all parts, whose automaton stays in the processor's cache. All our choice.
LONG_CHARS = (420, 240)
FEW_PARTS = 1000
START_CHARS = 3  # by which the beginnings of lines are kept


class Matcher:
    """Rules, each with those of its patterns that are asked together. A rule is compiled when a line asks for it first."""

    def __init__(
        self,
        entries: Sequence[tuple[Rule, Sequence[str]]],
        open_entries: Sequence[tuple[Rule, Sequence[str]]] = (),
        telling: Sequence[str] = (),
        cased: bool = False,
    ):
        """`open_entries`: prose is asked about them only if one of the parts `telling` stands in it; `cased`: patterns ask for capitals."""
        self._cased = cased
        self._entries = (*entries, *open_entries)
        self._first_open = len(entries)
        self._tells = any_of(telling) if telling else lambda line: False
        self._asked: list[Question | None] = [None] * len(self._entries)
        needed = [[atoms(pattern) for pattern in patterns] for _, patterns in self._entries]
        self._indexes = tuple(
            _Index({n: needed[n] for n, (rule, _) in enumerate(self._entries) if rule.max_chars > chars})
            for chars in (*LONG_CHARS, 0)
        )

    def matching(self, line: str, chars: int, stop: bool, prose: bool = False) -> list[Rule]:
        """The rules of which a pattern matches the line as a whole, in order.

        `line` is in small letters unless `cased`; `chars`: its length before it was folded; `stop`: whether it then
        ended with a full stop.
        """
        longest, long, whole = self._indexes
        index = longest if chars > LONG_CHARS[0] else long if chars > LONG_CHARS[1] else whole
        numbers = index.owners(line.lower() if self._cased else line)
        if not numbers:
            return []
        found: list[Rule] = []
        encoded, far = b"", False
        tells: bool | None = None if prose else True  # asked when it matters
        for number in sorted(numbers) if len(numbers) > 1 else numbers:
            if number >= self._first_open:
                if tells is None:
                    tells = self._tells(line)
                if not tells:
                    continue
            rule, patterns = self._entries[number]
            if chars > rule.max_chars or (stop and rule.phrase):
                continue
            ask = self._asked[number]
            if ask is None:
                ask = self._asked[number] = _question(rule, patterns)
            if not encoded:
                encoded = line.encode()
                far = has_far_letters(encoded)
            if ask(encoded, far) and (number < self._first_open or rule not in found):
                found.append(rule)
        return found


class _Index:
    """The parts of some rules, given by number with what each of their patterns needs."""

    def __init__(self, needed: Mapping[int, Sequence[frozenset[str] | None]]):
        starts: dict[str, list[int]] = {}
        inner: dict[str, list[int]] = {}
        always: list[int] = []
        for number, parts in needed.items():
            if None in parts:
                always.append(number)
                continue
            for part in sorted(frozenset().union(*filter(None, parts))):
                home, part = (starts, part[1:]) if part.startswith(EDGE) else (inner, part)
                home.setdefault(part, []).append(number)
        self._always, self._starts, self._sizes = frozenset(always), starts, _sizes(starts)
        self._inner = tuple(map(tuple, inner.values()))
        # A table of all transitions halves the time where the parts are few; for all of them it would take 25 MB more, and drive
        # everything else out of the processor's cache.
        kind = Implementation.DFA if len(inner) < FEW_PARTS else Implementation.ContiguousNFA
        self._find = AhoCorasick(list(inner), implementation=kind).find_matches_as_indexes

    def owners(self, line: str) -> set[int]:
        """The numbers of the rules of which a part stands in the line."""
        line = f"{line}{EDGE}"
        numbers = set(self._always)
        sizes = self._sizes
        for size in sizes.get(line[:3]) or sizes.get(line[:2]) or sizes.get(line[:1], ()):
            owners = self._starts.get(line[:size])
            if owners is not None:
                numbers.update(owners)
        for part, _, _ in self._find(line, True):
            numbers.update(self._inner[part])
        return numbers


def _sizes(starts: Collection[str]) -> dict[str, tuple[int, ...]]:
    """How long the beginnings are that begin with so many letters, or with fewer."""
    sizes: dict[str, set[int]] = {}
    for start in starts:
        sizes.setdefault(start[:START_CHARS], set()).add(len(start))
    for beginning, found in tuple(sizes.items()):
        for chars in range(1, len(beginning)):
            if beginning[:chars] in starts:
                found.add(chars)
    return {beginning: tuple(sorted(found)) for beginning, found in sizes.items()}


def _question(rule: Rule, patterns: Sequence[str]) -> Question:
    """Whether a line is matched and fulfils the conditions of the rule."""
    whole = _any_of(re2.Set.FullMatchSet, patterns)
    if rule.also is None and rule.unless is None:
        return whole
    also = _any_of(re2.Set.SearchSet, [rule.also]) if rule.also else None
    unless = _any_of(re2.Set.SearchSet, [rule.unless]) if rule.unless else None

    def holds(line: bytes, far: bool) -> bool:
        if (also is not None and not also(line, far)) or not whole(line, far):  # what is asked first is the cheaper one
            return False
        return unless is None or not unless(line, far)

    return holds


def _any_of(kind: Callable[[re2.Options], re2.Set], patterns: Sequence[str]) -> Question:
    """Whether one of the patterns matches a line; with all letters there are they are compiled for the first line that has far ones."""
    near = [near_letters(pattern) for pattern in patterns]
    ask: Callable[[bytes], object] = _compiled(kind, near).Match
    if near == list(patterns):
        return lambda line, far: ask(line)
    exact = cache(lambda: _compiled(kind, patterns))
    return lambda line, far: exact().Match(line) if far else ask(line)


def _compiled(kind: Callable[[re2.Options], re2.Set], patterns: Sequence[str]) -> re2.Set:
    options = re2.Options()
    options.max_mem = PATTERN_MEMORY_BYTES
    options.log_errors = False
    made = kind(options)
    for pattern in patterns:
        made.Add(pattern)
    made.Compile()
    return made
