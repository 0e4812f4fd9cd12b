"""The gold set itself: well formed, and as large as it claims to be."""

from __future__ import annotations

from collections import Counter

import pytest

from .load import HERE, LANGUAGES, Passage, all_passages, expected, parse_marks, read_passage

PASSAGES = all_passages()
PASSAGE_FLOORS = {
    "en": 70,
    "de": 25,
    "fr": 15,
    "pl": 15,
    "es": 15,
    "it": 10,
    "cs": 6,
    "nl": 5,
    "uk": 5,
    "ru": 5,
}
REPLACE_FLOOR = 350
STAY_FLOOR = 150
ANNOTATE_FLOOR = 60

each_passage = pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)


def test_every_file_belongs_to_a_language_and_every_language_has_its_file():
    assert {path.stem for path in HERE.glob("*.yaml")} == set(LANGUAGES)


def test_ids_are_unique_and_begin_with_the_language():
    assert [id for id, count in Counter(passage.id for passage in PASSAGES).items() if count > 1] == []
    assert [passage.id for passage in PASSAGES if not passage.id.startswith(f"{passage.language}-")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_as_many_passages_as_promised(language):
    assert sum(passage.language == language for passage in PASSAGES) >= PASSAGE_FLOORS[language]


def test_there_are_enough_names_to_replace_and_enough_traps():
    kinds = Counter(mark.kind for passage in PASSAGES for mark in passage.marks)
    assert kinds["replace"] >= REPLACE_FLOOR
    assert kinds["stay"] >= STAY_FLOOR
    assert kinds["annotate"] >= ANNOTATE_FLOOR
    assert kinds["stay"] + kinds["annotate"] >= sum(kinds.values()) / 3


@each_passage
def test_marks_are_in_order_and_stand_where_they_say(passage: Passage):
    for plain, marks in ((passage.title or "", passage.title_marks), (passage.text, passage.text_marks)):
        last = 0
        for mark in marks:
            assert last <= mark.start < mark.end
            assert plain[mark.start : mark.end] == mark.surface
            last = mark.end


@each_passage
def test_a_replacement_changes_the_name_and_has_no_loose_space(passage: Passage):
    for mark in passage.marks:
        assert mark.surface == mark.surface.strip()
        if mark.replacement is not None:
            assert mark.replacement != mark.surface
            assert mark.replacement == mark.replacement.strip()
            assert mark.replacement.count("\n") == mark.surface.count("\n")


@each_passage
def test_a_mark_stands_at_the_border_of_a_word(passage: Passage):
    for plain, marks in ((passage.title or "", passage.title_marks), (passage.text, passage.text_marks)):
        for mark in marks:
            assert not plain[mark.start - 1 : mark.start].isalnum()
            assert not plain[mark.end : mark.end + 1].isalnum()


@each_passage
def test_a_passage_is_one_to_a_dozen_sentences_without_stray_spaces(passage: Passage):
    assert 60 <= len(passage.text) <= 1200
    for line in [passage.title or "", *passage.text.split("\n")]:
        assert line == line.strip()
        assert "  " not in line


@each_passage
def test_a_name_is_replaced_alike_all_through_a_passage(passage: Passage):
    seen: dict[str, str] = {}
    for mark in passage.marks:
        if mark.replacement is not None:
            assert seen.setdefault(mark.surface, mark.replacement) == mark.replacement


@each_passage
def test_what_must_be_replaced_stands_nowhere_unmarked(passage: Passage):
    for plain, marks in ((passage.title or "", passage.title_marks), (passage.text, passage.text_marks)):
        rest = list(plain)
        for mark in marks:
            rest[mark.start : mark.end] = "\0" * (mark.end - mark.start)
        unmarked = "".join(rest)
        for mark in passage.marks:
            if mark.replacement is not None:
                assert mark.surface not in unmarked, mark.surface


def test_expected_carries_out_the_replacements_and_nothing_else():
    entry = {"id": "en-x", "title": "[[=Kiev]] cake", "text": "[[Kiev→Kyiv]]'s [[~Zelensky]].\n", "note": "x"}
    passage = read_passage("en", entry)
    assert expected(passage) == ("Kiev cake", "Kyiv's Zelensky.")
    assert [mark.kind for mark in passage.marks] == ["stay", "replace", "annotate"]


@pytest.mark.parametrize("marked", ["[[Kiev]]", "[[=Kiev→Kyiv]]", "[[Kiev→Kyiv]", "Kiev→Kyiv", "[[→Kyiv]]"])
def test_a_malformed_mark_is_refused(marked):
    with pytest.raises(ValueError, match="mark"):
        parse_marks(marked)
