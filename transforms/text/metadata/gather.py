"""The court: every candidate for a column with its basis, and the verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.document import Block, Document, Label, Passage
from transforms.text.metadata.access import access_warnings, find_access
from transforms.text.metadata.authors import find_authorship
from transforms.text.metadata.datelines.search import dateline_of
from transforms.text.metadata.dates.written import find_dates
from transforms.text.metadata.evidence import Evidence, passage_of
from transforms.text.metadata.facts import Facts
from transforms.text.metadata.folding import SAME_CHARS, folded, same
from transforms.text.metadata.people.bylines import parse_byline
from transforms.text.metadata.pictures import find_pictures
from transforms.text.metadata.published import find_dating
from transforms.text.metadata.reading_time import MAX_CHARS, MAX_MINUTES, is_bare, parse_reading_time
from transforms.text.metadata.tags import find_tags
from transforms.text.metadata.titles import find_title, outlet_in_title, outlet_names
from transforms.text.metadata.url import canonicalise

_PARTS = re.compile(r"\s*[·⋅|•]\s*")
_DEK_CHARS = 600  # longer descriptions are the article. # our choice


def gather(document: Document, labels: Sequence[Label], language: str) -> Facts:
    """What the columns say of the article, and the spans of its story that move there. `language` is ISO 639-1 or `und`."""
    evidence = Evidence.of(document, labels, language)
    outlet = outlet_in_title(evidence)
    outlets = outlet_names(evidence, outlet)
    title = find_title(evidence, outlets)
    authorship = find_authorship(evidence, outlets)
    dateline, dateline_cuts = dateline_of(evidence)
    dating = find_dating(evidence, dateline.raw if dateline else None)
    access = find_access(evidence)
    url = document.raw.url or evidence.value("url", "record", "og", "jsonld", "meta")
    canonical = evidence.value("canonical_url", "record", "link") or evidence.value("url", "og")
    return Facts(
        title=title,
        dek=_dek(evidence, title),
        byline=authorship.byline,
        authors=authorship.authors,
        dateline=dateline,
        published=dating.published,
        modified_at=dating.modified_at,
        section=_line(evidence.value("section", "record", "jsonld", "og", "meta")),
        tags=find_tags(evidence),
        publisher=_line(evidence.value("publisher", "record", "jsonld", "og", "meta") or outlet),
        url=url,
        canonical_url=canonicalise(canonical) if canonical else None,
        pictures=find_pictures(evidence),
        reading_minutes=_reading_minutes(evidence),
        access=access,
        language_declared=evidence.value("language", "record", "html", "jsonld", "og", "meta"),
        warnings=(*dating.warnings, *access_warnings(access, evidence)),
        cuts=(*dateline_cuts, *authorship.cuts),
    )


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _dek(evidence: Evidence, title: Passage | None) -> Passage | None:
    """The standfirst that the page shows; a description that nobody sees only from a record, which was written for us."""
    paragraphs = evidence.paragraphs()
    taken = [title.text] if title else []
    taken += [block.text for block in paragraphs[:1]]
    for block in evidence.blocks(Role.DEK):
        if not any(same(block.text, text) for text in taken) and not _is_misplaced(block, title, evidence):
            return passage_of(block)
    story = {block.start for block, _ in evidence.story}
    said = {(claim.value, claim.basis == "record"): claim for claim in evidence.claims("dek")}  # often thrice in a head
    for claim in said.values():
        size = len(claim.value)
        if size > _DEK_CHARS or any(same(claim.value, text) for text in taken):
            continue
        near = (block for block in evidence.document.blocks if abs(len(block.text) - size) <= SAME_CHARS)
        shown = next((block for block in near if same(claim.value, block.text)), None)
        if shown is not None and shown.start not in story:
            return passage_of(shown)
        if shown is None and claim.basis == "record" and not _is_excerpt(claim.value, paragraphs):
            return Passage(" ".join(claim.value.split()))
    return None


def _is_misplaced(block: Block, title: Passage | None, evidence: Evidence) -> bool:
    """Whether a page's block above the headline, or a sign-off, was taken for a standfirst."""
    if evidence.document.kind != "page":
        return False
    above = title is not None and title.start is not None and block.start < title.start
    byline = None if above else parse_byline(block.text)
    return above or (byline is not None and byline.introduced)


def _is_excerpt(description: str, paragraphs: Sequence[Block]) -> bool:
    """Whether the description only repeats how the story begins, or says nothing."""
    start = folded(description.rstrip(" .…[]"))
    return not start or (bool(paragraphs) and folded(paragraphs[0].text).startswith(start))


def _reading_minutes(evidence: Evidence) -> int | None:
    """As the page claims it: in a line of its own, beside the date or byline, or in its head."""
    for role in (Role.READING_TIME, Role.DATE, Role.BYLINE):
        for block in (block for block in evidence.blocks(role) if len(block.text) <= MAX_CHARS):
            for part in _PARTS.split(_without_dates(block.text, evidence.language)):
                minutes = parse_reading_time(part)
                if minutes is not None and not (is_bare(part) and _times_a_recording(block, evidence)):
                    return minutes
    claimed = evidence.value("reading_minutes") or ""
    return int(claimed) if claimed.isdigit() and 0 < int(claimed) <= MAX_MINUTES else None


def _times_a_recording(block: Block, evidence: Evidence) -> bool:
    """Whether a bare "3 min" stands below a player, or inside the story, where it is the length of a video."""
    if evidence.story and block.start > evidence.story[0][0].start:
        return True
    above = [plug for plug in evidence.blocks(Role.MEDIA_PLUG) if plug.end <= block.start]
    return bool(above) and not evidence.document.raw_text[above[-1].end : block.start].strip()


def _without_dates(line: str, language: str | None) -> str:
    """The line with its dates taken out, to which a reading time may be glued: "20258 min read"."""
    for found in reversed(find_dates(line, language)):
        line = f"{line[: found.start]} · {line[found.end :]}"
    return line
