"""Lessons for the judge of captions: gold articles and pages whose captions stand between the paragraphs, without their credits."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.page_sets import SNIPPET_SET, TEXT_SETS, read_set
from schemas.enums import Role
from tests.gold.cleaning.load import load
from tools.line_judge.boxes import set_in
from tools.line_judge.known import SET_IN, Known
from tools.line_judge.subheads import subheaded, written
from tools.line_judge.texts import FORGOTTEN, MIN_STORY_BLOCKS, Lesson, Marking, cut, judged_blocks, lesson
from transforms.text.boilerplate.dateline_marks import mark_datelines
from transforms.text.boilerplate.line_judge.kinds import CAPTION, FURNITURE, KIND, STORY
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.structure import mark_known
from transforms.text.document import Block
from transforms.text.metadata.captions import split_caption
from transforms.text.reading.plain import read_lines

# All our choice.
COPIES, BARED_COPIES, PLAIN_COPIES, SUBHEADED_COPIES, PAGE_COPIES = 8, 3, 4, 2, 2
"""Of an article with captions, of one whose captions lose their credits, of one without, of both with subheads that read like captions, and of a page."""
BARED = 0.7  # of the captions of such a copy, and of the credits on lines of their own
BARED_WEIGHT = 2.0  # they stand where captions stand
CREDITS_KEPT = 0.5  # of the copies whose captions stand elsewhere
MOVED = 0.7  # of the captions into a copy
STOPPED = 0.3  # of these get a full stop, or lose theirs
LIKE_NEIGHBOUR = 0.9  # an empty line above as the line below has
CUT = 0.5  # of the copies
BOXED = 3  # one in so many copies
MIN_WORDS = 3
JUDGED = 0.7  # of the furniture that no rule knows, as the judge of lines finds it in articles never seen
MIN_SURE = 0.8  # of a block of a page
FURNITURE_KEPT = (0.0, 0.3, 1.0)
LINES_ABOVE, LINES_BELOW = (0, 3, 8), (0, 4, 10)

_PICTURES = ("caption", "credit")
_Row = tuple[Known, str]


def described(text: str) -> str:
    """What a caption says of its picture, without the credit."""
    span, _ = split_caption(text)
    return text[slice(*span)] if span else ""


def gold_lessons(folders: Sequence[Path], book: RuleBook) -> Iterator[Lesson]:
    """Each gold article as it is, and copies with its captions set between other paragraphs."""
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.gold"))):
        random = Random(zlib.crc32(path.stem.encode()))
        rows = _rows(path)
        found = dict.fromkeys(described(line.text) for line, role in rows if role == "caption")
        texts = [text for text in found if len(text.split()) >= MIN_WORDS]
        for copy in range(COPIES if texts else PLAIN_COPIES):
            known = [line for line, _ in rows]
            if copy:
                known = _moved(rows, texts, random)
                known = cut(known, random) if random.random() < CUT else known
                known = set_in(known, str(path), path.parent.name, random) if copy % BOXED == 2 else known
            share = random.choice(FORGOTTEN) if copy > 1 else 0.0
            yield lesson(known, book, share, random, str(path), str(path), False, copy == 0, _marking(known, random))
        for _ in range(BARED_COPIES if texts else 0):
            copy = _bared(rows, random)
            yield lesson(copy, book, 0.0, random, str(path), str(path), False, False, _marking(copy, random))
        yield from _subheaded_lessons(path, rows, book)


def _subheaded_lessons(path: Path, rows: Sequence[_Row], book: RuleBook) -> Iterator[Lesson]:
    random, texts = Random(zlib.crc32(f"subheads {path.stem}".encode())), written(path.parent.name, str(path))
    known, pictures = [line for line, _ in rows], [role in _PICTURES for _, role in rows]
    for _ in range(SUBHEADED_COPIES if texts else 0):
        copy = subheaded(known, pictures, texts, random)
        yield lesson(copy, book, 0.0, random, str(path), str(path), False, False, _marking(copy, random))


def _rows(path: Path) -> list[_Row]:
    gold = load(path)
    starts = [line.start for line in gold.lines]
    rows = []
    for block in read_lines(gold.raw_text):
        role = gold.lines[bisect_right(starts, block.start) - 1].role
        rows.append((Known(block.text, block.blank_before > 0, KIND[Role(role)], 1.0), role))
    return rows


def _moved(rows: Sequence[_Row], texts: Sequence[str], random: Random) -> list[Known]:
    """The article without its captions, often without their credits too, and most of them between lines of the story."""
    gone = ("caption",) if random.random() < CREDITS_KEPT else _PICTURES
    kept = [line for line, role in rows if role not in gone]
    for text in texts:
        story = [number for number, line in enumerate(kept) if line.kind == STORY]
        if random.random() > MOVED or len(story) < 3:
            continue
        if random.random() < STOPPED:
            text = text[:-1] if text.endswith(".") else f"{text}."
        at = random.choice(story[1:])
        blank = kept[at].blank == (random.random() < LIKE_NEIGHBOUR)
        kept.insert(at, Known(text, blank, CAPTION, SET_IN))
    return kept


def _bared(rows: Sequence[_Row], random: Random) -> list[Known]:
    """The article with its captions where they stand, most of them without their credits."""
    kept = []
    for line, role in rows:
        text = line.text
        if role in _PICTURES and random.random() < BARED:
            text = described(text) if role == "caption" else ""
            if len(text.split()) < MIN_WORDS:
                continue
        kept.append(line._replace(text=text, weight=BARED_WEIGHT))
    return kept


def page_lessons(data: Path, book: RuleBook) -> Iterator[Lesson]:
    """Copies of the pages of all sets with their captions in place, and some of their furniture."""
    for page in (page for name in (*TEXT_SETS, SNIPPET_SET) for page in read_set(data, name)):
        random = Random(zlib.crc32(f"{page.set} {page.id}".encode()))
        judged = judged_blocks(page)
        story = [number for number, (_, kind, _) in enumerate(judged) if kind == STORY]
        if len(story) <= MIN_STORY_BLOCKS:
            continue
        pictured = any(_is_caption(block) and kind == CAPTION for block, kind, _ in judged[story[0] : story[-1]])
        for _ in range(PAGE_COPIES if pictured else 1):
            known = _copied(judged, story[0], story[-1], random)
            share, source = random.choice(FORGOTTEN), f"{page.set}/{page.id}"
            yield lesson(known, book, share, random, source, page.site, True, False, _marking(known, random))


def _is_caption(block: Block) -> bool:
    return "figcaption" in block.path and block.tag != "button"


def _copied(judged: Sequence[tuple[Block, int, float]], first: int, last: int, random: Random) -> list[Known]:
    spaced, share = random.random() < 2 / 3, random.choice(FURNITURE_KEPT)
    top = max(0, first - random.choice(LINES_ABOVE))
    known: list[Known] = []
    for number, (block, kind, weight) in enumerate(judged[top : last + 1 + random.choice(LINES_BELOW)], start=top):
        text = block.text
        if kind == CAPTION:
            text = described(" ".join(text.split()))
            if not _is_caption(block) or weight < MIN_SURE or len(text.split()) < MIN_WORDS:
                continue
        elif kind == STORY and "figcaption" in block.path:
            weight = 0.0
        elif kind == FURNITURE and first < number < last and random.random() >= share:
            continue
        parts = [part for part in (part.strip() for part in text.split("\n")) if part]
        known += [Known(part, spaced and not at and bool(known), kind, weight) for at, part in enumerate(parts)]
    return known


def _marking(known: Sequence[Known], random: Random) -> Marking:
    """Labels the lines as they are when the judge of captions is asked, but for what it is to learn."""
    seed = random.randrange(1 << 30)

    def mark(lines: Sequence[Line], labels: frozenset[str]) -> tuple[int, int]:
        start, tail = mark_known(lines, labels)
        judged = Random(seed)
        for line, one in zip(lines, known):
            if line.label is None and one.kind == FURNITURE and judged.random() < JUDGED:
                line.give(Role.OTHER, "judge.lines")
        mark_datelines(lines, start, tail)
        return start, tail

    return mark
