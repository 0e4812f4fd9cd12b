"""Notes of the editors above the story stay, and are neither its dek nor a caption."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

BOOK = load_rules()
HEAD = "Bus drivers vote to strike as storm closes coast road\n\nBy Rhona Mackellar\nJanuary 23, 2025"
FIRST = (
    "Bus drivers in Portnavar will walk out on Monday, two days after the worst storm in a decade shut the coast road."
)
SECOND = (
    "The union said most of its members had voted for the strike, which will last two days unless an offer comes first."
)


def role_of(note: str) -> Role:
    lines = read_lines("\n\n".join((HEAD, note, FIRST, SECOND)))
    return next(given.role for line, given in zip(lines, label_text(lines, BOOK)) if line.text == note)


@pytest.mark.parametrize(
    "note",
    [
        "(Corrects the number of drivers in the second paragraph. Adds a quote from the council.)",
        "(Updates with comment from the union in paragraph 4)",
        "This is a developing story and will be updated.",
        "Editor's note: This story contains descriptions of violence.",
        "(Berichtigt im zweiten Absatz die Zahl der Fahrer.)",
        "Nota de la redacción: una versión anterior daba otra cifra.",
        "(Corrige le nombre de chauffeurs au deuxième paragraphe)",
        "Новость дополняется.",
        "(Виправлено кількість водіїв у другому абзаці)",
    ],
)
def test_a_note_above_the_story_stays(note: str) -> None:
    assert role_of(note) is Role.NOTE


def test_a_notice_that_asks_the_reader_to_follow_leaves() -> None:
    assert not role_of("Follow us on WhatsApp for the latest news").published
