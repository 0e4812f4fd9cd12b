"""What travels through the graph: one value on its way, the unit it belongs to and the bytes it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from transforms.text.document import Raw


@dataclass(frozen=True, slots=True)
class Item:
    """One value on its way through the graph."""

    unit: str
    """The piece of work whose rows are written into one file; see pipeline/sources/units.py."""
    value: object
    raw: Raw | None = None
    """The record it came from; None when no record could be read."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """One input file as it was found: the row that the balance is counted from."""

    source_uri: str
    bytes: int
    """As stored, before decompression."""
    modified_at: datetime | None
    """Aware, UTC; None where the file system does not say."""
    sha256: str | None
    """Of the stored bytes; None when the file could not be read to its end."""
    records: int
    """Records that were found in it, those that failed included."""
    already_done: int
    """How many of them an earlier run has published."""
