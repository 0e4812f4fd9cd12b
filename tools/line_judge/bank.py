"""The banks of hand-written lines: what leaves (`+`: what pages say to their readers, or what captions say), and what stories say in the same words (`-`)."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import NamedTuple

from transforms.text.boilerplate.line_judge.kinds import FURNITURE, STORY

FOLDER = Path(__file__).parent / "sentences"
CAPTIONS = Path(__file__).parent / "captions"
PARTS = 5
"""Weights of words for the rows of one part of the sources come from the others, as they will for articles never seen. # our choice"""


class Sentence(NamedTuple):
    """A hand-written line and what it is: STORY, or what the lines of its bank are that leave."""

    language: str
    text: str
    kind: int


def bank(folder: Path = FOLDER, kind: int = FURNITURE) -> list[Sentence]:
    """All lines of a bank, in the order of its files; those that leave are of a kind."""
    return [
        Sentence(path.stem, row[2:], kind if row[0] == "+" else STORY)
        for path in sorted(folder.glob("*.txt"))
        for row in path.read_text(encoding="utf-8").splitlines()
    ]


def part(source: str) -> int:
    """The part of a file, a sentence or a box; these are set into articles of their own part only."""
    return zlib.crc32(f"part {source.rpartition('/')[2]}".encode()) % PARTS
