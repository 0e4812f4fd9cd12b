"""Drop rules: which surface forms are too dangerous to be read as a name, and why."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
CYRILLIC = re.compile("[\u0400-\u04ff]")
MIN_LETTERS = 4  # our choice: shorter generated forms are mostly stubs and abbreviations
DOMINANCE = 10  # our choice: one namesake counts as meant if it has ten times the people of the next
LARGE = 20_000  # … and this many people


@dataclass(frozen=True, slots=True)
class Claim:
    """One entity's claim on a surface form, with what decides between claims."""

    entity: str
    canonical: str | None  # the English canonical form that the surface would become
    by_hand: bool
    tier: int
    population: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who keeps a shared surface (empty: nobody), why, and whether it needs evidence in the article."""

    keeps: tuple[str, ...]
    reason: str
    homonym: bool = False


def too_short(surface: str) -> bool:
    """True if the form has fewer letters than a generated form needs.

    >>> too_short("Bar"), too_short("Kyiv")
    (True, False)
    """
    return sum(character.isalpha() for character in surface) < MIN_LETTERS


def mixes_scripts(surface: str) -> bool:
    """True if Latin and Cyrillic letters stand in one form: a letter that a table does not know was left as it is.

    >>> mixes_scripts("Bitk\u0456v"), mixes_scripts("Bitkiv")
    (True, False)
    """
    return bool(LATIN.search(surface) and CYRILLIC.search(surface))


def ends_in_apostrophe(surface: str) -> bool:
    """True for a soft sign at the end (Kazan'): in running text that apostrophe closes a quotation or a possessive."""
    return surface.endswith("'")


def ordinary_in(surface: str, words: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Languages in which the form is an ordinary word; a form of several words never is.

    >>> ordinary_in("Just", {"en": {"just"}, "de": {"nur"}})
    ('en',)
    """
    if " " in surface or "-" in surface:
        return ()
    lowered = surface.lower()
    return tuple(language for language in sorted(words) if lowered in words[language])


def settle(claims: Sequence[Claim]) -> Verdict:
    """Decide a form that several entities claim: the typed one, the famous one, the dominant one, or nobody."""
    ranked = sorted(claims, key=lambda claim: (-claim.by_hand, claim.tier, -claim.population, claim.entity))
    first, second = ranked[0], ranked[1]
    if first.by_hand and not second.by_hand:
        return Verdict((first.entity,), "typed by hand for one")
    if first.by_hand and second.by_hand:
        return Verdict(tuple(claim.entity for claim in ranked if claim.by_hand), "typed by hand for several", True)
    if first.tier < second.tier:
        return Verdict((first.entity,), "famous namesake")
    if first.population >= LARGE and first.population >= DOMINANCE * max(second.population, 1):
        return Verdict((first.entity,), "far larger namesake")
    if first.canonical and len({claim.canonical for claim in claims}) == 1:
        return Verdict((first.entity,), "namesakes with one canonical form", True)
    return Verdict((), "shared by differently named entities")
