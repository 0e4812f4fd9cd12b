"""The house forms: which canonical form a surface takes in one language, and when there is none to take."""

from __future__ import annotations

import re

from transforms.text.spelling.entity import Entity
from transforms.text.spelling.reasons import Why
from transforms.text.spelling.ruling import Ruling
from transforms.text.spelling.sighting import Sighting
from transforms.text.spelling.stylebook import Stylebook
from transforms.text.spelling.surfaces import Reading

UNDECIDED = "und"
OTHER_SCRIPTS = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ufdff]")  # Greek, Cyrillic and all that lies beyond


class House:
    """The house's spellings in the language of one article."""

    def __init__(self, language: str, stylebook: Stylebook):
        self._language = language
        self._book = stylebook

    def entity(self, reading: Reading) -> Entity:
        """What the reading stands for."""
        return self._book.entities[reading.entity]

    def is_right(self, sighting: Sighting) -> bool:
        """Whether the surface is the house form of what it may stand for."""
        return sighting.text in sighting.meaning.house_forms

    def respell(self, sighting: Sighting, reading: Reading, why: Why, given: str = "") -> Ruling:
        """The house form, or the reason why there is none to put there. `given` stands before the sighting."""
        back = len(given)
        if self._language == UNDECIDED:
            return self.leave(reading, Why.LANGUAGE_UNDECIDED, back)
        if not sighting.text.isascii() and OTHER_SCRIPTS.search(sighting.text):
            return self.leave(reading, Why.NOT_LATIN, back)
        if reading.kind == "former":
            if not self._book.style.change_former_names:
                return self.leave(reading, Why.FORMER_NAME, back)
            why = Why.FORMER_NAME_CHANGED
        if given:
            form = _with_given(self.entity(reading), self._language, reading.form, given)
        else:
            form = self.entity(reading).form(self._language, self._right_form(sighting, reading))
        if form is None:
            return self.leave(reading, Why.NO_SETTLED_FORM, back)
        return Ruling(reading.entity, why, self._canonical(reading), form, back)

    def leave(self, reading: Reading, why: Why, reach_back: int = 0) -> Ruling:
        """Not changed."""
        return Ruling(reading.entity, why, self._canonical(reading), None, reach_back)

    def _right_form(self, sighting: Sighting, reading: Reading) -> str:
        """The form that the surface is already, where it may be one of several: Czech genitive and accusative."""
        if len(sighting.readings) > 1:
            for other in sighting.readings:
                form = self.entity(other).form(self._language, other.form)
                if other.entity == reading.entity and sighting.text == form:
                    return other.form
        return reading.form

    def _canonical(self, reading: Reading) -> str | None:
        return self.entity(reading).form(self._language, "surname" if reading.kind == "surname" else "name")


def _with_given(entity: Entity, language: str, form: str, given: str) -> str | None:
    """Given name and surname in the house form, what stood between them kept as it is."""
    surname = entity.form(language, form)
    first, _, middle = given.strip().partition(" ")
    full_form = "name" if form == "surname" else form.removeprefix("surname_")
    if not middle:
        return entity.form(language, full_form) or (f"{first} {surname}" if surname else None)
    own = entity.form(language, "given")
    if surname is None or own is None or form != "surname":
        return None
    return f"{own} {middle} {surname}"
