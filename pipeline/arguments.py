"""The flags of the commands beside `run`, with the help that teaches them."""

from __future__ import annotations

import argparse

from pipeline.run_flags import STYLES_HELP
from schemas.printers.mirrors import FORMATS

STYLEBOOK_EXAMPLES = """\
examples:
  copydesk stylebook show Kiev
  copydesk stylebook variants place/kyiv
  copydesk stylebook check ours.yaml
"""


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


def add_learn_rules_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of `copydesk learn-rules`."""
    parser.description = (
        "Counts the lines that return across the published articles of one publisher and were left in the text, and prints a rule pack "
        "for them. It applies nothing: read it, keep what is right, and pass it to copydesk run with --rules."
    )
    parser.add_argument("output", metavar="DIR_OR_URI", help="the output folder of a run")
    parser.add_argument(
        "--rules", nargs="+", action="extend", default=[], metavar="FILE", help="YAML of rules that you have already"
    )
