"""What is looked for before a pattern must stand in whatever the pattern finds."""

import pytest

from transforms.text.metadata.dates.forms import written_dates
from transforms.text.metadata.dates.labels import label_in, without_labels
from transforms.text.metadata.reading_time import parse_reading_time
from transforms.text.needed import any_of


@pytest.mark.parametrize(
    ("text", "stands"), [("", False), ("co", False), ("cod", True), ("a herring or two", True), ("the fish", False)]
)
def test_a_part_stands_anywhere_in_a_text(text, stands):
    assert any_of(["herring", "cod"])(text) is stands


@pytest.mark.parametrize(
    "text",
    [
        "6 min read",
        "Reading time: 6 min",
        "Lesezeit: 6 Minuten",
        "Lesedauer ca. 6 Min.",
        "6 min zu lesen",
        "6 min de lectura",
        "Se lee en 6 min",
        "Léelo en 6 minutos",
        "6 min para leer",
        "Temps de lecture : 6 min",
        "À lire en 6 min",
        "Se lit en 6 minutes",
        "Tempo di lettura: 6 minuti",
        "Si legge in 6 minuti",
        "Tempo de leitura: 6 min",
        "Lê-se em 6 minutos",
        "Leia em 6 minutos",
        "6 min para ler",
        "Czas czytania: 6 min",
        "Przeczytasz w 6 minut",
        "Час читання: 6 хв",
        "6 хв на прочитання",
        "Время чтения: 6 мин",
        "6 мин на прочтение",
        "Читать 6 минут",
        "Leestijd 6 min",
        "Lästid: 6 min",
        "Læsetid: 6 min",
        "Doba čtení: 6 min",
    ],
)
def test_reading_times_are_found_in_every_language(text):
    assert parse_reading_time(text) == 6


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Amanhã e depois, em 5 de março de 2024", 20),
        ("The Harbour Post, Tuesday, March 5, 2024", 27),
        ("Nordseeschifffahrtsverwaltungsgebäude Mai 2024", 38),
        ("NordseeschifffahrtsverwaltungsgebäudeverwaltungMarch 5", 47),
        ("ESTUpdated 10:30, March 2024", 18),
    ],
)
def test_a_month_is_found_far_behind_the_beginning_of_a_line(text, start):
    (written,) = written_dates(text)
    assert (written.start, written.month) == (start, 5 if "Mai" in text else 3)


def test_labels_are_found_in_capitals():
    assert label_in("UPDATED ") == "modified"
    assert without_labels("OPUBLIKOWANO 3") == "   3"
