"""The stylebook: gazetteer, style and context rules, ready to mark names with."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import chain

from transforms.text.spelling.context import FILES, ContextRules, read_rules
from transforms.text.spelling.cues import Cues, load_cues
from transforms.text.spelling.entity import Entity, read_entity
from transforms.text.spelling.givens import GivenNames, load_given_names
from transforms.text.spelling.homonyms import Homonyms, load_homonyms
from transforms.text.spelling.lowercase import lower_case_surfaces, unmistakable_entities
from transforms.text.spelling.matcher import Matcher
from transforms.text.spelling.overlay import Overlay, read_overlay
from transforms.text.spelling.packdata import shipped, shipped_bytes, shipped_text
from transforms.text.spelling.quotes import QuoteCues, load_quote_cues
from transforms.text.spelling.styles import Style, load_style
from transforms.text.spelling.surfaces import Row, Surfaces
from transforms.text.spelling.vocabulary import Vocabulary

BUILT = ("built/entities.jsonl.gz", "built/surfaces.tsv.gz")
KNOWLEDGE = (
    *(f"context/{name}" for name in FILES),
    "context/cues.yaml",
    "context/given_names.yaml",
    "context/homonyms.yaml",
    "context/lower_case.yaml",
    "context/quotes.yaml",
    "given_names.yaml",
)
CYRILLIC_LANGUAGES = "uk,ru,be,bg,sr,mk"


class Stylebook:
    """Everything that is known about names, for one style. Read-only after it is made; not picklable, so each worker loads its own."""

    def __init__(self, style: Style, entities: Iterable[Entity], lines: Iterable[str], version: str):
        self.style = style
        self.version = version
        """Digest of data, style and overlay: the same digest, the same answers."""
        # `lines` are rows of the table of surfaces, in any order
        ordered = sorted(entities, key=lambda entity: entity.entity_id)
        self.entities = tuple(replace(entity, canonical=style.respell(entity)) for entity in ordered)
        self._numbers = {entity.entity_id: number for number, entity in enumerate(self.entities)}
        if len(self._numbers) != len(self.entities):
            raise ValueError("two entities have one id")
        self.surfaces = Surfaces(chain(lines, _source_lines(self.entities)), self._numbers)
        self._vocabularies: dict[str, Vocabulary] = {}
        self.given_names: GivenNames = load_given_names(self.entities, self.surfaces)
        self.cues: Cues = load_cues()
        self.homonyms: Homonyms = load_homonyms()
        self.quote_cues: QuoteCues = load_quote_cues()
        self.rules = ContextRules(
            rule for name in FILES for rule in read_rules(shipped(f"context/{name}"), f"context/{name}")
        )
        self.unmistakable = unmistakable_entities(self.entities)
        """Places in `entities` of those whose bare name is nobody else's."""
        self.matcher = Matcher(
            self.surfaces.texts,
            capitals=self._in_capitals,
            lower=lower_case_surfaces(self.entities, self.surfaces),
        )

    def vocabulary(self, language: str) -> Vocabulary:
        """What the surface forms mean in a language; remembered, since articles come in few languages."""
        if language not in self._vocabularies:
            self._vocabularies[language] = Vocabulary(language, self.surfaces, self.entities)
        return self._vocabularies[language]

    def _in_capitals(self, surface: int) -> bool:
        """All but full names of persons, which are put together from given name and surname."""
        if " " not in self.surfaces.texts[surface]:
            return True
        return not all(self.entities[owner].is_person for owner in self.surfaces.entities(surface))

    def entity(self, entity_id: str) -> Entity:
        """The entity of this id. KeyError when there is none."""
        return self.entities[self.number(entity_id)]

    def number(self, entity_id: str) -> int:
        """Its place in `entities`. KeyError when there is none."""
        return self._numbers[entity_id]

    def name(self, entity_id: str, language: str) -> str:
        """The house form of its name in this language, else in English, else its own name."""
        return self.entity(entity_id).name(language)


def load_stylebook(style: str = "official", overlay: tuple[str, str] | None = None) -> Stylebook:
    """The shipped gazetteer in a style, with the user's overlay (name, YAML text) laid over it.

    ValueError that names file, line and field when the overlay does not hold, or when there is no such style.
    """
    chosen = load_style(style)
    entities = [read_entity(json.loads(line)) for line in _unpacked(BUILT[0]).splitlines()]
    lines = _unpacked(BUILT[1]).splitlines()
    laid = read_overlay(overlay, {entity.entity_id for entity in entities}) if overlay else Overlay()
    return Stylebook(laid.style(chosen), laid.entities_with(entities), laid.lines_with(lines), _version(style, overlay))


def _unpacked(name: str) -> str:
    return gzip.decompress(shipped_bytes(name)).decode("utf-8")


def _version(style: str, overlay: tuple[str, str] | None) -> str:
    digest = sha256()
    for name in BUILT:
        digest.update(shipped_bytes(name))
    for name in (*KNOWLEDGE, f"styles/{style}.yaml"):
        digest.update(shipped_text(name).encode())
    digest.update((style + "\0" + (overlay[1] if overlay else "")).encode())
    return digest.hexdigest()[:16]


def _source_lines(entities: Iterable[Entity]) -> Iterable[str]:
    """Names in the script of the place itself, so that Cyrillic text is annotated."""
    for entity in entities:
        for name in dict.fromkeys(entity.source_names.values()):
            if name:
                yield Row(name, entity.entity_id, CYRILLIC_LANGUAGES, "name", "name", "canonical").line()
