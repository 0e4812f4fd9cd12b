"""Lessons for the judge of sentences: gold articles with hand-written pleas and their look-alikes set into them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tests.gold.look_alikes.load import articles, host_texts
from tools.line_judge.bank import Sentence, bank, part
from tools.line_judge.clean import known_lines
from tools.line_judge.known import SET_IN, Known
from tools.line_judge.texts import FORGOTTEN, Lesson, cut, gold_lines, lesson
from transforms.text.boilerplate.line_judge.kinds import FURNITURE, STORY
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.structure import mark_prompts

# All our choice.
COPIES, CLEAN_COPIES = 10, 8
PLEAS, TRAPS = (0, 0, 1, 1, 2, 3, 5), (0, 0, 1, 2)
"""How many are set into one copy."""
WITHIN = 0.5  # of the pleas between two paragraphs, the others below the story
EXAMPLE_WORDS = 5  # of an example that may be asked about


def sentences(book: RuleBook) -> list[Sentence]:
    """Those of the bank and of the examples of rules that are no single words."""
    found = bank()
    for rule in book.rules:
        if rule.language is not None and not rule.keeps and rule.role.column is None:
            found += [Sentence(rule.language, text, FURNITURE) for text in rule.catch]
            found += [Sentence(rule.language, text, STORY) for text in rule.stay]
    return [one for one in found if len(one.text.split()) >= EXAMPLE_WORDS]


def plea_lessons(folders: Sequence[Path], book: RuleBook) -> Iterator[Lesson]:
    """Each gold article as it is, and copies with sentences set in, cut and with rules forgotten; clean articles with sentences set in."""
    known = sentences(book)
    yield from _hosted(known, book)
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.gold"))):
        random = Random(zlib.crc32(path.stem.encode()))
        lines = gold_lines(path)
        own = [one for one in known if one.language == path.parent.name and part(one.text) == part(str(path))]
        for copy in range(COPIES):
            copied = _set_in(cut(lines, random), own, random) if copy else lines
            share = random.choice(FORGOTTEN) if copy else 0.0
            yield lesson(copied, book, share, random, str(path), str(path), False, copy == 0, mark)


def _hosted(known: Sequence[Sentence], book: RuleBook) -> Iterator[Lesson]:
    """Copies of clean articles, in which nothing of a page stands but the sentences set in: a plea may be alone."""
    for text in (*host_texts(), *articles()):
        random = Random(zlib.crc32(text.id.encode()))
        lines = known_lines(text)
        for copy in range(CLEAN_COPIES):
            source = f"{text.id}, copy {copy}"
            own = [one for one in known if one.language == text.language and part(one.text) == part(source)]
            yield lesson(
                _set_in(lines, own, random), book, random.choice(FORGOTTEN), random, source, text.id, False, False, mark
            )


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


def mark(lines: Sequence[Line], labels: frozenset[str]) -> tuple[int, int]:
    """Label the lines as they are when the judge of sentences is asked: where the story ends is not known yet."""
    return mark_prompts(lines, labels), len(lines)
