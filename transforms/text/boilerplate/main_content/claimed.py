"""Which blocks say what the page claims of its article: headline, dek, authors, captions, the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.letters import Letters, Vocabulary
from transforms.text.document import Block, Claim

Numbers = NDArray[Any]

NAMES = ("is_title", "title_overlap", "is_dek", "has_author", "is_caption", "in_body")
"""The columns, in order."""

_WORDS = re.compile(r"\w+")

HEAD = 160
"""Characters of a block that are compared with the claims. # our choice"""

START = 60
"""Characters in which a dek or caption and a block agree to be the same. # our choice"""

BODY = 300
"""An articleBody with fewer characters is a teaser and no evidence. # our choice"""

LINKED = 0.9
"""Share of linked characters from which a line is an item of a menu or list, and not looked for in the claimed text. # our choice"""


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the page says of its article, folded for comparison with blocks: lower case, letters and digits only."""

    titles: tuple[str, ...]
    deks: frozenset[str]
    authors: tuple[str, ...]
    captions: frozenset[str]
    body: str

    @classmethod
    def by(cls, claims: Sequence[Claim]) -> Claimed:
        """The claims of a page, folded."""
        values: dict[str, list[str]] = {}
        for claim in claims:
            values.setdefault(claim.name, []).append(claim.value)
        bodies = [body for body in values.get("body", ()) if len(body) >= BODY]
        authors = (_folded(author) for author in values.get("author", ()) if 4 < len(author) < START)
        return cls(
            tuple(title for title in map(_folded, values.get("title", ())) if len(title) > 8),
            frozenset(_folded(dek[:HEAD])[:START] for dek in values.get("dek", ()) if len(dek) > 30),
            tuple(dict.fromkeys(authors)),
            frozenset(_folded(text[:HEAD])[:START] for text in values.get("image_caption", ()) if len(text) > 12),
            "".join(_WORDS.findall(max(bodies, key=len).lower())) if bodies else "",
        )


def compare(blocks: Sequence[Block], claims: Sequence[Claim], text: Letters) -> tuple[Numbers, float]:
    """One row for each of NAMES, and the size of the claimed body in characters (0 without one).

    Words are compared by their hashes first; only blocks that share some are looked at letter by letter.
    """
    claimed = Claimed.by(claims)
    starts, _, keys = text.words
    block = text.block_of(starts)
    number = np.bincount(block, minlength=len(blocks))
    rows = np.zeros((len(NAMES), len(blocks)), np.float32)
    short = text.size < 2 * HEAD
    titled = block[Vocabulary(" ".join(claimed.titles[:3]).split()).find(keys)[0]]
    rows[1] = overlap = np.bincount(titled, minlength=len(blocks)) / np.maximum(number, 1)
    for at in np.flatnonzero(short & (overlap > 0.5)).tolist():
        rows[0, at] = _is_title(_folded(blocks[at].text[:HEAD]), claimed.titles)
    opening = np.cumsum(number) - number
    for row, known in ((2, claimed.deks), (4, claimed.captions)):
        for at in _opening(keys, opening, number, known):
            rows[row, at] = _folded(blocks[at].text[:HEAD])[:START] in known
    for at in np.unique(block[Vocabulary(" ".join(claimed.authors).split()).find(keys)[0]]).tolist():
        folded = _folded(blocks[at].text[:HEAD]) if short[at] else ""
        rows[3, at] = any(author in folded for author in claimed.authors)
    if claimed.body:
        rows[5] = [_in_body(block, claimed.body) for block in blocks]
    return rows, len(claimed.body) * 1.15


def _opening(keys: NDArray[np.uint64], opening: Numbers, number: Numbers, known: frozenset[str]) -> list[int]:
    """The blocks that open with the first word of one of these texts."""
    if not known:
        return []
    some = np.flatnonzero(number)
    found, _ = Vocabulary(start.partition(" ")[0] for start in known).find(keys[opening[some]])
    return [int(at) for at in some[found]]


def _is_title(folded: str, titles: Sequence[str]) -> bool:
    return len(folded) > 8 and any(_same_title(folded, title) for title in titles)


def _same_title(folded: str, title: str) -> bool:
    """Whether one is the other, with the name of the outlet or a section before or after it."""
    if folded == title:
        return True
    shorter, longer = sorted((folded, title), key=len)
    return len(shorter) > 15 and 2 * len(shorter) > len(longer) and f" {shorter} " in f" {longer} "


def _in_body(block: Block, body: str) -> float:
    """1 when the block opens as a part of the body does, less when it is too short to tell, -1 when it is not there."""
    if block.link_chars >= LINKED * len(block.text) and len(block.text) < START:
        return -1.0
    squeezed = "".join(_WORDS.findall(block.text[:HEAD].lower()))[:80]
    return -1.0 if squeezed not in body else 1.0 if len(squeezed) > 11 else 0.5


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))
