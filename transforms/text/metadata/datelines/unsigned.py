"""Datelines of places that no list need know, without a date and often without an agency: how much speaks for a place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.text.letters import UPPER
from transforms.text.metadata.datelines.cut import DatelineCut
from transforms.text.metadata.datelines.places import Witness, bare_place, is_no_place, is_word
from transforms.text.metadata.datelines.toponyms import (
    ends_as_toponym,
    is_abbreviated,
    is_made_of_toponyms,
    is_region,
    prepositions,
)
from transforms.text.metadata.names_known import is_agency, is_city, is_place
from transforms.text.metadata.shipped import shipped

# All our choice, checked on look-alikes of nine languages in the tests.
ENOUGH = 3
"""Points that make a place."""
REST_CHARS = 8
"""A report goes on for longer behind its dateline, a label does not."""
CAPITALS = 4
"""Letters of a place in capitals that no list knows."""
CODE = 3
"""Capitals in brackets that are an agency's; fewer are a province's."""
PLAIN_COLON = ("de", "en")
"""Languages in which a sentence begins with a capital behind any colon."""

_SMALL = (
    "de la|de las|de los|de|del|della|delle|degli|dei|dos|das|do|da|di|du|des|la|las|los|el|am|an der|ob der|im|in der|in|na|upon|on|sur|sous"
    "|les|lès|lez|sul|sulla|nad|pod|n\\.|k\\.|над|на|під|под|y|e|zu"
)
_KIND = f"(?:{'|'.join(re.escape(kind) for kind in shipped('toponym_words')['settlements'])})"
_WORD = rf"(?:[{UPPER}]|d['’][{UPPER}])[\w'’-]*"
_PLACE = rf"(?:{_KIND}\.?[ ](?=[{UPPER}]))?(?:(?:St|Ste|ST|STE)\.[ ])?{_WORD}(?:(?:[ /]|[ ](?:{_SMALL})[ ])(?:{_WORD})){{0,4}}"
_SIGN = r"(?P<sign>\.?[ ]?[—–][ ]?|[ ]--?[ ]|\.[ ]?-[ ]?|[.:][ ]|[ ][|•·/][ ]|,[ ]|(?<=[)\]])[ ])"
_FORM = re.compile(
    rf"(?P<open>\()?(?P<place>{_PLACE})(?:,[ ](?P<region>[^\W\d_][^,()\[\]:|•·—–\d]{{1,28}}?))?"
    rf"(?:[ ][(\[](?P<inner>[{UPPER}«][^()\[\]\d]{{1,28}})[)\]])?(?(open)\)){_SIGN}(?=[\"“„«‘']?[{UPPER}\d])"
)
_SETTLED = re.compile(rf"{_KIND}\.?[ ](?=[{UPPER}])")
NAMES = frozenset(shipped("toponym_words")["names"])
"""Towns that are called as people are."""
_NEXT = re.compile(rf"(?P<name>[{UPPER}][\w'’-]*)(?P<sign>\s[—–-]\s)?")
_HOUSE = re.compile(r"(?:ИА|ІА|АН|ИАА)\s|[«\"]")
_NAMES_OF_PLACES = 3  # words of a name that may be a person's


@dataclass(frozen=True, slots=True)
class Opening:
    """The first words of a paragraph as a dateline would divide them."""

    place: str
    region: str | None
    inner: str | None
    """What stands in brackets behind the place."""
    sign: str
    """What parts it from the report: the bare sign, or "" where brackets do."""
    end: int
    enclosed: bool
    """Whether brackets stand around the place."""


def opening_of(head: str) -> Opening | None:
    """The first words as a dateline would divide them, whatever they say."""
    match = _FORM.match(head)
    if match is None:
        return None
    sign = match["sign"].strip()
    region, end = match["region"], match.end()
    if (
        region is not None
        and sign.startswith(".")
        and (_is_shortened(region) or (sign != "." and is_abbreviated(f"{region}.")))
    ):
        region, sign = f"{region}.", sign[1:] or "."
    return Opening(match["place"], region, match["inner"], sign, end, match["open"] is not None)


def unsigned(head: str, witness: Witness) -> DatelineCut | None:
    """ "Marlow do Mar – ", "Marlow, Львівська область. ", "(Saint-Marlow) ": a place that its form or the article proves."""
    opening = opening_of(head)
    if opening is None or len(head) - opening.end < REST_CHARS or is_no_place(opening.place):
        return None
    if opening.region is not None and is_no_place(opening.region):
        return None  # "LAUENBURG, im Februar."
    if opening.sign == "," and (opening.region is None or not is_abbreviated(opening.region)):
        return None
    if opening.inner is not None and opening.inner.casefold() == _initials(opening.place):
        return None  # "WORLD POTATO UNION (WPU) — "
    if opening.sign == "" and not (opening.enclosed or (opening.inner is not None and is_region(opening.inner))):
        return None
    following = _NEXT.match(head, opening.end)
    race = following is not None and not opening.place.isupper() and is_place(following["name"])
    if following is not None and (race or following["sign"]):
        return None  # "Paris - Nice: the race", "PARIS — MOSCOW — LIMA"
    agency = opening.inner if _signs(opening) else None
    if _points(opening, agency, witness) < ENOUGH:
        return None
    place = _printed(opening, agency)
    return DatelineCut(opening.end, place, agency, head[: opening.end].rstrip(), False)


def _initials(place: str) -> str:
    return "".join(word[0] for word in re.split("[ -]", place) if word[:1].isupper()).casefold()


def _is_shortened(region: str) -> bool:
    """Whether the stop behind a region is its own: "Заволжская обл.", "Va." """
    last = region.rpartition(" ")[2]
    return is_abbreviated(f"{last}.") and (is_region(f"{last}.") or is_region(f"{region}."))


def _printed(opening: Opening, agency: str | None) -> str:
    place = f"{opening.place}, {opening.region}" if opening.region else opening.place
    return f"{place} ({opening.inner})" if opening.inner and agency is None else place


def _signs(opening: Opening) -> bool:
    """Whether what stands in brackets is an agency rather than a region."""
    inner = opening.inner
    if inner is None or opening.sign == "":
        return False
    if is_agency(inner) or _HOUSE.match(inner):
        return True
    if is_region(inner):
        return False
    shouted = inner.isupper() and inner.isalpha() and len(inner) >= CODE and not opening.place.isupper()
    return shouted or opening.region is not None or is_place(opening.place) or is_city(opening.place)


def _points(opening: Opening, agency: str | None, witness: Witness) -> int:
    """How much speaks for a place."""
    parts = [part.strip() for part in opening.place.split("/")]
    points = max(worth(part, witness) for part in parts)
    if opening.region is not None:
        points += 3 if is_region(opening.region) else is_abbreviated(opening.region)
    elif opening.inner is not None and agency is None:
        points += 3 if is_region(opening.inner) else 1
    points += agency is not None
    if opening.sign in ("—", "–", "-", "--", ".-", ".–", ".—"):
        points += 1
    elif opening.sign == ":" and witness.language in PLAIN_COLON:
        points -= 1
    return points


def worth(place: str, witness: Witness) -> int:
    """Points for a place: for the name itself and for what the article says of it elsewhere."""
    if witness.is_signatory(place) and not is_made_of_toponyms(place):
        return -ENOUGH
    settled = _SETTLED.match(place)
    bare = bare_place(place[settled.end() :] if settled else place)
    written = witness.as_written(bare)
    known = is_place(bare) or (is_city(bare) and bare.casefold() not in NAMES)
    made = is_made_of_toponyms(bare)
    foreign = witness.is_foreign(bare)
    points = 3 if is_place(bare) else 2 * known
    if made:
        points += 2 + any(witness.is_foreign(part) for part in bare.replace("-", " ").split())
    elif foreign and " " not in bare:
        points += ends_as_toponym(bare, witness.language)
    points += foreign + 3 * (settled is not None) + 3 * witness.is_adjective(bare)
    points += bare.isupper() and sum(map(str.isalpha, bare)) >= CAPITALS
    if written in witness.named:
        points += 1 + 2 * witness.heads_line(written)
    if witness.stands_behind(prepositions(witness.language, loose=False), written):
        points += 3
    elif foreign and witness.stands_behind(prepositions(witness.language, loose=True), written):
        points += 1 + (written not in witness.named)  # in its own inflection
    points += known and witness.has_kin(written)
    if known or made or bare.isupper():
        return points
    if " " not in bare and is_word(bare, witness):
        points -= 3
    if 1 < len(bare.split()) <= _NAMES_OF_PLACES:
        points -= 2
    elif witness.is_somebody(bare):
        points -= 1 if witness.language == "de" else 2  # where nouns have capitals: "an der Schleuse Marlow"
    return points
