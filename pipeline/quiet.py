"""Beam talks a lot while all is well. Its errors stay: they come as exceptions, or at level ERROR."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # to import Beam is what makes it speak
    from apache_beam.options.pipeline_options import PipelineOptions


def silence_beam() -> None:
    """No notes on absent cloud clients, unused hints and runner choices."""
    logging.basicConfig(level=logging.ERROR)
    logging.getLogger("apache_beam.runners.common").setLevel(logging.CRITICAL)  # tells what it raises as well
    warnings.filterwarnings("ignore", category=FutureWarning)
    warnings.filterwarnings("ignore", category=DeprecationWarning)


@contextlib.contextmanager
def workers_unheard(options: PipelineOptions) -> Iterator[None]:
    """Local worker processes greet on the error stream before they know their log level: let them greet nobody.

    When one of them fails, the run raises with its traceback, so nothing is lost.
    """
    if options.get_all_options()["direct_running_mode"] != "multi_processing":
        yield
        return
    sys.stderr.flush()
    real = os.dup(2)
    try:
        with open(os.devnull, "wb") as nobody:
            os.dup2(nobody.fileno(), 2)
            yield
    finally:
        os.dup2(real, 2)
        os.close(real)
