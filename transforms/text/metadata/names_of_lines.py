"""Names on a line that no rule knows for a byline: whom it names, and whether the story speaks of them."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.enums import PUBLISHED
from transforms.text.document import Block, Label
from transforms.text.metadata.people.bylines import Byline, parse_byline

# All our choice.
LINE_CHARS = 120
SMALL_WORDS = 3  # more words in small letters are no list of names

_GUESSED = ("structure.", "judge.", "any.credit.agency")
"""What rules gave that know a line by its shape alone."""
_LABELLED = (".caption.credited", ".byline.signoff")
_READERS = "structure.letter"
"""What rules give to those who sign letters to the editor: none of them wrote the article."""


def are_names(text: str) -> bool:
    """Whether few enough words begin with a small letter for a list of names."""
    return sum(word[0].islower() for word in text.split()) <= SMALL_WORDS


def may_be(text: str, label: Label) -> bool:
    """Whether a line with this label may name who wrote: it is short, and no rule that knows its words says something else."""
    if len(text) > LINE_CHARS or label.rule == _READERS:
        return False
    if label.role not in PUBLISHED and not label.rule.startswith(_GUESSED) and not label.rule.endswith(_LABELLED):
        return False
    return "\n" not in text and text[1:] != text[1:].lower()


def byline_of(text: str) -> Byline | None:
    """The byline that the line is; None where neither its words nor full names tell it from other lines."""
    byline = parse_byline(text)
    if byline is None or not byline.authors:
        return None
    named = byline.opened or (all(" " in author.name for author in byline.people) and not any(map(str.isdigit, text)))
    return byline if named else None


def is_person_of(byline: Byline) -> bool:
    """Whether full names stand there and no agency: no dateline."""
    return byline.agency is None and bool(byline.people) and all(" " in author.name for author in byline.people)


def is_told_of(byline: Byline, blocks: Sequence[Block], labels: Sequence[Label]) -> bool:
    """Whether nobody is named, or the story speaks of one who is."""
    names = [author.name for author in byline.people if " " in author.name]
    return not names or any(
        name.rpartition(" ")[2] in block.text and not block.text.startswith(name)  # "Jane Roe is our reporter."
        for block, label in zip(blocks, labels)
        if label.role in PUBLISHED and not block.text.startswith(byline.printed)
        for name in names
    )
