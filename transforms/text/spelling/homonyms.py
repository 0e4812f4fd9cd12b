"""Homonyms: spellings that other places, people or things share, and what in an article speaks for the place that is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transforms.text.spelling.packdata import shipped


@dataclass(frozen=True, slots=True)
class Homonyms:
    """Which spellings need evidence, and extra evidence by entity."""

    surfaces: Mapping[str, frozenset[str]]
    """By entity: the spellings, in lower case, that need evidence."""
    evidence: Mapping[str, re.Pattern[str]]
    """By entity: what else in the article speaks for it."""

    def shares(self, entity_id: str, surface: str) -> bool:
        """Whether the spelling of this entity is also something else's."""
        return surface.lower() in self.surfaces.get(entity_id, ())


def load_homonyms() -> Homonyms:
    """The shipped homonyms."""
    entries = shipped("context/homonyms.yaml")["homonyms"]
    return Homonyms(
        surfaces={entry["entity"]: frozenset(surface.lower() for surface in entry["surfaces"]) for entry in entries},
        evidence={
            entry["entity"]: re.compile(rf"(?i)(?<!\w)(?:{'|'.join(entry['evidence'])})")
            for entry in entries
            if entry.get("evidence")
        },
    )
