"""Words that a link ran together with their neighbours, and rare words that only look so."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.words import mend_words


def mended(text: str, language: str) -> str:
    return apply(text, mend_words(text, language))


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("en", "The tug sank, according tothe harbour office.", "The tug sank, according to the harbour office."),
        ("en", "It has a mode calledslow-bake, he said.", "It has a mode called slow-bake, he said."),
        ("en", "I carried theOakwell Tablefor a week. The Table is heavy.", "I carried the Oakwell Table for a week. The Table is heavy."),
        ("en", "A note by theHarbour Workers Unionsays that cranes stop.", "A note by the Harbour Workers Union says that cranes stop."),
        ("de", "Der Streit imRathaus ging weiter.", "Der Streit im Rathaus ging weiter."),
        ("de", "Das sagte dieBürgermeisterin am Abend.", "Das sagte die Bürgermeisterin am Abend."),
        ("es", "Cuesta, segúnel parte, mucho.", "Cuesta, según el parte, mucho."),
        ("es", "Lo pidió lareunión de Lomas.", "Lo pidió la reunión de Lomas."),
        ("fr", "Il pleut surla ville.", "Il pleut sur la ville."),
        ("it", "Ha pulito il banco con lapolvere.", "Ha pulito il banco con la polvere."),
        ("pl", "Wynika to zraportu straży.", "Wynika to z raportu straży."),
        ("pl", "Piszą o tym instytucje takie jakMorska Izba Handlu.", "Piszą o tym instytucje takie jak Morska Izba Handlu."),
        ("pt", "Ontem o aplicativoRotaFácilcomeçou a falhar. O RotaFácil é novo.", "Ontem o aplicativo RotaFácil começou a falhar. O RotaFácil é novo."),
        ("uk", "Запис знайшли уархіві громади.", "Запис знайшли у архіві громади."),
    ],
)  # fmt: skip
def test_two_words_that_stand_as_one_are_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An aerobic pump has an anaerobic twin; its onchain money is asynchronous."),
        ("en", "Weverse opened on Monday."),
        ("en", "She reads theSkimm on the train."),
        ("en", "Moundabout is a festival and has a wherewith."),
        ("de", "Die Bürgerinnen der Anlieger reden derweil über Übergangslösungen und Inlineskater."),
        ("es", "Las papeletas desaparecidas y los enlatados del comedor escolar."),
        ("it", "Il delfino, la lavanda e il contorno conservano il colore."),
        ("pl", "Podpisano zakupy, a niedoszły nabywca zawrócił."),
        ("uk", "Картоплю вкиньте цілою, доки не відцвіте акація і гуркіт не злякає бджіл."),
        ("pt", "As parcelas pastadas ficam longe da encosta desmatada."),
        ("ru", "Внутридворовые склоки и подводники из заречья."),
    ],
)  # fmt: skip
def test_rare_words_stay_whole(language: str, text: str) -> None:
    assert mended(text, language) == text


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("it", "Il traghetto è partito alle 7.15,altri no.", "Il traghetto è partito alle 7.15, altri no."),
        ("uk", "Лишили «Кит»,«Ластівку» та «Чайку».", "Лишили «Кит», «Ластівку» та «Чайку»."),
        ("ru", "Чья лопатаСпор соседей дошёл до суда в четверг утром.", "Чья лопата\n\nСпор соседей дошёл до суда в четверг утром."),
        ("de", "Rote Kiste auf grünem SteinDie Kiste steht seit Mai im Hof des Amtes.", "Rote Kiste auf grünem Stein\n\nDie Kiste steht seit Mai im Hof des Amtes."),
        ("de", "Kaffee? Nein, dankeDas Amt kennt Tassen, die niemand gespült hat.", "Kaffee? Nein, danke\n\nDas Amt kennt Tassen, die niemand gespült hat."),
        ("pl", "Stado śpi w Brzozowie.Zwierzęta wrócą w maju.", "Stado śpi w Brzozowie. Zwierzęta wrócą w maju."),
    ],
)  # fmt: skip
def test_further_joints_are_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Продажи на Яндекс.Маркете растут, пишет Газета.Ru."),
        ("de", "Der Kurs heißt WirtschaftsWoche und die App ToGo."),
        ("en", "At easyJet we fly. Zones 1,2-dichloro and 5,krat stay."),
    ],
)
def test_names_and_formulas_stay_whole(language: str, text: str) -> None:
    assert mended(text, language) == text


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("de", "Sie sprach gesternüber den Haushalt.", "Sie sprach gestern über den Haushalt."),
        ("es", "El cierrede la calle molesta.", "El cierre de la calle molesta."),
        ("fr", "Le mairequi parle a raison.", "Le maire qui parle a raison."),
        ("it", "Il comunedella valle paga.", "Il comune della valle paga."),
        ("pl", "Opowiadał otym, ale bardzopowoli.", "Opowiadał otym, ale bardzo powoli."),
        ("pt", "As ruas emRibeirão Claro secaram.", "As ruas em Ribeirão Claro secaram."),
        ("pt", "O governo vai enviarcestas hoje.", "O governo vai enviarcestas hoje."),
        ("uk", "Про це повідомилитакож у громаді.", "Про це повідомили також у громаді."),
        ("ru", "Он рассказалпосле ужина о рыбе.", "Он рассказал после ужина о рыбе."),
    ],
)
def test_a_word_that_is_neither_prefix_nor_ending_needs_no_second_seam(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after
