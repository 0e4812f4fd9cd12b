"""The scene: what the article as a whole says about where it plays."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from transforms.text.spelling.cues import Cues
from transforms.text.spelling.entity import Entity
from transforms.text.spelling.homonyms import Homonyms


class Scene:
    """Evidence for places, looked for only when a decision needs it and then remembered for the article."""

    def __init__(self, texts: Sequence[str], cues: Cues, homonyms: Homonyms, sure: Callable[[], frozenset[str]]):
        """`sure` gives the countries of the names in the article that can mean nothing else."""
        self._texts = texts
        self._cues = cues
        self._homonyms = homonyms
        self._sure = sure
        self._answers: dict[tuple[str, str], bool] = {}

    def speaks_for(self, entity: Entity) -> bool:
        """Whether something in the article points to the entity's part of the world."""
        key = ("entity", entity.entity_id)
        if key not in self._answers:
            own = self._homonyms.evidence.get(entity.entity_id)
            self._answers[key] = self.plays_in(entity.country) or bool(own and self._search(own.search))
        return self._answers[key]

    def plays_in(self, country: str | None) -> bool:
        """Whether the article names the country, or something that lies there beyond doubt."""
        if country is None:
            return False
        key = ("country", country)
        if key not in self._answers:
            self._answers[key] = country in self._sure() or any(
                bool(pattern and self._search(pattern.search))
                for pattern in (self._cues.countries.get(country), self._cues.regions.get(country))
            )
        return self._answers[key]

    def occurs(self, pattern: str) -> bool:
        """Whether the pattern of a rule occurs somewhere in the article."""
        key = ("pattern", pattern)
        if key not in self._answers:
            self._answers[key] = self._search(re.compile(pattern).search)
        return self._answers[key]

    def says_here(self, entity: Entity, before: str, after: str) -> bool:
        """Whether the words right beside a name say that the place in the entity's country is meant."""
        country = entity.country or ""
        ahead, behind = self._cues.before_here.get(country), self._cues.behind_here.get(country)
        return bool((ahead and ahead.search(before)) or (behind and behind.search(after)))

    def tells_apart(self) -> bool:
        """Whether the article speaks of a town and of another that was named for it."""
        key = ("namesakes", "")
        if key not in self._answers:
            self._answers[key] = self._search(self._cues.namesakes.search)
        return self._answers[key]

    def names_beside(self, entity: Entity, before: str, after: str) -> bool:
        """Whether the words around a name speak of the entity's country, and of no other that has such a town."""
        around = before + " " + after
        own = self._cues.countries.get(entity.country or "")
        return bool(own and own.search(around)) and not self._cues.countries["US"].search(around)

    def _search(self, search: Callable[[str], object]) -> bool:
        return any(search(text) for text in self._texts)
