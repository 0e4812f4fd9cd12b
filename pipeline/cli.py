"""The command `copydesk`. Only here and in the modules of its commands are arguments, environment and clock read.

What a command needs is imported when it is asked for: to import Beam takes longer than to print a schema or a help text.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from pipeline.arguments import add_learn_rules_flags, add_restore_flags, add_schema_flags, add_stylebook_flags
from pipeline.exits import Exit
from pipeline.run_flags import add_run_flags

DESCRIPTION = "A copy desk as a pipeline: raw articles in, clean and audited Parquet out, every change reversible."


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of the command."""
    parser = _parser()
    args, rest = parser.parse_known_args(argv)
    try:
        code = _asked(parser, args, rest)
        sys.stdout.flush()
    except BrokenPipeError:  # `copydesk stylebook list | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    return code


def _asked(parser: argparse.ArgumentParser, args: argparse.Namespace, rest: Sequence[str]) -> int:
    if args.command == "run":
        return _run(args, rest)
    if rest:
        parser.error(f"unknown argument {rest[0]}")
    return COMMANDS[args.command](args)


def main_run(argv: Sequence[str] | None = None) -> int:
    """`copydesk run` as a plain Beam program, for schedulers that start `python -m pipeline`."""
    parser = argparse.ArgumentParser("python -m pipeline", description=DESCRIPTION, allow_abbrev=False)
    add_run_flags(parser)
    return _run(*parser.parse_known_args(argv))


def _run(args: argparse.Namespace, rest: Sequence[str]) -> int:
    from pipeline.quiet import silence_beam

    silence_beam()
    from pipeline.run_command import run_command

    return run_command(args, rest)


def _schema(args: argparse.Namespace) -> int:
    from schemas.printers.mirrors import print_schema

    print(print_schema(args.format), end="")
    return Exit.DONE


def _stylebook(args: argparse.Namespace) -> int:
    from pipeline.stylebook_command import stylebook_command

    return stylebook_command(args)


def _restore(args: argparse.Namespace) -> int:
    from pipeline.quiet import silence_beam

    silence_beam()
    from pipeline.restore_command import restore_command

    return restore_command(args)


def _learn_rules(args: argparse.Namespace) -> int:
    from pipeline.quiet import silence_beam

    silence_beam()
    from pipeline.learn_rules_command import learn_rules_command

    return learn_rules_command(args)


COMMANDS = {"schema": _schema, "stylebook": _stylebook, "restore": _restore, "learn-rules": _learn_rules}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("copydesk", description=DESCRIPTION, allow_abbrev=False)
    parser.add_argument("--version", action=_Version, help="print the version and leave")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = commands.add_parser("run", help="edit raw articles and publish them as Parquet", allow_abbrev=False)
    add_run_flags(run)
    schema = commands.add_parser("schema", help="print the published tables for a warehouse", allow_abbrev=False)
    add_schema_flags(schema)
    stylebook = commands.add_parser("stylebook", help="look into the stylebook, or check yours", allow_abbrev=False)
    add_stylebook_flags(stylebook)
    restore = commands.add_parser("restore", help="the raw text of a published article", allow_abbrev=False)
    add_restore_flags(restore)
    learn = commands.add_parser("learn-rules", help="rules that repeated lines suggest", allow_abbrev=False)
    add_learn_rules_flags(learn)
    return parser


class _Version(argparse.Action):
    """`action="version"` would look the version up for every command."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from pipeline.identity import program_version

        print(program_version())
        parser.exit()
