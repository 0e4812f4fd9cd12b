"""From patterns to files: what there is to read, in an order that does not depend on the file system."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from apache_beam.io.filesystems import FileSystems


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that is to be read."""

    path: str
    """As it is opened."""
    size: int
    """Bytes as stored."""
    modified_at: datetime | None
    """Aware, UTC; None where the file system does not say."""

    @property
    def uri(self) -> str:
        """As it is published: a name that is not UTF-8 has its odd bytes escaped."""
        return self.path.encode("utf-8", "backslashreplace").decode("utf-8")


def find_files(patterns: Sequence[str], outside: str) -> tuple[SourceFile, ...]:
    """The files that match any pattern, each once, sorted by path; none that lies in the folder `outside` (the output).

    A pattern is a path, a folder (all files below it), or holds `*`, `?` and `**`, here or on any file system that Beam knows.
    """
    found = {file.path: file for pattern in patterns for file in _match(pattern)}
    barrier = os.path.abspath(outside) if "://" not in outside else outside.rstrip("/")
    return tuple(found[path] for path in sorted(found) if not _lies_in(path, barrier))


def _match(pattern: str) -> Iterator[SourceFile]:
    pattern = pattern.removeprefix("file://")
    if "://" not in pattern:
        pattern = os.path.normpath(os.path.expanduser(pattern))  # ./drop and drop are the same files
        if os.path.isdir(pattern):
            yield from _below(pattern)
            return
        if os.path.lexists(pattern):  # also a name that holds a bracket or an asterisk
            yield _stat(pattern)
            return
    yield from _of_metadata(FileSystems.match([pattern])[0].metadata_list)


def _below(folder: str) -> Iterator[SourceFile]:
    for here, _, names in os.walk(folder):
        for name in names:
            yield _stat(os.path.join(here, name))


def _stat(path: str) -> SourceFile:
    try:
        status = os.stat(path)
    except OSError:  # a dangling link is an input too: it ends as a dead letter
        return SourceFile(path, 0, None)
    return SourceFile(path, status.st_size, _time(status.st_mtime))


def _of_metadata(found: Iterable) -> Iterator[SourceFile]:
    for each in found:
        seconds = each.last_updated_in_seconds
        yield SourceFile(each.path, each.size_in_bytes, _time(seconds) if seconds else None)


def _time(seconds: float) -> datetime | None:
    """None for a time that no calendar holds, as a broken archive may have set.

    >>> _time(0.5).isoformat(), _time(1e12)
    ('1970-01-01T00:00:00.500000+00:00', None)
    """
    try:
        return datetime.fromtimestamp(seconds, timezone.utc)
    except (ValueError, OverflowError):
        return None


def _lies_in(path: str, folder: str) -> bool:
    absolute = path if "://" in path else os.path.abspath(path)
    return absolute.startswith(folder.rstrip("/") + "/")
