"""What a sink says when it has written something; receipts add up to the account of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A published data file."""

    name: str
    """Path below the output folder."""
    table: str
    rows: int
    bytes: int
    sha256: str
    min_published: datetime | None = None
    max_published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Files that were written, and what was counted on the way, by topic and name."""

    files: tuple[WrittenFile, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """As plain values that JSON takes."""
        return {"files": [_plain(each) for each in self.files], "counts": self.counts}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Receipt:
        """The opposite of `to_dict`."""
        return cls(tuple(_written_file(each) for each in values["files"]), values["counts"])


def add_up(receipts: Iterable[Receipt]) -> Receipt:
    """One receipt for all, the same in whatever order they come."""
    files: list[WrittenFile] = []
    counts: dict[str, Counter[str]] = {}
    for receipt in receipts:
        files += receipt.files
        for topic, numbers in receipt.counts.items():
            counts.setdefault(topic, Counter()).update(numbers)
    files.sort(key=lambda file: file.name)
    return Receipt(tuple(files), {topic: dict(sorted(counts[topic].items())) for topic in sorted(counts)})


def _plain(file: WrittenFile) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(file).items()}


def _written_file(values: Mapping[str, Any]) -> WrittenFile:
    times = {name: datetime.fromisoformat(values[name]) for name in ("min_published", "max_published") if values[name]}
    return WrittenFile(**{**values, **times})
