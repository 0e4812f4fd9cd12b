"""Fields of printed records: believed where several agree and one is of records alone."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from transforms.text.boilerplate.lines.record_fields import RULE, value_start
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

STORY = """The council sold its bandstand eleven years ago, and nobody came to the meeting at which it was done.

On Monday night a hundred people came to the town hall, and most of them had brought an instrument along."""


def roles(text: str) -> dict[str, tuple[Role, bool]]:
    """The role of each line, and whether a field's label gave it."""
    blocks = read_lines(text)
    labels = label_text(blocks, load_rules())
    return {block.text: (label.role, label.rule == RULE) for block, label in zip(blocks, labels)}


@pytest.mark.parametrize(
    "head",
    [
        "HEADLINE: The pump is back\nBYLINE: Ann Percival\nSECTION: LOCAL; Pg. 4\nLENGTH: 204 words",
        "Titel: Die Pumpe ist zurück\nAutor: Anne Perzifal\nRessort: Lokales\nSeitenzahl: 4",
        "Título: Vuelve la bomba\nAutor: Ana Perales\nSección: Local\nNúmero de documento: 44",
        "Titre : La pompe revient\nAuteur : Anne Perceval\nRubrique : Ville\nNombre de mots : 204",
        "Titolo: La pompa torna\nAutore: Anna Percivalli\nTestata: La Voce\nPagina: 4",
        "Título: A bomba voltou\nAutor: Ana Percival\nEditoria: Cidade\nPágina: 4",
        "Tytuł: Pompa wróciła\nAutor: Anna Perska\nDział: Miasto\nNumer wydania: 4",
        "Заголовок: Помпа повернулася\nАвтор: Анна Персень\nРубрика: Місто\nШпальта: 4",
        "Заглавие: Насос вернулся\nАвтор: Анна Персень\nРубрика: Город\nПолоса: 4",
    ],
)
def test_a_record_is_read_in_nine_languages(head: str):
    found = roles(f"{head}\n\n{STORY}")
    title, byline, *others = [found[line] for line in head.split("\n")]
    assert title == (Role.TITLE, True)
    assert byline[0] is Role.BYLINE
    assert not any(role.published for role, _ in others)
    assert all(found[line][0] is Role.PARAGRAPH for line in STORY.split("\n\n"))


@pytest.mark.parametrize(
    "box",
    [
        "Title: The pump\nAuthor: Ann Percival\nPages: 312\nLanguage: English",
        "Länge: 42 Zentimeter\nMaterial: Zinn\nSeite: die linke",
        "Date: Saturday\nSource: the well\nText: none",
    ],
)
def test_a_box_of_the_story_is_no_record(box: str):
    found = roles(f"The pump is back\n\n{STORY}\n\n{box}")
    assert not any(field for _, field in found.values())


def test_one_sure_label_alone_tells_nothing():
    assert not any(field for _, field in roles(f"The pump is back\n\nIssue number: 44\n\n{STORY}").values())


def test_a_record_may_end_below_the_story():
    found = roles(
        f"The pump is back\n\n{STORY}\n\nSource: Corringham Examiner\nLanguage: English\nLoad-Date: June 15, 2011"
    )
    assert found["Source: Corringham Examiner"] == (Role.OTHER, True)
    assert found["Language: English"] == (Role.OTHER, True)
    assert not found["Load-Date: June 15, 2011"][0].published


def test_the_value_begins_behind_the_label():
    assert "Titre : La pompe"[value_start("Titre : La pompe") :] == "La pompe"
