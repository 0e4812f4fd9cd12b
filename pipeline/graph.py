"""The table of contents: what happens to the copy, from files to published rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import apache_beam as beam
from apache_beam.pvalue import PCollection

from pipeline.sinks.receipt import add_up
from pipeline.sinks.receipts import ReceiptFile
from pipeline.sinks.rows import article_row
from pipeline.sinks.tables import Sinks
from pipeline.sources.read import UnitReader
from transforms.attempt import Attempt
from transforms.once import Once
from transforms.read import Read
from transforms.write import Write


class Outcome(NamedTuple):
    """Every record is in exactly one of the first three; each holds one collection for every step that leads there."""

    articles: tuple[PCollection, ...]
    rejections: tuple[PCollection, ...]
    dead_letters: tuple[PCollection, ...]
    inputs: tuple[PCollection, ...]


@dataclass(eq=False)
class Edit(beam.PTransform):
    """From units of raw files to articles, rejections and dead letters."""

    reader: UnitReader
    done: Once
    read_document: Callable[..., Any]
    edit: Callable[..., Any]
    desk: Once

    def expand(self, units: PCollection) -> Outcome:
        found = units | Read("Read files", self.reader, self.done)
        read = found.kept | Attempt("Read documents", self.read_document)
        edited = read.kept | Attempt("Edit copy", self.edit, self.desk)
        fitted = edited.kept | Attempt("Fit the schema", article_row)
        return Outcome(
            articles=(fitted.kept,),
            rejections=(found.rejected, read.rejected, edited.rejected),
            dead_letters=(found.failed, read.failed, edited.failed, fitted.failed),
            inputs=(found.files,),
        )


@dataclass(eq=False)
class Publish(beam.PTransform):
    """Every row written where it was made; what comes out is one receipt for all of them."""

    sinks: Sinks
    receipts: ReceiptFile

    def expand(self, outcome: Outcome) -> PCollection:
        written = (
            outcome.articles | Write("Write articles", self.sinks.articles),
            outcome.rejections | Write("Write rejections", self.sinks.rejections),
            outcome.dead_letters | Write("Write dead letters", self.sinks.dead_letters),
            outcome.inputs | Write("Write inputs", self.sinks.inputs),
        )
        total = written | "All receipts" >> beam.Flatten() | "Add up" >> beam.CombineGlobally(add_up)
        return total | "Hand in the receipt" >> beam.Map(self.receipts.write)
