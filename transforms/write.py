"""`Write`: the rows of each unit handed to a sink where they are made; bodies never cross a shuffle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import apache_beam as beam
from apache_beam.pvalue import PCollection
from apache_beam.transforms.window import GlobalWindow
from apache_beam.utils.windowed_value import WindowedValue

from transforms.item import Item


class Sink(Protocol):
    """Something that makes a batch of values durable, in the same way however often it is asked."""

    def write(self, unit: str, values: list[Any]) -> Any:
        """Write the values of one unit and return a receipt."""


class Write(beam.PTransform):
    """Receipts for everything in the given collections, each written by `sink`, unit by unit.

    The steps before are fused with this one, so the rows of a unit arrive together and leave as one file. Were a runner to
    break them apart, the rows would still be written once each, only in more files.
    """

    def __init__(self, label: str, sink: Sink) -> None:
        super().__init__(label)
        self._sink = sink

    def expand(self, sources: tuple[PCollection, ...]) -> PCollection:
        receipts = [
            source | f"From branch {number}" >> beam.ParDo(_WriteUnits(self._sink))
            for number, source in enumerate(sources, start=1)
        ]
        return receipts | "All receipts" >> beam.Flatten()


class _WriteUnits(beam.DoFn):
    """Holds the values of one unit, and lets go when the next begins or the bundle ends."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def start_bundle(self) -> None:
        self._unit = ""
        self._values: list[Any] = []

    def process(self, item: Item) -> Iterator[Any]:
        if item.unit != self._unit and self._values:
            yield self._let_go()
        self._unit = item.unit
        self._values.append(item.value)

    def finish_bundle(self) -> Iterator[WindowedValue]:
        if self._values:
            window = GlobalWindow()
            yield WindowedValue(self._let_go(), window.max_timestamp(), (window,))

    def _let_go(self) -> Any:
        values, self._values = self._values, []
        return self._sink.write(self._unit, values)
