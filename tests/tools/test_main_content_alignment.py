"""Which blocks of a page the gold consists of: what a page shows twice counts once, and the paragraph's copy of it."""

from __future__ import annotations

from tools.main_content.alignment import align
from transforms.text.document import Block

STORY = (
    "The harbour office has counted forty boats since Friday, two more than in the summer of the flood.",
    "“We have never seen the quay so full of boats that nobody wants,” said the warden of the northern pier.",
    "The buoy itself was found on Sunday by a dog.",
)


def kept(*lines: str, gold: str = "\n".join(STORY)) -> list[str]:
    """The lines of a page that are aligned with the gold."""
    shares = align([Block(line, 0, 0) for line in lines], gold)
    return [line for line, share in zip(lines, shares) if share >= 0.5]


def test_paragraphs_of_the_gold_are_found_and_others_are_not() -> None:
    assert kept("Menu", *STORY, "Subscribe to the letter of the harbour office.") == list(STORY)


def test_a_pull_quote_is_no_part_of_a_gold_that_says_it_once() -> None:
    pulled = "We have never seen the quay so full of boats"
    assert kept(STORY[0], pulled, *STORY[1:]) == list(STORY)


def test_a_headline_whose_words_a_paragraph_says_is_no_part_of_the_gold() -> None:
    assert kept("The buoy itself was found on Sunday", *STORY) == list(STORY)


def test_what_the_gold_says_twice_is_kept_twice() -> None:
    twice = ("We have never seen the quay so full of boats", *STORY)
    assert kept(*twice, gold="\n".join(twice)) == list(twice)


def test_of_a_text_shown_twice_the_copy_amid_the_story_counts() -> None:
    lines = (STORY[2], "Home", "News", "Sport", "Weather", "Boats", *STORY[:2], STORY[2])
    shares = align([Block(line, 0, 0) for line in lines], "\n".join(STORY))
    assert shares[0] == 0 and shares[-1] == 1


def test_of_a_heading_and_its_line_in_the_contents_the_heading_counts() -> None:
    heading, line = "What became of the piano on the quay", "3. What became of the piano on the quay"
    blocks = [Block(line, 0, 0, link_chars=len(line)), *(Block(text, 0, 0) for text in (STORY[0], heading, *STORY[1:]))]
    shares = align(blocks, "\n".join((STORY[0], heading, *STORY[1:])))
    assert shares.tolist() == [0, 1, 1, 1, 1]
