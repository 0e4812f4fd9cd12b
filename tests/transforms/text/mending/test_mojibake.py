"""Mojibake beside sound text."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.mojibake import mend_mojibake


def test_a_russian_word_that_decodes_to_a_letter_stays_beside_damaged_lines() -> None:
    damaged = "Этот абзац сломан, Её видели.".encode().decode("cp1251", "replace")
    text = f"Её дочь пришла.\n{damaged}\nЕё видели."
    mended = apply(text, mend_mojibake(text))
    assert mended == "Её дочь пришла.\nЭтот абзац сломан, Её видели.\nЕё видели."


@pytest.mark.parametrize("text", ["Біля в’їзду чули солов’їв.", "В’їзд закрито, в’єтнамець чекає. Вічна Гість."])
def test_an_apostrophe_between_ukrainian_letters_is_no_damage(text: str) -> None:
    assert mend_mojibake(text) == ()


def test_a_lone_a_with_its_no_break_space_is_decoded() -> None:
    assert apply(
        "Le pont est Ã\xa0 la charge de l'État.", mend_mojibake("Le pont est Ã\xa0 la charge de l'État.")
    ).startswith("Le pont est à la")
