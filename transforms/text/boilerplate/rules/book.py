"""Rule packs as one book: the patterns of every language, asked of every line. They are RE2 (linear time, so no rule can hang) and must match the whole line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files

from transforms.text.boilerplate.rules.alternatives import alternatives
from transforms.text.boilerplate.rules.atoms import begins_with_words
from transforms.text.boilerplate.rules.fold import fold, plain
from transforms.text.boilerplate.rules.matching import Matcher
from transforms.text.boilerplate.rules.pack import PROSE_CHARS, Pack, compiled, ends_with_stop, read_pack
from transforms.text.boilerplate.rules.rule import Rule

ANY = "any"
PACK_NAMES = (ANY, "en", "de", "es", "fr", "it", "pt", "pl", "uk", "ru")
CASED_CHARS = 200  # our choice: rules that need capitals are about names and places, short lines
REMEMBERED_LINES = 8192  # our choice: some megabytes, and all widgets of a few hundred outlets
REMEMBERED_CHARS = 60  # our choice: widgets are shorter


class RuleBook:
    """All rules of the shipped packs and of the user's, compiled."""

    def __init__(self, packs: Sequence[Pack], version: str, extra: Sequence[tuple[str, str]]):
        self.rules = tuple(
            rule for number, pack in enumerate(packs) for rule in _rules_of(pack, number < len(PACK_NAMES))
        )
        self.labels = frozenset(label for pack in packs for label in pack.labels)
        self.version = version
        self.extra = tuple(extra)
        folded = [rule for rule in self.rules if not rule.cased]
        self._folded = Matcher(
            _entries(folded, lambda pattern: not begins_with_anything(pattern)),
            _entries(folded, begins_with_anything),
            telling=[part for pack in packs for part in pack.telling],
        )
        self._cased = Matcher([(rule, rule.patterns) for rule in self.rules if rule.cased], cased=True)
        self._remembered = lru_cache(REMEMBERED_LINES)(self._asked)

    def __reduce__(self) -> tuple[object, ...]:
        """Compiled automata do not travel between processes; the packs do."""
        return load_rules, (self.extra,)

    def hits(self, text: str, folded: str, prose: bool = False) -> tuple[Rule, ...]:
        """The rules that match a line, given as it stands (white space folded) and folded; those which protect first.

        A line of prose without a telling word is not asked about patterns that may begin with anything: somewhere in a
        paragraph many of them hold. Short lines are remembered: the pages of an outlet repeat theirs.
        """
        return (self._remembered if len(text) <= REMEMBERED_CHARS else self._asked)(text, folded, prose)

    def _asked(self, text: str, folded: str, prose: bool) -> tuple[Rule, ...]:
        chars, stop = len(text), ends_with_stop(text)
        found = self._folded.matching(folded, chars, stop, prose)
        if chars <= CASED_CHARS:
            found = self._cased.matching(text, chars, stop) + found
        if len(found) > 1:
            found.sort(key=_precedence)
        return tuple(found)

    def hits_of(self, line: str) -> tuple[Rule, ...]:
        """The rules that match a raw line."""
        text = plain(line)
        return self.hits(text, fold(text))


def load_rules(extra: Sequence[tuple[str, str]] = (), check_shipped: bool = False) -> RuleBook:
    """The shipped packs and, after them, the user's, given as (name, YAML text). ValueError names file, rule and field.

    `check_shipped`: hold the examples of the shipped packs against their patterns too, which costs a second; the tests do.
    """
    return _load(tuple((name, text) for name, text in extra), check_shipped)


@cache  # the same packs always give the same book
def _load(extra: tuple[tuple[str, str], ...], check_shipped: bool) -> RuleBook:
    folder = files("transforms.text.boilerplate") / "packs"
    sources = [(f"{name}.yaml", (folder / f"{name}.yaml").read_text(encoding="utf-8")) for name in PACK_NAMES]
    sources += extra
    shared: dict[str, str] = {}
    packs: list[Pack] = []
    for name, text in sources:
        pack = read_pack(name, text, shared, proven=not check_shipped and len(packs) < len(PACK_NAMES))
        if not packs:
            shared = dict(pack.words)  # words of any.yaml serve every pack
        packs.append(pack)
    _check_ids([(pack.name, entry.fields["id"]) for pack in packs for entry in pack.entries])
    digest = sha256("\0".join(f"{name}\0{text}" for name, text in sources).encode()).hexdigest()[:12]
    book = RuleBook(packs, digest, extra)
    for pack in packs if check_shipped else packs[len(PACK_NAMES) :]:
        _check_telling(book, pack)
    return book


def _rules_of(pack: Pack, shipped: bool) -> Iterator[Rule]:
    language = pack.name.removesuffix(".yaml") if shipped else ANY
    for entry in pack.entries:
        yield Rule(**entry.fields, language=None if language == ANY else language)


def _check_telling(book: RuleBook, pack: Pack) -> None:
    ids = {entry.fields["id"] for entry in pack.entries}
    for rule in (rule for rule in book.rules if rule.id in ids):
        for line in rule.catch:
            text = plain(line)
            if len(text) >= PROSE_CHARS and rule not in book.hits(text, fold(text), prose=True):
                raise ValueError(
                    f"{pack.name}: rule {rule.id}: catch: {line!r} reads like a paragraph and its pattern may begin with "
                    "anything; name a part of one of its words in the pack's list `telling`"
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
    if begins_with_words(pattern):
        return False  # no need to ask the compiler, which takes a millisecond
    lowest, _ = compiled(pattern).possiblematchrange(1)
    return bool(lowest[:1] <= b"\x00")


def _entries(rules: Sequence[Rule], wanted: Callable[[str], bool]) -> list[tuple[Rule, list[str]]]:
    """The rules that have a wanted alternative, with all of these."""
    entries = [
        (rule, [part for whole in rule.patterns for part in alternatives(whole) if wanted(part)]) for rule in rules
    ]
    return [(rule, parts) for rule, parts in entries if parts]
