"""Train the main-content judge: `python tools/train_main_content.py DATA [--out FILE] [--skip-validation]`.

DATA holds the sets aed, fundus, wcxb (gold texts) and segments (snippets), see benchmarks/page_sets.py. Prints the score on sites that
were not trained on (three folds by site, the whole judge with its guards, refusals as empty texts), trains on everything, and writes the
model and beside it its provenance as JSON. Needs jax and lightgbm (`pip install jax lightgbm`), which the product does not.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.page_sets import SNIPPET_SET, TEXT_SETS, GoldPage, read_set
from benchmarks.shingles import Score, Summary, score, shingles
from schemas.enums import Role
from tools.main_content import networks, trees
from tools.main_content.alignment import align, align_snippets
from transforms.text.boilerplate import main_content
from transforms.text.boilerplate.main_content.agreement import settle
from transforms.text.boilerplate.main_content.features import Evidence, gather
from transforms.text.boilerplate.main_content.model import FILE, Model
from transforms.text.boilerplate.main_content.page_kind import refuse
from transforms.text.boilerplate.main_content.roles import assign
from transforms.text.reading.html import Page, read_page

FOLDS = 3
EPOCHS = 18
EPOCHS_WITH_SNIPPETS = 18
MIN_ALIGNED = 0.7
"""Pages whose gold is found on the page to a smaller share (F1) teach nothing: the gold is of another version."""
MIN_LEARNT = 0.6
"""Pages that models of other sites cannot reach to this F1 are left out at the last training: their gold is a part of the story."""


@dataclass
class Example:
    """A page with its evidence and what is known of its blocks."""

    page: GoldPage
    read: Page
    evidence: Evidence
    rows: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray
    snippets: list[float | None] = field(default_factory=list)
    aligned: float = 1.0
    learnt: float = 1.0


def examples(data: Path, names: Sequence[str]) -> list[Example]:
    """The pages of these sets that show any text."""
    found = []
    for page in (page for name in names for page in read_set(data, name)):
        read = read_page(page.text(), page.url)
        if not isinstance(read, Page) or not read.blocks:
            continue
        evidence = gather(read.blocks, read.claims)
        rows = evidence.matrix()
        evidence = replace(evidence, columns=dict(zip(evidence.columns, rows.T)))  # one copy of the numbers is enough
        example = Example(replace(page, data=b""), read, evidence, rows, np.zeros(0), np.zeros(0))
        words = np.array([block.text.count(" ") + 1 for block in read.blocks])
        if page.set == SNIPPET_SET:
            example.snippets = align_snippets(read.blocks, page.gold["with"], page.gold["without"])
            size = 300
        else:
            share = align(read.blocks, page.gold["text"])
            example.wanted = (share >= 0.5).astype(np.float32)
            size = len(page.gold["text"].split())
            best = "\n".join(block.text for block, keep in zip(read.blocks, example.wanted) if keep)
            example.aligned = score(shingles(page.gold["text"]), shingles(best)).f1
        # pages count alike, and a paragraph more than a line, though not by its length
        example.weight = (10 * np.sqrt(words) / np.sqrt(max(size, 30)) + 0.3).astype(np.float32)
        found.append(example)
    return found


def fit(texts: Sequence[Example], snippets: Sequence[Example]) -> dict[str, np.ndarray]:
    """The arrays of a model: a network on the gold texts, one on these and on snippets with that one's own guesses, and trees."""
    rows = np.concatenate([example.rows for example in texts])
    scale = networks.scaling(rows)
    lessons = [networks.Lesson(networks.standardise(e.rows, scale), e.wanted, e.weight) for e in texts]
    arrays = {**scale, "names": np.array(list(texts[0].evidence.columns)), "members": np.array(2)}
    _store(arrays, 0, networks.train(lessons, EPOCHS, seed=1))
    wanted, weight = (np.concatenate([getattr(e, name) for e in texts]) for name in ("wanted", "weight"))
    arrays.update(trees.train(rows, wanted, weight))
    teacher = Model.of(arrays | {"members": np.array(1)})
    lessons += [_guessed(example, teacher, scale) for example in snippets]
    _store(arrays, 1, networks.train(lessons, EPOCHS_WITH_SNIPPETS, seed=2))
    return arrays


def _guessed(example: Example, teacher: Model, scale: dict[str, np.ndarray]) -> networks.Lesson:
    """What snippets say, and elsewhere what the first model believes, as far as it is sure."""
    likely = teacher.judge(example.rows)
    known = np.array([verdict is not None for verdict in example.snippets])
    told = np.array([verdict or 0.0 for verdict in example.snippets], np.float32)
    trust = np.where(known, 1.5, 0.6 * np.abs(2 * likely - 1))
    rows = networks.standardise(example.rows, scale)
    return networks.Lesson(rows, np.where(known, told, likely), (example.weight * trust).astype(np.float32))


def _store(arrays: dict[str, np.ndarray], member: int, weights: Sequence[np.ndarray]) -> None:
    names = [f"{part}{layer}_{member}" for layer in range(1, 5) for part in "wb"]
    arrays.update((name, weight.astype(np.float16)) for name, weight in zip(names, weights))


def extract(example: Example, likely: np.ndarray, columns: frozenset[Role] = frozenset()) -> str:
    """The text that the whole judge would publish; roles named in `columns` count as text."""
    blocks, evidence = example.read.blocks, example.evidence
    rule, kept = settle(blocks, evidence, likely)
    if refuse(blocks, example.read.claims, evidence, kept):
        return ""
    labels = assign(blocks, evidence, kept, rule)
    return "\n".join(b.text for b, label in zip(blocks, labels) if label.role.published or label.role in columns)


def validate(texts: Sequence[Example], snippets: Sequence[Example]) -> dict[str, dict[str, Summary]]:
    """Scores by set, every page judged by a model that saw no page of its site: of the text, and of the text with its dek."""
    likely: dict[int, np.ndarray] = {}
    for fold in range(FOLDS):
        known = [e for e in texts if _fold(e) != fold and e.aligned >= MIN_ALIGNED]
        model = Model.of(fit(known, [e for e in snippets if _fold(e) != fold]))
        likely.update((number, model.judge(e.rows)) for number, e in enumerate(texts) if _fold(e) == fold)
        print(f"fold {fold + 1} of {FOLDS} done", flush=True)
    return summarise(texts, likely)


def summarise(texts: Sequence[Example], likely: dict[int, np.ndarray]) -> dict[str, dict[str, Summary]]:
    """What the judge makes of these probabilities; every example remembers how well it was learnt."""
    scores: dict[str, dict[str, list[Score]]] = {"text": {}, "text_with_dek": {}}
    for number, example in enumerate(texts):
        gold = shingles(example.page.gold["text"])
        found = score(gold, shingles(extract(example, likely[number])))
        with_dek = score(gold, shingles(extract(example, likely[number], frozenset({Role.DEK}))))
        example.learnt = max(found.f1, with_dek.f1)
        scores["text"].setdefault(example.page.set, []).append(found)
        scores["text_with_dek"].setdefault(example.page.set, []).append(with_dek)
    return {kind: {name: Summary.of(found) for name, found in sets.items()} for kind, sets in scores.items()}


def _fold(example: Example) -> int:
    return zlib.crc32(example.page.site.encode()) % FOLDS


def main() -> None:
    """Validate, train, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path(main_content.__file__).with_name(FILE))
    parser.add_argument("--skip-validation", action="store_true")
    options = parser.parse_args()
    texts, snippets = examples(options.data, TEXT_SETS), examples(options.data, [SNIPPET_SET])
    summaries = {} if options.skip_validation else validate(texts, snippets)
    for kind, sets in summaries.items():
        for name, summary in sets.items():
            print(kind, name, {key: round(value, 4) for key, value in asdict(summary).items()})
    good = [e for e in texts if e.aligned >= MIN_ALIGNED and e.learnt >= MIN_LEARNT]
    arrays = fit(good, snippets)
    with options.out.open("wb") as file:
        np.savez_compressed(file, **arrays)
    _write_provenance(options, texts, snippets, good, summaries)


def _write_provenance(
    options: argparse.Namespace,
    texts: Sequence[Example],
    snippets: Sequence[Example],
    good: Sequence[Example],
    summaries: dict[str, dict[str, Summary]],
) -> None:
    sources = {
        "aed": "AndyTheFactory/article-extraction-dataset, Apache-2.0",
        "fundus": "dobbersc/fundus-evaluation, MIT",
        "wcxb": "Murrough-Foley/web-content-extraction-benchmark (dev split), CC-BY-4.0",
        "segments": "adbar/trafilatura, evaluation data, Apache-2.0",
    }
    provenance = {
        "made_by": "tools/train_main_content.py",
        "sha256": sha256(options.out.read_bytes()).hexdigest(),
        "learnt_from": {
            name: {"source": source, "pages": sum(e.page.set == name for e in [*good, *snippets])}
            for name, source in sources.items()
        },
        "left_out": len(texts) - len(good),
        "validated_by_site": {
            kind: {name: asdict(summary) for name, summary in sets.items()} for kind, sets in summaries.items()
        },
        "features": len(texts[0].evidence.columns),
    }
    options.out.with_suffix(".json").write_text(json.dumps(provenance, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
