"""Beam's own share of a run, and the run's memory: the same functions in a plain loop and in the graph, on the same files.

    python -m benchmarks.run [--files 10000]

Each measurement is a process of its own, since peak memory is never given back. Seconds are of the processor, so that a busy machine
does not count.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.editing import Editing

PARAGRAPHS = 8
SENTENCES = 4
TEXT = (
    "the council of the port city met on Tuesday and heard that repairs to the old bridge would take until spring while trams run "
    "along the river and shops near Kiev stay open said Mayor Anna Brook who asked residents for patience as workers from three "
    "districts clear snow before the market opens its doors again after a long winter with little light and much rain"
)
WORDS = TEXT.split()


def write_files(folder: Path, count: int) -> None:
    """Text files of about 2.5 KB with a headline, a date line, paragraphs and a row of widgets; the same on every machine."""
    chance = random.Random(1)  # seeded: the same files every time
    for number in range(count):
        sentence = lambda: " ".join(chance.choices(WORDS, k=14)).capitalize() + "."  # noqa: E731
        paragraphs = [" ".join(sentence() for _ in range(SENTENCES)) for _ in range(PARAGRAPHS)]
        head = f"{sentence()[:-1]}\n\n4 July 2025\n\n"
        (folder / f"{number:06}.txt").write_text(
            head + "\n\n".join(paragraphs) + "\n\nLike\n0\nDislike\n0\nShare on Facebook\n"
        )


def plain_loop(work: Editing, drop: str, out: str) -> int:
    """Read, edit, check and write, unit by unit, without Beam; how many articles there were."""
    from pipeline.sinks.rows import article_row
    from pipeline.sinks.storage import Storage
    from pipeline.sinks.tables import Sinks, Stamp
    from pipeline.sources.match import find_files
    from pipeline.sources.read import UnitReader
    from pipeline.sources.units import cut_units
    from schemas.records import Article
    from transforms.text.document import Document, Raw

    stamp = Stamp("0", "0", "0", "loop", datetime(2026, 1, 1, tzinfo=timezone.utc))
    sinks = Sinks.into(Storage.at(out), stamp, "month")
    total = 0
    for unit in cut_units(find_files([drop], out)):
        rows = []
        for item in UnitReader()(unit, frozenset()):
            document = work.read_document(item.value) if isinstance(item.value, Raw) else None
            article = work.edit(document, work.desk.get()) if isinstance(document, Document) else None
            if isinstance(article, Article):
                rows.append(article_row(article))
        sinks.articles.write(unit.name, rows)
        total += len(rows)
    return total


def with_beam(work: Editing, drop: str, out: str) -> int:
    """The run as the command does it, in one process."""
    from apache_beam.options.pipeline_options import PipelineOptions

    from pipeline.progress import Progress
    from pipeline.run import run
    from pipeline.settings import DeskSettings, RunSettings
    from pipeline.sources.match import find_files

    settings, desk = RunSettings((drop,), out), DeskSettings()
    files, quiet = find_files([drop], out), Progress(io.StringIO())
    manifest = run(
        settings,
        desk,
        work,
        files,
        lambda plan: PipelineOptions([]),
        quiet,
        lambda: datetime.now(timezone.utc),
    )
    return manifest["balance"]["articles"]


WAYS = {"loop": plain_loop, "beam": with_beam}


def measure(way: str, drop: str) -> dict[str, float]:
    """Seconds, articles and peak memory of one way, in a process of its own; what both must load is not counted."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "benchmarks.run", "--way", way, "--drop", drop, "--out", out]
        return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def measured(way: str, drop: str, out: str) -> dict[str, float]:
    """In this process: once on nothing to load code and data, then for good."""
    from pipeline.desk import editing
    from pipeline.settings import DeskSettings

    work = editing(DeskSettings())
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryDirectory() as nowhere:
        Path(empty, "a.txt").write_text("Nothing.")
        WAYS[way](work, empty, nowhere)
    began = time.process_time()
    articles = WAYS[way](work, drop, out)
    seconds = time.process_time() - began
    return {
        "seconds": seconds,
        "articles": articles,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    for hidden in ("--way", "--drop", "--out"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.way:
        print(json.dumps(measured(args.way, args.drop, args.out)))
        return
    print(f"{'files':>7} {'way':>5} {'articles':>9} {'seconds':>8} {'a second':>9} {'peak MB':>8}")
    shares = []
    for count in (args.files // 10, args.files):
        with tempfile.TemporaryDirectory() as drop:
            write_files(Path(drop), count)
            seconds = {}
            for way in WAYS:
                result = measure(way, drop)
                seconds[way] = result["seconds"]
                rate = result["articles"] / result["seconds"]
                numbers = (
                    f"{result['articles']:>9,} {result['seconds']:>8.2f} {rate:>9,.0f} {result['megabytes']:>8.0f}"
                )
                print(f"{count:>7,} {way:>5} {numbers}", flush=True)
            shares.append(1 - seconds["loop"] / seconds["beam"])
    print(f"Beam's own share of the time: {shares[-1]:.0%} (wanted: at most 25%)")


if __name__ == "__main__":
    main()
