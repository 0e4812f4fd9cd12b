"""The headline of a plain-text article among the lines of its top: menus, kickers and notices stand above it, dek and captions below."""

from __future__ import annotations

from schemas.enums import Role
from transforms.text.boilerplate.head.headline import Headlines
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.story_run import story_run

HEADED_WORDS = 4
LEAST = -1.4
"""Score below which no line is a headline: of 1,284 hand-written texts 1,273 reach it, and no untitled one does."""
OF_A_TITLE_ALONE = -1.0  # the same where no line reads like a sentence; our choice
OF_A_HEAD = -1.5  # and where dates, names or the like stand between the line and the story: there must be a headline


def find_title(top: Top) -> int | None:
    """The index of the headline: the line of the top that a record calls so, or that looks most like one; None where none does."""
    start, end = story_run(top.lines)
    labelled = [line for line in top.lines[:start] if line.label is not None]
    called = next((line.index for line in labelled if line.label is not None and line.label.role is Role.TITLE), None)
    if called is not None:
        return called
    headlines = Headlines(top, start, end)
    best, best_score = headlines.best(min(OF_A_TITLE_ALONE, OF_A_HEAD))
    least = LEAST if end else OF_A_TITLE_ALONE
    if best is not None and best_score <= least and not (best.words >= HEADED_WORDS and headlines.is_of_head(best)):
        return None
    if best is None or (best.sentence and best.index + 1 == len(top.lines)):
        return None  # a lone sentence is a story, however short
    return best.index
