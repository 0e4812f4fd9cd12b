"""The bank of hand-written boxes: groups of lines as pages print them above, between and below the paragraphs, and the story's own lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from schemas.enums import Role
from tools.line_judge.bank import part
from tools.line_judge.known import SET_IN, Known
from transforms.text.boilerplate.line_judge.kinds import KIND, STORY, TITLE

FOLDER = Path(__file__).parent / "boxes"
PLACES = ("head", "body", "tail", "any", "story")
# All our choice.
BOXES = (1, 1, 2, 3)
"""How many are set into one copy."""
STORY_BOXES = (0, 1, 1, 2)
BELOW_TITLE = 0.5  # of the boxes of a head, the others above it
SPACED = 0.3  # of the boxes with an empty line above each of their lines


class Box(NamedTuple):
    """Lines of one box, each with what it is, and where it stands."""

    language: str
    place: str
    lines: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        """What the part goes by to which it belongs."""
        return self.lines[0][0]


@cache
def boxes() -> tuple[Box, ...]:
    """All boxes, in the order of the files; ValueError names file and group of one that cannot be read."""
    return tuple(box for path in sorted(FOLDER.glob("*.txt")) for box in _read(path))


def _read(path: Path) -> Iterator[Box]:
    for number, group in enumerate(path.read_text(encoding="utf-8").strip("\n").split("\n\n"), start=1):
        first, *rows = group.split("\n")
        cells = [row.split("\t") for row in rows]
        if first[:2] != "@ " or first[2:] not in PLACES or not rows or any(len(cell) != 2 for cell in cells):
            raise ValueError(
                f"{path.name}: group {number}: {group!r}: expected a line `@ PLACE` and lines `ROLE<TAB>TEXT`"
            )
        yield Box(path.stem, first[2:], tuple((text, KIND[Role(role)]) for role, text in cells))


def set_in(lines: Sequence[Known], source: str, language: str, random: Random) -> list[Known]:
    """A copy with boxes of the source's own part set in."""
    own = [box for box in boxes() if box.language == language and part(box.name) == part(source)]
    furniture, told = [box for box in own if box.place != "story"], [box for box in own if box.place == "story"]
    found = list(lines)
    for some, counts in ((furniture, BOXES), (told, STORY_BOXES)):
        for box in random.sample(some, min(random.choice(counts), len(some))):
            at = _place(found, box.place, random)
            if at is not None:
                found[at:at] = _spaced(box, random)
    return found


def _place(lines: Sequence[Known], place: str, random: Random) -> int | None:
    """Before which line a box goes; None where the article has no such place."""
    story = [number for number, line in enumerate(lines) if line.kind == STORY]
    if len(story) < 3:
        return None
    if place == "head":
        title = next((number for number, line in enumerate(lines) if line.kind == TITLE), None)
        if title is None or title > story[0]:
            return story[0]
        return random.randint(title + 1, story[0]) if random.random() < BELOW_TITLE else random.randint(0, title)
    if place == "any":
        place = random.choice(("body", "tail"))
    if place == "tail":
        return random.randint(story[-1] + 1, len(lines))
    return random.choice([*story[2:], story[-1] + 1]) if place == "story" else random.choice(story[1:])


def _spaced(box: Box, random: Random) -> list[Known]:
    spaced = random.random() < SPACED
    return [Known(text, spaced or not number, kind, SET_IN) for number, (text, kind) in enumerate(box.lines)]
