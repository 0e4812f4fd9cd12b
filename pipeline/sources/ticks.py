"""Signs of life: a run blocks its caller until it ends, so workers leave one byte a record in small files beside it."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ticks:
    """A folder that workers append to, each to a file of its own."""

    folder: str | None = None
    """None: nobody is watching."""

    def add(self, count: int) -> None:
        """Say that `count` more records were read."""
        if self.folder is None:
            return
        with open(os.path.join(self.folder, str(os.getpid())), "ab", buffering=0) as file:
            file.write(b"." * count)

    def total(self) -> int:
        """How many records all workers have read so far."""
        if self.folder is None:
            return 0
        return sum(entry.stat().st_size for entry in os.scandir(self.folder))
