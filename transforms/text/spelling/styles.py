"""Styles: which canonical form a house chooses, and how far it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import shipped

STYLE_NAMES = ("official", "ap", "bbc", "guardian", "un", "none")
FIELDS = {"style", "about", "forms_of", "replace", "former_names", "forms"}


@dataclass(frozen=True, slots=True)
class Style:
    """A house's choice."""

    name: str
    about: str
    forms_of: tuple[str, ...]
    """Styles of the gazetteer whose forms are taken, the first that has one; the canonical form is the last resort."""
    replace: bool
    """False: names are reported and nothing is changed."""
    change_former_names: bool
    """True: Artemivsk becomes Bakhmut."""
    forms: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    """By entity and language: forms of this style's own."""

    def respell(self, entity: Entity) -> Mapping[str, Mapping[str, str]]:
        """The canonical forms of an entity in this style, by language."""
        layers = [entity.styles[name] for name in reversed(self.forms_of) if name in entity.styles]
        if entity.entity_id in self.forms:
            layers.append(self.forms[entity.entity_id])
        canonical = {language: dict(forms) for language, forms in entity.canonical.items()}
        for layer in layers:
            for language, forms in layer.items():
                canonical.setdefault(language, {}).update(forms)
        return canonical


def load_style(name: str) -> Style:
    """A shipped style. ValueError when there is none of that name."""
    if name not in STYLE_NAMES:
        raise ValueError(f"style must be one of {', '.join(STYLE_NAMES)}; got {name!r}")
    return read_style(shipped(f"styles/{name}.yaml"), f"styles/{name}.yaml")


def read_style(content: Mapping[str, Any], name: str) -> Style:
    """The style of one file. ValueError that names file and field."""
    if unknown := sorted(set(content) - FIELDS):
        raise ValueError(f"{name}: unknown fields {unknown}; a style has {sorted(FIELDS)}")
    former = content.get("former_names", "annotate")
    if former not in ("annotate", "replace"):
        raise ValueError(f"{name}, field former_names: must be annotate or replace, got {former!r}")
    return Style(
        name=content["style"],
        about=content["about"],
        forms_of=tuple(content.get("forms_of", ())),
        replace=bool(content.get("replace", True)),
        change_former_names=former == "replace",
        forms=content.get("forms", {}),
    )
