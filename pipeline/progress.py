"""Signs of life for whoever waits: a bar on a terminal, one line a step elsewhere. All of it on the error stream."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from pipeline.sources.ticks import Ticks

REFRESH_SECONDS = 0.2


class Progress:
    """Tells what is being done."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = _own(stream)
        self._terminal = stream.isatty()

    def step(self, text: str) -> None:
        """A step has begun."""
        print(text, file=self._stream, flush=True)

    @contextlib.contextmanager
    def working(self, files: int, size: int) -> Iterator[Ticks]:
        """While the articles are edited; workers that see the same disk report through the ticks."""
        self.step(f"Editing {files:,} {'file' if files == 1 else 'files'}, {in_units(size)}")
        if not self._terminal:
            yield Ticks()
            return
        folder = tempfile.mkdtemp(prefix="copydesk-")
        try:
            with self._bar(Ticks(folder), files):
                yield Ticks(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextlib.contextmanager
    def _bar(self, ticks: Ticks, files: int) -> Iterator[None]:
        columns = (SpinnerColumn(), TextColumn("records"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        stopped = threading.Event()
        with Bar(*columns, console=Console(file=self._stream), transient=True) as bar:
            task = bar.add_task("records", total=files)

            def watch() -> None:
                while not stopped.wait(REFRESH_SECONDS):
                    done = ticks.total()
                    bar.update(task, completed=done, total=max(files, done))  # a file may hold many records

            thread = threading.Thread(target=watch, daemon=True)
            thread.start()
            try:
                yield
            finally:
                stopped.set()
                thread.join()


def _own(stream: TextIO) -> TextIO:
    """The same stream under a descriptor of its own, which stays when the usual one is turned elsewhere; see quiet.py."""
    try:
        return os.fdopen(os.dup(stream.fileno()), "w", buffering=1, encoding=stream.encoding, errors="replace")
    except (OSError, ValueError, AttributeError):  # not a real file, as in a notebook
        return stream


def in_units(size: int) -> str:
    """Bytes for people.

    >>> in_units(1536)
    '1.5 KB'
    """
    number = float(size)
    for unit in ("bytes", "KB", "MB", "GB"):
        if number < 1024:
            return f"{number:,.0f} {unit}" if unit == "bytes" else f"{number:,.1f} {unit}"
        number /= 1024
    return f"{number:,.1f} TB"
