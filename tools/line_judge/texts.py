"""Texts whose lines are known: hand-written gold, and pages copied as a reader would copy them."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from benchmarks.page_sets import SNIPPET_SET, TEXT_SETS, GoldPage, read_set
from schemas.enums import Role
from tests.gold.cleaning.load import load
from tools.line_judge.boxes import set_in
from tools.line_judge.known import Known
from tools.main_content.alignment import align
from transforms.text.boilerplate.line_judge.kinds import FURNITURE, KIND, STORY, TITLE
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.main_content import model
from transforms.text.boilerplate.main_content.agreement import settle
from transforms.text.boilerplate.main_content.features import gather
from transforms.text.boilerplate.main_content.page_kind import refuse
from transforms.text.boilerplate.main_content.roles import assign
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.boilerplate.structure import mark_known
from transforms.text.document import Block
from transforms.text.reading.html import Page, read_page
from transforms.text.reading.plain import read_lines

# All our choice.
GOLD_COPIES, PAGE_COPIES = 9, 3
FORGOTTEN = (0.0, 0.2, 0.5, 0.8)
"""Shares of the rules that a copy is labelled without, so that the judge learns what lines are that no rule knows."""
LINES_ABOVE = (0, 0, 0, 1, 2, 4, 8, 25)
LINES_BELOW = (0, 3, 8, 15, 40)
HEADLESS, TAILLESS, UNSPACED = 0.2, 0.2, 0.2
MIN_AGREEMENT = 0.8
"""Pages where gold and main-content judge agree less (F1 of characters) teach nothing."""
MIN_STORY_CHARS = 600
MIN_STORY_BLOCKS = 4
DISPUTED = 0.2  # weight of a block on which gold and judge differ
UNNAMED = 0.5  # of a block near the headline, or a long one, that is left out without a name for it
LONG_CHARS = 150
_SPACED_TAGS = ("p", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "figure")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One copy of a text: labelled as far as rules and structure know it, and what its lines are."""

    source: str
    """The gold file or page; copies share it."""
    group: str
    """Trained on or measured together: the file, or the site of a page."""
    is_page: bool
    plain: bool
    """Whether nothing was forgotten: a gold article as it is, or the story of a page alone."""
    lines: Sequence[Line]
    start: int
    tail: int
    kinds: np.ndarray
    weights: np.ndarray


class _Forgetful:
    """A rule book without some of its rules and labels."""

    def __init__(self, book: RuleBook, share: float, seed: int):
        self._book, self._share, self._seed = book, share, seed
        self.labels = frozenset(label for label in book.labels if self._knows(label))

    def hits(self, text: str, folded: str, prose: bool = False) -> tuple[Rule, ...]:
        return tuple(rule for rule in self._book.hits(text, folded, prose) if self._knows(rule.id))

    def _knows(self, name: str) -> bool:
        return zlib.crc32(f"{self._seed} {name}".encode()) % 1000 >= 1000 * self._share


Marking = Callable[[Sequence[Line], frozenset[str]], tuple[int, int]]
"""Labels what is known of the lines before they are judged; gives where the story begins and where it ends."""


def gold_lessons(folders: Sequence[Path], book: RuleBook) -> Iterator[Lesson]:
    """Each gold article as it is, and copies without head or tail or blank lines, with boxes set into half of them and rules forgotten."""
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.gold"))):
        random = Random(zlib.crc32(path.stem.encode()))
        lines = gold_lines(path)
        for copy in range(GOLD_COPIES):
            known = cut(lines, random) if copy else lines
            if copy % 2:
                known = set_in(known, str(path), path.parent.name, random)
            share = random.choice(FORGOTTEN) if copy else 0.0
            yield lesson(known, book, share, random, str(path), str(path), is_page=False, plain=copy == 0)


def gold_lines(path: Path) -> list[Known]:
    """The lines of a gold article, in order."""
    gold = load(path)
    starts = [line.start for line in gold.lines]
    return [
        Known(
            block.text, block.blank_before > 0, KIND[Role(gold.lines[bisect_right(starts, block.start) - 1].role)], 1.0
        )
        for block in read_lines(gold.raw_text)
    ]


def cut(lines: Sequence[Known], random: Random) -> list[Known]:
    """A copy that may lack its head, its tail or its blank lines."""
    story = [number for number, line in enumerate(lines) if line.kind == STORY]
    titles = [number for number, line in enumerate(lines) if line.kind == TITLE]
    first = random.choice((*titles[:1], story[0])) if random.random() < HEADLESS else 0
    last = story[-1] if random.random() < TAILLESS else len(lines) - 1
    kept = list(lines[first : last + 1])
    if random.random() < UNSPACED:
        spaced = random.random() < 1 / 2
        kept = [line._replace(blank=spaced) for line in kept]
    return kept


def page_lessons(data: Path, book: RuleBook, mark: Marking = mark_known) -> Iterator[Lesson]:
    """Copies of the pages of all sets, from some lines above the headline to some below the story."""
    for page in (page for name in (*TEXT_SETS, SNIPPET_SET) for page in read_set(data, name)):
        random = Random(zlib.crc32(f"{page.set} {page.id}".encode()))
        judged = judged_blocks(page)
        for copy in range(PAGE_COPIES if judged else 0):
            known = _copied(judged, random)
            share, plain = random.choice(FORGOTTEN), copy == 0
            if plain:  # the story alone, whose lists and tables have no furniture around them
                known, share = [line for line in known if line.kind == STORY], 0.0
            if known:
                yield lesson(known, book, share, random, f"{page.set}/{page.id}", page.site, True, plain, mark)


def judged_blocks(page: GoldPage) -> list[tuple[Block, int, float]]:
    """The blocks of a page, what each is, and how sure that is; none where gold and judge disagree or the page is no article."""
    read = read_page(page.text(), page.url)
    if not isinstance(read, Page) or not read.blocks:
        return []
    evidence = gather(read.blocks, read.claims)
    rule, kept = settle(read.blocks, evidence, likely := model.shipped().judge(evidence))
    if refuse(read.blocks, read.claims, evidence, kept):
        return []
    sure = np.clip(np.abs(2 * likely - 1), DISPUTED, 1)
    if page.set in TEXT_SETS:
        wanted = align(read.blocks, page.gold["text"]) >= 1 / 2
        sizes = np.array([len(block.text) for block in read.blocks])
        if 2 * sizes[wanted & kept].sum() < MIN_AGREEMENT * (sizes[wanted].sum() + sizes[kept].sum()):
            return []
        sure, kept = np.where(wanted == kept, 1.0, DISPUTED), wanted
    labels = assign(read.blocks, evidence, kept, rule)
    if sum(len(b.text) for b, label in zip(read.blocks, labels) if label.role.published) < MIN_STORY_CHARS:
        return []
    unnamed = [UNNAMED if label.rule.endswith(".rest") else 1.0 for label in labels]
    return [
        (block, KIND[label.role], float(weight) * name)
        for block, label, weight, name in zip(read.blocks, labels, sure, unnamed)
    ]


def _copied(judged: Sequence[tuple[Block, int, float]], random: Random) -> list[Known]:
    story = [number for number, (_, kind, _) in enumerate(judged) if kind == STORY]
    if len(story) < MIN_STORY_BLOCKS:
        return []
    title = next((number for number, (_, kind, _) in enumerate(judged) if kind == TITLE), story[0])
    top = min(title, story[0])
    first = story[0] if random.random() < HEADLESS else max(0, top - random.choice(LINES_ABOVE))
    last = story[-1] + random.choice(LINES_BELOW)
    spacing = random.choice(("none", "all", "paragraphs", "paragraphs"))
    known: list[Known] = []
    for number, (block, kind, weight) in enumerate(judged[first : last + 1], start=first):
        blank = bool(known) and (spacing == "all" or (spacing == "paragraphs" and block.tag in _SPACED_TAGS))
        if kind == FURNITURE and (len(block.text) > LONG_CHARS or top < number <= story[0] + 1):
            weight *= UNNAMED
        parts = [part for part in (part.strip() for part in block.text.split("\n")) if part]
        known += [Known(part, blank and not at, kind, weight) for at, part in enumerate(parts)]
    return known


def lesson(
    known: Sequence[Known],
    book: RuleBook,
    share: float,
    random: Random,
    source: str,
    group: str,
    is_page: bool,
    plain: bool,
    mark: Marking = mark_known,
) -> Lesson:
    """The lines labelled by `mark` with a share of the rules forgotten."""
    blocks, at = [], 0
    for line in known:
        blocks.append(Block(line.text, at, at + len(line.text), int(line.blank)))
        at += len(line.text) + 1
    forgetful = _Forgetful(book, share, random.randrange(1 << 30))
    lines = measure(blocks, forgetful)  # type: ignore[arg-type]
    start, tail = mark(lines, forgetful.labels) if lines else (0, 0)
    kinds = np.array([line.kind for line in known], np.int32)
    weights = np.array([line.weight for line in known], np.float32)
    return Lesson(source, group, is_page, plain, lines, start, tail, kinds, weights)
