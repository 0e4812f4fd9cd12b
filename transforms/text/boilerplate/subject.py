"""Whether a line that looks like a widget belongs to a story about such widgets."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.line import Line

HEADING_CHARS = 60
TOPIC_CHARS = 7  # letters of a word that can carry a subject: "newsletter", "Kommentar", "реклама"; our choice
STEM_CHARS = 6  # compared without endings, so that inflected forms count
LABEL_WORDS = 3
WORD_CHARS = 5
OPENING_CHARS = 40
MENTIONS = 2  # times that the story has to say the word


def is_subject(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a short line without full stop says what the paragraphs around it speak of: then it is a subhead or a quotation.

    A plug for a newsletter in an article about newsletters stays too, which loses nothing.
    """
    if line.sentence or len(line.text) > HEADING_CHARS:
        return False
    stems = _stems(line.folded.partition(": ")[0], TOPIC_CHARS)  # behind a colon stands the headline of something else
    if not stems:
        return False
    told = [other.folded for other in lines if other.story]
    return any(sum(text.count(stem) for text in told) >= MENTIONS for stem in stems)


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
    return any(stem in below.folded[:OPENING_CHARS] for stem in _stems(line.folded, WORD_CHARS))


def _stems(folded: str, chars: int) -> tuple[str, ...]:
    """The beginnings of the words that have as many letters."""
    words = (word.strip(".,;:!?") for word in folded.split(" "))
    return tuple(word[:STEM_CHARS] for word in words if len(word) >= chars and word.isalpha())
