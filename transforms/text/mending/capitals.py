"""Spaces and paragraph breaks lost before a capital: "УкраїнаКоманда", "ohne MikrofonAm Nachmittag"; names such as AstraZeneca stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from transforms.text.edits import Edit
from transforms.text.letters import LOWER, UPPER
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.name_prefixes import NAME_PREFIXES

SPACE_RULE = "mend.lost_space"
BREAK_RULE = "mend.lost_break"
# A capital after a small letter or a digit, or the last of several before small letters.
SIGNAL = re.compile(rf"[{UPPER}](?:(?<=[{LOWER}\d].)|(?<=[{UPPER}]{{3}}.)(?=[{LOWER}]{{2}}))")
PAIR = re.compile(rf"([{UPPER}]?[{LOWER}]+|[{UPPER}]{{3,}}|\d+)([{UPPER}][{LOWER}]+|[{UPPER}])")
WORD = re.compile(r"[^\W_]+")
BESIDE = re.compile(r"[\w@/(=]|[.:-]\w")  # what follows parts of addresses, handles and code
BEFORE = frozenset("_@#/.$&-")
CYRILLIC = re.compile("[\u0400-\u04ff]")
MAX_HEADING = 120  # our choice, in characters
MIN_HEADING_WORDS = 2
MIN_PARAGRAPH = 40  # our choice, in characters
_ASKED = re.compile(r"[^.…;]+")  # a heading may ask, call and have two parts
SENTENCE_MARK = re.compile(r"[.!?…:;]")
SENTENCE_END = re.compile(r"[.!?…][\"”“’»)]*(?:\s|$)")
FEMININE = frozenset(("In", "Innen", "Inn"))  # BürgerInnen
CAMEL_CODE = re.compile(r"(?<!\w)[a-z]{3,}[A-Z][a-z]+")
MIN_PLAIN = 3  # our choice, in letters, in a heading of so many words
MIN_PLAIN_HEADING_WORDS = 3
MIN_HALF = 4  # our choice, in letters: iPhone, eBay, macOS are shorter


def part_capitals(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that part a word from the capital after it, by a space or, where a heading ends, by a paragraph break."""
    edits = []
    for start, word in _words(evidence):
        at = _joint(word)
        if at is None or _is_name(evidence, word, at):
            continue
        if _ends_heading(evidence, start + at, word[:at], word[at:]):
            edits.append(Edit(start + at, start + at, "", "\n\n", "mend", BREAK_RULE))
        elif _is_name_after_word(evidence, word[:at], word[at:], _stands_before_name(evidence.text, start + len(word))):
            edits.append(Edit(start + at, start + at, "", " ", "mend", SPACE_RULE))
    return tuple(edits)


def _words(evidence: Evidence) -> Iterator[tuple[int, str]]:
    """Words with an inner capital and where they begin; parts of addresses and code left out."""
    text, done = evidence.text, 0
    for signal in chain.from_iterable(SIGNAL.finditer(text, *word) for word in evidence.joined_words()):
        start = signal.start()
        if start < done:
            continue
        while start and text[start - 1].isalnum():
            start -= 1
        match = WORD.match(text, start)
        if match is None:
            continue
        done = match.end()
        if text[start - 1 : start] not in BEFORE and not BESIDE.match(text, done):
            yield start, match.group()


def _joint(word: str) -> int | None:
    """Where the second of two words written as one begins, if both are written as words are: "MikrofonAm", "41The", "POINTThe"."""
    match = PAIR.fullmatch(word)
    return match.start(2) if match else None


def _is_name(evidence: Evidence, word: str, at: int) -> bool:
    """Whether it is a name or a style of writing; a name recurs, damage seldom does."""
    left, right = word[:at], word[at:]
    if word.lower() in evidence.lists.names or left.lower() in NAME_PREFIXES:
        return True
    return (evidence.language == "de" and right in FEMININE) or evidence.count(word) > 1


def _ends_heading(evidence: Evidence, joint: int, left: str, right: str) -> bool:
    """Whether a line begins with a heading that ends here, and a paragraph begins."""
    text = evidence.text
    line = text.rfind("\n", 0, joint) + 1
    end = text.find("\n", joint)
    heading, paragraph = text[line:joint], text[joint : end if end >= 0 else len(text)]
    if len(heading) > MAX_HEADING or len(heading.split()) < MIN_HEADING_WORDS:
        return False
    if SENTENCE_MARK.search(heading) and not (evidence.is_function_word(right) and _ASKED.fullmatch(heading)):
        return False
    if len(paragraph) < MIN_PARAGRAPH or not SENTENCE_END.search(paragraph) or heading[0].islower():
        return False
    behind = paragraph[len(right) : len(right) + 2]
    if behind != ", " and (not behind.startswith(" ") or not behind[1:].isalnum()):
        return False
    if evidence.is_function_word(left) and not evidence.is_function_word(right):
        return False  # no heading ends in an article or a preposition
    goes_on = behind == ", " or behind[1:].islower() or (behind[1:].isalnum() and evidence.is_common(right))
    if left.islower() and CYRILLIC.match(left) and CYRILLIC.match(right) and goes_on:
        listed = right in evidence.lists.single or evidence.lists_inflected(right.lower())
        return len(left) >= MIN_PLAIN and (listed or len(right) >= MIN_HALF)  # no name is written so
    if left.islower() and (len(heading.split()) >= MIN_PLAIN_HEADING_WORDS or evidence.is_common(right)):
        two_names = _is_two_names(right, behind) and not evidence.is_function_word(left)
        names = _is_article(evidence, right) or right.lower() in evidence.lists.titles or two_names
        begins = goes_on or evidence.language == "de" or names
        return begins and _follows_plain_word(evidence, left, right, two_names)
    noun = evidence.language == "de" and left.istitle() and len(left) >= MIN_HALF
    if noun and _is_article(evidence, right) and len(heading.split()) >= MIN_PLAIN_HEADING_WORDS:
        return True  # no name of a firm ends in "Die"
    return behind != ", " and _follows_capital(evidence, heading, left, right, behind[1:].isupper())


def _is_article(evidence: Evidence, form: str) -> bool:
    """Whether it is an article, such as begins sentences and stands before names."""
    return form.lower() in evidence.lists.articles


def _is_two_names(right: str, behind: str) -> bool:
    """Whether a further capital follows, as behind a first name: "invoicesVolodymyr Zelensky"."""
    return len(right) >= MIN_HALF and behind[:1] == " " and behind[1:].isupper()


def _follows_plain_word(evidence: Evidence, left: str, right: str, named: bool) -> bool:
    """Proof after a word in lower case: both are words. Names of products ("easyJet") and programs are the exceptions."""
    if (
        len(left) < MIN_PLAIN
        or not evidence.is_word(left)
        or evidence.speaks_code()
        or _has_camel_code(evidence.text, left + right)
    ):
        return False
    return named or evidence.is_word(right) or right in evidence.lists.single


def _follows_capital(evidence: Evidence, heading: str, left: str, right: str, before_capital: bool) -> bool:
    """Proof after a word with a capital, a number or a heading in capitals: a function word, or a name that the article has alone."""
    if left.isdigit():
        return len(right) > 1 and evidence.is_common(right)
    if left.isupper():
        return heading.isupper() and evidence.is_word(right) and evidence.is_word(left)
    if len(left) < MIN_HALF or not evidence.is_word(left) or (before_capital and evidence.language != "de"):
        return False  # two capitals are a name's, but for German nouns
    if evidence.is_function_word(right):
        return True
    if len(right) < MIN_HALF:
        return False
    if not evidence.lists_form(right) and evidence.count_name(right):
        return evidence.lists_form(left)
    # Names of firms join common words as well ("ПриватБанк"); in Cyrillic few do, and they are known by their second half.
    if not CYRILLIC.match(left) or right.lower() in evidence.lists.name_halves:
        return False
    return evidence.is_word(right) and (bool(evidence.count(left)) or len(heading.split()) >= MIN_PLAIN_HEADING_WORDS)


def _has_camel_code(text: str, word: str) -> bool:
    """Whether other words are written likeThis: names in a program."""
    return any(other != word for other in CAMEL_CODE.findall(text))


def _is_name_after_word(evidence: Evidence, left: str, right: str, before_name: bool) -> bool:
    """ "PräsidentSelenskyj": a title, or a plain word before a name that the article has alone, or before the article of one."""
    if _is_article(evidence, right) and left.islower() and len(left) >= MIN_HALF:
        return evidence.lists_form(left) and before_name
    if len(right) < MIN_HALF:
        return False
    if left.lower() in evidence.lists.titles or left.lower().endswith(evidence.lists.title_endings):
        return before_name or not evidence.lists_form(right) or _is_only_name(evidence, right)
    if not left.islower() or not evidence.lists_form(left) or evidence.speaks_code():
        return False
    if len(left) < MIN_PLAIN:
        small = evidence.is_function_word(left) and len(left) > 1 and _is_only_name(evidence, right)
        return small or (CYRILLIC.match(left) is not None and evidence.is_function_word(left.upper()))
    return (len(left) >= MIN_HALF and _is_only_name(evidence, right)) or _is_no_brand(
        evidence, left, right, before_name
    )


def _is_no_brand(evidence: Evidence, left: str, right: str, before_name: bool) -> bool:
    """Whether no firm is called so: "пасічникОстап", "padeiroJosimar Reis", "sinceFebruary"; "airBaltic", "deviantArt" may be."""
    if CYRILLIC.match(left) and CYRILLIC.match(right):
        return True
    if evidence.language == "de":
        return evidence.is_function_word(left) and evidence.is_word(right, 2)
    return before_name or (len(left) >= MIN_HALF and evidence.is_function_word(left))


def _stands_before_name(text: str, end: int) -> bool:
    """Whether a space and a capital follow."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _is_only_name(evidence: Evidence, form: str) -> bool:
    """Whether the article has the form alone, and always with its capital."""
    return 0 < evidence.count_name(form) == evidence.count(form)
