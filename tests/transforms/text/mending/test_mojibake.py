"""Mojibake beside sound text."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.mojibake import SIGNAL, mend_mojibake


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


@pytest.mark.parametrize(
    "text", ["Ви вмієте плавати, вірите в дієту.", "Підприємець мієтом не вразив, але рієте далі."]
)
def test_ukrainian_words_that_hold_one_character_of_three_bytes_give_no_sign(text: str) -> None:
    assert SIGNAL.search(text) is None


@pytest.mark.parametrize("charset", ["cp1252", "cp1251", "mac_roman"])
@pytest.mark.parametrize("text", ["係留ブイが消えた", "🌊🌊"])
def test_characters_of_east_asia_and_emoji_give_a_sign(text: str, charset: str) -> None:
    assert SIGNAL.search(text.encode().decode(charset, "replace")) is not None
