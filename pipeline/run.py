"""One run from beginning to end: plan, work, commit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions

from pipeline.account import make_manifest
from pipeline.editing import Editing
from pipeline.graph import Edit, Publish
from pipeline.identity import program_version
from pipeline.plan import Plan, make_plan
from pipeline.progress import Progress
from pipeline.quiet import workers_unheard
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sinks.history import DoneRef, load_done
from pipeline.sinks.lock import locked
from pipeline.sinks.manifest import committed, listed, put_manifest, sweep
from pipeline.sinks.receipt import Receipt
from pipeline.sinks.receipts import ReceiptFile
from pipeline.sinks.storage import Storage
from pipeline.sinks.tables import Sinks, Stamp
from pipeline.sources.match import SourceFile
from pipeline.sources.read import UnitReader
from schemas.tables import SCHEMA_VERSION
from transforms.once import Once

Options = Callable[[Plan], PipelineOptions]


def run(
    settings: RunSettings,
    desk: DeskSettings,
    editing: Editing,
    files: Sequence[SourceFile],
    options: Options,
    progress: Progress,
    clock: Callable[[], datetime],
) -> dict[str, Any]:
    """The manifest of the run, which is also the last file that it writes. OSError when the output folder is busy or breaks."""
    started_at = clock()
    storage = Storage.at(settings.output)
    with locked(storage):
        earlier = committed(storage)
        kept = {name for manifest in earlier for name in listed(manifest)}
        sweep(storage, kept)
        plan = make_plan(settings, desk, files, earlier, started_at)
        receipt = _work(settings, editing, plan, storage, options(plan), progress)
        progress.step("Committing the run")
        manifest = make_manifest(settings, desk, plan, receipt, editing.stylebook_version, started_at, clock())
        put_manifest(storage, manifest)
        sweep(storage, kept | listed(manifest))
    return manifest


def _work(
    settings: RunSettings,
    editing: Editing,
    plan: Plan,
    storage: Storage,
    options: PipelineOptions,
    progress: Progress,
) -> Receipt:
    """Read, edit and write everything; the sum of all receipts."""
    stamp = Stamp(SCHEMA_VERSION, program_version(), editing.stylebook_version, plan.run_id, plan.processed_at)
    receipts = ReceiptFile(storage, plan.run_id)
    done = Once(load_done, DoneRef(storage, plan.done_by))
    with progress.working(len(plan.files), plan.bytes) as ticks:
        reader = UnitReader(settings.limits, ticks)
        pipeline = beam.Pipeline(options=options)
        outcome = (
            pipeline
            | "Units of files" >> beam.Create(plan.units)
            | "Edit" >> Edit(reader, done, editing.read_document, editing.edit, editing.desk)
        )
        outcome | "Publish" >> Publish(Sinks.into(storage, stamp, settings.partition_by), receipts)
        with workers_unheard(options):
            pipeline.run().wait_until_finish()
    return receipts.read()
