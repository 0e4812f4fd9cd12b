"""Datelines with houses that no list knows, from correspondents, and of places in brackets."""

from __future__ import annotations

import re

from transforms.text.metadata.datelines import forms
from transforms.text.metadata.datelines.cut import DatelineCut, cut_at
from transforms.text.metadata.datelines.places import Witness, bare_place, is_date, is_no_place, is_signed_date, is_word
from transforms.text.metadata.dates.calendar import weekday_of
from transforms.text.metadata.names_known import is_city, is_place


def first(head: str, witness: Witness) -> DatelineCut | None:
    """ "(HARBOUR) - MARLOW, 8 MAR - ": an agency that no list knows, before a place with its date."""
    match = forms.UNKNOWN_FIRST.match(head)
    if match is None or is_no_place(match["place"]) or not is_signed_date(match["date"]):
        return None
    return cut_at(match) if match["place"].isupper() or match["agency"].isupper() else None


def signed(head: str, witness: Witness) -> DatelineCut | None:
    """ "Калининград. 22 ноября. ПОРТ.РУ - ", "КИЇВ, 27 березня. Вісник. ": who signs stands behind the date, between two stops or before a dash."""
    match = forms.UNKNOWN_SIGNED.match(head)
    if match is None or is_no_place(match["place"]) or not is_date(match["date"]):
        return None
    if weekday_of(match["agency"]) is not None:
        return None
    dashed = match["dash"] is not None
    return cut_at(match) if dashed or match["place"].isupper() else None


def in_slashes(head: str, witness: Witness) -> DatelineCut | None:
    """ "МАРЛОВ, 18 ноября. /ПОЛДЕНЬ/. ": an agency that no list knows between slashes, behind a place and its date."""
    match = forms.UNKNOWN_IN_SLASHES.match(head)
    if match is None or is_no_place(match["place"]) or not is_date(match["date"].rstrip(".")):
        return None
    return cut_at(match)


def in_brackets(head: str, witness: Witness) -> DatelineCut | None:
    """ "(Valletta) – ", "(Harbour Town, 3 May) - ": the place alone in brackets."""
    match = forms.PLACE_IN_BRACKETS.match(head)
    if match is None or is_no_place(match["place"]) or not is_date(match["date"]):
        return None
    bare = bare_place(match["place"])
    return cut_at(match) if match["date"] or is_place(bare) or is_city(bare) or witness.is_lived_in(bare) else None


def by_correspondent(head: str, witness: Witness) -> DatelineCut | None:
    """ "From our correspondent in Marlow, ": where the reporter is, in the words of the nine languages."""
    match = forms.CORRESPONDENT.match(head)
    return cut_at(match) if match is not None else None


def by_code(head: str, witness: Witness) -> DatelineCut | None:
    """ "Neu Marlow (hpa/mv) - ": codes of agencies in small letters around a slash before a dash, or one code where the place is known or no word."""
    match = forms.CODES_IN_BRACKETS.match(head)
    if match is not None:
        return None if is_no_place(match["place"]) else cut_at(match)
    match = forms.CODE_AND_DASH.match(head)
    if match is not None and not is_no_place(match["place"]) and not is_word(match["agency"], witness):
        place = bare_place(match["place"])
        return cut_at(match) if witness.believes(place) or witness.is_foreign(place) else None
    match = forms.CODE_AND_STOP.match(head)  # "Bad Marlow (jro). "
    return cut_at(match) if match is not None and witness.believes(bare_place(match["place"])) else None


def without_report(line: str) -> str:
    """A line of its own without the dash before it, the words that say how it was reported, and the house behind a slash.

    >>> without_report("Marlow (Corrèze), reportage"), without_report("— Vale do Marlow"), without_report("MARLOW / EL ECO")
    ('Marlow (Corrèze)', 'Vale do Marlow', 'MARLOW')
    """
    text = forms.REPORTED.sub("", line.strip().lstrip("—–- ").rstrip())
    place, slash, _ = text.partition(" / ")
    return place if slash and place.isupper() else text


def correspondent_line(line: str) -> str | None:
    """The place of a line such as "From our correspondent in Marlow,"; None when it is none.

    >>> correspondent_line("De notre correspondante à Ségou,")
    'Ségou'
    """
    match = re.fullmatch(forms.CORRESPONDENT_WORDS, line.strip().rstrip(" ,.:;—–-"))
    return match["place"] if match is not None else None
