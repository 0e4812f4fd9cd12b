"""Beam's own options: whatever is on the command line and is not ours, checked, so that no misspelt name is dropped in silence."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
from collections.abc import Sequence
from difflib import get_close_matches

from apache_beam.options.pipeline_options import PipelineOptions, StandardOptions
from apache_beam.runners import create_runner

from pipeline.plan import Plan

LOCAL_RUNNERS = ("DirectRunner", "FnApiRunner", "SwitchingDirectRunner")


def check_options(flags: Sequence[str], ours: Sequence[str]) -> None:
    """ValueError for a flag that neither Beam nor we know, with the nearest one that we do."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    for each in PipelineOptions.__subclasses__():
        with contextlib.suppress(argparse.ArgumentError):  # two engines may name the same flag
            each._add_argparse_args(parser)
    with contextlib.redirect_stderr(io.StringIO()) as complaint:
        try:
            _, unknown = parser.parse_known_args(list(flags))
        except SystemExit as error:
            raise ValueError(complaint.getvalue().strip().rpartition("error: ")[2]) from error
    if unknown:
        known = [*ours, *(flag for action in parser._actions for flag in action.option_strings)]
        near = get_close_matches(unknown[0].partition("=")[0], known, n=1)
        raise ValueError(f"unknown option {unknown[0]}" + (f", did you mean {near[0]}?" if near else ""))


def check_runner(flags: Sequence[str]) -> None:
    """ValueError, with the names that there are, for a runner that Beam does not know."""
    create_runner(PipelineOptions(list(flags)).view_as(StandardOptions).runner or "DirectRunner")


def make_options(flags: Sequence[str], workers: str, plan: Plan) -> PipelineOptions:
    """Options for this plan; on this machine, with `workers` processes."""
    count = _worker_count(workers, plan) if is_local(flags) else 1
    own = [f"--direct_num_workers={count}", "--direct_running_mode=multi_processing"] if count > 1 else []
    quiet = ["--default_sdk_harness_log_level=ERROR"] if is_local(flags) else []
    return PipelineOptions([*own, *quiet, *flags])


def is_local(flags: Sequence[str]) -> bool:
    """Whether the run stays on this machine."""
    runner = PipelineOptions(list(flags)).view_as(StandardOptions).runner or "DirectRunner"
    return runner.rpartition(".")[2] in LOCAL_RUNNERS


def _worker_count(workers: str, plan: Plan) -> int:
    """A full unit is three seconds of work or more, and to start a process takes one: from two units on it pays."""
    return int(workers) if workers != "auto" else max(1, min(os.cpu_count() or 1, len(plan.units)))
