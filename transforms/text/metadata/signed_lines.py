"""Lines above and below the story that say who wrote it, where they were taken for a caption, a credit, a standfirst or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.enums import Role
from transforms.text.document import Document, Label
from transforms.text.letters import UPPER
from transforms.text.metadata.head_signatures import signs_above
from transforms.text.metadata.names_known import is_city, is_place
from transforms.text.metadata.names_of_lines import are_names, byline_of, may_be
from transforms.text.metadata.people.bylines import parse_byline
from transforms.text.metadata.people.introductions import is_led, is_told
from transforms.text.metadata.people.person_names import CAPITAL_SURNAME, is_job, is_person
from transforms.text.metadata.people.sign_offs import house_and_name, names_at_end

# All our choice.
LONG_CHARS = 150
"""A paragraph as long begins the report."""
ABOVE, LEADS, BELOW = 12, 3, 4
"""Lines above the report, the first of the story, and those around its end, among which its author may sign."""

CARD_REACH, POST_WORDS, NAME_CHARS, NAME_WORDS = 6, 6, 40, (2, 3)
"""Of names alone below the story."""

_STOPS = (".", "!", "?", "…", ":")
_LEAD = "—–-*• "
_FULL_NAME = re.compile(rf"[{UPPER}][\w.'’-]+(?: [^\W\d_][\w.'’-]*){{1,3}}")
_SENTENCE_END = re.compile(rf"[.!?…] [{UPPER}]")
_OUTLET = re.compile(r"[«„“\"][^«»„“”\"]{2,30}[»“”\"]")


def signed_lines(document: Document, labels: Sequence[Label], story: Sequence[int]) -> Iterator[int]:
    """The numbers of the lines that are bylines, though their labels say otherwise; `story` has those of the published lines."""
    first = next((at for at in story if len(document.blocks[at].text) >= LONG_CHARS), story[0])
    signed = any(
        label.role is Role.BYLINE and _names_people(block.text) for block, label in zip(document.blocks, labels)
    )
    if not signed:
        above = next((at for at in range(max(0, first - ABOVE), first) if signs_above(at, document, labels)), None)
        if above is not None:
            signed = True
            yield above
    for at in story[:LEADS]:
        if not signed and at > first and _signs_lead(document.blocks[at].text, labels[at]):
            signed = True
            yield at
    if not signed:
        card = _card(document, labels, story[-1])
        if card is not None:
            signed = True
            yield card
    for at in (*story[-BELOW:], *range(story[-1] + 1, min(story[-1] + 1 + BELOW, len(labels)))):
        if at > first and _signs_below(document.blocks[at].text, labels[at], signed, at >= story[-1]):
            signed = True
            yield at


def _card(document: Document, labels: Sequence[Label], last: int) -> int | None:
    """The number of a name alone below the story, above what its bearer is."""
    reach = range(last + 1, min(last + 1 + CARD_REACH, len(labels)))
    names = [at for at in reach if labels[at].role is not Role.BYLINE and _is_name(document.blocks[at].text)]
    for at in names:
        below = document.blocks[at + 1].text if at + 1 < len(labels) else ""
        if below and len(below.split()) <= POST_WORDS and is_job(below.split()[0]):
            return at
    return None


def _is_name(text: str) -> bool:
    few = (
        len(text) <= NAME_CHARS and len(text.split()) in NAME_WORDS and all(word[0].isupper() for word in text.split())
    )
    return few and text[-1].isalpha() and is_person(text) and not is_city(text) and not is_place(text)


def _signs_lead(text: str, label: Label) -> bool:
    """Whether a line below a lead names who wrote: "By Jane Roe, HBR" between two paragraphs."""
    byline = byline_of(text) if may_be(text, label) and not text.endswith(_STOPS) and is_led(text) else None
    return byline is not None and byline.opened and any(" " in author.name for author in byline.people)


def signed_paragraph(document: Document, labels: Sequence[Label], last: int) -> int | None:
    """The number of the paragraph that was taken for a caption because its author signs at its end; None when there is none.

    `last` is the number of the last line that is published.
    """
    if last + 1 == len(labels) or labels[last + 1].role is not Role.CAPTION:
        return None
    text = document.blocks[last + 1].text
    found = names_at_end(text) if len(text) >= LONG_CHARS else None
    return last + 1 if found is not None and _SENTENCE_END.search(text, 0, found[0] - 2) else None


def _signs_below(text: str, label: Label, signed: bool, last: bool) -> bool:
    """Whether a line at the end of the story says who wrote it; a name with its house or a dash alone only where nobody else signs."""
    if label.role in (Role.BYLINE, Role.NOTE) or not may_be(text, label):
        return False
    plain = text.lstrip(_LEAD)
    if (_is_sentence(text) or not are_names(plain)) and not is_told(plain):
        return False
    byline = byline_of(plain) or (
        byline_of(plain.rstrip(".")) if CAPITAL_SURNAME.fullmatch(plain.rstrip(".")) else None
    )
    if byline is None:
        return last and not signed and house_and_name(plain) is not None
    if all(author.role == "agency" for author in byline.authors):  # "Source: Met Office" is that of figures
        return False
    if byline.opened:
        return is_told(plain) or not text.endswith(_STOPS)
    name = plain.rstrip(".")
    if signed or ": " in plain or not byline.people or (text.endswith(_STOPS) and not CAPITAL_SURNAME.fullmatch(name)):
        return False
    dashed = text[0] in "—–" and _is_name(name)
    return (
        (last and (dashed or byline.agency is not None))
        or CAPITAL_SURNAME.fullmatch(name) is not None
        or _is_housed(name)
    )


def _is_sentence(text: str) -> bool:
    return text.endswith(_STOPS) and CAPITAL_SURNAME.fullmatch(text.rstrip(".")) is None


def _is_housed(text: str) -> bool:
    """A name, and the outlet in quotes or the town behind it: "Ann Lee, «Harbour Post»"."""
    name, _, behind = text.partition(", ")
    named = _FULL_NAME.fullmatch(name) is not None and is_person(name)
    return named and (_OUTLET.search(behind) is not None or is_city(behind))


def _names_people(text: str) -> bool:
    byline = parse_byline(text)
    return byline is not None and bool(byline.people)
