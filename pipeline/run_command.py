"""`copydesk run`: from arguments to a run, and from its manifest to a summary and an exit code."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from functools import partial
from typing import Any

from pipeline.account import EXITS
from pipeline.desk import editing
from pipeline.exits import Exit
from pipeline.options import check_options, check_runner, make_options
from pipeline.progress import Progress
from pipeline.run import run
from pipeline.run_flags import run_flags
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sinks.storage import Storage
from pipeline.sources.match import find_files
from pipeline.sources.own_files import named_text
from pipeline.summary import summary


def run_command(args: argparse.Namespace, rest: Sequence[str]) -> int:
    """The exit code. What was wrong with the request, or with the disk, is said in one line; a bug of ours shows its traceback."""
    try:
        prepared = _prepare(args, rest)
    except (ValueError, OSError) as error:
        return _fail(str(error), Exit.USAGE)
    try:
        manifest = run(**prepared, options=partial(make_options, rest, args.workers), clock=_now)
    except OSError as error:
        return _broken_off(str(error))
    except RuntimeError as error:  # Beam's coat around whatever was raised in a worker
        if why := _not_ours(str(error)):
            return _broken_off(why)
        raise
    except KeyboardInterrupt:
        return _fail("the run was interrupted and does not count; run it again to do it", Exit.BROKEN)
    output = Storage.at(args.output)
    print(json.dumps(manifest, ensure_ascii=False, indent=2) if args.json else summary(manifest, output.root))
    return EXITS[manifest["status"]]


def _prepare(args: argparse.Namespace, rest: Sequence[str]) -> dict[str, Any]:
    """Everything that can be wrong before the first article is read."""
    check_options(rest, run_flags())
    check_runner(rest)
    settings = _run_settings(args, os.environ)
    desk = _desk_settings(args)
    progress = Progress(sys.stderr)
    progress.step("Looking for input")
    files = find_files(settings.inputs, settings.output)
    if not files:
        raise ValueError(f"no file matches {' '.join(settings.inputs)} (what lies in the output folder is never input)")
    _check_writable(Storage.at(settings.output))
    progress.step("Opening the desk")
    return {"settings": settings, "desk": desk, "editing": editing(desk), "files": files, "progress": progress}


def _run_settings(args: argparse.Namespace, environment: Mapping[str, str]) -> RunSettings:
    return RunSettings(
        inputs=tuple(args.input),
        output=args.output,
        partition_by=args.partition_by,
        again=args.again,
        max_failures=args.max_failures,
        processed_at=args.processed_at or _epoch(environment.get("SOURCE_DATE_EPOCH")),
    )


def _epoch(text: str | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(text), timezone.utc) if text else None
    except (ValueError, OverflowError) as error:
        raise ValueError(f"SOURCE_DATE_EPOCH: expected seconds since 1970, found {text!r}") from error


def _desk_settings(args: argparse.Namespace) -> DeskSettings:
    return DeskSettings(
        style=args.style,
        languages=tuple(code for codes in args.languages for code in codes.lower().split(",") if code),
        min_words=args.min_words,
        rules=tuple(named_text(path) for path in args.rules),
        stylebook=named_text(args.stylebook) if args.stylebook else None,
        fields=named_text(args.fields) if args.fields else None,
    )


def _check_writable(storage: Storage) -> None:
    try:
        storage.check_writable()
    except (OSError, ValueError) as error:  # ValueError: a URI of a file system that is not there
        raise OSError(f"cannot write to {storage.root}: {error}") from error


def _broken_off(why: str) -> int:
    return _fail(f"the run broke off and does not count: {why}", Exit.BROKEN)


def _not_ours(worker_error: str) -> str | None:
    """What happened when a disk, the network or the system stopped a worker; None for anything else, which may be a bug of ours."""
    last = worker_error.strip().rpartition("\n")[2]
    if "Channel closed prematurely" in last:
        return "a worker process was ended from outside, perhaps for want of memory; --workers 1 needs the least"
    return last.removeprefix("RuntimeError: ") if "[Errno " in last else None


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _fail(text: str, code: Exit) -> int:
    print(f"copydesk: {text}", file=sys.stderr)
    return code
