"""What the text of each block says by itself and in the light of the page's claims, as rows of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import cue_words
from transforms.text.document import Block, Claim

Numbers = NDArray[Any]

NAMES = (
    "length",
    "words",
    "word_length",
    "link_share",
    "links",
    "strong",
    "italic",
    "tail",
    "colon",
    "commas",
    "sentences",
    "digits",
    "capitals",
    "lower_start",
    "bullet_start",
    "quote_start",
    "after_image",
    "lines",
    "wide",
    "copyright",
    "bars",
    "at_sign",
    "uppercase",
    "address",
    "is_title",
    "title_overlap",
    "is_dek",
    "has_author",
    "is_caption",
    "in_body",
)
"""The columns, in order."""

CUES = tuple("cue_" + name for name in cue_words.NAMES)

_TAIL = re.compile(r"[.!?…。！？:;][\"'”’»)\]]*$")
_DIGITS = re.compile(r"\d")
_WORDS = re.compile(r"\w+")
_ENDS = frozenset(".!?…。！？")

SHORT = 220
"""Longer blocks are prose or nothing; cue words in them say nothing. # our choice"""

MENU = 60
"""A shorter block that is all link is an item of a menu or list; its wording is not looked at, which halves the work. # our choice"""

HEAD = 160
"""Characters of a block that are compared with the claims. # our choice"""

BODY = 300
"""An articleBody with fewer characters is a teaser and no evidence. # our choice"""


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the page says of its article, folded for comparison with blocks."""

    titles: tuple[str, ...]
    title_words: frozenset[str]
    deks: frozenset[str]
    authors: tuple[str, ...]
    captions: frozenset[str]
    body: str

    @classmethod
    def by(cls, claims: Sequence[Claim]) -> Claimed:
        """The claims folded: lower case, letters and digits only."""
        titles = tuple(title for title in (_folded(c.value) for c in claims if c.name == "title") if len(title) > 8)
        bodies = [c.value for c in claims if c.name == "body" and len(c.value) >= BODY]
        body = max(bodies, key=len) if bodies else ""
        return cls(
            titles,
            frozenset(word for title in titles[:3] for word in title.split()),
            frozenset(_folded(c.value[:HEAD])[:60] for c in claims if c.name == "dek" and len(c.value) > 30),
            tuple(dict.fromkeys(_folded(c.value) for c in claims if c.name == "author" and 4 < len(c.value) < 60)),
            frozenset(_folded(c.value[:HEAD])[:60] for c in claims if c.name == "image_caption" and len(c.value) > 12),
            "".join(_WORDS.findall(body.lower())),
        )


def measure(blocks: Sequence[Block], claims: Sequence[Claim]) -> tuple[Numbers, Numbers, float]:
    """Rows of NAMES, rows of CUES, and the size of the claimed body in characters (0 without one)."""
    claimed = Claimed.by(claims)
    rows: list[tuple[float, ...]] = []
    packed = bytearray()
    for block in blocks:
        head = block.text[:HEAD].lower()
        words = _WORDS.findall(head)
        rows.append(_of_text(block) + _of_claims(block, words, claimed))
        packed += _cues(block, words)
    cues = np.frombuffer(bytes(packed), dtype=np.uint8).reshape(len(blocks), -1)[:, : len(CUES)]
    numbers = np.array(rows, dtype=np.float32)
    numbers[:, 0] *= 1 + 1.5 * numbers[:, NAMES.index("wide")]  # an ideograph says as much as two or three letters
    return numbers, cues / np.maximum(numbers[:, 1:2], 1), len(claimed.body) * 1.15


_PLAIN = (0.0,) * (NAMES.index("is_title") - NAMES.index("strong"))


def _of_text(block: Block) -> tuple[float, ...]:
    text = block.text
    size = len(text)
    words = text.count(" ") + 1
    if size < MENU and block.link_chars >= 0.9 * size:
        return (size, words, size / words, block.link_chars / size, block.links, *_PLAIN)
    head = text[:HEAD]
    first = text[0]
    return (
        size,
        words,
        size / words,
        block.link_chars / size,
        block.links,
        block.strong_chars / size,
        block.italic_chars / size,
        text[-1] in _ENDS or _TAIL.search(text[-4:]) is not None,
        text[-1] == ":",
        text.count(",") + text.count("，") + text.count("、"),
        text.count(". ") + text.count("? ") + text.count("! ") + text.count("。") + 1,
        len(_DIGITS.findall(head)) / len(head),
        sum(map(str.istitle, head.split())) / min(words, 30),
        first.islower(),
        first in "•·–—-*►▪»→",
        first in "\"“„«'‘",
        block.after_image,
        text.count("\n"),
        ord(text[size // 2]) > 0x2E7F,
        "©" in text,
        text.count("|"),
        "@" in text,
        text.isupper(),
        "http" in text or "pic.twitter" in text,
    )


def _of_claims(block: Block, words: Sequence[str], claimed: Claimed) -> tuple[float, ...]:
    folded = " ".join(words)
    short = len(block.text) < 2 * HEAD
    overlap = sum(map(claimed.title_words.__contains__, words)) / (len(words) or 1)
    is_title = (
        short and overlap > 0.5 and len(folded) > 8 and any(_same_title(folded, title) for title in claimed.titles)
    )
    in_body = 0.0
    if claimed.body:
        squeezed = folded.replace(" ", "")[:80]
        in_body = -1.0 if squeezed not in claimed.body else 1.0 if len(squeezed) > 11 else 0.5
    start = folded[:60]
    return (
        is_title,
        overlap,
        start in claimed.deks,
        short and any(author in folded for author in claimed.authors),
        start in claimed.captions,
        in_body,
    )


def _same_title(folded: str, title: str) -> bool:
    """Whether one is the other, with the name of the outlet or a section before or after it."""
    if folded == title:
        return True
    shorter, longer = sorted((folded, title), key=len)
    return len(shorter) > 15 and 2 * len(shorter) > len(longer) and f" {shorter} " in f" {longer} "


def _cues(block: Block, words: Sequence[str]) -> bytes:
    """One byte a kind: how many words of it the block has (none counted in long ones)."""
    total = 0
    if len(block.text) < SHORT:
        lanes = cue_words.LANES
        for word in words:
            lane = lanes.get(word)
            if lane is not None:
                total += lane
    return total.to_bytes(16, "little")


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))
