"""Which blocks of a page the gold consists of: what a page shows twice counts once, and the story's copy of it."""

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


def test_of_a_text_shown_twice_the_copy_amid_the_story_counts() -> None:
    lines = (STORY[2], "Home", "News", "Sport", "Weather", "Boats", *STORY[:2], STORY[2])
    shares = align([Block(line, 0, 0) for line in lines], "\n".join(STORY))
    assert shares[0] == 0 and shares[-1] == 1
