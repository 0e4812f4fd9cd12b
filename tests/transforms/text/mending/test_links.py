"""Links that lost their spaces at both ends, and names that only look so."""

from __future__ import annotations

import pytest

from transforms.text.edits import apply
from transforms.text.mending.words import mend_words


def mended(text: str, language: str) -> str:
    return apply(text, mend_words(text, language))


@pytest.mark.parametrize(
    ("language", "damaged", "after"),
    [
        ("de", "Der Hof war demMuseum für Verkehrgehört worden.", "Der Hof war dem Museum für Verkehr gehört worden."),
        ("en", "They met inKyivand left. Kyiv was calm.", "They met in Kyiv and left. Kyiv was calm."),
        ("en", "It stands in a2017 reviewof the dams.", "It stands in a 2017 review of the dams."),
        ("es", "Lo dijo laONUen una nota.", "Lo dijo la ONU en una nota."),
        ("fr", "Le pont est tenu parVNF Réseauen été.", "Le pont est tenu par VNF Réseau en été."),
        ("it", "I lavori decisi perENELil mese scorso.", "I lavori decisi per ENEL il mese scorso."),
        ("it", "Alla fine dellaProcura di Palmiè arrivato.", "Alla fine della Procura di Palmi è arrivato."),
        ("pl", "Tak podano przezBBCdla widzów.", "Tak podano przez BBC dla widzów."),
        ("pt", "O texto foi lido naRTPpara todos.", "O texto foi lido na RTP para todos."),
        ("ru", "Об этом в«Почте Сибири»нам сказали.", "Об этом в «Почте Сибири» нам сказали."),
        ("uk", "Це сказали вCNNпро зиму.", "Це сказали в CNN про зиму."),
        ("uk", "Так розповілаСуспільномувчителька школи.", "Так розповіла Суспільному вчителька школи."),
    ],
)  # fmt: skip
def test_both_ends_of_a_link_are_parted(language: str, damaged: str, after: str) -> None:
    assert mended(damaged, language) == after


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die AKWs, die GmbHs, der Rat des UNOs und BBCs Chef mit dem iPhone im Test."),
        ("en", "The iPhone, eBay, McDonald's, DJs and PhDs of the USAs."),
        ("en", "APIs for macOS, iPadOS, watchOS and previewing OS releases."),
        ("en", "The LaToya and DeKalb of Clevelandon with a 2in1 at 7am."),
        ("es", "Los CDs y el iPad de DeLorean con su eBook."),
        ("fr", "Les TGVs et le iPhone du Rhôneau en eSport."),
        ("it", "Con la eSIM e il SIMil di Palmiro."),
        ("pl", "W PAPu i NATOwski szef z PZPNem oraz eSądem."),
        ("pt", "Os DVDs e o iPad do Corcovado com eBooks."),
        ("ru", "Он купил iPhone и айфон у МВДшника с CDшками."),
        ("uk", "ЗСУшник із МВФу та ПЦРом біля Дарницького з YouTubeом."),
    ],
)
def test_names_and_inflected_capitals_stay(language: str, text: str) -> None:
    assert mended(text, language) == text


def test_the_end_of_a_name_stays_where_a_link_only_opens() -> None:
    assert mended("He was sent byAnna Winterton to see the town.", "en").endswith("Anna Winterton to see the town.")
