"""Main content of pages against peers: `make bench-extraction DATA=folder` or `python -m benchmarks.extraction folder [--limit N]`.

The folder holds sets as benchmarks/page_sets.py reads them. Precision, recall and F1 by shingles of four words, accuracy the share of
exact texts, `< .5` the share of pages with an F1 under one half. CPU milliseconds per page from bytes to text with metadata, median and
mean, each with its ratio to that of trafilatura's fast mode; ten pages with one tool, then the same ten with the next, so that each runs
warm and none alone meets a slow minute of the machine. Sets that the shipped model learnt from flatter it: for these its provenance holds the score on sites that it had not
seen, which is printed as a row of its own.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import time
from collections.abc import Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path
from statistics import mean, median

from benchmarks.extractors import Extracted, Extractor, available
from benchmarks.page_sets import GoldPage, read_set
from benchmarks.shingles import Summary, score, shingles

BATCH = 10
"""Pages that one tool reads before the next one does."""

MODEL = "transforms.text.boilerplate.main_content"
_WORDS = re.compile(r"\w+")


def main() -> None:
    """Print a table for every set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path, nargs="?", default=os.environ.get("DATA"))
    parser.add_argument("--limit", type=int, help="pages of each set at most")
    parser.add_argument("--sets", nargs="*", help="only these sets")
    parser.add_argument("--tools", nargs="*", help="only these tools")
    options = parser.parse_args()
    if options.data is None:
        parser.error("which folder of page sets? make bench-extraction DATA=folder")
    tools = {name: build() for name, build in available().items() if not options.tools or name in options.tools}
    gc.freeze()  # what a tool has loaded is nothing to look through in the time of another
    for folder in sorted(path.parent for path in Path(options.data).glob("*/gold.jsonl")):
        if not options.sets or folder.name in options.sets:
            _measure(folder, tools, options.limit)


def _measure(folder: Path, tools: dict[str, Extractor], limit: int | None) -> None:
    pages = list(islice(read_set(folder.parent, folder.name), limit))
    found: dict[str, list[Extracted]] = {name: [] for name in tools}
    times: dict[str, list[float]] = {name: [] for name in tools}
    for first in range(0, len(pages), BATCH):
        for name, extract in tools.items():
            gc.collect()  # garbage of the tool before is not this one's
            for page in pages[first : first + BATCH]:
                begin = time.process_time()
                found[name].append(_safely(extract, page))
                times[name].append(1000 * (time.process_time() - begin))
    print(f"\n{folder.name}: {len(pages)} pages")
    snippets = "with" in pages[0].gold
    print(_row("tool", "recall", "leaks", *COSTS) if snippets else _row("tool", *TEXT_HEADS, *COSTS, *METADATA))
    for name in tools:
        cells = _snippet_cells(pages, found[name]) if snippets else _text_cells(pages, found[name])
        metadata = [] if snippets else _metadata_cells(pages, found[name])
        print(_row(name, *cells, *_cost_cells(times[name], times.get(YARDSTICK)), *metadata))
    if not snippets:
        _print_unseen(folder.name)


TEXT_HEADS = ("F1", "P", "R", "exact", "< .5")
COSTS = ("ms", "/ fast", "mean ms", "/ fast")
METADATA = ("title", "author", "date")
YARDSTICK = "trafilatura fast"


def _safely(extract: Extractor, page: GoldPage) -> Extracted:
    """The tool's answer; a tool that fails on a page has found nothing there."""
    try:
        return extract(page.data, page.url)
    except Exception as error:  # noqa: BLE001 - peers raise what they like
        print(f"  {page.set}/{page.id}: {type(error).__name__}: {error}"[:120])
        return Extracted("")


def _text_cells(pages: Sequence[GoldPage], found: Sequence[Extracted]) -> list[str]:
    scores = [score(shingles(page.gold["text"]), shingles(answer.text)) for page, answer in zip(pages, found)]
    return _cells(Summary.of(scores))


def _cells(summary: Summary) -> list[str]:
    values = (summary.f1, summary.precision, summary.recall, summary.accuracy, summary.catastrophic)
    return [f"{value:.4f}" if at < 3 else f"{value:.3f}" for at, value in enumerate(values)]


def _snippet_cells(pages: Sequence[GoldPage], found: Sequence[Extracted]) -> list[str]:
    """Share of wanted snippets found, and of unwanted ones let through."""
    wanted = [_has(answer.text, snippet) for page, answer in zip(pages, found) for snippet in page.gold["with"]]
    unwanted = [_has(answer.text, snippet) for page, answer in zip(pages, found) for snippet in page.gold["without"]]
    return [f"{sum(hits) / len(hits):.4f}" for hits in (wanted, unwanted)]


def _has(text: str, snippet: str) -> bool:
    return " ".join(snippet.split()) in " ".join(text.split())


def _cost_cells(times: Sequence[float], yardstick: Sequence[float] | None) -> list[str]:
    """Median and mean, each with its ratio to the yardstick's."""
    cells = []
    for average in (median, mean):
        ratio = f"{average(times) / average(yardstick):.2f}" if yardstick else "-"
        cells += [f"{average(times):.1f}", ratio]
    return cells


def _metadata_cells(pages: Sequence[GoldPage], found: Sequence[Extracted]) -> list[str]:
    cells = []
    for field in METADATA:
        hits = [_same(field, page, answer) for page, answer in zip(pages, found) if page.gold.get(field)]
        cells.append(f"{sum(hits) / len(hits):.3f}" if hits else "-")
    return cells


def _same(field: str, page: GoldPage, answer: Extracted) -> bool:
    gold = page.gold[field]
    if field == "date":
        return answer.date == gold[:10]
    if field == "title":
        return _WORDS.findall((answer.title or "").lower()) == _WORDS.findall(gold.lower())
    return _people(gold if isinstance(gold, list) else re.split(r"[,;]| and ", gold)) == _people(answer.authors)


def _people(names: Sequence[str]) -> frozenset[str]:
    return frozenset(" ".join(_WORDS.findall(name.lower())) for name in names if name.strip())


def _print_unseen(name: str) -> None:
    """The score on unseen sites, from the provenance of the model: always of the whole set, whatever part of it the others read."""
    provenance = json.loads((files(MODEL) / "main_content.json").read_text(encoding="utf-8"))
    for kind, label in (("text", "copydesk, unseen"), ("text_with_dek", "  with dek")):
        unseen = provenance["validated_by_site"].get(kind, {}).get(name)
        if unseen:
            print(_row(f"{label} ({unseen['pages']})", *_cells(Summary(**unseen))))


def _row(name: str, *cells: str) -> str:
    return f"{name:<26}" + "".join(f"{cell:>9}" for cell in cells)


if __name__ == "__main__":
    main()
