"""Lower case: which spellings are so unmistakable that they are names even without a capital."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import shipped
from transforms.text.spelling.surfaces import Surfaces


def unmistakable_entities(entities: Sequence[Entity]) -> frozenset[int]:
    """Places in the list of the leading entities, whose name is no word and nobody else's."""
    ids = frozenset(shipped("context/lower_case.yaml")["entities"])
    return frozenset(number for number, entity in enumerate(entities) if entity.entity_id in ids)


def lower_case_surfaces(entities: Sequence[Entity], surfaces: Surfaces) -> Callable[[int], bool]:
    """Says of a surface whether it is also sought in lower case.

    Full names of leading persons are; single words only for the listed entities, and not when they are a word somewhere.
    """
    content = shipped("context/lower_case.yaml")
    listed = unmistakable_entities(entities)
    leading = {number for number, entity in enumerate(entities) if entity.is_person and entity.tier == 1}
    words = frozenset(content["words"])
    shortest = int(content["shortest"])

    def in_lower_case(surface: int) -> bool:
        text = surfaces.texts[surface]
        if not text.isascii() or len(text) < shortest:
            return False
        owners = surfaces.entities(surface)
        if listed.issuperset(owners):
            return " " in text or (
                text.isalpha() and text.lower() not in words and surfaces.kinds(surface) <= {"name", "surname"}
            )
        return " " in text and leading.issuperset(owners) and surfaces.observed(surface)

    return in_lower_case
