"""The literal parts of a pattern of which every match holds at least one: a line without them need not be asked.

A pattern matches a whole line, so a line break is thought at either end of it, which tells words at the ends from the same words in
mid-text. The idea is that of RE2's FilteredRE2, whose Python binding knows no ends and does not say the parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product

from transforms.text.boilerplate.rules.alternatives import CLASS, closing
from transforms.text.quick import quickly_made

EDGE = "\n"
# All our choice, measured on load time, memory and the questions that prose still raises.
MOST = 200  # strings that a set may grow to when neighbours are joined
CLASS_CHARS = 10  # a larger class is no literal
ATOM_CHARS = 8  # of a part, its edge counted, are looked for
MOST_CHARS = 1000  # of a string
LETTERS = 16.0  # so many equally frequent letters would be as telling as those of our languages
_ONE = [LETTERS**-size for size in range(MOST_CHARS)]
LINE_CHARS = 140  # of running text to an end
RARE = 0.0002  # chances below which a beginning is looked up, whatever else is rarer
_REPEAT = re.compile(r"(?:[?*+]|\{(\d+)(?:,\d*)?\})\??")
_FLAGS = re.compile(r"\(\?[a-zA-Z-]+\)")
_OPENING = re.compile(r"\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?")
_ESCAPE = re.compile(r"\\(?:x\{([0-9A-Fa-f]+)\}|x([0-9A-Fa-f]{2})|[pP](?:\{\^?\w+\}|\w)|([bBAz])|[dDwWsS]|(\W))")
_CLASS = re.compile(CLASS)
_RANGE = re.compile(r"([0-9])-([0-9])")
_SIGN = re.compile(r"\\(\W)")
_WORD = re.compile(r"[^\\\[\](){}.*+?|^$]+")


@quickly_made
@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a part of a pattern. An empty string in a set says that nothing is known."""

    exact: frozenset[str] | None
    """All strings that it matches; None when they are many."""
    first: frozenset[str]
    """Every match begins with one of these, or is empty."""
    last: frozenset[str]
    """Every match ends with one of these, or is empty."""
    needed: frozenset[str]
    """Every match holds one of these."""
    optional: bool
    """Whether it may match nothing."""

    @classmethod
    def of(cls, strings: Iterable[str]) -> _Part:
        """A part that matches these strings."""
        exact = frozenset(strings)
        return cls(exact, exact, exact, exact, "" in exact)


_NOTHING = frozenset([""])
_ANYTHING = _Part(None, _NOTHING, _NOTHING, _NOTHING, False)
_EDGE = _Part.of([EDGE])


def atoms(pattern: str) -> frozenset[str] | None:
    """The parts, in lower case, of which a line that the pattern matches as a whole holds one; None when no part is sure to stand there.

    Rare beginnings first: they are looked up, all else is searched.

    >>> sorted(atoms("see (?:also|more).*")), sorted(atoms(".* newslett(?:er|re)s? .*")), atoms("[a-z]+")
    (['\\nsee als', '\\nsee mor'], [' newslet'], None)
    """
    needed: set[str] = set()
    for part in _whole(pattern):
        needed |= part.first if _chances(part.first) < RARE else part.needed
    return None if {EDGE, ""} & needed else frozenset(map(_cut, needed))


def begins_with_words(pattern: str) -> bool:
    """Whether the first letter of every match is one of few, as that of `(?:see|read) .*`."""
    return not any({EDGE, ""} & part.first for part in _whole(pattern))


@cache
def _whole(pattern: str) -> tuple[_Part, ...]:
    """The alternatives as whole lines."""
    return tuple(_sequence((_EDGE, *row, _EDGE)) for row in _rows(pattern))


def _cut(part: str) -> str:
    return part[:ATOM_CHARS] if part.startswith(EDGE) or not part.endswith(EDGE) else part[-ATOM_CHARS:]


@cache  # the same word lists stand in pattern after pattern
def _group(inner: str) -> _Part:
    """What is known of alternatives."""
    parts = [_sequence(tuple(row)) for row in _rows(inner)]
    if len(parts) == 1:
        return parts[0]
    exact = [part.exact for part in parts if part.exact is not None]
    return _Part(
        frozenset().union(*exact) if len(exact) == len(parts) else None,
        frozenset().union(*(part.first for part in parts)),
        frozenset().union(*(part.last for part in parts)),
        frozenset().union(*(part.needed for part in parts)),
        any(part.optional for part in parts),
    )


def _rows(pattern: str) -> list[list[_Part]]:
    """The parts of each alternative."""
    rows: list[list[_Part]] = [[]]
    at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            rows.append([])
            at += 1
            continue
        part, at = _one(pattern, at)
        repeat = _REPEAT.match(pattern, at)
        if repeat:
            part, at = _repeated(part, repeat), repeat.end()
        rows[-1].append(part)
    return rows


def _one(pattern: str, at: int) -> tuple[_Part, int]:
    """A word, a group, a class, an escape or a sign, and where it ends."""
    character = pattern[at]
    word = _WORD.match(pattern, at)
    if word is not None:
        end = word.end()
        if end > at + 1 and pattern[end : end + 1] in (
            "?",
            "*",
            "+",
            "{",
        ):  # what follows repeats the last letter alone
            end -= 1
        return _literal(pattern[at:end].lower()), end
    if character == "(":
        flags, opening = _FLAGS.match(pattern, at), _OPENING.match(pattern, at)
        if flags or opening is None:
            return _literal(""), flags.end() if flags else at + 1
        end = closing(pattern, at)
        return _group(pattern[opening.end() : end]), end + 1
    if character == "[":
        found = _CLASS.match(pattern, at)
        return (_letters(found.group()), found.end()) if found else (_ANYTHING, len(pattern))
    if character == "\\":
        return _escaped(pattern, at)
    if character in "^$":
        return _literal(""), at + 1
    return _ANYTHING if character == "." else _literal(character), at + 1


@cache  # the same words stand in pattern after pattern
def _literal(text: str) -> _Part:
    return _Part.of([text])


def _letters(group: str) -> _Part:
    """A class of few letters."""
    inner = _RANGE.sub(lambda match: "".join(map(chr, range(ord(match[1]), ord(match[2]) + 1))), group[1:-1])
    inner = _SIGN.sub(r"\1", inner)
    many = not 0 < len(inner) <= CLASS_CHARS or inner[0] == "^" or "-" in inner[1:-1] or "\\" in inner
    return _ANYTHING if many else _Part.of(inner.lower())


def _escaped(pattern: str, at: int) -> tuple[_Part, int]:
    escape = _ESCAPE.match(pattern, at)
    if escape is None:
        return _ANYTHING, at + 2
    long, short, border, sign = escape.groups()
    if long or short:
        return _literal(chr(int(long or short, 16)).lower()), escape.end()
    if sign:
        return _literal(sign), escape.end()
    return _literal("") if border else _ANYTHING, escape.end()


def _repeated(part: _Part, repeat: re.Match[str]) -> _Part:
    least = repeat[1] or repeat.group()[0]
    if least == "?" and part.exact is not None:
        return _Part.of([*part.exact, ""])
    optional = least in ("?", "*", "0")
    return _Part(None, part.first, part.last, _NOTHING if optional else part.needed, optional or part.optional)


def _sequence(parts: tuple[_Part, ...]) -> _Part:
    """Parts one after another: literal neighbours are joined, and the rarest set of all is what is needed."""
    if len(parts) == 1 and parts[0].exact is not None:
        return parts[0]
    run = _NOTHING  # the strings that end here
    known: list[frozenset[str]] = []
    for part in parts:
        joined = _joined(run, part.exact)
        if joined is not None:
            run = joined
            continue
        known += (run, part.needed)
        if not part.optional:
            known.append(_joined(run, part.first) or run)
        run = _NOTHING if part.optional else part.last
    if not known:
        return _Part.of(run)
    first, last = _NOTHING, _NOTHING
    for part in reversed(_opening(parts)):
        first = _joined(part.exact, first) or _beside(part, part.first, first)
    for part in reversed(_opening(parts[::-1])):
        last = _joined(last, part.exact) or _beside(part, part.last, last)
    needed = min((first, last, run, *known), key=_chances)
    return _Part(None, first, last, needed, all(part.optional for part in parts))


def _opening(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """The first parts up to one that has to match something of its own: what stands behind it opens nothing."""
    for size, part in enumerate(parts, 1):
        if part.exact is None and not part.optional:
            return parts[:size]
    return parts


def _beside(part: _Part, own: frozenset[str], next: frozenset[str]) -> frozenset[str]:
    """How a sequence begins, or ends, whose outermost part this is; `next` if it is left out."""
    if not part.optional:
        return own
    return next | (own if part.exact is None else own - _NOTHING)


def _joined(left: frozenset[str] | None, right: frozenset[str] | None) -> frozenset[str] | None:
    """Every string of the one with every string of the other; None when they are many."""
    if left is None or right is None or (len(left) > 1 < len(right) and len(left) * len(right) > MOST):
        return None
    if left is _NOTHING or right is _NOTHING:  # as at the ends of every run
        return right if left is _NOTHING else left
    return frozenset(map("".join, product(left, right)))


@cache
def _chances(strings: frozenset[str]) -> float:
    """About how many of the strings a character of running text begins."""
    chances = 0.0
    for text in strings:
        if EDGE not in text:
            chances += _ONE[len(text)]
        else:
            chances += _ONE[len(text.strip(EDGE))] / (LINE_CHARS if text != EDGE else 1)
    return chances
