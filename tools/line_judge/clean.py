"""Lessons of clean text: look-alikes in their hosts and clean articles, of which nothing leaves but headlines."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.gold.look_alikes.load import CleanText, articles, host_texts, look_alikes
from tools.line_judge.known import SET_IN, Known
from tools.line_judge.texts import Lesson, Marking, lesson
from transforms.text.boilerplate.line_judge.kinds import STORY, TITLE
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.structure import mark_known
from transforms.text.reading.plain import read_lines


def clean_lessons(book: RuleBook, mark: Marking = mark_known) -> Iterator[Lesson]:
    """All of them, with no rule forgotten."""
    random = Random(1)
    for text in (*(text for _, settings in look_alikes() for text in settings), *host_texts(), *articles()):
        yield lesson(known_lines(text), book, 0.0, random, text.id, text.id, False, True, mark)


def known_lines(text: CleanText) -> list[Known]:
    """Its lines: the headline, and the story."""
    return [
        Known(block.text, block.blank_before > 0, TITLE if block.text == text.title else STORY, SET_IN)
        for block in read_lines(text.raw_text)
    ]
