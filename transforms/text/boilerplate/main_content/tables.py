"""Tables of a story, kept whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

ROWS = 0.6
"""Of a table of which this share of rows is kept, all are. # our choice"""

CORE = 0.7
"""The innermost element with this share of the kept text is the story's. # our choice, that of the untrained judges"""


def whole_tables(blocks: Sequence[Block], evidence: Evidence, kept: Verdict) -> Verdict:
    """With all rows of the tables that are kept for the most part or that stand amid the story, between two kept blocks.

    # measured on unseen sites: of the tables that stand so, those of 6 pages are gold, of 3 are not
    """
    tables: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.tag == "tr" and " | " in block.text:
            tables.setdefault(_table(block), []).append(number)
    if not tables or not kept.any():
        return kept
    whole: Verdict = kept.copy()
    story = _story(evidence, kept)
    for element, rows in tables.items():
        if float(kept[rows].mean()) >= ROWS or (element >= 0 and _is_amid(kept, story, rows)):
            whole[rows] = True
    return whole


def _table(block: Block) -> int:
    """The number of the innermost table around a row; -1 without one."""
    if "table" not in block.path:
        return -1
    return block.ancestors[len(block.path) - 1 - block.path[::-1].index("table")]


def _story(evidence: Evidence, kept: Verdict) -> Verdict:
    """The blocks of the element that holds most of the kept text."""
    text = evidence.tree.sums(np.where(kept, evidence.columns["length"], 0))
    return np.asarray(evidence.tree.inside(evidence.tree.core(text, CORE)) > 0, np.bool_)


def _is_amid(kept: Verdict, story: Verdict, rows: Sequence[int]) -> bool:
    """Whether a table of two rows or more stands in the element of the story, with kept blocks right before and after it."""
    before, after = rows[0] - 1, rows[-1] + 1
    if len(rows) < 2 or before < 0 or after >= len(kept):
        return False
    return bool(kept[before] and kept[after] and story[rows[0]] and story[rows[-1]])
