"""What a run is asked to do: small frozen objects, checked when they are made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from pipeline.sinks.partitions import PARTITIONS
from pipeline.sources.limits import Limits

PARTITION_BY = "none"
"""The default: a unit is written once a partition, and 600 pages from many months made 150 files (measured). Rows are sorted by
language and time, so that a filter skips what it does not want without folders; by month or day pays when each fills files."""
MIN_WORDS = 25
"""The default, that of transforms.text.desk."""
MAX_FAILURES = 0.95
"""The default (our choice): a run in which all but everything failed has gone wrong; less is for the user to judge."""


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """How copy is edited. With the code, this decides every row."""

    style: str = "official"
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes that are wanted; empty for all."""
    min_words: int = MIN_WORDS
    rules: tuple[tuple[str, str], ...] = ()
    """(name, YAML text) of rule packs beside the shipped ones."""
    stylebook: tuple[str, str] | None = None
    """(name, YAML text) of an overlay on the shipped gazetteer."""
    fields: tuple[str, str] | None = None
    """(name, YAML text) of a field map for JSON Lines."""

    def __post_init__(self) -> None:
        if self.min_words < 0:
            raise ValueError(f"min words: expected at least 0, found {self.min_words}")
        for code in self.languages:
            if not re.fullmatch("[a-z]{2}|und", code):
                raise ValueError(f"languages: expected codes of two letters such as en, found {code!r}")


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What is read and where it is published."""

    inputs: tuple[str, ...]
    output: str
    partition_by: str = PARTITION_BY
    again: bool = False
    """Do all inputs, also those that an earlier run has published."""
    max_failures: float = MAX_FAILURES
    """Share of dead letters among all inputs above which the run does not count."""
    processed_at: datetime | None = None
    """None: the newest input's modification time, so that the same input gives the same bytes."""
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        if self.partition_by not in PARTITIONS:
            raise ValueError(f"partition by: expected one of {', '.join(PARTITIONS)}, found {self.partition_by!r}")
        if not 0 <= self.max_failures <= 1:
            raise ValueError(f"max failures: expected a share from 0 to 1, found {self.max_failures}")
