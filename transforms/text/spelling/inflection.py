"""Case forms of a name: German genitive and -er, the Polish and Czech cases."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml

CZECH_FEMININE = (
    ("ová", "ová"),
    ("ská", "ská"),
    ("ova", "ovová"),
    ("eva", "evová"),
    ("ska", "ská"),
    ("aja", "á"),
    ("o", "ová"),
    ("a", "ová"),
)


def decline(name: str, language: str, declension: str) -> dict[str, str]:
    """The forms of `name` by case; empty when no paradigm fits.

    `declension` is `place`, `surname.m`, `surname.f`, `given.m` or `given.f`. A name of several words is left alone:
    which of them inflect is not known.

    >>> decline("Kijów", "pl", "place")["gen"], decline("Kyjiw", "de", "place")["er"]
    ('Kijowa', 'Kyjiwer')
    """
    paradigms = _paradigms().get(language, {})
    endings = paradigms.get(_declension(declension, paradigms), {})
    if " " in name or not endings:
        return {}
    ending = max((ending for ending in endings if name.endswith(ending)), key=len, default=None)
    if ending is None:
        return {}
    stem = name[: len(name) - len(ending)]
    cases = zip(paradigms["cases"], endings[ending], strict=True)
    return {case: stem + tail for case, tail in cases if tail not in (None, "~")}


def decline_person(given: str, surname: str, language: str, gender: str) -> dict[str, str]:
    """Case forms of a full name and of the surname alone (`surname_gen` and so on); empty when one part has none."""
    surnames = decline(surname, language, f"surname.{gender}")
    givens = _given_forms(given, language, gender)
    forms = {f"surname_{case}": form for case, form in surnames.items()}
    return forms | {case: f"{givens[case]} {form}" for case, form in surnames.items() if case in givens}


def czech_feminine(surname: str) -> str:
    """A woman's surname as Czech writes it.

    >>> [czech_feminine(surname) for surname in ("Tymošenko", "Zacharova", "Zelenska", "Navalnaja", "Sobčak")]
    ['Tymošenková', 'Zacharovová', 'Zelenská', 'Navalná', 'Sobčaková']
    """
    for ending, replacement in CZECH_FEMININE:
        if surname.endswith(ending):
            return surname[: len(surname) - len(ending)] + replacement
    return f"{surname}ová"


def _given_forms(given: str, language: str, gender: str) -> Mapping[str, str]:
    """German inflects the surname only; Polish and Czech inflect both."""
    if language == "de":
        return {"gen": given}
    return decline(given, language, f"given.{gender}")


def _declension(declension: str, paradigms: Mapping[str, Any]) -> str:
    """German surnames have one paradigm for both genders."""
    return declension if declension in paradigms or not declension.startswith("surname") else "surname.m"


@cache
def _paradigms() -> dict[str, Any]:
    text = (resources.files("transforms.text.spelling") / "data" / "paradigms.yaml").read_text("utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return content
