"""Striking: what stays, what goes, and that nothing of the raw text is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.enums import Role
from transforms.text.copy import Copy, LedgerError
from transforms.text.document import Cut, Document, Label, Raw
from transforms.text.edits import Edit, apply
from transforms.text.reading.plain import read_lines
from transforms.text.strike import strike

KEEP = Label(Role.PARAGRAPH, "test.keep")
DROP = Label(Role.SHARE, "test.share")
MOVE = Label(Role.TITLE, "test.title")


def document(text: str) -> Document:
    return Document(
        Raw(text.encode("utf-8", "surrogatepass"), "a.txt", "txt"), text, read_lines(text), "text", "utf-8", "utf-8"
    )


@given(st.text(alphabet="ab.é😀 \r\n\t", max_size=60), st.data())
def test_published_blocks_stand_one_blank_line_apart_and_the_raw_text_comes_back(
    text: str, data: st.DataObject
) -> None:
    page = document(text)
    labels = [data.draw(st.sampled_from([KEEP, DROP, MOVE])) for _ in page.blocks]
    copy = Copy(text, text).marked(strike(page, labels, ())).proven()
    kept = [block.text for block, label in zip(page.blocks, labels) if label is KEEP]
    assert copy.text == "\n\n".join(kept)


def test_every_struck_block_has_an_edit_with_its_role_rule_and_column() -> None:
    page = document("Title\nShare this\nThe story.")
    edits = strike(page, [MOVE, DROP, KEEP], ())
    assert [(edit.before, edit.role, edit.rule, edit.moved_to, edit.stage) for edit in edits] == [
        ("Title\n", "title", "test.title", "title_raw", "move"),
        ("Share this\n", "share", "test.share", None, "strike"),
    ]


def test_a_cut_inside_a_paragraph_moves_only_its_span() -> None:
    page = document("MOSCOW (AP) — Talks go on.")
    edits = strike(page, [KEEP], [Cut(0, 14, Role.DATELINE, "dateline.agency")])
    assert apply(page.raw_text, edits) == "Talks go on."
    assert edits[0].moved_to == "dateline"


def test_hard_line_ends_inside_a_paragraph_become_spaces_but_not_in_a_table() -> None:
    lines = "\n".join(["word " * 14 + "and"] * 7)
    page = document(lines + "\n\n" + lines)
    assert len(page.blocks) == 2
    text = apply(page.raw_text, strike(page, [KEEP, Label(Role.TABLE, "t")], ()))
    first, second = text.split("\n\n")
    assert "\n" not in first
    assert second.count("\n") == 6


def test_labels_must_be_as_many_as_blocks() -> None:
    with pytest.raises(ValueError, match="0 labels for 1 blocks"):
        strike(document("A line."), [], ())


def test_block_spans_follow_the_copy_through_edits() -> None:
    copy = Copy("Kiev. Odesa.", "Kiev. Odesa.").with_spans(((0, 5), (6, 12)))
    copy = copy.marked([Edit(0, 4, "Kiev", "Kyivskyi", "spell", "r")]).marked([Edit(10, 16, "Odesa.", "", "mend", "m")])
    assert copy.spans == ((0, 9), (10, 10))
    assert copy.proven().text == "Kyivskyi. "


def test_a_copy_whose_edits_do_not_give_back_the_raw_text_is_refused() -> None:
    with pytest.raises(LedgerError):
        Copy("raw", "other").proven()
