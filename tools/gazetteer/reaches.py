"""How far derivation goes for whom: the famous are misspelt in more ways, and the shipped file must stay small."""

from __future__ import annotations

from dataclasses import replace

from transforms.text.spelling.romanisation.table import target_languages
from transforms.text.spelling.variants import Reach

NEWSROOM = ("en", "de", "fr", "pl", "es", "it", "nl", "cs", "sv", "pt")  # languages whose papers we expect most


def _reach(english: int, press: int, newsroom: int, others: int | None, limit: int) -> Reach:
    """Steps in English; in German, French and Polish; in the other newsroom languages; elsewhere (None: not at all)."""
    steps: dict[str, int | None] = dict.fromkeys(target_languages(), others)
    steps |= dict.fromkeys(NEWSROOM, newsroom) | dict.fromkeys(("de", "fr", "pl"), press) | {"en": english}
    return Reach({language: step for language, step in steps.items() if step is not None}, limit)


# limits are our choice: together the rows stay under 200,000
FAMOUS = replace(_reach(english=3, press=2, newsroom=1, others=1, limit=240), mixed=2)
FORMER = _reach(english=2, press=1, newsroom=0, others=0, limit=50)
LISTED = _reach(english=2, press=1, newsroom=1, others=0, limit=44)
SMALL = _reach(english=1, press=1, newsroom=0, others=None, limit=26)
SURNAME_LEADING = _reach(english=3, press=2, newsroom=1, others=1, limit=140)
SURNAME = _reach(english=2, press=1, newsroom=1, others=1, limit=60)
FULL_NAME_LEADING = _reach(english=2, press=1, newsroom=1, others=0, limit=280)
FULL_NAME = _reach(english=1, press=0, newsroom=0, others=0, limit=70)
GIVEN = _reach(english=1, press=0, newsroom=0, others=0, limit=60)
NEAR = Reach({"en": 1, "de": 0, "fr": 0, "pl": 0}, limit=14)
