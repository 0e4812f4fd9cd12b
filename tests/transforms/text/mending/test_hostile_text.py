"""Texts made to be read in a million ways are mended at once."""

from __future__ import annotations

import pytest

from tests.effort import ends
from transforms.text.mending.words import mend_words

PARAGRAPH = "The ferry to the island was late again on Sunday because the engine would not start in the cold."


def test_a_paragraph_that_comes_back_with_many_quotation_marks_is_read_once() -> None:
    hostile = PARAGRAPH + "»" * 40 + " cold"
    with ends():
        assert mend_words(f"{hostile}\n\n{hostile}", "en") == ()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("text", ["{} the minister(CDU)x", "{}(the old man)x", " (the old man){}", '{}"b"a'])
def test_a_word_as_long_as_a_book_is_read_once(language: str, text: str) -> None:
    with ends():
        mend_words(text.format("a" * 1_000_000), language)
