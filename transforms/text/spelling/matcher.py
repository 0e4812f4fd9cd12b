"""The matcher: every surface form in a text, whole words only, the longest where several overlap."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from transforms.text.spelling.boundaries import begins_word, ends_word
from transforms.text.spelling.shadow import Shadow


class Found(NamedTuple):
    """A surface form at [start, end) of the shadow."""

    start: int
    end: int
    surface: int


class Matcher:
    """An automaton over the surfaces as they are, in CAPITALS, and in lower case where that is unmistakable."""

    def __init__(self, texts: Sequence[str], capitals: Callable[[int], bool], lower: Callable[[int], bool]):
        """`texts` in the order of their numbers; the others say whether a surface is also sought in that shape."""
        self._surface_of = array("I", range(len(texts)))
        patterns = list(texts)
        known = set(texts)  # a Title-case form wins over another's capitals
        for number, text in enumerate(texts):
            for shape in _shapes(text, capitals(number), lower(number)):
                if shape not in known:
                    known.add(shape)
                    patterns.append(shape)
                    self._surface_of.append(number)
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard, store_patterns=False)

    def __len__(self) -> int:
        """How many shapes of surfaces are sought."""
        return len(self._surface_of)

    def find(self, shadow: Shadow, language: str, is_name: Callable[[int], bool]) -> list[Found]:
        """Names in reading order, none overlapping another. `is_name` says whether a surface is one in this language."""
        text = shadow.text
        found: list[Found] = []
        surface_of = self._surface_of
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not begins_word(text, start) or not ends_word(text, end, language):
                continue
            surface = surface_of[pattern]
            if is_name(surface):
                found.append(Found(start, end, surface))
        return longest(found) if len(found) > 1 else found


def _shapes(text: str, capitals: bool, lower: bool) -> Iterator[str]:
    upper = text.upper()
    if capitals and (
        text.isascii() or upper.lower() == text.lower()
    ):  # not so for the dotless ı, whose capital is another letter's
        yield upper
    if lower:
        yield text.lower()


def longest(found: list[Found]) -> list[Found]:
    """The longest of those that overlap, the earlier of two alike; in reading order."""
    ordered = sorted(found, key=lambda match: (match.start, -match.end))
    kept: list[Found] = []
    cluster = [ordered[0]]
    cluster_end = ordered[0].end
    for match in ordered[1:]:
        if match.start >= cluster_end:
            kept += _longest_of(cluster)
            cluster = []
        cluster.append(match)
        cluster_end = max(cluster_end, match.end)
    return kept + _longest_of(cluster)


def _longest_of(cluster: list[Found]) -> list[Found]:
    """The same for names that hang together."""
    if len(cluster) == 1:
        return cluster
    taken: list[Found] = []
    for candidate in sorted(cluster, key=lambda match: (match.start - match.end, match.start)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in taken):
            taken.append(candidate)
    return sorted(taken, key=lambda match: match.start)
