"""Hand-written subheads that read like captions (a year, an age, a name), set between the paragraphs of articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

from tools.line_judge.bank import part
from tools.line_judge.known import SET_IN, Known
from transforms.text.boilerplate.line_judge.kinds import STORY

FOLDER = Path(__file__).parent / "subheads"

# All our choice.
NUMBERS = (1, 2, 3, 3, 4, 4, 5, 6)
PICTURED = 0.4  # of the copies keep the article's own pictures
LIKE_NEIGHBOUR = 0.9  # an empty line above as the line below has
PARAGRAPH_CHARS = 80


def written(language: str, group: str) -> list[str]:
    """The subheads of a language and of the part of a file."""
    path = FOLDER / f"{language}.txt"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [row for row in rows if part(row) == part(group)]


@lru_cache(maxsize=1)
def all_written() -> frozenset[str]:
    """The subheads of all languages."""
    return frozenset(
        row for path in sorted(FOLDER.glob("*.txt")) for row in path.read_text(encoding="utf-8").splitlines()
    )


def subheaded(known: Sequence[Known], pictures: Sequence[bool], texts: Sequence[str], random: Random) -> list[Known]:
    """A copy with some of the texts above its paragraphs, most often without its pictures."""
    pictured = random.random() < PICTURED
    kept = [line for line, picture in zip(known, pictures) if pictured or not picture]
    story = [at for at, line in enumerate(kept) if line.kind == STORY and len(line.text) >= PARAGRAPH_CHARS][1:]
    count = min(random.choice(NUMBERS), len(texts), len(story))
    places = dict(zip(random.sample(story, count), random.sample(list(texts), count)))
    copy: list[Known] = []
    for at, line in enumerate(kept):
        if at in places:
            copy.append(Known(places[at], line.blank == (random.random() < LIKE_NEIGHBOUR), STORY, SET_IN))
        copy.append(line)
    return copy
