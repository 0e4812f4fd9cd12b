"""Train the judge of lines: `python -m tools.train_line_judge DATA [--gold FOLDER ...] [--out FILE] [--skip-validation]`.

DATA holds the sets of pages that tools/train_main_content.py is trained on; the gold folders hold hand-written articles (tests/gold/cleaning,
cleaning_fresh and cleaning_outlets without the option). Prints what the judge finds in articles that it was not trained on (three folds by article
and by site), trains on everything, and writes the model and beside it its provenance as JSON. Needs jax and scipy.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tools.line_judge import networks
from tools.line_judge.bank import PARTS, part
from tools.line_judge.clean import clean_lessons
from tools.line_judge.lexicon import Lexicon
from tools.line_judge.shipping import options, write
from tools.line_judge.texts import Lesson, gold_lessons, page_lessons
from transforms.text.boilerplate import line_judge
from transforms.text.boilerplate.line_judge.evidence import NAMES, gather
from transforms.text.boilerplate.line_judge.kinds import FURNITURE, STORY
from transforms.text.boilerplate.line_judge.model import FILE, LIMIT, Model
from transforms.text.boilerplate.line_judge.verdicts import is_sure
from transforms.text.boilerplate.rules.book import RuleBook, load_rules

FOLDS = 3
GOLD_WEIGHT = 5.0  # a line of hand-written gold counts as much; measured: 2 finds less
PAGE_WEIGHT, PAGE_LINES = 0.3, 12  # and one of a page, less where it has more doubtful lines


def fit(lessons: Sequence[Lesson], book: RuleBook) -> dict[str, np.ndarray]:
    """The arrays of a model."""
    lexicon = Lexicon(lessons, book)
    tables = [lexicon.table(without=number).astype(np.float32).tolist() for number in range(PARTS)]
    rows, kinds, weights = [], [], []
    for lesson in lessons:
        found, evidence = gather(lesson.lines, lesson.start, lesson.tail, tables[part(lesson.group)])
        if found:
            rows.append(evidence)
            kinds.append(lesson.kinds[found])
            size = PAGE_WEIGHT * min(1, (PAGE_LINES / len(found)) ** 0.5) if lesson.is_page else GOLD_WEIGHT
            weights.append(lesson.weights[found] * size)
    matrix = np.concatenate(rows)
    mean, scale = matrix.mean(axis=0), matrix.std(axis=0) + 1e-2
    standard = np.clip((matrix - mean) / scale, -LIMIT, LIMIT).astype(np.float32)
    layers = networks.train(standard, np.concatenate(kinds), np.concatenate(weights).astype(np.float32))
    return {"names": np.array(NAMES), "table": lexicon.table(), "mean": mean, "scale": scale, **layers}


def validate(gold: Sequence[Lesson], others: Sequence[Lesson], book: RuleBook) -> dict[str, dict[str, float]]:
    """What models find that have not seen the article or its site: as it is, with parts cut off and rules forgotten, and on stories alone."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("whole", "forgetful", "story_of_page", "clean")}
    for fold in range(FOLDS):
        judge = Model.of(fit([lesson for lesson in (*gold, *others) if _fold(lesson) != fold], book))
        for lesson in (*gold, *others):
            name = _set_of(lesson)
            if _fold(lesson) == fold and (lesson.plain or not lesson.is_page):
                counts[name].update(measure(lesson, judge))
        print(f"fold {fold + 1} of {FOLDS} done", flush=True)
    return {name: shares(found) for name, found in counts.items()}


def measure(lesson: Lesson, judge: Model) -> Counter[str]:
    """Characters: of the story and lost, of furniture and moved lines, doubtful and found."""
    counts: Counter[str] = Counter()
    for line, kind in zip(lesson.lines, lesson.kinds):
        counts[_name(kind)] += len(line.text)
    found, rows = gather(lesson.lines, lesson.start, lesson.tail, judge.table)
    for index, chances in zip(found, judge.judge(rows).tolist() if found else ()):
        chars, name = len(lesson.lines[index].text), _name(lesson.kinds[index])
        counts[f"doubtful_{name}"] += chars
        counts[f"taken_{name}"] += chars * is_sure(lesson.lines, index, chances, lesson.tail)
    return counts


def shares(counts: Counter[str]) -> dict[str, float]:
    """The counts as shares: of what was in doubt before, and of what is taken, for each name."""
    return {
        f"{what}_{name}": round(counts[f"{what}_{name}"] / max(1, counts[name]), 5)
        for name in ("furniture", "moved", "story")
        for what in ("doubtful", "taken")
    }


def _set_of(lesson: Lesson) -> str:
    if lesson.is_page:
        return "story_of_page"
    if not lesson.source.endswith(".gold"):
        return "clean"
    return "whole" if lesson.plain else "forgetful"


def _name(kind: int) -> str:
    return "story" if kind == STORY else "furniture" if kind == FURNITURE else "moved"


def _fold(lesson: Lesson) -> int:
    return zlib.crc32(Path(lesson.group).stem.encode()) % FOLDS


def main() -> None:
    """Validate, train, write."""
    chosen = options(__doc__ or "", Path(line_judge.__file__).with_name(FILE))
    book = load_rules()
    gold, others = list(gold_lessons(chosen.gold, book)), [*page_lessons(chosen.data, book), *clean_lessons(book)]
    found = {} if chosen.skip_validation else validate(gold, others, book)
    sources = "the hand-written gold, boxes and sentences of this project, and the sets of main_content.json"
    lessons = [*gold, *others]
    write(chosen.out, fit(lessons, book), lessons, found, "tools/train_line_judge.py", sources)


if __name__ == "__main__":
    main()
