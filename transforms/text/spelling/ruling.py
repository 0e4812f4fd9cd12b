"""A ruling: what one sighting is, and what shall stand there."""

from __future__ import annotations

from typing import NamedTuple

from transforms.text.spelling.reasons import Why


class Ruling(NamedTuple):
    """The judgement on one name."""

    entity: int
    """Place of the entity in the stylebook's list."""
    why: Why
    canonical: str | None
    """The house form in the article's language; None when there is no settled one."""
    replacement: str | None = None
    """What shall stand there, in the shape of the dictionary; None unless `why` replaces."""
    reach_back: int = 0
    """How many characters before the sighting belong to the name: a given name."""
