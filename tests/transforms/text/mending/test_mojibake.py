"""Mojibake beside sound text."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.mojibake import SIGNAL, mend_mojibake


def test_a_russian_word_that_decodes_to_a_letter_stays_beside_damaged_lines() -> None:
    damaged = "Этот абзац сломан, Её видели.".encode().decode("cp1251", "replace")
    text = f"Её дочь пришла.\n{damaged}\nЕё видели."
    mended = apply(text, mend_mojibake(text))
    assert mended == "Её дочь пришла.\nЭтот абзац сломан, Её видели.\nЕё видели."


@pytest.mark.parametrize("text", ["Біля в’їзду чули солов’їв.", "В’їзд закрито, в’єтнамець чекає. Вічна Гість."])
def test_an_apostrophe_between_ukrainian_letters_is_no_damage(text: str) -> None:
    assert mend_mojibake(text) == ()


def test_a_lone_a_with_its_no_break_space_is_decoded() -> None:
    assert apply(
        "Le pont est Ã\xa0 la charge de l'État.", mend_mojibake("Le pont est Ã\xa0 la charge de l'État.")
    ).startswith("Le pont est à la")


@pytest.mark.parametrize(
    "text", ["Ви вмієте плавати, вірите в дієту.", "Підприємець мієтом не вразив, але рієте далі."]
)
def test_ukrainian_words_that_hold_one_character_of_three_bytes_give_no_sign(text: str) -> None:
    assert SIGNAL.search(text) is None


@pytest.mark.parametrize("charset", ["cp1252", "cp1251", "mac_roman"])
@pytest.mark.parametrize("text", ["係留ブイが消えた", "🌊🌊"])
def test_characters_of_east_asia_and_emoji_give_a_sign(text: str, charset: str) -> None:
    assert SIGNAL.search(text.encode().decode(charset, "replace")) is not None


def mended(text: str) -> str:
    return apply(text, mend_characters(text))


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("Der BÃ¼rger fragt.", "Der Bürger fragt."),
        ("Une SÅ“ur chante.", "Une Sœur chante."),
        ("JÃ¡ foi.", "Já foi."),
        ("„Es reichtÂ»", "„Es reicht»"),
        ("Â«Magari», dice.", "«Magari», dice."),
        ("It cost ВЈ9,000 a year.", "It cost £9,000 a year."),
        ("La sanzione ГЁ di 309 euro.", "La sanzione è di 309 euro."),
        ("Он пошёл СЃ братом.", "Он пошёл с братом."),
        ("Она ушла Ð· ними.", "Она ушла з ними."),
    ],
)
def test_one_damaged_letter_alone_is_read_back(damaged: str, sound: str) -> None:
    assert mended(damaged) == sound


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("â€œNoâ€ he said.", "“No” he said."),
        ("â€œNo,â€\ufffd he said.", "“No,” he said."),
        ("It isnât here and theyâre late.", "It isn’t here and they’re late."),
        ("The end.Â The start.", "The end. The start.".replace(". T", ".\u00a0T", 1).replace("\u00a0", " ")),
        ("La cittÃ  dorme, perchÃ© piove.", "La città dorme, perché piove."),
        ("La cittÃ\nPerchÃ© piove.", "La città\nPerché piove."),
        ("Il tient Ã  la pÃªche, Ã midi.", "Il tient à la pêche, à midi."),
        ("Saiu Ã s dez da manhÃ£.", "Saiu às dez da manhã."),
        ("La polÃtica de MartÃn cambiÃ³.", "La política de Martín cambió."),
        ("En Ãfrica cayÃ³ agua.", "En África cayó agua."),
        ("W Åodzi byÅ‚o cicho.", "W Łodzi było cicho."),
        ("Р\ufffdтак, РѕРЅ РІРµСЂРЅСѓР»СЃСЏ.", "Итак, он вернулся."),
    ],
)
def test_a_letter_that_lost_a_byte_is_known_by_the_other(damaged: str, sound: str) -> None:
    assert mended(damaged) == sound


@pytest.mark.parametrize(
    "clean",
    [
        "AMANHÃ É TARDE. A MANHÃ, A IRMÃ",
        "Elle avait donné un gâteau, un âne et bât.",
        "A distância e o pântano",
        "Її дочка. Її бачили в NASA. РС і РЄ",
        "Она прочла «Ёё» и ушла",
        "Ângela e Âncora",
        "DAS WORT BÄR“der und CAFÈ…",
        "Det er på Å i Lofoten. Å, nei.",
    ],
)
def test_letters_that_only_look_so_stay(clean: str) -> None:
    assert mend_characters(clean) == ()


def test_text_misread_twice_keeps_its_soft_halves_until_it_is_read() -> None:
    text = "Martín vio el río."
    damaged = text.encode().decode("latin-1").encode().decode("cp1252")
    assert mended(damaged) == text


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("рТЙЧЕФ, НЙТ РТЕЛТБУЕО.", "Привет, мир прекрасен."),
        ("оПХБЕР, ЛХП ОПЕЙПЮЯЕМ.", "Привет, мир прекрасен."),
        ("Вчера жил æèëüöû дома.", "Вчера жил жильцы дома."),
        ("Совет решил.\n\nÑîâåò ñîáðàëñÿ âå÷åðîì.\n\nÒèõî.", "Совет решил.\n\nСовет собрался вечером.\n\nТихо."),
        ("Nikt nie g³osowa³ przed wyborami.", "Nikt nie głosował przed wyborami."),
        ("zwykł± drog± na ¶rodku", "zwykłą drogą na środku"),
        (
            "Pojecha³ tam.\n\nMówi³ te¿ o wodzie.\n\nTrzyma tê kartê.",
            "Pojechał tam.\n\nMówił też o wodzie.\n\nTrzyma tę kartę.",
        ),
    ],
)
def test_one_code_page_read_as_another_is_read_back(damaged: str, sound: str) -> None:
    assert mended(damaged) == sound


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("Il habite &agrave; Orl&eacute;ans.", "Il habite à Orléans."),
        ("ten&nbspboats and &nbsp more", "ten boats and more"),
        ("&#1042; &#1083;&#1077;&#1089;&#1091;", "В лесу"),
    ],
)
def test_entities_of_words_of_one_letter_are_mended_beside_others(damaged: str, sound: str) -> None:
    assert mended(damaged) == sound
