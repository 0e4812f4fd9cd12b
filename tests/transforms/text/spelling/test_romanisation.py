"""What the rule tables make of Cyrillic names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.spelling.romanisation.exonyms import exonyms
from transforms.text.spelling.romanisation.table import SOURCE_LANGUAGES, compile_rule, table, target_languages
from transforms.text.spelling.romanisation.transcribe import standard, transcribe

STANDARD = [
    ("Київ", "en", "uk", "Kyiv"),
    ("Запоріжжя", "en", "uk", "Zaporizhzhia"),
    ("Згурівка", "en", "uk", "Zghurivka"),
    ("Їжакевич", "en", "uk", "Yizhakevych"),
    ("Знам'янка", "en", "uk", "Znamianka"),
    ("Святошинський", "en", "uk", "Sviatoshynskyi"),
    ("Гоща", "en", "uk", "Hoshcha"),
    ("Юрій", "en", "uk", "Yurii"),
    ("Ростов-на-Дону", "en", "ru", "Rostov-na-Donu"),
    ("Екатеринбург", "en", "ru", "Yekaterinburg"),
    ("Лукашенко", "en", "ru", "Lukashenko"),
    ("Київ", "de", "uk", "Kyjiw"),
    ("Зеленський", "de", "uk", "Selenskyj"),
    ("Харків", "de", "uk", "Charkiw"),
    ("Запоріжжя", "de", "uk", "Saporischschja"),
    ("Вінниця", "de", "uk", "Winnyzja"),
    ("Нижний Новгород", "de", "ru", "Nischni Nowgorod"),
    ("Буча", "fr", "uk", "Boutcha"),
    ("Маріуполь", "fr", "uk", "Marioupol"),
    ("Миколаїв", "fr", "uk", "Mykolaïv"),
    ("Житомир", "fr", "uk", "Jytomyr"),
    ("Путин", "fr", "ru", "Poutine"),
    ("Пригожин", "fr", "ru", "Prigojine"),
    ("Зеленський", "pl", "uk", "Zełenski"),
    ("Буданов", "pl", "uk", "Budanow"),
    ("Лавров", "pl", "ru", "Ławrow"),
    ("Зеленський", "cs", "uk", "Zelenskyj"),
    ("Шойгу", "cs", "ru", "Šojgu"),
    ("Путин", "nl", "ru", "Poetin"),
    ("Тимошенко", "sv", "uk", "Tymosjenko"),
    ("Тимошенко", "hu", "uk", "Timosenko"),
    ("Порошенко", "ca", "uk", "Poroixenko"),
]


@pytest.mark.parametrize(("name", "target", "source", "expected"), STANDARD)
def test_the_standard_spelling_of_a_name(name, target, source, expected):
    assert standard(name, target, source) == expected


@pytest.mark.parametrize(
    ("name", "target", "source", "spelled"),
    [
        ("Зеленський", "en", "uk", "Zelenskyy"),
        ("Зеленський", "en", "uk", "Zelensky"),
        ("Святошинский", "en", "ru", "Sviatoshinsky"),
        ("Николаев", "en", "ru", "Nikolaev"),
        ("Харьков", "en", "ru", "Kharkoff"),
        ("Київ", "de", "uk", "Kyiw"),
        ("Львів", "pl", "uk", "Lwów"),
        ("Підгірці", "pl", "uk", "Podhirce"),
    ],
)
def test_press_habits_are_reached_in_two_steps(name, target, source, spelled):
    assert spelled in {spelling.text for spelling in transcribe(name, target, source, max_cost=2)}


def test_a_choice_holds_for_the_whole_name():
    spelled = {spelling.text for spelling in transcribe("Гоголівка", "en", "uk", max_cost=3)}
    assert "Gogolivka" in spelled
    assert not {"Hogolivka", "Goholivka"} & spelled


def test_spellings_come_cheapest_first_and_stop_at_the_limit():
    spellings = transcribe("Святошинський", "en", "uk", max_cost=3, limit=25)
    assert [spelling.cost for spelling in spellings] == sorted(spelling.cost for spelling in spellings)
    assert len(spellings) == 25


def test_case_follows_the_name_word_by_word():
    assert standard("Сан-Франциско і море", "en", "uk") == "San-Frantsysko i more"


def test_a_rule_sees_its_context():
    rule = compile_rule("V(с)V", "ss s")
    assert rule.pattern.match("каса", 2)
    assert not rule.pattern.match("кас", 2)


@pytest.mark.parametrize(("target", "source"), [("xx", "uk"), ("en", "el")])
def test_an_unknown_language_is_named(target, source):
    with pytest.raises(ValueError, match=f"'{target if target == 'xx' else source}'"):
        table(target, source)


def test_a_rule_without_a_spelling_is_refused():
    with pytest.raises(ValueError, match="'щ'"):
        compile_rule("щ", "")


@pytest.mark.parametrize("target", target_languages())
@pytest.mark.parametrize("source", SOURCE_LANGUAGES)
def test_every_table_covers_the_whole_alphabet(target, source):
    alphabets = {
        "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    }
    left = [letter for letter in alphabets[source] if standard(letter, target, source) == letter]
    assert left == []


@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя' -", max_size=14))
def test_any_ukrainian_text_leaves_no_cyrillic_letter(name):
    for spelling in transcribe(name, "en", "uk", max_cost=1):
        assert not any("Ѐ" <= character <= "ӿ" for character in spelling.text)


def test_the_first_english_choice_is_the_national_system():
    translitua = pytest.importorskip("translitua")
    names = ["Алушта", "Борщагівка", "Єнакієве", "Гаєвич", "Ґалаґан", "Їжакевич", "Йосипівка", "Стрий", "Олексій",
             "Щербухи", "Гоща", "Юрій", "Корюківка", "Яготин", "Костянтин", "Згорани", "Розгон", "Знам'янка", "Феодосія"]  # fmt: skip
    assert [standard(name, "en", "uk") for name in names] == [
        translitua.translit(name, translitua.UkrainianKMU) for name in names
    ]


def test_an_exonym_is_known_by_its_cyrillic_name():
    assert exonyms("Жовква", "pl", "uk") == ("Żółkiew",)
    assert exonyms("Жовква", "de", "uk") == ()
