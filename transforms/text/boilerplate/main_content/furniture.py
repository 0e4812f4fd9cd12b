"""Elements amid a story that say by their name that they are none of it: prompts, disclaimers, embedded posts, captions, footers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

NAMED: tuple[tuple[str, float], ...] = (
    (
        r"twitter-(tweet|video)|twitter-?embed|tweet-blockquote|instagram-media|tiktok-embed|fb-(post|video)|bluesky-embed|mastodon-embed|reddit-(embed|card)|"
        r"truthsocial|embed-?(tweet|social)|wp-embedded-content",
        0.3,
    ),
    (r"(^|[-_])cta($|[-_])|call-?to-?action", 0.15),
    (r"disclaimer|disclosure|boilerplate|tooltip|popover", 0.15),
    (r"(^|[-_])(promo(tion|s)?|advert(isement|ising|orial)?|sponsor(ed)?|banner)($|[-_])|^code-block-\d+$", 0.2),
    (r"(^|[-_])(related|recirc\w*|read-?(more|next)|also-?read|you-?may-?(also|like)|recommend(ed|ation)s?|trending|yarpp)($|[-_])", 0.1),
    (
        r"(^|[-_])(img|image|photo|figure|fig|wp|picture|media)?[-_]?captions?($|[-_])|imagecaption|cutline|(img|image)[-_]?cptn|"
        r"(post|media)-attachment|mol-img-group|(^|[-_])photo-?gallery($|[-_])",
        0.35,
    ),
    (r"(buy|price|affiliate|shop|deal)-?_?box", 0.1),
    (r"(author|writer|contributor|reporter)s?[-_]*(bio|box|card|info|about)|about-?(the-?)?author", 0.1),
)  # fmt: skip
"""Names of elements, and the share of the kept text from which they hold the story itself.

# measured on 1,150 pages of sites that the judge had not seen (kept blocks that gold leaves out, and that it keeps): embedded posts 22 to 7,
# calls to action 66 to 3, disclaimers 27 to 5, promotions 36 to 10, related links 24 to 2; captions by their text 4 to 1, and of pages on
which they are up to a third of it 4 to 0. The Ad Inserter of WordPress numbers its boxes `code-block-83`.
"""

PLACED: tuple[tuple[str, float], ...] = (("footer", 0.8), ("form", 0.3), ("figcaption", 0.3), ("aside", 0.05))
"""Elements that hold no story unless they hold so much of it. # measured as above: 66 to 17, 12 of these on one page that is a form"""

APPENDED = 0.4
"""Share of the kept text up to which such an element is left out where it stands below a short item. # our choice"""

ITEM = 1000
"""Characters of kept text of a short item of news, against which any prompt is long. # our choice"""

NEAR = 4
"""Class tokens of the elements around that are looked at. # our choice: its parent's and perhaps the next one's"""

MAX_TOKEN = 60
"""Longer tokens are generated or repeat a heading. # our choice"""

_PATTERNS = tuple(re.compile(pattern) for pattern, _ in NAMED)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def without_furniture(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """The answer without elements whose name says that they are no part of a story, where most of it stands elsewhere."""
    numbers = np.nonzero(kept)[0].tolist()
    shared = frozenset(blocks[0].tokens).intersection(blocks[-1].tokens) if blocks else frozenset()
    size = evidence.columns["length"]
    total = float(size[kept].sum())
    found: dict[int, list[int]] = {}
    seen: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[int, ...]] = {}
    for number in numbers:
        block = blocks[number]
        first = block.own_tokens if block.tag in _HEADINGS else 0  # the id of a heading is made of its words
        around = block.tokens[first : block.own_tokens + NEAR]
        kinds = seen.get((block.path, around))
        if kinds is None:
            kinds = seen[block.path, around] = _kinds(block.path, around, shared)
        for kind in kinds:
            found.setdefault(kind, []).append(number)
    kept = kept.copy()
    for kind, members in found.items():
        limit = (*NAMED, *PLACED)[kind][1]
        if total < ITEM and numbers[-len(members) :] == members:  # below everything else
            limit = max(limit, APPENDED)
        if float(size[members].sum()) < limit * total:
            kept[members] = False
    return kept


def _kinds(path: tuple[str, ...], tokens: Sequence[str], shared: frozenset[str]) -> tuple[int, ...]:
    """Numbers of the names that an element or those right around it bear; after those of NAMED the places."""
    bits = 0
    for token in tokens:
        if token not in shared:
            bits |= _kinds_of(token)
    for place, (name, _) in enumerate(PLACED, len(NAMED)):
        if name in path:
            bits |= 1 << place
    return tuple(kind for kind in range(bits.bit_length()) if bits >> kind & 1) if bits else ()


@lru_cache(maxsize=32768)
def _kinds_of(token: str) -> int:
    """A bit for each of NAMED that the token speaks of."""
    if len(token) > MAX_TOKEN:
        return 0
    return sum(1 << kind for kind, pattern in enumerate(_PATTERNS) if pattern.search(token))
