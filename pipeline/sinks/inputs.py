"""The account of what was read: one row a file, written beside the manifest of its run."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from schemas.fields import TIMESTAMP, Table, optional, required
from transforms.item import InputFile

INPUTS = Table(
    "inputs",
    "One row for every input file of a run.",
    (
        required("source_uri", pa.string(), "The file as it was found."),
        required("bytes", pa.int64(), "Its size as stored."),
        optional("modified_at", TIMESTAMP, "When it was last changed; null where the file system does not say."),
        optional("sha256", pa.string(), "Of the stored bytes; null when the file could not be read to its end."),
        required("records", pa.int64(), "Records found in it, failed ones included."),
        required("already_done", pa.int64(), "How many of them an earlier run has published."),
    ),
    (),
)


def input_row(file: InputFile) -> tuple[Any, ...]:
    """An `InputFile` as a tuple in the order of its columns."""
    return file.source_uri, file.bytes, file.modified_at, file.sha256, file.records, file.already_done
