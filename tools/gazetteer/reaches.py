"""How far derivation goes for whom: the famous are misspelt in more ways, and the shipped file must stay small."""

from __future__ import annotations

from transforms.text.spelling.romanisation.table import target_languages
from transforms.text.spelling.variants import Reach


def _reach(english: int, press: int, others: int, limit: int) -> Reach:
    steps = {"en": english, **dict.fromkeys(("de", "fr", "pl"), press)}
    return Reach({target: steps.get(target, others) for target in target_languages()}, limit)


# limits are our choice: together the rows stay under 150,000
FAMOUS = _reach(english=3, press=2, others=1, limit=220)
FORMER = _reach(english=2, press=1, others=0, limit=40)
LISTED = _reach(english=2, press=1, others=0, limit=36)
SMALL = _reach(english=1, press=1, others=0, limit=18)
SURNAME_LEADING = _reach(english=3, press=2, others=1, limit=120)
SURNAME = _reach(english=2, press=1, others=0, limit=30)
FULL_NAME_LEADING = _reach(english=2, press=1, others=0, limit=260)
FULL_NAME = _reach(english=1, press=0, others=0, limit=60)
GIVEN = _reach(english=1, press=0, others=0, limit=60)
