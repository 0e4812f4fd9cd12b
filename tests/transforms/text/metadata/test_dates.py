"""Dates: every written form, with time, zone and label; what is no date stays none."""

from __future__ import annotations

import pytest

from transforms.text.metadata.dates.line import is_date_line
from transforms.text.metadata.dates.relative import find_ages
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.reading_time import parse_reading_time

# text, language, [(day, hour:minute or None, offset in minutes or None, label)]
FORMS = [
    ("2025-07-04", None, [("2025-07-04", None, None, None)]),
    ("2023-12-21T10:00:00Z", None, [("2023-12-21", "10:00", 0, None)]),
    ("2023-12-21T10:00:00.123-05:00", None, [("2023-12-21", "10:00", -300, None)]),
    ("Opublikowano: 2021-04-29 17:13:04.031886+02:00", "pl", [("2021-04-29", "17:13", 120, "published")]),
    ("Fri, 22 Dec 2023 10:00:00 +0000", None, [("2023-12-22", "10:00", 0, None)]),
    ("Fri Dec 22 2023 10:00:00 GMT+0100 (CET)", None, [("2023-12-22", "10:00", 60, None)]),
    ("11.02.2025, 07:52 Uhr", "de", [("2025-02-11", "07:52", None, None)]),
    ("1. März 2024 | 08:15 Uhr (MEZ)", "de", [("2024-03-01", "08:15", 60, None)]),
    ("4.7.25", "de", [("2025-07-04", None, None, None)]),
    ("25/02/21", "fr", [("2021-02-25", None, None, None)]),
    ("Stand: 11. Februar 2025, 16.40 Uhr", "de", [("2025-02-11", "16:40", None, "modified")]),
    ("Samedi 15 juillet 2023 à 17h48", "fr", [("2023-07-15", "17:48", None, None)]),
    ("3 fév 2024 à 6h20", "fr", [("2024-02-03", "06:20", None, None)]),
    ("Mer. 12 juill. 2023", "fr", [("2023-07-12", None, None, None)]),
    ("Marlow, 7 sett 2022", "it", [("2022-09-07", None, None, None)]),
    ("1er août 2024", "fr", [("2024-08-01", None, None, None)]),
    ("quinta-feira, 12 de março de 2026 às 9h", "pt", [("2026-03-12", "09:00", None, None)]),
    ("martes 3 de mayo del 2022 - 21:25 h", "es", [("2022-05-03", "21:25", None, None)]),
    ("Sabato 8 Giugno 2024 alle ore 10:42", "it", [("2024-06-08", "10:42", None, None)]),
    ("5 października 2024, godz. 18:43", "pl", [("2024-10-05", "18:43", None, None)]),
    ("7 листопада 2024 р., четвер, 08:10", "uk", [("2024-11-07", "08:10", None, None)]),
    ("14 мая 2024 года, вторник, 16:20 МСК", "ru", [("2024-05-14", "16:20", 180, None)]),
    ("4. července 2025", "cs", [("2025-07-04", None, None, None)]),
    ("4. listopada 2025.", "hr", [("2025-10-04", None, None, None)]),
    ("4 listopada 2025", "pl", [("2025-11-04", None, None, None)]),
    ("2025. július 4.", "hu", [("2025-07-04", None, None, None)]),
    ("2025年7月4日 17:30", "ja", [("2025-07-04", "17:30", None, None)]),
    ("June 11, 2025, 1:45 p.m. EDT", "en", [("2025-06-11", "13:45", -240, None)]),
    ("Sat 2 Mar 2024 17.09 CET", "en", [("2024-03-02", "17:09", 60, None)]),
    ("12 AM ET, Nov 1st, 2011", "en", [("2011-11-01", "00:00", -240, None)]),
    ("December 1, 2023 at 12:05 pm PT", "en", [("2023-12-01", "12:05", -480, None)]),
    ("Actualizado a las 10:05 h. del 15-01-2024", "es", [("2024-01-15", "10:05", None, "modified")]),
    ("Published: 15:04 GMT, 3 March 2024", "en", [("2024-03-03", "15:04", 0, "published")]),
    # Glue and order.
    ("By Ann LeePublished Tue, Nov 19 20197:05 AM ESTUpdated Wed, Nov 20 201911:16 AM EST", "en",
     [("2019-11-19", "07:05", -300, "published"), ("2019-11-20", "11:16", -300, "modified")]),
    ("By Mark LeeDecember 23, 2023By", "en", [("2023-12-23", None, None, None)]),
    ("3 de mayo de 202221:25", "es", [("2022-05-03", "21:25", None, None)]),
    ("March 4, 202412:44 PM UTCUpdated ago", "en", [("2024-03-04", "12:44", 0, None)]),
    ("Aktualizacja: 03.02.2025 23:49 Publikacja: 02.02.2025 21:52", "pl",
     [("2025-02-03", "23:49", None, "modified"), ("2025-02-02", "21:52", None, "published")]),
    ("09:12 15.01.2025 (обновлено: 11:40 16.01.2025)", "ru",
     [("2025-01-15", "09:12", None, None), ("2025-01-16", "11:40", None, "modified")]),
    ("04/07/2025 14h05Atualizado 05/07/2025 17h22", "pt",
     [("2025-07-04", "14:05", None, None), ("2025-07-05", "17:22", None, "modified")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "expected"), FORMS)
def test_a_written_date_is_read_with_time_zone_and_label(text, language, expected):
    found = find_dates(text, language)
    assert [
        (
            date.day.isoformat(),
            f"{date.clock.hour:02}:{date.clock.minute:02}" if date.clock else None,
            date.clock.offset_on(date.day) if date.clock else None,
            date.label,
        )
        for date in found
    ] == expected
    assert all(text[date.start : date.end] == date.raw for date in found)


@pytest.mark.parametrize(
    "text",
    ["May", "10", "1751587200", "2025-02-30", "30/02/2025", "13/13/2025", "version 1.2.3", "5 men", "12:30", "3,4 Millionen",
     "Nr. 2024/15", "10 Downing Street", "the 1980 film"],
)  # fmt: skip
def test_what_is_no_date_is_not_made_one(text):
    assert find_dates(text, "en") == ()


def test_a_day_zero_is_no_day():
    (found,) = find_dates("0 декабря 2024, 12:02", "ru")
    assert (found.day, found.written.month) == (None, 12)


def test_only_figures_that_can_change_places_are_ambiguous():
    assert [find_dates(text)[0].ambiguous for text in ("04/07/2025", "13/07/2025", "07/13/2025", "07/07/2025")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_printed_weekday_settles_day_and_month():
    (friday,) = find_dates("Friday, 04/07/2025", "en")
    (monday,) = find_dates("Mon 04/07/2025", "en")
    assert [day.isoformat() for day in friday.readings()] == ["2025-07-04"]
    assert [day.isoformat() for day in monday.readings()] == ["2025-04-07"]


def test_day_and_month_without_a_year_are_found_but_make_no_day():
    (found,) = find_dates("GENEVA, March 14 (Reuters) -", "en")
    assert (found.written.month, found.written.day, found.day) == (3, 14, None)


@pytest.mark.parametrize(
    "line",
    ["04/07/2025", "Lima, 08/05/2022 12:50 a.m.", "ROMA - 12 marzo 2025, 18:37", "vor 2 Stunden", "3 години тому · 6 хв читання",
     "Publié le 18 juil. 2024 à 08:01Mis à jour le 18 juil. 2024 à 09:06", "Nov 2, 2024 at 6:46 am GMT • 5 min read",
     "30 декабря 2020, 15:13Фото: Архив", "Updated 3 hours ago", "15 January 2025 09:00 GMT",
     "Обновлено: 15 января, 10:05"],
)  # fmt: skip
def test_a_line_of_dates_is_a_date_line(line):
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    ["On 5 May 2022 the mill closed.", "48 hours.", "60 Minutes", "In March 2024", "May 12", "Correction, Nov. 15, 2019: the name was wrong.",
     "HEART OF EMPIRE — August 13, 2015, 11:32 am Undelivered letters", "By Jane Doe, May 3, 2024", "1/3", ""],
)  # fmt: skip
def test_a_line_with_more_than_its_date_is_none(line):
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2 min read", 2), ("Reading time: 6 minutes", 6), ("3 min LesezeitKommentare4", 3), ("Lesezeit: ca. 4 Min.", 4),
     ("Tiempo de lectura: 6 min", 6), ("Lectura de 8 minutos", 8), ("Temps de Lecture 4 min.", 4), ("11 minut czytania", 11),
     ("5 min di lettura", 5), ("4 min de leitura", 4), ("Час читання: 5 хв", 5), ("Время чтения: 2 минуты", 2), ("3 min", 3),
     ("Ten tekst przeczytasz w 2 minuty", 2), ("5 minutes later", None), ("0 min read", None), ("999 min read", None)],
)  # fmt: skip
def test_reading_times_are_read_in_every_language(text, minutes):
    assert parse_reading_time(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2 hours ago", 120), ("vor einer Stunde", 60), ("hace 5 horas", 300), ("il y a 3 heures", 180), ("2 ore fa", 120),
     ("há 10 minutos", 10), ("3 godziny temu", 180), ("3 години тому", 180), ("2 часа назад", 120), ("2 days ago", 2880)],
)  # fmt: skip
def test_ages_are_read_in_every_language(text, minutes):
    (age,) = find_ages(text)
    assert (age.raw, age.ago.total_seconds() / 60, age.exact) == (text, minutes, minutes < 1440)
