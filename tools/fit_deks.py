"""Fit the weights of a dek's signs: `python tools/fit_deks.py [DATA] [--out FILE] [--step N]`.

The hand-written articles and heads of tests/ whose headline is found, and clean articles without a head; DATA holds page sets, see
benchmarks/page_sets.py: a page counts where the dek that it claims is shown. Each text is one choice among its candidates and "none".
Prints the share of right choices by two folds (pages by site, articles by name), then fits everything and writes the weights.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.page_sets import SNIPPET_SET, TEXT_SETS, read_set
from schemas.enums import Role
from schemas.records import Article
from tests.gold.cleaning.load import SETS, all_articles
from tools.fit_headlines import HEADS, MAX_CHARS, NO_SPACES, WRITTEN_WEIGHT, Example, fit, held_out
from tools.weights_module import printed as weights_module
from transforms.text.article import edit
from transforms.text.boilerplate.furniture.blocks import mark_threads
from transforms.text.boilerplate.furniture.widgets import mark_widgets
from transforms.text.boilerplate.head.dek_signs import NONE, Opening
from transforms.text.boilerplate.head.end import find_end
from transforms.text.boilerplate.head.head import mark_data
from transforms.text.boilerplate.head.points import key_points
from transforms.text.boilerplate.head.title import find_title
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.desk import Desk, load_desk
from transforms.text.document import Document, Raw
from transforms.text.mending.characters import mend_characters
from transforms.text.metadata.folding import folded, same
from transforms.text.reading import read_document

ROOT = Path(__file__).parents[1]
OUT = ROOT / "transforms" / "text" / "boilerplate" / "head" / "dek_weights.py"
TITLE = "What each sign of a dek adds to a line's score."
MADE_BY = "tools/fit_deks.py: maximum likelihood, one choice a text among its candidates and none of them."
CLAIM = "The choice was right"
CLEAN = ROOT / "tests" / "gold" / "look_alikes" / "articles"
CLEAN_WEIGHT = 4.0  # our choice


def example_of(
    text: str, title: str | None, dek: str | None, group: str, key: str, weight: float, rules: RuleBook
) -> Iterator[Example]:
    """The text as an example, where its headline is found and its dek is a candidate. `title` None: whatever is taken for it."""
    document = read_document(Raw(text.encode("utf-8"), "text.txt", "txt"))
    if not isinstance(document, Document):
        return
    lines = measure(document.marked(mend_characters(document.raw_text)).blocks, rules)
    mark_widgets(lines, rules.labels)
    mark_threads(lines)
    top = Top(lines)
    at = find_title(top)
    if at is None or (title is not None and folded(lines[at].text) != folded(title)):
        return
    lines[at].give(Role.TITLE, "structure.title")
    end = find_end(top, at)
    mark_data(top, at, end)
    opening = Opening(lines, at, end)
    found = [line for line in opening.candidates() if line.index not in key_points(lines, at, end)]
    right = tuple(number for number, line in enumerate(found) if dek and same(line.text, dek))
    if dek and not right:
        return
    signs = tuple(dict.fromkeys(opening.signs(line), 1.0) for line in found)
    yield Example(group, zlib.crc32(key.encode()) % 2, weight, (*signs, {NONE: 1.0}), right or (len(found),))


def written(rules: RuleBook) -> Iterator[Example]:
    """The hand-written articles and heads of the tests, and clean articles."""
    for directory in SETS:
        for article in all_articles(directory):
            first = {
                role: next((line.text for line in article.lines if line.role == role), None)
                for role in ("title", "dek")
            }
            if first["title"]:
                yield from example_of(
                    article.raw_text, first["title"], first["dek"], "articles", article.id, WRITTEN_WEIGHT, rules
                )
    for path in sorted(HEADS.glob("*.txt")):
        story, *heads = path.read_text(encoding="utf-8").strip().split("\n===\n")
        for number, head in enumerate(heads):
            rows = [row.partition("\t") for row in head.split("\n")]
            first = {role: next((line for given, _, line in rows if given == role), None) for role in ("title", "dek")}
            for gap in ("\n", "\n\n"):
                text = "\n".join(line for _, _, line in rows) + gap + story.replace("\n", gap)
                yield from example_of(
                    text, first["title"], first["dek"], "heads", f"{path.stem}-{number}", WRITTEN_WEIGHT / 2, rules
                )
    for path in sorted(CLEAN.rglob("*.txt")):
        yield from example_of(path.read_text(encoding="utf-8"), None, None, "clean", path.stem, CLEAN_WEIGHT, rules)


def pages(data: Path, step: int, desk: Desk) -> Iterator[Example]:
    """The pages of the sets as copied text that show the dek they claim."""
    for name in (*TEXT_SETS, SNIPPET_SET):
        for page in list(read_set(data, name))[::step]:
            document = read_document(Raw(page.data, page.url or page.id, "html", url=page.url))
            article = edit(document, desk) if isinstance(document, Document) else document
            if not isinstance(document, Document) or not isinstance(article, Article) or article.language in NO_SPACES:
                continue
            text = "\n".join(" ".join(block.text.split()) for block in document.blocks)
            if article.title_raw and article.dek and len(text) <= MAX_CHARS:
                yield from example_of(text, article.title_raw, article.dek, "pages", page.site, 1.0, desk.rules)


def printed(weights: dict[str, float], validated: dict[str, tuple[int, int]]) -> str:
    """The module that holds the weights."""
    return weights_module(TITLE, MADE_BY, CLAIM, weights, validated)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--step", type=int, default=1, help="take every Nth page")
    options = parser.parse_args(arguments)
    desk = load_desk(style="none", min_words=25)
    examples = [*written(desk.rules), *(pages(options.data, options.step, desk) if options.data else ())]
    validated = held_out(examples)
    for group, (right, count) in validated.items():
        print(f"{group}: {right} of {count}, {right / count:.4f}")
    options.out.write_text(printed(fit(examples), validated), encoding="utf-8")


if __name__ == "__main__":
    main()
