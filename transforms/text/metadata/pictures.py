"""Pictures: the lead image, and captions and credits with the image that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from schemas.enums import Role
from transforms.text.document import Block, Claim, Passage
from transforms.text.metadata.captions import split_caption
from transforms.text.metadata.evidence import Evidence, passage_of
from transforms.text.metadata.facts import Picture
from transforms.text.metadata.folding import folded

_CAPTION_WORDS = 3  # fewer before a credit are a label of it. # our choice
_LEAD = ("record", "og", "jsonld", "meta")


def find_pictures(evidence: Evidence) -> tuple[Picture, ...]:
    """The lead image first, then every picture with words; each caption once."""
    if not evidence.document.claims and Role.CAPTION not in evidence.roles and Role.CREDIT not in evidence.roles:
        return ()
    addresses = _by_caption(evidence)
    described = [_with_address(picture, addresses) for picture in _described(evidence)]
    base = evidence.document.raw.url or evidence.value("canonical_url", "link") or ""
    lead = evidence.value("image", *_LEAD)
    if lead is None:
        if described:
            described[0] = replace(described[0], is_lead=True)
        return tuple(described)
    address = _absolute(lead, base) if urlsplit(lead).scheme else _shown_as(lead, evidence) or _absolute(lead, base)
    for number, picture in enumerate(described):
        if picture.url is not None and _file(picture.url) == _file(address):
            return (replace(picture, url=address, is_lead=True), *described[:number], *described[number + 1 :])
    caption = _claimed_caption(lead, evidence)
    if evidence.document.kind == "text" and described and caption is None:
        return (replace(described[0], url=address, is_lead=True), *described[1:])
    return (Picture(address, caption, None, True), *described)


def _described(evidence: Evidence) -> list[Picture]:
    """One picture for every caption; a credit line joins the caption before it, or the one right after it."""
    pictures: list[Picture] = []
    seen: set[str] = set()
    credits = {block.start for block in evidence.blocks(Role.CREDIT)}
    for block in evidence.blocks(Role.CAPTION, Role.CREDIT):
        caption, credit = _words(block)
        if block.start in credits and (credit is None or caption is None or len(caption.text.split()) < _CAPTION_WORDS):
            caption, credit = None, block.text
        key = folded(caption.text) if caption else ""
        if caption is not None and key in seen:
            continue
        if caption is None and pictures and pictures[-1].credit is None:
            pictures[-1] = replace(pictures[-1], credit=credit)
        elif caption is not None and pictures and pictures[-1].caption is None:
            pictures[-1] = replace(pictures[-1], caption=caption, credit=credit or pictures[-1].credit)
        else:
            pictures.append(Picture(None, caption, credit, False))
        seen.add(key)
    return pictures


def _words(block: Block) -> tuple[Passage | None, str | None]:
    span, credit = split_caption(block.text)
    if span is None:
        return None, credit
    return passage_of(block, *span), credit


def _by_caption(evidence: Evidence) -> dict[str, str]:
    """Addresses of the page's own images by the captions of their figures: a caption follows its image."""
    addresses: dict[str, str] = {}
    for image, words in _pairs(evidence.document.claims):
        if image.basis == "html" and words is not None:
            addresses.setdefault(folded(words.value), image.value)
    return addresses


def _pairs(claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, Claim | None]]:
    for number, claim in enumerate(claims):
        if claim.name == "image":
            after = claims[number + 1] if number + 1 < len(claims) else None
            yield claim, after if after is not None and after.name == "image_caption" else None


def _with_address(picture: Picture, addresses: dict[str, str]) -> Picture:
    """The picture with the address whose caption reads the same, or begins with the same words."""
    if picture.caption is None:
        return picture
    words = folded(picture.caption.text)
    address = addresses.get(words) or next((found for key, found in addresses.items() if key.startswith(words)), None)
    return picture if address is None else replace(picture, url=address)


def _claimed_caption(address: str, evidence: Evidence) -> Passage | None:
    """What a record says of its image; pages show their captions, and what they do not show is for search engines."""
    if evidence.document.kind == "page":
        return None
    captions = (words.value for image, words in _pairs(evidence.document.claims) if image.value == address and words)
    caption = next(captions, None) or evidence.value("image_caption", "record")
    return Passage(" ".join(caption.split())) if caption else None


def _shown_as(lead: str, evidence: Evidence) -> str | None:
    """The page's own image that a relative address means: its address was resolved where <base> was known."""
    path = lead.lstrip("./")
    return next((claim.value for claim in evidence.claims("image", "html") if claim.value.endswith("/" + path)), None)


def _absolute(address: str, base: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _file(address: str) -> str:
    """The last part of the path: image servers write size and version elsewhere."""
    try:
        return urlsplit(address).path.rpartition("/")[2]
    except ValueError:
        return address
