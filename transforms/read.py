"""`Read`: every unit of work opened and told apart into records, refusals and failures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import apache_beam as beam
from apache_beam.pvalue import PCollection, TaggedOutput

from schemas.records import DeadLetter, Rejection
from transforms.item import InputFile, Item
from transforms.once import Once

TAGS = {Rejection: "rejected", DeadLetter: "failed", InputFile: "files"}


class Found(NamedTuple):
    """What the units hold."""

    kept: PCollection
    """`Raw` records."""
    rejected: PCollection
    """`Rejection`s of records that were refused unread, such as one of 100 MB."""
    failed: PCollection
    """`DeadLetter`s of files that could not be read."""
    files: PCollection
    """One `InputFile` for every file, from which the balance is counted."""


class Read(beam.PTransform):
    """`function(unit, *given)` for every unit; it yields `Item`s of `Raw`, `Rejection`, `DeadLetter` and `InputFile`.

    The records of a unit leave one by one, so that no more than one is in memory.
    """

    def __init__(self, label: str, function: Callable[..., Iterator[Item]], *given: Once) -> None:
        super().__init__(label)
        self._function = function
        self._given = given

    def expand(self, units: PCollection) -> Found:
        found = units | "Open" >> beam.ParDo(_Open(self._function, self._given)).with_outputs(
            *TAGS.values(), main="kept"
        )
        return Found(found["kept"], found["rejected"], found["failed"], found["files"])


class _Open(beam.DoFn):
    def __init__(self, function: Callable[..., Iterator[Item]], given: tuple[Once, ...]) -> None:
        self._function = function
        self._given = given

    def setup(self) -> None:
        self._loaded = tuple(once.get() for once in self._given)

    def process(self, unit: Any) -> Iterator[Any]:
        for item in self._function(unit, *self._loaded):
            tag = TAGS.get(type(item.value))
            yield TaggedOutput(tag, item) if tag else item
