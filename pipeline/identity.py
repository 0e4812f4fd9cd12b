"""What makes a run the same as another: digests of code, of settings and of what there is to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from hashlib import sha256
from importlib.metadata import requires, version

from pipeline.settings import DeskSettings
from pipeline.sources.match import SourceFile

DISTRIBUTION = "copydesk"


def work_digest(code: str, desk: DeskSettings) -> str:
    """64 hex digits over code, stylebook and settings: with the same, the same input gives the same row."""
    return _digest({"code": code, "desk": asdict(desk)})


def run_digest(work: str, files: Iterable[SourceFile], partition_by: str, earlier: Sequence[str]) -> str:
    """64 hex digits over all that the output depends on, the runs before in the same folder included."""
    inputs = [(file.uri, file.size, file.modified_at.isoformat() if file.modified_at else None) for file in files]
    return _digest({"work": work, "inputs": inputs, "partition_by": partition_by, "earlier": list(earlier)})


def run_time(files: Iterable[SourceFile], earlier: Iterable[datetime]) -> datetime | None:
    """The newest input's modification time, but later than every run before in the same folder; None when there is no time."""
    newest = max((file.modified_at for file in files if file.modified_at), default=None)
    last = max(earlier, default=None)
    if newest is None or last is None or newest > last:
        return newest
    return last + timedelta(seconds=1)


def program_version() -> str:
    """As it stands in `pipeline_version`."""
    return version(DISTRIBUTION)


def versions() -> dict[str, str]:
    """Of this program and of everything that it needs at run time."""
    names = [requirement for requirement in requires(DISTRIBUTION) or () if "extra ==" not in requirement]
    plain = sorted({_plain(name) for name in names}, key=str.lower)
    return {name: version(name) for name in (DISTRIBUTION, *plain)}


def _digest(value: object) -> str:
    return sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(requirement: str) -> str:
    """The name alone: `PyYAML>=6` is PyYAML."""
    end = next((at for at, char in enumerate(requirement) if char in "<>=!~;[ ("), len(requirement))
    return requirement[:end]
