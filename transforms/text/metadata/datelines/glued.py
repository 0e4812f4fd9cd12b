"""Places that lost the space between them and the first words of the report."""

from __future__ import annotations

import re

from transforms.text.mending.word_list import commonest
from transforms.text.metadata.datelines import forms
from transforms.text.metadata.datelines.cut import DatelineCut
from transforms.text.metadata.datelines.places import SHORTEST, Witness, is_word
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.shipped import shipped

_GLUE_REACH = 30
_JOINED = re.compile(r"\w*")
_WORDS = shipped("dateline_words")
_BRANDS = tuple(_WORDS["brands"])
_GLUED_LANGUAGES = frozenset(_WORDS["glued_languages"])


def glued(head: str, witness: Witness) -> DatelineCut | None:
    """ "MoscowDonald", "ДНЕПРУчитель": a place that lost the space after it."""
    capitals = forms.CAPITALS.match(head)
    if capitals and _is_named(capitals[1], witness):
        return DatelineCut(capitals.end(), capitals[1], None, capitals[1], False)
    for joint in forms.AFTER_LOWER.finditer(head, 2, _GLUE_REACH):
        place = head[: joint.start()]
        if head.startswith(_BRANDS, joint.start()):
            return None
        if not is_place(place) and (_is_plain_word(place, witness) or _joined(head) in witness.named):
            return None  # "SpaceX", "AirAsia": the article has the joined word again
        if _is_named(place, witness) or _is_glued_name(place, head[joint.start() :], witness):
            return DatelineCut(joint.start(), place, None, place, False)
    return None


def _is_plain_word(place: str, witness: Witness) -> bool:
    return not is_city(place) and is_word(place, witness)


def _joined(head: str) -> str:
    word = _JOINED.match(head)
    return word.group() if word else ""


def _is_named(place: str, witness: Witness) -> bool:
    return is_place(place) or place in witness.named or (place.isupper() and place.title() in witness.named)


def _is_glued_name(place: str, rest: str, witness: Witness) -> bool:
    """ "BorgotaroIl": no word of the language, before one of its commonest; not where words are made by joining words."""
    language = witness.language or ""
    if " " in place or len(place) < SHORTEST or not place[1:].islower() or _following(rest) not in commonest(language):
        return False
    return is_city(place) or (language in _GLUED_LANGUAGES and witness.is_foreign(place))


def _following(rest: str) -> str:
    word = re.match(r"[^\W\d_]+(?=\s)", rest)
    return word.group().casefold() if word else ""
