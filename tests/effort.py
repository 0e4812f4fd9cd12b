"""How much work a call is, in figures that do not depend on the machine or on what else runs there."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

CPU_SECONDS = 30
"""Far beyond what any machine needs for work that ends at all: what it catches would run for hours."""


@contextmanager
def ends() -> Iterator[None]:
    """Stop what does not end: `TimeoutError` once the process has used `CPU_SECONDS` of CPU time inside."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"still at work after {CPU_SECONDS} CPU seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, CPU_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def lines_run(call: Callable[[], object]) -> int:
    """Lines of Python that a call runs, loops counted each time; the same number on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count
