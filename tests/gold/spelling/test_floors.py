"""The spelling gold: floors under what is replaced rightly, found, and left alone. Lowering one takes a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from transforms.text.edits import apply
from transforms.text.naming import spelling_edits
from transforms.text.spelling.mention import Mention
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.stylebook import load_stylebook

from .load import Mark, Passage, all_passages, expected

FLOORS = {"right": 0.995, "found": 0.97, "left alone": 0.99, "reported": 0.95}


def fields_of(passage: Passage) -> list[tuple[str, str]]:
    fields = [("title", passage.title)] if passage.title else []
    return [*fields, ("text", passage.text)]


def marks_of(passage: Passage, field: str) -> tuple[Mark, ...]:
    return passage.title_marks if field == "title" else passage.text_marks


def touches(mention: Mention, mark: Mark) -> bool:
    return mention.start < mark.end and mark.start < mention.end


def rewritten(text: str, mark: Mark, mentions: Sequence[Mention]) -> tuple[str, str]:
    """What stands round the mark now, and what should."""
    start = min([mark.start, *(mention.start for mention in mentions)])
    end = max([mark.end, *(mention.end for mention in mentions)])
    got, at = "", start
    for mention in mentions:
        got += text[at : mention.start] + (mention.replacement or mention.surface)
        at = mention.end
    return got + text[at:end], text[start : mark.start] + (mark.replacement or mark.surface) + text[mark.end : end]


@pytest.fixture(scope="module")
def book():
    return load_stylebook()


@pytest.fixture(scope="module")
def counts(book):
    found: Counter[str] = Counter()
    for passage in all_passages():
        mentions = mark_names(fields_of(passage), passage.language, book)
        for field, text in fields_of(passage):
            here = [mention for mention in mentions if mention.field == field]
            count_field(found, text, here, marks_of(passage, field))
    return found


def count_field(found: Counter[str], text: str, mentions: Sequence[Mention], marks: Sequence[Mark]) -> None:
    changed = [mention for mention in mentions if mention.replacement is not None]
    found["replacements"] += len(changed)
    found["wrong"] += sum(not any(touches(mention, mark) for mark in marks) for mention in changed)
    for mark in marks:
        over = [mention for mention in changed if touches(mention, mark)]
        if mark.kind == "replace":
            got, want = rewritten(text, mark, over)
            found["to find"] += 1
            found["found"] += got == want
            found["wrong"] += bool(over) and got != want
        else:
            found["traps"] += 1
            found["wrong"] += bool(over)
            found["left alone"] += not over
        if mark.kind == "annotate":
            found["to report"] += 1
            found["reported"] += any(touches(mention, mark) for mention in mentions)


def test_replacements_are_right(counts):
    assert 1 - counts["wrong"] / counts["replacements"] >= FLOORS["right"], counts


def test_variants_are_found(counts):
    assert counts["found"] / counts["to find"] >= FLOORS["found"], counts


def test_traps_are_left_alone(counts):
    assert counts["left alone"] / counts["traps"] >= FLOORS["left alone"], counts


def test_names_that_stay_are_reported(counts):
    assert counts["reported"] / counts["to report"] >= FLOORS["reported"], counts


@pytest.mark.parametrize("passage", all_passages(), ids=lambda passage: passage.id)
def test_nothing_outside_the_mentions_changes_and_a_second_pass_changes_nothing(passage, book):
    first = mark_names(fields_of(passage), passage.language, book)
    published = [
        (field, apply(text, spelling_edits([mention for mention in first if mention.field == field])))
        for field, text in fields_of(passage)
    ]
    second = mark_names(published, passage.language, book)
    assert [mention for mention in second if mention.replacement is not None] == []


def test_most_passages_read_exactly_as_an_editor_would_leave_them(book):
    exact = 0
    for passage in all_passages():
        mentions = mark_names(fields_of(passage), passage.language, book)
        texts = {
            field: apply(text, spelling_edits([mention for mention in mentions if mention.field == field]))
            for field, text in fields_of(passage)
        }
        exact += (texts.get("title"), texts["text"]) == expected(passage)
    assert exact >= 0.97 * len(all_passages())
