"""The flags of every command, with the help that teaches them."""

from __future__ import annotations

import argparse
from datetime import datetime, timezone
from typing import Any

from pipeline.settings import MAX_FAILURES, PARTITION_BY
from pipeline.sinks.partitions import PARTITIONS
from schemas.printers.mirrors import FORMATS

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


STYLEBOOK_EXAMPLES = """\
examples:
  copydesk stylebook show Kiev
  copydesk stylebook variants place/kyiv
  copydesk stylebook check ours.yaml
"""

STYLES_HELP = "official, ap, bbc, guardian, un, or none to annotate only (default: %(default)s)"


def add_run_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `copydesk run`, which are also those of `python -m pipeline`."""
    parser.epilog = EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    work = parser.add_argument_group("what is read and where it goes")
    work.add_argument(
        "--input",
        "-i",
        nargs="+",
        action="extend",
        required=True,
        metavar="PATTERN",
        help="files, folders, patterns with * and **, URIs; .txt .html .htm .jsonl .ndjson, also .gz .bz2 .zst; others are sniffed",
    )
    work.add_argument(
        "--output",
        "-o",
        required=True,
        metavar="DIR_OR_URI",
        help="the folder that takes articles/, rejections/, dead_letters/ and _runs/",
    )
    work.add_argument(
        "--fields", metavar="FILE", help="YAML that names the fields of your JSON Lines: text: story_text"
    )
    _add(
        work,
        "--partition-by",
        choices=list(PARTITIONS),
        default=PARTITION_BY,
        help="folders inside articles/ (default: %(default)s)",
    )
    work.add_argument(
        "--again",
        action="store_true",
        help="do all inputs, also those that an earlier run into this folder has published",
    )
    copy = parser.add_argument_group("how copy is edited")
    copy.add_argument(
        "--style",
        default="official",
        metavar="NAME",
        help="canonical spellings: " + STYLES_HELP,
    )
    copy.add_argument(
        "--stylebook", metavar="FILE", help="YAML of your own entities and spellings, laid over the shipped ones"
    )
    copy.add_argument(
        "--rules",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help="YAML of your own boilerplate rules, beside the shipped packs",
    )
    copy.add_argument(
        "--languages",
        nargs="+",
        action="extend",
        default=[],
        metavar="CODE",
        help="ISO 639-1 codes to keep, e.g. en,uk (default: all)",
    )
    _add(
        copy,
        "--min-words",
        type=int,
        default=25,
        metavar="N",
        help="shorter articles are rejected (default: %(default)s)",
    )
    how = parser.add_argument_group("how the run goes")
    how.add_argument(
        "--workers",
        default="auto",
        type=workers,
        metavar="auto|N",
        help="processes on this machine (default: %(default)s)",
    )
    _add(
        how,
        "--max-failures",
        type=float,
        default=MAX_FAILURES,
        metavar="SHARE",
        help="above this share of dead letters the run does not count and exits with 3 (default: %(default)s)",
    )
    _add(
        how,
        "--processed-at",
        type=moment,
        metavar="TIME",
        help="ISO time for the column processed_at (default: SOURCE_DATE_EPOCH, else the newest input's time, so that equal input gives equal bytes)",
    )
    how.add_argument("--json", action="store_true", help="print the manifest as JSON instead of the summary")


def add_schema_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `copydesk schema`."""
    parser.add_argument("--format", choices=FORMATS, default="markdown", help="(default: %(default)s)")


def add_stylebook_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `copydesk stylebook`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = STYLEBOOK_EXAMPLES
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="all entities, one a line")
    listing.add_argument("--type", metavar="TYPE", help="only cities, persons, ...")
    show = actions.add_parser("show", help="what an id or a spelling stands for, and how it is written")
    variants = actions.add_parser("variants", help="every spelling under which an entity is recognised")
    for action in (show, variants):
        action.add_argument("name", metavar="NAME", help="an id such as place/kyiv, or a spelling")
    check = actions.add_parser("check", help="whether a stylebook of yours holds")
    for action in (listing, show, variants):
        action.add_argument("--stylebook", metavar="FILE", help="YAML of your own, laid over the shipped one")
    check.add_argument("stylebook", metavar="FILE", nargs="?", help="YAML of your own (default: the shipped one)")
    for action in (listing, show, variants, check):
        action.add_argument("--style", default="official", metavar="NAME", help=STYLES_HELP)


def add_restore_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `copydesk restore`."""
    parser.add_argument("output", metavar="DIR_OR_URI", help="the output folder of a run")
    parser.add_argument(
        "article", metavar="ARTICLE", help="its article_id or source_uri; of several versions the latest"
    )


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
