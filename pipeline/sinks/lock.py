"""One run at a time in one output folder, since a run sweeps what no manifest lists."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

from pipeline.sinks.storage import Storage

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]


class OutputBusy(OSError):
    """Another run writes to the same output folder."""


@contextlib.contextmanager
def locked(storage: Storage) -> Iterator[None]:
    """Hold the folder until the end; the system lets go of it when the process dies. Object stores have no locks: see the docs."""
    if fcntl is None or not storage.local:
        yield
        return
    os.makedirs(storage.path("_runs"), exist_ok=True)
    with open(storage.path("_runs/lock"), "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OutputBusy(f"another run is writing to {storage.root}") from error
        yield
