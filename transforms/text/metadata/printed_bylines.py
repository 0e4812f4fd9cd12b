"""The bylines that an article prints: which line is the first, and whom each names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.enums import Role
from schemas.records import Author
from transforms.text.document import Block
from transforms.text.metadata.date_parts import parts_of
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.people.bylines import Byline, parse_byline, printed_byline
from transforms.text.metadata.people.introductions import is_label, is_of_helpers
from transforms.text.metadata.people.person_names import CAPITAL_SURNAME
from transforms.text.metadata.people.sign_offs import house_and_name

SIGN_OFF = re.compile(r"[\[(]|(?:additional )?reporting by\b", re.IGNORECASE)
"""What opens a sign-off."""

_HELPED = re.compile(r"[\[(]?additional reporting by\b", re.IGNORECASE)
_BY = re.compile(r"(?:by|por|par|di|autor\w*|auteure?|autore|автор\w*) ?:", re.IGNORECASE)
_TEXT = re.compile(r"(?:text[eo]?s?|test[oi]|teksty?|текст) ?:", re.IGNORECASE)
_BYLINE_WORDS = 8  # a longer line that names nobody is none. # our choice
_OUTLET_CHARS = 4
_GAP = 2  # characters between two lines that stand together


def printed_bylines(evidence: Evidence) -> tuple[str | None, list[Byline]]:
    """The first byline below the headline as it stands, and all that were read. A lone "By" belongs to the line below it.

    One that a word such as "By" opens counts before one that its place alone made a byline; what names nobody counts last.
    """
    printed: str | None = None
    unread: str | None = None
    signed_off: str | None = None
    opened = False
    bylines: list[Byline] = []
    lead = ""
    above: int | None = None
    story = evidence.story[0][0].start if evidence.story else 0
    for block in _from_the_headline(evidence):
        whole = block.text if is_label(lead) else f"{lead} {block.text}".strip()
        byline = parse_byline(f"{lead} {without_outlet(block.text, evidence)}".strip()) or _other_byline(block.text)
        byline = _with_told_house(byline, evidence)
        below = above is not None and block.start - above <= _GAP
        below = below and bool(bylines)
        if below and _is_one_more(byline, bylines[0]):
            assert byline is not None
            bylines[0] = replace(bylines[0], authors=(*bylines[0].authors, *byline.authors))
            above = block.end
            continue
        if below and byline is not None and byline.people and is_of_helpers(block.text):
            bylines[0] = replace(bylines[0], authors=(*bylines[0].authors, *byline.authors))
            above = block.end
            continue
        # "Texto" below a name says what its bearer did, and introduces nobody
        lead = byline.printed if byline is not None and not byline.authors and not below else ""
        above = block.end if byline is not None and byline.people else None
        if byline is not None and byline.authors:
            better = printed is None or (
                bool(byline.people)
                and (_is_late(bylines, block, story) or (byline.opened and not (opened and name_people(bylines))))
            )
            first = better and not _is_sign_off(block, byline, story)
            printed = _parted(_printed_words(whole), byline) if first else printed
            opened |= first and byline.opened
            if not first and signed_off is None and byline.opened and byline.people and ";" in block.text:
                signed_off = block.text  # "(Reporting by Jane Roe; Editing by …)" is all that names who wrote wire copy
            if first or printed is None or not SIGN_OFF.match(block.text):
                bylines.insert(0 if first else len(bylines), byline)
            elif bylines:
                bylines[0] = _with_helpers(bylines[0], byline)
        elif byline is None and printed is None and not bylines and not block.text.startswith(("(", "[")):
            words = printed_byline(whole)
            if unread is None and any(map(str.isalpha, words)) and len(words.split()) <= _BYLINE_WORDS:
                unread = words
    beside = _beside_date(evidence) if not opened and evidence.document.kind == "text" else None
    if beside is not None and (not bylines or beside[1][0].opened):
        return beside
    return printed or signed_off or unread, bylines


def _is_one_more(byline: Byline | None, first: Byline) -> bool:
    """Whether a name right below the first is that of one more author: each on a line of its own, printed alike."""
    if byline is None or byline.introduced or first.introduced or len(byline.authors) != 1 or not byline.people:
        return False
    shouted = byline.printed.isupper()
    alone = byline.printed == byline.people[0].name and all(author.role == "author" for author in first.authors)
    return alone and " " in byline.printed and shouted == first.printed.isupper()


def _with_helpers(first: Byline, sign_off: Byline) -> Byline:
    """The byline with whom a sign-off names beside all its people, or says to have helped them: "Additional reporting by Jane Roe"."""
    signed = {author.name for author in sign_off.people}
    named = {author.name for author in first.people}
    if not named or not (named <= signed or _HELPED.match(sign_off.printed)):
        return first
    return replace(first, authors=(*first.authors, *(one for one in sign_off.people if one.name not in named)))


def _with_told_house(byline: Byline | None, evidence: Evidence) -> Byline | None:
    """The byline with the paper apart that stands before a surname in capitals, where the page names it again: "Harbour-West Jane ROE"."""
    person = byline.people[0].name if byline is not None and len(byline.people) == 1 else ""
    found = CAPITAL_SURNAME.search(person)
    house = person[: found.start()].strip() if found else ""
    if byline is None or found is None or not house or evidence.document.raw_text.count(house) < 2:
        return byline
    return replace(byline, authors=(Author(found.group(), "author"), Author(house, "agency")))


def _other_byline(text: str) -> Byline | None:
    """The byline of a name with a full stop, or of a house that no word tells with a person behind it: "Nauka nad Bzurą, Ewa Lis"."""
    found = house_and_name(text)
    if found is None:
        return parse_byline(text.rstrip(" .")) if CAPITAL_SURNAME.search(text.rstrip(" .")) else None
    return Byline((Author(found[1], "author"), Author(found[0], "agency")), text, introduced=False)


def name_people(bylines: Sequence[Byline]) -> bool:
    return any(byline.people for byline in bylines)


def _is_late(others: Sequence[Byline], block: Block, story: int) -> bool:
    """Whether the first to name people stands above the story, below houses: "The Post" over "Ann Lee"."""
    return block.start < story and not any(other.people or other.opened for other in others)


def _beside_date(evidence: Evidence) -> tuple[str, list[Byline]] | None:
    """The first byline on a line that a date opens: "14 June 2024 - Jane Roe - in Science"."""
    for block in evidence.blocks(Role.DATE, Role.READING_TIME):
        for part in parts_of(block.text):
            byline = parse_byline(part.text) if part.kind == "byline" else None
            if byline is not None and byline.authors:
                return byline.printed, [byline]
    return None


def _printed_words(text: str) -> str:
    """The byline of a line as it stands, without dates, and without what only its reader dates: "- yesterday at 7 pm"."""
    words = printed_byline(text)
    if words != text.strip() or not any(map(str.isdigit, text)):
        return words
    part = next((part for part in parts_of(text) if part.kind == "byline"), None)
    return part.text if part else words


def _parted(words: str, byline: Byline) -> str:
    """The words with a space before a name that is glued to what introduces it: "ByJane Roe"."""
    at = words.find(byline.authors[0].name)
    return f"{words[:at]} {words[at:]}" if byline.opened and at > 0 and words[at - 1].isalpha() else words


def _from_the_headline(evidence: Evidence) -> list[Block]:
    """Bylines below the headline first: those above it belong to teasers."""
    blocks = evidence.blocks(Role.BYLINE)
    titles = evidence.blocks(Role.TITLE)
    top = titles[0].start if titles and evidence.document.kind == "page" else 0
    return sorted(blocks, key=lambda block: block.start < top)


def without_outlet(text: str, evidence: Evidence) -> str:
    """A byline without the outlet's name behind the author's: "Ann Lee Telegram & Gazette", "Ann Lee | South Bay Gazette"."""
    line = text.rstrip()
    for claim in evidence.claims("publisher")[:3]:
        name = claim.value.removeprefix("The ").removeprefix("the ")
        at = line.rfind(name)
        if len(name) < _OUTLET_CHARS or at < 1 or at + len(name) != len(line) or line[at - 1] not in " |,":
            continue
        divided = max(line.rfind("|", 0, at), line.rfind(",", 0, at))
        head = line[: divided if divided > 0 else at].rstrip(" ,|")
        head = head.removesuffix(" The").removesuffix(" the")
        if len(head.split()) > 1:
            return head
    return text


def _is_sign_off(block: Block, byline: Byline, story: int) -> bool:
    """Whether it ends the article: in brackets, "Reporting by …; editing by …", or only a source: "(dpa)", "Źródło: PAP".

    "Por: Redacción" above the story is a byline.
    """
    source = (
        all(author.role == "agency" for author in byline.authors)
        and byline.introduced
        and ":" in byline.printed.partition(" - ")[0]
    )
    source = source and (block.start > story or _BY.match(block.text) is None) and _TEXT.match(block.text) is None
    return source or SIGN_OFF.match(block.text) is not None
