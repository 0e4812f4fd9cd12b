"""Letters to the editor keep the names of their writers; other names below paragraphs leave as before."""

from __future__ import annotations

import pytest

from schemas.records import Article
from transforms.text.article import edit
from transforms.text.desk import load_desk
from transforms.text.document import Document, Raw
from transforms.text.reading.read import read_document

DESK = load_desk(style="none", min_words=1)
HEAD = "Letters: the bus, the bell and the bins\n14 June 2024\nShare on Facebook\n\n"
TAIL = "\n\nRelated articles\nBus company promises a new timetable\n© 2024 Harbour Post\n"
LETTERS = (
    "The bus has been late on every school day since the clocks went back, and my two children now walk to school.",
    "Your report on the bell left out the people who sleep below it: we mind the quarters, and we mind them at three.",
    "Three bins for a household of one is two bins too many, so I have put my shopping in the third since Easter.",
)
WRITERS = (("Ann Percival", "Marlow"), ("Tom Reeve", "Hythe"), ("Jane Orr", "Upper Slade"))


def published(text: str) -> Article:
    document = read_document(Raw(text.encode(), "letters.txt", "txt"))
    assert isinstance(document, Document)
    article = edit(document, DESK)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("shape", ["{}, {}", "{} ({})", "— {}, {}", "{}\n{}"])
@pytest.mark.parametrize("shouted", [False, True])
@pytest.mark.parametrize(("head", "tail"), [("", ""), (HEAD, ""), (HEAD, TAIL)])
def test_names_below_letters_stay_and_wrote_no_article(shape: str, shouted: bool, head: str, tail: str) -> None:
    signed = [shape.format(name.upper() if shouted else name, town) for name, town in WRITERS]
    article = published(head + "\n\n".join(f"{text}\n{who}" for text, who in zip(LETTERS, signed)) + tail)
    for line in "\n".join(signed).split("\n"):
        assert line in article.text
    assert not article.authors and "Related" not in article.text


def test_photographers_below_captions_sign_no_letters() -> None:
    credits = ("Ann Percival, Reuters", "Tom Reeve, AFP", "Jane Orr, dpa")
    article = published(HEAD + "\n\n".join((*LETTERS, *(f"{text}\n{who}" for text, who in zip(LETTERS, credits)))))
    assert not any(who in article.text for who in credits)


def test_two_names_below_two_paragraphs_are_no_letters() -> None:
    text = HEAD + "\n\n".join(LETTERS) + "\n\nIda Marsh, Hythe" + TAIL
    assert "Ida Marsh, Hythe" not in published(text).text
