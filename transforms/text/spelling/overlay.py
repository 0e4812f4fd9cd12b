"""The user's overlay: entities of their own, other canonical forms, spellings that shall not count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import Loader
from transforms.text.spelling.styles import Style
from transforms.text.spelling.surfaces import KINDS, Row

FIELDS = ("former_names", "entities", "canonical", "deny")
ENTITY_FIELDS = ("id", "type", "names", "variants", "wikidata", "country", "former", "source_names")
TYPES = ("city", "region", "district", "river", "country", "place", "person", "organisation")


@dataclass(frozen=True, slots=True)
class Overlay:
    """What the user lays over the gazetteer."""

    entities: tuple[Entity, ...] = ()
    rows: tuple[Row, ...] = ()
    forms: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    denied: frozenset[tuple[str, str | None]] = frozenset()
    """(surface, entity id); None: whoever it belongs to."""
    change_former_names: bool | None = None

    def style(self, style: Style) -> Style:
        """The style with the overlay's forms."""
        change = style.change_former_names if self.change_former_names is None else self.change_former_names
        return replace(style, forms={**style.forms, **self.forms}, change_former_names=change)

    def entities_with(self, entities: Iterable[Entity]) -> tuple[Entity, ...]:
        """The gazetteer's entities and the user's."""
        return (*entities, *self.entities)

    def lines_with(self, lines: Iterable[str]) -> Iterable[str]:
        """The gazetteer's rows without the denied ones, and the user's."""
        for line in lines:
            if self.denied:
                surface, entity_id, _ = line.split("\t", 2)
                if (surface, None) in self.denied or (surface, entity_id) in self.denied:
                    continue
            yield line
        yield from (row.line() for row in self.rows)


def read_overlay(overlay: tuple[str, str], known: set[str]) -> Overlay:
    """The overlay of (file name, YAML text); `known` are the ids of the gazetteer.

    ValueError that names file, line and field of the first thing that does not hold.
    """
    return _Reader(*overlay).read(known)


class _Reader:
    """Walks the YAML nodes, which know their lines."""

    def __init__(self, name: str, text: str):
        self._name = name
        self._text = text

    def read(self, known: set[str]) -> Overlay:
        try:
            root = yaml.compose(self._text, Loader=Loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            raise ValueError(f"{self._name}, line {mark.line + 1 if mark else '?'}: not YAML: {error}") from error
        if root is None:
            return Overlay()
        fields = self._mapping(root, "the file", FIELDS)
        entities: list[Entity] = []
        rows: list[Row] = []
        for node in self._items(fields.get("entities"), "entities"):
            entity, own = self._entity(node, known | {entity.entity_id for entity in entities})
            entities.append(entity)
            rows += own
        ids = known | {entity.entity_id for entity in entities}
        forms, form_rows = self._canonical(fields.get("canonical"), ids)
        return Overlay(
            tuple(entities),
            (*rows, *form_rows),
            forms,
            frozenset(self._denied(node, ids) for node in self._items(fields.get("deny"), "deny")),
            self._former(fields.get("former_names")),
        )

    def _entity(self, node: yaml.Node, known: set[str]) -> tuple[Entity, list[Row]]:
        fields = self._mapping(node, "an entity", ENTITY_FIELDS)
        for needed in ("id", "type", "names"):
            if needed not in fields:
                self._fail(node, f"entities.{needed}", "is missing")
        entity_id, kind = self._text_of(fields["id"], "entities.id"), self._text_of(fields["type"], "entities.type")
        if entity_id in known:
            self._fail(fields["id"], "entities.id", f"{entity_id!r} exists already; use `canonical` to respell it")
        if kind not in TYPES:
            self._fail(fields["type"], "entities.type", f"must be one of {', '.join(TYPES)}; got {kind!r}")
        names = {
            key: self._text_of(value, f"entities.names.{key}")
            for key, value in self._mapping(fields["names"], "entities.names").items()
        }
        canonical = {language: _forms_of(name, kind) for language, name in names.items()}
        rows = [row for language, forms in canonical.items() for row in _rows_of(entity_id, forms, language)]
        for variant in self._items(fields.get("variants"), "entities.variants"):
            rows += _variant_rows(entity_id, self._text_of(variant, "entities.variants"), kind)
        for former in self._items(fields.get("former"), "entities.former"):
            text = self._text_of(former, "entities.former")
            rows.append(Row(text, entity_id, "*", "former", "name", "overlay"))
        optional = {
            key: self._text_of(fields[key], f"entities.{key}") for key in ("wikidata", "country") if key in fields
        }
        entity = Entity(
            entity_id, kind, optional.get("wikidata"), {}, canonical, {}, None, 1, frozenset(), optional.get("country")
        )
        return entity, rows

    def _canonical(
        self, node: yaml.Node | None, ids: set[str]
    ) -> tuple[dict[str, dict[str, dict[str, str]]], list[Row]]:
        forms: dict[str, dict[str, dict[str, str]]] = {}
        rows: list[Row] = []
        for entity_id, languages in self._mapping(node, "canonical").items() if node else ():
            if entity_id not in ids:
                self._fail(languages, f"canonical.{entity_id}", "there is no such entity")
            for language, value in self._mapping(languages, f"canonical.{entity_id}").items():
                where = f"canonical.{entity_id}.{language}"
                if isinstance(value, yaml.MappingNode):
                    chosen = {
                        key: self._text_of(form, f"{where}.{key}") for key, form in self._mapping(value, where).items()
                    }
                else:
                    kind = "person" if entity_id.startswith("person/") else "place"
                    chosen = _forms_of(self._text_of(value, where), kind)
                forms.setdefault(entity_id, {})[language] = chosen
                rows += _rows_of(entity_id, chosen, language)
        return forms, rows

    def _denied(self, node: yaml.Node, ids: set[str]) -> tuple[str, str | None]:
        if not isinstance(node, yaml.MappingNode):
            return self._text_of(node, "deny"), None
        fields = self._mapping(node, "deny", ("surface", "entity"))
        if "surface" not in fields:
            self._fail(node, "deny.surface", "is missing")
        entity = self._text_of(fields["entity"], "deny.entity") if "entity" in fields else None
        if entity is not None and entity not in ids:
            self._fail(fields["entity"], "deny.entity", f"there is no entity {entity!r}")
        return self._text_of(fields["surface"], "deny.surface"), entity

    def _former(self, node: yaml.Node | None) -> bool | None:
        if node is None:
            return None
        value = self._text_of(node, "former_names")
        if value not in ("annotate", "replace"):
            self._fail(node, "former_names", f"must be annotate or replace, got {value!r}")
        return value == "replace"

    def _mapping(self, node: yaml.Node, field: str, allowed: tuple[str, ...] = ()) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self._fail(node, field, "must be a mapping")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = self._text_of(key, field)
            if allowed and name not in allowed:
                self._fail(key, name, f"is unknown in {field}; known are {', '.join(allowed)}")
            if name in found:
                self._fail(key, name, "stands twice")
            found[name] = value
        return found

    def _items(self, node: yaml.Node | None, field: str) -> list[yaml.Node]:
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self._fail(node, field, "must be a list")
        return list(node.value)

    def _text_of(self, node: yaml.Node, field: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
            self._fail(node, field, "must be a text")
        return str(node.value).strip()

    def _fail(self, node: yaml.Node, field: str, problem: str) -> Any:
        raise ValueError(f"{self._name}, line {node.start_mark.line + 1}, field {field}: {problem}")


def _forms_of(name: str, kind: str) -> dict[str, str]:
    if kind != "person" or " " not in name:
        return {"name": name}
    given, _, surname = name.rpartition(" ")
    return {"name": name, "given": given, "surname": surname}


def _rows_of(entity_id: str, forms: Mapping[str, str], language: str) -> list[Row]:
    """A row for every form but the given name, which is nobody's alone."""
    return [
        Row(text, entity_id, "*" if form in ("name", "surname") else language, _kind(form), form, "canonical")
        for form, text in forms.items()
        if form != "given"
    ]


def _variant_rows(entity_id: str, text: str, kind: str) -> list[Row]:
    rows = [Row(text, entity_id, "*", "name", "name", "overlay")]
    if kind == "person" and " " in text:
        rows.append(Row(text.rpartition(" ")[2], entity_id, "*", "surname", "surname", "overlay"))
    return rows


def _kind(form: str) -> str:
    return KINDS[3] if form.startswith("surname") else KINDS[0]
