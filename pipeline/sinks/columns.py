"""Columns of a published Parquet file, read on the thread that asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq


def read_columns(file: BinaryIO, columns: Sequence[str]) -> pa.Table:
    """A table of these columns.

    `pyarrow.parquet.read_table` reads on a thread of its own, whatever it is asked: one that still holds the file when the
    interpreter ends aborts the process.
    """
    return pq.ParquetFile(file, pre_buffer=False).read(columns=list(columns), use_threads=False)
