"""Opened files: bytes as stored, counted and hashed on the way, and bytes decompressed under guard."""

from __future__ import annotations

import io
import os
import stat
from hashlib import sha256
from typing import BinaryIO

import pyarrow as pa
from apache_beam.io.filesystem import CompressionTypes
from apache_beam.io.filesystems import FileSystems

from pipeline.sources.formats import compression_of
from pipeline.sources.limits import Limits


class DecompressionBomb(OSError):
    """A compressed file holds so much more than it weighs that it was made to do harm."""


class Stored(io.RawIOBase):
    """A file's bytes as they are stored: how many were read, their digest, and the first of them."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._digest = sha256()
        self.size = 0
        self.head = b""
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._digest.update(data)
        self.head = self.head or data[:500]
        self.size += len(data)
        self.ended = self.ended or not data
        return len(data)

    def sha256(self) -> str | None:
        """Of the whole file; None when it was not read to its end."""
        return self._digest.hexdigest() if self.ended else None

    def close(self) -> None:
        self._file.close()
        super().close()


class Decompressed(io.RawIOBase):
    """What a compressed file holds. OSError when it is cut, damaged or a bomb."""

    def __init__(self, stored: Stored, codec: str, limits: Limits) -> None:
        super().__init__()
        self._stored = stored
        self._stream = pa.CompressedInputStream(pa.PythonFile(stored, mode="r"), codec)
        self._limits = limits
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        data = self._stream.read(min(len(buffer), self._limits.chunk_bytes))  # never far past the guard
        buffer[: len(data)] = data
        self._size += len(data)
        self._guard()
        return len(data)

    def _guard(self) -> None:
        limits, stored = self._limits, max(1, self._stored.size)
        if self._size > limits.ratio_from and self._size > limits.ratio * stored:
            found = f"{self._size:,} bytes from {stored:,} stored ones"
            raise DecompressionBomb(f"expected at most {limits.ratio} times the stored size, found {found} and more")
        if self._size > limits.decompressed_bytes:
            raise DecompressionBomb(
                f"expected at most {limits.decompressed_bytes:,} bytes, found {self._size:,} and more"
            )


def open_stored(path: str) -> Stored:
    """The file at this path, never a pipe or a device: to open one may wait for ever."""
    if "://" not in path and not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError("not a regular file")
    return Stored(FileSystems.open(path, compression_type=CompressionTypes.UNCOMPRESSED))


def opened(stored: Stored, path: str, limits: Limits) -> BinaryIO:
    """The content, decompressed if the name says that it is compressed, buffered."""
    codec = compression_of(path)
    content = Decompressed(stored, codec, limits) if codec else stored
    return io.BufferedReader(content, limits.chunk_bytes)
