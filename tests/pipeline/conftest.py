"""A run in one call, with the plain editing, into a folder of the test's own."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds
import pytest
from apache_beam.options.pipeline_options import PipelineOptions

sys.path.insert(0, os.path.dirname(__file__))

from plain_editing import plain_editing

from pipeline.progress import Progress
from pipeline.run import run
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sources.match import find_files

NOON = datetime(2026, 1, 31, 12, tzinfo=timezone.utc)
MODIFIED = 1_760_000_000


@dataclass(frozen=True)
class Newsroom:
    """A drop folder, an output folder, and runs from one to the other."""

    drop: Path
    out: Path

    def file(self, name: str, content: bytes | str) -> Path:
        path = self.drop / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(path, (MODIFIED, MODIFIED))
        return path

    def run(
        self, *flags: str, out: Path | None = None, desk: DeskSettings | None = None, **settings: Any
    ) -> dict[str, Any]:
        asked = RunSettings(inputs=(str(self.drop),), output=str(out or self.out), **settings)
        files = find_files(asked.inputs, asked.output)
        options: Callable[[Any], PipelineOptions] = lambda plan: PipelineOptions(["--runner=FnApiRunner", *flags])  # noqa: E731
        quiet = Progress(io.StringIO())
        return run(asked, desk or DeskSettings(), plain_editing(), files, options, quiet, lambda: NOON)

    def rows(self, table: str, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
        folder = self.out / table
        if not folder.exists():
            return []
        found: pa.Table = ds.dataset(folder, format="parquet").to_table(columns=columns)
        return sorted(found.to_pylist(), key=lambda row: (row["source_uri"], row["source_record"] or ""))

    def names(self, table: str) -> dict[str, str | None]:
        """File name and record of every row of a table."""
        return {os.path.basename(row["source_uri"]): row["source_record"] for row in self.rows(table)}


def contents(folder: Path) -> dict[str, bytes]:
    """Every Parquet file below a folder by its name there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    (tmp_path / "drop").mkdir()
    return Newsroom(tmp_path / "drop", tmp_path / "out")


@pytest.fixture
def contents_of() -> Callable[[Path], dict[str, bytes]]:
    return contents
