"""`TableSink`: rows of a unit become Parquet files whose names are made from their content."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from hashlib import sha256
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from apache_beam.metrics import Metrics

from pipeline.sinks.counts import count_rows
from pipeline.sinks.partitions import partition_of
from pipeline.sinks.profile import writer_options
from pipeline.sinks.receipt import Receipt, WrittenFile
from pipeline.sinks.storage import Storage
from schemas.fields import Table

Row = Mapping[str, Any]
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class TableSink:
    """Writes values of one table. The same values give the same files, however often and wherever they are written."""

    table: Table
    row: Callable[[Any], tuple[Any, ...]]
    """A value as a tuple in the order of the table's record columns."""
    storage: Storage
    folder: str
    """Where the table's files lie below the output folder."""
    stamp: tuple[Any, ...] = ()
    """Values of the table's stamp columns."""
    partition_by: str = "none"

    def write(self, unit: str, values: Sequence[Any]) -> Receipt:
        """One file for each partition that the values of this unit belong to."""
        names = [column.name for column in self.table.record]
        rows = [dict(zip(names, self.row(value))) for value in values]
        partitions: dict[str, list[Row]] = {}
        for row in sorted(rows, key=_order):
            partitions.setdefault(partition_of(self.partition_by, row), []).append(row)
        files = tuple(self._write_file(unit, partition, partitions[partition]) for partition in sorted(partitions))
        counts = count_rows(self.table, rows)
        _count_in_metrics(counts)
        return Receipt(files, counts)

    def _write_file(self, unit: str, partition: str, rows: Sequence[Row]) -> WrittenFile:
        data = self._encoded(rows)
        digest = sha256(data).hexdigest()
        name = f"{self.folder}/{partition}{unit}-{digest[:16]}.parquet"
        self.storage.put(name, data)
        published = [row["published_at"] for row in rows if row.get("published_at")]
        earliest, latest = (min(published), max(published)) if published else (None, None)
        return WrittenFile(name, self.table.name, len(rows), len(data), digest, earliest, latest)

    def _encoded(self, rows: Sequence[Row]) -> bytes:
        schema = self.table.schema()
        columns = [pa.array([row[column.name] for row in rows], column.type) for column in self.table.record]
        columns += [pa.array([value] * len(rows), column.type) for value, column in zip(self.stamp, self.table.stamp)]
        buffer = pa.BufferOutputStream()
        pq.write_table(pa.Table.from_arrays(columns, schema=schema), buffer, **writer_options(schema, len(rows)))
        return buffer.getvalue().to_pybytes()


def _order(row: Row) -> tuple[Any, ...]:
    """By language, time and id, so that a filter on them skips whole pages; then by source, so that the order is total."""
    published = row.get("published_at")
    source = (row["source_uri"], _numeric(row.get("source_record")), row.get("content_sha256") or "")
    return row.get("language", ""), published is None, published or EPOCH, row.get("article_id", ""), source


def _numeric(record: str | None) -> tuple[int, str]:
    return (int(record), "") if record and record.isdecimal() else (0, record or "")


def _count_in_metrics(counts: Mapping[str, Mapping[str, int]]) -> None:
    """Not spellings: an engine keeps every counter to the end, and there are as many as names."""
    for topic, numbers in counts.items():
        for name, number in numbers.items():
            if topic == "spellings" or name.startswith("spelling."):
                continue
            Metrics.counter(f"copydesk.{topic}", name).inc(number)
