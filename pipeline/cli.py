"""The command `copydesk`. Only here are the arguments, the environment and the clock read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from pipeline.quiet import silence_beam

silence_beam()  # before Beam's modules have had a chance to speak

from pipeline.arguments import add_run_flags, add_schema_flags  # noqa: E402
from pipeline.identity import program_version  # noqa: E402
from pipeline.run_command import run_command  # noqa: E402
from schemas.printers.mirrors import print_schema  # noqa: E402

DESCRIPTION = "A copy desk as a pipeline: raw articles in, clean and audited Parquet out, every change reversible."


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of the command."""
    args, rest = _parser().parse_known_args(argv)
    if args.command == "run":
        return run_command(args, rest)
    if rest:
        return _usage(f"unknown argument {rest[0]}")
    print(print_schema(args.format), end="")
    return 0


def main_run(argv: Sequence[str] | None = None) -> int:
    """`copydesk run` as a plain Beam program, for schedulers that start `python -m pipeline`."""
    parser = argparse.ArgumentParser("python -m pipeline", description=DESCRIPTION, allow_abbrev=False)
    add_run_flags(parser)
    args, rest = parser.parse_known_args(argv)
    return run_command(args, rest)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("copydesk", description=DESCRIPTION, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=program_version())
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_run_flags(commands.add_parser("run", help="edit raw articles and publish them as Parquet", allow_abbrev=False))
    add_schema_flags(
        commands.add_parser("schema", help="print the published tables for a warehouse", allow_abbrev=False)
    )
    return parser


def _usage(text: str) -> int:
    print(f"copydesk: {text}", file=sys.stderr)
    return 2
