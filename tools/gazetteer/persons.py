"""Hand-kept persons: entity and rows from an entry such as `Андрій Єрмак = Andriy Yermak`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

import yaml

from tools.gazetteer.hand import PRESS, Entry, expand
from tools.gazetteer.places import entity
from tools.gazetteer.reaches import FULL_NAME, FULL_NAME_LEADING, GIVEN, NEAR, SURNAME, SURNAME_LEADING
from tools.gazetteer.records import ANY_LANGUAGE, Entity, Row
from transforms.text.spelling.inflection import czech_feminine, decline, decline_person
from transforms.text.spelling.romanisation.transcribe import standard, transcribe
from transforms.text.spelling.variants import Reach, Variant, derive, derive_by_target, derive_full_names

# presses that transcribe by one published rule, by country of the person
BY_RULE = {"UA": ("de", "pl", "cs"), "RU": ("de", "pl", "cs")}
INFLECTED = {"pl": 1, "cs": 1, "de": 1}


def person(entry: Entry) -> tuple[Entity, list[Row]]:
    """The entity of an entry and all its rows."""
    identifier = f"person/{entry.id}"
    gender = entry.get("gender") or gender_of(entry)
    names = _names(entry)
    canonical = {lang: _forms(*names[lang], lang, gender) for lang in sorted(names)}
    rows = [*_canonical_rows(identifier, canonical), *_hand_rows(identifier, entry, names["en"])]
    if entry.source_names:
        rows += _derived_rows(identifier, entry, gender)
    return with_national_style(entity(entry, identifier, canonical)), rows


def with_national_style(entity: Entity) -> Entity:
    """A Ukrainian's name by the national system, which the style `un` writes where the person's own differs from it."""
    name = entity.source_names.get("uk")
    if entity.country != "UA" or not name:
        return entity
    given, surname = (standard(part, "en", "uk") for part in split(name))
    own = entity.canonical["en"]
    if own["name"] == f"{given} {surname}":
        return entity
    forms = {"name": f"{given} {surname}", "surname": surname, "given": given}
    return replace(entity, styles={**entity.styles, "un": {"en": forms}})


def split(name: str) -> tuple[str, str]:
    """Given names and surname; `|` marks where the surname begins if it has more than one word."""
    given, bar, surname = name.partition("|")
    if bar:
        return given.strip(), surname.strip()
    given, _, surname = name.rpartition(" ")
    return given, surname


def gender_of(entry: Entry) -> str:
    """`f` if the given name is a known female one, else `m`."""
    women = given_names()["f"]
    russian = {forms[0] for forms in women.values()}
    given = split(next(iter(entry.source_names.values()), " "))[0].split(" ")[0]
    return "f" if given in women or given in russian else "m"


def _names(entry: Entry) -> dict[str, tuple[str, str]]:
    """Given name and surname by language: typed, or by rule for the presses that have one.

    Russian given names compete within German, Polish and Czech (Sergei, Sergej): there only the surname is settled.
    """
    typed = {lang: split(entry.get(lang)) for lang in PRESS if entry.get(lang)}
    source = next(iter(entry.source_names), "")
    for language in BY_RULE.get(entry.get("country"), ()) if source else ():
        if language not in entry.fields:
            given, surname = split(entry.source_names[source])
            given = standard(given, language, source) if source == "uk" else ""
            typed[language] = (given, standard(surname, language, source))
    return typed


def _forms(given: str, surname: str, language: str, gender: str) -> dict[str, str]:
    if language == "cs" and gender == "f":
        surname = czech_feminine(surname)
    if not given:
        cases = decline(surname, language, f"surname.{gender}")
        return {"surname": surname, **{f"surname_{case}": form for case, form in cases.items()}}
    forms = {"name": f"{given} {surname}", "surname": surname, "given": given}
    return forms | decline_person(given, surname, language, gender)


def _canonical_rows(identifier: str, canonical: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    for language, forms in canonical.items():
        for form, text in forms.items():
            if form != "given" and text:
                anywhere = language == "en" and form in ("name", "surname")
                yield Row(text, identifier, ANY_LANGUAGE if anywhere else (language,), _kind(form), form, "canonical")


def _hand_rows(identifier: str, entry: Entry, english: tuple[str, str]) -> Iterator[Row]:
    """Typed full names, and the product of typed given names and surnames."""
    surnames = [text for item in entry.get("surnames") or () for text in expand(item)]
    givens = [text for item in entry.get("givens") or () for text in expand(item)]
    for text in entry.texts("also"):
        yield Row(text, identifier, ANY_LANGUAGE, "name", "name", "hand")
    for surname in surnames:
        yield Row(surname, identifier, ANY_LANGUAGE, "surname", "surname", "hand")
    for given in [english[0], *givens]:
        for surname in [english[1], *surnames]:
            yield Row(f"{given} {surname}".strip(), identifier, ANY_LANGUAGE, "name", "name", "hand")


def _derived_rows(identifier: str, entry: Entry, gender: str) -> list[Row]:
    leading = entry.get("reach") == "leading"
    givens, surnames = counterparts(entry)
    bare = derive_all(surnames, SURNAME_LEADING if leading else SURNAME)
    rows = [Row(v.text, identifier, ANY_LANGUAGE, "surname", "surname", v.source) for v in bare]
    full = derive_full_names(givens, surnames, FULL_NAME_LEADING if leading else FULL_NAME, GIVEN)
    rows += [Row(v.text, identifier, ANY_LANGUAGE, "name", "name", v.source) for v in full]
    near = [*derive_all(surnames, NEAR), *(Variant(0, text, "hand") for text in entry.texts("surnames"))]
    for given in latin_givens(entry):
        rows += [Row(f"{given} {v.text}", identifier, ANY_LANGUAGE, "name", "name", "given-names") for v in near]
    return rows + list(_inflected(identifier, givens, surnames, gender))


def latin_givens(entry: Entry) -> list[str]:
    """Further Latin spellings of the given name from the table: foreign counterparts such as Alexander."""
    own = {split(name)[0] for name in entry.source_names.values()}
    found = (
        name
        for table in given_names().values()
        for ukrainian, (russian, _, *latin) in table.items()
        if ukrainian in own or russian in own
        for name in latin
    )
    return list(dict.fromkeys(found))


def derive_all(names: Mapping[str, str], reach: Reach) -> list[Any]:
    """Variants of names that may hold several spellings divided by `|`, nearest first."""
    grouped = derive_by_target(names, reach)
    nearest = {}
    for variant in sorted(variant for variants in grouped.values() for variant in variants):
        nearest.setdefault(variant.text, variant)
    return list(nearest.values())[: reach.limit]


def _inflected(identifier: str, givens: list[dict[str, str]], surnames: dict[str, str], gender: str) -> Iterator[Row]:
    """Case forms of the nearest spellings, in their own language."""
    given_spellings = derive_by_target({k: v for pair in givens for k, v in pair.items()}, Reach(INFLECTED, 4))
    for language, variants in derive_by_target(surnames, Reach(INFLECTED, 6)).items():
        for variant in variants[:6]:
            for case, text in decline(variant.text, language, f"surname.{gender}").items():
                yield Row(text, identifier, (language,), "surname", f"surname_{case}", variant.source)
            for given in given_spellings[language][:4]:
                for case, text in decline_person(given.text, variant.text, language, gender).items():
                    if not case.startswith("surname_"):
                        yield Row(text, identifier, (language,), "name", case, variant.source)


def counterparts(entry: Entry) -> tuple[list[dict[str, str]], dict[str, str]]:
    """Given names and surnames in all Cyrillic languages: typed, from the table of given names, or converted."""
    givens: list[dict[str, str]] = []
    surnames: dict[str, str] = {}
    for language, name in entry.source_names.items():
        given, surname = split(name)
        givens += [{language: given}, *_given_counterparts(given, language)]
        surnames[language] = surname
    if "uk" in surnames and "ru" not in surnames:
        surnames["ru"] = "|".join(v.text for v in _russian(surnames["uk"]))
    return givens, surnames


def _russian(surname: str) -> list[Any]:
    return list(transcribe(surname, "cyrl_ru", "uk", max_cost=1))[:3]


def _given_counterparts(given: str, language: str) -> Iterator[dict[str, str]]:
    for table in given_names().values():
        for ukrainian, (russian, belarusian, *_) in table.items():
            forms = {"uk": ukrainian, "ru": russian, "be": belarusian}
            if given == forms[language] and language != "ru":
                yield {"ru": russian}


@cache
def given_names() -> dict[str, dict[str, list[str]]]:
    """The table of given names, by gender."""
    text = (resources.files("transforms.text.spelling") / "data" / "given_names.yaml").read_text("utf-8")
    names: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return names


def given_spellings() -> frozenset[str]:
    """Given names as the main presses write them: a place of that name is rarely meant."""
    reach = Reach({"en": 1, "de": 0, "fr": 0, "pl": 0, "cs": 0}, limit=60)
    tables = given_names()
    spelled = (
        variant.text
        for gender in sorted(tables)
        for ukrainian, (russian, belarusian, *_) in tables[gender].items()
        for variant in derive({"uk": ukrainian, "ru": russian, **({"be": belarusian} if belarusian else {})}, reach)
    )
    latin = (name for gender in tables for forms in tables[gender].values() for name in forms[2:])
    return frozenset([*spelled, *latin])


def _kind(form: str) -> str:
    return "surname" if form.startswith("surname") else "name"
