"""A rule pack read from YAML and checked field by field, with errors that say file, rule, field and what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import re2
import yaml

from schemas.enums import Role
from transforms.text.boilerplate.rules.fold import fold, plain

ZONES = ("head", "body", "tail")
PLACES = (*ZONES, "anywhere", "block")
TAKES = ("labels", "headlines", "prompts", "terms", "comments", "navigation", "poll")
FIELDS = (
    "id",
    "role",
    "where",
    "strength",
    "takes",
    "max_chars",
    "match",
    "shape",
    "patterns",
    "also",
    "unless",
    "catch",
    "stay",
)
PROSE_CHARS = 90  # our choice: a line that ends like a sentence and is this long has the shape of a paragraph
DEFAULT_MAX_CHARS = 160  # our choice: the widgets of the artefact catalogue are shorter, most paragraphs longer
PATTERN_MEMORY_BYTES = (
    64 << 20
)  # our choice; compiled patterns that name several word lists need more than RE2's default of 8 MB
_WORD_REFERENCE = re2.compile(r"<([A-Za-z_]+)>")
_YAML_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times faster and not in every build


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule as read: the arguments of a `Rule`."""

    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules, word lists and widget labels of one file."""

    name: str
    words: dict[str, str]
    labels: tuple[str, ...]
    telling: tuple[str, ...]
    """Parts of words without which no paragraph is asked about patterns that may begin with anything."""
    entries: tuple[Entry, ...]


def read_pack(name: str, text: str, shared_words: Mapping[str, str], proven: bool = False) -> Pack:
    """The checked pack. `shared_words` are word lists that its patterns may use beside its own.

    `proven`: patterns and examples have been held against each other before, which compiles every pattern.
    """
    try:
        # The loader is a safe one; yaml.load is the only call that takes the C build of it.
        content = yaml.load(text, Loader=_YAML_LOADER)
    except yaml.YAMLError as error:
        raise ValueError(f"{name}: not valid YAML: {' '.join(str(error).split())}") from error
    if not isinstance(content, dict) or not isinstance(content.get("rules"), list):
        raise ValueError(f"{name}: expected a mapping with a list `rules`, found {type(content).__name__}")
    unknown = sorted(set(map(str, content)) - {"language", "words", "labels", "telling", "rules"})
    if unknown:
        raise ValueError(f"{name}: unknown key {unknown[0]!r}; expected language, words, labels, telling, rules")
    words = {**shared_words, **_words(name, content.get("words") or {}, shared_words)}
    labels = tuple(fold(label) for label in _strings(name, "(pack)", "labels", content.get("labels") or []))
    telling = tuple(part.lower() for part in _strings(name, "(pack)", "telling", content.get("telling") or []))
    entries = tuple(_entry(name, number, raw, words, proven) for number, raw in enumerate(content["rules"], start=1))
    return Pack(name, words, labels, telling, entries)


def _words(name: str, raw: object, shared: Mapping[str, str]) -> dict[str, str]:
    """Word lists as groups of alternatives; a list may name lists that stand above it."""
    if not isinstance(raw, dict):
        raise ValueError(f"{name}: words: expected a mapping of name to list, found {type(raw).__name__}")
    known = dict(shared)
    for key, values in raw.items():
        alternatives = _strings(name, "(pack)", f"words.{key}", values)
        known[key] = "(?:" + "|".join(_expanded(name, "(pack)", part, known) for part in alternatives) + ")"
    return {key: known[key] for key in raw}


def _entry(name: str, number: int, raw: object, words: Mapping[str, str], proven: bool) -> Entry:
    if not isinstance(raw, dict):
        raise ValueError(f"{name}: rule {number}: expected a mapping, found {type(raw).__name__}")
    rule = raw.get("id")
    if not isinstance(rule, str) or not rule:
        raise ValueError(f"{name}: rule {number}: id: expected a text such as en.share.bar, found {rule!r}")
    unknown = sorted(set(map(str, raw)) - set(FIELDS))
    if unknown:
        raise ValueError(f"{name}: rule {rule}: {unknown[0]}: unknown field; expected one of {', '.join(FIELDS)}")
    places = raw.get("where", "anywhere")
    places = [places] if isinstance(places, str) else _strings(name, rule, "where", places)
    for place in places:
        _one_of(name, rule, "where", place, PLACES)
    takes = raw.get("takes")
    if ("block" in places) != (takes is not None):
        raise ValueError(
            f"{name}: rule {rule}: takes: expected with `where: block`, and only there; one of {', '.join(TAKES)}"
        )
    if takes is not None:
        _one_of(name, rule, "takes", takes, TAKES)
    strong = _one_of(name, rule, "strength", raw.get("strength", "strong"), ("strong", "weak")) == "strong"
    cased = _one_of(name, rule, "match", raw.get("match", "folded"), ("folded", "cased")) == "cased"
    shape = _one_of(name, rule, "shape", raw.get("shape", "any"), ("any", "phrase"))
    max_chars = raw.get("max_chars", DEFAULT_MAX_CHARS)
    if not isinstance(max_chars, int) or not 1 <= max_chars <= 2000:
        raise ValueError(f"{name}: rule {rule}: max_chars: expected a number from 1 to 2000, found {max_chars!r}")
    role = _one_of(name, rule, "role", raw.get("role"), tuple(role.value for role in Role))
    patterns = tuple(
        _expanded(name, rule, part, words) for part in _strings(name, rule, "patterns", raw.get("patterns"))
    )
    catch = _strings(name, rule, "catch", raw.get("catch"))
    stay = _strings(name, rule, "stay", raw.get("stay"))
    if len(catch) < 2 or not stay or not patterns:
        raise ValueError(f"{name}: rule {rule}: expected a pattern, two lines in `catch` and one in `stay`")
    fields = {
        "id": rule,
        "role": Role(role),
        "zones": frozenset(ZONES if {"anywhere", "block"} & set(places) else places),
        "strong": strong,
        "takes": takes,
        "max_chars": max_chars,
        "phrase": shape == "phrase",
        "patterns": patterns,
        "also": _optional(name, rule, "also", raw, words),
        "unless": _optional(name, rule, "unless", raw, words),
        "cased": cased,
        "catch": catch,
        "stay": stay,
    }
    if not proven:
        for field in ("patterns", "also", "unless"):
            _check_compiles(name, rule, field, raw, words)
        _check_examples(name, fields)
    return Entry(fields)


def _check_compiles(name: str, rule: str, field: str, raw: Mapping[str, Any], words: Mapping[str, str]) -> None:
    for part in _strings(name, rule, field, raw[field]) if field in raw else ():
        try:
            compiled(_expanded(name, rule, part, words))
        except re2.error as error:
            raise ValueError(f"{name}: rule {rule}: {field}: {part!r} is no RE2 pattern: {error}") from error


def _check_examples(name: str, fields: Mapping[str, Any]) -> None:
    whole = [compiled(pattern) for pattern in fields["patterns"]]

    def matches(line: str) -> bool:
        text = plain(line) if fields["cased"] else fold(plain(line))
        if len(plain(line)) > fields["max_chars"] or (fields["phrase"] and ends_with_stop(plain(line))):
            return False
        if not any(pattern.fullmatch(text) for pattern in whole):
            return False
        return allows(fields["also"], fields["unless"], text)

    for line in fields["catch"]:
        if not matches(line):
            raise ValueError(f"{name}: rule {fields['id']}: catch: no pattern matches {line!r} within max_chars")
    for line in fields["stay"]:
        if fields["strong"] and matches(line):
            raise ValueError(f"{name}: rule {fields['id']}: stay: the rule is strong and matches {line!r}")


def ends_with_stop(text: str) -> bool:
    """Whether the line ends with a full stop and is more than a word: widgets rarely do."""
    return text.endswith(".") and not text.endswith("...") and " " in text


def allows(also: str | None, unless: str | None, text: str) -> bool:
    """Whether the conditions beside the patterns of a rule hold: `also` is found somewhere in the line, `unless` is not."""
    if also is not None and compiled(also).search(text) is None:
        return False
    return unless is None or compiled(unless).search(text) is None


def compiled(pattern: str) -> re2._Regexp[str]:
    """The pattern with room for the larger word lists."""
    options = re2.Options()
    options.max_mem = PATTERN_MEMORY_BYTES
    return re2.compile(pattern, options)


def _optional(name: str, rule: str, field: str, raw: Mapping[str, Any], words: Mapping[str, str]) -> str | None:
    if field not in raw:
        return None
    parts = [_expanded(name, rule, part, words) for part in _strings(name, rule, field, raw[field])]
    return "|".join(f"(?:{part})" for part in parts)


def _expanded(name: str, rule: str, pattern: str, words: Mapping[str, str]) -> str:
    for key in _WORD_REFERENCE.findall(pattern):
        if key not in words:
            raise ValueError(f"{name}: rule {rule}: patterns: <{key}> names no list in `words`")
        pattern = pattern.replace(f"<{key}>", words[key])
    return pattern


def _strings(name: str, rule: str, field: str, raw: object) -> tuple[str, ...]:
    """A list of texts, or one text with an entry a line, which needs no quotes."""
    if isinstance(raw, str):
        raw = [line.strip() for line in raw.splitlines() if line.strip()]
    if not isinstance(raw, list) or not all(isinstance(part, str) and part for part in raw):
        raise ValueError(
            f"{name}: rule {rule}: {field}: expected a list of texts or a text with one a line, found {raw!r}"
        )
    return tuple(raw)


def _one_of(name: str, rule: str, field: str, value: object, allowed: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise ValueError(f"{name}: rule {rule}: {field}: expected one of {', '.join(allowed)}, found {value!r}")
    return value
