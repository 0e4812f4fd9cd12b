"""Names and places in a head: who wrote it, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import (
    are_names,
    is_capital_surname,
    is_initials,
    is_name_and_job,
    is_name_in_place,
    is_name_of_house,
    is_name_with_date,
)
from transforms.text.boilerplate.pictures.credit_forms import is_credited
from transforms.text.boilerplate.pictures.owners import is_pictured
from transforms.text.letters import UPPER
from transforms.text.metadata.datelines.line import is_bare_place, is_placed_date, is_regional_place
from transforms.text.metadata.people.bylines import is_dated_byline, is_house, is_introduced, is_signed
from transforms.text.metadata.people.introductions import is_introduction
from transforms.text.metadata.people.person_names import is_job, is_organisation

# All our choice.
META_REACH = 12  # lines below the headline among which date, byline and reading time are sought
NAME_WORDS = 12
POST_WORDS = 6  # "special correspondent in Kharkiv (Ukraine)"
MOST_POST_WORDS = 8  # "with contributions from …" behind two names
HOUSE_WORDS = 6
DASHES = "–—-"
DEK_WORDS = 4
PARAGRAPHS = 3
# "Author, Jane Roe", "Autor — Jane Roe"; and the line below it, "Role, Science correspondent"
_LABELLED = re.compile(
    r"(?:Author|Autora?|Auteure?|Autore|Autrice|Autorka|Автор|Авторка|Role|Título del autor|Título do autor|Fonction|Ruolo|Stanowisko|Funktion"
    r"|Место работы|Местоположение|Місце роботи)(?:,| [—–-]) [^\W\d_]"
)
# "Jane Roe (Harbour Town), photos Jan Kowal", "Jane Roe | Harbour Town", "Jane Roe with HBR", "Jane Roe, The Lagoon, Nigeria"
_CAPITAL = rf"[{UPPER}][\w'’-]+(?: [{UPPER}][\w'’-]+){{0,2}}"
_SAYS_MORE = re.compile(
    r" \(| \| "
    rf"| (?:with|avec|con|com|mit|et|e|y|und|z|з|с|та|и) (?:[{UPPER}]{{2,6}}|(?:l[ae]s |le |den |the )?(?:ag[eê]n[ct]\w+|agencj\w+|Agenturen|агент\w+|агенц\w+))$"
    rf"|(?:, {_CAPITAL}){{2}}$"
)
_JOINT = re.compile(r" (?:and|und|y|e|et|i|и|та|й|&) ")
# "Jane Roe @janeroe", "Jane Roe (@janeroe)", "Jane Roe | @janeroe"
_HANDLE = re.compile(r",?(?: [|/·–—-])? \(?@\w+\)?$")
# "Хокон Бьёрнсвик (Håkon Bjørnsvik)": a name and how its bearer writes it
_AS_BORNE = re.compile(r" \([A-ZÀ-Ž][^()\d]{4,40}\)$")
_POST = re.compile(r" [-–—|·] ")  # "Jane Roe - Reporter of the Harbour Agency"


def is_name(line: Line) -> bool:
    return line.words <= NAME_WORDS // 3 and are_names(_plain(line.text))


def is_name_as_borne(text: str) -> bool:
    """Whether a line is a name and, in brackets, how its bearer writes it in another alphabet: whose text was translated."""
    found = None if text[-1] != ")" or text[0].isascii() else _AS_BORNE.search(text)
    return found is not None and are_names(text[: found.start()])


def _plain(text: str) -> str:
    """A name without the handle behind it, or without its own spelling where that is another alphabet's."""
    if text[-1] != ")" and "@" not in text:
        return text
    found = _HANDLE.search(text) or (None if text[0].isascii() else _AS_BORNE.search(text))
    return text if found is None else text[: found.start()]


def is_place(top: Top, line: Line) -> bool:
    """Whether a place stands alone right below a date or a byline."""
    regional = is_regional_place(line.text)
    if not regional and not is_bare_place(line.text):
        return False
    above = top.lines[line.index - 1]
    if regional and above.label is not None:
        return True
    signed = top.is_data(above.index) or is_name(above)
    return signed and (regional or not top.is_credit(above.index))


def is_placed(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is a place and a date; what could be a name too is a place below a name."""
    if is_placed_date(line.text):
        return True
    above = lines[line.index - 1]
    named = is_name(above) or (above.label is not None and above.label.role is Role.BYLINE and is_signed(above.text))
    return named and is_name_with_date(line.text)


def is_byline(line: Line, lines: Sequence[Line]) -> bool:
    """A line of names alone or of a name and a post, or a short line (a post, a place) right below a byline."""
    if line.sentence or line.words > NAME_WORDS or any(map(str.isdigit, line.text)):
        return is_name_with_date(line.text) or (not line.sentence and is_dated_byline(line.text))
    if line.text[0] in DASHES:  # "- Harbour Press - Archive" owns a picture
        return False
    if _LABELLED.match(line.text):
        return True
    if (plain := _plain(line.text)) is not line.text and are_names(plain):
        return True
    above = lines[line.index - 1].label
    if above is not None and above.role is Role.BYLINE and line.words <= NAME_WORDS // 2:
        return True
    if are_names(line.text) and _is_job_line(lines[line.index + 1 : line.index + 2]):
        return True
    if is_initials(line.text):
        return _is_beside_data(line, lines)
    # Few lines have the form, so the others are not compared with all above.
    return _signs(line) and not any(_names_author(other) for other in lines[: line.index + META_REACH])


def is_above_post(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a bare name stands right above what its bearer is: all 60 such names of the gold are bylines."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if below is None or below.words > POST_WORDS or below.sentence or any(map(str.isdigit, below.text)):
        return False
    return is_job(below.text) and are_names(line.text)


def is_signature(top: Top, line: Line) -> bool:
    """Whether a line opens with names and says more of who they are, and a date stands beside it or a line below."""
    if line.hits or line.sentence or line.words > NAME_WORDS:
        return False
    found = _SAYS_MORE.search(line.text)
    if found is None:
        return False
    name = line.text[: found.start()]
    if not are_names(name) or is_organisation(name):
        return False
    near = (line.index - 1, line.index + 1, line.index + 2)
    return any(top.is_date(at) for at in near if 0 <= at < len(top.lines))


def _signs(line: Line) -> bool:
    """Whether the line by itself names people with a post or a place, or a house."""
    if is_name_in_place(line.text) or is_name_and_job(line.text) or is_introduced(line.text):
        return True
    if (is_capital_surname(line.text) or is_name_of_house(line.text)) and is_signed(line.text):
        return True
    if line.words <= HOUSE_WORDS and (is_house(line.text) or is_introduction(line.text)):
        return True
    name, _, post = (_POST.sub(",", line.text, count=1)).partition(",")
    several = _JOINT.search(name) is not None
    if len(post.split()) > (MOST_POST_WORDS if several else POST_WORDS) or not are_names(name):
        return False
    short = len(name.split()) < 4 or several
    plain = post.strip()[:1].islower() and "," not in post  # ", a clerk, who broke the rule" tells
    return not post or are_names(post) or is_bare_place(post.strip()) or (short and (plain or is_job(post)))


def _names_author(line: Line) -> bool:
    """Whether the line is the byline of the article, introduced by a word, and names people."""
    return line.label is not None and line.label.rule.endswith("byline.by") and is_signed(line.text)


def _is_beside_data(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a date or a byline stands right above or below the line."""
    near = [lines[at].label for at in (line.index - 1, line.index + 1) if at < len(lines)]
    return any(label is not None and label.role in (Role.DATE, Role.BYLINE) for label in near)


def _is_job_line(below: Sequence[Line]) -> bool:
    """Whether the line opens with what somebody is, and nobody is named before it: "Reporter of the Harbour Post"."""
    return any(line.words > 1 and is_job(line.text.split(" ")[0]) and line.label is not None for line in below)


def is_introduced_name(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a name stands below a line that only introduces it."""
    return line.index > 0 and is_name(line) and is_introduction(lines[line.index - 1].text)


def is_dated_name(top: Top, line: Line) -> bool:
    """Whether a bare name stands right below the date, or the picture below that, and right above a paragraph."""
    below = top.lines[line.index + 1] if line.index + 1 < len(top.lines) else None
    if below is None or line.hits or not is_name(line):
        return False
    above = top.lines[line.index - 1]
    led = above.words == 1 and above.hit_of(Role.BYLINE) is not None  # "von"
    if (
        led
        or is_introduction(above.text)
        or is_organisation(below.text.partition(",")[0])
        or _ends_head(line, top.lines)
    ):
        return True
    if not below.prose:
        return False
    pictured = is_credited(above) or is_pictured(above, top.lines)
    return top.is_date(above.index - pictured) and above.index > 0


def _ends_head(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a blank line stands a line or two below, above a story that has none between its first paragraphs."""
    for first in range(line.index + 1, line.index + 3):
        body = lines[first : first + PARAGRAPHS]
        if len(body) == PARAGRAPHS and body[0].blank_before:
            told = body[0].prose and body[1].story
            return told and not line.blank_before and not any(other.blank_before for other in body[1:])
    return False
