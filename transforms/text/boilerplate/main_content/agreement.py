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
"""From this probability on the network keeps a block; measured as the best of .4, .5 and .6 over all sets."""

SURE = 0.8
"""When so much of the text that any judge keeps is undisputed, the network alone decides. # our choice"""

TINY = 200
"""An answer with fewer characters is doubted when the untrained judges find a text. # our choice"""


def settle(blocks: Sequence[Block], evidence: Evidence, likely: NDArray[np.float32]) -> tuple[str, Verdict]:
    """Name of the judge whose answer stands, and the blocks it keeps."""
    size = evidence.columns["length"]
    answers = {"network": likely >= LIKELY}
    claimed = judges.by_claim(blocks, evidence)
    structure, context = judges.by_structure(blocks, evidence), judges.by_context(blocks, evidence)
    trained = float(size[answers["network"]].sum())
    name = "network"
    if trained < TINY and agree(size, structure, context) > 0.5 and float(size[structure].sum()) > 3 * TINY:
        name, answers["structure"] = "structure", structure
    elif claimed is not None and trained < TINY and float(size[claimed].sum()) > 3 * TINY:
        name, answers["claim"] = "claim", claimed
    return name, tidy(blocks, evidence, answers[name], likely)


def agree(size: NDArray[np.float32], one: Verdict, other: Verdict) -> float:
    """F1 of two answers, weighed by characters; 1 when both are empty."""
    total = float(size[one].sum() + size[other].sum())
    return 2 * float(size[one & other].sum()) / total if total else 1.0
