"""`copydesk restore`: the raw text of a published article, rebuilt from its row alone."""

from __future__ import annotations

import argparse
import sys
from typing import Any

import pyarrow.compute as pc

from pipeline.exits import Exit
from pipeline.sinks.columns import read_columns
from pipeline.sinks.manifest import published
from pipeline.sinks.storage import Storage
from transforms.text.edits import Edit, restore

KEYS = ["article_id", "source_uri"]
CONTENT = ["text", "edits"]


def restore_command(args: argparse.Namespace) -> int:
    """The exit code: 2 when there is no such article."""
    try:
        row = _latest(Storage.at(args.output), args.article)
    except (ValueError, OSError) as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return Exit.USAGE
    if row is None:
        print(f"copydesk: no article {args.article!r} in {args.output}", file=sys.stderr)
        return Exit.USAGE
    sys.stdout.buffer.write(raw_text(row).encode())  # its own line ends, whatever this system's are
    return Exit.DONE


def raw_text(row: dict[str, Any]) -> str:
    """From the columns `text` and `edits`."""
    marks = row["edits"]
    return restore(
        row["text"],
        [Edit(m["raw_start"], m["raw_end"], m["before"], m["after"], m["stage"], m["rule"]) for m in marks],
    )


def _latest(storage: Storage, article: str) -> dict[str, Any] | None:
    """Text and edits of the newest row with this article_id or source_uri; texts are read from no other file than its."""
    for name in published(storage):
        with storage.open(name) as file:
            keys = read_columns(file, KEYS)
            wanted = pc.or_(*(pc.equal(keys[key], article) for key in KEYS))
            articles = pc.unique(keys.filter(wanted)["article_id"])
            if len(articles) > 1:
                raise ValueError(f"{article} holds {len(articles):,} articles; name one by its article_id")
            if len(articles) == 1:
                rows = read_columns(file, CONTENT)
                return rows.filter(wanted).to_pylist()[-1]
    return None
