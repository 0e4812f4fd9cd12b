"""Case forms of names."""

import pytest

from transforms.text.spelling.inflection import czech_feminine, decline, decline_person


@pytest.mark.parametrize(
    ("name", "language", "case", "form"),
    [
        ("Kijów", "pl", "gen", "Kijowa"),
        ("Kijów", "pl", "loc", "Kijowie"),
        ("Lwów", "pl", "ins", "Lwowem"),
        ("Charków", "pl", "dat", "Charkowowi"),
        ("Odessa", "pl", "loc", "Odessie"),
        ("Donieck", "pl", "ins", "Donieckiem"),
        ("Zaporoże", "pl", "gen", "Zaporoża"),
        ("Bucza", "pl", "acc", "Buczę"),
        ("Sumy", "pl", "loc", "Sumach"),
        ("Kyjev", "cs", "loc", "Kyjevě"),
        ("Lvov", "cs", "gen", "Lvova"),
        ("Oděsa", "cs", "acc", "Oděsu"),
        ("Kyjiw", "de", "er", "Kyjiwer"),
        ("Kyjiw", "de", "gen", "Kyjiws"),
        ("Charkiw", "de", "er", "Charkiwer"),
        ("Luzk", "de", "gen", "Luzks"),
    ],
)
def test_a_place_in_a_case(name, language, case, form):
    assert decline(name, language, "place")[case] == form


def test_a_german_name_in_a_sibilant_has_no_written_genitive():
    assert "gen" not in decline("Tyras", "de", "place")


@pytest.mark.parametrize(
    ("given", "surname", "language", "gender", "case", "form"),
    [
        ("Wołodymyr", "Zełenski", "pl", "m", "gen", "Wołodymyra Zełenskiego"),
        ("Wołodymyr", "Zełenski", "pl", "m", "surname_ins", "Zełenskim"),
        ("Petro", "Poroszenko", "pl", "m", "gen", "Petra Poroszenki"),
        ("Ołena", "Zełenska", "pl", "f", "gen", "Ołeny Zełenskiej"),
        ("Volodymyr", "Zelenskyj", "cs", "m", "dat", "Volodymyrovi Zelenskému"),
        ("Vladimir", "Putin", "cs", "m", "surname_gen", "Putina"),
        ("Wolodymyr", "Selenskyj", "de", "m", "gen", "Wolodymyr Selenskyjs"),
    ],
)
def test_a_person_in_a_case(given, surname, language, gender, case, form):
    assert decline_person(given, surname, language, gender)[case] == form


def test_a_woman_with_a_surname_that_does_not_inflect_has_no_case_forms():
    assert decline_person("Julija", "Tymoszenko", "pl", "f") == {}


@pytest.mark.parametrize(("name", "language"), [("Krzywy Róg", "pl"), ("Kyiv", "en")])
def test_what_no_paradigm_covers_is_left_alone(name, language):
    assert decline(name, language, "place") == {}


def test_a_czech_woman_has_a_czech_surname():
    assert czech_feminine("Tymošenko") == "Tymošenková"


def test_a_dutch_genitive_is_written_together_where_no_apostrophe_is_needed():
    assert decline("Kyiv", "nl", "place") == {"gen": "Kyivs"}
    assert decline("Odessa", "nl", "place") == {}
