"""What was printed twice: whole paragraphs, and names glued to their own copy."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from transforms.text.edits import Edit
from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import Evidence

PARAGRAPH_RULE = "mend.doubled_paragraph"
NAME_RULE = "mend.doubled_name"
PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
# Prose only: questions to several people, list items, addresses and code are repeated on purpose.
PROSE = re.compile(r"[^-•*–—\n][^\n]*[.!…](?:[\"”“’)\]]|\s?»)*")
MIN_CHARS = 80  # our choice: refrains, table rows and one-line answers are shorter
MIN_WORDS = 12  # our choice
NEAR = 3  # our choice, in paragraphs: what a page prints twice in one place
LONG_CHARS = 120  # our choice: shorter ones that come back further down may be refrains
QUOTES = tuple(zip("“”„«»’‘", '"""""\'\''))
OPENING_CHARS = 24  # our choice: so far copies of one text are alike
MIN_RUN = (
    3  # our choice: so many paragraphs at one distance are an article printed twice; a guide's refrains come alone
)
OPENING = 1  # our choice, in paragraphs: a lead is printed again below its picture
RUN_SLACK = 2  # our choice, in paragraphs: pictures and subheads fall out of the second copy
INNER_CAPITAL = re.compile(rf"[{UPPER}](?<=[{LOWER}].)(?=[{LOWER}])")
MIN_FIRST = 2
MAX_NAME = 60  # our choice, in characters
MIN_NAME = 7  # our choice, in letters of the whole name


def strike_doubled_paragraphs(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that strike the second copy of a paragraph, with the blank line before it; of a cut copy the cut one."""
    text = evidence.text
    lines = [line[:OPENING_CHARS] for line in text.split("\n") if line]
    if len(set(lines)) == len(lines):
        return ()
    paragraphs = list(PARAGRAPH.finditer(text))
    copies = _copies([match.group() for match in paragraphs])
    distances = Counter(number - first for number, first in copies)
    struck = {
        number for number in range(1, len(paragraphs)) if _is_cut(paragraphs[number - 1][0], paragraphs[number][0])
    }
    for number, first in copies:
        distance = number - first
        alike = sum(distances[near] for near in range(distance - RUN_SLACK, distance + RUN_SLACK + 1))
        beside = distance == 1 or (distance <= NEAR and (first < OPENING or _is_long(paragraphs[number].group())))
        if alike >= MIN_RUN or (beside and not _is_announced(paragraphs[number - 1].group())):
            struck.add(number)
    edits = []
    for number in sorted(struck):
        start, end = paragraphs[number - 1].end(), paragraphs[number].end()
        edits.append(Edit(start, end, text[start:end], "", "mend", PARAGRAPH_RULE))
    return tuple(edits)


def _folded(paragraph: str) -> str:
    """The paragraph with its quotation marks, spaces and last dots written one way: copies of one text differ in these."""
    for sign, plain_sign in QUOTES:  # str.translate costs ten times as much
        paragraph = paragraph.replace(sign, plain_sign)
    if "  " in paragraph or not paragraph.isprintable():  # a tab or a no-break space is not printable
        paragraph = " ".join(paragraph.split())
    return paragraph.strip().rstrip("….")


def _is_cut(whole: str, copy: str) -> bool:
    """Whether the copy is the paragraph before it up to dots, as teasers are."""
    cut = copy.rstrip()
    return cut.endswith(("…", "...")) and len(cut) >= MIN_CHARS and whole.startswith(cut.rstrip("….").rstrip())


def _is_long(paragraph: str) -> bool:
    """Whether it is prose on one line: no refrain is."""
    return len(paragraph) >= LONG_CHARS and "\n" not in paragraph


def _is_announced(paragraph: str) -> bool:
    """Whether the paragraph before the copy ends in a colon: "Let us repeat that:"."""
    return paragraph.rstrip().endswith(":")


def _copies(paragraphs: list[str]) -> list[tuple[int, int]]:
    """Which long paragraph of prose repeats which, by number."""
    first_of: dict[str, int] = {}
    copies = []
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph) < MIN_CHARS or "\n" in paragraph:
            continue
        first = first_of.setdefault(_folded(paragraph), number)
        if first != number and len(paragraph.split()) >= MIN_WORDS and PROSE.fullmatch(paragraphs[first].rstrip()):
            copies.append((number, first))
    return copies


def strike_doubled_names(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that strike the second copy of a name glued to itself: "Bernt HulskerBerntHulsker"."""
    text = evidence.text
    edits: list[Edit] = []
    for match in chain.from_iterable(INNER_CAPITAL.finditer(text, *word) for word in evidence.joined_words()):
        joint = match.start()
        end = _copy_end(text, joint)
        if end is not None and (not edits or edits[-1].end <= joint):
            edits.append(Edit(joint, end, text[joint:end], "", "mend", NAME_RULE))
    return tuple(edits)


def _copy_end(text: str, joint: int) -> int | None:
    """Where the copy ends that begins at the joint, if the words before it are the same name."""
    if text[joint : joint + MIN_FIRST] not in text[max(0, joint - MAX_NAME) : joint]:
        return None
    for words in (2, 3, 4):
        start = _words_back(text, joint, words)
        if start is None:
            return None
        name = text[start:joint]
        if len(name) < MIN_NAME or not name[0].isupper():
            continue
        for copy in (name, name.replace(" ", "")):
            end = joint + len(copy)
            if text.startswith(copy, joint) and not text[end : end + 1].isalnum():
                return end
    return None


def _words_back(text: str, joint: int, count: int) -> int | None:
    """Where the `count`-th word before the joint begins, on the same line."""
    at = joint
    for number in range(count):
        if number:
            if text[at - 1 : at] != " ":
                return None
            at -= 1
        begin = at
        while at and text[at - 1].isalpha():
            at -= 1
            if joint - at > MAX_NAME:
                return None
        if at == begin:
            return None
    return at
