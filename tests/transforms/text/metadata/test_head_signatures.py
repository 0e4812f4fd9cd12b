"""Bylines of heads that were taken for something else, and who helped their authors."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from tests.transforms.text.metadata.court import PROSE, facts_of
from transforms.text.document import Block, Document, Label, Raw
from transforms.text.metadata.head_signatures import signs_above
from transforms.text.metadata.people.bylines import parse_byline


def _signs(number: int, *lines: tuple[str, str]) -> bool:
    blocks, labels, start = [], [], 0
    for role, text in (*lines, ("paragraph", PROSE)):
        blocks.append(Block(text, start, start + len(text)))
        labels.append(Label(Role(role), "structure.head"))
        start += len(text) + 1
    raw_text = "\n".join(block.text for block in blocks)
    document = Document(
        Raw(raw_text.encode(), "drop/file", "txt"), raw_text, tuple(blocks), "text", "utf-8", "utf-8", ()
    )
    return signs_above(number, document, labels)


@pytest.mark.parametrize(
    ("role", "text"),
    [("dek", "Jane Roe e Bea Loe (ha collaborato Ann Moe)"), ("caption", "Jane Roe (Text), Bea Loe (Bilder)"), ("other", "Jane Roe, da VNN, em São Paulo"),
     ("credit", "JANE DE ROE"), ("caption", "Jane Roe, Bea Loe (PAP)"), ("other", "Инна Роева, собственный корреспондент в Тулузе"),
     ("caption", "Текст: Марина Роє. Фото: Данило Лоє"), ("credit", "Jane Roe, redakcja morska"), ("caption", "L’Ouest républicain Jane ROE.")],
)  # fmt: skip
def test_a_line_between_headline_and_date_signs(role, text):
    assert _signs(1, ("title", "The bridge is open"), (role, text), ("date", "14.05.2024"))


def test_a_name_above_the_headline_signs_on_a_page_of_opinions_or_above_a_post():
    assert _signs(1, ("navigation", "Opinie"), ("navigation", "Jane Roe"), ("title", "Winda"))
    assert _signs(0, ("navigation", "Jane Roe"), ("byline", "Kolumnist"), ("title", "Wie hieß es?"))
    assert not _signs(1, ("navigation", "Sport"), ("navigation", "Jane Roe"), ("title", "Jane Roe gewinnt"))


@pytest.mark.parametrize(
    ("role", "text", "below"),
    [("caption", "Jane Roe and the keepers at the hive in the morning.", "date"), ("credit", "Jane Roe", "caption"), ("caption", "The new bridge", "date"),
     ("dek", "Nobody knows who opened the bridge", "date"), ("other", "Share", "date")],
)  # fmt: skip
def test_what_signs_nothing_keeps_its_role(role, text, below):
    assert not _signs(
        1, ("caption" if below == "caption" else "title", "The bridge is open"), (role, text), (below, "14.05.2024")
    )


def test_whom_the_story_speaks_of_did_not_write_it():
    assert not _signs(
        1, ("title", "The bridge"), ("other", "Jane Roe"), ("date", "14.05.2024"), ("paragraph", "Ms Roe said no.")
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [("G. L. B. et Jane Roe", ["G. L. B.", "Jane Roe"]), ("Par Benoît H.", ["Benoît H."]), ("F. C.", ["F. C."]), ("Napisała: Kinga z Wolina", ["Kinga z Wolina"]),
     ('Jane "bee" Roe', ['Jane "bee" Roe']), ("Jane MarlowNOTICIA18.02.2025 - 07:00h", ["Jane Marlow"]), ("By Jane de la Fuente Roe", ["Jane de la Fuente Roe"]),
     ("di Jane Roe - MALGA ROENA", ["Jane Roe"]), ("Jane Roe and Bo Loe, with contributions from Ann Moe in Lassiter", ["Jane Roe", "Bo Loe", "Ann Moe"]),
     ("Jane Roe31 de enero de 2025 - 11:30 a. m.", ["Jane Roe"]), ("John McDONALD3 May 2024", ["John McDONALD"]), ("Дмитрий де Роев", ["Дмитрий де Роев"])],
)  # fmt: skip
def test_names_keep_their_initials_particles_and_nicknames(line, names):
    byline = parse_byline(line)
    assert byline is not None and [person.name for person in byline.people] == names


@pytest.mark.parametrize("line", ["Ein Dokument", "Una bella giornata", "U", "The bridge."])
def test_no_name_is_no_byline(line):
    byline = parse_byline(line)
    assert byline is None or not byline.people


def test_who_helped_is_named_behind_who_wrote():
    found = facts_of(
        [("title", "The bridge"), ("byline", "Por Ann Moe"), ("byline", "Con información de Jane Roe")], language="es"
    )
    assert found.byline == "Por Ann Moe" and [person.name for person in found.authors] == ["Ann Moe", "Jane Roe"]


def test_a_sign_off_adds_who_helped_those_of_the_byline():
    lines = [("title", "The bridge"), ("byline", "By Ann Moe"), ("paragraph", "The bridge is open.")]
    full = "Reporting by Ann Moe in Marlow; Additional reporting by Tim Loe; Editing by Bea Roe"
    for sign_off in (full, "(Additional reporting by Tim Loe; Editing by Bea Roe)"):
        found = facts_of([*lines, ("byline", sign_off)])
        assert [one.name for one in found.authors if one.role == "author"] == ["Ann Moe", "Tim Loe"]
    other = facts_of([*lines, ("byline", "(Reporting by Bo Loe; Editing by Bea Roe)")])
    assert [one.name for one in other.authors if one.role == "author"] == ["Ann Moe"]


def test_the_name_of_a_field_is_no_part_of_the_byline():
    assert facts_of([("title", "The bridge"), ("byline", "Autor:"), ("byline", "Ann Moe")]).byline == "Ann Moe"
    assert facts_of([("title", "The bridge"), ("byline", "By"), ("byline", "Ann Moe")]).byline == "By Ann Moe"


def test_a_place_below_who_wrote_is_no_second_author():
    found = facts_of([("title", "The bridge"), ("byline", "Nuria Moe"), ("byline", "Pozo Quelera")], language="es")
    assert [person.name for person in found.authors] == ["Nuria Moe"]


def test_a_house_before_a_surname_in_capitals_leaves_the_name():
    found = facts_of([("title", "The bridge"), ("byline", "L’Ouest républicain Jane ROE.")], language="fr")
    assert [person.name for person in found.authors if person.role == "author"] == ["Jane ROE"]
