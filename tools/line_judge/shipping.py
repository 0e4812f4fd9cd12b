"""A trained judge as it ships: the options of its training, and its file with the provenance beside it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from tools.line_judge.texts import Lesson

ROOT = Path(__file__).parents[2]
GOLD = ("tests/gold/cleaning", "tests/gold/cleaning_fresh", "tests/gold/cleaning_outlets")


def options(description: str, out: Path, gold: Sequence[str] = GOLD) -> argparse.Namespace:
    """data: the page sets, gold: folders of raw articles, out: the file of the model, skip_validation."""
    parser = argparse.ArgumentParser(description=description.partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[ROOT / folder for folder in gold])
    parser.add_argument("--out", type=Path, default=out)
    parser.add_argument("--skip-validation", action="store_true")
    return parser.parse_args()


def write(
    out: Path,
    arrays: Mapping[str, np.ndarray],
    lessons: Sequence[Lesson],
    found: Mapping[str, Mapping[str, float]],
    made_by: str,
    sources: str,
    thresholds: Mapping[str, float] | None = None,
) -> None:
    """The model, and as JSON what it was learnt from and what it finds, with these thresholds, in articles that it was not trained on."""
    for name, numbers in found.items():
        print(name, numbers)
    with out.open("wb") as file:
        np.savez_compressed(file, **arrays)
    provenance: dict[str, Any] = {
        "made_by": made_by,
        "sha256": sha256(out.read_bytes()).hexdigest(),
        "learnt_from": {
            "gold_articles": _count(lessons, lambda one: one.source.endswith(".gold")),
            "clean_texts": _count(
                lessons, lambda one: one.plain and not one.is_page and not one.source.endswith(".gold")
            ),
            "pages": _count(lessons, lambda one: one.is_page),
            "copies": len(lessons),
            "sources": sources,
        },
        "validated_by_article": found,
        "features": len(arrays["names"]),
    }
    if thresholds:
        provenance["thresholds"] = dict(thresholds)
    out.with_suffix(".json").write_text(json.dumps(provenance, indent=2) + "\n", encoding="utf-8")


def _count(lessons: Sequence[Lesson], wanted: Callable[[Lesson], bool]) -> int:
    return len({one.source for one in lessons if wanted(one)})
