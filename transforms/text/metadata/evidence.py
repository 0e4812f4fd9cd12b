"""Everything that the court hears: labelled blocks and claims, by what they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.enums import PUBLISHED, Role
from transforms.text.boilerplate.lines.record_fields import RULE as FIELD
from transforms.text.boilerplate.lines.record_fields import value_start
from transforms.text.document import Block, Claim, Document, Label, Passage
from transforms.text.metadata.head_lines import MISTAKEN, role_of
from transforms.text.quick import quickly_made

_TOLD = frozenset({Role.PARAGRAPH, Role.QUOTE})
_UNLABELLED = frozenset({Role.TITLE, Role.DEK, Role.CAPTION, Role.TAGS})
_LINE_BREAKS = str.maketrans("\r\n\t\v\f", "     ")


def passage_of(block: Block, start: int = 0, end: int | None = None) -> Passage:
    """The words of a block, or of a part of it, in one line: a break is a space, so that places hold."""
    text = block.text[start:end]
    words = text if text.isprintable() else text.translate(_LINE_BREAKS)
    return Passage(words, block.start + start, block.start + start + len(text))


def _value(block: Block, role: Role) -> Block:
    """The words of a record's field without its label; a byline keeps what introduces it, a date what it is the date of."""
    if role not in _UNLABELLED:
        return block
    start = value_start(block.text)
    return replace(block, text=block.text[start:], start=block.start + start)


def _start(block: Block) -> int:
    return block.start


@quickly_made
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
    told: tuple[Block, ...]
    """Those of them that are paragraphs or quotations."""

    @classmethod
    def of(cls, document: Document, labels: Sequence[Label], language: str) -> Evidence:
        """The evidence of one labelled document."""
        if len(labels) != len(document.blocks):
            raise ValueError(f"{len(labels)} labels for {len(document.blocks)} blocks")
        roles: dict[Role, list[Block]] = {}
        given = [(block, label.role) for block, label in zip(document.blocks, labels)]
        if any(label.rule == FIELD for label in labels):
            given = [(_value(*pair) if label.rule == FIELD else pair[0], pair[1]) for pair, label in zip(given, labels)]
        story = tuple([pair for pair in given if pair[1] in PUBLISHED])
        told = tuple([block for block, role in story if role in _TOLD])
        first = story[0][0].start if story else 0
        for block, role in given:
            if role in MISTAKEN and block.start < first:
                role = role_of(block, role)
            roles.setdefault(role, []).append(block)
        names: dict[str, list[Claim]] = {}
        for claim in document.claims:
            names.setdefault(claim.name, []).append(claim)
        return cls(document, None if language == "und" else language, roles, names, story, told)

    def blocks(self, *roles: Role) -> list[Block]:
        """Blocks with any of these roles, in the order of the document."""
        if len(roles) == 1:
            return self.roles.get(roles[0], [])
        found = [block for role in roles if role in self.roles for block in self.roles[role]]
        return sorted(found, key=_start) if len(found) > 1 else found

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

    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs of the story."""
        return self.told
