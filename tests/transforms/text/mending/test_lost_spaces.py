"""Spaces lost beside brackets, colons, straight quotation marks, figures and capitals; what only looks so stays."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.words import mend_words


def mended(text: str, language: str) -> str:
    return apply(text, mend_words(text, language))


@pytest.mark.parametrize(
    ("language", "damaged", "sound"),
    [
        ("es", "El alcalde dijo:el puerto abre mañana.", "El alcalde dijo: el puerto abre mañana."),
        ("de", "Der Minister(CDU) kam zu spät.", "Der Minister (CDU) kam zu spät."),
        ("en", "The club(founded in 1902)won again.", "The club (founded in 1902) won again."),
        (
            "en",
            'He called it "a mess"and left the "old house"behind.',
            'He called it "a mess" and left the "old house" behind.',
        ),
        ("en", 'Their boat"Two Sisters" sank.', 'Their boat "Two Sisters" sank.'),
        ("ru", "Магнитофон «Весна»и пластинки", "Магнитофон «Весна» и пластинки"),
        (
            "de",
            "Die Arbeit hat ihren Preis:Die Stadt zahlt ab November.",
            "Die Arbeit hat ihren Preis: Die Stadt zahlt ab November.",
        ),
        ("en", "It made about $14,000,according to the family.", "It made about $14,000, according to the family."),
        ("fr", "Depuis 2020,dit-elle, rien ne va.", "Depuis 2020, dit-elle, rien ne va."),
        (
            "it",
            "Ha riaperto alle 10.55.Sull'autostrada si viaggia.",
            "Ha riaperto alle 10.55. Sull'autostrada si viaggia.",
        ),
        ("pl", "Mieszka w Rozewiu Małym.Urząd Morski milczy.", "Mieszka w Rozewiu Małym. Urząd Morski milczy."),
        ("uk", "Був ярмарок. Там сусідОстап продав мед.", "Був ярмарок. Там сусід Остап продав мед."),
        ("pt", "Cheira bem. O pão é do amigoJosimar Reis.", "Cheira bem. O pão é do amigo Josimar Reis."),
        ("en", "Look. It has been there fromFebruary, they say.", "Look. It has been there from February, they say."),
        ("pl", "Stało się to 7 maja 2022 r.W hali było pusto.", "Stało się to 7 maja 2022 r. W hali było pusto."),
        ("uk", "Коваль потрібен?Потрібен, кажуть.", "Коваль потрібен? Потрібен, кажуть."),
        (
            "es",
            "El regidor calla. Según el juez, el regidorse reunió.",
            "El regidor calla. Según el juez, el regidor se reunió.",
        ),
        ("es", "El alcalde ayudóa los vecinos.", "El alcalde ayudó a los vecinos."),
        ("pl", "Robotnik położył ruręw ziemi.", "Robotnik położył rurę w ziemi."),
    ],
)
def test_a_lost_space_is_put_back(language: str, damaged: str, sound: str) -> None:
    assert mended(damaged, language) == sound


@pytest.mark.parametrize(
    ("language", "clean"),
    [
        ("en", "The person(s) named will (re)open the f(x) file and colour(s)."),
        ("de", "Die Kolleg(inn)en und Bürger(innen) kamen, 2.Bundesliga, in Ruhe."),
        ("de", "Wie derStandard und derFreitag melden, zeigt dasErste den Film; auch inFranken war dabei."),
        ("de", "Jede Schüler:in und jeder Lehrer:in weiß, dass die Präsident:in der Schule geht."),
        ("pt", "O professor:a de física e o autor:a da peça vieram."),
        ("en", 'A 5"x7" print, the 3" pipe and an anti"woke" rant'),
        ("en", "He flew airBaltic, owns an eBay shop and two iMacs. Macs are dear."),
        ("ru", "Пишут во вКонтакте и на Яндекс.Маркет."),
        ("ru", "Мамедов пришёл. Судья верит Мамедову."),
        ("en", "They store the blocks exactly as they occur onchain."),
        ("en", "The book byAnna Saltby was read at the harbour on Sunday."),
        ("uk", "Картоплю вкиньте цілою, доки не відцвіте акація."),
        ("uk", "Там вийде щонайгірше, і звіт стане ще гіршим."),
        ("uk", "Там післяжовтневий звіт стане гіршим."),
        ("pl", "Kupiła sto gromnic. Nikt nie wie, po co jej tyle gromnic!"),
        ("pl", "Urząd liczy skutki okołoemerytalnego planu dla wszystkich grup mieszkańców miasta."),
        ("en", "See re:Invent, NYSE:GE and the ratio 4:three."),
    ],
)
def test_what_only_looks_so_stays(language: str, clean: str) -> None:
    assert mend_words(clean, language) == ()


def test_marks_of_another_line_are_not_counted_in_a_long_one() -> None:
    told = "The harbour office said nothing. " * 200
    damaged, sound = (f'The pipe is 3" wide.\n{told}He called it "a mess"{gap}and left.' for gap in ("", " "))
    assert mended(damaged, "en") == sound
