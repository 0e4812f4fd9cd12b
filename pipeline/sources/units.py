"""Units of work: lists of files that one worker reads and whose rows are written into one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.sources.match import SourceFile

# Our choice: 500 texts or 300 pages are three seconds of work or more, so that a few thousand keep all cores of a machine busy, and
# make a Parquet file of 1 to 2 MB.
UNIT_FILES = 500
UNIT_BYTES = 32 << 20

# Our choice: rows of 64 MB of raw records fit in memory many times over; one large file of records is cut there. A row weighs
# something however short its record: a dead letter for a line of one byte holds a traceback of 2 KB and more.
PART_BYTES = 64 << 20
ROW_BYTES = 4 << 10


@dataclass(frozen=True, slots=True)
class Unit:
    """Files that are read one after the other."""

    name: str
    """Its number; the rows of a unit that decompresses into too much are cut into name.1, name.2, ..."""
    files: tuple[SourceFile, ...]


def cut_units(files: Iterable[SourceFile]) -> tuple[Unit, ...]:
    """The files in their order, cut where a unit is full. How many workers there are plays no part: same files, same units.

    A file is never cut between workers: one large JSON Lines file is one unit, read as a stream.
    """
    units: list[list[SourceFile]] = []
    filled = UNIT_BYTES
    for file in files:
        if not units or len(units[-1]) == UNIT_FILES or filled + file.size > UNIT_BYTES:
            units.append([])
            filled = 0
        units[-1].append(file)
        filled += file.size
    return tuple(Unit(f"{number:05d}", tuple(unit)) for number, unit in enumerate(units))
