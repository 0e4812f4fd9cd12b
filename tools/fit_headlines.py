"""Fit the weights of a headline's signs: `python -m tools.fit_headlines DATA [--out FILE] [--step N]`.

DATA holds the sets aed, fundus, wcxb and segments, see benchmarks/page_sets.py. Each page becomes the plain text that a reader copies, menus
and all; its headline is the one that the page's own data and blocks agree on, where the text shows it. Hand-written articles and heads
come from tests/. Prints the share of texts whose best candidate is the headline, by two folds (pages by site, articles by name), then fits
everything and writes the weights with where they come from.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.page_sets import SNIPPET_SET, TEXT_SETS, GoldPage, read_set
from schemas.enums import Role
from schemas.records import Article
from tests.gold.cleaning.load import load
from tools.weights_module import printed as weights_module
from transforms.text.article import edit
from transforms.text.boilerplate.furniture.blocks import mark_threads
from transforms.text.boilerplate.furniture.widgets import mark_widgets
from transforms.text.boilerplate.head.headline import Headlines
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.lines.story_run import story_run
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.desk import Desk, load_desk
from transforms.text.document import Document, Raw
from transforms.text.metadata.folding import folded
from transforms.text.reading import read_document

ROOT = Path(__file__).parents[1]
OUT = ROOT / "transforms" / "text" / "boilerplate" / "head" / "headline_weights.py"
TITLE = "What each sign of a headline adds to a line's score."
MADE_BY = "tools/fit_headlines.py: maximum likelihood, a softmax over the candidates of a text; hand-written texts count fivefold."
CLAIM = "The best candidate was the headline"
GOLD = ROOT / "tests" / "gold"
ARTICLES = ("cleaning", "cleaning_fresh", "cleaning_outlets", "cleaning_heads")
HEADS = ROOT / "tests" / "transforms" / "text" / "boilerplate" / "heads"
# All our choice.
MAX_CHARS = 60_000
NO_SPACES = ("zh", "ja")  # words are not parted there, and most signs count words
WRITTEN_WEIGHT = 5.0  # a hand-written text counts like so many pages: each has another layout
PENALTY = 0.0005
STEPS = 400
RATE = 0.05


@dataclass(frozen=True)
class Example:
    """The candidates of a text, by their signs, and which of them are the headline."""

    group: str
    fold: int
    weight: float
    candidates: tuple[dict[str, float], ...]
    right: tuple[int, ...]


def examples_of(
    text: str, titles: Iterable[str], group: str, key: str, weight: float, rules: RuleBook
) -> Iterator[Example]:
    """The text as an example, where a line of it is one of the headlines."""
    document = read_document(Raw(text.encode("utf-8"), "text.txt", "txt"))
    wanted = {folded(title) for title in titles}
    if not isinstance(document, Document):
        return
    lines = measure(document.blocks, rules)
    if not any(folded(line.text) in wanted for line in lines):
        return
    mark_widgets(lines, rules.labels)
    mark_threads(lines)
    headlines = Headlines(Top(lines), *story_run(lines))
    found = list(headlines.candidates())
    signs = tuple(
        {**dict(headlines.amounts(line)), **dict.fromkeys(filter(None, headlines.signs(line)), 1.0)} for line in found
    )
    right = tuple(at for at, line in enumerate(found) if folded(line.text) in wanted)
    yield Example(group, zlib.crc32(key.encode()) % 2, weight, signs, right)


def written(rules: RuleBook) -> Iterator[Example]:
    """The hand-written articles and heads of the tests."""
    for path in sorted(path for name in ARTICLES for path in (GOLD / name).glob("*/*.gold")):
        article = load(path)
        titles = [line.text for line in article.lines if line.role == Role.TITLE.value]
        yield from examples_of(article.raw_text, titles, "articles", path.stem, WRITTEN_WEIGHT, rules)
    for path in sorted(HEADS.glob("*.txt")):
        story, *heads = path.read_text(encoding="utf-8").strip().split("\n===\n")
        for number, head in enumerate(heads):
            rows = [row.partition("\t") for row in head.split("\n")]
            text = "\n".join(line for _, _, line in rows) + "\n\n" + story.replace("\n", "\n\n")
            titles = [line for role, _, line in rows if role == "title"]
            yield from examples_of(text, titles, "heads", f"{path.stem}-{number}", WRITTEN_WEIGHT, rules)


def pages(data: Path, step: int, desk: Desk) -> Iterator[Example]:
    """The pages of the sets as copied text; a page that names neither author nor date is no article."""
    for name in (*TEXT_SETS, SNIPPET_SET):
        for number, page in enumerate(read_set(data, name)):
            if number % step == 0:
                yield from _copied(page, desk)


def _copied(page: GoldPage, desk: Desk) -> Iterator[Example]:
    url = page.url or ""
    document = read_document(Raw(page.data, url or page.id, "html", url=url or None))
    article = edit(document, desk) if isinstance(document, Document) else document
    if not isinstance(document, Document) or not isinstance(article, Article) or article.title_raw is None:
        return
    if article.language in NO_SPACES or not (article.authors or article.published_date):
        return
    text = "\n".join(" ".join(block.text.split()) for block in document.blocks)
    if len(text) <= MAX_CHARS:
        yield from examples_of(text, [article.title_raw], "pages", page.site, 1.0, desk.rules)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights under which the headlines are likeliest: one choice among the candidates of a text, a softmax over their scores."""
    names = sorted({name for example in examples for signs in example.candidates for name in signs})
    texts = [(_matrix(example, names), list(example.right), example.weight) for example in examples if example.right]
    total = sum(weight for _, _, weight in texts)
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = -PENALTY * weights
        for matrix, right, weight in texts:
            slope += weight / total * _slope(matrix, right, weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights += RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return dict(zip(names, weights.tolist()))


def _matrix(example: Example, names: Sequence[str]) -> np.ndarray:
    return np.array([[signs.get(name, 0.0) for name in names] for signs in example.candidates])


def _slope(matrix: np.ndarray, right: list[int], weights: np.ndarray) -> np.ndarray:
    scores = matrix @ weights
    likely = np.exp(scores - scores.max())
    likely /= likely.sum()
    wanted = np.zeros_like(likely)
    wanted[right] = likely[right] / likely[right].sum()
    slope: np.ndarray = matrix.T @ (wanted - likely)
    return slope


def is_right(example: Example, weights: dict[str, float]) -> bool:
    """Whether the best candidate is the headline; of equals the first."""
    scores = [sum(weights.get(name, 0.0) * amount for name, amount in signs.items()) for signs in example.candidates]
    return bool(scores) and scores.index(max(scores)) in example.right


def held_out(examples: Sequence[Example]) -> dict[str, tuple[int, int]]:
    """For each group how many texts are right under weights that were fitted to the other fold, and how many there are."""
    folds = [fit([example for example in examples if example.fold != fold]) for fold in (0, 1)]
    found: dict[str, tuple[int, int]] = {}
    for example in examples:
        right, count = found.get(example.group, (0, 0))
        found[example.group] = right + is_right(example, folds[example.fold]), count + 1
    return found


def printed(weights: dict[str, float], validated: dict[str, tuple[int, int]]) -> str:
    """The module that holds the weights."""
    return weights_module(TITLE, MADE_BY, CLAIM, weights, validated)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--step", type=int, default=1, help="take every Nth page")
    options = parser.parse_args(arguments)
    desk = load_desk(style="none", min_words=25)
    examples = [*written(desk.rules), *pages(options.data, options.step, desk)]
    validated = held_out(examples)
    for group, (right, count) in validated.items():
        print(f"{group}: {right} of {count}, {right / count:.4f}")
    options.out.write_text(printed(fit(examples), validated), encoding="utf-8")


if __name__ == "__main__":
    main()
