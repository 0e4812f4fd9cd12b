"""The shapes of datelines: place, region, date, agency and dash in every order that agencies and papers print them."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.names_known import agencies
from transforms.text.metadata.shipped import shipped

_PLACE = rf"[{UPPER}][\w'’.-]*(?:[ /][{UPPER}][\w'’.-]*|[ ](?:de|del|de la|de los|la|las|el|do|da|dos|das|di|am|an der|na|upon|sur|sous|les|lès)(?=[ ][{UPPER}])){{0,4}}"
_REGION = (
    rf"(?:,[ ][{UPPER}](?:(?!\d)[\w'’. -]){{1,24}}?\.?)?(?:[ ]?(?!\((?:AP|PA)\))[(\[][{UPPER}][\w'’ -]{{1,24}}[)\]])?"
)
_DATE = r"(?:(?:[,.][ ]?|[ ](?=\d{1,2}[ .][^\W\d]))(?P<date>[^,()—–/]{3,26}?(?:,[ ](?:19|20)\d\d)?))?"
_SIGNED = sorted({form for name in agencies() for form in (name, name.upper())}, key=lambda name: (-len(name), name))
_NAMES = "|".join(re.escape(name) for name in _SIGNED)
_DASH = r"(?:—|–|-{1,2}|―|_|\|)"
_AGENCY_IN_BRACKETS = rf"[(/](?:Корр\.[ ]|Corr\.[ ])?(?P<agency>(?:{_NAMES})(?:[/, ]+(?:{_NAMES}|[A-Z]{{2,5}}|[A-Z][a-z]{{3,9}}|[a-z]{{2,4}}))*)[)/]"
_END = rf"(?:[ ]?[.:])?[ ]?(?:{_DASH}|:)?\s*"
_HOUSE = r"(?:ИА|ІА|АН|ИАА)[ ][«“\"][^»”\"]{2,30}[»”\"]"

# "GENEVA, March 14 (Reuters) - ", "Odesa (Ucrania), 12 mar (EFE).- ", "MADRID 3 May. (EUROPA PRESS) - "
WITH_BRACKETS = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}[.,]?[ ]?{_DASH}?[ ]?{_AGENCY_IN_BRACKETS}(?P<end>{_END})"
)
# "(AP) — ", "(ANSA) - ROMA, 12 MAR - ", "(Andina).- "
BRACKETS_FIRST = re.compile(
    rf"{_AGENCY_IN_BRACKETS}[ ]?\.?[ ]?{_DASH}[ ]?(?:(?P<place>{_PLACE}){_DATE}[ ]?{_DASH}(?=\s))?\s*"
)
# "МОСКВА, 15 янв — РИА Новости. ", "Тбилиси. 14 мая. Интерфакс - ", "Berlin – dpa – ", "КАЗАНЬ, 3 мая — ИА «Нур». "
AGENCY_AFTER = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}[.,]?[ ]?{_DASH}?[ ]?(?<!\w)(?P<agency>{_NAMES}|{_HOUSE})(?:\.|[ ]?{_DASH}|:)(?:[ ]?{_DASH})?\s+"
)
# "МУРМАНСК, 15 янв — Полярный вестник. ": an agency that no list knows, between the dash and a full stop.
UNKNOWN_AFTER_DATE = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}[ ]?(?:—|–|-)[ ](?P<agency>[{UPPER}][\w'’-]+(?:[ ][\w'’-]+){{0,2}})\.[ ]?(?=[{UPPER}])"
)
# "Berlin/dpa. "
SLASHED = re.compile(
    rf"(?P<place>[{UPPER}][\w'’.-]+(?:[ ][{UPPER}][\w'’.-]+)?)/(?P<agency>{_NAMES})(?:\.|[ ]?{_DASH}|:)\s+"
)
# "AGI - "
AGENCY_ALONE = re.compile(rf"(?P<agency>{'|'.join(shipped('dateline_words')['alone'])})[ ]{_DASH}\s+(?=[{UPPER}])")
# An agency or station that no list knows: "MARLOW, Mo. (KXQR) — ", "MONTERREY, marzo 3 (EL UNIVERSAL).- "
UNKNOWN_IN_BRACKETS = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}[.,]?[ ]?\((?P<agency>[^\W\d][^()]{{1,29}})\)(?:[ ]?\([^()]{{3,40}}\))?[ ]?[.:]?[ ]?(?:{_DASH}|(?<=:))\s*"
)
# "(Казань, 3 мая, «Нур»). "
ALL_IN_BRACKETS = re.compile(
    rf"\((?P<place>{_PLACE}),[ ](?P<date>[^,()—–/]{{3,26}}),[ ][«“\"]?(?P<agency>[^()«»“”\"]{{2,30}})[»”\"]?\)[.,]?[ ]?{_DASH}?\s+"
)
# "KYIV — ", "ATLANTA -- ", "PUTRAJAYA, Nov 22 — ", "KYIV, Ukraine — "
ALONE = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}){_DATE}(?:[ ]?(?:—|–|--)|[ ][-|]|\.[ ]?[-–—]|(?P<colon>:))\s+(?=[\"“„«‘']?(?P<next>[{UPPER}][^\s]*|\d))"
)
# "Порт-Северный, 19 июня. "
DATED_SENTENCE = re.compile(rf"(?P<place>{_PLACE}){_DATE}\.\s+(?=[\"“„«‘']?[{UPPER}])")
# "Brézolles. "
PLACE_SENTENCE = re.compile(rf"(?P<place>[{UPPER}][\w'’-]+(?:[ ][{UPPER}][\w'’-]+)?)\.(?P<space>\s*)(?=[{UPPER}])")
LINE = re.compile(rf"(?P<place>{_PLACE}{_REGION}){_DATE}[ ]?(?:{_AGENCY_IN_BRACKETS})?[ ]?[.:]?[ ]?{_DASH}?")
SECOND_DASH = re.compile(rf"\S+\s{_DASH}\s")

# Where a space was lost: "MoscowDonald", "ДНЕПРУчитель"
AFTER_LOWER = re.compile(rf"(?<=[{LOWER}])[{UPPER}]")
CAPITALS = re.compile(rf"([{UPPER}]{{3,}})(?=[{UPPER}][{LOWER}’'])")

# What an unknown agency or station may be called: "KXQR", "KMOV.com", "WABC-TV", "AMI", "apro"
CODE = re.compile(r"[A-ZА-ЯІЇЄҐ][A-ZА-ЯІЇЄҐ0-9-]{2,8}(?:\.com)?(?:/[A-Z]{2,5})?|[a-z]{3,5}")

# "МАРЛОВ, 18 ноября. /ПОЛДЕНЬ/. "
UNKNOWN_IN_SLASHES = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}),[ ](?P<date>\d{{1,2}}\.?[ ][^\W\d]{{3,10}}\.?)[ ]?/(?P<agency>[{UPPER}][\w .«»-]{{1,29}})/[.:,]?[ ]?{_DASH}?\s*(?=[\"“„«]?[{UPPER}\d])"
)
# "(HARBOUR) - MARLOW, 8 MAR - "
UNKNOWN_FIRST = re.compile(
    rf"\((?P<agency>[{UPPER}][\w.'’&-]*(?:[ ][\w.'’&-]+){{0,2}})\)[ ]?\.?[ ]?{_DASH}[ ]?(?P<place>{_PLACE}{_REGION}),[ ]?(?P<date>[^,()—–/]{{3,26}}?)[ ]?{_DASH}\s+"
)
# "Калининград. 22 ноября. ПОРТ.РУ - ", "КИЇВ, 27 березня. Вісник.У порту"
UNKNOWN_SIGNED = re.compile(
    rf"(?P<place>{_PLACE}{_REGION})[,.][ ]?(?P<date>\d{{1,2}}\.?[ ][^\W\d]{{3,10}}\.?|[^\W\d]{{3,10}}\.?[ ]\d{{1,2}})[.,]?[ ](?P<agency>[{UPPER}«][\w.»-]*[\w»](?:[ ][{UPPER}«][\w.»-]*[\w»]){{0,2}})(?:[ ](?P<dash>{_DASH})\s+|\.\s*(?=[{UPPER}]))"
)
# "(Valletta) – ", "(Valletta, 3 May) - "
PLACE_IN_BRACKETS = re.compile(
    rf"\((?P<place>{_PLACE})(?:,[ ](?P<date>[^,()—–/]{{3,26}}))?\)[ ]?{_DASH}\s+(?=[\"“„«‘']?[{UPPER}\d])"
)
# "Neu Marlow (hpa/mv) - "
CODES_IN_BRACKETS = re.compile(
    rf"(?P<place>{_PLACE}{_REGION})[ ]?\((?P<agency>[a-z]{{2,5}}(?:[/,][ ]?[a-z]{{2,5}}){{1,3}})\)[ ]?[.:]?[ ]?{_DASH}\s*"
)
# "Neu Marlow (hpa) - "
CODE_AND_DASH = re.compile(
    rf"(?P<place>{_PLACE}{_REGION})[ ]\((?P<agency>[a-z]{{3}})\)[ ]?{_DASH}[ ](?=[\"“„«]?[{UPPER}])"
)
# "Bad Marlow (jro). "
CODE_AND_STOP = re.compile(
    rf"(?P<place>{_PLACE}{_REGION})[ ]\((?P<agency>[a-z]{{2,4}}(?:/[a-z]{{2,5}})?)\)[.:]?\s+(?=[\"“„«]?[{UPPER}])"
)
_PHRASES = "|".join(shipped("dateline_words")["correspondents"])
CORRESPONDENT_WORDS = rf"(?:{_PHRASES}) (?P<place>{_PLACE})(?:[ ]?\([{UPPER}][\w'’ -]{{1,24}}\))?"
CORRESPONDENT = re.compile(
    rf"{CORRESPONDENT_WORDS}(?:[ ]?[,.:](?:[ ]?{_DASH})?|[ ]{_DASH})\s*(?=[\"“„«‘']?[{UPPER}\d])"
)
REPORTED = re.compile(rf",? (?:{'|'.join(map(re.escape, shipped('dateline_words')['reports']))})\.?\Z", re.IGNORECASE)
