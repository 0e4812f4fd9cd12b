"""The bank of hand-written lines: what pages say to their readers (`+`), and what stories say in the same words (`-`)."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import NamedTuple

from transforms.text.boilerplate.line_judge.kinds import FURNITURE, STORY

FOLDER = Path(__file__).parent / "sentences"
PARTS = 5
"""Weights of words for the rows of one part of the sources come from the others, as they will for articles never seen. # our choice"""


class Sentence(NamedTuple):
    """A hand-written line and what it is: FURNITURE or STORY."""

    language: str
    text: str
    kind: int


def bank() -> list[Sentence]:
    """All lines, in the order of the files."""
    return [
        Sentence(path.stem, row[2:], FURNITURE if row[0] == "+" else STORY)
        for path in sorted(FOLDER.glob("*.txt"))
        for row in path.read_text(encoding="utf-8").splitlines()
    ]


def part(source: str) -> int:
    """The part of a file, a sentence or a box; these are set into articles of their own part only."""
    return zlib.crc32(f"part {source.rpartition('/')[2]}".encode()) % PARTS
