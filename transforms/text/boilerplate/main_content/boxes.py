"""Boxes that stand in a story and are about something else: who is speaking, who wrote it, where a table is from."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

PERSON = re.compile(
    r"(?i)(zur person|zu den personen|(zum|über den) autor|(zur|über die) autor(in|en)|about the (authors?|writers?|reporters?)|"
    r"(sobre|acerca de) (el autor|la autora|los autores)|sobre [oa] autora?|à propos de l[’'](auteure?|autrice)|(sull|chi è l)[’']autor(e|rice)|"
    r"o autor(ze|ce|ach)|про автор(а|ку|ів)|об автор(е|ах))\W*"
)
"""Headings of boxes about a person, as a whole. # our choice"""

BIO = re.compile(
    r"(?i)\b(is|was) (an?|the) .{0,60}\b(reporter|writer|journalist|editor|correspondent|columnist|author|contributor|professor|fellow|"
    r"blogger|photographer|critic|producer|freelancer?)\b|\bcovers\b|\bwrites (about|on|for)\b|\bfollow (him|her|them)\b|can be reached at|"
    r"\bist (freie[r]? )?(redakteur|autor|journalist|reporter|korrespondent|kolumnist)(in)?\b|\bschreibt (über|für)\b|"
    r"\bes (periodista|redactora?|escritora?|corresponsal)\b|\best (journaliste|rédact(eur|rice)|correspondante?)\b|"
    r"\bè (giornalista|redat(tore|trice)|un[a’'] ?giornalista)\b|\bé (jornalista|repórter|colunista)\b|jest (dziennikar(zem|ką)|redaktor(em|ką))|"
    r"(журналіст(ка)?|кореспондент(ка)?|журналист(ка)?|корреспондент(ка)?|обозреватель) [«„\"А-ЯІЇЄҐ]"
)
"""What is said of the author. # our choice, after reading the last lines of some hundred stories"""

SOURCE = re.compile(r"(?i)\W*(data )?(sources?|quellen?|fuentes?|fontes?|źródł[oa]|джерел[оа]|источники?)\s?:\s?\S")

MAX_BIO = 600
"""Characters of the longest line about an author. # our choice"""

MAX_SOURCE = 120
"""Characters of the longest source of a table. # our choice"""

LAST = 3
"""Kept blocks at the end of a story among which a line about its author is looked for. # measured on news: of 6 such lines one is gold,
and of 66 below the text none"""

BOX = 0.3
"""Share of the kept text from which a box is the story. # our choice"""

LEAST = 4
"""Kept blocks of a story that may have boxes. # our choice"""

_HEADING = ("h2", "h3", "h4", "h5", "h6", "p", "div", "strong", "span")


def without_boxes(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """The answer without boxes about a person, closing lines about the author, and sources of tables and pictures."""
    numbers = np.nonzero(kept)[0].tolist()
    if len(numbers) < LEAST:
        return kept
    kept = kept.copy()
    for number in numbers:
        text = blocks[number].text
        if len(text) < 40 and blocks[number].tag in _HEADING and PERSON.fullmatch(text):
            _leave_out(kept, slice(number, _end_of_box(blocks, number)), evidence.columns["length"])
        elif len(text) <= MAX_SOURCE and number and SOURCE.match(text) and _is_below_data(blocks, number):
            kept[number] = False
    for number in numbers[-LAST:]:
        size = len(blocks[number].text)
        if evidence.columns["has_author"][number] and size <= MAX_BIO and BIO.search(blocks[number].text):
            kept[number] = False
    return kept


def _leave_out(kept: Verdict, box: slice, size: NDArray[np.float32]) -> None:
    """Take a box out unless it is a good part of the story."""
    if float(size[box][kept[box]].sum()) < BOX * float(size[kept].sum()):
        kept[box] = False


def _end_of_box(blocks: Sequence[Block], heading: int) -> int:
    """The number of the first block after the element that the heading opens; where it opens none, after the paragraph below it."""
    box = blocks[heading].ancestors[-2:-1]
    first = heading - 1
    if not box or (first >= 0 and box[0] in blocks[first].ancestors):
        return heading + 2  # no element of its own: the heading and its paragraph
    end = heading + 1
    while end < len(blocks) and box[0] in blocks[end].ancestors:
        end += 1
    return end


def _is_below_data(blocks: Sequence[Block], number: int) -> bool:
    """Whether a table, a picture or its caption stands right above."""
    above = blocks[number - 1]
    return blocks[number].after_image or above.tag in ("tr", "figcaption") or "figcaption" in above.path
