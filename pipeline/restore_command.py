"""`copydesk restore`: the raw text of a published article, rebuilt from its row alone."""

from __future__ import annotations

import argparse
import sys
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.exits import Exit
from pipeline.sinks.storage import Storage
from transforms.text.edits import Edit, restore

COLUMNS = ["article_id", "source_uri", "processed_at", "text", "edits"]


def restore_command(args: argparse.Namespace) -> int:
    """The exit code: 2 when there is no such article."""
    found = _rows(Storage.at(args.output), args.article)
    if not found:
        print(f"copydesk: no article {args.article!r} in {args.output}", file=sys.stderr)
        return Exit.USAGE
    latest = max(found, key=lambda row: row["processed_at"])
    sys.stdout.write(restore(latest["text"], [_edit(mark) for mark in latest["edits"]]))
    return Exit.DONE


def _rows(storage: Storage, article: str) -> list[dict[str, Any]]:
    """Rows with this article_id or source_uri."""
    rows: list[dict[str, Any]] = []
    for name in storage.names("articles"):
        if name.endswith(".parquet"):
            table = pq.read_table(
                pa.BufferReader(storage.read(name)), columns=COLUMNS, use_threads=False, pre_buffer=False
            )
            wanted = pc.or_(pc.equal(table["article_id"], article), pc.equal(table["source_uri"], article))
            rows += table.filter(wanted).to_pylist()
    return rows


def _edit(mark: dict[str, Any]) -> Edit:
    return Edit(mark["raw_start"], mark["raw_end"], mark["before"], mark["after"], mark["stage"], mark["rule"])
