"""The summary of an article in points, between its headline and its data."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.head.names import DEK_WORDS
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.credit_forms import is_credited
from transforms.text.boilerplate.pictures.owners import is_owner, is_pictured

# All our choice.
MIN_POINTS = 3
POINT_CHARS = 160
BULLETS = "*•●▪■◆‣·–—-"


def key_points(lines: Sequence[Line], title: int, end: int) -> frozenset[int]:
    """The lines of a summary in points: bullets, or so many short lines one below the other as no dek and no caption has."""
    points: list[int] = []
    run: list[int] = []
    bulleted = False
    for line in lines[title + 1 : end]:
        free = line.label is None and line.folded != lines[title].folded and line.words >= DEK_WORDS
        free = free and not is_owner(line) and not is_pictured(line, lines)
        fits = free and (
            line.text[0] in BULLETS or (len(line.text) <= POINT_CHARS and not line.hits and not is_credited(line))
        )
        if run and (not fits or (line.text[0] in BULLETS) != bulleted):
            points += run if len(run) >= MIN_POINTS - bulleted else ()
            run = []
        if fits:
            run.append(line.index)
            bulleted = line.text[0] in BULLETS
    points += run if len(run) >= MIN_POINTS - bulleted else ()
    return frozenset(points)
