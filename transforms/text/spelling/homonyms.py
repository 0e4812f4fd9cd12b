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

    rivers: re.Pattern[str]
    """What stands before a river's name, and not before a town's."""
    rivers_behind: re.Pattern[str]
    """What stands behind a river's name."""

    listed_before: re.Pattern[str]
    """What stands before a place from the lists."""
    listed_behind: re.Pattern[str]
    """What stands behind one."""
    region_before: re.Pattern[str]
    """What stands before a region's name."""
    region_behind: re.Pattern[str]
    """What stands behind a region's name, also behind a list of regions."""
    region_names: Mapping[str, Mapping[str, str]]
    """By town: the id of the region that still bears its former name, and that name by language."""

    def is_region(self, before: str, after: str) -> bool:
        """Whether the words around a town's former name speak of its region.

        >>> load_homonyms().is_region("the ", " and Poltava regions"), load_homonyms().is_region("born in ", " in 1950")
        (True, False)
        """
        return bool(self.region_before.search(before) or self.region_behind.search(after))

    def may_be_place(self, before: str, after: str) -> bool:
        """Whether a place of which only the lists know may stand between these words.

        >>> load_homonyms().may_be_place("shells fell near ", " again"), load_homonyms().may_be_place("is the ", " Kit")
        (True, False)
        """
        return bool(self.listed_before.search(before) and self.listed_behind.match(after))

    def is_river(self, before: str, after: str) -> bool:
        """Whether the words around a name that a river and a town share speak of the river.

        >>> load_homonyms().is_river("on the bank of the ", " stands"), load_homonyms().is_river("a hospital in ", "")
        (True, False)
        """
        return bool(self.rivers.search(before) or self.rivers_behind.search(after))

    def shares(self, entity_id: str, surface: str) -> bool:
        """Whether the spelling of this entity is also something else's."""
        return surface.lower() in self.surfaces.get(entity_id, ())


def load_homonyms() -> Homonyms:
    """The shipped homonyms."""
    content = shipped("context/homonyms.yaml")
    entries, rivers, regions = content["homonyms"], content["rivers"], content["regions"]
    return Homonyms(
        surfaces={entry["entity"]: frozenset(surface.lower() for surface in entry["surfaces"]) for entry in entries},
        evidence={
            entry["entity"]: re.compile(rf"(?i)(?<!\w)(?:{'|'.join(entry['evidence'])})")
            for entry in entries
            if entry.get("evidence")
        },
        listed_before=re.compile(rf"(?<!\w)(?:{'|'.join(content['listed']['before'])}) ?$"),
        listed_behind=re.compile(content["listed"]["behind"]),
        region_before=re.compile(rf"(?<!\w)(?:{'|'.join(regions['before'])})$"),
        region_behind=re.compile(rf"^(?:{'|'.join(regions['behind'])})"),
        region_names=regions["names"],
        rivers=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(rivers['before'])}) $"),
        rivers_behind=re.compile(rf"(?i)^[ -](?:{'|'.join(rivers['behind'])})"),
    )
