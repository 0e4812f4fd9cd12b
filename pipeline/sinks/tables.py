"""Where each table is written: folder, partitions and the run's stamp."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import datetime

from pipeline.sinks.inputs import INPUTS, input_row
from pipeline.sinks.parquet import TableSink
from pipeline.sinks.rows import dead_letter_row, rejection_row
from pipeline.sinks.storage import Storage
from schemas.tables import ARTICLES, DEAD_LETTERS, REJECTIONS


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the run writes on every row, in the order of the tables' stamp columns."""

    schema_version: str
    pipeline_version: str
    stylebook_version: str
    run_id: str
    processed_at: datetime


@dataclass(frozen=True, slots=True)
class Sinks:
    """One sink a table."""

    articles: TableSink
    rejections: TableSink
    dead_letters: TableSink
    inputs: TableSink

    @classmethod
    def into(cls, storage: Storage, stamp: Stamp, partition_by: str) -> Sinks:
        """Sinks that write into the folder."""
        marks = astuple(stamp)
        return cls(
            TableSink(ARTICLES, tuple, storage, "articles", marks, partition_by),
            TableSink(REJECTIONS, rejection_row, storage, "rejections", marks),
            TableSink(DEAD_LETTERS, dead_letter_row, storage, "dead_letters", marks),
            TableSink(INPUTS, input_row, storage, f"_runs/inputs/{stamp.run_id}"),
        )
