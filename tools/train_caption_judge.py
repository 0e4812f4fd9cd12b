"""Train the judge of captions: `python -m tools.train_caption_judge DATA [--gold FOLDER ...] [--out FILE] [--skip-validation]`.

DATA and the gold folders are those of tools/train_line_judge.py, and the heads; tools/line_judge/captions holds hand-written captions (`+`) and lines of stories
that look like them (`-`). Prints what the judge finds in articles that it was not trained on (folds by article and by site), trains on everything, and
writes the model and beside it its provenance as JSON. Needs jax and scipy.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tools.line_judge import logistic, networks
from tools.line_judge.bank import CAPTIONS, PARTS, bank, part
from tools.line_judge.logistic import Said
from tools.line_judge.pictures import MIN_WORDS, described, gold_lessons, page_lessons
from tools.line_judge.shipping import GOLD, options, write
from tools.line_judge.subheads import all_written
from tools.line_judge.texts import Lesson
from transforms.text.boilerplate.line_judge.kinds import CAPTION, FURNITURE, STORY
from transforms.text.boilerplate.line_judge.model import LIMIT, Model
from transforms.text.boilerplate.lines.wording import buckets, stems
from transforms.text.boilerplate.pictures import caption_judge
from transforms.text.boilerplate.pictures.caption_judge.candidates import asked, candidates, is_pictured, weighed
from transforms.text.boilerplate.pictures.caption_judge.evidence import NAMES, gather
from transforms.text.boilerplate.pictures.caption_judge.model import FILE
from transforms.text.boilerplate.pictures.caption_judge.verdicts import THRESHOLDS, has_furniture, is_sure
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.rules.fold import fold, plain

# All our choice.
FOLDS = 3
HEADS = "tests/gold/cleaning_heads"
PLAIN_WEIGHT, PAGE_WEIGHT, FURNITURE_WEIGHT = 9.0, 0.9, 0.3
CHARS = (16, 220)  # of the lines of a story whose words are compared with those of captions


def fit(lessons: Sequence[Lesson]) -> dict[str, np.ndarray]:
    """The arrays of a model."""
    tables = _tables(lessons)
    seen = [table.astype(np.float32).tolist() for table in tables[:-1]]
    rows, kinds, weights = [], [], []
    for one in lessons:
        found = asked(one.lines, one.start, one.tail)
        if found:
            rows.append(gather(one.lines, weighed(one.lines, found, seen[part(one.group)]), one.tail))
            kind = one.kinds[found]
            kinds.append(np.where((kind == CAPTION) | (kind == STORY), kind, FURNITURE))
            size = PAGE_WEIGHT if one.is_page else PLAIN_WEIGHT if one.plain else 1.0
            weights.append(one.weights[found] * np.where(kind == FURNITURE, FURNITURE_WEIGHT, 1.0) * size)
    matrix = np.concatenate(rows)
    mean, scale = matrix.mean(axis=0), matrix.std(axis=0) + 1e-2
    standard = np.clip((matrix - mean) / scale, -LIMIT, LIMIT).astype(np.float32)
    layers = networks.train(standard, np.concatenate(kinds), np.concatenate(weights).astype(np.float32))
    return {"names": np.array(NAMES), "table": tables[-1], "mean": mean, "scale": scale, **layers}


def _tables(lessons: Sequence[Lesson]) -> list[np.ndarray]:
    """Logistic weights of the buckets, from each line of the gold and the bank once: those without the sources of each part, then those from all."""
    known: dict[tuple[str, bool], tuple[str, set[int]]] = {}
    subheads = all_written()  # their words are those of captions, and only their company tells
    for one in (one for one in lessons if not one.is_page):
        for line, kind in zip(one.lines, one.kinds.tolist()):
            key = _said(line.text, line.folded, kind)
            if key is not None and line.text not in subheads:
                known.setdefault(key, (Path(one.source).parent.name, set()))[1].add(part(one.group))
    for text in bank(CAPTIONS, CAPTION):
        known.setdefault((fold(plain(text.text)), text.kind == CAPTION), (text.language, {part(text.text)}))
    said = [
        (Said(sorted(buckets(stems(folded))), leaves, 1.0, language), parts)
        for (folded, leaves), (language, parts) in known.items()
    ]
    return [logistic.fit([one for one, parts in said if parts != {number}]) for number in (*range(PARTS), None)]


def _said(text: str, folded: str, kind: int) -> tuple[str, bool] | None:
    """What a caption or a line of a story says, and whether it is a caption; None for what teaches no words."""
    if kind == CAPTION:
        words = fold(plain(described(text)))
        return (words, True) if len(words.split()) >= MIN_WORDS else None
    return (folded, False) if kind == STORY and CHARS[0] <= len(text) <= CHARS[1] else None


def validate(lessons: Sequence[Lesson]) -> dict[str, dict[str, int]]:
    """What models find that have not seen the article or its site: as it is, with its captions elsewhere, and in pages."""
    counts: dict[str, Counter[str]] = {"whole": Counter(), "moved": Counter(), "pages": Counter()}
    for number in range(FOLDS):
        judge = Model.of(fit([one for one in lessons if _fold(one) != number]))
        for one in lessons:
            if _fold(one) == number:
                counts["pages" if one.is_page else "whole" if one.plain else "moved"].update(measure(one, judge))
        print(f"fold {number + 1} of {FOLDS} done", flush=True)
    return {name: dict(sorted(found.items())) for name, found in counts.items()}


def measure(one: Lesson, judge: Model) -> Counter[str]:
    """Lines asked about and taken: captions, lines of the story, and others that leave, with full stop and without."""
    counts: Counter[str] = Counter()
    if not has_furniture(one.lines):
        return counts
    for index in asked(one.lines, one.start, one.tail):
        counts[f"asked_{_name(one, index)}"] += 1
    pictured = is_pictured(one.lines)
    heard = candidates(one.lines, one.start, one.tail, judge.table)
    if heard:
        chances = judge.judge(gather(one.lines, heard, one.tail))[:, CAPTION].tolist()
        for index, chance in zip(heard, chances):
            counts[f"taken_{_name(one, index)}"] += is_sure(one.lines[index], chance, pictured)
    return counts


def _name(one: Lesson, index: int) -> str:
    kind = int(one.kinds[index])
    name = "caption" if kind == CAPTION else "story" if kind == STORY else "other"
    if one.lines[index].text in all_written():
        return "subhead_set_in"
    return f"{name}_{'sentence' if one.lines[index].sentence else 'fragment'}"


def _fold(one: Lesson) -> int:
    return zlib.crc32(Path(one.group).stem.encode()) % FOLDS


def main() -> None:
    """Validate, train, write."""
    chosen = options(__doc__ or "", Path(str(caption_judge.__file__)).with_name(FILE), (*GOLD, HEADS))
    book = load_rules()
    lessons = [*gold_lessons(chosen.gold, book), *page_lessons(chosen.data, book)]
    found = {} if chosen.skip_validation else validate(lessons)
    sources = "the hand-written gold, captions and subheads of this project, and the sets of main_content.json"
    write(chosen.out, fit(lessons), lessons, found, "tools/train_caption_judge.py", sources, THRESHOLDS)


if __name__ == "__main__":
    main()
