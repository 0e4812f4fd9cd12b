"""Beam talks a lot while all is well. Its errors stay: they come as exceptions, or at level ERROR."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import tempfile
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # to import Beam is what makes it speak
    from apache_beam.options.pipeline_options import PipelineOptions


def silence_beam() -> None:
    """No notes on absent cloud clients, unused hints and runner choices."""
    logging.basicConfig(level=logging.ERROR)
    warnings.filterwarnings("ignore", category=FutureWarning)
    warnings.filterwarnings("ignore", category=DeprecationWarning)


@contextlib.contextmanager
def workers_unheard(options: PipelineOptions) -> Iterator[None]:
    """Local worker processes greet on the error stream before they know their log level: let them greet into a file.

    When one of them fails, the run raises with its traceback, so nothing is lost.
    """
    if options.get_all_options()["direct_running_mode"] != "multi_processing":
        yield
        return
    sys.stderr.flush()
    real = os.dup(2)
    try:
        with tempfile.TemporaryFile() as greetings:
            os.dup2(greetings.fileno(), 2)
            yield
    finally:
        os.dup2(real, 2)
        os.close(real)
