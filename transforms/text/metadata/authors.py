"""Who made the article: the court of bylines, scripts and meta elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.enums import Role
from schemas.records import Author
from transforms.text.document import Block, Cut
from transforms.text.metadata.bylines import Byline, parse_byline, printed_byline
from transforms.text.metadata.datelines import agency_at_end
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.folding import folded
from transforms.text.metadata.person_names import is_organisation

# Whose list of people is taken when the lists differ. # our choice, checked on public news pages with benchmarks/metadata.py
RANK = ("record", "jsonld", "text", "meta", "og")
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
    printed, bylines = _printed(evidence)
    cuts, signed = _sign_offs(evidence)
    lists = {basis: names for basis in RANK if (names := _named(basis, evidence, bylines, outlets))}
    writers = next((names for basis in RANK if (names := _people(lists.get(basis, ())))), ())
    houses = [author for basis in RANK for author in lists.get(basis, ()) if author.role == "agency"]
    others = [author for byline in bylines for author in byline.authors if author.role not in ("author", "agency")]
    if writers:
        houses = [house for house in houses if folded(house.name) not in outlets]
    authors = _distinct([*writers, *houses[:2], *signed, *others])
    return Authorship(printed, authors[:MAX_AUTHORS], cuts)


def _people(names: Sequence[Author]) -> tuple[Author, ...]:
    return tuple(author for author in names if author.role in ("author", "photographer"))


def _named(basis: str, evidence: Evidence, bylines: Sequence[Byline], outlets: frozenset[str]) -> tuple[Author, ...]:
    """The people and houses that one witness names."""
    if basis == "text":
        return tuple(author for byline in bylines[:1] for author in byline.authors)
    names: list[Author] = []
    for claim in evidence.claims("author", basis):
        names += _of_claim(claim.value, outlets)
    names += [Author(claim.value, "agency") for claim in evidence.claims("author_organisation", basis)]
    return _distinct(names)


def _of_claim(value: str, outlets: frozenset[str]) -> Iterator[Author]:
    if folded(value) in NOBODY:
        return
    if folded(value) in outlets or is_organisation(value):
        yield Author(value, "agency")
        return
    byline = parse_byline(value if value[:3].lower() == "by " else f"By {value}")
    if byline is not None:
        yield from (author for author in byline.authors if folded(author.name) not in NOBODY)


def _printed(evidence: Evidence) -> tuple[str | None, list[Byline]]:
    """The first byline as it stands, and all that were read. A lone "By" belongs to the line below it."""
    blocks = evidence.blocks(Role.BYLINE)
    printed: str | None = None
    bylines: list[Byline] = []
    lead = ""
    for block in blocks:
        text = f"{lead} {block.text}".strip()
        byline = parse_byline(text)
        lead = ""
        if byline is not None and not byline.authors:
            lead = byline.printed
            continue
        if byline is None:
            if printed is None and not bylines and not _is_sign_off(block):
                printed = printed_byline(text) or None
            continue
        if not _is_sign_off(block) and (printed is None or not bylines):
            printed = byline.printed
        bylines.append(byline)
    bylines.sort(key=lambda byline: byline.printed != printed)
    return printed, bylines


def _is_sign_off(block: Block) -> bool:
    """Whether it stands in brackets or only names a source: "(dpa)", "Źródło: PAP"."""
    byline = parse_byline(block.text)
    bracketed = block.text.startswith(("(", "["))
    source = (
        byline is not None
        and all(author.role == "agency" for author in byline.authors)
        and (byline.introduced and ":" in block.text)
    )
    return bracketed or source


def _sign_offs(evidence: Evidence) -> tuple[tuple[Cut, ...], list[Author]]:
    """Agencies that sign the end of the story inside its last paragraph."""
    paragraphs = evidence.paragraphs()
    cuts = []
    signed = []
    for block in paragraphs[-1:]:
        found = agency_at_end(block.text)
        if found is not None and found[0] > 0:
            cuts.append(Cut(block.start + found[0], block.end, Role.BYLINE, "metadata.byline.agency_at_end"))
            signed.append(Author(found[1], "agency"))
    return tuple(cuts), signed


def _distinct(authors: Sequence[Author]) -> tuple[Author, ...]:
    """Each name once, in the first spelling and role that it has."""
    kept: dict[str, Author] = {}
    for author in authors:
        kept.setdefault(folded(author.name), author)
    return tuple(kept.values())
