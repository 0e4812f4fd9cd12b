"""The laws of edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.edits import Edit, OffsetMap, apply, compose, restore

TEXT = st.text(alphabet="abcdeK \n\u0301😀", max_size=40)


@st.composite
def marked(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    """Sorted, non-overlapping edits of `text`, insertions and deletions at one point included."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2]):
        after = draw(st.text(alphabet="xyzK ", max_size=4))
        edits.append(Edit(start, end, text[start:end], after, "test", f"rule{len(edits)}"))
    return tuple(edits)


@given(st.data(), TEXT)
def test_restore_undoes_apply(data: st.DataObject, raw: str) -> None:
    edits = data.draw(marked(raw))
    assert restore(apply(raw, edits), edits) == raw


@given(st.data(), TEXT)
def test_composed_edits_do_what_the_two_stages_do(data: st.DataObject, raw: str) -> None:
    first = data.draw(marked(raw))
    middle = apply(raw, first)
    second = data.draw(marked(middle))
    both = compose(raw, first, second)
    assert apply(raw, both) == apply(middle, second)
    assert restore(apply(raw, both), both) == raw


@given(st.data(), TEXT)
def test_composing_three_stages_is_associative_in_effect(data: st.DataObject, raw: str) -> None:
    first = data.draw(marked(raw))
    second = data.draw(marked(apply(raw, first)))
    third = data.draw(marked(apply(apply(raw, first), second)))
    left = compose(raw, compose(raw, first, second), third)
    assert apply(raw, left) == apply(apply(apply(raw, first), second), third)


@given(st.data(), TEXT)
def test_spans_map_to_spans_that_cover_the_same_untouched_characters(data: st.DataObject, raw: str) -> None:
    edits = data.draw(marked(raw))
    text = apply(raw, edits)
    offsets = OffsetMap.of(edits)
    touched = {i for edit in edits for i in range(edit.start, edit.end)}
    for start in range(len(raw)):
        if start not in touched:
            new_start, new_end = offsets.to_new(start, start + 1)
            assert text[new_start:new_end] == raw[start]
            assert offsets.to_old(new_start, new_end) == (start, start + 1)


@given(st.data(), TEXT)
def test_a_span_inside_an_edit_maps_to_the_whole_edit(data: st.DataObject, raw: str) -> None:
    edits = data.draw(marked(raw))
    offsets = OffsetMap.of(edits)
    for edit, start, end in zip(edits, offsets.new_starts, offsets.new_ends):
        if start < end:
            assert offsets.to_old(start, end) == (edit.start, edit.end)


def test_an_edit_inside_mended_text_becomes_one_with_it() -> None:
    raw = "the KieÂ\u00advmayor"
    first = (Edit(7, 9, "Â\u00ad", "", "mend", "mend.soft"),)
    second = (Edit(4, 8, "Kiev", "Kyiv", "spell", "spelling.place/kyiv", entity_id="place/kyiv"),)
    (edit,) = compose(raw, first, second)
    assert (edit.start, edit.end, edit.before, edit.after) == (4, 10, "KieÂ\u00adv", "Kyiv")
    assert (edit.stage, edit.rule, edit.entity_id) == ("mend+spell", "mend.soft+spelling.place/kyiv", "place/kyiv")


def test_an_edit_that_does_not_fit_the_text_says_what_it_expected() -> None:
    with pytest.raises(ValueError, match=r"expects 'Kiev', found 'Lviv'"):
        apply("Lviv", [Edit(0, 4, "Kiev", "Kyiv", "spell", "r")])


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("abcd", [Edit(0, 2, "ab", "", "s", "r"), Edit(1, 3, "bc", "", "s", "r")])
