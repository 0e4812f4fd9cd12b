"""Credits that no label tells and no list knows, proven by what stands around them: a house or a name below a caption, the pictures of a gallery."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.boilerplate.lines.shapes import is_item, is_row
from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.names_known import is_agency
from transforms.text.metadata.people.person_names import is_person

# All our choice.
SIGN_WORDS = 7
CAPTION_WORDS = 4
CAPTION_CHARS = 220
PAIR_WORDS = 6  # of a caption above a bare name
HOUSE_WORDS = 4
_CAPITAL = rf"[{UPPER}][\w.'’&-]*"
_SLASHED = re.compile(rf"(?P<one>{_CAPITAL}(?: {_CAPITAL}){{0,3}}) ?/ ?(?P<other>{_CAPITAL}(?: {_CAPITAL}){{0,3}})")
_COMMA = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}})(?:,| [-–—|]) (?P<house>.{{2,40}})")
_FOR = re.compile(
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}}) (?:for|für|pour|para|per|dla|для) [«“„\"]?(?P<house>{_CAPITAL}[^«»“”\"]{{0,30}})[»”“\"]?"
)
# "Privat", "Given | Residents' council": who lent the picture, in the words of captions
_GIVEN = re.compile(
    r"(?:privat|zvg|dr|d\.r\.|handout|courtesy|cedidas?|cortesía|divulgação|reprodução|arquivo pessoal|cedência|fornita|per gentile concessione|archivio|archivo|archiv|arquivo|prywatne|udostępnione|надано|предоставлено)(?: ?[|/:-] ?.{2,40})?",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:source|quelle|fuente|fonte|źródło|джерело|источник)\b")  # of figures too
_COUNTED = re.compile(r"(\d{1,2}) ?/ ?(\d{1,2})")


def mark_signs(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label such credits in the story, and the pictures that are counted "1 / 4"."""
    _mark_galleries(lines, start, tail)
    for line in lines[start + 1 : tail]:
        if line.label is not None or line.words > SIGN_WORDS or line.sentence or line.prose:
            continue
        if not _stands_below_caption(line, lines):
            continue
        if line.hits:  # whatever the story speaks of
            rule = line.hit_of(Role.CREDIT)
            if rule is not None and rule.strong and not rule.keeps and _SOURCE.match(line.folded) is None:
                line.give(rule.role, rule.id)
        elif _signs(line, lines):
            line.give(Role.CREDIT, "structure.credit.sign")


def _stands_below_caption(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line above may be a caption, and is no paragraph, quotation, item or announcement."""
    above = lines[line.index - 1]
    if above.label is not None:
        return above.label.role is Role.CAPTION
    text = above.text
    if above.hits or above.words < CAPTION_WORDS or len(text) > CAPTION_CHARS or above.cells:
        return False
    if is_item(text) or is_row(above) or text[0] in "\"'“„«»‘–—-" or text.endswith(("?", ":", "!", ",", "”", "»", '"')):
        return False
    return not line.blank_before or not above.prose


def _signs(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line says whose a picture is: a house and a full name, a name and an agency or paper, or words of lending."""
    text = line.text
    slashed = _SLASHED.fullmatch(text)
    if slashed is not None:
        return _is_pair(slashed["one"], slashed["other"], line, lines)
    named = _COMMA.fullmatch(text)
    if named is not None:
        if not is_person(named["name"]):
            return False
        return is_agency(named["house"]) or (not text.isupper() and _is_author(named["name"], lines))
    sent = _FOR.fullmatch(text)
    if sent is not None:
        return _is_pair(sent["name"], sent["house"], line, lines)
    caption = lines[line.index - 1].label
    if _GIVEN.fullmatch(text) is not None:
        return caption is not None or not line.blank_before
    return _is_bare(line, lines)


def _is_author(name: str, lines: Sequence[Line]) -> bool:
    """Whether a line of the article that leaves names the photographer as well, as bylines do."""
    return any(line.struck and name in line.text for line in lines)


def _is_pair(one: str, other: str, line: Line, lines: Sequence[Line]) -> bool:
    """Whether a full name stands on one side, and the other is printed in capitals or one of them stands on a line that leaves; no choice such as "Read/Write Access"."""
    for name, house in ((one, other), (other, one)):
        if name.count(" ") < 1 or not (is_person(name) or name.isupper()):
            continue
        shouted = house.isupper() and len(house) > 1
        known = any(near.struck and (house in near.text or name in near.text) for near in lines)
        if shouted or known:
            return True
    return False


def _is_bare(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a name or a house stands alone right below a longer line, the two of them between blank lines in a text that has such."""
    above = lines[line.index - 1]
    if above.index == 0 or line.index + 1 >= len(lines):
        return False
    apart = above.blank_before and not line.blank_before and lines[line.index + 1].blank_before
    shape = above.words >= PAIR_WORDS and above.text[-1].isalnum() and above.text[0].isupper()
    signed = line.words <= HOUSE_WORDS and (are_names(line.text) or line.text.isupper())
    below = lines[line.index + 1]
    return (
        apart
        and shape
        and signed
        and (below.prose or below.words >= PAIR_WORDS)
        and _SMALL.search(above.text) is not None
    )


_SMALL = re.compile(rf"(?<!\w)[{LOWER}]{{2,}}")


def _mark_galleries(lines: Sequence[Line], start: int, tail: int) -> None:
    """Two counters or more of one gallery, the caption below each, and the credit below that."""
    counters: dict[str, list[Line]] = {}
    for line in lines[start:tail]:
        counted = _COUNTED.fullmatch(line.text) if line.label is None or line.label.role is Role.PAGINATION else None
        if counted is not None and 0 < int(counted[1]) <= int(counted[2]):
            counters.setdefault(counted[2], []).append(line)
    for counter in (line for group in counters.values() if len(group) > 1 for line in group):
        counter.give(Role.PAGINATION, "structure.gallery.counter")
        _mark_picture(counter, lines)


def _mark_picture(counter: Line, lines: Sequence[Line]) -> None:
    below = lines[counter.index + 1 : counter.index + 3]
    if not below or below[0].label is not None or len(below[0].text) > CAPTION_CHARS or below[0].words < CAPTION_WORDS:
        return
    below[0].give(Role.CAPTION, "structure.gallery.caption")
    for line in below[1:]:
        if line.label is None and not line.sentence and not line.prose and line.words <= HOUSE_WORDS:
            named = "/" in line.text or are_names(line.text) or _GIVEN.fullmatch(line.text) is not None
            if named:
                line.give(Role.CREDIT, "structure.gallery.credit")
