"""Cues: words that say which country a text is about, and which office a person holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from transforms.text.spelling.packdata import shipped


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Patterns for countries, and word lists about persons. All words are in lower case."""

    countries: Mapping[str, re.Pattern[str]]
    """By country code: words that name the country or its people."""
    regions: Mapping[str, re.Pattern[str]]
    """By country code: seas, institutions and the like that point to the country."""
    before_here: Mapping[str, re.Pattern[str]]
    """By country code: what says, right before a name, that the place in this country is meant."""
    behind_here: Mapping[str, re.Pattern[str]]
    """The same, right behind a name."""
    locative: re.Pattern[str]
    """What says, right before a spelling that is a surname too, that a place is meant."""
    namesakes: re.Pattern[str]
    """What says that an article speaks of a town and of another that was named for it."""
    offices: frozenset[str]
    """Words that, before a surname, are an office of public life."""
    not_by_office: frozenset[str]
    """Ids of persons whom a surname with an office does not mean, since a better known namesake holds one."""
    office_endings: tuple[str, ...]
    """Endings of compound words that are offices: -minister, -präsident."""
    linking: frozenset[str]
    """Small words between office and name: of, de, der."""
    courtesy_male: frozenset[str]
    courtesy_female: frozenset[str]
    courtesy: frozenset[str]
    """Both."""
    titles: frozenset[str]
    """These and the strangers'."""
    strangers: frozenset[str]
    """Words that, before a surname, mean somebody who holds no public office: captain, professor."""
    kin: re.Pattern[str]
    """What introduces a relative at the end of a text."""
    districts: re.Pattern[str]
    """Words for a town district."""

    @lru_cache(maxsize=8192)  # noqa: B019  a stylebook lives as long as its worker, and the same words come again and again
    def country_of(self, word: str) -> str | None:
        """The country that the word names, if any."""
        for code, pattern in self.countries.items():
            if pattern.match(word):
                return code
        return None

    @lru_cache(maxsize=8192)  # noqa: B019
    def is_office(self, word: str) -> bool:
        """Whether the word is an office.

        >>> load_cues().is_office("Präsident"), load_cues().is_office("Außenminister"), load_cues().is_office("pianist")
        (True, True, False)
        """
        lowered = word.lower().rstrip(".")
        return lowered in self.offices or lowered.endswith(self.office_endings)


def load_cues() -> Cues:
    """The shipped cues."""
    content = shipped("context/cues.yaml")
    persons = content["persons"]
    male, female = (_words({"any": persons[f"courtesy_{gender}"]}) for gender in ("male", "female"))
    strangers = _words(persons["strangers"])
    return Cues(
        countries={code: _any_of(stems) for code, stems in content["countries"].items()},
        regions={code: _any_of(stems) for code, stems in content["regions"].items()},
        before_here={
            code: re.compile(rf"(?i)(?<!\w)(?:{'|'.join(sides['before'])}) $")
            for code, sides in content["beside"].items()
        },
        behind_here={
            code: re.compile(rf"(?i)^(?:{'|'.join(sides['behind'])})") for code, sides in content["beside"].items()
        },
        locative=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(content['locative'])}) $"),
        namesakes=_any_of(content["namesakes"]),
        offices=_words(persons["offices"]),
        not_by_office=frozenset(persons["not_by_office"]),
        office_endings=tuple(persons["office_endings"]),
        linking=_words({"any": persons["linking"]}),
        courtesy_male=male,
        courtesy_female=female,
        courtesy=male | female,
        titles=male | female | strangers,
        strangers=strangers,
        kin=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(persons['kin'])}),? $"),
        districts=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(content['districts'])})"),
    )


def _any_of(stems: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(stems)})")


def _words(by_language: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(word.lower() for words in by_language.values() for word in words)
