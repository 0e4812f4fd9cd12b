"""Whether a line that looks like a widget belongs to a story about such widgets."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.boilerplate.line import Line

HEADING_CHARS = 60
TOPIC_CHARS = 7  # letters of a word that can carry a subject: "newsletter", "Kommentar", "реклама"; our choice
STEM_CHARS = 6  # compared without endings, so that inflected forms count
MENTIONS = 2  # times that the story has to say the word


def is_subject(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a short line without full stop says what the paragraphs around it speak of: then it is a subhead or a quotation.

    A plug for a newsletter in an article about newsletters stays too, which loses nothing.
    """
    if line.sentence or len(line.text) > HEADING_CHARS:
        return False
    stems = {word[:STEM_CHARS] for word in line.folded.split(" ") if len(word) >= TOPIC_CHARS and word.isalpha()}
    if not stems:
        return False
    told = [other.folded for other in lines if other.story]
    return any(sum(text.count(stem) for text in told) >= MENTIONS for stem in stems)
