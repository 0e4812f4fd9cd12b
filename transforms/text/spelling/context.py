"""Context rules: phrases around a name that freeze it, give it to somebody else, or talk about it.

A rule is a pattern in which `{name}` stands for the name. What stands before `{name}` must end where the name begins, what
stands behind it must begin where the name ends; both are plain regular expressions over a bounded window.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.reasons import Why
from transforms.text.spelling.screen import Screen
from transforms.text.spelling.sighting import Sighting

MARK = "\ue000"
FILES = ("frozen.yaml", "history.yaml", "works.yaml", "elsewhere.yaml", "other_persons.yaml", "talk.yaml")
FIELDS = {
    "id",
    "patterns",
    "entities",
    "types",
    "languages",
    "surface",
    "unless",
    "article",
    "outside",
    "keeps",
    "passes",
}
FIELDS |= {"note"}


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
    article: str | None
    """Pattern that must occur somewhere in the article."""
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
    """All context rules, screened together before one of them is tried."""

    def __init__(self, rules: Iterable[ContextRule]):
        self.rules = tuple(rules)
        self._patterns = tuple(RulePattern(rule, pattern) for rule in self.rules for pattern in rule.patterns)
        self._screen = Screen([pattern.source for pattern in self._patterns])
        self._concerned: dict[tuple[str, str], frozenset[str]] = {}

    def first(
        self, sighting: Sighting, entity: Entity, language: str, occurs: Callable[[str], bool]
    ) -> ContextRule | None:
        """The first rule that leaves this name alone, or None. `occurs` says whether a pattern occurs in the article."""
        window = sighting.before + MARK + sighting.after
        candidates = self._screen.candidates(window)
        if not candidates:
            return None
        concerned = self._rules_for(entity, language)
        for number in candidates:
            pattern = self._patterns[number]
            rule = pattern.rule
            if rule.id not in concerned or not pattern.matches(window, len(sighting.before), sighting.text):
                continue
            if rule.article is None or occurs(rule.article):
                return rule
        return None

    def _rules_for(self, entity: Entity, language: str) -> frozenset[str]:
        """Ids of the rules that concern such an entity in such a text."""
        key = (entity.entity_id, language)
        if key not in self._concerned:
            self._concerned[key] = frozenset(rule.id for rule in self.rules if rule.concerns(entity, language))
        return self._concerned[key]


class RulePattern:
    """One pattern of a rule."""

    def __init__(self, rule: ContextRule, pattern: str):
        self.rule = rule
        self.source = pattern.replace("{name}", MARK)
        self._at_name = pattern.startswith("{name}")
        self._surface = re.compile(rule.surface) if rule.surface else None
        self._compiled: re.Pattern[str] | None = None

    def matches(self, window: str, mark: int, name: str) -> bool:
        """Whether the window, with the name at `mark`, is one that the rule leaves alone."""
        if self._surface is not None and not self._surface.fullmatch(name):
            return False
        if self._compiled is None:  # most patterns are never needed by a worker
            self._compiled = re.compile(self.source if self._at_name else rf"(?<!\w)(?:{self.source})")
        found = self._compiled.match(window, mark) if self._at_name else self._compiled.search(window)
        if found is None:
            return False
        return not (self.rule.unless and re.search(self.rule.unless.replace("{name}", MARK), window))


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
        patterns=tuple(_expanded(pattern, macros) for pattern in entry["patterns"]),
        entities=frozenset(entry.get("entities", ())),
        types=frozenset(entry.get("types", ())),
        languages=frozenset(entry.get("languages", ())),
        surface=entry.get("surface"),
        unless=_expanded(entry["unless"], macros) if "unless" in entry else None,
        article=_expanded(entry["article"], macros) if "article" in entry else None,
        outside=frozenset(entry.get("outside", ())),
        keeps=entry.get("keeps", {}),
        passes=entry.get("passes", {}),
    )


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with macros put in."""
    for macro, text in macros.items():
        pattern = pattern.replace("{" + macro + "}", f"(?:{text})")
    return pattern
