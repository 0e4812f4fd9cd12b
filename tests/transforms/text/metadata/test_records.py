"""Records through label and court: a headline in a field leaves the whole text to the story."""

from __future__ import annotations

import json

from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.document import Document, Raw
from transforms.text.metadata.facts import Facts
from transforms.text.metadata.gather import gather
from transforms.text.reading import read_document

FIRST = "The voice asked for the time, and the keeper gave it without looking up."
SECOND = "It was the crew of a station that passed over the island at night, and they had lost their clock for eleven minutes."


def labelled(**fields: str) -> tuple[list[str], Facts]:
    document = read_document(Raw(json.dumps(fields).encode(), "drop/records.jsonl", "jsonl", "1"))
    assert isinstance(document, Document)
    labels = label(document, load_rules())
    assert isinstance(labels, tuple)
    return [block.text for block, one in zip(document.blocks, labels) if one.role.published], gather(
        document, labels, "en"
    )


def test_a_headline_in_a_field_leaves_the_first_line_to_the_story():
    story, facts = labelled(title="A call from orbit", text=f"{FIRST}\n{SECOND}\n{SECOND}")
    assert story[:2] == [FIRST, SECOND]
    assert facts.title is not None and (facts.title.text, facts.title.start) == ("A call from orbit", None)


def test_a_headline_that_the_text_repeats_leaves_it():
    story, facts = labelled(title="A call from orbit", text=f"A call from orbit\n\n{FIRST}\n\n{SECOND}")
    assert story == [FIRST, SECOND]
    assert facts.title is not None and (facts.title.text, facts.title.start) == ("A call from orbit", 0)


def test_a_record_without_a_headline_is_read_like_a_text():
    _, facts = labelled(text=f"A call from orbit\n\n{FIRST}\n\n{SECOND}")
    assert facts.title is not None and facts.title.text == "A call from orbit"
