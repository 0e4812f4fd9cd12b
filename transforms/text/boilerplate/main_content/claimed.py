"""Which blocks say what the page claims of its article: headline, dek, authors, captions, the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.letters import Letters, Vocabulary, hash_of, letters_of
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

OPENING, TOLD = 80, 12
"""Letters of a block that are looked for in the claimed text at most, and from how many on they tell enough. # our choice"""

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
            letters_of(max(bodies, key=len)) if bodies else "",
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
    where, flags = _known(claimed, keys)
    rows[1] = overlap = np.bincount(block[where[(flags & TITLE) > 0]], minlength=len(blocks)) / np.maximum(number, 1)
    for at in np.flatnonzero(short & (overlap > 0.5)).tolist():
        rows[0, at] = _is_title(_folded(blocks[at].text[:HEAD]), claimed.titles)
    opens = np.zeros(len(keys) + 1, np.bool_)
    opens[np.cumsum(number) - number] = True
    opens = opens[where]
    for row, flag, known in ((2, DEK, claimed.deks), (4, CAPTION, claimed.captions)):
        for at in block[where[opens & ((flags & flag) > 0)]].tolist():
            rows[row, at] = _folded(blocks[at].text[:HEAD])[:START] in known
    for at in np.flatnonzero(np.bincount(block[where[(flags & AUTHOR) > 0]], minlength=len(blocks)) * short).tolist():
        folded = _folded(blocks[at].text[:HEAD])
        rows[3, at] = any(author in folded for author in claimed.authors)
    if claimed.body:
        rows[5] = _in_body(blocks, claimed.body, text)
    return rows, len(claimed.body) * 1.15


TITLE, DEK, CAPTION, AUTHOR = 1, 2, 4, 8


def _known(claimed: Claimed, keys: NDArray[np.uint64]) -> tuple[Numbers, Numbers]:
    """Which words of the page stand in claims, and in which: in titles and names anywhere, in deks and captions as the first word."""
    flags: dict[int, int] = {}
    for flag, words in (
        (TITLE, " ".join(claimed.titles[:3]).split()),
        (DEK, [dek.partition(" ")[0] for dek in claimed.deks]),
        (CAPTION, [caption.partition(" ")[0] for caption in claimed.captions]),
        (AUTHOR, " ".join(claimed.authors).split()),
    ):
        for key in map(hash_of, words):
            flags[key] = flags.get(key, 0) | flag
    where, at = Vocabulary(flags).find(keys)
    return where, np.array([flags[key] for key in sorted(flags)], np.int64)[at]


def _is_title(folded: str, titles: Sequence[str]) -> bool:
    return len(folded) > 8 and any(_same_title(folded, title) for title in titles)


def _same_title(folded: str, title: str) -> bool:
    """Whether one is the other, with the name of the outlet or a section before or after it."""
    if folded == title:
        return True
    shorter, longer = sorted((folded, title), key=len)
    return len(shorter) > 15 and 2 * len(shorter) > len(longer) and f" {shorter} " in f" {longer} "


def _in_body(blocks: Sequence[Block], body: str, text: Letters) -> list[float]:
    """1 for blocks that open as a part of the body does, less for those too short to tell, -1 for those that are not there."""
    values = []
    for block, opening in zip(blocks, text.openings(HEAD, OPENING)):
        listed = block.link_chars >= LINKED * len(block.text) and len(block.text) < START
        if listed or opening not in body:
            values.append(-1.0)
        else:
            values.append(1.0 if len(opening) >= TOLD else 0.5)
    return values


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))
