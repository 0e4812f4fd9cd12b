"""`Attempt`: one function on every item, and the three ways out. The only broad catch of the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import apache_beam as beam
from apache_beam.metrics import Metrics
from apache_beam.pvalue import PCollection, TaggedOutput

from schemas.records import Rejection
from transforms.dead_letter import dead_letter
from transforms.item import Item
from transforms.once import Once


class Attempted(NamedTuple):
    """Every item that went in is in exactly one of these."""

    kept: PCollection
    """The function's results."""
    rejected: PCollection
    """`Rejection`s that the function returned."""
    failed: PCollection
    """`DeadLetter`s for the exceptions that it raised."""


class Attempt(beam.PTransform):
    """`function(value, *given)` for the value of every item.

    `given` are loaded once in each worker, e.g. the stylebook. The label names the stage in dead letters and metrics.
    """

    def __init__(self, label: str, function: Callable[..., Any], *given: Once) -> None:
        super().__init__(label)
        self._function = function
        self._given = given

    def expand(self, items: PCollection) -> Attempted:
        attempt = beam.ParDo(_Try(self.label, self._function, self._given)).with_output_types(Item, rejected=Item)
        guarded = attempt.with_outputs("rejected", main="kept").with_exception_handling(
            "kept", dead_letter_tag="failed"
        )
        results = items | "Try" >> guarded
        failed = results["failed"] | "Write up" >> beam.Map(_write_up, stage=self.label)
        return Attempted(results["kept"], results["rejected"], failed)


class _Try(beam.DoFn):
    def __init__(self, stage: str, function: Callable[..., Any], given: tuple[Once, ...]) -> None:
        self._function = function
        self._given = given
        self._kept = Metrics.counter("copydesk", f"{stage}: kept")
        self._rejected = Metrics.counter("copydesk", f"{stage}: rejected")

    def setup(self) -> None:
        self._loaded = tuple(once.get() for once in self._given)

    def process(self, item: Item) -> Iterator[Any]:
        result = self._function(item.value, *self._loaded)
        if isinstance(result, Rejection):
            self._rejected.inc()
            yield TaggedOutput("rejected", Item(item.unit, result, item.raw))
        else:
            self._kept.inc()
            yield Item(item.unit, result, item.raw)


def _write_up(failure: tuple[Item, tuple[type, str, list[str]]], stage: str) -> Item:
    item, (error_type, error, lines) = failure
    Metrics.counter("copydesk", f"{stage}: failed").inc()
    return Item(item.unit, dead_letter(item.raw, stage, error_type.__name__, error, lines), item.raw)
