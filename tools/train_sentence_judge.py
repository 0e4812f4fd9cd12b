"""Train the judge of sentences: `python -m tools.train_sentence_judge DATA [--gold FOLDER ...] [--out FILE] [--skip-validation]`.

DATA and the gold folders are those of tools/train_line_judge.py; tools/line_judge/sentences holds hand-written pleas (`+`) and sentences of stories
that look like them (`-`). Prints what the judge finds in articles that it was not trained on (folds by article), trains on everything, and writes the
model and beside it its provenance as JSON. Needs jax and scipy.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tools.line_judge import logistic, networks
from tools.line_judge.bank import PARTS, part
from tools.line_judge.clean import clean_lessons
from tools.line_judge.logistic import Said
from tools.line_judge.pleas import mark, plea_lessons, sentences
from tools.line_judge.shipping import options, write
from tools.line_judge.texts import Lesson, page_lessons
from transforms.text.boilerplate import sentence_judge
from transforms.text.boilerplate.line_judge.kinds import FURNITURE, STORY
from transforms.text.boilerplate.line_judge.model import LIMIT, Model
from transforms.text.boilerplate.lines.wording import buckets
from transforms.text.boilerplate.rules.book import RuleBook, load_rules
from transforms.text.boilerplate.rules.fold import fold, plain
from transforms.text.boilerplate.rules.own_language import told_language
from transforms.text.boilerplate.sentence_judge.evidence import NAMES, asked, gather
from transforms.text.boilerplate.sentence_judge.model import FILE
from transforms.text.boilerplate.sentence_judge.verdicts import is_sure
from transforms.text.boilerplate.sentence_judge.wording import sentences as words_of

# All our choice.
FOLDS = 3
GOLD_WEIGHT, CLEAN_WEIGHT, PAGE_WEIGHT, PAGE_PLEA_WEIGHT = 2.0, 1.0, 0.5, 0.15
WORDS_OF_PAGES = 0.2  # pages count less for the weights of words; measured as above: 1 ranks pleas worse

Taught = tuple[Lesson, list[int]]
"""A lesson and its sentences that may be pleas."""


def fit(lessons: Sequence[Lesson], book: RuleBook) -> dict[str, np.ndarray]:
    """The arrays of a model."""
    taught = [(one, found) for one in lessons if (found := asked(one.lines, one.start))]
    tables = [_table(taught, book, without=number) for number in range(PARTS)]
    rows, kinds, weights = [], [], []
    for one, found in taught:
        heard, evidence = gather(one.lines, found, tables[part(one.source)])
        rows.append(evidence)
        kinds.append(np.where(one.kinds[heard] == FURNITURE, FURNITURE, STORY))
        weights.append(_sizes(one)[heard])
    matrix = np.concatenate(rows)
    mean, scale = matrix.mean(axis=0), matrix.std(axis=0) + 1e-2
    standard = np.clip((matrix - mean) / scale, -LIMIT, LIMIT).astype(np.float32)
    layers = networks.train(standard, np.concatenate(kinds), np.concatenate(weights).astype(np.float32))
    return {"names": np.array(NAMES), "table": _table(taught, book), "mean": mean, "scale": scale, **layers}


def _table(taught: Sequence[Taught], book: RuleBook, without: int | None = None) -> np.ndarray:
    """Logistic weights of the buckets, from each line of a source once, with less for large ones."""
    known: dict[tuple[str, bool], tuple[float, str | None]] = {}
    for one, found in taught:
        if part(one.source) != without:
            language = told_language(line.text for line in one.lines)
            for index, size in zip(found, _sizes(one)[found] * (WORDS_OF_PAGES if one.is_page else 1.0)):
                key = one.lines[index].folded, bool(one.kinds[index] == FURNITURE)
                known[key] = max(known.get(key, (0.0, language)), (float(size), language), key=lambda entry: entry[0])
    for sentence in sentences(book):
        if part(sentence.text) != without:
            known.setdefault((fold(plain(sentence.text)), sentence.kind == FURNITURE), (1.0, sentence.language))
    return logistic.fit(
        [
            Said(sorted(set().union(*map(buckets, words_of(text)))), leaves, size, language or "")
            for (text, leaves), (size, language) in known.items()
        ]
    )


def _sizes(one: Lesson) -> np.ndarray:
    if one.is_page:
        return one.weights * np.where(one.kinds == FURNITURE, PAGE_PLEA_WEIGHT, PAGE_WEIGHT)
    return one.weights * (CLEAN_WEIGHT if one.plain and not one.source.endswith(".gold") else GOLD_WEIGHT)


def validate(gold: Sequence[Lesson], others: Sequence[Lesson], book: RuleBook) -> dict[str, dict[str, int]]:
    """What models find that have not seen the article: as it is, and with rules forgotten and sentences set in."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("whole", "forgetful", "clean", "hosted")}
    for fold_number in range(FOLDS):
        judge = Model.of(fit([one for one in (*gold, *others) if _fold(one) != fold_number], book))
        for one in (*gold, *others):
            if _fold(one) == fold_number and (one.plain or not one.is_page):
                counts[_set_of(one)].update(measure(one, judge))
        print(f"fold {fold_number + 1} of {FOLDS} done", flush=True)
    return {name: dict(sorted(found.items())) for name, found in counts.items()}


def measure(one: Lesson, judge: Model) -> Counter[str]:
    """Sentences asked about and taken, of the story and of furniture."""
    counts: Counter[str] = Counter()
    named = asked(one.lines, one.start)
    for index in named:
        counts[f"asked_{_name(one, index)}"] += 1
    found, rows = gather(one.lines, named, judge.table)
    for index, row, chances in zip(found, rows.tolist(), judge.judge(rows).tolist() if found else ()):
        counts[f"taken_{_name(one, index)}"] += is_sure(one.lines[index], dict(zip(NAMES, row)), 1 - chances[STORY])
    return counts


def _set_of(one: Lesson) -> str:
    if one.source.endswith(".gold"):
        return "whole" if one.plain else "forgetful"
    return "clean" if one.plain else "hosted"


def _name(one: Lesson, index: int) -> str:
    return "plea" if one.kinds[index] == FURNITURE else "story" if one.kinds[index] == STORY else "moved"


def _fold(one: Lesson) -> int:
    return zlib.crc32(Path(one.group).stem.encode()) % FOLDS


def main() -> None:
    """Validate, train, write."""
    chosen = options(__doc__ or "", Path(sentence_judge.__file__).with_name(FILE))
    book = load_rules()
    gold = list(plea_lessons(chosen.gold, book))
    others = [*clean_lessons(book, mark), *page_lessons(chosen.data, book, mark)]
    found = {} if chosen.skip_validation else validate(gold, others, book)
    sources = "the hand-written gold and sentences of this project, and the sets of main_content.json"
    lessons = [*gold, *others]
    write(chosen.out, fit(lessons, book), lessons, found, "tools/train_sentence_judge.py", sources)


if __name__ == "__main__":
    main()
