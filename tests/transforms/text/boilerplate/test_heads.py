"""Heads as outlets of nine languages print them, written anew: every line of the head has its role, and no line of the story leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.document import Document, Raw, Refusal
from transforms.text.metadata.head_lines import relabelled
from transforms.text.reading.read import read_document

HEADS = Path(__file__).parent / "heads"
COLUMNS = frozenset({"title", "dek", "byline", "date", "reading_time", "dateline", "caption", "credit"})


def heads() -> list[tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]]:
    """Name, (role, line) pairs and story of each head; a role such as `nav` says only that the line leaves the text."""
    found = []
    for path in sorted(HEADS.glob("*.txt")):
        story, *parts = path.read_text(encoding="utf-8").strip().split("\n===\n")
        for number, part in enumerate(parts):
            pairs = tuple((role, line) for role, _, line in (row.partition("\t") for row in part.split("\n")))
            found.append((f"{path.stem}-{number}", pairs, tuple(story.split("\n"))))
    return found


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["spaced", "dense"])
@pytest.mark.parametrize(("name", "pairs", "story"), heads(), ids=[name for name, _, _ in heads()])
def test_every_line_of_a_head_has_its_role(
    name: str, pairs: tuple[tuple[str, str], ...], story: tuple[str, ...], between: str
) -> None:
    text = "\n".join(line for _, line in pairs) + between + between.join(story)
    document = read_document(Raw(text.encode(), f"{name}.txt", "txt"))
    assert isinstance(document, Document)
    labels = label(document, load_rules())
    assert not isinstance(labels, Refusal)
    labels = relabelled(document, labels)
    given = [(each.role.value, block.text) for each, block in zip(labels, document.blocks)]
    columns = [pair for pair in given if pair[0] in COLUMNS]
    assert columns == [pair for pair in pairs if pair[0] in COLUMNS]
    assert [block.text for each, block in zip(labels, document.blocks) if each.role.published] == list(story)


def test_all_languages_have_five_heads() -> None:
    assert sorted(name for name, _, _ in heads()) == sorted(
        f"{language}-{number}"
        for language in ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")
        for number in range(5)
    )
