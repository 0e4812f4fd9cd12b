"""Subheads that are worded like buttons: the paragraph below speaks of them, or nothing of a widget stands near."""

from __future__ import annotations

import pytest

from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

BOOK = load_rules()
FIRST = "The reading room opens at six, and by seven the cart is out on the road with thirty books for those who cannot come."
SECOND = "Nobody chooses a book there, and the librarian decides on the steps of the club who is to read which novel this week."
LAST = "In spring the cart will get a bell, so that the dogs of the lower village have time to go back to their yards."


def roles(language_lines: tuple[str, ...]) -> dict[str, bool]:
    """Whether each line stays in the text."""
    lines = read_lines("\n\n".join(("A cart brings novels to the village", *language_lines)))
    return {line.text: given.role.published for line, given in zip(lines, label_text(lines, BOOK))}


@pytest.mark.parametrize(
    ("subhead", "below"),
    [
        (
            "Share",
            "To share a novel means to hand it over a fence, and one of them went down a whole street in winter.",
        ),
        (
            "Melden",
            "Beleidigungen gibt es kaum, und wer eine findet, kann sie bei der Wirtin melden, unter vier Augen.",
        ),
        (
            "Comparte",
            "Quien recibe de más, comparte, y en el portal hay una fiambrera que lleva un año en el ascensor.",
        ),
        (
            "J'aime",
            "Personne ne dit « j'aime » sur la place, car on y tape du sabot, une fois pour oui et deux fois pour non.",
        ),
        (
            "Zgłoś",
            "Nadużycia zgłasza się gospodarzowi domu, a zgłosić można też zgubę, kota albo klucze od piwnicy i strychu.",
        ),
        (
            "Подписка",
            "Общая у них и подписка: один журнал на двоих, который первым читает мыс, а вторым, с карандашом, остров.",
        ),
    ],
)
def test_a_subhead_of_which_the_paragraph_below_speaks_stays_below_an_advertisement(subhead: str, below: str) -> None:
    found = roles((FIRST, SECOND, "Advertisement", subhead, below, LAST))
    assert found[subhead] and found[below]


def test_one_word_without_company_between_paragraphs_stays() -> None:
    found = roles((FIRST, "READ MORE: The last mill of the valley stops", "Unsubscribe", SECOND, LAST))
    assert found["Unsubscribe"]
    assert not found["READ MORE: The last mill of the valley stops"]


def test_the_button_of_a_form_leaves_though_a_paragraph_follows() -> None:
    form = ("Sign up for our newsletter", "Your email address", "Subscribe")
    found = roles((FIRST, *form, SECOND, LAST))
    assert not any(found[line] for line in form)


@pytest.mark.parametrize("heading", ["L'essentiel", "Коротко", "In short:"])
def test_a_heading_stays_above_sentences_that_say_it_in_brief(heading: str) -> None:
    points = "The cart carries thirty books a week.\nNobody chooses a book there.\nA bell comes in spring."
    lines = read_lines("\n\n".join(("A cart brings novels", "By Jane Dower", f"{heading}\n{points}", FIRST, SECOND)))
    found = {line.text: given.role.published for line, given in zip(lines, label_text(lines, BOOK))}
    assert found[heading] and found["Nobody chooses a book there."]
