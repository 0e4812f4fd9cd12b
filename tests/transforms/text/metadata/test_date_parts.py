"""Lines of several data: each part is told apart; sentences and headlines with a date have no parts."""

from __future__ import annotations

import pytest

from tests.transforms.text.metadata.court import facts_of
from transforms.text.metadata.date_parts import parts_of
from transforms.text.metadata.reading_time import is_reading_time

PARTED = [
    ("02.03.2023 um 10:05 Uhr - Karla Weidmann - in Netze - 4 Kommentare", ["date", "byline", "other", "other"]),
    ("7 ore • 3 minuti di lettura", ["date", "reading_time"]),
    ("3 Std. • 4 Minuten Lesezeit", ["date", "reading_time"]),
    ("Par Le Quai avec AFP - Hier à 08:12", ["byline", "date"]),
    ("By Ann Lee | Posted 12 May 2025 | News", ["byline", "date", "other"]),
    ("1. Februar 2022 , Karla Weidmann", ["date", "byline"]),
    ("Von Tilo / 6. November 2023 / Keine Kommentare", ["byline", "date", "other"]),
    ("12 березня 2025, 10:15 | Суспільство", ["date", "other"]),
    ("12 мая 2024 / Лев Шишкин / Общество", ["date", "byline", "other"]),
]


@pytest.mark.parametrize(("text", "kinds"), PARTED)
def test_each_part_of_a_line_of_data_is_told_apart(text: str, kinds: list[str]) -> None:
    parts = parts_of(text)
    assert [part.kind for part in parts] == kinds
    assert all(text[part.start : part.start + len(part.text)] == part.text for part in parts)


@pytest.mark.parametrize(
    "text",
    [
        "The year 2024 - what remains",
        "8 mars 2024 – La journée des femmes du port en images",
        "Am 4. Mai 2024 kam der Bürgermeister nach Altona.",
        "3:1 - 2:2 - 0:0",
        "Ann Lee",
    ],
)
def test_words_with_a_date_are_no_line_of_data(text: str) -> None:
    assert parts_of(text) == ()


def test_a_name_behind_a_date_is_the_byline() -> None:
    line = "02.03.2023 um 10:05 Uhr - Karla Weidmann - in Netze - 4 Kommentare"
    facts = facts_of([("title", "A pump fails"), ("date", line)])
    assert facts.byline == "Karla Weidmann"
    assert [author.name for author in facts.authors] == ["Karla Weidmann"]


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("Durée de lecture : 6 minutes", True),
        ("5 min lettura", True),
        ("Чтение займёт 3 минуты", True),
        ("Tiempo de lectura aprox: 4 minutos, 12 segundos", True),
        ("Tempo di lettura stimato: 3 min", True),
        ("На чтение 4 мин", True),
        ("It is a 5 minute read for commuters", False),
        ("60 Minutes", False),
    ],
)
def test_a_reading_time_stands_alone(line: str, holds: bool) -> None:
    assert is_reading_time(line) is holds


def test_a_day_that_only_its_reader_knows_ends_the_byline() -> None:
    facts = facts_of(
        [("title", "A pump fails"), ("byline", "Par L'Ouest du Soir avec AFP - Hier à 19:04")], language="fr"
    )
    assert facts.byline == "Par L'Ouest du Soir avec AFP"
    assert {author.role for author in facts.authors} == {"agency"}


def test_a_person_below_a_house_is_the_byline() -> None:
    facts = facts_of(
        [("title", "A pump fails"), ("byline", "Redacción / La Boya"), ("byline", "Ana Ruiz")], language="es"
    )
    assert facts.byline == "Ana Ruiz"


def test_a_time_alone_below_the_date_dates_the_change_on_that_day() -> None:
    lines = [("title", "A pump fails"), ("date", "21/02/2023 a las 12:08h."), ("date", "Actualizado a las 19:30h.")]
    changed = facts_of(lines, language="es").modified_at
    assert changed is not None
    assert changed.isoformat()[:16] == "2023-02-21T19:30"


def test_an_earlier_time_dates_no_change() -> None:
    lines = [("title", "A pump fails"), ("date", "21/02/2023 a las 12:08h."), ("date", "Actualizado a las 09:30h.")]
    assert facts_of(lines, language="es").modified_at is None


def test_a_change_on_the_day_of_the_same_line_is_read() -> None:
    line = "12.03.2026 | 10:32 horas | actualización 14:05 horas"
    facts = facts_of([("title", "A pump fails"), ("date", line)], language="es")
    assert facts.published is not None
    assert facts.modified_at is not None
    assert (facts.published.day.isoformat(), facts.modified_at.hour) == ("2026-03-12", 14)  # type: ignore[union-attr]
