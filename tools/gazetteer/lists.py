"""Entities and rows from public lists: places with Wikidata ids, and a list of correct and incorrect spellings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tools.gazetteer.hand import Entry, slug
from tools.gazetteer.listed import Listed, clean, similar
from tools.gazetteer.places import canonical_rows, derived_row, with_cases
from tools.gazetteer.reaches import LISTED, SMALL
from tools.gazetteer.records import ANY_LANGUAGE, Entity, Gazetteer, Row
from transforms.text.spelling.inflection import decline
from transforms.text.spelling.romanisation.transcribe import standard, transcribe
from transforms.text.spelling.variants import derive, derive_all, fold, wide_reach

TOWN = 10_000  # people; smaller places need evidence in the article. Our choice
RENAMED = 10_000  # a former name ties a list record to a hand-kept city only from this size on
OBSERVED = ("en", "de", "fr", "pl", "es", "it", "nl", "cs", "sv", "pt")
WITNESSED = ("de", "fr", "pl", "es", "cs")  # languages where rule and list together vouch for a canonical form
ALIKE = 0.65  # below it a listed name is another name, not another spelling. Our choice
ITS_OWN = 0.4  # below it the listed name is that of something else. Our choice
UNANIMOUS = 5  # languages with one spelling; our choice
ADJECTIVAL = ("ий", "ська", "ське", "енко", "ова", "еве", "ове")  # endings that people's names have too


def with_places(gazetteer: Gazetteer, entries: Sequence[Entry], listed: Sequence[Listed]) -> Gazetteer:
    """Hand-kept places with the ids, sizes and observed names of the list; the rest of the list as tier 2."""
    names = _hand_names(entries)
    owners: dict[str, Listed] = {}
    for place in sorted(listed, key=lambda place: (place.population, place.wikidata)):
        if owner := _owner(place, names):
            owners[owner] = place
    kept = [_merged(entity, owners.get(entity.id)) for entity in gazetteer.entities]
    rows = [row for owner, place in owners.items() for row in _observed_rows(owner, place)]
    taken = {entity.id for entity in kept}
    for place in listed:
        if place not in owners.values() and not _is_another_thing(place):
            entity = _entity(place, taken)
            taken.add(entity.id)
            kept.append(entity)
            rows += _rows(entity, place)
    return Gazetteer(tuple(kept), (*gazetteer.rows, *rows))


def with_regions(gazetteer: Gazetteer, entries: Sequence[Entry], records: Iterable[dict[str, Any]]) -> Gazetteer:
    """Oblasts with their Wikidata ids."""
    ids = {clean(name).lower(): record["wikidata"] for record in records if record["placetype"] == "region"
           for name in record["names"].get("ukr_x_preferred", ())}  # fmt: skip
    found = {
        f"place/{entry.id}": ids.get(f"{entry.get('nouns')['uk']} область".lower())
        for entry in entries
        if isinstance(entry.get("nouns"), dict) and "uk" in entry.get("nouns")
    }
    return replace(
        gazetteer,
        entities=tuple(replace(e, wikidata=found[e.id]) if found.get(e.id) else e for e in gazetteer.entities),
    )


def with_spellings(gazetteer: Gazetteer, path: Path) -> Gazetteer:
    """Spellings that a public list calls incorrect, as observed variants of entities that the gazetteer has."""
    by_name: dict[str, str] = {}
    for entity in sorted(gazetteer.entities, key=lambda entity: (-entity.tier, entity.population or 0)):
        for name in (entity.source_names.get("uk"), entity.canonical.get("en", {}).get("name")):
            if name:
                by_name[name.lower()] = entity.id
    rows = []
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        owner = by_name.get(entry["source"].lower()) or by_name.get(entry["correct"].lower())
        if owner and entry["category"] != "Personal name":
            rows += [
                Row(text, owner, ANY_LANGUAGE, "name", "name", "observed:spelling-ukraine")
                for text in entry["incorrect"]
            ]
    return gazetteer.with_rows((*gazetteer.rows, *rows))


def with_former_names_told_apart(gazetteer: Gazetteer) -> Gazetteer:
    """Observed spellings that are nearer to a former name than to the present one become former names too."""
    english = {entity.id: entity.canonical.get("en", {}).get("name", "") for entity in gazetteer.entities}
    formers: dict[str, set[str]] = {}
    for row in gazetteer.rows:
        if row.kind == "former" and not row.source.startswith("observed"):
            formers.setdefault(row.entity, set()).add(row.surface)

    def recast(row: Row) -> Row:
        if row.kind != "name" or not row.source.startswith("observed") or row.entity not in formers:
            return row
        old = max(similar(row.surface, former) for former in sorted(formers[row.entity]))
        return replace(row, kind="former") if old > similar(row.surface, english[row.entity]) else row

    return gazetteer.with_rows(tuple(map(recast, gazetteer.rows)))


def _hand_names(entries: Sequence[Entry]) -> dict[tuple[str, str], tuple[str, bool]]:
    """Hand-kept cities by country and name; the flag says that the name is a former one."""
    names: dict[tuple[str, str], tuple[str, bool]] = {}
    for entry in entries:
        if entry.get("type") not in ("city", "neighbourhood") or entry.get("country") not in ("UA", "BY"):
            continue
        key = "uk" if entry.get("country") == "UA" else "ru"
        for former in entry.get("former") or ():
            if isinstance(former, dict) and key in former:
                names.setdefault((entry.get("country"), former[key]), (f"place/{entry.id}", True))
        names[entry.get("country"), entry.source_names[key]] = (f"place/{entry.id}", False)
    return names


def _owner(place: Listed, names: dict[tuple[str, str], tuple[str, bool]]) -> str | None:
    key = "uk" if place.country == "UA" else "ru"
    owner, former = names.get((place.country, place.names[key]), (None, False))
    return None if former and place.population < RENAMED else owner


def _is_another_thing(place: Listed) -> bool:
    """True if most languages write one and the same name that no rule makes of the place's (Soroca for Сороки).

    Languages that transcribe would differ: such a name was written in Latin letters from the start, somewhere else.
    """
    spelled = Counter(place.preferred[language] for language in OBSERVED if language in place.preferred)
    name, count = max(spelled.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if count < UNANIMOUS:
        return False
    names = {**place.names, "uk": "|".join(filter(None, [place.names.get("uk"), *place.former]))}
    return fold(name) not in {
        fold(variant.text) for variant in derive_all({k: v for k, v in names.items() if v}, wide_reach())
    }


def _merged(entity: Entity, place: Listed | None) -> Entity:
    if place is None:
        return entity
    source_names = {**place.names, **entity.source_names}
    return replace(entity, wikidata=place.wikidata, population=place.population or None, source_names=source_names)


def _entity(place: Listed, taken: set[str]) -> Entity:
    canonical = {language: with_cases(name, language) for language, name in sorted(_canonical(place).items())}
    source = "uk" if place.country == "UA" else "ru"
    english = canonical["en"]["name"] if "en" in canonical else standard(place.names[source], "en", source)
    identifier = f"place/{slug(english)}"
    return Entity(
        id=f"{identifier}-{place.wikidata.lower()}" if identifier in taken else identifier,
        type="city" if place.population >= TOWN else "place",
        country=place.country,
        tier=2,
        source_names=place.names,
        canonical=canonical,
        wikidata=place.wikidata,
        population=place.population or None,
        flags=("homonym",) if place.population < TOWN or place.names[source].endswith(ADJECTIVAL) else (),
    )


def _canonical(place: Listed) -> dict[str, str]:
    """English: the national system for Ukraine, the list's plain English form for Belarus if a rule confirms it.

    Elsewhere rule and list must agree, so that no exonym is written over and no odd transcription is made the standard.
    """
    if place.country == "BY":
        english = place.preferred.get("en", "")
        return {"en": english} if english.isascii() and english in _near(place, "en") else {}
    names = {"en": standard(place.names["uk"], "en", "uk")}
    for language in WITNESSED:
        rule, known = standard(place.names["uk"], language, "uk"), place.preferred.get(language)
        if known == rule or (language == "de" and (known is None or known in _near(place, "de"))):
            names[language] = rule
        elif language == "es" and known and fold(known) == fold(rule):
            names[language] = known
    return names


def _near(place: Listed, language: str) -> set[str]:
    return {s.text for source, name in place.names.items() for s in transcribe(name, language, source, max_cost=2)}


def _rows(entity: Entity, place: Listed) -> Iterator[Row]:
    yield from canonical_rows(entity.id, entity.canonical)
    for variant in derive(place.names, LISTED if place.population >= TOWN else SMALL):
        yield derived_row(entity.id, variant)
    for name in place.former:
        for variant in derive_all({"uk": name}, SMALL):
            yield Row(variant.text, entity.id, ANY_LANGUAGE, "former", "name", variant.source)
    yield from _observed_rows(entity.id, place)


def _observed_rows(owner: str, place: Listed) -> Iterator[Row]:
    """Names of the list in their own language; a name unlike every transcription is an exonym or a former name."""
    for language in OBSERVED:
        name = place.preferred.get(language)
        if name and max(_likeness(name, place.names, language), _former_likeness(name, place, language)) >= ITS_OWN:
            kind = _kind(name, place, language)
            yield Row(name, owner, (language,), kind, "name", "observed:wof")
            for form, text in decline(name, language, "place").items() if language == "de" else ():
                yield Row(text, owner, (language,), kind, form, "observed:wof")
    for name in place.variants.get("en", ()):
        if _likeness(name, place.names, "en") >= 0.75:  # the rest are codes and fragments
            yield Row(name, owner, ANY_LANGUAGE, "name", "name", "observed:wof")


def _kind(name: str, place: Listed, language: str) -> str:
    """English lists keep old names as preferred ones (Dzerzhynsk for Toretsk): those must not be written over."""
    like = _likeness(name, place.names, language)
    if _former_likeness(name, place, language) > like:
        return "former"
    if like >= ALIKE:
        return "name"
    return "former" if language == "en" else "exonym"


def _former_likeness(name: str, place: Listed, language: str) -> float:
    return max((_likeness(name, {"uk": former}, language) for former in place.former), default=0.0)


def _likeness(name: str, names: Mapping[str, str], language: str) -> float:
    romanised = (standard(own, target, source) for source, own in names.items() for target in ("en", language))
    return max(similar(name, text) for text in romanised)
