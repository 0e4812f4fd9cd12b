"""The flags of `copydesk run`, with the help that teaches them."""

from __future__ import annotations

import argparse
from datetime import datetime, timezone
from typing import Any

from pipeline.settings import MAX_FAILURES, MIN_WORDS, PARTITION_BY
from pipeline.sinks.partitions import PARTITIONS

STYLES_HELP = "official, ap, bbc, guardian, un, or none to annotate only (default: %(default)s)"

EXAMPLES = """\
examples:
  copydesk run --input 'drop/**' --output out
  copydesk run --input drop --input 'export/*.jsonl.gz' --output out --languages en,uk --min-words 80
  copydesk run --input 'gs://bucket/raw/**' --output gs://bucket/clean --runner DataflowRunner --project p --region r
  copydesk run --input drop --output out --style ap --stylebook ours.yaml --rules ours.rules.yaml

exit codes:
  0 done   1 broken off   2 usage, no input or output not writable   3 too many failures   4 the balance does not add up

A second run into the same folder does only what is new or changed. Every option of Apache Beam can follow; --runner is one of them.
"""


def add_run_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `copydesk run`, which are also those of `python -m pipeline`."""
    parser.epilog = EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    _add_input_and_output(parser.add_argument_group("what is read and where it goes"))
    _add_editing(parser.add_argument_group("how copy is edited"))
    _add_course(parser.add_argument_group("how the run goes"))


def _add_input_and_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--input",
        "-i",
        nargs="+",
        action="extend",
        required=True,
        metavar="PATTERN",
        help="files, folders, patterns with * and **, URIs; .txt .html .htm .jsonl .ndjson, also .gz .bz2 .zst; others are sniffed",
    )
    group.add_argument(
        "--output",
        "-o",
        required=True,
        metavar="DIR_OR_URI",
        help="the folder that takes articles/, rejections/, dead_letters/ and _runs/",
    )
    group.add_argument(
        "--fields", metavar="FILE", help="YAML that names the fields of your JSON Lines: text: story_text"
    )
    _add(
        group,
        "--partition-by",
        choices=list(PARTITIONS),
        default=PARTITION_BY,
        help="folders inside articles/ (default: %(default)s)",
    )
    group.add_argument(
        "--again",
        action="store_true",
        help="do all inputs, also those that an earlier run into this folder has published",
    )


def _add_editing(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--style",
        default="official",
        metavar="NAME",
        help="canonical spellings: " + STYLES_HELP,
    )
    group.add_argument(
        "--stylebook", metavar="FILE", help="YAML of your own entities and spellings, laid over the shipped ones"
    )
    group.add_argument(
        "--rules",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help="YAML of your own boilerplate rules, beside the shipped packs",
    )
    group.add_argument(
        "--languages",
        nargs="+",
        action="extend",
        default=[],
        metavar="CODE",
        help="ISO 639-1 codes to keep, e.g. en,uk (default: all)",
    )
    _add(
        group,
        "--min-words",
        type=int,
        default=MIN_WORDS,
        metavar="N",
        help="shorter articles are rejected (default: %(default)s)",
    )


def _add_course(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--workers",
        default="auto",
        type=workers,
        metavar="auto|N",
        help="processes on this machine (default: %(default)s)",
    )
    _add(
        group,
        "--max-failures",
        type=float,
        default=MAX_FAILURES,
        metavar="SHARE",
        help="above this share of dead letters the run does not count and exits with 3 (default: %(default)s)",
    )
    _add(
        group,
        "--processed-at",
        type=moment,
        metavar="TIME",
        help="ISO time for the column processed_at (default: SOURCE_DATE_EPOCH, else the newest input's time, so that equal input gives equal bytes)",
    )
    group.add_argument("--json", action="store_true", help="print the manifest as JSON instead of the summary")


def workers(text: str) -> str:
    """auto, or a number from 1."""
    if text != "auto" and not (text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"expected auto or a number from 1, found {text!r}")
    return text


def moment(text: str) -> datetime:
    """An ISO time; without a zone it is UTC."""
    try:
        time = datetime.fromisoformat(text[:-1] + "+00:00" if text.endswith("Z") else text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"expected an ISO time such as 2026-01-31T12:00:00Z, found {text!r}"
        ) from error
    return (time if time.tzinfo else time.replace(tzinfo=timezone.utc)).astimezone(timezone.utc)


def _add(group: argparse._ArgumentGroup, flag: str, **rest: Any) -> None:
    """A flag with a hyphen in its name, which schedulers that know only Beam's habit may write with an underscore."""
    group.add_argument(flag, **rest)
    silent = {**rest, "default": argparse.SUPPRESS, "help": argparse.SUPPRESS}
    group.add_argument("--" + flag[2:].replace("-", "_"), **silent)


def run_flags() -> list[str]:
    """All flags of `copydesk run`, to name the nearest one to a misspelt one."""
    parser = argparse.ArgumentParser(add_help=False)
    add_run_flags(parser)
    return [flag for action in parser._actions for flag in action.option_strings]
