"""Whether a line that looks like a widget belongs to a story about such widgets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from transforms.text.boilerplate.lines.line import Line

HEADING_CHARS = 60
TOPIC_CHARS = 7  # letters of a word that can carry a subject: "newsletter", "Kommentar", "реклама"; our choice
STEM_CHARS = 6  # compared without endings, so that inflected forms count
LABEL_WORDS = 3
WORD_CHARS = 5
SAID_CHARS = 4
ENDING_CHARS = 2
OPENING_CHARS = 40
TOLD_CHARS = 200_000  # of the story are read
MENTIONS = 2  # times that the story has to say the word


class Subject:
    """What the story of a text speaks of, read when a line asks for the first time."""

    def __init__(self, lines: Sequence[Line]):
        self._lines = lines
        self._mentions: dict[str, int] = {}

    def holds(self, line: Line) -> bool:
        """Whether a short line without full stop says what the paragraphs around it speak of: then it is a subhead or a quotation.

        A plug for a newsletter in an article about newsletters stays too, which loses nothing.
        """
        if line.sentence or len(line.text) > HEADING_CHARS:
            return False
        # Behind a colon stands the headline of something else. One word of several may be said by chance: "pubblicità" in a story of a public bath.
        found = stems(line.folded.partition(": ")[0], TOPIC_CHARS)
        return bool(found) and all(self._count(stem) >= MENTIONS for stem in found)

    def _count(self, stem: str) -> int:
        if stem not in self._mentions:
            self._mentions[stem] = self._told.count(stem)
        return self._mentions[stem]

    @cached_property
    def _told(self) -> str:
        return "\n".join(line.folded for line in self._lines if line.story)[:TOLD_CHARS]


def is_taken_up(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line of the story right below a bare label begins by repeating it: "Advertising" / "Advertising? Only one." """
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if (
        line.words > LABEL_WORDS
        or below is None
        or below.label is not None
        or below.claimed
        or below.words <= line.words
    ):
        return False
    return any(stem in below.folded[:OPENING_CHARS] for stem in stems(line.folded, WORD_CHARS))


def takes_up(paragraph: Line, line: Line) -> bool:
    """Whether a paragraph says every longer word of a short line, in whatever form: "Share" above "In week two people begin to share again." """
    found = _said_stems(line)
    text = f" {paragraph.folded}"
    return bool(found) and all(_says(text, stem) for stem in found)


def says_one_of(paragraph: Line, line: Line) -> bool:
    """Whether a paragraph says one of the longer words of a short line."""
    text = f" {paragraph.folded}"
    return any(_says(text, stem) for stem in _said_stems(line))


def _said_stems(line: Line) -> list[str]:
    words = line.folded.replace("'", " ").split(" ")
    return [
        word[: max(SAID_CHARS, min(STEM_CHARS, len(word) - ENDING_CHARS))] for word in words if len(word) >= SAID_CHARS
    ]


def _says(text: str, stem: str) -> bool:
    """Whether a word of the text begins with the stem."""
    at = text.find(stem)
    while at >= 0 and text[at - 1].isalpha():
        at = text.find(stem, at + 1)
    return at >= 0


def stems(folded: str, chars: int) -> tuple[str, ...]:
    """The beginnings of the words that have as many letters."""
    words = (word.strip(".,;:!?") for word in folded.split(" "))
    return tuple(word[:STEM_CHARS] for word in words if len(word) >= chars and word.isalpha())
