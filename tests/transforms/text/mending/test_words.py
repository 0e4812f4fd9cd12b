"""Lost spaces and doubled text, and what must not be taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.edits import apply, restore
from transforms.text.mending.words import mend_words

LONG = "The ferry to the island was late again on Sunday because the engine would not start in the cold."


def mended(text: str, language: str = "en") -> str:
    return apply(text, mend_words(text, language))


def test_a_space_left_behind_before_a_stop_or_a_comma_is_struck() -> None:
    assert (
        mended('He read "the rule ." It said no , and then nothing .')
        == 'He read "the rule." It said no, and then nothing.'
    )


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("en", "Glass lay everywhere.This is what a storm does.", "Glass lay everywhere. This is what a storm does."),
        ("en", "They left on Wednesdays.There is no bus.", "They left on Wednesdays. There is no bus."),
        ("en", "He bought steel,concrete and sand.", "He bought steel, concrete and sand."),
        ("en", "“Not today,”he said.", "“Not today,” he said."),
        ("en", 'She asked:"Who is there?" and left.', 'She asked: "Who is there?" and left.'),
        ("de", "Niemand rief an.Dann kam sie.", "Niemand rief an. Dann kam sie."),
        ("de", "Es war still im Saal.Die Vorsitzende stand auf.", "Es war still im Saal. Die Vorsitzende stand auf."),
        ("de", "Es kamen Höhenretter,Bergwacht und Polizei.", "Es kamen Höhenretter, Bergwacht und Polizei."),
        ("de", "Im Haus „Anker“wohnt niemand.", "Im Haus „Anker“ wohnt niemand."),
        ("es", "Nadie llamó.Luego vino ella.", "Nadie llamó. Luego vino ella."),
        ("fr", "Le prix a doublé.C’est beaucoup.", "Le prix a doublé. C’est beaucoup."),
        ("it", "Erano in sei.Oltre a loro nessuno.", "Erano in sei. Oltre a loro nessuno."),
        ("pl", "Nikt nie dzwonił.Potem przyszła ona.", "Nikt nie dzwonił. Potem przyszła ona."),
        ("pt", "Ninguém ligou.Depois veio ela.", "Ninguém ligou. Depois veio ela."),
        ("uk", "Колесо заскрипіло.Мельник усміхнувся.", "Колесо заскрипіло. Мельник усміхнувся."),
        ("pl", "Wyjechał z zajezdni.Motorniczego nie było.", "Wyjechał z zajezdni. Motorniczego nie było."),
        ("ru", "Утром было минус 31.Вода в пруду замёрзла.", "Утром было минус 31. Вода в пруду замёрзла."),
        ("ru", "Он сказал:«Нет».Она ушла.", "Он сказал: «Нет». Она ушла."),
        ("ru", "Письма шли в Сербию,Венгрию и Италию.", "Письма шли в Сербию, Венгрию и Италию."),
    ],
)
def test_a_space_lost_at_a_mark_is_put_back(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("en", "This Friday,Heraldreports that it rained.", "This Friday, Herald reports that it rained."),
        ("en", "On Monday,The Island Postwrote a note.", "On Monday, The Island Post wrote a note."),
        ("es", "El lunes,El Faropublicó una nota.", "El lunes, El Faro publicó una nota."),
        ("it", "Ieri,Il Faroha scritto di lei.", "Ieri, Il Faro ha scritto di lei."),
        ("fr", "Lundi,Le Phareracontait la scène.", "Lundi, Le Phare racontait la scène."),
        ("pt", "Ontem,Farol do Nortenoticiou a cheia.", "Ontem, Farol do Norte noticiou a cheia."),
    ],
)
def test_an_outlet_glued_on_both_sides_is_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        (
            "de",
            "Ein Abend ohne LichtAm Morgen danach zählten die Nachbarn ihre Kerzen.",
            "Ein Abend ohne Licht\n\nAm Morgen danach zählten die Nachbarn ihre Kerzen.",
        ),
        (
            "uk",
            "Скільки борошна купує УкраїнаКоманда студентів порахувала витрати за рік.",
            "Скільки борошна купує Україна\n\nКоманда студентів порахувала витрати за рік.",
        ),
        (
            "ru",
            "Один мост за неделюСистема опор держит дорогу над рекой и лугом.",
            "Один мост за неделю\n\nСистема опор держит дорогу над рекой и лугом.",
        ),
        (
            "en",
            "Farrow 77, Adeyemi 41The visitors will feel that they should have won this game.",
            "Farrow 77, Adeyemi 41\n\nThe visitors will feel that they should have won this game.",
        ),
    ],
)
def test_a_heading_glued_to_its_paragraph_is_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


def test_a_title_glued_to_a_name_is_parted() -> None:
    assert (
        mended("Am Abend sprach PräsidentSelenskyj zum Land.", "de") == "Am Abend sprach Präsident Selenskyj zum Land."
    )


def test_a_name_glued_to_its_copy_is_struck() -> None:
    assert mended("Foto: Bernt HulskerBerntHulsker", "no") == "Foto: Bernt Hulsker"
    assert mended("Foto: Bernt HulskerBernt Hulsker", "no") == "Foto: Bernt Hulsker"


def test_a_word_broken_by_a_hard_wrap_is_joined() -> None:
    assert mended("No infor- mation was given.") == "No information was given."
    assert (
        mended("Ein- und Ausgang, well- known, on- and offline.", "de")
        == "Ein- und Ausgang, well- known, on- and offline."
    )


def test_a_paragraph_printed_twice_is_struck_once() -> None:
    text = f"First.\n\n{LONG}\n\n{LONG}\n\nLast."
    assert mended(text) == f"First.\n\n{LONG}\n\nLast."
    assert [edit.rule for edit in mend_words(text, "en")] == ["mend.doubled_paragraph"]


def test_an_article_printed_twice_is_struck_once() -> None:
    body = [f"{LONG[:-1]}, said harbour master number {number} to everybody who asked." for number in range(5)]
    assert mended("\n\n".join(body + body)) == "\n\n".join(body)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(["Row, row, row your boat", "Gently down the stream", "Row, row, row your boat"]),
        "\n\n".join([LONG[:-1] + "?", "Yes.", LONG[:-1] + "?", "No."]),
        "\n\n".join(["- " + LONG, "Other.", "- " + LONG]),
        "\n\n".join([LONG, "Let me say that again:", LONG]),
        "\n\n".join([LONG, *(f"Station {number}." for number in range(9)), LONG]),
    ],
    ids=["refrain", "question to two people", "list item", "announced", "far apart"],
)
def test_what_is_repeated_on_purpose_stays(text: str) -> None:
    assert mend_words(text, "en") == ()


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it", "pl", "pt", "uk", "ru", "und"])
@pytest.mark.parametrize(
    "text",
    [
        "AstraZeneca, GlaxoSmithKline and TechCrunch met on YouTube.",
        "An iPhone, an eBay sale and macOS for lezeKhaya.",
        "CrowdStrike, EuroBasket, InfoWars, CulturBooks and McDonald.",
        "Table.Briefings, Greentech.Blog, Booking.com and ASP.NET.",
        "See www.example.org/a,b or mail jane.Doe@example.org now.",
        "The U.S.A. and e.g.this and i.e.that at 3 p.m.today.",
        "It rose 3,5 per cent in A.D.79 by 1.000,00.",
        "NASDAQ:ZM and re:Invent and HTML,CSS.",
        "Read node.js, data.frame and a.b.c here.",
        "So it was . . . and .NET and v2.Beta and 2.Bundesliga, in .5 of them.",
        "Ein- und Ausgang der KriegsdienstgegnerInnen.",
        "«Привет», — сказал он. ПриватБанк и МегаФон.",
        "¿Qué? —dijo él— y se fue.",
        "But I– no, wait—what? Yes …",
    ],
)
def test_names_addresses_and_grammar_stay(language: str, text: str) -> None:
    assert mend_words(text, language) == ()


def test_names_in_a_text_about_programs_stay() -> None:
    code = "Call the formatDate() function, then drop the options.Headers value:\n{ x = 1; }\n  y(); z();\nThe requestBody and theHeader stay."
    assert mend_words(code, "en") == ()


GLUE = st.lists(
    st.sampled_from(
        [
            "the",
            "The",
            "water",
            "Kyiv",
            "Post",
            "reports",
            "Präsident",
            "und",
            ".",
            ",",
            "«",
            "»",
            "”",
            '"',
            " ",
            " ",
            " ",
            "\n\n",
            "-",
            "41",
            "УкраїнаКоманда",
        ]
    ),
    max_size=30,
).map("".join)


@given(GLUE, st.sampled_from(["en", "de", "uk", "und"]))
def test_edits_restore_the_text_and_a_second_mending_changes_nothing(text: str, language: str) -> None:
    edits = mend_words(text, language)
    after = apply(text, edits)
    assert restore(after, edits) == text
    assert mend_words(after, language) == ()


def test_a_refrain_further_down_comes_back_and_a_lead_below_its_picture_does_not() -> None:
    verse = "Row on, row on, the boat is old and the river is wide, and nobody knows who pays for the rope."
    song = f"{LONG}\n\n{verse}\n\nThe cook has lost the only spoon.\n\n{verse}\n\nLast."
    assert mended(song) == song
    assert mended(f"{LONG}\n\nThe pier at noon\n\n{LONG}\n\nLast.") == f"{LONG}\n\nThe pier at noon\n\nLast."


def test_a_long_paragraph_that_comes_back_after_another_is_a_copy_and_a_short_one_a_refrain() -> None:
    opening = "The harbour lay still that evening, and nobody on the quay spoke of the boat that had not come back with the others."
    long = (
        "The keeper climbed the stairs twice that night. He trimmed the lamp, counted the ships that passed below him, wrote their "
        "names into the book and waited for the one that never came round the point."
    )
    short = "Row on, row on, the keeper sang to the ships below, the night is long and the lamp is low."
    between = "His daughter kept the other book, in which she wrote the weather and what the birds had done since the morning."
    assert mended(f"{opening}\n\n{long}\n\n{between}\n\n{long}") == f"{opening}\n\n{long}\n\n{between}"
    verse = f"{opening}\n\n{short}\n\n{between}\n\n{short}"
    assert mended(verse) == verse


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("de", "Es fehlte Sven Ohlberg.Er war krank.", "Es fehlte Sven Ohlberg. Er war krank."),
        ("de", "Das macht der Wache Sorgen.Am Weiher gibt es keine.", "Das macht der Wache Sorgen. Am Weiher gibt es keine."),
        ("de", "Der Rat tagt am 14.August im Saal.", "Der Rat tagt am 14. August im Saal."),
        ("en", "The bus leaves at 7pm.No ticket is needed.", "The bus leaves at 7pm. No ticket is needed."),
        ("es", "Muelen el trigo en Virande.La venta se cerró ayer.", "Muelen el trigo en Virande. La venta se cerró ayer."),
        ("es", "La cuota bajó al 44 %.China ganó terreno.", "La cuota bajó al 44 %. China ganó terreno."),
        ("fr", "Elle vend un sel « franc ».Les archives ne disent rien.", "Elle vend un sel « franc ». Les archives ne disent rien."),
        ("fr", "« Nous y allons »,a lancé le maire.", "« Nous y allons », a lancé le maire."),
        ("it", "Ha spento il motore del furgone.I due sono scesi.", "Ha spento il motore del furgone. I due sono scesi."),
        ("it", "La strada va da Oristano a Macomer.L'opera manca.", "La strada va da Oristano a Macomer. L'opera manca."),
        ("pl", "Firmy są na Cyprze.Pieniądze wracały do Polski.", "Firmy są na Cyprze. Pieniądze wracały do Polski."),
        ("pt", "O goleiro foi Davi Torres.Aos 38 anos, ele parou.", "O goleiro foi Davi Torres. Aos 38 anos, ele parou."),
        ("pt", "As aulas de segunda (3),foram adiadas às 22h.A cheia segue.", "As aulas de segunda (3), foram adiadas às 22h. A cheia segue."),
        ("uk", "Вистачить на рік, до 2031,але не всім.", "Вистачить на рік, до 2031, але не всім."),
        ("ru", "Так решил лыжник Лебле.Он впрочем не спешит.", "Так решил лыжник Лебле. Он впрочем не спешит."),
    ],
)  # fmt: skip
def test_a_space_lost_after_a_name_a_figure_or_a_bracket_is_put_back(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das meldet Europe.Table berichtet Table.Media und Greentech.Blog schreibt es ab."),
        ("en", "News on Trade.Gov is free; Linked.In, and Bit.Ly are names."),
        ("es", "Lo vende Mundo.Es, con Hogar.Shop en la lista."),
        ("ru", "Заказ принёс Яндекс.Маркет утром, пишет Город.Новости вчера."),
        ("en", "Steps:\n1.Boil the water\n12.Add salt to it\nSee (a,b) and f(x).Then too."),
    ],
)
def test_names_with_a_dot_inside_stay(language: str, text: str) -> None:
    assert mended(text, language) == text


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("en", "He has lived there since July and for30 years before.", "He has lived there since July and for 30 years before."),
        ("de", "Der Neubau kostet 35Millionen Euro.", "Der Neubau kostet 35 Millionen Euro."),
        ("es", "El club vendió35 millones en bonos.", "El club vendió 35 millones en bonos."),
        ("fr", "Il faut le reconstruire pour35 millions.", "Il faut le reconstruire pour 35 millions."),
        ("pl", "Zmarł 12stycznia w domu.", "Zmarł 12 stycznia w domu."),
        ("uk", "Суму збільшили на 18,4мільярда гривень.", "Суму збільшили на 18,4 мільярда гривень."),
    ],
)  # fmt: skip
def test_a_space_lost_beside_a_number_is_put_back(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The html5 page, the llama3 model, windows11 and a mp3 by off1 are new; see 100fold and 24hour."),
        ("fr", "Il lit 20minutes et regarde canal24 sur formule1."),
        ("es", "Lee 20minutos y canal24horas, y un euro2024."),
        ("pl", "Radio24 i rmf24 oraz tvn24 nadają."),
    ],
)
def test_names_with_a_figure_stay(language: str, text: str) -> None:
    assert mended(text, language) == text


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("de", "Es fehlte FraktionsvizeSven Ohlberg im Saal.", "Es fehlte Fraktionsvize Sven Ohlberg im Saal."),
        ("de", "Das sagte PolizeisprecherinAnja Kolb.", "Das sagte Polizeisprecherin Anja Kolb."),
        ("es", "Lo dijo el portavozRamiro Cuesta ayer.", "Lo dijo el portavoz Ramiro Cuesta ayer."),
        ("pl", "Mówi rzecznikAdam Warta z urzędu.", "Mówi rzecznik Adam Warta z urzędu."),
        ("ru", "Так сказал губернаторПётр Орлов.", "Так сказал губернатор Пётр Орлов."),
    ],
)  # fmt: skip
def test_a_title_or_a_job_glued_to_a_name_is_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("pt", "Como foi o jogoO Operário precisava de um gol e perdeu.", "Como foi o jogo\n\nO Operário precisava de um gol e perdeu."),
        ("ru", "Четыре минуты тишиныНа 51-й минуте Лысенко ушёл со льда и до конца игры не вернулся.", "Четыре минуты тишины\n\nНа 51-й минуте Лысенко ушёл со льда и до конца игры не вернулся."),
        ("en", "A quarrel about paymentsVolodymyr Tkach spoke of it for an hour.", "A quarrel about payments\n\nVolodymyr Tkach spoke of it for an hour."),
    ],
)  # fmt: skip
def test_a_heading_before_a_short_word_or_a_name_is_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


def test_a_space_before_a_closing_bracket_is_struck() -> None:
    assert mended("Dwie osoby (trzy lata ) oraz inni.", "pl") == "Dwie osoby (trzy lata) oraz inni."
    faces = "He laughed :) and f( x ) stayed ; 1 ) a list"
    assert mended(faces) == faces
