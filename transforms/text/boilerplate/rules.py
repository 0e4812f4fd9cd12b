"""Rule packs as one book: every pattern of every language asked in two passes over a line.

Patterns are RE2 (linear time, so no rule can hang) and must match the whole line. All patterns of a kind stand in one `re2.Set`, which says
in about a microsecond which of them match; a line of prose leaves the automaton after its first letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

import re2
from ahocorasick_rs import AhoCorasick

from schemas.enums import Role
from transforms.text.boilerplate.alternatives import alternatives
from transforms.text.boilerplate.fold import fold, plain
from transforms.text.boilerplate.pack import PROSE_CHARS, Pack, compiled, ends_with_stop, read_pack

PACK_NAMES = ("any", "en", "de", "es", "fr", "it", "pt", "pl", "uk", "ru")
SET_MEMORY_BYTES = (
    256 << 20
)  # our choice: the automaton grows lazily; measured use after the whole gold stays below 40 MB


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of line, and what it means where."""

    id: str
    role: Role
    zones: frozenset[str]
    """head, body, tail: where the line is judged by this rule on its own."""
    strong: bool
    """The line alone is enough; a weak rule counts in head and tail, and in the body only beside a line that is struck."""
    takes: str | None
    """What the lines below a heading of a block are: labels, headlines, prompts, terms, comments, navigation or poll."""
    max_chars: int
    phrase: bool
    """Holds only for lines that do not end with a full stop."""
    patterns: tuple[str, ...]
    also: str | None
    """Found somewhere in the line, or the rule does not match."""
    unless: str | None
    """Not found anywhere in the line, or the rule does not match."""
    cased: bool
    catch: tuple[str, ...]
    stay: tuple[str, ...]

    @property
    def keeps(self) -> bool:
        """Whether the rule protects a line instead of striking it."""
        return self.role.published


class RuleBook:
    """All rules of the shipped packs and of the user's, compiled."""

    def __init__(self, packs: Sequence[Pack], version: str, extra: Sequence[tuple[str, str]]):
        self.rules = tuple(Rule(**entry.fields) for pack in packs for entry in pack.entries)
        self.labels = frozenset(label for pack in packs for label in pack.labels)
        self.version = version
        self.extra = tuple(extra)
        folded = [rule for rule in self.rules if not rule.cased]
        self._telling = AhoCorasick([part for pack in packs for part in pack.telling])
        self._opening = _matcher(folded, lambda pattern: not begins_with_anything(pattern))
        self._anywhere = _matcher(folded, begins_with_anything)
        self._cased = _matcher([rule for rule in self.rules if rule.cased], lambda pattern: True)

    def __reduce__(self) -> tuple[object, ...]:
        """Compiled automata do not travel between processes; the packs do."""
        return load_rules, (self.extra,)

    def hits(self, text: str, folded: str, prose: bool = False) -> tuple[Rule, ...]:
        """The rules that match a line, given as it stands (white space folded) and folded; those which protect first.

        A line of prose without a telling word is not asked about patterns that may begin with anything: those read every
        letter of it, and the automata would grow with each new article.
        """
        found = self._opening(folded)
        if not prose or self._telling.find_matches_as_indexes(folded):
            found = (*found, *(rule for rule in self._anywhere(folded) if rule not in found))
        chars = len(text)
        if chars <= 200:  # rules that need capitals are about names and places: short lines
            found = (*self._cased(text), *found)
        if not found:
            return ()
        stop = ends_with_stop(text)
        hits = [rule for rule in found if chars <= rule.max_chars and not (stop and rule.phrase)]
        if len(hits) > 1:
            hits.sort(key=_precedence)
        return tuple(hits)

    def hits_of(self, line: str) -> tuple[Rule, ...]:
        """The rules that match a raw line."""
        text = plain(line)
        return self.hits(text, fold(text))


def load_rules(extra: Sequence[tuple[str, str]] = ()) -> RuleBook:
    """The shipped packs and, after them, the user's, given as (name, YAML text). ValueError names file, rule and field."""
    return _load(tuple((name, text) for name, text in extra))


@cache  # the same packs always give the same book, and compiling costs half a second
def _load(extra: tuple[tuple[str, str], ...]) -> RuleBook:
    folder = files("transforms.text.boilerplate") / "packs"
    sources = [(f"{name}.yaml", (folder / f"{name}.yaml").read_text(encoding="utf-8")) for name in PACK_NAMES]
    sources += extra
    shared: dict[str, str] = {}
    packs: list[Pack] = []
    for name, text in sources:
        pack = read_pack(name, text, shared)
        if not packs:
            shared = dict(pack.words)  # words of any.yaml serve every pack
        packs.append(pack)
    _check_ids([(pack.name, entry.fields["id"]) for pack in packs for entry in pack.entries])
    digest = sha256("\0".join(f"{name}\0{text}" for name, text in sources).encode()).hexdigest()[:12]
    book = RuleBook(packs, digest, extra)
    owners = {entry.fields["id"]: pack.name for pack in packs for entry in pack.entries}
    for rule in book.rules:
        _check_telling(book, owners[rule.id], rule)
    return book


def _check_telling(book: RuleBook, pack: str, rule: Rule) -> None:
    for line in rule.catch:
        text = plain(line)
        if len(text) >= PROSE_CHARS and rule not in book.hits(text, fold(text), prose=True):
            raise ValueError(
                f"{pack}: rule {rule.id}: catch: {line!r} reads like a paragraph and its pattern may begin with anything; "
                "name a part of one of its words in the pack's list `telling`"
            )


def _check_ids(ids: Sequence[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for pack, rule in ids:
        if rule in seen:
            raise ValueError(f"{pack}: rule {rule}: id: stands already in {seen[rule]}; ids must be unique")
        seen[rule] = pack


def _precedence(rule: Rule) -> tuple[bool, bool, bool]:
    return (not rule.keeps, not rule.strong, rule.takes is None)


@cache  # asked once for each of two sets
def begins_with_anything(pattern: str) -> bool:
    """Whether a match may start with any letter, as that of `.* newsletter`."""
    if pattern[:1].isalnum() and pattern[1:2] not in ("?", "*", "{"):
        return False  # a letter comes first: no need to ask the compiler, which takes a millisecond
    lowest, _ = compiled(pattern).possiblematchrange(1)
    return bool(lowest[:1] <= b"\x00")


def _matcher(rules: Sequence[Rule], wanted: Callable[[str], bool]) -> Callable[[str], tuple[Rule, ...]]:
    """A function from a line to the rules of which a wanted pattern matches it as a whole, in the order of the packs."""
    options = re2.Options()
    options.max_mem = SET_MEMORY_BYTES
    options.log_errors = False
    patterns = re2.Set.FullMatchSet(options)
    owners: list[int] = []
    for number, rule in enumerate(rules):
        for pattern in filter(wanted, (part for whole in rule.patterns for part in alternatives(whole))):
            patterns.Add(pattern)
            owners.append(number)
    if not owners:
        return lambda text: ()
    patterns.Compile()

    find = _finder([condition for rule in rules for condition in (rule.also, rule.unless) if condition])
    conditional = [bool(rule.also or rule.unless) for rule in rules]

    def match(text: str) -> tuple[Rule, ...]:
        found = patterns.Match(text)
        if not found:
            return ()
        numbers = sorted({owners[index] for index in found})
        if any(conditional[number] for number in numbers):
            holding = find(text)
            numbers = [number for number in numbers if _allowed(rules[number], holding)]
        return tuple(rules[number] for number in numbers)

    return match


def _allowed(rule: Rule, holding: frozenset[str]) -> bool:
    return (rule.also is None or rule.also in holding) and (rule.unless is None or rule.unless not in holding)


def _finder(conditions: Sequence[str]) -> Callable[[str], frozenset[str]]:
    """A function from a line to those of the conditions that are found somewhere in it."""
    distinct = tuple(dict.fromkeys(conditions))
    options = re2.Options()
    options.max_mem = SET_MEMORY_BYTES
    options.log_errors = False
    patterns = re2.Set.SearchSet(options)
    for condition in distinct:
        patterns.Add(condition)
    if distinct:
        patterns.Compile()
    return lambda text: frozenset(distinct[index] for index in patterns.Match(text) or ()) if distinct else frozenset()
