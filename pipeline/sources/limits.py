"""How much of a file the reader takes before it says no."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of the reader; all are our choice."""

    record_bytes: int = 32 << 20
    """A longer record is refused as `too_large`. The longest article page we know is under 5 MB."""
    ratio: int = 100
    """Decompressed over stored bytes; prose reaches 4, repetitive pages 30, a gzip bomb 1,000."""
    ratio_from: int = 8 << 20
    """Decompressed bytes from which the ratio counts."""
    decompressed_bytes: int = 64 << 30
    """What one compressed file may hold in all."""
    chunk_bytes: int = 16 << 10
    """How much is decompressed at a time: so much of a damaged file may be lost before the damage."""
