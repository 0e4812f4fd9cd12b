"""Spaces and paragraph breaks lost before a capital: "УкраїнаКоманда", "ohne MikrofonAm Nachmittag"; names such as AstraZeneca stay."""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence

SPACE_RULE = "mend.lost_space"
BREAK_RULE = "mend.lost_break"
SIGNAL = re2.compile(r"\p{Ll}\p{Lu}(?:\p{Ll}|\b| )")
TOKEN = re.compile(r"(?<![\w@#/.$&-])[^\W\d_]+(?![\w@/(=]|[.:-]\w)")
CYRILLIC = re.compile("[\u0400-\u04ff]")
MAX_HEADING = 120  # our choice, in characters
MIN_HEADING_WORDS = 2
MIN_PARAGRAPH = 40  # our choice, in characters
SENTENCE_MARK = re.compile(r"[.!?…:;]")
SENTENCE_END = re.compile(r"[.!?…][\"”“’»)]*(?:\s|$)")
# Prefixes of surnames: MacArthur, DeSantis.
NAME_PREFIXES = frozenset(
    (
        "mc",
        "mac",
        "de",
        "di",
        "la",
        "le",
        "van",
        "von",
        "du",
        "da",
        "del",
        "el",
        "al",
        "fitz",
        "saint",
        "san",
        "ben",
        "bin",
        "st",
    )
)
FEMININE = frozenset(("In", "Innen", "Inn"))  # BürgerInnen
MIN_HALF = 4  # our choice, in letters: iPhone, eBay, macOS are shorter


def part_capitals(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that part a word from the capital after it, by a space or, where a heading ends, by a paragraph break."""
    text = evidence.text
    if SIGNAL.search(text) is None:
        return ()
    edits = []
    for match in TOKEN.finditer(text):
        word = match.group()
        if word.isupper() or word[1:].islower() or (at := _joint(word)) is None or _is_name(evidence, word, at):
            continue
        where = match.start() + at
        if _ends_heading(evidence, match.start(), word[:at], word[at:]):
            edits.append(Edit(where, where, "", "\n\n", "mend", BREAK_RULE))
        elif _is_name_after_word(evidence, word[:at], word[at:]):
            edits.append(Edit(where, where, "", " ", "mend", SPACE_RULE))
    return tuple(edits)


def _joint(word: str) -> int | None:
    """Where the only inner capital stands, if the halves are written as words are."""
    inner = [at for at in range(2, len(word)) if word[at].isupper()]
    if len(inner) != 1:
        return None
    left, right = word[: inner[0]], word[inner[0] :]
    return inner[0] if left[1:].islower() and (right[1:].islower() or len(right) == 1) else None


def _is_name(evidence: Evidence, word: str, at: int) -> bool:
    """Whether it is a name or a style of writing; a name recurs, damage seldom does."""
    left, right = word[:at], word[at:]
    if word.lower() in evidence.lists.names or left.lower() in NAME_PREFIXES or right in FEMININE:
        return True
    return evidence.count(word) > 1


def _ends_heading(evidence: Evidence, start: int, left: str, right: str) -> bool:
    """Whether a line begins with a heading that ends here, and a paragraph begins."""
    text, joint = evidence.text, start + len(left)
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", joint)
    heading, paragraph = text[line:joint], text[joint : end if end >= 0 else len(text)]
    if len(heading) > MAX_HEADING or len(heading.split()) < MIN_HEADING_WORDS or SENTENCE_MARK.search(heading):
        return False
    if len(paragraph) < MIN_PARAGRAPH or not SENTENCE_END.search(paragraph) or len(left) < MIN_HALF:
        return False
    behind = paragraph[len(right) : len(right) + 2]
    if not heading[0].isupper() or not evidence.is_word(left) or not behind.startswith(" "):
        return False
    if behind[1:].isupper() and not (left.islower() or evidence.language == "de"):
        return False  # two capitals are a name's, but for German nouns
    return evidence.is_function_word(right) or _begins_paragraph(evidence, left, right, behind)


def _begins_paragraph(evidence: Evidence, left: str, right: str, behind: str) -> bool:
    """Proof that a right half that is no function word begins a sentence."""
    if len(right) < MIN_HALF or not behind[1:].islower():
        return False
    if not evidence.lists_form(right) and evidence.count_name(right):
        return evidence.lists_form(left)  # a name that the article has alone
    if left.islower():
        return (
            evidence.is_word(right) and not evidence.speaks_code() and not _has_camel_code(evidence.text, left + right)
        )
    # Names of firms join common words as well, but seldom words that the article has alone, and in Cyrillic seldom at all.
    return CYRILLIC.match(left) is not None and bool(evidence.count(left)) and evidence.is_word(right)


def _has_camel_code(text: str, word: str) -> bool:
    """Whether other words are written likeThis: names in a program."""
    return any(other != word for other in re.findall(r"(?<!\w)[a-z]{3,}[A-Z][a-z]+", text))


def _is_name_after_word(evidence: Evidence, left: str, right: str) -> bool:
    """ "PräsidentSelenskyj": a title, or a plain word before a name that the article has alone."""
    if len(right) < MIN_HALF or evidence.speaks_code():
        return False
    is_name = bool(evidence.count_name(right)) and evidence.count_name(right) == evidence.count(right)
    if left.lower() in evidence.lists.titles:
        return is_name or evidence.lists_form(right)
    return is_name and left.islower() and len(left) >= MIN_HALF and evidence.lists_form(left)
