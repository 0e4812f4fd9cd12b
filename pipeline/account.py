"""The account of a run, as its manifest gives it."""

from __future__ import annotations

import platform
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pipeline.balance import Balance
from pipeline.exits import Exit
from pipeline.identity import versions
from pipeline.plan import Plan
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sinks.manifest import DONE
from pipeline.sinks.receipt import Receipt
from schemas.tables import SCHEMA_VERSION

UNBALANCED = "unbalanced"
TOO_MANY_FAILURES = "too_many_failures"


EXITS = {DONE: Exit.DONE, TOO_MANY_FAILURES: Exit.TOO_MANY_FAILURES, UNBALANCED: Exit.UNBALANCED}


def status_of(balance: Balance, max_failures: float) -> str:
    """done, or why the run does not count."""
    if not balance.adds_up:
        return UNBALANCED
    return TOO_MANY_FAILURES if balance.failure_share > max_failures else DONE


def make_manifest(
    settings: RunSettings,
    desk: DeskSettings,
    plan: Plan,
    receipt: Receipt,
    stylebook_version: str,
    started_at: datetime,
    ended_at: datetime,
) -> dict[str, Any]:
    """Everything that someone needs to trust, repeat or undo the run."""
    balance = Balance.of(len(plan.files), receipt)
    status = status_of(balance, settings.max_failures)
    return {
        "run_id": plan.run_id,
        "status": status,
        "started_at": started_at.isoformat(),
        "ended_at": ended_at.isoformat(),
        "processed_at": plan.processed_at.isoformat(),
        "settings": {
            "inputs": list(settings.inputs),
            "partition_by": settings.partition_by,
            "again": settings.again,
            "max_failures": settings.max_failures,
            "limits": asdict(settings.limits),
            "desk": asdict(desk),
        },
        "versions": {"schema": SCHEMA_VERSION, "python": platform.python_version(), **versions()},
        "stylebook_version": stylebook_version,
        "code_digest": plan.code_digest,
        "work_digest": plan.work_digest,
        "inputs": {
            "files": len(plan.files),
            "bytes": plan.bytes,
            "listed_in": [file.name for file in receipt.files if file.table == "inputs"],
        },
        "outputs": [file for file in receipt.to_dict()["files"] if status == DONE or file["table"] != "articles"],
        "counters": {topic: numbers for topic, numbers in receipt.counts.items() if topic != "inputs"},
        "balance": balance.to_dict(),
    }
