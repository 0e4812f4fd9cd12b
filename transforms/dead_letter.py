"""A failure written up: bounded, printable, the same on every run."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.records import DeadLetter
from transforms.text.document import Raw

# Our choice, and promised by the sentences in schemas/tables.py.
ERROR_CHARS = 2_000
TRACEBACK_CHARS = 8_000
EXCERPT_BYTES = 500

ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")


def dead_letter(raw: Raw, stage: str, error_type: str, error: str, traceback: Sequence[str]) -> DeadLetter:
    """The row for a record on which `stage` raised."""
    return DeadLetter(
        source_uri=raw.source_uri,
        source_format=raw.source_format,
        source_record=raw.source_record,
        content_sha256=raw.content_sha256(),
        stage=stage,
        error_type=error_type,
        error=printable(_message(error_type, error, traceback))[:ERROR_CHARS],
        traceback=printable("".join(traceback))[-TRACEBACK_CHARS:],
        raw_excerpt=excerpt(raw.data),
    )


def excerpt(data: bytes) -> str:
    """The first 500 bytes as text."""
    return printable(data[:EXCERPT_BYTES].decode("utf-8", "replace"))


def printable(text: str) -> str:
    """The text without what Parquet or a warehouse refuses (lone surrogates, NUL) or what changes from run to run (addresses).

    >>> printable("<page at 0x7f3a12bc4d10>")
    '<page at 0x...>'
    """
    text = text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\ufffd")
    return ADDRESS.sub("0x...", text)


def _message(error_type: str, error: str, traceback: Sequence[str]) -> str:
    """The message alone; `error` is the exception's repr, the last lines of a traceback read `module.Type: message`."""
    for line in reversed(traceback):
        name, colon, message = line.partition(": ")
        if colon and name.rpartition(".")[2] == error_type:
            return message.strip()
    return error
