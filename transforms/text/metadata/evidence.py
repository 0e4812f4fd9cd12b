"""Everything that the court hears: labelled blocks and claims, by what they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.enums import PUBLISHED, Role
from transforms.text.document import Block, Claim, Document, Label, Passage
from transforms.text.metadata.head_lines import MISTAKEN, role_of

_LINE_BREAKS = str.maketrans("\r\n\t\v\f", "     ")


def passage_of(block: Block, start: int = 0, end: int | None = None) -> Passage:
    """The words of a block, or of a part of it, in one line: a break is a space, so that places hold."""
    text = block.text[start:end]
    return Passage(text.translate(_LINE_BREAKS), block.start + start, block.start + start + len(text))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document with its labels, indexed."""

    document: Document
    language: str | None
    """ISO 639-1; None when undecided."""
    roles: dict[Role, list[Block]]
    names: dict[str, list[Claim]]
    story: tuple[tuple[Block, Role], ...]
    """The blocks that stay in the text, in order."""

    @classmethod
    def of(cls, document: Document, labels: Sequence[Label], language: str) -> Evidence:
        """The evidence of one labelled document."""
        if len(labels) != len(document.blocks):
            raise ValueError(f"{len(labels)} labels for {len(document.blocks)} blocks")
        roles: dict[Role, list[Block]] = {}
        given = [(block, label.role) for block, label in zip(document.blocks, labels)]
        story = tuple([pair for pair in given if pair[1] in PUBLISHED])
        first = story[0][0].start if story else 0
        for block, role in given:
            if role in MISTAKEN and block.start < first:
                role = role_of(block, role)
            roles.setdefault(role, []).append(block)
        names: dict[str, list[Claim]] = {}
        for claim in document.claims:
            names.setdefault(claim.name, []).append(claim)
        return cls(document, None if language == "und" else language, roles, names, story)

    def blocks(self, *roles: Role) -> list[Block]:
        """Blocks with any of these roles, in the order of the document."""
        if len(roles) == 1:
            return self.roles.get(roles[0], [])
        return sorted((block for role in roles for block in self.roles.get(role, [])), key=lambda block: block.start)

    def claims(self, name: str, *bases: str) -> list[Claim]:
        """Claims of this name, of these bases if any are given, in the order of the document."""
        claims = self.names.get(name)
        if not claims:
            return []
        return [claim for claim in claims if claim.basis in bases] if bases else claims

    def value(self, name: str, *bases: str) -> str | None:
        """The first claim of this name by the order of the bases; without bases, of any."""
        claims = self.names.get(name)
        if not claims:
            return None
        for basis in bases:
            for claim in claims:
                if claim.basis == basis:
                    return claim.value
        return None if bases else claims[0].value

    def paragraphs(self) -> list[Block]:
        """The paragraphs of the story."""
        return [block for block, role in self.story if role in (Role.PARAGRAPH, Role.QUOTE)]
