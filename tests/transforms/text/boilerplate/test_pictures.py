"""Captions that nobody signs, credits that no list knows, standfirsts beside captions, and datelines on lines of their own."""

from __future__ import annotations

import pytest

from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.pictures.credit_forms import is_credited
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.document import Block, Document, Raw, Refusal
from transforms.text.reading.read import read_document

TITLE = "Harbour ferry returns to the northern pier after two winters\n"
HEAD = TITLE + "By Ane Holm\n3 May 2024\nShare on Facebook\n"
DEK = "The town rowed for two winters and kept a list of who had rowed whom, and what was paid in cake.\n"
STORY = (
    "The northern pier was crowded on Friday morning when the harbour ferry came back from the yard, with a brass band on the upper deck.",
    "Captain Ida Marsh said the repairs had taken longer than the building of the ship, and thanked everybody who had rowed meanwhile.",
    "The first crossing was free for children, and their parents paid the old price, which the council wants to keep until the autumn.",
    "A second ferry will follow next year if the yard can find another engine of the same make, the harbour master told reporters.",
)
PICTURE = "The ferry at the pier on Friday (Photo: Jane Roe)\n\n"


def roles(text: str) -> dict[str, str]:
    """The role of each line of a text; of a line that is printed twice that of the second."""
    document = read_document(Raw(text.encode(), "ferry.txt", "txt"))
    assert isinstance(document, Document)
    labels = label(document, load_rules())
    assert not isinstance(labels, Refusal)
    return {block.text: each.role.value for each, block in zip(labels, document.blocks)}


def article(*inserted: str, head: str = HEAD + PICTURE) -> str:
    """The story with lines between its second and its third paragraph."""
    return head + "\n\n".join((*STORY[:2], *inserted, *STORY[2:])) + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "Captain Ida Marsh on the upper deck, two hours before the first crossing",
        "Children wait for the first free crossing on the northern pier",
        "Captain Ida Marsh on the upper deck, two hours before the first crossing",
    ],
)
def test_a_long_line_between_paragraphs_beside_another_picture_is_a_caption(line: str) -> None:
    assert roles(article(line))[line] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Two winters of rowing",
        "What will the second ferry cost the town and its children?",
        "How the captain found another engine of the very same make",
        "“We have rowed enough for the rest of our lives, thank you”",
        "Another Engine Of The Same Make For The Second Harbour Ferry",
    ],
)
def test_subheads_questions_and_quotations_stay(line: str) -> None:
    assert roles(article(line))[line] not in ("caption", "credit", "other")


def test_a_clean_text_keeps_its_long_lines() -> None:
    line = "Captain Ida Marsh on the upper deck, two hours before the first crossing"
    assert roles("\n\n".join((*STORY[:2], line, *STORY[2:])))[line] != "caption"


@pytest.mark.parametrize(
    "credit",
    [
        "Ane Holm/HARBOUR",
        "Jane Roe, Associated Press",
        "Photography by Jane Roe for Harbour News",
        "CC-BY-SA 4.0 Jane Roe",
    ],
)
def test_a_credit_below_a_caption_is_known_by_its_company(credit: str) -> None:
    caption = "Children wait for the first free crossing on the northern pier."
    found = roles(article(f"{caption}\n{credit}"))
    assert (found[caption], found[credit]) == ("caption", "credit")


def test_the_pictures_of_a_gallery_leave_with_their_counters() -> None:
    gallery = "1 / 2\n\nThe brass band plays on the upper deck.\n\nHarbour Post/Jane Roe\n\n2 / 2\n\nThe crew waves to the children.\n\nPrivat"
    found = roles(article(gallery))
    assert found["1 / 2"] == found["2 / 2"] == "pagination"
    assert found["The crew waves to the children."] == "caption"
    assert found["Privat"] == found["Harbour Post/Jane Roe"] == "credit"


def test_a_paragraph_that_initials_sign_is_no_caption() -> None:
    last = "Nobody rowed on Saturday. The boats lay upside down on the beach, and the children slept until ten. The captain slept too. J. R."
    assert roles(article() + "\n" + last + "\n")[last] == "paragraph"


def test_three_sentences_above_a_source_are_no_caption() -> None:
    last = "Nobody rowed on Saturday. The boats lay upside down on the beach. The captain slept until ten."
    assert roles(article("Advertisement", f"{last}\n(Photo: Harbour News)"))[last] == "paragraph"


def test_a_paragraph_of_three_sentences_with_a_credit_glued_to_its_end_is_no_caption() -> None:
    lead = f"{STORY[0]} The mayor rowed. The bakers fed everybody.Фото: Анна Рей"
    short = "The mayor rows, and the bakers feed everybody.Фото: Анна Рей"
    assert roles(article(lead))[lead] == "paragraph"
    assert roles(article(short))[short] == "caption"


@pytest.mark.parametrize(
    "caption", ["The brass band on the upper deck", "The brass band on the upper deck. It played until noon."]
)
def test_below_standfirst_and_data_stands_the_caption(caption: str) -> None:
    found = roles(TITLE + DEK + "By Ane Holm\n3 May 2024\n" + caption + "\n\n" + "\n\n".join(STORY))
    assert (found[DEK.strip()], found[caption]) == ("dek", "caption")


@pytest.mark.parametrize("line", ["Read in a quiet mode", "Download this page as PDF", "0:00 / 3:12"])
def test_a_button_in_the_place_of_a_caption_is_none(line: str) -> None:
    assert roles(HEAD + line + "\n" + PICTURE + "\n\n".join(STORY))[line] != "caption"


def test_a_still_is_a_caption() -> None:
    assert roles(article("Кадр из видео очевидца"))["Кадр из видео очевидца"] == "caption"


@pytest.mark.parametrize("line", ["Quellbach (Corrèze), reportage", "Barra do Quellbach (MT)"])
def test_a_place_above_the_report_is_its_dateline(line: str) -> None:
    found = roles(HEAD + DEK + "\n" + line + "\n\n" + "\n\n".join(STORY))
    assert found[line] == "dateline"


def test_shouted_words_in_the_story_are_no_dateline() -> None:
    line = "ROW US HOME, TIDE AND ALL."
    assert roles(article(line))[line] != "dateline"


@pytest.mark.parametrize("head", [TITLE + "\n", TITLE + DEK + "\n"])
def test_a_long_line_of_a_clean_text_is_no_caption(head: str) -> None:
    line = "Captain Ida Marsh on the upper deck, two hours before the first crossing"
    assert roles(article(line, head=HEAD + PICTURE))[line] == "caption"
    assert roles(article(line, head=head))[line] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "The ferry leaves the pier with a band. [Harbourstone - Jane Roe]",
        "The ferry leaves the pier with a band. (Harbour Hour: Jane Roe)",
        "The ferry leaves the pier with a band. / J. Roe/IPA",
        "The ferry leaves the pier with a band - Fotogramma/Ipa",
        "The ferry leaves the pier with a band - Harbour Images",
        "The ferry leaves the pier with a band. — Harbour Wire pic",
        "The ferry leaves the pier with a band. - Photo Jane Roe",
        "The ferry leaves the pier with a band. Photo HBN, J. R.",
        "The ferry leaves the pier with a band. — © Jane Roe for Harbour News",
        "The ferry leaves the pier with a band. (DR)",
        "The ferry leaves the pier with a bandJane Roe/HARBOUR",
        "The ferry leaves the pier with a bandFoto: Jane Roe",
        "The ferry leaves the pier. Jane Roe, arquivo pessoal",
    ],
)
def test_a_credit_that_no_paragraph_ends_with_makes_a_caption(line: str) -> None:
    assert roles(article(line))[line] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "The ferry left the pier on Friday morning with a band. (Jane Roe)",
        "The ferry left the pier on Friday morning with a band. - Harbour News",
        "The ferry left the pier on Friday morning with a band. — J. R.",
        "The ferry left the pier with a band in the class Alternative/Rock Act",
        "The ferry left the pier with a band, said the man with the crane (he wept)",
        "“The ferry left the pier with a band.” / J. Roe/IPA",
        "The ferry left the pier with a band. [The yard denies this]",
    ],
)
def test_what_a_paragraph_may_end_with_makes_none(line: str) -> None:
    (measured,) = measure([Block(line, 0, len(line), 1)], load_rules())
    assert not is_credited(measured)
