"""Whom a sentence speaks to, and what tells a sentence of the story from one of the page."""

from __future__ import annotations

import pytest

from transforms.text.boilerplate.lines.address import is_told, speaks_to_reader

TOLD = [
    "The harbour master counted the boats twice and went home.",
    "Der Hafenmeister zählte die Boote zweimal und ging nach Hause.",
    "El capitán contó las barcas dos veces.",
    "Le capitaine a compté les barques deux fois.",
    "Il capitano ha contato le barche due volte.",
    "O capitão contou os barcos duas vezes.",
    "Kapitan dwa razy policzył łodzie.",
    "Капітан двічі порахував човни.",
    "Капитан дважды пересчитал лодки.",
]
ASKED = [
    "The boats need your help tonight.",
    "Die Boote brauchen heute dein Boot.",
    "Las barcas necesitan nuestra ayuda.",
    "Les barques ont besoin de votre aide.",
    "Le barche hanno bisogno del tuo aiuto.",
    "Os barcos precisam de nossa ajuda.",
    "Łodzie potrzebują twojej pomocy.",
    "Човни чекають на вашу допомогу.",
    "Лодки ждут вашу помощь.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_that_speaks_to_nobody_is_told(text: str) -> None:
    assert is_told(text)
    assert not speaks_to_reader(text)


@pytest.mark.parametrize("text", ASKED)
def test_a_sentence_that_speaks_to_the_reader_is_not(text: str) -> None:
    assert not is_told(text)
    assert speaks_to_reader(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sign up and never miss a boat.",
        "The list of boats is here.",
        "The list of boats is kept (here) ...",
        "The pictures are © Harbour Post.",
        "All boats are at www.harbour.example today.",
        "This page uses cookies.",
    ],
)
def test_a_sentence_of_what_pages_offer_is_not_told(text: str) -> None:
    assert not is_told(text)
    assert not speaks_to_reader(text)


@pytest.mark.parametrize("text", ["The youngest of the boats is a coupé.", "Where the boats lay there was a nosebag."])
def test_words_of_address_inside_others_say_nothing(text: str) -> None:
    assert is_told(text)
    assert not speaks_to_reader(text)
