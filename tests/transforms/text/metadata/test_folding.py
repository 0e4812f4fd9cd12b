"""Folding keeps letters and digits alone, whatever way it takes."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from transforms.text.metadata.folding import REMEMBERED_CHARS, folded


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_words_are_divided_by_one_space_and_nothing_else_is_left(text: str) -> None:
    expected = re.sub(r"[^\w]+", " ", text.casefold()).strip()
    assert folded(text) == expected
    long = text + " " * (REMEMBERED_CHARS + 1)
    assert folded(long) == expected
