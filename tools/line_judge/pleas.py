"""Lessons for the judge of sentences: gold and pages, with hand-written pleas and their look-alikes set into gold articles."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tests.gold.look_alikes.load import CleanText, articles, host_texts, look_alikes
from tools.line_judge.bank import Sentence, bank
from tools.line_judge.texts import FORGOTTEN, Known, Lesson, cut, gold_lines, lesson, page_lessons
from transforms.text.boilerplate.line_judge.kinds import FURNITURE, STORY, TITLE
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.structure import mark_prompts
from transforms.text.reading.plain import read_lines

# All our choice.
COPIES = 10
PARTS = 5
"""Weights of words for the rows of one part of the sources come from the others, as they will for articles never seen."""
PLEAS, TRAPS = (0, 0, 1, 1, 2, 3), (0, 0, 1, 2)
"""How many are set into one copy."""
WITHIN = 0.35  # of the pleas between two paragraphs, the others below the story
SET_IN = 0.6  # weight of a line that was set into an article
EXAMPLE_WORDS = 5  # of a rule's example that is a sentence


def part(source: str) -> int:
    """The part of a file or a sentence; a sentence is set into articles of its own part only."""
    return zlib.crc32(f"part {source.rpartition('/')[2]}".encode()) % PARTS


def sentences(book: RuleBook) -> list[Sentence]:
    """Those of the bank, and the examples of rules that are sentences."""
    found = bank()
    for rule in book.rules:
        if rule.language is not None and not rule.keeps and rule.role.column is None:
            found += [Sentence(rule.language, text, FURNITURE) for text in rule.catch]
            found += [Sentence(rule.language, text, STORY) for text in rule.stay]
    return [
        one
        for one in found
        if len(one.text.split()) >= EXAMPLE_WORDS and one.text.rstrip("\"'”»“").endswith((".", "!", "?"))
    ]


def plea_lessons(folders: Sequence[Path], book: RuleBook) -> Iterator[Lesson]:
    """Each gold article as it is, and copies with sentences set in, cut and with rules forgotten."""
    known = sentences(book)
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.gold"))):
        random = Random(zlib.crc32(path.stem.encode()))
        lines = gold_lines(path)
        own = [one for one in known if one.language == path.parent.name and part(one.text) == part(str(path))]
        for copy in range(COPIES):
            copied = _set_in(cut(lines, random), own, random) if copy else lines
            share = random.choice(FORGOTTEN) if copy else 0.0
            yield lesson(copied, book, share, random, str(path), str(path), False, copy == 0, _mark)


def _set_in(lines: Sequence[Known], own: Sequence[Sentence], random: Random) -> list[Known]:
    set_in = list(lines)
    for kind, counts in ((FURNITURE, PLEAS), (STORY, TRAPS)):
        of_kind = [one for one in own if one.kind == kind]
        for one in random.sample(of_kind, min(random.choice(counts), len(of_kind))):
            story = [number for number, line in enumerate(set_in) if line.kind == STORY]
            if len(story) < 2:
                break
            if kind == STORY or random.random() < WITHIN:
                at = random.choice(story[1:])
            else:
                at = random.randint(story[-1] + 1, min(story[-1] + 4, len(set_in)))
            blank = set_in[min(at, len(set_in) - 1)].blank
            set_in.insert(at, Known(one.text, blank, kind, SET_IN))
    return set_in


def clean_lessons(book: RuleBook) -> Iterator[Lesson]:
    """Look-alikes in their hosts and clean articles: nothing of them leaves but headlines."""
    random = Random(1)
    for text in (*(text for _, settings in look_alikes() for text in settings), *host_texts(), *articles()):
        yield lesson(_known(text), book, 0.0, random, text.id, text.id, False, True, _mark)


def _known(text: CleanText) -> list[Known]:
    return [
        Known(block.text, block.blank_before > 0, TITLE if block.text == text.title else STORY, SET_IN)
        for block in read_lines(text.raw_text)
    ]


def trade_lessons(data: Path, book: RuleBook) -> Iterator[Lesson]:
    """Copies of pages."""
    return page_lessons(data, book, _mark)


def _mark(lines: Sequence[Line], labels: frozenset[str]) -> tuple[int, int]:
    return mark_prompts(lines, labels), len(lines)
