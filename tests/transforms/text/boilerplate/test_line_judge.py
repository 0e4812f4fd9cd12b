"""The judge of lines: which lines it is asked about, that its file fits its features, and what it takes and leaves."""

from __future__ import annotations

import zlib

import numpy as np
import pytest

from schemas.enums import Role
from transforms.text.boilerplate.line_judge import model
from transforms.text.boilerplate.line_judge.evidence import NAMES, gather
from transforms.text.boilerplate.line_judge.kinds import FURNITURE, KIND, STORY, kinds_of
from transforms.text.boilerplate.line_judge.layout import MAX_LINES
from transforms.text.boilerplate.line_judge.verdicts import _few_of_many, is_sure, mark_judged
from transforms.text.boilerplate.line_judge.wording import places, read, weights
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.lines.wording import BUCKETS
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text, mark_known
from transforms.text.document import Label
from transforms.text.reading.plain import read_lines

FIRST = "The ferry to Skarholm will run every hour again from Monday, the harbour office said, after divers had freed its rudder from a net."
SECOND = "Nobody was hurt when the boat drifted for forty minutes on Friday, and the forty passengers were brought ashore by fishermen."
LAST = "The office will pay for the taxis that stranded passengers took, if they still have the receipts, it said on Saturday evening."


def _known(text: str) -> tuple[list[Line], int, int]:
    book = load_rules()
    lines = measure(read_lines(text), book)
    return lines, *mark_known(lines, book.labels)


def _article(*below: str, between: str = "") -> str:
    head = "Ferry runs again after divers free its rudder\nBy Ane Holm\n12 March 2024\n\n"
    return head + "\n\n".join(part for part in (FIRST, between, SECOND, LAST) if part) + "\n\n" + "\n".join(below)


def test_every_role_has_a_kind() -> None:
    assert {role for role in Role if KIND[role] == STORY} == {role for role in Role if role.published}
    assert set(KIND.values()) == set(range(FURNITURE + 1))


def test_only_lines_that_nothing_claims_and_that_are_no_prose_are_asked_about() -> None:
    lines, start, tail = _known(_article("Harbour", "Share on Facebook", between="Divers: a net in the rudder"))
    asked, rows = gather(lines, start, tail, model.shipped().table)
    assert {lines[index].text for index in asked} <= {"Divers: a net in the rudder", "Harbour"}
    assert "Divers: a net in the rudder" in {lines[index].text for index in asked}
    assert rows.shape == (len(asked), len(NAMES))
    assert np.isfinite(rows).all()


@pytest.mark.parametrize(
    ("between", "asked"),
    [
        ("A net in the rudder", False),
        ("What the divers found", False),
        ("NET IN THE RUDDER", True),
        ("Divers: a net in the rudder", True),
        ("Divers @harbourdivers", True),
        ("a net in the rudder", True),
    ],
)
def test_a_subhead_between_two_paragraphs_is_asked_about_only_with_a_sign_of_a_page(between: str, asked: bool) -> None:
    lines, start, tail = _known(_article("Share on Facebook", between=between))
    indices, _ = gather(lines, start, tail, model.shipped().table)
    assert (between in {lines[index].text for index in indices}) is asked


def test_a_text_without_anything_to_strike_is_left_alone() -> None:
    lines = measure(read_lines(f"{FIRST}\n\nRudder\n\nNet\n\nReceipts\n\n{LAST}"), load_rules())
    assert gather(lines, 0, len(lines), model.shipped().table)[0] == []


def test_a_sentence_between_two_paragraphs_is_not_asked_about() -> None:
    lines, start, tail = _known(_article("Share on Facebook", between="It was a net."))
    asked, _ = gather(lines, start, tail, model.shipped().table)
    assert "It was a net." not in {lines[index].text for index in asked}


def test_no_line_leaves_that_a_rule_protects() -> None:
    lines, _, tail = _known(_article("Correction: The ferry has forty seats, not fifty", "Share on Facebook"))
    protected = next(line for line in lines if any(rule.keeps for rule in line.hits))
    chances = [0.0] * FURNITURE + [1.0]
    assert not is_sure(lines, protected.index, chances, tail)


@pytest.mark.parametrize(("text", "stays"), [("Rudder", False), ("Rudder.", True), ("Rudder?", True)])
def test_what_ends_like_a_sentence_inside_the_story_needs_more(text: str, stays: bool) -> None:
    lines, _, tail = _known(_article("Share on Facebook", between=f"{text}\n\nShare on X"))
    index = next(line.index for line in lines if line.text == text)
    assert is_sure(lines, index, [0.1, *[0.0] * (FURNITURE - 1), 0.9], tail) is not stays


def test_neither_rows_of_a_table_nor_what_rules_left_inside_the_story_leave() -> None:
    lines, _, tail = _known(_article("Share on Facebook", between="Skarholm – 5.02\nHarbour – 5.19\n\nUpdate"))
    chances = [0.0] * FURNITURE + [1.0]
    for text in ("Skarholm – 5.02", "Update"):
        index = next(line.index for line in lines if line.text == text)
        assert not is_sure(lines, index, chances, tail)


def test_a_paragraph_with_a_prompt_at_its_end_stays() -> None:
    text = (
        "The divers came up at dusk and had found a net around the rudder. The ferry ran again by eight. VIDEO: A dive"
    )
    lines, _, tail = _known(_article("Share on Facebook", between=text))
    index = next(line.index for line in lines if line.text == text)
    assert not is_sure(lines, index, [0.0] * FURNITURE + [1.0], tail)


def test_a_very_long_text_is_not_judged() -> None:
    lines = measure(read_lines("\n".join(f"Row {number}" for number in range(MAX_LINES + 1))), load_rules())
    lines[0].label = Label(Role.SHARE, "test")
    mark_judged(lines, 0, 1)
    assert all(line.label is None for line in lines[1:])


def test_the_chances_of_a_line_sum_to_one() -> None:
    lines, start, tail = _known(_article("Harbour", "Share on Facebook", between="A net in the rudder"))
    _, rows = gather(lines, start, tail, model.shipped().table)
    assert model.shipped().judge(rows).sum(axis=1) == pytest.approx(1, abs=0.001)


def test_a_line_is_read_by_its_first_words_and_its_places_do_not_move() -> None:
    assert read("go to 12 newsletters") == ["go", "to", "newsle"]
    assert places(["go"]) == {zlib.crc32(name) % BUCKETS for name in (b"go", b"^go", b"=go")}
    assert places([]) == set() and weights(set(), [1.0] * BUCKETS) == (0.0, 0.0, 0.0)
    assert weights(places(["go"]), [2.0] * BUCKETS) == (pytest.approx(6 / 3**0.5), 2.0, 2.0)


def test_kinds_tell_paragraphs_from_doubtful_lines() -> None:
    lines, _, _ = _known(_article(between="A net in the rudder"))
    by_text = dict(zip((line.text for line in lines), kinds_of(lines)))
    assert by_text[FIRST] != by_text["A net in the rudder"] != STORY


@pytest.mark.parametrize("line", ["Article tools", "Jump to reader comments", "Unlock this story"])
def test_a_button_that_no_rule_knows_leaves_below_the_story(line: str) -> None:
    labels = _labels(
        _article(line, "Share on Facebook", "Related", "Harbour budget passes after long night", "© 2024 Skarholm Post")
    )
    assert not labels[line].role.published


@pytest.mark.parametrize("line", ["A net in the rudder", "Forty minutes adrift", "«It was dark»", "Taxi: 40 crowns"])
def test_a_subhead_of_the_story_stays(line: str) -> None:
    assert _labels(_article("Share on Facebook", "© 2024 Skarholm Post", between=line))[line].role.published


def _labels(text: str) -> dict[str, Label]:
    blocks = read_lines(text)
    return dict(zip((block.text for block in blocks), label_text(blocks, load_rules())))


@pytest.mark.parametrize(("text", "stays"), [("Holm covers ferries.", True), ("Rudder covers boats.", False)])
def test_a_biography_that_begins_with_the_name_of_who_signed_stays(text: str, stays: bool) -> None:
    lines, _, tail = _known(_article("Share on Facebook", text, "Share on X"))
    line = next(line for line in lines if line.text == text)
    line.label = None
    assert is_sure(lines, line.index, [0.05, *[0.0] * (FURNITURE - 1), 0.95], tail) is not stays


@pytest.mark.parametrize(
    ("taken", "asked", "few"),
    [
        ({3}, [1, 2, 3, 4], {3}),
        ({3, 4}, [1, 2, 3, 4], set()),
        ({3}, [1, 2, 3], set()),
        ({3, 8}, [1, 2, 3, 7, 8, 9, 10], {8}),
    ],
)
def test_few_of_a_long_run_are_told_from_many(taken, asked, few) -> None:
    assert _few_of_many(frozenset(taken), asked) == few


@pytest.mark.parametrize(("chance", "leaves"), [(0.9, False), (0.96, True)])
def test_a_line_right_above_a_paragraph_may_be_its_subhead(chance: float, leaves: bool) -> None:
    lines, _, tail = _known(_article("Share on Facebook", between="Rudder"))
    index = next(line.index for line in lines if line.text == "Rudder")
    assert is_sure(lines, index, [1 - chance, *[0.0] * (FURNITURE - 1), chance], tail) is leaves
