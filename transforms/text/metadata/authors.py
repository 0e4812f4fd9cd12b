"""Who made the article: the court of bylines, scripts and meta elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.enums import Role
from schemas.records import Author
from transforms.text.document import Block, Cut
from transforms.text.metadata.date_parts import parts_of
from transforms.text.metadata.datelines.places import Told, Witness
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.folding import folded, name_key
from transforms.text.metadata.people.bylines import Byline, parse_byline, printed_byline
from transforms.text.metadata.people.person_names import CAPITAL_SURNAME
from transforms.text.metadata.people.sign_offs import agency_at_end, house_and_name, names_at_end, rights_at_end
from transforms.text.metadata.unlabelled import unlabelled_names

# Whose list of people is taken when the lists differ. # our choice, checked on public news pages with benchmarks/metadata.py
RANK = ("record", "jsonld", "text", "meta", "og")
CLAIMED = ("record", "jsonld", "meta", "og")
NOBODY = frozenset(
    {
        "admin",
        "administrator",
        "editor",
        "staff",
        "guest",
        "unknown",
        "author",
        "webmaster",
        "anonymous",
        "null",
        "none",
        "user",
    }
)
"""Names that content systems put where nobody wrote theirs."""

_SIGN_OFF = re.compile(r"[\[(]|(?:additional )?reporting by\b", re.IGNORECASE)
_BY = re.compile(r"(?:by|por|par|di|autor\w*|auteure?|autore|автор\w*) ?:", re.IGNORECASE)
_TEXT = re.compile(r"(?:text[eo]?s?|test[oi]|teksty?|текст) ?:", re.IGNORECASE)
_BYLINE_WORDS = 8  # a longer line that names nobody is none. # our choice
_OUTLET_CHARS = 4
MAX_AUTHORS = 30
"""More are a list of something else. # our choice"""


@dataclass(frozen=True, slots=True)
class Authorship:
    """The verdict: byline as printed, people and agencies, and what of it stands inside the story."""

    byline: str | None
    authors: tuple[Author, ...]
    cuts: tuple[Cut, ...]


def find_authorship(evidence: Evidence, outlets: frozenset[str]) -> Authorship:
    """Byline, names with roles, and the sign-offs to cut out of the story; `outlets` are folded names of the publication."""
    printed, bylines = _printed(evidence)
    cuts, signed = _sign_offs(evidence)
    below = _signature(evidence, bylines)
    if below is not None:
        cut, words, byline = below
        cuts = (*(other for other in cuts if other.start < cut.start), cut)
        printed = printed or words
        bylines.append(byline)
    claimed = CLAIMED if "author" in evidence.names or "author_organisation" in evidence.names else ()
    lists = {basis: names for basis in claimed if (names := _claimed(basis, evidence, outlets))}
    if lists:
        bylines = [byline for byline in bylines if not _SIGN_OFF.match(byline.printed)]
    printed_names = _placed(_housed(bylines[0].authors, outlets), evidence) if bylines else ()
    if not lists and not printed_names and evidence.document.kind == "page":
        printed_names = unlabelled_names(evidence)
    lists["text"] = printed_names
    others = [author for byline in bylines for author in byline.authors if author.role not in ("author", "agency")]
    edited = {name_key(other.name) for other in others}
    writers = [author for author in _writers(lists) if name_key(author.name) not in edited]
    houses = [author for basis in RANK for author in lists.get(basis, ()) if author.role == "agency"]
    foreign = [house for house in houses if folded(house.name) not in outlets]
    more = [author for author in lists.get("text", ()) if author.role not in ("author", "agency")]
    authors = _distinct([*writers, *(foreign if writers or foreign else houses)[:2], *signed, *others, *more])
    return Authorship(printed, authors[:MAX_AUTHORS], cuts)


def _writers(lists: dict[str, tuple[Author, ...]]) -> tuple[Author, ...]:
    """The people of the first witness, or of the one that names all of these and more: scripts often give the first author alone.

    Names are spelt as the page prints them, for scripts lose accents and spaces.
    """
    people = [tuple(author for author in lists.get(basis, ()) if author.role == "author") for basis in RANK]
    named = [names for names in people if names]
    if not named:
        return ()
    first = {name_key(author.name) for author in named[0]}
    chosen = next((names for names in named[1:] if first < {name_key(author.name) for author in names}), named[0])
    printed = {name_key(author.name): author.name for author in lists.get("text", ()) if not author.name.isupper()}
    return tuple(replace(author, name=printed.get(name_key(author.name), author.name)) for author in chosen)


def _housed(names: Sequence[Author], outlets: frozenset[str]) -> tuple[Author, ...]:
    """The names; one that is the outlet's is no person's."""
    return tuple(replace(author, role="agency") if folded(author.name) in outlets else author for author in names)


def _placed(names: tuple[Author, ...], evidence: Evidence) -> tuple[Author, ...]:
    """The names without those behind the first that are places, for the story says "in Harbour Town"."""
    if len([author for author in names if author.role == "author"]) < 2 or evidence.document.kind != "text":
        return names
    told = Told(evidence.document.raw_text, 0, 0)
    witness = Witness(told, evidence.language)
    kept = [author for author in names[1:] if author.role != "author" or not witness.is_lived_in(author.name)]
    return (names[0], *kept)


def _claimed(basis: str, evidence: Evidence, outlets: frozenset[str]) -> tuple[Author, ...]:
    """The people and houses that one witness beside the text names."""
    names: list[Author] = []
    for claim in evidence.claims("author", basis)[:MAX_AUTHORS]:
        names += _of_claim(without_outlet(claim.value, evidence), outlets)
    names += [Author(claim.value, "agency") for claim in evidence.claims("author_organisation", basis)]
    return _distinct(names)


def _of_claim(value: str, outlets: frozenset[str]) -> Iterator[Author]:
    if folded(value) in NOBODY or not folded(value):
        return
    if folded(value) in outlets:
        yield Author(value, "agency")
        return
    byline = parse_byline(value if value[:3].lower() == "by " else f"By {value}")
    if byline is not None:
        yield from (author for author in byline.authors if folded(author.name) not in NOBODY)


def _printed(evidence: Evidence) -> tuple[str | None, list[Byline]]:
    """The first byline below the headline as it stands, and all that were read. A lone "By" belongs to the line below it.

    One that a word such as "By" opens counts before one that its place alone made a byline; what names nobody counts last.
    """
    printed: str | None = None
    unread: str | None = None
    opened = False
    bylines: list[Byline] = []
    lead = ""
    story = evidence.story[0][0].start if evidence.story else 0
    for block in _from_the_headline(evidence):
        whole = f"{lead} {block.text}".strip()
        byline = parse_byline(f"{lead} {without_outlet(block.text, evidence)}".strip()) or _other_byline(block.text)
        lead = byline.printed if byline is not None and not byline.authors else ""
        if byline is not None and byline.authors:
            better = printed is None or (
                bool(byline.people)
                and (_is_late(bylines, block, story) or (byline.opened and not (opened and _name_people(bylines))))
            )
            first = better and not _is_sign_off(block, byline, story)
            printed = _printed_words(whole) if first else printed
            opened |= first and byline.opened
            if first or printed is None or not _SIGN_OFF.match(block.text):
                bylines.insert(0 if first else len(bylines), byline)
        elif byline is None and printed is None and not bylines and not block.text.startswith(("(", "[")):
            words = printed_byline(whole)
            if unread is None and any(map(str.isalpha, words)) and len(words.split()) <= _BYLINE_WORDS:
                unread = words
    beside = _beside_date(evidence) if not opened and evidence.document.kind == "text" else None
    if beside is not None and (not bylines or beside[1][0].opened):
        return beside
    return printed or unread, bylines


def _other_byline(text: str) -> Byline | None:
    """The byline of a name with a full stop, or of a house that no word tells with a person behind it: "Nauka nad Bzurą, Ewa Lis"."""
    found = house_and_name(text)
    if found is None:
        return parse_byline(text.rstrip(" .")) if CAPITAL_SURNAME.fullmatch(text.rstrip(" .")) else None
    return Byline((Author(found[1], "author"), Author(found[0], "agency")), text, introduced=False)


def _name_people(bylines: Sequence[Byline]) -> bool:
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
    return source or _SIGN_OFF.match(block.text) is not None


def _sign_offs(evidence: Evidence) -> tuple[tuple[Cut, ...], list[Author]]:
    """Agencies that sign the end of the story inside its last paragraph; the rights printed there leave as well."""
    paragraphs = evidence.paragraphs()
    cuts = []
    signed = []
    for block in paragraphs[-1:]:
        found = agency_at_end(block.text)
        if found is not None and found[0] > 0:
            cuts.append(Cut(block.start + found[0], block.end, Role.BYLINE, "metadata.byline.agency_at_end"))
            signed.append(Author(found[1], "agency"))
        rights = rights_at_end(block.text)
        if rights is not None:
            cuts.append(Cut(block.start + rights, block.end, Role.COPYRIGHT, "metadata.copyright.at_end"))
    return tuple(cuts), signed


def _signature(evidence: Evidence, bylines: Sequence[Byline]) -> tuple[Cut, str, Byline] | None:
    """Who signs inside the last paragraph; a name alone only where no byline names anybody, and the story does not speak of its bearer."""
    paragraphs = evidence.paragraphs()
    found = names_at_end(paragraphs[-1].text) if paragraphs and evidence.document.kind == "text" else None
    if found is None:
        return None
    start, words, byline, proven = found
    block = paragraphs[-1]
    if not proven:
        surname = byline.people[0].name.rpartition(" ")[2]
        told = any(surname in other.text for other in paragraphs[:-1]) or surname in block.text[:start]
        if told or _name_people(bylines):
            return None
    return Cut(block.start + start, block.end, Role.BYLINE, "metadata.byline.at_end"), words, byline


def _distinct(authors: Sequence[Author]) -> tuple[Author, ...]:
    """Each name once, in the first role that it has; of two spellings the one with spaces and accents."""
    kept: dict[str, Author] = {}
    for author in authors:
        key = name_key(author.name)
        if key not in kept:
            kept[key] = author
        elif len(author.name) > len(kept[key].name):
            kept[key] = replace(kept[key], name=author.name)
    return tuple(kept.values())
