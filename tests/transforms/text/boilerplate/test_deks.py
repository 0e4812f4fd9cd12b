"""The dek that ends the block of a headline, and first paragraphs that only look like one."""

from __future__ import annotations

from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.document import Document, Raw, Refusal
from transforms.text.metadata.head_lines import relabelled
from transforms.text.reading.read import read_document

HEAD = "Harbour ferry returns to the northern pier after repairs\nMay 3, 2024\nShare\nCopy link\n"
DEK = "The crew waited two years for an engine. The town waited with them."
STORY = (
    "The northern pier was crowded on Friday morning when the harbour ferry came back from the yard, with a brass band on the upper deck.",
    "Captain Ida Marsh said the repairs had taken longer than the building of the ship, and thanked everybody who had rowed meanwhile.",
    "The first crossing was free for children. Their parents paid the old price, which the council wants to keep until the autumn.",
    "A second ferry will follow next year if the yard can find another engine of the same make, the harbour master told reporters.",
)


def roles(text: str) -> dict[str, str]:
    """The role of each line of a text."""
    document = read_document(Raw(text.encode(), "ferry.txt", "txt"))
    assert isinstance(document, Document)
    labels = label(document, load_rules())
    assert not isinstance(labels, Refusal)
    return {block.text: each.role.value for each, block in zip(relabelled(document, labels), document.blocks)}


def test_sentences_that_end_the_head_above_an_undivided_story_are_the_dek() -> None:
    found = roles(HEAD + DEK + "\n\n" + "\n".join(STORY))
    assert found[DEK] == "dek"
    assert {found[paragraph] for paragraph in STORY} == {"paragraph"}


def test_the_first_of_paragraphs_with_blank_lines_between_stays() -> None:
    lead = "The harbour ferry has crossed to the northern pier again since Friday morning, after two winters in which the town rowed. Nobody drowned."
    found = roles(HEAD + "\n" + lead + "\n\n" + "\n\n".join(STORY))
    assert found[lead] == "paragraph"


def test_speech_is_no_dek() -> None:
    speech = "– The crew waited two years for an engine, and so did I, said the harbour master."
    assert roles(HEAD + speech + "\n\n" + "\n".join(STORY))[speech] != "dek"


def test_a_name_with_its_outlet_below_the_story_signs_it() -> None:
    found = roles(HEAD + "\n" + "\n".join(STORY) + "\nJane Roe, «Harbour Post»")
    assert found["Jane Roe, «Harbour Post»"] == "byline"


def test_a_name_above_its_job_is_the_byline() -> None:
    head = "Harbour ferry returns to the northern pier after repairs\nJane Roe\nReporter\nMay 3, 2024\n\n"
    assert roles(head + "\n".join(STORY))["Jane Roe"] == "byline"


def test_one_sentence_between_headline_and_subhead_is_the_dek() -> None:
    dek = "The yard had kept the ferry on its slip for two winters, the longest repair in the history of the harbour."
    title, subhead = "Harbour, HELLO – Ferry Tells Pier After Long Winter", "A Brass Band on the Upper Deck"
    found = roles("\n".join((title, dek, subhead, *STORY)))
    assert (found[title], found[dek], found[subhead]) == ("title", "dek", "heading")


def test_of_kicker_headline_and_dek_the_second_is_the_headline() -> None:
    kicker, title = "Harbour council survey", "Every third pier has lost its ferry"
    found = roles("\n".join((kicker, title, DEK, "May 3, 2024", "", *STORY)))
    assert (found[kicker], found[title], found[DEK]) == ("navigation", "title", "dek")
