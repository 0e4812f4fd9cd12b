"""Train what reads the head of a text: `python -m tools.train_head [--gold FOLDER ...] [--out FILE]`.

Reads the hand-written articles and heads of tests/ whose headline stands in the text, and clean articles without a head. Prints what is
found by five folds in articles that were not trained on, then fits all and writes the weights with these figures.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from schemas.enums import Role
from tests.gold.cleaning.load import HEADS as RARE_HEADS
from tests.gold.cleaning.load import KEPT_ROLES, SETS, GoldArticle, all_articles
from tools.linear_chain import NEVER, Chain, Example, fit
from transforms.text.boilerplate.furniture.blocks import mark_threads
from transforms.text.boilerplate.furniture.widgets import mark_widgets
from transforms.text.boilerplate.head.head import reach_of
from transforms.text.boilerplate.head.known import (
    CAPTION,
    CREDIT,
    DATUM,
    DEK,
    FURNITURE,
    POINT,
    STORY,
    WORDS,
    know,
    part_of,
)
from transforms.text.boilerplate.head.parts import FILE, PARTS, Model
from transforms.text.boilerplate.head.signs import Opening
from transforms.text.boilerplate.head.title import find_title
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.chronicles import keep_chronicles
from transforms.text.boilerplate.lines.letters import keep_letters
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.lines.subheads import free_subheads
from transforms.text.boilerplate.rules.book import RuleBook, load_rules
from transforms.text.document import Document, Raw
from transforms.text.edits import OffsetMap
from transforms.text.mending.characters import mend_characters
from transforms.text.reading import read_document

ROOT = Path(__file__).parents[1]
OUT = ROOT / "transforms" / "text" / "boilerplate" / "head" / FILE
HEADS = ROOT / "tests" / "transforms" / "text" / "boilerplate" / "heads"
CLEAN = ROOT / "tests" / "gold" / "look_alikes" / "articles"
FOLDS = 5
# All our choice.
COST = 1.0  # of 100 characters of the story that leave, beside a mistake among the other parts
RARE_WEIGHT = 0.3  # of heads whose forms are seldom seen, so that the others keep their share
COST_CHARS, LEAST_COST, MOST_COST = 100, 0.5, 2.5
REACH = 24  # lines below the headline
TOLD_CHARS, TOLD_LINES = 600, 6  # of the story above data: these are not the head's
PICTURE_CHARS = 60  # of the story above a picture that is the head's
LEAST_WEIGHT = 0.03  # a sign that weighs less for every part is not written
GIVEN = (
    ("again|lead", STORY, -3.0),  # nobody says twice what he tells
    ("end|colon", DEK, NEVER),  # it announces what stands below
    ("end|colon", CAPTION, NEVER),
    ("opening||dash", DEK, NEVER),  # somebody speaks
    ("opening||dash", CAPTION, NEVER),
    ("known, shape||sentence", DATUM, NEVER),  # unless something is known of it
    ("known, shape||prose", POINT, NEVER),  # a paragraph is the story's, the dek or a caption
    ("known, shape||prose", FURNITURE, NEVER),
    *((f"known|{word}", part, NEVER) for word in WORDS for part in (DEK, POINT)),  # who signs it wrote neither
    ("known|", CREDIT, NEVER),
    ("known|points", CREDIT, NEVER),
    ("known|furniture", CREDIT, NEVER),
    ("known|dated name", FURNITURE, NEVER),
)
"""What no line is, however it stands: a credit names somebody. # our choice"""

_OF_HEAD = frozenset({"dek", "byline", "date", "reading_time", "dateline", "title"})
_OF_PICTURE = frozenset({"caption", "credit"})


def example_of(
    text: str, roles: Sequence[tuple[int, int, str]] | None, key: str, group: str, rules: RuleBook, weight: float = 1.0
) -> Iterator[Example]:
    """The text as an example; `roles` are spans of it, None: it is clean, and whatever is taken for its headline is one."""
    document = read_document(Raw(text.encode("utf-8"), "text.txt", "txt"))
    if not isinstance(document, Document):
        return
    edits = mend_characters(document.raw_text)
    mended = document.marked(edits)
    lines = measure(mended.blocks, rules)
    free_subheads(lines)
    keep_chronicles(lines)
    keep_letters(lines)
    mark_widgets(lines, rules.labels)
    mark_threads(lines)
    top = Top(lines)
    if roles is None:
        title = find_title(top)
        given = ["paragraph"] * len(lines)
    else:
        given = _roles([(block.start, block.end) for block in mended.blocks], roles, OffsetMap.of(edits))
        title = given.index("title") if "title" in given else None
    if title is None:
        return
    parts = _parts(given, lines, title)
    lines[title].label = None
    lines[title].give(Role.TITLE, "structure.title")
    stop = reach_of(lines, title)
    if stop == title + 1 or DEK + DEK in parts:  # no head has two deks in a row
        return
    signs = list(Opening(lines, title, stop, know(top, title, stop)).signs())
    parts = (parts + STORY * len(signs))[: len(signs)]
    costs = [_cost(line, part) for line, part in zip(lines[title + 1 : stop], parts)]
    yield Example(
        key,
        group,
        tuple(tuple("|".join(sign) for sign in line) for line in signs),
        tuple(map(PARTS.index, parts)),
        tuple(costs),
        weight,
    )


def _cost(line: Line, part: str) -> float:
    return COST * min(max(len(line.text) / COST_CHARS, LEAST_COST), MOST_COST) if part == STORY else 0.0


def _roles(blocks: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int, str]], offsets: OffsetMap) -> list[str]:
    """The role of the gold line that most of each block is."""
    found = [(*offsets.to_new(start, end), role) for start, end, role in spans]
    roles = []
    for first, last in blocks:
        shares = [(min(last, end) - max(first, start), role) for start, end, role in found]
        roles.append(max(shares, key=lambda share: share[0])[1])
    return roles


def _parts(roles: Sequence[str], lines: Sequence[Line], title: int) -> str:
    """The parts of the lines from below the headline to the last one of the head."""
    told = chars = 0
    end = title + 1
    for at in range(title + 1, min(len(roles), title + 1 + REACH)):
        if roles[at] in KEPT_ROLES:
            told, chars = told + 1, chars + len(lines[at].text)
            if chars > TOLD_CHARS or told > TOLD_LINES:
                break
        elif roles[at] in _OF_HEAD or not chars or (roles[at] in _OF_PICTURE and chars < PICTURE_CHARS):
            end = at + 1
    return "".join([_part(role) for role in roles[title + 1 : end]])


def _part(role: str) -> str:
    if role in KEPT_ROLES:
        return POINT
    return FURNITURE if role in ("title", "tags") else part_of(Role(role))


def articles(folders: Sequence[Path], rules: RuleBook) -> Iterator[Example]:
    """The hand-written articles."""
    for folder in folders:
        for article in all_articles(folder):
            group, weight = ("rare heads", RARE_WEIGHT) if folder == RARE_HEADS else ("articles", 1.0)
            yield from example_of(article.raw_text, _spans(article), article.id, group, rules, weight)


def _spans(article: GoldArticle) -> list[tuple[int, int, str]]:
    return [(line.start, line.end, line.role) for line in article.lines]


def heads(rules: RuleBook) -> Iterator[Example]:
    """The hand-written heads of the tests, with blank lines and without."""
    for path in sorted(HEADS.glob("*.txt")):
        story, *written = path.read_text(encoding="utf-8").strip().split("\n===\n")
        for number, head in enumerate(written):
            rows = [row.partition("\t")[::2] for row in head.split("\n")] + [
                ("paragraph", row) for row in story.split("\n")
            ]
            for gap in ("\n", "\n\n"):
                spans, text = [], ""
                for role, line in rows:
                    start = len(text) + len(gap) if text else 0
                    text += gap + line if text else line
                    spans.append((start, len(text), {"nav": "navigation"}.get(role, role)))
                yield from example_of(text, spans, f"{path.stem}-{number}", "heads", rules)


def clean(rules: RuleBook) -> Iterator[Example]:
    """Clean articles, which have no head but their headline."""
    for path in sorted(CLEAN.rglob("*.txt")):
        yield from example_of(path.read_text(encoding="utf-8"), None, path.stem, "clean", rules)


def banned() -> np.ndarray:
    """The steps that no head takes: out of the story, and from one dek to another."""
    steps = np.zeros((len(PARTS) + 1, len(PARTS)))
    story = PARTS.index(STORY)
    steps[story, :story] = NEVER
    steps[PARTS.index(DEK), PARTS.index(DEK)] = NEVER
    return steps


def stored(chain: Chain) -> dict[str, dict[str, list[float]]]:
    """The chain as the product reads it."""
    weights = chain.weights.round(2)
    kept = {
        sign: weights[row].tolist() for sign, row in chain.signs.items() if np.abs(weights[row]).max() >= LEAST_WEIGHT
    }
    for sign, part, weight in GIVEN:
        kept.setdefault(sign, [0.0] * len(PARTS))[PARTS.index(part)] = weight
    steps = np.maximum(chain.steps, NEVER).round(2)
    rows = {part: steps[:-1, number].tolist() for number, part in enumerate(PARTS)}
    return {"signs": kept, "steps": {"first": steps[-1].tolist(), **rows}}


def held_out(examples: Sequence[Example]) -> dict[str, dict[str, int]]:
    """For each group what is found in texts that were not trained on."""
    found: dict[str, dict[str, int]] = {}
    for fold in range(FOLDS):
        chain = fit([example for example in examples if zlib.crc32(example.key.encode()) % FOLDS != fold], banned())
        model = Model.of(stored(chain))
        for example in examples:
            if zlib.crc32(example.key.encode()) % FOLDS == fold:
                _count(found.setdefault(example.group, {}), example, model)
    return found


def _count(counts: dict[str, int], example: Example, model: Model) -> None:
    right = "".join(PARTS[state] for state in example.states)
    read = model.read([[tuple(sign.split("|")) for sign in line] for line in example.signs])
    read += STORY * (len(right) - len(read))
    captions = [(a == CAPTION, b == CAPTION) for a, b in zip(right, read)]
    figures = {
        "texts": 1,
        "deks": DEK in right,
        "deks_right": DEK in right and right.find(DEK) == read.find(DEK),
        "without_dek": DEK not in right,
        "without_dek_right": DEK not in right and DEK not in read,
        "captions": sum(a for a, _ in captions),
        "captions_found": sum(b for _, b in captions),
        "captions_right": sum(a and b for a, b in captions),
        "story_lines_taken": sum(a in (STORY, POINT) and b not in (STORY, POINT) for a, b in zip(right, read)),
    }
    for name, figure in figures.items():
        counts[name] = counts.get(name, 0) + figure


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="*", default=list(SETS))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(arguments)
    rules = load_rules()
    examples = [*articles(options.gold, rules), *heads(rules), *clean(rules)]
    validated = held_out(examples)
    for group, figures in validated.items():
        print(group, figures)
    written = {"made_by": "tools/train_head.py", "validated_by_article": validated, **stored(fit(examples, banned()))}
    rows = [f" {json.dumps(name)}: {_printed(value)}" for name, value in written.items()]
    options.out.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def _printed(value: object) -> str:
    """JSON with one line for each entry of a mapping."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    rows = [f"  {json.dumps(key, ensure_ascii=False)}: {json.dumps(entry)}" for key, entry in value.items()]
    return "{\n" + ",\n".join(rows) + "\n }"


if __name__ == "__main__":
    main()
