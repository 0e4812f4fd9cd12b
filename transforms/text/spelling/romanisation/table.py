"""Rule tables: what a run of source letters becomes in a target language, best spelling first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

SOURCE_LANGUAGES = ("uk", "ru", "be")
EMPTY = "_"
CYRILLIC = "cyrl_"  # tables from one Cyrillic spelling to another, no press language
OLD = "_old"  # tables of the traditional shape that a language gives to eastern place names, beside its modern one
VOWELS = "[аеєиіїоуюяёыэ]"
CONSONANTS = "[бвгґджзйклмнпрстфхцчшщў]"
START, END = r"(?<![^\W\d_])(?<!')", r"(?![^\W\d_])(?!')"  # an apostrophe is inside a word
_KEY = re.compile(r"(?P<left>.*)\((?P<core>[^()]+)\)(?P<right>.*)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One run of source letters in its context and the spellings it may take, the standard one first."""

    key: str
    core: str
    pattern: re.Pattern[str]
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All rules for one source language in one target language, most specific first."""

    target: str
    source: str
    rules: Mapping[str, tuple[Rule, ...]]  # by the first letter of the core

    def rule_at(self, name: str, position: int) -> Rule | None:
        """The most specific rule that applies at this position of a lower-case name."""
        for rule in self.rules.get(name[position], ()):
            if rule.pattern.match(name, position):
                return rule
        return None


@cache
def table(target: str, source: str) -> Table:
    """The table for a pair such as ("de", "uk"); `ValueError` when there is none."""
    if target.removesuffix(OLD) not in target_languages() and not target.startswith(CYRILLIC):
        raise ValueError(f"no romanisation table for target language {target!r}; there are {target_languages()}")
    if source not in SOURCE_LANGUAGES:
        raise ValueError(f"no romanisation from source language {source!r}; expected one of {SOURCE_LANGUAGES}")
    ordered = sorted((compile_rule(key, str(value)) for key, value in _entries(target, source).items()), key=_rank)
    by_letter: dict[str, list[Rule]] = {}
    for rule in ordered:
        by_letter.setdefault(rule.core[0], []).append(rule)
    return Table(target, source, {letter: tuple(rules) for letter, rules in by_letter.items()})


@cache
def target_languages() -> tuple[str, ...]:
    """The languages that have a table, sorted."""
    folder = resources.files(__package__) / "tables"
    names = (entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    return tuple(sorted(name for name in names if not name.startswith(CYRILLIC) and not name.endswith(OLD)))


def compile_rule(key: str, value: str) -> Rule:
    """A rule from its line in the table, for example `V(с)V: ss s`.

    `^` and `$` are the ends of a word, `V` any vowel, `C` any consonant, `_` the empty spelling.
    """
    parts = _KEY.fullmatch(key)
    left, core, right = (parts["left"], parts["core"], parts["right"]) if parts else ("", key, "")
    pattern = _look(left, "<=", START) + re.escape(core) + _look(right, "=", END)
    options = tuple("" if option == EMPTY else option for option in value.split())
    if not options:
        raise ValueError(f"rule {key!r}: expected at least one spelling (`{EMPTY}` for none), found {value!r}")
    return Rule(key, core, re.compile(pattern), options)


def _look(context: str, direction: str, edge: str) -> str:
    """A lookaround for the context; an edge marker may stand alone or, as `^|V`, beside one letter class."""
    if not context:
        return ""
    parts = []
    for part in context.split("|"):
        if part in "^$":
            parts.append(edge)
        else:
            parts.append(f"(?{direction}{part.replace('V', VOWELS).replace('C', CONSONANTS)})")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _rank(rule: Rule) -> tuple[int, int, str]:
    return (-len(rule.core), -len(rule.key), rule.key)


def _entries(target: str, source: str) -> dict[str, Any]:
    """Rules of a target for a source: inherited ones first, then `letters`, then the source's own."""
    content = _content(target)
    merged: dict[str, Any] = _entries(content["extends"], source) if "extends" in content else {}
    return {**merged, **content.get("letters", {}), **content.get(source, {})}


@cache
def _content(target: str) -> dict[str, Any]:
    text = (resources.files(__package__) / "tables" / f"{target}.yaml").read_text("utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return content
