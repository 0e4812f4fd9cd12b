"""Surface forms derived from Cyrillic names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.spelling.variants import (
    Reach,
    derive,
    derive_all,
    derive_full_names,
    fold,
    wide_reach,
    with_russian,
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"uk": "Київ", "ru": "Киев"}, {"Kyiv", "Kiev", "Kiew", "Kyjiw", "Kijev", "Kyïv"}),
        ({"uk": "Львів"}, {"Lviv", "Lvov", "Lwiw", "Lwów", "Lwow", "L'viv"}),
        ({"uk": "Залужний"}, {"Zaluzhnyi", "Zaluzhny", "Saluschnyj", "Zaloujny", "Załużny", "Zalužnyj", "Zaloezjny"}),
        ({"be": "Гродна", "ru": "Гродно"}, {"Hrodna", "Grodno"}),
        ({"uk": "Жовква"}, {"Zhovkva", "Żółkiew"}),
        ({"uk": "Старий Яричів"}, {"Staryi Yarychiv", "Jaryczów Stary"}),
    ],
)
def test_the_press_spellings_of_a_name_are_derived(names, expected):
    assert expected <= {variant.text for variant in derive_all(names, wide_reach())}


def test_the_nearest_come_first_and_the_limit_holds():
    variants = derive({"uk": "Святошинський"}, Reach({"en": 3, "de": 2}, limit=30))
    assert len(variants) == 30
    assert [variant.cost for variant in variants] == sorted(variant.cost for variant in variants)


def test_a_variant_names_its_rule():
    sources = {variant.text: variant.source for variant in derive({"uk": "Буча"}, Reach({"en": 0, "de": 0}, limit=9))}
    assert sources == {"Bucha": "kmu2010", "Butscha": "press-de:uk"}


def test_a_russian_given_name_goes_with_a_ukrainian_surname():
    reach = Reach({"en": 1, "de": 1}, limit=400)
    names = derive_full_names(
        [{"uk": "Володимир"}, {"ru": "Владимир"}], {"uk": "Зеленський", "ru": "Зеленский"}, reach, reach
    )
    texts = {variant.text for variant in names}
    assert {"Volodymyr Zelenskyi", "Vladimir Zelensky", "Vladimir Zelenskyi", "Wladimir Selenskyj"} <= texts


def test_given_name_and_surname_come_from_one_language():
    reach = Reach({"en": 0, "de": 0}, limit=400)
    texts = {v.text for v in derive_full_names([{"ru": "Владимир"}], {"ru": "Путин"}, reach, reach)}
    assert texts == {"Vladimir Putin", "Wladimir Putin"}


def test_the_russian_form_of_a_ukrainian_name_is_supplied():
    assert with_russian({"uk": "Харківський"})["ru"].split("|")[0] == "Харкивский"
    assert with_russian({"uk": "Київ", "ru": "Киев"})["ru"].split("|")[0] == "Киев"
    assert with_russian({"be": "Гродна"}) == {"be": "Гродна"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Łuck", "Luck"), ("Mykolaïv", "Mykolaiv"), ("Erdoğan", "Erdogan"), ("İzmir", "Izmir"), ("Århus", "Arhus")],
)
def test_folding_takes_the_diacritics_and_keeps_the_case(text, plain):
    assert fold(text) == plain


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("name", "polish"),
    [
        ("Брюховичі", "Brzuchowice"),
        ("Стрільбичі", "Strzelbice"),
        ("Кременчук", "Krzemieńczuk"),
        ("Великі Грибовичі", "Grzybowice Wielkie"),
        ("Володимирець", "Włodzimierzec"),
        ("Шаргород", "Szarogród"),
    ],
)
def test_the_traditional_polish_shape_is_an_exonym(name, polish):
    found = {variant.text: variant.source for variant in derive({"uk": name}, wide_reach())}
    assert found[polish].startswith("exonym-pl:")


def test_the_traditional_shape_is_for_those_who_ask():
    narrow = Reach({"pl": 2}, limit=4000)
    assert "Brzuchowice" not in {variant.text for variant in derive({"uk": "Брюховичі"}, narrow)}


def test_a_name_of_two_words_may_come_from_two_languages():
    names = {"uk": "Біла Церква", "ru": "Белая Церковь"}
    assert "Belaya Tserkva" in {variant.text for variant in derive(names, Reach({"en": 1}, limit=900, mixed=2))}
    assert "Belaya Tserkva" not in {variant.text for variant in derive(names, Reach({"en": 3}, limit=9000))}


def test_polish_writes_a_space_for_the_hyphen():
    assert "Askania Nowa" in {variant.text for variant in derive({"uk": "Асканія-Нова"}, Reach({"pl": 2}, limit=900))}
