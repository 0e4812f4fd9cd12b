"""The end of a run in a screen of text, made from its manifest alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pipeline.balance import Balance
from pipeline.sinks.manifest import DONE, manifest_name

TOP = 12
"""Lines a list; our choice: all of it fits on one screen."""

QUERY = """\
duckdb -c "
  select published_date, language, title, word_count, len(edits) as edits
  from read_parquet('{root}/articles/**/*.parquet')
  qualify row_number() over (partition by article_id order by processed_at desc) = 1
  order by published_date desc nulls last limit 20\""""


def summary(manifest: Mapping[str, Any], root: str) -> str:
    """What came of the run, why, and where it is."""
    counters = manifest["counters"]
    parts = [
        _headline(manifest),
        _top("Rejected because", counters.get("reasons", {})),
        _top("Failed at", counters.get("failures", {})),
        _top("Languages", counters.get("languages", {})),
        _top("Struck, moved or mended by", counters.get("rules", {}), leave_out=("spelling.", "layout.")),
        _top("Spellings changed", counters.get("spellings", {})),
        _places(manifest, root),
    ]
    return "\n\n".join(part for part in parts if part)


def _headline(manifest: Mapping[str, Any]) -> str:
    numbers = {name: value for name, value in manifest["balance"].items() if name != "adds_up"}
    status = manifest["status"]
    took = datetime.fromisoformat(manifest["ended_at"]) - datetime.fromisoformat(manifest["started_at"])
    first = f"Run {manifest['run_id']}, {took.total_seconds():.1f} seconds" + (
        "" if status == DONE else f" DOES NOT COUNT: {status.replace('_', ' ')}"
    )
    done = numbers["already_done"]
    hint = "\nWhat earlier runs have done was left as it is; --again does it anew." if done else ""
    return f"{first}\n{Balance(**numbers)}{hint}"


def _top(title: str, numbers: Mapping[str, int], leave_out: tuple[str, ...] = ()) -> str:
    """The largest numbers first; those of equal size by name."""
    kept = {name: number for name, number in numbers.items() if not name.startswith(leave_out)}
    if not kept:
        return ""
    rows = sorted(kept.items(), key=lambda row: (-row[1], row[0]))
    width = max(len(f"{number:,}") for _, number in rows)
    lines = [f"  {number:>{width},}  {name}" for name, number in rows[:TOP]]
    more = [f"  {'':>{width}}  and {len(rows) - TOP:,} more"] if len(rows) > TOP else []
    return "\n".join([title, *lines, *more])


def _places(manifest: Mapping[str, Any], root: str) -> str:
    names = {"articles": "Articles", "rejections": "Rejections", "dead_letters": "Dead letters"}
    tables = {file["table"] for file in manifest["outputs"]}
    lines = [f"  {title:<13} {root}/{table}/" for table, title in names.items() if table in tables]
    lines.append(f"  {'Manifest':<13} {root}/{manifest_name(manifest['run_id'])}")
    query = [QUERY.format(root=root.replace("'", "''"))] if "articles" in tables else []
    return "\n".join(["Where it is", *lines]) + "".join(f"\n\nLook at it\n  {each}" for each in query)
