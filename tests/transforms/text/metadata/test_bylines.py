"""Bylines: people, agencies and desks by role; what only looks like a byline is none."""

from __future__ import annotations

import pytest

from transforms.text.metadata.people.bylines import is_dated_byline, parse_byline, printed_byline

NAMED = [
    ("By Ann Lee, Local Democracy Reporter", [("Ann Lee", "author")]),
    (
        "Por Ana Rocha e Rui Pinho, Vale Verde — Rio Claro",
        [("Ana Rocha", "author"), ("Rui Pinho", "author"), ("Vale Verde", "agency")],
    ),
    ("Von Ida Kern und Max Auer, Bad Aue", [("Ida Kern", "author"), ("Max Auer", "author")]),
    ("By Ann Lee, Bo Moyo, and Cy Noll", [("Ann Lee", "author"), ("Bo Moyo", "author"), ("Cy Noll", "author")]),
    ("Par L'Ouest du Soir avec AFP", [("L'Ouest du Soir", "agency"), ("AFP", "agency")]),
    ("Storia di Nello Fabbri", [("Nello Fabbri", "author")]),
    ("By Ann Lee and Bo Moyo", [("Ann Lee", "author"), ("Bo Moyo", "author")]),
    ("By ANN LEE, Associated Press", [("ANN LEE", "author"), ("Associated Press", "agency")]),
    ("ByAlex Bozarth", [("Alex Bozarth", "author")]),
    ("By Ann LeeDecember 23, 2023By", [("Ann Lee", "author")]),
    ("By Ann LeePublished Tue, Nov 19 20197:05 AM ESTUpdated Tue, Nov 19 2019", [("Ann Lee", "author")]),
    ("By Dr Ann Lee, Science Correspondent", [("Ann Lee", "author")]),
    ("By Ann Lee at Elm Lane", [("Ann Lee", "author")]),
    ("By Ann Lee | alee@paper.example | @alee", [("Ann Lee", "author")]),
    ("Ann Lee Email the author Follow Ann", [("Ann Lee", "author")]),
    ("Posted by Newsdesk", [("Newsdesk", "agency")]),
    ("Postato da Nella Fabbri il 9 febbraio 2025", [("Nella Fabbri", "author")]),
    ("Gepostet von Karl Moll am 3. Mai 2024", [("Karl Moll", "author")]),
    ("Posté par Jeanne Roux", [("Jeanne Roux", "author")]),
    ("Dodane przez: Jan Kot", [("Jan Kot", "author")]),
    ("Автор записи: Иван Котов", [("Иван Котов", "author")]),
    ("Автор допису Олена Кіт", [("Олена Кіт", "author")]),
    ("Words: Ann Lee. Photographs by Emil Sorensen", [("Ann Lee", "author"), ("Emil Sorensen", "photographer")]),
    ("Von Karla Weidmann und dpa", [("Karla Weidmann", "author"), ("dpa", "agency")]),
    ("Von Jana Petersen, Hannover", [("Jana Petersen", "author")]),
    ("Text von Fritz Sander07.10.2023, 21:14 Uhr", [("Fritz Sander", "author")]),
    ("Interview: Clara Winterfeld", [("Clara Winterfeld", "author")]),
    ("Par Solène Kervadec avec AFP", [("Solène Kervadec", "author"), ("AFP", "agency")]),
    ("Claire Aubert, envoyée spéciale à Kharkiv (Ukraine)", [("Claire Aubert", "author")]),
    ("Texto de Amaya Lertxundi y Bruno Paredes", [("Amaya Lertxundi", "author"), ("Bruno Paredes", "author")]),
    ("A cura di Lorenzo De Santis e Vera Pugliese", [("Lorenzo De Santis", "author"), ("Vera Pugliese", "author")]),
    ("di Elisa Monti14 Novembre 2023", [("Elisa Monti", "author")]),
    ("Por Luciana Prates e Tiago Moura", [("Luciana Prates", "author"), ("Tiago Moura", "author")]),
    ("autor: Edyta Lisiak, Rafał Kmita", [("Edyta Lisiak", "author"), ("Rafał Kmita", "author")]),
    ("Źródło: PAP", [("PAP", "agency")]),
    ("Автор: Лора Штайгер", [("Лора Штайгер", "author")]),
    ("Переклад: Оксана Дорошенко", [("Оксана Дорошенко", "translator")]),
    ("来源：江城晚报 责任编辑：陈琳", [("江城晚报", "agency"), ("陈琳", "editor")]),
    ("(dpa)", [("dpa", "agency")]),
    ("Das Interview führten Ida Kern und Max Auer.", [("Ida Kern", "author"), ("Max Auer", "author")]),
    ("Une chronique d’Élise Aubert", [("Élise Aubert", "author")]),
    ("L'analisi di Vera Pugliese", [("Vera Pugliese", "author")]),
    ("Kommentar: Karla Weidmann", [("Karla Weidmann", "author")]),
    ("Chronique. Par Claire Aubert", [("Claire Aubert", "author")]),
    ("Giornalista: Vera Pugliese", [("Vera Pugliese", "author")]),
    ("Associated Press writer Karl Fenn in Oslo contributed to this report.", [("Karl Fenn", "author")]),
    ("Par Claire Aubert et Luc Petit (photographies)", [("Claire Aubert", "author"), ("Luc Petit", "photographer")]),
    ("By ANN LEE FOR THE HARBOUR POST", [("ANN LEE", "author")]),
    ("By Ann Lee Plainview News", [("Ann Lee", "author"), ("Plainview News", "agency")]),
    ("von Ida Kern, Elbfunk Nord", [("Ida Kern", "author"), ("Elbfunk Nord", "agency")]),
    ("Ana Rocha (RTN Norte)", [("Ana Rocha", "author"), ("RTN Norte", "agency")]),
    ("Assessoria de Imprensa", [("Assessoria de Imprensa", "agency")]),
    ("Журналістка Оксана Дорошенко", [("Оксана Дорошенко", "author")]),
    ("Ida Kern Lokalredakteurin", [("Ida Kern", "author")]),
    ("Ing. Vera Pugliese", [("Vera Pugliese", "author")]),
    ("Publicada por Ana Rocha à(s) 22:41", [("Ana Rocha", "author")]),
    ("De notre envoyée spéciale à Lisbonne, Claire Aubert", [("Claire Aubert", "author")]),
    ("(Ida Kern, 21.7.2024)", [("Ida Kern", "author")]),
    ("By ANN LEE Staff Writer", [("ANN LEE", "author")]),
    ("Article rédigé par Solène Kervadec", [("Solène Kervadec", "author")]),
    ("Autor tekstu Edyta Lisiak", [("Edyta Lisiak", "author")]),
    ("Texte et photos : Claire Aubert", [("Claire Aubert", "author")]),
    ("Tekst i zdjęcia: Edyta Lisiak", [("Edyta Lisiak", "author")]),
    ("Ein Gastbeitrag von Karla Weidmann", [("Karla Weidmann", "author")]),
    ("Un análisis de Amaya Lertxundi", [("Amaya Lertxundi", "author")]),
    ("Спецпроєкт підготувала Оксана Дорошенко", [("Оксана Дорошенко", "author")]),
    ("Lusa e Tiago Moura", [("Lusa", "agency"), ("Tiago Moura", "author")]),
    ("Ann Lee in Elm Harbour", [("Ann Lee", "author")]),
    ("Роман ТЯГУН", [("Роман ТЯГУН", "author")]),
    ("Edyta Lisiak17 listopada 2025, 08:14", [("Edyta Lisiak", "author")]),
    ("Por Luciana Prates, Maré Agora — Fortaleza", [("Luciana Prates", "author"), ("Maré Agora", "agency")]),
    ("Télé Rivage Nord", [("Télé Rivage Nord", "agency")]),
    ("Luciana Prates Do UOL, em São Paulo", [("Luciana Prates", "author")]),
    ("Ann Lee, Political Editor", [("Ann Lee", "author")]),
    ("By John O'Connor The Associated Press", [("John O'Connor", "author"), ("The Associated Press", "agency")]),
    ("By George T. Conway III", [("George T. Conway III", "author")]),
    ("By Ann Lee, MS RDN", [("Ann Lee", "author")]),
    ("By Ann Lee and Bo Moyo on December 21, 2023 at 3:53PM PST", [("Ann Lee", "author"), ("Bo Moyo", "author")]),
    ("Analysis by Ann Lee, CNN", [("Ann Lee", "author"), ("CNN", "agency")]),
    ("Edited by Ann Lee", [("Ann Lee", "editor")]),
    ("Von unserem Korrespondenten Max Muster, Brüssel", [("Max Muster", "author")]),
    ("Par Jean Dupont (avec AFP)", [("Jean Dupont", "author"), ("AFP", "agency")]),
    ("Von Max Muster (Text) und Eva Bild (Fotos)", [("Max Muster", "author"), ("Eva Bild", "photographer")]),
    ("By Jane Marlow, PA Scotland", [("Jane Marlow", "author"), ("PA Scotland", "agency")]),
    ("opr. Ewa Lis", [("Ewa Lis", "author")]),
    ("Le Monde avec AFP", [("Le Monde", "agency"), ("AFP", "agency")]),
    ("PAP, oprac. Jan Kowalski", [("PAP", "agency"), ("Jan Kowalski", "author")]),
    ("Delta News Staff", [("Delta News Staff", "agency")]),
    (
        "(Reporting by Ann Lee in Geneva and Bo Moyo in Oslo; Editing by Paul Hartnell)",
        [("Ann Lee", "author"), ("Bo Moyo", "author"), ("Paul Hartnell", "editor")],
    ),
]


@pytest.mark.parametrize(("line", "expected"), NAMED)
def test_a_byline_gives_its_names_with_roles(line, expected):
    byline = parse_byline(line)
    assert byline is not None
    assert [(author.name, author.role) for author in byline.authors] == expected


@pytest.mark.parametrize(
    "line",
    ["By Tuesday the river had risen.", "By the river Thames", "Por qué no llueve", "Di notte tutto tace", "Von Hamburg nach Berlin in zwei Stunden",
     "Text messages show that he knew", "In March 2024", "She was there, he said.", "2 hours ago", "", "PORTMERE, Maine (AP) — A fire began",
     "Next match", "By 2024 the mill was closed"],
)  # fmt: skip
def test_a_line_that_only_begins_like_a_byline_is_none(line):
    byline = parse_byline(line)
    assert byline is None or not byline.introduced


def test_the_byline_is_printed_without_the_date_that_is_glued_to_it():
    assert printed_byline("By Ann LeePublished Tue, Nov 19 20197:05 AM EST") == "By Ann Lee"
    assert printed_byline("Von Jana Petersen, Hannover") == "Von Jana Petersen, Hannover"
    assert printed_byline("By Ann Lee • 4 min read") == "By Ann Lee"
    assert printed_byline("By Ann Lee, 2 hours ago") == "By Ann Lee"


def test_a_bare_name_is_told_from_an_introduced_one():
    bare, introduced = parse_byline("Rosalind Achebe"), parse_byline("By Rosalind Achebe")
    assert bare is not None and not bare.introduced
    assert introduced is not None and introduced.introduced


@pytest.mark.parametrize(
    ("text", "names"),
    [("ByJane MarlowCourt Reporter", ["Jane Marlow"]), ("Инна Роева, собкор по Уралу", ["Инна Роева"])],
)
def test_what_its_bearer_is_is_no_part_of_a_name(text, names):
    byline = parse_byline(text)
    assert byline is not None and [person.name for person in byline.people] == names


@pytest.mark.parametrize(
    ("text", "dated"),
    [("Ann Lee (Marlow), Bo MoyoPublished 4 July 2025", True), ("Created 25.06.2024 12:00", False), ("Ann Lee died on 4 July 2025", False)],
)  # fmt: skip
def test_people_and_a_date_are_a_dated_byline(text, dated):
    assert is_dated_byline(text) is dated
