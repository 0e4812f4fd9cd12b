"""Lines in brackets that are no part of a story: plugs for other stories, and shortcodes that a publishing system left as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

SHORTCODE = re.compile(r"\[/?(\w*[_-][\w-]*(\s[^\]]*)?|\w+\s[\w-]+=[^\]]*)\]")
"""`[CTA_MODULE]`, `[form id=7]`, `[/post-video]`, but not `[Conclusion]`. Source: the shortcodes of WordPress; # measured on unseen sites: of
such lines 6 are no gold and none is"""

PLUG = (("[", "]", 0.5), ("(", ")", 0.9))
"""Brackets around a whole line, and the share of linked characters from which it points elsewhere. # measured as above: 4 to 0, and 3 to 1"""


def without_brackets(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """The answer without such lines."""
    kept = kept.copy()
    for number in np.flatnonzero(kept).tolist():
        text = blocks[number].text
        if text[0] in "[(":
            linked = float(evidence.columns["link_share"][number])
            kept[number] = not _is_plug(text.rstrip(" ."), linked) and SHORTCODE.fullmatch(text) is None
    return kept


def _is_plug(text: str, linked: float) -> bool:
    return any(text.startswith(opens) and text.endswith(closes) and linked >= share for opens, closes, share in PLUG)
