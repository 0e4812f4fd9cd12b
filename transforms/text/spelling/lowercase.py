"""Lower case: which spellings are so unmistakable that they are names even without a capital."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import shipped
from transforms.text.spelling.surfaces import Surfaces


def lower_case_surfaces(entities: Sequence[Entity], surfaces: Surfaces) -> Callable[[int], bool]:
    """Says of a surface whether it is also sought in lower case.

    Full names of leading persons are; single words only for the listed entities, and not when they are a word somewhere.
    """
    content = shipped("context/lower_case.yaml")
    listed = {number for number, entity in enumerate(entities) if entity.entity_id in set(content["entities"])}
    leading = {number for number, entity in enumerate(entities) if entity.is_person and entity.tier == 1}
    words = frozenset(content["words"])
    shortest = int(content["shortest"])

    def in_lower_case(surface: int) -> bool:
        text = surfaces.texts[surface]
        owners = surfaces.entities(surface)
        if " " in text:
            return text.isascii() and all(owner in leading for owner in owners)
        if len(text) < shortest or text.lower() in words or not text.isascii() or not text.isalpha():
            return False
        return all(owner in listed for owner in owners) and surfaces.kinds(surface) <= {"name", "surname"}

    return in_lower_case
