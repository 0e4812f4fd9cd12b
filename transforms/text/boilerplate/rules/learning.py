"""Rules that a publisher's own articles suggest: lines that return in article after article, with how often they did.

Nothing here is applied by itself. The proposal is a pack for a person to read, shorten and pass on with `--rules`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import yaml

from schemas.enums import Role
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.rules.fold import fold, plain

# All our choice.
MIN_ARTICLES = 3  # that hold the line
MIN_SHARE = 0.02  # of the publisher's articles
MAX_CHARS = 300  # a longer line that returns is a repeated article, not a widget
TAIL_SHARE = 0.6  # position in the article, 0 first line to 1 last, above which most copies make it a line of the tail
HEAD_SHARE = 0.2
_DIGITS = re.compile(r"[0-9]+")
_NOT_ID = re.compile(r"[^a-z0-9]+")
_SPECIAL = re.compile(r"([.^$*+?{}\[\]\\|()])")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A line that several articles of one publisher share."""

    publisher: str
    example: str
    """As it stands in the first article."""
    folded: str
    """Folded, every number as #."""
    articles: int
    """How many articles hold it."""
    of: int
    """How many articles of the publisher were read."""
    place: str
    """head, body or tail: where most copies stand."""
    known: str | None
    """The rule that catches it already, or None."""


def find_repeats(articles: Iterable[tuple[str, Sequence[str]]], book: RuleBook) -> tuple[Repeat, ...]:
    """The lines that return, the most frequent first. `articles`: publisher and lines of each; copies inside one article count once."""
    read: Counter[str] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    depth: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], str] = {}
    for publisher, lines in articles:
        read[publisher] += 1
        found: dict[str, tuple[str, int]] = {}
        for number, line in enumerate(lines):
            text = plain(line)
            key = _DIGITS.sub("#", fold(text))
            if key and key != "#" and len(text) <= MAX_CHARS:
                found.setdefault(key, (text, number))
        for key, (text, number) in found.items():
            seen[publisher, key] += 1
            depth[publisher, key] += round(100 * number / max(1, len(lines) - 1))
            examples.setdefault((publisher, key), text)
    repeats = [
        Repeat(
            publisher,
            examples[publisher, key],
            key,
            count,
            read[publisher],
            place,
            _known(book, examples[publisher, key]),
        )
        for (publisher, key), count in seen.items()
        if count >= MIN_ARTICLES and count >= MIN_SHARE * read[publisher]
        for place in [_place(depth[publisher, key] / count / 100)]
    ]
    return tuple(sorted(repeats, key=lambda repeat: (-repeat.articles, repeat.publisher, repeat.folded)))


def propose_pack(repeats: Sequence[Repeat]) -> str:
    """A rule pack in YAML for the lines that no rule catches yet, each with its count and a line that has to stay.

    The role is `other` throughout: what a line is, the reader of the proposal knows better than a counter.
    """
    rules = []
    used: Counter[str] = Counter()
    for repeat in repeats:
        if repeat.known is not None:
            continue
        name = f"{_slug(repeat.publisher)}.{_slug(repeat.folded)[:40].strip('_') or 'line'}"
        used[name] += 1
        rules.append(_entry(name if used[name] == 1 else f"{name}_{used[name]}", repeat))
    return "".join([_HEADER, yaml.safe_dump({"rules": rules}, allow_unicode=True, sort_keys=False, width=120)])


_HEADER = """# Proposed from lines that return across articles of one publisher. Read every rule before use: keep it, narrow it, or drop it,
# give it its true role, and put a look-alike of the story into `stay`.
"""


def _entry(name: str, repeat: Repeat) -> dict[str, object]:
    pattern = "[0-9]+".join(_SPECIAL.sub(r"\\\1", part) for part in repeat.folded.split("#"))
    return {
        "id": name,
        "role": Role.OTHER.value,
        "where": repeat.place if repeat.place != "body" else "anywhere",
        "strength": "strong",
        "max_chars": len(repeat.example) + 20,
        "patterns": [pattern],
        "catch": [
            repeat.example,
            repeat.example.upper() if repeat.example.upper() != repeat.example else f"{repeat.example} ",
        ],
        "stay": [
            f"{repeat.example} ({repeat.articles} of {repeat.of} articles) is a line, said the editor, that nobody reads."
        ],
    }


def _place(depth: float) -> str:
    if depth >= TAIL_SHARE:
        return "tail"
    return "head" if depth <= HEAD_SHARE else "body"


def _known(book: RuleBook, line: str) -> str | None:
    return next((rule.id for rule in book.hits_of(line) if not rule.keeps), None)


def _slug(text: str) -> str:
    return _NOT_ID.sub("_", text.lower()).strip("_") or "publisher"
