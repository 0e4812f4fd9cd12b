"""Who made the article: the court of bylines, scripts and meta elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.enums import Role
from schemas.records import Author
from transforms.text.document import Cut
from transforms.text.metadata.datelines.dateline import REACH
from transforms.text.metadata.datelines.places import Told, Witness
from transforms.text.metadata.datelines.toponyms import opens_as_toponym, prepositions
from transforms.text.metadata.datelines.unsigned import opening_of
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.folding import folded, name_key
from transforms.text.metadata.people.bylines import Byline, parse_byline
from transforms.text.metadata.people.sign_offs import agency_at_end, names_at_end, rights_at_end
from transforms.text.metadata.printed_bylines import SIGN_OFF, name_people, printed_bylines, without_outlet
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
    printed, bylines = printed_bylines(evidence)
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
        bylines = [byline for byline in bylines if not SIGN_OFF.match(byline.printed)]
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
    locatives = prepositions(evidence.language, loose=False)
    opening = opening_of(evidence.told[0].text[:REACH]) if evidence.told else None
    kept = [
        author
        for author in names[1:]
        if author.role != "author"
        or not (
            opens_as_toponym(author.name)
            or (opening is not None and opening.place == author.name)
            or witness.stands_behind(locatives, author.name)
        )
    ]
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
        if told or name_people(bylines):
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
