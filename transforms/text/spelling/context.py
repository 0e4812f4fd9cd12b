"""Context rules: phrases around a name that freeze it, give it to somebody else, or talk about it.

A rule is a pattern in which `{name}` stands for the name. What stands before `{name}` must end where the name begins, what
stands behind it must begin where the name ends; both are plain regular expressions over a bounded window.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.reasons import Why
from transforms.text.spelling.sighting import Sighting

MARK = "\ue000"
FILES = ("frozen.yaml", "history.yaml", "works.yaml", "elsewhere.yaml", "other_persons.yaml", "talk.yaml")
FIELDS = {"id", "patterns", "entities", "types", "languages", "surface", "unless", "outside", "keeps", "passes", "note"}


@dataclass(frozen=True, slots=True)
class ContextRule:
    """One reason to leave a name alone."""

    id: str
    why: Why
    patterns: tuple[str, ...]
    entities: frozenset[str]
    """Ids that it concerns; empty for all."""
    types: frozenset[str]
    """Types of entity that it concerns; empty for all."""
    languages: frozenset[str]
    """Article languages; empty for all."""
    surface: str | None
    """Pattern that the name itself must match."""
    unless: str | None
    """Pattern that must not occur in the window, where `{name}` stands for the name."""
    outside: frozenset[str]
    """Countries whose names it does not concern."""
    keeps: Mapping[str, Sequence[str]]
    """By language: examples whose first name stays for this reason."""
    passes: Mapping[str, Sequence[str]]
    """By language: examples that look alike and that the rule lets pass."""

    def concerns(self, entity: Entity, language: str) -> bool:
        """Whether the rule applies to such an entity in such a text."""
        return (
            (not self.entities or entity.entity_id in self.entities)
            and (not self.types or entity.type in self.types)
            and entity.country not in self.outside
            and (not self.languages or language in self.languages)
        )


class ContextRules:
    """All context rules, compiled by the entity and language that they concern."""

    def __init__(self, rules: Iterable[ContextRule]):
        self.rules = tuple(rules)
        self._compiled: dict[tuple[str, str], tuple[_Compiled, ...]] = {}

    def first(self, sighting: Sighting, entity: Entity, language: str) -> ContextRule | None:
        """The first rule that leaves this name alone, or None."""
        key = (entity.entity_id, language)
        compiled = self._compiled.get(key)
        if compiled is None:
            concerned = [rule for rule in self.rules if rule.concerns(entity, language)]
            compiled = self._compiled[key] = tuple(_grouped(concerned))
        window = sighting.before + MARK + sighting.after
        for group in compiled:
            rule = group.first(window, len(sighting.before), sighting.text)
            if rule is not None:
                return rule
        return None


class _Compiled:
    """Several rules as one pattern, one named group a rule."""

    def __init__(self, rules: Sequence[ContextRule], halves: Sequence[tuple[int, str]], anchored: bool):
        self._rules = rules
        self._anchored = anchored
        self._pattern = re.compile("|".join(f"(?P<r{number}>{half})" for number, half in halves))
        self._single = [re.compile(half) for _, half in halves]
        self._numbers = [number for number, _ in halves]
        self._surfaces = {n: re.compile(rule.surface) for n, rule in enumerate(rules) if rule.surface}
        self._unless = {
            n: re.compile(rule.unless.replace("{name}", MARK)) for n, rule in enumerate(rules) if rule.unless
        }

    def first(self, window: str, mark: int, name: str) -> ContextRule | None:
        match = self._pattern.match(window, mark) if self._anchored else self._pattern.search(window)
        if match is None:
            return None
        number = int((match.lastgroup or "r0")[1:])
        if self._holds(number, window, name):
            return self._rules[number]
        return self._next(number, window, mark, name)

    def _next(self, done: int, window: str, mark: int, name: str) -> ContextRule | None:
        """The slow way, when the rule that matched first was called off."""
        for number, pattern in zip(self._numbers, self._single):
            found = pattern.match(window, mark) if self._anchored else pattern.search(window)
            if found and self._holds(number, window, name):
                return self._rules[number]
        return None

    def _holds(self, number: int, window: str, name: str) -> bool:
        surface, unless = self._surfaces.get(number), self._unless.get(number)
        return not (surface and not surface.fullmatch(name)) and not (unless and unless.search(window))


def _grouped(rules: Sequence[ContextRule]) -> Iterable[_Compiled]:
    """Patterns that begin with the name are tried at the name; the others are sought before it."""
    at_name: list[tuple[int, str]] = []
    before_name: list[tuple[int, str]] = []
    for number, rule in enumerate(rules):
        for pattern in rule.patterns:
            if pattern.startswith("{name}"):
                at_name.append((number, pattern.replace("{name}", MARK)))
            else:
                before_name.append((number, r"(?<!\w)" + pattern.replace("{name}", MARK)))
    for halves, anchored in ((at_name, True), (before_name, False)):
        if halves:
            yield _Compiled(rules, _one_a_rule(halves), anchored)


def _one_a_rule(halves: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    joined: dict[int, list[str]] = {}
    for number, half in halves:
        joined.setdefault(number, []).append(half)
    return [(number, "|".join(parts)) for number, parts in joined.items()]


def read_rules(content: Mapping[str, Any], name: str) -> tuple[ContextRule, ...]:
    """The rules of one file: `reason`, `macros` and `rules`. ValueError that names file and rule."""
    try:
        why = Why(content["reason"])
    except (KeyError, ValueError) as error:
        raise ValueError(f"{name}: `reason` must be one of {[value.value for value in Why]}") from error
    macros = content.get("macros", {})
    return tuple(_rule(entry, why, macros, name) for entry in content["rules"])


def _rule(entry: Mapping[str, Any], why: Why, macros: Mapping[str, str], name: str) -> ContextRule:
    if unknown := sorted(set(entry) - FIELDS):
        raise ValueError(f"{name}, rule {entry.get('id')}: unknown fields {unknown}")
    if not entry.get("id") or not entry.get("patterns"):
        raise ValueError(f"{name}: a rule needs `id` and `patterns`: {dict(entry)}")
    return ContextRule(
        id=entry["id"],
        why=why,
        patterns=tuple(_expanded(pattern, macros, f"{name}, rule {entry['id']}") for pattern in entry["patterns"]),
        entities=frozenset(entry.get("entities", ())),
        types=frozenset(entry.get("types", ())),
        languages=frozenset(entry.get("languages", ())),
        surface=entry.get("surface"),
        unless=_expanded(entry["unless"], macros, name) if "unless" in entry else None,
        outside=frozenset(entry.get("outside", ())),
        keeps=entry.get("keeps", {}),
        passes=entry.get("passes", {}),
    )


def _expanded(pattern: str, macros: Mapping[str, str], where: str) -> str:
    """The pattern with macros put in; checked to compile."""
    for macro, text in macros.items():
        pattern = pattern.replace("{" + macro + "}", f"(?:{text})")
    try:
        re.compile(pattern.replace("{name}", MARK))
    except re.error as error:
        raise ValueError(f"{where}: {pattern!r} is no pattern: {error}") from error
    return pattern
