"""Mojibake beside sound text."""

from __future__ import annotations

from transforms.text.edits import apply
from transforms.text.mending.mojibake import mend_mojibake


def test_a_russian_word_that_decodes_to_a_letter_stays_beside_damaged_lines() -> None:
    damaged = "Этот абзац сломан, Её видели.".encode().decode("cp1251", "replace")
    text = f"Её дочь пришла.\n{damaged}\nЕё видели."
    mended = apply(text, mend_mojibake(text))
    assert mended == "Её дочь пришла.\nЭтот абзац сломан, Её видели.\nЕё видели."
