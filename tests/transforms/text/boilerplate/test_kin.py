"""Furniture by structure alone: tables of contents, boxes without a heading; and the story's own lists, talk and subheads."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from transforms.text.boilerplate.furniture.kin import mark_kin
from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

BOOK = load_rules()
FIRST = "The harbour master opened the gates at six, and by noon forty boats had gone out to look for the missing buoy in the fog."
SECOND = "Nobody found it, though the collector from the next town was seen on the pier with a cart and a box of pears at nine."
THIRD = "The buoy came back on Friday, cleaned and painted, and the council has hung it in the hall above the door to the cellar."


def labelled(*parts: str) -> dict[str, str]:
    """The role of every line below a headline."""
    lines = read_lines("\n\n".join(("A buoy goes missing in the fog", *parts)))
    return {line.text: given.role.value for line, given in zip(lines, label_text(lines, BOOK))}


@pytest.mark.parametrize("heading", ["Contents\n", "In this text (3)\n", ""])
def test_a_table_of_contents_is_struck_and_its_subheads_stay(heading: str) -> None:
    entries = "The gates\nThe search\nThe hall"
    text = "\n\n".join(
        ("A buoy goes missing in the fog", FIRST, f"{heading}{entries}", f"The gates\n{SECOND}", f"The search\n{THIRD}", f"The hall\n{FIRST}")
    )  # fmt: skip
    lines = read_lines(text)
    found = [(line.text, given.role.value) for line, given in zip(lines, label_text(lines, BOOK))]
    assert [role for text, role in found if text == "The search"] == ["navigation", "heading"]


def test_a_refrain_is_no_table_of_contents() -> None:
    verses = "Row home\nRow slowly\nRow home"
    found = labelled(FIRST, verses, SECOND, verses, THIRD)
    assert found["Row slowly"] != "navigation"


def test_headlines_in_a_box_that_lost_its_heading_are_struck_and_an_announced_list_stays() -> None:
    box = (
        "Parking app sends its fines to the car park\n"
        "Two cranes find a buyer in the next valley\n"
        "Ferry keeps its clock an hour fast again"
    )
    assert list(labelled(FIRST, box, SECOND, THIRD).values()).count("related") == 3
    announced = f"{FIRST[:-1]}, and this is what the papers wrote:"
    assert "related" not in labelled(announced, box, SECOND, THIRD).values()


def test_the_length_of_a_video_goes_with_its_title_and_an_hour_of_the_night_stays() -> None:
    assert labelled(FIRST, SECOND, "Watch: the buoy comes home\n00:47", THIRD)["00:47"] == "media_plug"
    assert labelled(FIRST, SECOND, "00:47\nThe tug turns back without its lamp.", THIRD)["00:47"] != "media_plug"


def test_a_word_with_a_stop_between_paragraphs_is_told_and_a_label_is_not() -> None:
    assert labelled(FIRST, "Advertisement.", SECOND)["Advertisement."] == "paragraph"
    assert labelled(FIRST, "Advertisement", SECOND)["Advertisement"] == "advertisement"


def test_days_with_what_happened_on_them_stay() -> None:
    days = ("4 March\nThe gates open.", "11 March\nThe gates close.")
    assert labelled(FIRST, *days, SECOND)["11 March"] == "heading"


def test_cries_in_capitals_stay_together() -> None:
    assert "SUPPORT OUR WORK." in labelled(FIRST, SECOND, "SUPPORT OUR WORK.\nFOLLOW US HOME.\nTELL A FRIEND.", THIRD)
    found = labelled(FIRST, SECOND, "SUPPORT OUR WORK.\nFOLLOW US HOME.\nTELL A FRIEND.", THIRD)
    assert {found[text] for text in ("SUPPORT OUR WORK.", "FOLLOW US HOME.", "TELL A FRIEND.")} == {"paragraph"}


def test_a_second_heading_of_comments_ends_no_thread_when_paragraphs_stand_between() -> None:
    found = labelled(FIRST, "Comments (1)", SECOND, "Comments (47)", THIRD, FIRST.replace("six", "ten"))
    assert found[SECOND] == found[THIRD] == "paragraph"


def test_a_biography_between_the_links_of_its_author_stays() -> None:
    note = "Ada Quill is a reporter at the harbour desk, lives on a boat and once wrote a whole book about ropes."
    found = labelled(FIRST, SECOND, THIRD, f"Subscribe\nFollow us on Facebook\n{note}\nShare on Facebook\nNewsletter")
    assert found[note] in ("paragraph", "note")


POLL = ("Should the buoy stay?", "Yes, of course 61%", "No 27 %", "I have never seen it 12%")


@pytest.mark.parametrize("count", ["1,204 votes", "Total votes: 1204"])
def test_a_poll_of_readers_leaves_with_its_question_and_its_votes(count: str) -> None:
    found = labelled(FIRST, *POLL, count, SECOND, THIRD)
    assert {found[line] for line in (*POLL, count)} == {"reaction_widget"}
    assert found[SECOND] == "paragraph"


@pytest.mark.parametrize("count", ["The institute asked 1,204 people in May.", "Source: Harbour institute"])
def test_a_poll_that_the_story_reports_stays(count: str) -> None:
    found = labelled(FIRST, *POLL, count, SECOND, THIRD)
    assert found[POLL[0]] != "reaction_widget" and found[POLL[1]] != "reaction_widget"


@pytest.mark.parametrize(("heading", "stays"), [("Read also", True), ("A mast returns to the pier", False)])
def test_a_list_above_a_heading_of_related_headlines_stays(heading: str, stays: bool) -> None:
    below = (heading, "Why the crane stands still again", "A pear tree returns to us")
    lines = measure(read_lines("\n".join((FIRST, SECOND, "New pier: the school, until eight", *below))), BOOK)
    for line in lines[3:]:
        line.give(Role.RELATED, "en.related.section")
    mark_kin(lines, 0, 2)
    assert (lines[2].label is None) is stays


def test_a_last_paragraph_with_rights_behind_it_is_no_headline() -> None:
    last = "The collector has asked whether the box is his, and got one more form to sign in the office. © All rights reserved"
    found = labelled(FIRST, SECOND, last, "Read also\nWhy the crane stands still again\nA pear tree returns")
    assert found[last] == "paragraph"
