"""Every mirror of the tables: its format name, its printer, and the file that keeps it in the project.

`python -m schemas.printers.mirrors` writes the files; with `--check` it names those that have drifted and exits with 1.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.fields import Table
from schemas.printers.dataclasses import print_dataclasses
from schemas.printers.json_schemas import print_bigquery, print_iceberg
from schemas.printers.markdown import print_markdown
from schemas.printers.sql import print_duckdb, print_postgres
from schemas.tables import TABLES


@dataclass(frozen=True, slots=True)
class Mirror:
    """One printed form of the tables."""

    format: str
    print: Callable[[Iterable[Table]], str]
    path: str
    """Relative to the project's root."""


def print_arrow(tables: Iterable[Table]) -> str:
    """The Arrow schemas as pyarrow shows them."""
    return "\n".join(f"# {table.name}\n{table.schema().to_string(show_field_metadata=False)}\n" for table in tables)


MIRRORS = (
    Mirror("python", print_dataclasses, "schemas/records.py"),
    Mirror("arrow", print_arrow, "schemas/printed/tables.arrow.txt"),
    Mirror("bigquery", print_bigquery, "schemas/printed/tables.bigquery.json"),
    Mirror("duckdb", print_duckdb, "schemas/printed/tables.duckdb.sql"),
    Mirror("postgres", print_postgres, "schemas/printed/tables.postgres.sql"),
    Mirror("iceberg", print_iceberg, "schemas/printed/tables.iceberg.json"),
    Mirror("markdown", print_markdown, "docs/data_dictionary.md"),
)
FORMATS = tuple(mirror.format for mirror in MIRRORS)


def print_schema(format: str) -> str:
    """The tables in one of FORMATS. ValueError for another."""
    for mirror in MIRRORS:
        if mirror.format == format:
            return mirror.print(TABLES)
    raise ValueError(f"no schema format {format!r}; there are {', '.join(FORMATS)}")


def drifted(root: Path) -> list[str]:
    """Paths of mirrors that are absent or differ from what the tables print."""
    return [
        mirror.path
        for mirror in MIRRORS
        if not (root / mirror.path).is_file() or (root / mirror.path).read_text("utf-8") != mirror.print(TABLES)
    ]


def main(arguments: Sequence[str]) -> int:
    """Writes or checks all mirrors under the working directory."""
    root = Path.cwd()
    if "--check" in arguments:
        stale = drifted(root)
        for path in stale:
            print(f"{path} differs from schemas/tables.py: run `make schemas`", file=sys.stderr)
        return 1 if stale else 0
    for mirror in MIRRORS:
        (root / mirror.path).parent.mkdir(parents=True, exist_ok=True)
        (root / mirror.path).write_text(mirror.print(TABLES), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
