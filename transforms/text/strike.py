"""Striking: from labelled blocks to the edits that leave only the story, one blank line between its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.document import Block, Cut, Document, Label
from transforms.text.edits import Edit

PARAGRAPH_BREAK = "\n\n"
_NAMES = {role: role.value for role in Role}  # asked of the role itself, each costs a call of Python's
LINE_BREAK = re.compile(r"[ \t\r\f\v\u00a0]*[\r\n]\s*")


def strike(document: Document, labels: Sequence[Label], cuts: Sequence[Cut]) -> tuple[Edit, ...]:
    """Edits that strike or move every block that is not published, cut spans inside blocks, and set one blank line between blocks.

    A struck block takes the white space after it along, so `before` is the block and its line end.
    """
    if len(labels) != len(document.blocks):
        raise ValueError(f"{len(labels)} labels for {len(document.blocks)} blocks")
    text, blocks = document.raw_text, document.blocks
    ends = [block.start for block in blocks[1:]]
    ends.append(len(text))
    last_published = max((i for i, label in enumerate(labels) if label.role.published), default=-1)
    edits: list[Edit] = _gap(text, 0, blocks[0].start if blocks else len(text), "")
    for i, (block, label, next_start) in enumerate(zip(blocks, labels, ends)):
        if not label.role.published:
            edits.append(_struck(text, block.start, next_start, label.role, label.rule))
            continue
        inside = [cut for cut in cuts if block.start <= cut.start < block.end] if cuts else []
        if inside or "\n" in block.text or "\r" in block.text:
            edits += _inside(document, block, label.role, inside)
        wanted = PARAGRAPH_BREAK if i < last_published else ""
        if text[block.end : next_start] != wanted:
            edits += _gap(text, block.end, next_start, wanted)
    return tuple(edits)


def _struck(text: str, start: int, end: int, role: Role, rule: str) -> Edit:
    stage = "move" if role.column else "strike"
    return Edit(start, end, text[start:end], "", stage, rule, _NAMES[role], None, role.column)


def _gap(text: str, start: int, end: int, wanted: str) -> list[Edit]:
    found = text[start:end]
    if found == wanted:
        return []
    return [Edit(start, end, found, wanted, "layout", "layout.break" if wanted else "layout.margin")]


def _inside(document: Document, block: Block, role: Role, cuts: Sequence[Cut]) -> list[Edit]:
    """Cuts within a published block and, in text files, hard line ends within a paragraph."""
    edits = [_struck(document.raw_text, cut.start, cut.end, cut.role, cut.rule) for cut in cuts]
    if document.kind == "text" and role is not Role.TABLE:
        for match in LINE_BREAK.finditer(block.text):
            start, end = block.start + match.start(), block.start + match.end()
            if not any(cut.start < end and start < cut.end for cut in cuts):
                edits.append(Edit(start, end, match.group(), " ", "layout", "layout.unwrap"))
    return sorted(edits, key=lambda edit: (edit.start, edit.end))
