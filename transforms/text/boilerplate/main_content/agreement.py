"""The answer on which the judges agree best, and the guard against empty, tiny and everything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content import judges
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.boilerplate.main_content.tidying import tidy
from transforms.text.document import Block

Verdict = NDArray[np.bool_]

LIKELY = 0.5
"""From this probability on the trained judges keep a block where they are sure of the page; measured as the best of .4, .5, .6."""

POSSIBLE = 0.2
"""The least probability with which a block is kept on a page of which they are not sure. # our choice: homes and lists stay below"""

MISSED = 0.1
"""Share of that text which is nearly nothing. # measured: up to .03 the trained judges were wrong, from .12 on they were right"""

TEXT = 600
"""Characters of a text that untrained judges must agree on to be heard. # our choice"""


def settle(blocks: Sequence[Block], evidence: Evidence, likely: NDArray[np.float32]) -> tuple[str, Verdict]:
    """Name of the judge whose answer stands, and the blocks it keeps."""
    size = evidence.columns["length"]
    kept = likely >= threshold(size, likely)
    name = "trained"
    if float(size[kept].sum()) < MISSED * float(size.sum()):  # otherwise no other judge can have found so much more
        name, kept = _guarded(blocks, evidence, kept, likely)
    return name, tidy(blocks, evidence, kept, likely)


def _guarded(
    blocks: Sequence[Block], evidence: Evidence, kept: Verdict, likely: NDArray[np.float32]
) -> tuple[str, Verdict]:
    """The answer of the trained judges, or that of others where these find next to nothing of what the others agree on."""
    size = evidence.columns["length"]
    found = float(size[kept].sum())
    structure, context = judges.by_structure(blocks, evidence), judges.by_context(blocks, evidence)
    agreed = float(size[structure & context].sum())
    claimed = judges.by_claim(blocks, evidence)
    if agreed > TEXT and found < MISSED * agreed and agree(size, structure, context) > AGREED:
        possible = likely >= POSSIBLE
        enough = float(size[possible].sum()) > agreed / 2
        return ("possible", possible) if enough else ("structure", structure)
    if claimed is not None and found < MISSED * float(size[claimed].sum()):
        return "claim", claimed
    return "trained", kept


def threshold(size: NDArray[np.float32], likely: NDArray[np.float32]) -> float:
    """The probability from which keeping a block raises the expected F1 of the page: half of the best F1 that can be expected.

    Source: Lipton, Elkan, Naryanaswamy, Optimal Thresholding of Classifiers to Maximize F1 Measure (2014). On a page that the judges
    know well it is one half; on a strange one, a list or a poem, it is lower, and the text is not lost.

    >>> size = np.array([900, 800, 300], np.float32)
    >>> threshold(size, np.array([1, 1, 0], np.float32)), round(threshold(size, np.array([0.4, 0.4, 0.1], np.float32)), 2)
    (0.5, 0.28)
    """
    order = np.argsort(-likely, kind="stable")
    weights = size[order]
    wanted = likely[order] * weights
    expected = 2 * np.cumsum(wanted) / (np.cumsum(weights) + wanted.sum() + 1)
    best = float(expected.max())
    return LIKELY if best > SURE else max(POSSIBLE, best / 2)


SURE = 0.9
"""Expected F1 from which the judges are sure of a page. # our choice"""

AGREED = 0.7
"""F1 from which two untrained judges say the same. # our choice"""


def agree(size: NDArray[np.float32], one: Verdict, other: Verdict) -> float:
    """F1 of two answers, weighed by characters; 1 when both are empty."""
    total = float(size[one].sum() + size[other].sum())
    return 2 * float(size[one & other].sum()) / total if total else 1.0
