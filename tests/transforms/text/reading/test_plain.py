"""Blocks of text files."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.text.reading.plain import read_lines

WRAPPED = """A headline that stands alone

The first paragraph of this file was wrapped by an old mail program at some
width near seventy-five characters, as agencies used to do it, and so all of
its lines but the last are full. It goes on for a while so that the evidence
is strong enough, and it ends here.

The second paragraph is wrapped in the same way, which makes the pattern very
plain to a reader who looks at the right margin, and to a program that counts
characters. The mayor of
Kyiv spoke.
"""


@given(st.text(alphabet="ab. \r\n\t\u00a0\u2028", max_size=80))
def test_blocks_are_slices_of_the_text_and_only_white_space_lies_between(text: str) -> None:
    at = 0
    for block in read_lines(text):
        assert block.text == text[block.start : block.end] == block.text.strip() != ""
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()


def test_each_line_is_a_block_when_lines_are_paragraphs() -> None:
    text = "\n".join(f"Sentence number {i} is one paragraph by itself and it ends with a stop." for i in range(20))
    assert len(read_lines(text)) == 20


def test_hard_wrapped_paragraphs_are_blocks_of_several_lines() -> None:
    blocks = read_lines(WRAPPED)
    assert [block.text[:12] for block in blocks] == ["A headline t", "The first pa", "The second p"]
    assert blocks[2].text.endswith("mayor of\nKyiv spoke.")


def test_windows_line_ends_count_as_one_line() -> None:
    assert [block.blank_before for block in read_lines("a\r\nb\r\n\r\nc")] == [0, 0, 1]


INDENTED = """    The harbour office opened its doors on Monday, and before noon all of
the forms were gone. Two clerks walked to the printer in the old town, who
had none left either, and came back with pencils.
    Nobody complained. A fisherman who has waited for a berth since spring
said that a list on the wall would do, if only someone kept it in order and
did not lean on it.
"""

VERSE = """The gulls came late over the wall,
The nets were dry, the boats were in,
And nobody had heard the call
That woke the baker and his kin.
The lamp went out, the tide went down,
And fog lay sleeping on the town.
"""


def test_an_indented_line_begins_a_paragraph_of_a_wrapped_text() -> None:
    assert [block.text[:11] for block in read_lines(INDENTED)] == ["The harbour", "Nobody comp"]


def test_an_address_that_could_not_be_broken_does_not_hide_the_width() -> None:
    text = WRAPPED + "\nhttps://example.org/" + "a" * 140
    assert [block.text[:12] for block in read_lines(text)][1:3] == ["The first pa", "The second p"]


def test_the_lines_of_a_poem_stay_apart() -> None:
    assert len(read_lines(VERSE)) == 6


def test_a_head_of_short_lines_is_not_joined_to_a_wrapped_body() -> None:
    blocks = read_lines("Mayor speaks\nBy Ada Poe\nMay 3, 2024\n\n" + WRAPPED.split("\n\n", 1)[1])
    assert [block.text for block in blocks[:3]] == ["Mayor speaks", "By Ada Poe", "May 3, 2024"]
    assert len(blocks) == 5
