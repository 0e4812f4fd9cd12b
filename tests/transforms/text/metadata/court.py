"""A document and its labels written as lines of `role: text`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from schemas.enums import Role
from transforms.text.document import Block, Claim, Document, Label, Raw
from transforms.text.metadata.facts import Facts
from transforms.text.metadata.gather import gather

PROSE = "The keepers counted the bees on a cold morning and found that none was missing from the hive."


def facts_of(
    lines: Sequence[tuple[str, str]],
    claims: Sequence[tuple[str, str, str]] = (),
    language: str = "en",
    kind: str = "text",
    url: str | None = None,
    fetched_at: datetime | None = None,
    last: str = PROSE,
) -> Facts:
    """What the court finds in these (role, text) blocks and (name, value, basis) claims; the paragraph `last` ends them."""
    return heard(lines, claims, language, kind, url, fetched_at, last)[1]


def heard(
    lines: Sequence[tuple[str, str]],
    claims: Sequence[tuple[str, str, str]] = (),
    language: str = "en",
    kind: str = "text",
    url: str | None = None,
    fetched_at: datetime | None = None,
    last: str = PROSE,
) -> tuple[Document, Facts]:
    """The same with the document."""
    blocks, labels, start = [], [], 0
    texts = [*lines, ("paragraph", last)]
    for role, text in texts:
        blocks.append(Block(text, start, start + len(text)))
        labels.append(Label(Role(role), "test"))
        start += len(text) + 2
    raw_text = "\n\n".join(text for _, text in texts)
    raw = Raw(raw_text.encode(), "drop/file", "html" if kind == "page" else "txt", fetched_at=fetched_at, url=url)
    document = Document(raw, raw_text, tuple(blocks), kind, "utf-8", "utf-8", tuple(Claim(*claim) for claim in claims))
    return document, gather(document, labels, language)
