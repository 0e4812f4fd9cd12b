"""Hand-kept places (and organisations, nations, rivers …): entity and rows from an entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tools.gazetteer.hand import PRESS, Entry, expand
from tools.gazetteer.reaches import FAMOUS, FORMER
from tools.gazetteer.records import ANY_LANGUAGE, Entity, Row
from transforms.text.spelling.inflection import decline
from transforms.text.spelling.romanisation.transcribe import standard
from transforms.text.spelling.variants import EXONYM, Reach, Variant, derive, derive_by_target

BY_RULE = {"UA": ("de", "fr"), "RU": ("de", "fr"), "BY": ()}  # languages whose press transcribes without exception
GENITIVE_IN_S = ("de", "nl")  # languages that decline any foreign spelling alike
NOUNS = ("Oblast", "oblast", "Region", "region", "Province", "province")


def place(entry: Entry) -> tuple[Entity, list[Row]]:
    """The entity of an entry and all its rows."""
    prefix = entry.get("type") if entry.get("type") in ("organisation", "term") else "place"
    identifier = f"{prefix}/{entry.id}"
    if entry.get("nouns"):
        return _region(entry, identifier)
    canonical = canonical_forms(entry)
    rows = [
        *canonical_rows(identifier, canonical),
        *hand_rows(identifier, entry),
        *(derived_rows(identifier, entry.source_names) if entry.get("derive", True) else ()),
    ]
    return entity(entry, identifier, canonical), rows


def entity(entry: Entry, identifier: str, canonical: dict[str, dict[str, str]]) -> Entity:
    """The published object of an entry."""
    return Entity(
        id=identifier,
        type=entry.get("type"),
        country=entry.get("country"),
        tier=1,
        source_names=entry.source_names,
        canonical=canonical,
        styles=entry.get("styles") or {},
        wikidata=entry.get("wikidata"),
        flags=tuple(sorted(entry.get("flags") or ())),
        allow=entry.texts("allow"),
        deny=entry.texts("deny"),
    )


def canonical_forms(entry: Entry) -> dict[str, dict[str, str]]:
    """Canonical name and case forms by language: typed ones first, else by rule where the press follows one."""
    names = {language: entry.get(language) for language in PRESS if entry.get(language)}
    source = "uk" if entry.get("country") == "UA" else "ru"
    for language in BY_RULE.get(entry.get("country"), ()):
        if language not in entry.fields and source in entry.source_names and entry.get("derive", True):
            names[language] = standard(entry.source_names[source], language, source)
    return {language: with_cases(name, language) for language, name in sorted(names.items())}


def with_cases(name: str, language: str) -> dict[str, str]:
    """A canonical name with its case forms."""
    return {"name": name, **decline(name, language, "place")}


def canonical_rows(identifier: str, canonical: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    """Canonical mentions are found too: the name anywhere, its case forms in their language."""
    for language, forms in canonical.items():
        for form, text in forms.items():
            languages = ANY_LANGUAGE if form == "name" and language == "en" else (language,)
            yield Row(text, identifier, languages, "name", form, "canonical")


def hand_rows(identifier: str, entry: Entry) -> Iterator[Row]:
    """Typed spellings, exonyms by language with their case forms, and former names."""
    for text in entry.texts("also"):
        yield Row(text, identifier, ANY_LANGUAGE, "name", "name", "hand")
        for language in GENITIVE_IN_S:
            yield from _cased(identifier, text, language, "name")
    for language, names in sorted((entry.get("in") or {}).items()):
        for text in (spelled for name in names for spelled in expand(name)):
            yield Row(text, identifier, (language,), "exonym", "name", "hand")
            yield from _cased(identifier, text, language, "exonym")
    for former in entry.get("former") or ():
        if isinstance(former, str):
            yield from (Row(text, identifier, ANY_LANGUAGE, "former", "name", "hand") for text in expand(former))
        else:
            for variant in derive(former, FORMER):
                yield Row(variant.text, identifier, ANY_LANGUAGE, "former", "name", variant.source)


def derived_rows(identifier: str, names: Mapping[str, str], reach: Reach = FAMOUS) -> Iterator[Row]:
    """Spellings by rule, with the case forms of those that belong to an inflecting language."""
    yield from (derived_row(identifier, variant) for variant in derive(names, reach))
    near = Reach({"de": 1, "pl": 0, "cs": 0, "nl": 0}, limit=40)
    for language, variants in derive_by_target(names, near).items():
        for variant in variants:
            for form, text in decline(variant.text, language, "place").items():
                yield Row(text, identifier, (language,), "name", form, variant.source)


def derived_row(identifier: str, variant: Variant) -> Row:
    """The row of a derived spelling; an exonym counts in its own language only."""
    if variant.source.startswith(EXONYM):
        language = variant.source.removeprefix(f"{EXONYM}-").partition(":")[0]
        return Row(variant.text, identifier, (language,), "exonym", "name", variant.source)
    return Row(variant.text, identifier, ANY_LANGUAGE, "name", "name", variant.source)


def _cased(identifier: str, text: str, language: str, kind: str) -> Iterator[Row]:
    for form, cased in decline(text, language, "place").items():
        yield Row(cased, identifier, (language,), kind, form, "hand")


def _region(entry: Entry, identifier: str) -> tuple[Entity, list[Row]]:
    """An oblast: its noun stays as the writer put it (`region`, `Oblast`), only the name before it changes."""
    stem = entry.get("en")
    canonical = {"en": {"name": f"{stem} Oblast", **{noun: f"{stem} {noun}" for noun in NOUNS[1:]}}}
    rows = list(canonical_rows(identifier, canonical))
    names = derive(entry.source_names, Reach({"en": 2}, limit=60))
    adjectives = derive(entry.get("nouns") or {}, Reach({"en": 1}, limit=40))
    spelled = [(v.text, v.source) for v in (*names, *adjectives)] + [(text, "hand") for text in entry.texts("also")]
    for text, source in spelled:
        for noun in NOUNS:
            form = "name" if noun == "Oblast" else noun
            rows.append(Row(f"{text} {noun}", identifier, ("en",), "name", form, source))
    return entity(entry, identifier, canonical), rows
