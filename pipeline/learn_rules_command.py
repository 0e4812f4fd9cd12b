"""`copydesk learn-rules`: a rule pack proposed from lines that return across a publisher's published articles, never applied by itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.exits import Exit
from pipeline.restore_command import raw_text
from pipeline.sinks.columns import read_columns
from pipeline.sinks.manifest import published
from pipeline.sinks.storage import Storage
from pipeline.sources.own_files import named_text
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.rules.learning import Repeat, find_repeats, propose_pack

COLUMNS = ["article_id", "publisher_domain", "publisher", "source_uri", "text", "edits"]


def learn_rules_command(args: argparse.Namespace) -> int:
    """The exit code: 2 when there is nothing to learn from. The pack goes to standard output, what was counted to standard error."""
    try:
        book = load_rules([named_text(path) for path in args.rules])
        repeats = find_repeats(_articles(Storage.at(args.output)), book)
    except (ValueError, OSError) as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return Exit.USAGE
    new = [repeat for repeat in repeats if repeat.known is None]
    print("\n".join(_account(new)), file=sys.stderr)
    if new:
        print(propose_pack(new), end="")
    return Exit.DONE


def lines_left(row: Mapping[str, Any]) -> list[str]:
    """The lines of an article's raw text; empty where the editing has struck or moved the whole line."""
    gone = [(mark["raw_start"], mark["raw_end"]) for mark in row["edits"] if not mark["after"].strip()]
    lines, at, nearest = [], 0, 0
    for line in raw_text(row).split("\n"):
        words = line.strip()
        start = at + line.find(words)
        at += len(line) + 1
        while nearest < len(gone) and gone[nearest][1] < start + len(words):
            nearest += 1
        struck = nearest < len(gone) and gone[nearest][0] <= start
        lines.append("" if struck else words)
    return lines


def _articles(storage: Storage) -> Iterator[tuple[str, list[str]]]:
    """Publisher and lines of every article in its latest version. Without an address or a name, the folder is the publisher."""
    names = published(storage)
    if not names:
        raise ValueError(f"no articles in {storage.root}")
    seen: set[str] = set()
    for name in names:
        with storage.open(name) as file:
            rows = read_columns(file, COLUMNS).to_pylist()
        for row in rows:
            if row["article_id"] not in seen:
                seen.add(row["article_id"])
                folder = row["source_uri"].rpartition("/")[0]
                yield row["publisher_domain"] or row["publisher"] or folder, lines_left(row)


def _account(new: Sequence[Repeat]) -> Iterator[str]:
    for repeat in new:
        yield f"  {repeat.articles:,} of {repeat.of:,}  {repeat.publisher}  {repeat.place:4}  {repeat.example}"
    if new:
        yield "Nothing is applied: read the proposed rules, keep what is right, and give the file to --rules."
    else:
        yield "No line returns that is not struck already."
