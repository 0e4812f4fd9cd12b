"""What the exit code of the command says."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """0 is well; each other one asks for something else to be done."""

    DONE = 0
    BROKEN = 1
    USAGE = 2
    TOO_MANY_FAILURES = 3
    UNBALANCED = 4
