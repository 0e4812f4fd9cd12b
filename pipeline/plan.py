"""The plan of a run: what there is to do, and the name and time under which it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pipeline.identity import run_digest, run_time, work_digest
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sources.code import code_digest
from pipeline.sources.match import SourceFile
from pipeline.sources.units import Unit, cut_units


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is known before the first byte is read."""

    files: tuple[SourceFile, ...]
    units: tuple[Unit, ...]
    run_id: str
    processed_at: datetime
    code_digest: str
    work_digest: str
    done_by: tuple[str, ...]
    """Runs whose records need not be done again."""

    @property
    def bytes(self) -> int:
        return sum(file.size for file in self.files)


def make_plan(
    settings: RunSettings,
    desk: DeskSettings,
    files: Sequence[SourceFile],
    earlier: Sequence[Mapping[str, Any]],
    now: datetime,
) -> Plan:
    """The same inputs, settings, code and earlier runs give the same plan; `now` counts only where no input has a time."""
    code = code_digest()
    work = work_digest(code, desk)
    times = [datetime.fromisoformat(manifest["processed_at"]) for manifest in earlier]
    processed_at = settings.processed_at or run_time(files, times) or now
    digest = run_digest(work, files, settings.partition_by, [manifest["run_id"] for manifest in earlier])
    return Plan(
        files=tuple(files),
        units=cut_units(files),
        run_id=f"{processed_at:%Y%m%dT%H%M%SZ}-{digest[:12]}",
        processed_at=processed_at,
        code_digest=code,
        work_digest=work,
        done_by=() if settings.again else tuple(each["run_id"] for each in earlier if each["work_digest"] == work),
    )
