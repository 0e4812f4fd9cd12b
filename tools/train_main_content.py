"""Train the main-content judge: `python -m tools.train_main_content DATA [--out FILE] [--skip-validation]`.

DATA holds the sets aed, fundus, wcxb (gold texts) and segments (snippets), see benchmarks/page_sets.py. Prints the score on sites that
were not trained on (three folds by site, the whole judge with its guards, refusals as empty texts), trains on everything, and writes the
model and beside it its provenance as JSON. Needs jax and lightgbm (`pip install jax lightgbm`), which the product does not.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import numpy as np

from benchmarks.page_sets import SNIPPET_SET, TEXT_SETS, GoldPage, read_set
from benchmarks.shingles import Score, Summary, score, shingles
from schemas.enums import Role
from tools.main_content import networks, trees
from tools.main_content.alignment import align, align_snippets
from transforms.text.boilerplate import main_content
from transforms.text.boilerplate.main_content.agreement import settle
from transforms.text.boilerplate.main_content.context import surround
from transforms.text.boilerplate.main_content.features import Evidence, gather
from transforms.text.boilerplate.main_content.model import FILE, Model
from transforms.text.boilerplate.main_content.network import Network
from transforms.text.boilerplate.main_content.page_kind import refuse
from transforms.text.boilerplate.main_content.roles import assign
from transforms.text.reading.html import Page, read_page

FOLDS = 3
PARTS = 3
"""Into how many parts the sites of a training are cut, so that the trees learn from networks that did not know the site."""
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
    wanted: np.ndarray
    weight: np.ndarray
    snippets: list[float | None] = field(default_factory=list)
    aligned: float = 1.0
    learnt: float = 1.0
    look: np.ndarray | None = None
    """What a network that saw no page of this site makes of the blocks."""


def examples(data: Path, names: Sequence[str]) -> list[Example]:
    """The pages of these sets that show any text."""
    found = []
    for page in (page for name in names for page in read_set(data, name)):
        read = read_page(page.text(), page.url)
        if not isinstance(read, Page) or not read.blocks:
            continue
        example = Example(replace(page, data=b""), read, gather(read.blocks, read.claims), np.zeros(0), np.zeros(0))
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
    """The arrays of a model: a network on gold texts and snippets; trees on gold texts; trees that see besides what networks say.

    What networks say of a page comes from those that saw no page of its site, as it will be for the pages that are to come.
    """
    matrix = np.concatenate([example.evidence.matrix() for example in texts], axis=1)
    scale = networks.scaling(matrix)
    wanted, weight = (np.concatenate([getattr(e, name) for e in texts]) for name in ("wanted", "weight"))
    teacher = trees.train(matrix.T, wanted, weight)
    standard = Network.of(scale | {f"{part}{layer}": np.zeros(0) for layer in range(1, 5) for part in "wb"}).standardise
    lessons = [networks.Lesson(standard(e.evidence.matrix()), e.wanted, e.weight) for e in texts]
    lessons += [
        _guessed(e, np.asarray(teacher.predict(e.evidence.matrix().T, num_threads=1)), standard) for e in snippets
    ]
    sites = [_part(example) for example in [*texts, *snippets]]
    if any(example.look is None for example in texts):
        for part in range(PARTS):
            network = _network([lesson for lesson, site in zip(lessons, sites) if site != part], scale, seed=2 + part)
            for example in (example for example in texts if _part(example) == part):
                example.look = network.judge(example.evidence.matrix())
    arrays = scale | networks.train(lessons, seed=1)
    rows = np.concatenate(
        [np.concatenate((e.evidence.matrix(), surround(e.evidence, e.look))) for e in texts if e.look is not None],
        axis=1,
    )
    arrays |= trees.export([teacher, trees.train(rows.T, wanted, weight)])
    return arrays | {"names": np.array(list(texts[0].evidence.columns))}


def _network(lessons: Sequence[networks.Lesson], scale: dict[str, np.ndarray], seed: int) -> Network:
    return Network.of(scale | networks.train(lessons, seed))


def _guessed(example: Example, likely: np.ndarray, standard: Callable[[np.ndarray], np.ndarray]) -> networks.Lesson:
    """What snippets say, and elsewhere what trees on gold texts believe, as far as they are sure."""
    known = np.array([verdict is not None for verdict in example.snippets])
    told = np.array([verdict or 0.0 for verdict in example.snippets], np.float32)
    trust = np.where(known, 1.5, 0.6 * np.abs(2 * likely - 1))
    wanted = np.where(known, told, likely).astype(np.float32)
    return networks.Lesson(standard(example.evidence.matrix()), wanted, (example.weight * trust).astype(np.float32))


def extract(example: Example, likely: np.ndarray, columns: frozenset[Role] = frozenset()) -> str:
    """The text that the whole judge would publish; roles named in `columns` count as text."""
    blocks, evidence = example.read.blocks, example.evidence
    rule, kept = settle(blocks, evidence, likely)
    if refuse(blocks, example.read.claims, evidence, kept):
        return ""
    labels = assign(blocks, evidence, kept, rule)
    return "\n".join(b.text for b, label in zip(blocks, labels) if label.role.published or label.role in columns)


def validate(texts: Sequence[Example], snippets: Sequence[Example]) -> dict[str, dict[str, Summary]]:
    """Scores by set, every page judged by a model that saw no page of its site: of the text, and of the text with its dek.

    Leaves behind in every example what the network of that model makes of it, for the trees of the model that sees all sites.
    """
    likely: dict[int, np.ndarray] = {}
    looks: dict[int, np.ndarray] = {}
    for fold in range(FOLDS):
        known = [replace(e) for e in texts if _fold(e) != fold and e.aligned >= MIN_ALIGNED]
        model = Model.of(fit(known, [e for e in snippets if _fold(e) != fold]))
        for number, example in ((number, e) for number, e in enumerate(texts) if _fold(e) == fold):
            likely[number] = model.judge(example.evidence)
            looks[number] = model.network.judge(example.evidence.matrix())
        print(f"fold {fold + 1} of {FOLDS} done", flush=True)
    for number, look in looks.items():
        texts[number].look = look
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


def _part(example: Example) -> int:
    """Pages of a site are in the same part; parts cut across folds."""
    return zlib.crc32(example.page.site.encode()) // FOLDS % PARTS


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
