"""`UnitReader`: everything that a unit holds, record by record, and one line of account for each file."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from pipeline.sources.done import record_key
from pipeline.sources.formats import TEXT, format_of, sniff
from pipeline.sources.limits import Limits
from pipeline.sources.match import SourceFile
from pipeline.sources.records import Origin, split_records
from pipeline.sources.streams import Stored, open_stored, opened
from pipeline.sources.ticks import Ticks
from pipeline.sources.units import PART_BYTES, ROW_BYTES, Unit
from schemas.records import DeadLetter, Rejection
from transforms.dead_letter import ERROR_CHARS, TRACEBACK_CHARS, excerpt, printable
from transforms.item import InputFile, Item
from transforms.text.document import Raw

STAGE = "Read files"
TICK_EVERY = 20


@dataclass(frozen=True, slots=True)
class UnitReader:
    """Reads units; a record that an earlier run has published is counted and left out."""

    limits: Limits = field(default_factory=Limits)
    ticks: Ticks = field(default_factory=Ticks)

    def __call__(self, unit: Unit, done: Collection[bytes]) -> Iterator[Item]:
        """Items of `Raw`, `Rejection`, `DeadLetter` and, after those of each file, its `InputFile`."""
        part = _Part(unit.name)
        unseen = 0
        for file in unit.files:
            account = _Account()
            for value in self._records(file, account):
                unseen += 1
                if unseen == TICK_EVERY:
                    self.ticks.add(unseen)
                    unseen = 0
                if done and _key(value) in done:
                    account.already_done += 1
                else:
                    yield Item(part.name_for(value), value, value if isinstance(value, Raw) else None)
            yield Item(unit.name, account.of(file))
        self.ticks.add(unseen)

    def _records(self, file: SourceFile, account: _Account) -> Iterator[Raw | Rejection | DeadLetter]:
        """The records of one file; one that cannot be read (any further) ends with a dead letter."""
        stored = None
        format_ = format_of(file.path)
        try:
            with open_stored(file.path) as stored, opened(stored, file.path, self.limits) as content:
                format_ = format_ or sniff(content.peek(64))
                for value in split_records(content, Origin(file.uri, format_, file.modified_at), self.limits):
                    account.records += 1
                    yield value
                account.sha256 = stored.sha256()
        except OSError as error:
            account.records += 1
            yield _unreadable(file, (format_ or TEXT).name, stored, error)


class _Account:
    """What is known of one file so far."""

    def __init__(self) -> None:
        self.records = 0
        self.already_done = 0
        self.sha256: str | None = None

    def of(self, file: SourceFile) -> InputFile:
        return InputFile(file.uri, file.size, file.modified_at, self.sha256, self.records, self.already_done)


class _Part:
    """The unit's name, or that of its second, third, ... part when it has grown too large for one file of rows."""

    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._number = 0
        self._filled = 0

    def name_for(self, value: Raw | Rejection | DeadLetter) -> str:
        size = ROW_BYTES + (len(value.data) if isinstance(value, Raw) else 0)
        if self._filled + size > PART_BYTES and self._filled:
            self._number += 1
            self._filled = 0
        self._filled += size
        return f"{self._unit}.{self._number}" if self._number else self._unit


def _key(value: Raw | Rejection | DeadLetter) -> bytes | None:
    """None for what could not be read: the next run tries it again."""
    if isinstance(value, DeadLetter):
        return None
    digest = value.content_sha256() if isinstance(value, Raw) else value.content_sha256
    return record_key(value.source_uri, value.source_record, digest)


def _unreadable(file: SourceFile, format_name: str, stored: Stored | None, error: OSError) -> DeadLetter:
    return DeadLetter(
        source_uri=file.uri,
        source_format=format_name,
        source_record=None,
        content_sha256=None,
        stage=STAGE,
        error_type=type(error).__name__,
        error=printable(str(error))[:ERROR_CHARS],
        traceback=printable("".join(traceback.format_exception(type(error), error, error.__traceback__)))[
            -TRACEBACK_CHARS:
        ],
        raw_excerpt=excerpt(stored.head) if stored else "",
    )
