"""What earlier runs in the same output folder have done."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.sinks.columns import read_columns
from pipeline.sinks.manifest import committed
from pipeline.sinks.storage import Storage
from pipeline.sources.done import record_key

COLUMNS = ["source_uri", "source_record", "content_sha256"]
FINAL_TABLES = ("articles", "rejections", "dead_letters")
"""The same code fails on the same bytes again; only what could not be read at all has no digest and is tried anew."""


@dataclass(frozen=True, slots=True)
class DoneRef:
    """Which records count as done: those of these runs in this output folder."""

    storage: Storage
    run_ids: tuple[str, ...]


def load_done(ref: DoneRef) -> frozenset[bytes]:
    """Keys of the records that these runs have dealt with."""
    if not ref.run_ids:
        return frozenset()
    files = [
        file["name"]
        for manifest in committed(ref.storage)
        if manifest["run_id"] in ref.run_ids
        for file in manifest["outputs"]
        if file["table"] in FINAL_TABLES
    ]
    return frozenset(key for name in files for key in _keys(ref.storage, name))


def _keys(storage: Storage, name: str) -> list[bytes]:
    with storage.open(name) as file:
        table = read_columns(file, COLUMNS)
    return [record_key(*values) for values in zip(*(table[column].to_pylist() for column in COLUMNS)) if values[2]]
