"""Names in the columns: respelled titles, marks in both coordinates, entities that are really meant."""

from __future__ import annotations

from functools import lru_cache

from transforms.text.copy import Copy
from transforms.text.document import Passage
from transforms.text.edits import Edit, OffsetMap
from transforms.text.metadata.facts import Facts, Picture
from transforms.text.naming import find_names
from transforms.text.spelling.stylebook import Stylebook, load_stylebook


@lru_cache(maxsize=1)
def stylebook() -> Stylebook:
    return load_stylebook()


def test_title_and_captions_are_respelled_and_their_marks_lead_back_to_the_raw_text() -> None:
    raw = "Kiev wakes\nA street in Kiev\nThe mayor of Kiev spoke."
    copy = Copy(raw, raw).marked([Edit(0, 28, raw[:28], "", "move", "test")])
    facts = Facts(
        title=Passage("Kiev wakes", 0, 10),
        pictures=(Picture("a.jpg", None, None, True), Picture(None, Passage("A street in Kiev", 11, 27), None, False)),
    )
    names = find_names(copy, facts, OffsetMap.of(()), "en", stylebook())
    assert (names.title, names.captions) == ("Kyiv wakes", (None, "A street in Kyiv"))
    assert [raw[mark.raw_start : mark.raw_end] for mark in names.marks] == ["Kiev"] * 3
    assert {mark.field for mark in names.marks} == {"title", "caption", "text"}


def test_a_title_from_metadata_has_marks_without_raw_offsets() -> None:
    names = find_names(Copy("", ""), Facts(title=Passage("Kiev wakes")), OffsetMap.of(()), "en", stylebook())
    assert [(mark.raw_start, mark.start, mark.end) for mark in names.marks] == [(None, 0, 4)]


def test_raw_offsets_of_a_title_lead_through_mended_characters() -> None:
    raw = "Ki\u00adev wakes"
    mending = (Edit(2, 3, "\u00ad", "", "mend", "mend.soft_hyphen"),)
    names = find_names(
        Copy(raw, ""), Facts(title=Passage("Kiev wakes", 0, 10)), OffsetMap.of(mending), "en", stylebook()
    )
    assert [raw[mark.raw_start : mark.raw_end] for mark in names.marks] == ["Ki\u00adev"]


def test_an_entity_that_is_only_alluded_to_is_not_counted() -> None:
    text = "The cook served chicken Kiev in Lvov."
    names = find_names(Copy(text, text), Facts(), OffsetMap.of(()), "en", stylebook())
    assert [(entity.entity_id, entity.mention_count) for entity in names.entities] == [("place/lviv", 1)]
    assert {mark.entity_id for mark in names.marks} >= {"place/lviv"}
