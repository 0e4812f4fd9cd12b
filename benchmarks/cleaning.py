"""How clean the published text is: boilerplate struck, story kept, columns exact, repairs right, on the hand-written raw articles.

    python -m benchmarks.cleaning [--misses] [--language CODE]

Before the table: the CPU time of each stage; the language is not in it. The articles are short and full of boilerplate, which
costs more than prose. The first ones also compile the rules and load the word lists that they meet.

Two rows a language: `label` is what the rules and the structure alone do, `edit` what is published in the end. Names keep their
spelling (style `none`), since the gold is never respelt.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import process_time
from typing import TypeVar

from schemas.records import Article, Rejection
from tests.gold.cleaning.load import DROPPED_ROLES, FRESH, KEPT_ROLES, SETS, GoldArticle, all_articles
from transforms.text.article import edit
from transforms.text.boilerplate.label import label
from transforms.text.copy import Copy
from transforms.text.desk import Desk, load_desk
from transforms.text.document import Document, Raw, Refusal
from transforms.text.edits import OffsetMap
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.words import mend_words
from transforms.text.metadata.gather import gather
from transforms.text.metadata.head_lines import relabelled
from transforms.text.reading import read_document
from transforms.text.strike import strike

T = TypeVar("T")
STAGES = ("read", "mend", "label", "move")
WARM_ROUNDS = 5
GOALS = {"removed": 0.97, "kept": 0.995, "traps": 0.99, "field": 0.95, "repaired": 0.90, "wrong_repairs": 0}
FIELDS = ("title", "dek", "byline", "published_date", "modified_date", "reading_minutes", "dateline", "captions")


@dataclass(slots=True)
class Score:
    """Counts of one language or of all: numerator and denominator by measure, and what went wrong."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    total: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[str] = field(default_factory=list)

    def add(self, measure: str, right: int, total: int = 1, miss: str = "") -> None:
        """Count one more, and remember it when it went wrong."""
        self.right[measure] += right
        self.total[measure] += total
        if right < total and miss:
            self.misses.append(f"{measure:24} {miss}")

    def share(self, measure: str) -> float:
        """Right share of a measure; 1 when nothing was there to get right."""
        return self.right[measure] / self.total[measure] if self.total[measure] else 1.0


def score_labels(gold: GoldArticle, desk: Desk, score: Score) -> None:
    """What the labels alone strike and keep."""
    document = _document(gold)
    mending = mend_characters(document.raw_text)
    mended = document.marked(mending)
    offsets = OffsetMap.of(mending)
    labels = label(mended, desk.rules)
    if isinstance(labels, Refusal):
        score.add("label.kept", 0, sum(len(line.text) for line in gold.kept_lines()), f"{gold.id}: refused")
        return
    doubled = {line.start for line in gold.doubled_lines()}
    for line in gold.lines:
        start = offsets.to_new(line.start, line.end)[0]
        given = next((one for block, one in zip(mended.blocks, labels) if block.start <= start < block.end), None)
        if given is None or line.start in doubled:
            continue
        miss = f"{gold.id}: {line.role} as {given.role.value} by {given.rule}: {line.text[:90]}"
        kept, chars = given.role.published, len(line.text)
        if line.role in KEPT_ROLES:
            score.add("label.kept", chars * kept, chars, miss)
        elif line.role in DROPPED_ROLES:
            score.add("label.removed", chars * (not kept), chars, miss)
        else:
            score.add("label.role", given.role.value == line.role, 1, miss)


def score_article(gold: GoldArticle, desk: Desk, score: Score) -> None:
    """What the whole line publishes."""
    article = edit(_document(gold), desk)
    if isinstance(article, Rejection):
        score.add("kept", 0, sum(len(line.text) for line in gold.kept_lines()), f"{gold.id}: {article.reason}")
        return
    gone = _gone(article, len(gold.raw_text))
    allowed = _cut_out(gold)
    doubled = {line.start for line in gold.doubled_lines()}
    for line in gold.lines:
        span = range(line.start, line.end)
        lost = sum(gone[at] for at in span)
        miss = f"{gold.id}: {line.role}: {line.text[:90]}"
        if line.role in KEPT_ROLES:
            story = [at for at in span if not allowed[at] and not gold.raw_text[at].isspace()]
            score.add("kept", sum(not gone[at] for at in story), len(story), miss)
            if line.text in gold.traps:
                score.add("traps", not any(gone[at] for at in story), 1, miss)
        elif line.role in DROPPED_ROLES:
            score.add("doubled" if line.start in doubled else "removed", lost, len(line.text), miss)
    _score_fields(gold, article, score)
    _score_repairs(gold, article, score)


def _document(gold: GoldArticle) -> Document:
    document = read_document(Raw(gold.raw_text.encode(), gold.id, "txt"))
    if isinstance(document, Rejection):
        raise SystemExit(f"{gold.id} was refused by the reader: {document.detail}")
    return document


def _gone(article: Article, size: int) -> list[bool]:
    """For each character of the raw text whether it left the published text."""
    gone = [False] * size
    for made in article.edits:
        if not made.after.strip() and made.before.strip():
            gone[made.raw_start : made.raw_end] = [True] * (made.raw_end - made.raw_start)
    return gone


def _cut_out(gold: GoldArticle) -> list[bool]:
    """For each character of the raw text whether the gold cuts it out of its line, or a repair may take it."""
    cut_out = [False] * len(gold.raw_text)
    pieces = [cut.text for cut in gold.cuts] + [repair.before for repair in gold.repairs]
    for piece in pieces:
        at = gold.raw_text.find(piece)
        while at >= 0:
            cut_out[at : at + len(piece)] = [True] * len(piece)
            at = gold.raw_text.find(piece, at + 1)
    return cut_out


def _score_fields(gold: GoldArticle, article: Article, score: Score) -> None:
    expect = gold.expect
    found = {
        "title": article.title_raw,
        "dek": article.dek,
        "byline": article.byline,
        "published_date": article.published_date,
        "modified_date": article.modified_at.date() if article.modified_at else None,
        "reading_minutes": article.reading_minutes,
        "dateline": (article.dateline.place, article.dateline.agency) if article.dateline else None,
        "captions": [image.caption for image in article.images if image.caption],
    }
    for name in FIELDS:
        wanted = getattr(expect, name)
        if name == "dateline" and wanted is not None:
            wanted = (wanted.place, wanted.agency)
        miss = f"{gold.id}: expected {wanted!r}, found {found[name]!r}"
        if wanted:
            score.add(name, _folded(wanted, gold) == _folded(found[name], gold), 1, miss)
        else:
            score.add(f"{name}.empty", not found[name], 1, miss)


def _folded(value: object, gold: GoldArticle) -> object:
    if isinstance(value, str):
        return " ".join(gold.mended(value).split())
    if isinstance(value, (list, tuple)):
        return [_folded(part, gold) for part in value]
    return value


def _score_repairs(gold: GoldArticle, article: Article, score: Score) -> None:
    published = " ".join("\n".join(_texts(article)).split())
    for repair in gold.repairs:
        parts = [" ".join(part.split()) for part in repair.after.split("\n")]
        done = all(part in published for part in parts) and " ".join(repair.before.split(" ")) not in "\n".join(
            _texts(article)
        )
        score.add("repaired", done, 1, f"{gold.id}: {repair.before!r} to {repair.after!r}")
    explained = _cut_out(gold)
    for line in gold.doubled_lines():
        explained[line.start : line.end] = [True] * len(line.text)
    for made in article.edits:
        if (
            made.after
            and "mend" in made.stage.split("+")
            and not any(explained[max(made.raw_start - 1, 0) : made.raw_end + 1])
        ):
            score.add("wrong_repairs", 0, 1, f"{gold.id}: {made.before!r} to {made.after!r} by {made.rule}")


def _texts(article: Article) -> Iterator[str]:
    yield article.text
    yield from (text for text in (article.title_raw, article.dek, article.byline) if text)
    yield from (image.caption for image in article.images if image.caption)


def score_all(golds: Sequence[GoldArticle], desk: Desk) -> dict[str, Score]:
    """A score for each language, and one for all."""
    scores: dict[str, Score] = defaultdict(Score)
    for gold in golds:
        for name in (gold.language, "all"):
            score_labels(gold, desk, scores[name])
            score_article(gold, desk, scores[name])
    return dict(scores)


@dataclass(slots=True)
class Clock:
    """CPU seconds by stage, and the characters that they were spent on."""

    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    chars: int = 0

    def timed(self, stage: str, function: Callable[..., T], *arguments: object) -> T:
        """What the function gives."""
        begun = process_time()
        made = function(*arguments)
        self.seconds[stage] += process_time() - begun
        return made

    def costs(self) -> tuple[float, ...]:
        """Milliseconds for 4,096 characters by stage, and the sum."""
        costs = [seconds * 1000 * 4096 / self.chars for seconds in self.seconds.values()]
        return (*costs, sum(costs))


def measure(golds: Sequence[GoldArticle], desk: Desk) -> Clock:
    """The CPU time of each stage; the language, which has a price of its own, is given."""
    clock = Clock()
    for gold in golds:
        clock.chars += len(gold.raw_text)
        document = clock.timed("read", read_document, Raw(gold.raw_text.encode(), gold.id, "txt"))
        if isinstance(document, Rejection):
            continue
        mending = clock.timed("mend", mend_characters, document.raw_text)
        mended = document.marked(mending)
        labels = clock.timed("label", label, mended, desk.rules)
        if isinstance(labels, Refusal):
            continue
        labels = clock.timed("label", relabelled, mended, labels)
        facts = clock.timed("move", gather, mended, labels, gold.language)
        copy = Copy(document.raw_text, document.raw_text).marked(mending)
        copy = clock.timed("move", copy.marked, clock.timed("move", strike, mended, labels, facts.cuts))
        clock.timed("mend", copy.marked, clock.timed("mend", mend_words, copy.text, gold.language))
    return clock


def print_costs(desk: Desk) -> None:
    """The CPU time of the first articles of a process, of new ones when it has seen others, and of the same ones again."""
    golds, fresh = all_articles(), all_articles(FRESH)
    rows = {
        f"first {len(golds)} articles": measure(golds, desk).costs(),
        f"{len(fresh)} new ones": measure(fresh, desk).costs(),
    }
    again = [measure(fresh, desk).costs() for _ in range(WARM_ROUNDS)]
    rows["the same again"] = tuple(map(min, zip(*again)))
    print(f"{'ms per 4,096 characters':24}" + "".join(f"{stage:>8}" for stage in (*STAGES, "all")))
    for name, costs in rows.items():
        print(f"{name:24}" + "".join(f"{cost:8.2f}" for cost in costs))


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true", help="print every line, column and repair that went wrong")
    arguments.add_argument("--language", help="only this one")
    options = arguments.parse_args()
    begun = process_time()
    desk = load_desk(style="none", min_words=1)
    print(f"{process_time() - begun:.2f} s of CPU to load rules and names")
    print_costs(desk)
    for folder in SETS:
        golds = [gold for gold in all_articles(folder) if options.language in (None, gold.language)]
        print(f"\n{folder.name}: {len(golds)} articles")
        print_scores(score_all(golds, desk), options.misses)
    print(f"goals: {GOALS}")


def print_scores(scores: Mapping[str, Score], misses: bool) -> None:
    """A row a language, and one for all; then what went wrong."""
    measures = ("label.removed", "label.kept", "label.role", "removed", "kept", "traps", *FIELDS, "repaired")
    print(f"{'':5}" + " ".join(f"{name[:13]:>13}" for name in measures) + "  wrong repairs")
    for name in sorted(scores, key=lambda name: (name == "all", name)):
        score = scores[name]
        cells = (f"{score.share(m):7.4f}/{score.total[m]:<5}" if score.total[m] else f"{'-':>13}" for m in measures)
        print(f"{name:5}" + " ".join(cells) + f"  {score.total['wrong_repairs']}")
    if misses:
        print("\n".join(scores["all"].misses))


if __name__ == "__main__":
    main()
