"""Paragraphs printed twice, exactly or nearly."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.words import mend_words

LONG = "The harbour master counted “nine” boats on Monday, three of them without a name, and he said that the fourth’s owner had not paid."
SHORT = "Nobody on the island had seen the ferry since the storm came over the hills on Sunday night."
OTHER = "The council meets again in May."


@pytest.mark.parametrize(
    "copy",
    [
        LONG,
        LONG.rstrip("."),
        LONG.replace("“", '"').replace("”", '"').replace("’", "'"),
        LONG.replace(", ", ",  "),
        LONG[:100].rsplit(" ", 1)[0] + "…",
    ],
)
def test_the_second_copy_is_struck(copy: str) -> None:
    text = f"{LONG}\n\n{copy}\n\n{OTHER}"
    assert apply(text, mend_words(text, "en")) == f"{LONG}\n\n{OTHER}"


def test_a_long_copy_is_struck_two_paragraphs_further_down() -> None:
    text = f"{OTHER}\n\n{LONG}\n\n{SHORT}\n\n{LONG}\n\nThe end came soon."
    assert apply(text, mend_words(text, "en")) == f"{OTHER}\n\n{LONG}\n\n{SHORT}\n\nThe end came soon."


@pytest.mark.parametrize(
    "clean",
    [
        f"{OTHER}\n\n{SHORT}\n\n{LONG}\n\n{SHORT}\n\nThe end came soon.",
        f"{LONG}\n\n{LONG[:60]}\n\n{OTHER}",
        f"{LONG}\n\nLet us repeat that:\n\n{LONG}",
        f"- {SHORT}\n\n- {SHORT}\n\n{OTHER}",
        f"{LONG[:-1]}?\n\n{LONG[:-1]}?",
    ],
)
def test_refrains_lists_and_questions_stay(clean: str) -> None:
    assert mend_words(clean, "en") == ()
