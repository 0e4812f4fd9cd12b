"""Datelines: the place, date and agency before the first words of a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.datelines import forms, houses
from transforms.text.metadata.datelines.cut import DatelineCut, cut_at
from transforms.text.metadata.datelines.glued import glued
from transforms.text.metadata.datelines.places import (
    Witness,
    bare_place,
    is_date,
    is_month,
    is_no_place,
    is_signed_date,
    is_word,
)
from transforms.text.metadata.datelines.unsigned import NAMES, unsigned
from transforms.text.metadata.dates.forms import written_dates
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.shipped import shipped

REACH = 90
"""A dateline with region, date and agency is no longer. # our choice"""

CODE_CHARS = 4  # a longer word in brackets may be a province. # our choice
_STOP_AND_DASH = (".-", ".–", ".—")  # "SAN MATEO DEL RÍO, Ver.- "
_YEAR = re.compile(r"(?:19|20)\d\d")
_STARTS = re.compile(
    rf"[^\W\d_][\w'’ -]{{0,40}}?(?:[.,/(]|:\s|\s?[—–-]|(?<=[{LOWER}])[{UPPER}]|\[|\s\d|\s[|•·])|\(|[{UPPER}]{{4}}"
)

_WORDS = shipped("dateline_words")
_LOWER = ("dpa", *(f"{kind}. " for kind in shipped("toponym_words")["settlements"]))
_STATES = frozenset(_WORDS["states"])


def find_dateline(
    paragraph: str, named: Container[str] = (), language: str | None = None, signatories: tuple[str, ...] = ()
) -> DatelineCut | None:
    """The dateline with which the first paragraph of a report begins, or None.

    `named` are words in capitals that stand elsewhere in the article; a place that no list knows is believed when it is one of them,
    or when it is printed in capitals and is no word of the language. `signatories` are the people of the byline.

    >>> find_dateline("GENEVA, March 14 (Reuters) - Envoys left.")
    DatelineCut(end=29, place='GENEVA', agency='Reuters', raw='GENEVA, March 14 (Reuters) -', proven=True)
    >>> find_dateline("MoscowDonald Trump's messages").place
    'Moscow'
    >>> find_dateline("HEART OF EMPIRE — August 13, 2015, 11:32 am Undelivered") is None
    True
    """
    head = paragraph[: REACH + 20]
    if not head or not (head[0].isupper() or head[0] == "(" or head.startswith(_LOWER)) or not _STARTS.match(head):
        return None
    witness = Witness(named, language, signatories)
    for signs, reader in _READERS:
        if any(sign in head for sign in signs):
            cut = reader(head, witness)
            if cut is not None:
                return cut
    return None


def parse_dateline_line(line: str) -> DatelineCut | None:
    """The dateline that is a line of its own ("HANNOVER.", "KYIV, Ukraine (AP) —"), whatever the place; None when it has no such shape."""
    if len(line) > REACH:
        return None
    sent = houses.correspondent_line(line)
    if sent is not None:
        return DatelineCut(len(line), sent, None, line.strip())
    match = forms.LINE.fullmatch(houses.without_report(line))
    if match is None or not is_date(match["date"]):
        return None
    place = match["place"] if match["place"].partition(", ")[2] in _STATES else match["place"].rstrip(" .")
    return DatelineCut(len(line), place, match["agency"], line.strip())


def _bracketed(head: str, witness: Witness) -> DatelineCut | None:
    """ "Wien (dpa) - ", "(AP) — "; without a dash the place must be one."""
    match = forms.WITH_BRACKETS.match(head)
    if match is None:
        match = forms.BRACKETS_FIRST.match(head)
        return cut_at(match) if match and is_date(match["date"]) else None
    place = match["place"]
    if not is_signed_date(match["date"]) or is_no_place(place):
        return None
    divided = any(map(_is_sign, match["end"]))
    return cut_at(match) if divided or match["date"] or place.isupper() or witness.believes(bare_place(place)) else None


def _signed(head: str, witness: Witness) -> DatelineCut | None:
    match = forms.AGENCY_AFTER.match(head) or forms.SLASHED.match(head)
    if match is None:
        alone = forms.AGENCY_ALONE.match(head)
        return DatelineCut(alone.end(), None, alone["agency"], alone.group().rstrip()) if alone else None
    dated = match.groupdict().get("date")
    if not is_date(dated) or is_no_place(match["place"]):
        return None
    return cut_at(match) if dated or witness.believes(bare_place(match["place"])) else None


def _signed_by_unknown(head: str, witness: Witness) -> DatelineCut | None:
    """ "MARLOW FORKS, Mo. (KXQR) —", "BAMAKO, 21 nov (AMI) –": an agency that no list knows, after a date or a sure place."""
    match = forms.UNKNOWN_IN_BRACKETS.match(head) or forms.ALL_IN_BRACKETS.match(head)
    if match is None or is_no_place(match["place"]) or not is_signed_date(match["date"]):
        return None
    place, agency = match["place"], match["agency"]
    if is_place(agency) or (is_city(agency) and agency.isupper() and len(agency) > CODE_CHARS):
        return None  # "MURANO (VENEZIA) —"
    if match["date"]:
        return cut_at(match) if agency[0].isupper() or forms.CODE.fullmatch(agency) else None
    initials = "".join(word[0] for word in re.split(r"[ -]", place) if word[:1].isupper()).casefold()
    if not forms.CODE.fullmatch(agency) or agency.casefold() == initials:
        return None
    bare = bare_place(place)
    shouted = bare.isupper() and (bare != place or witness.believes(bare))
    return cut_at(match) if shouted or is_place(bare) or is_city(bare) else None


def _after_date(head: str, witness: Witness) -> DatelineCut | None:
    """ "МУРМАНСК, 15 янв — Полярный вестник. ": place in capitals, date, and who signs between dash and full stop."""
    match = forms.UNKNOWN_AFTER_DATE.match(head)
    if match is None or not match["date"] or not bare_place(match["place"]).isupper() or is_no_place(match["place"]):
        return None
    return cut_at(match) if is_date(match["date"]) and not _YEAR.search(match["date"]) else None


def _alone(head: str, witness: Witness) -> DatelineCut | None:
    match = forms.ALONE.match(head)
    if match is None or is_no_place(match["place"]) or not is_date(match["date"]):
        return None
    place, following = match["place"], match["next"] or ""
    rest = head[match.end() :]
    if any(written.start == 0 for written in written_dates(rest[:24])):
        return None  # "HEART OF EMPIRE — August 13, 2015": a heading with its stamp
    if forms.SECOND_DASH.match(rest) and following.isupper():
        return None  # "PARIS — MOSCOW — LIMA, says the sign"
    bare = bare_place(place)
    after = following.rstrip(".,:;")
    if (is_place(after) or is_city(after)) and not bare.isupper():
        return None  # "Paris - Nice": a race
    listed = any(is_place(part) or is_city(part) for part in bare.split("/")) and bare.casefold() not in NAMES
    if not listed and not bare.isupper() and match["date"] is None:
        return None  # `unsigned` asks for more: "Jane Roe — Because nobody"
    known = witness.believes(bare) and (listed or not is_word(bare, witness))
    dated = match["date"] is not None and (place.isupper() or not _YEAR.search(match["date"]))
    placed = bare.isupper() and (place.partition(", ")[2] in _STATES or match.group().rstrip().endswith(_STOP_AND_DASH))
    told = match["date"] is not None and witness.believes(bare)  # "Marlow, May 14: The"
    if (
        match["colon"]
        and not told
        and not (place.isupper() and (is_place(bare) or is_city(bare) or place.title() in witness.named))
    ):
        return None  # "London: a city" is a headline, "NEW DELHI: The" is not
    return cut_at(match, proven=dated) if known or dated or placed else None


def _dated_sentence(head: str, witness: Witness) -> DatelineCut | None:
    """ "Порт-Северный, 19 июня. Кит": with a year it may be the first scene of the story."""
    match = forms.DATED_SENTENCE.match(head)
    if match is None or not match["date"] or is_no_place(match["place"]) or _YEAR.search(match["date"]):
        return None
    if is_month(match["date"]):  # "LAUENBURG, im Februar."
        return cut_at(match) if match["place"].isupper() or witness.believes(match["place"]) else None
    return cut_at(match) if is_date(match["date"]) else None


def _sentence(head: str, witness: Witness) -> DatelineCut | None:
    """ "Brézolles. Huit voix pour": a place with a full stop; glued to the words below it, the article need not say "in Brézolles"."""
    match = forms.PLACE_SENTENCE.match(head)
    if match is None or is_no_place(match["place"]):
        return None
    place = match["place"]
    glued = not match["space"] and witness.is_foreign(place) and place in witness.named
    if not is_place(place) and not (place.isupper() and witness.believes(place)) and not glued:
        return None  # `unsigned` asks for more
    return DatelineCut(match.end(), place, None, match.group().rstrip(), False)


_Reader = Callable[[str, Witness], "DatelineCut | None"]
_DASHES = ("-", "—", "–", "―", "_", "|")
# What must stand in the head for a reader to find anything: most paragraphs have none of it.
_READERS: tuple[tuple[tuple[str, ...], _Reader], ...] = (
    ((" (",), houses.by_code),
    (("(", "/"), _bracketed),
    (("(",), houses.first),
    ((*_DASHES, ".", ":"), _signed),
    ((". ", ", "), houses.signed),
    (("(",), _signed_by_unknown),
    (("(",), houses.in_brackets),
    (("/",), houses.in_slashes),
    (_DASHES, _after_date),
    ((" ",), houses.by_correspondent),
    ((*_DASHES, ".", ":", "•", "·", ")", ",", " / "), unsigned),
    ((*_DASHES, ":"), _alone),
    ((". ",), _dated_sentence),
    (("",), glued),
    ((".",), _sentence),
)


def _is_sign(char: str) -> bool:
    return not char.isspace()
