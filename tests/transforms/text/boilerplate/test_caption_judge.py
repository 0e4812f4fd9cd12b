"""The judge of captions: which lines it is asked about, what it sees of them, and what it takes and leaves."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.lines.wording import BUCKETS
from transforms.text.boilerplate.pictures.caption_judge import model
from transforms.text.boilerplate.pictures.caption_judge.candidates import asked, candidates, is_pictured
from transforms.text.boilerplate.pictures.caption_judge.evidence import NAMES, gather
from transforms.text.boilerplate.pictures.caption_judge.verdicts import (
    SURE,
    SURE_ALONE,
    SURE_OF_SENTENCE,
    is_kin,
    is_sure,
)
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.document import Label
from transforms.text.reading.plain import read_lines

HEAD = "Harbour ferry returns to the northern pier after two winters\nBy Ane Holm\n3 May 2024\nShare on Facebook\n\n"
PICTURE = "The northern pier in winter (Photo: Jo Rand)\n\n"
STORY = (
    "The northern pier was crowded on Friday morning when the harbour ferry came back from the yard, with a brass band on the upper deck and half the school on the quay.",
    "Captain Ida Marsh said the repairs had taken longer than the building of the ship. Marsh thanked everybody who had rowed meanwhile, and the bakers, who had fed them.",
    "The first crossing was free for children, and their parents paid the old price, which the council wants to keep until the autumn if the harbour office agrees to it.",
    "A second ferry will follow next year if the yard can find another engine of the same make, the harbour master told reporters. The yard has looked for one since March.",
)


def _text(*inserted: str, head: str = HEAD) -> str:
    """The story with lines between its second and its third paragraph."""
    return head + "\n\n".join((*STORY[:2], *inserted, *STORY[2:])) + "\n"


def _lines(text: str) -> list[Line]:
    return measure(read_lines(text), load_rules())


def _roles(text: str) -> dict[str, str]:
    blocks = read_lines(text)
    return {block.text: label.role.value for block, label in zip(blocks, label_text(blocks, load_rules()))}


def _seen(line: str, text: str) -> dict[str, float]:
    lines = _lines(text)
    index = next(one.index for one in lines if one.text == line)
    return dict(zip(NAMES, gather(lines, {index: (0.0, 0.0, 0.0)}, len(lines))[0].tolist()))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Captain Ida Marsh on the upper deck on Friday", True),
        ("Children wait for the first free crossing.", True),
        ("“Row us home,” they sang on the pier", False),
        ("What will the second ferry cost?", False),
        ("How the captain found another engine", False),
        ("The council has two answers to that:", False),
        ("- The price of the second ferry", False),
        ("Two winters", False),
        ("Another Engine Of The Same Make For The Second Ferry", False),
        ("and the bakers, who had fed them", False),
    ],
)
def test_only_lines_that_may_be_captions_by_their_shape_are_asked_about(line: str, wanted: bool) -> None:
    lines = _lines(_text(line))
    assert (line in [lines[index].text for index in asked(lines, 0, len(lines))]) == wanted


def test_lines_between_the_head_and_the_first_paragraph_are_asked_about_but_not_the_head() -> None:
    caption = "Captain Ida Marsh on the upper deck on Friday"
    lines = _lines(HEAD + "\n\n".join((caption, *STORY)))
    first = next(line.index for line in lines if line.text == caption)
    for line in lines[:first]:
        line.label = Label(Role.OTHER, "structure.head.furniture")
    assert asked(lines, first, len(lines)) == [first]
    assert asked(lines, first + 1, len(lines)) == []


def test_what_speakers_say_makes_no_list_with_a_caption() -> None:
    line = "Children wait for the first free crossing."
    for said in ("“Row us home,” they sang.", "– And who pays for it?"):
        lines = _lines(_text(said, said, line))
        assert line in [lines[index].text for index in asked(lines, 0, len(lines))]


def test_how_other_captions_end_is_seen() -> None:
    line = "Children wait for the first free crossing"
    head = HEAD + PICTURE.replace(")", ").").replace("winter (", "winter. (")
    for text, alike in ((_text(line, head=head), 0), (_text(f"{line}.", head=head), 1)):
        lines = _lines(text)
        picture = next(one for one in lines if "winter" in one.text and "Jo Rand" in one.text)
        picture.label = Label(Role.CAPTION, "structure.caption.credited")
        index = next(one.index for one in lines if one.text.startswith(line))
        seen = dict(zip(NAMES, gather(lines, {index: (0.0, 0.0, 0.0)}, len(lines))[0].tolist()))
        assert (seen["stopped_too"], seen["stopped_unlike"]) == (alike, 1 - alike)


def test_a_full_name_below_the_bare_surname_is_seen() -> None:
    line = "Ida Marsh with her crew at the northern pier"
    assert _seen(line, _text(line))["introduced_again"] == 1
    stranger = "Jane Roe with her crew at the northern pier"
    assert _seen(stranger, _text(stranger))["introduced_again"] == 0


def test_the_items_of_a_list_without_bullets_are_seen_as_a_run() -> None:
    item = "The second ferry keeps the old price."
    seen = _seen(item, _text("The first crossing stays free.", item, "The yard gets one more year."))
    assert (seen["run_above"], seen["open_below"]) == (1, 1)
    assert _seen(item, _text(item))["run_above"] == 0


def test_captions_sound_like_captions_and_the_story_does_not() -> None:
    shown, told = "Volunteers carry sandbags along the flooded quay", "Nobody has seen him since that evening."
    lines = _lines(_text(shown, told))
    found = asked(lines, 0, len(lines))
    assert {shown, told} <= {lines[index].text for index in found}
    heard = [lines[index].text for index in candidates(lines, 0, len(lines), model.shipped().table)]
    assert shown in heard
    assert told not in heard


@pytest.mark.parametrize(
    "line",
    [
        "Captain Ida Marsh on the upper deck, two hours before the first crossing",
        "Children wait for the first free crossing on the northern pier",
        "Passengers board the ferry at the northern pier on Friday.",
    ],
)
def test_captions_between_paragraphs_are_moved_beside_another_picture(line: str) -> None:
    assert _roles(_text(line, head=HEAD + PICTURE))[line] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Two winters of rowing",
        "How the captain found another engine of the very same make",
        "That changed on Thursday evening.",
        "But nobody had asked the bakers.",
        "She will not row again, she says.",
        "The council has not replied to a request for comment.",
    ],
)
def test_subheads_and_short_paragraphs_stay(line: str) -> None:
    assert _roles(_text(line))[line] not in ("caption", "credit", "other")


def test_a_clean_text_keeps_all_its_lines() -> None:
    line = "Captain Ida Marsh on the upper deck, two hours before the first crossing"
    assert _roles("\n\n".join((*STORY[:2], line, *STORY[2:])))[line] != "caption"


def test_fragments_that_alternate_with_paragraphs_are_not_judged_unless_something_leaves_beside_them() -> None:
    shown = ("Volunteers carry sandbags along the quay", "Children wait on the northern pier", "Ida Marsh and her crew")
    ends = " and everybody else who came that Friday"
    text = HEAD + "\n\n".join(row for pair in zip(STORY, (f"{line}{ends}" for line in shown)) for row in pair)
    lines = _lines(f"{text}\n\n{STORY[3]}\n")
    found, table = asked(lines, 0, len(lines)), [0.0] * BUCKETS
    assert [lines[index].text for index in found] == [f"{line}{ends}" for line in shown]
    assert not candidates(lines, 0, len(lines), table)
    lines[found[1] + 1].label = Label(Role.OTHER, "any.caption.ui")
    assert list(candidates(lines, 0, len(lines), table)) == found[1:]  # it stands between these


def test_captions_credits_and_their_furniture_show_pictures() -> None:
    lines = _lines(_text())
    assert not is_pictured(lines)
    for label in (
        Label(Role.CAPTION, "structure.caption.head"),
        Label(Role.CREDIT, "structure.credit"),
        Label(Role.OTHER, "any.caption.ui"),
    ):
        lines[0].label = label
        assert is_pictured(lines)
    lines[0].label = Label(Role.SHARE, "any.share.row")
    assert not is_pictured(lines)


def test_more_certainty_is_asked_of_sentences_and_where_no_other_picture_shows() -> None:
    lines = _lines(_text("Children wait on the pier", "Children wait on the pier."))
    fragment, sentence = (line for line in lines if line.text.startswith("Children wait"))
    between = (SURE + SURE_OF_SENTENCE) / 2
    assert (is_sure(fragment, between, True), is_sure(sentence, between, True)) == (True, False)
    below = (SURE_OF_SENTENCE + SURE_ALONE) / 2
    assert [is_sure(line, below, True) for line in (fragment, sentence)] == [True, True]
    assert [is_sure(line, below, False) for line in (fragment, sentence)] == [False, False]


def test_a_line_worded_as_a_caption_and_not_as_the_story_is_kin_to_it() -> None:
    lines = _lines(
        _text(
            PICTURE.strip(),
            "Neighbours sweep the northern pier in winter.",
            "Back on Friday morning when the ferry came.",
        )
    )
    picture, kin, like = (line for line in lines if line.text.startswith(("The northern pier in", "Neigh", "Back")))
    picture.label = Label(Role.CAPTION, "structure.caption.head")
    assert is_kin(kin, lines)
    assert not is_kin(like, lines)
    lines[1].label, picture.label = picture.label, None
    assert not is_kin(kin, lines)


def test_a_line_that_speaks_to_the_reader_stays() -> None:
    lines = _lines(_text("Your photographs of the northern pier on Friday"))
    line = next(line for line in lines if line.text.startswith("Your"))
    assert not is_sure(line, 1.0, True)
