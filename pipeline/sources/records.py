"""From one opened file to its records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO

from pipeline.sources.formats import Format
from pipeline.sources.limits import Limits
from schemas.enums import Reason
from schemas.records import Rejection
from transforms.text.document import Raw


@dataclass(frozen=True, slots=True)
class Origin:
    """What all records of a file have in common."""

    uri: str
    format: Format
    fetched_at: datetime | None

    def raw(self, data: bytes, record: str | None) -> Raw:
        """A record that is there to be read."""
        return Raw(data, self.uri, self.format.name, record, self.fetched_at)

    def refused(self, digest: str, record: str | None, reason: Reason, detail: str) -> Rejection:
        """A record that is refused unread."""
        return Rejection(self.uri, self.format.name, record, digest, reason.value, detail)


def split_records(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Raw | Rejection]:
    """The records in their order, at least one; what is larger than the limit is refused without being held in memory."""
    if origin.format.one_record_a_line:
        return _lines(content, origin, limits)
    return iter((_whole(content, origin, limits),))


def _whole(content: BinaryIO, origin: Origin, limits: Limits) -> Raw | Rejection:
    data = content.read(limits.record_bytes + 1)
    if len(data) <= limits.record_bytes:
        return origin.raw(data, None)
    digest, size = sha256(data), len(data)
    while chunk := content.read(limits.chunk_bytes):
        digest.update(chunk)
        size += len(chunk)
    return _too_large(origin, digest.hexdigest(), None, size, limits)


def _lines(content: BinaryIO, origin: Origin, limits: Limits) -> Iterator[Raw | Rejection]:
    """Line by line; blank lines hold no record. A file without any record is refused as a whole."""
    number, found, blank = 0, 0, sha256()
    while line := content.readline(limits.record_bytes + 1):
        number += 1
        if len(line) > limits.record_bytes and not line.endswith(b"\n"):
            found += 1
            yield _long_line(line, content, origin, str(number), limits)
        elif line.strip():
            found += 1
            yield origin.raw(line.rstrip(b"\r\n"), str(number))
        else:
            blank.update(line)
    if not found:
        detail = f"expected lines of JSON, found {number} blank lines"
        yield origin.refused(blank.hexdigest(), None, Reason.EMPTY, detail)


def _long_line(line: bytes, content: BinaryIO, origin: Origin, record: str, limits: Limits) -> Rejection:
    digest, size = sha256(line), len(line)
    while not line.endswith(b"\n") and (line := content.readline(limits.chunk_bytes)):
        digest.update(line)
        size += len(line)
    return _too_large(origin, digest.hexdigest(), record, size, limits)


def _too_large(origin: Origin, digest: str, record: str | None, size: int, limits: Limits) -> Rejection:
    detail = f"expected at most {limits.record_bytes:,} bytes, found {size:,}"
    return origin.refused(digest, record, Reason.TOO_LARGE, detail)
