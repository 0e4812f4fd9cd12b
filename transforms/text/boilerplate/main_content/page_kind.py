"""Pages that are no articles: lists, errors, consent walls, galleries, live tickers, bare paywalls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from schemas.enums import Reason
from transforms.text.boilerplate.main_content.features import Evidence
from transforms.text.document import Block, Claim, Refusal

_ERROR = re.compile(
    r"(?i)\b(error )?40[34]\b|(page|article|story|content|site) (was |could |can)?(not|n[’']t) (be )?(found|available|exist)|"
    r"(can[’']?t|cannot|could ?n[o’']t) find (that|the|this|your) page|no longer (exists|available)|access denied|"
    r"seite (wurde )?nicht gefunden|página no encontrada|page (introuvable|non trouvée)|pagina non trovata|nie znaleziono|"
    r"(страница|сторінк[ау]) не (найдена|знайден[ао])"
)
_CONSENT = re.compile(
    r"(?i)cookies?|consent|zustimm|einwillig|datenschutz|personenbezogen|tracking|privacy|gdpr|dsgvo|consentement|consentimiento|"
    r"partners?\b|werbung|advertising|zgod[ay]|consenso|согласи|згод[ау]|personali[sz]"
)
_CLOCK = re.compile(
    r"^\W*(\d{1,2}[:.]\d{2}(\s*[ap]\.?m\.?)?|\d+\s*(m|h|min|mins|hrs?|hours?|minutes?)\s*(ago)?)\b.{0,12}$", re.I
)
_COUNTED = re.compile(r"^\W*\d{1,3}\s*(of|/|von|de|sur|di|z|из|із)\s*\d{1,3}\b")

ENOUGH = 400
"""Characters of kept prose from which a page is an article unless it says otherwise. # our choice"""

TEASER = 200
"""Characters of text for each linked headline up to which a page is a list. # our choice"""

TINY = 80
"""Fewer characters of kept text are no article. # our choice"""

ENTRIES = 5
"""From this many times of day, captions or linked headlines on, a page is a ticker, a gallery or a list. # our choice"""

ENTRY = 250
"""Characters an entry of a ticker has; a live blog whose entries are longer tells its story and is kept. # our choice"""

PAYWALLED = 200
"""A page behind a paywall that shows fewer characters shows no article. # our choice"""


def refuse(
    blocks: Sequence[Block], claims: Sequence[Claim], evidence: Evidence, kept: NDArray[np.bool_]
) -> Refusal | None:
    """Why this page is no article, or None when it is one as far as one can tell."""
    columns = evidence.columns
    size = columns["length"]
    text = float(size[kept].sum())
    types = _types(claims)
    head = [claim.value for claim in claims if claim.name == "title"]
    head += [block.text for block in blocks if block.tag == "h1"]
    if text < 4 * ENOUGH and any(_ERROR.search(words[:120]) for words in head):
        return Refusal(Reason.ERROR_PAGE, f"the headline speaks of an error: {head[0][:80]!r}")
    if is_ticker([blocks[number] for number in np.nonzero(kept)[0].tolist()], claims):
        times = sum(1 for block in blocks if len(block.text) < 30 and _CLOCK.match(block.text))
        if times >= ENTRIES and text < times * ENTRY:
            return Refusal(Reason.LIVE_TICKER, f"{times} entries with a time of day")
    return _by_text(blocks, types, claims, evidence, kept, text)


_TICKER = re.compile(r"live-?_?(blog|ticker|coverage|updates)|(^|[-_])ticker-?_?(entry|item|post)")


def is_ticker(story: Sequence[Block], claims: Sequence[Claim]) -> bool:
    """Whether a page says that it is a live ticker: by its type, or by the names of the elements around its story."""
    if any(claim.name == "page_type" and claim.value.lower() == "liveblogposting" for claim in claims):
        return True
    if any(map(_names_ticker, story[0].tokens[-OUTERMOST:] if story else ())):
        return True
    return sum(1 for block in story if any(map(_names_ticker, block.tokens[: block.own_tokens + 2]))) >= ENTRIES


OUTERMOST = 6
"""Class tokens of a line that are those of the page itself, html and body. # our choice"""


@lru_cache(maxsize=8192)
def _names_ticker(token: str) -> bool:
    return _TICKER.search(token) is not None


def _by_text(
    blocks: Sequence[Block],
    types: set[str],
    claims: Sequence[Claim],
    evidence: Evidence,
    kept: NDArray[np.bool_],
    text: float,
) -> Refusal | None:
    columns = evidence.columns
    size = columns["length"]
    if 0 < text < 6 * ENOUGH:
        shown = [block.text for block, keep in zip(blocks, kept.tolist()) if keep or block.tag == "h1"]
        signs = sum(len(_CONSENT.findall(words)) for words in shown)
        if signs >= ENTRIES and signs * 120 > text:
            return Refusal(Reason.CONSENT_PAGE, f"{signs} words of consent in {text:.0f} characters")
    beside = float(size[kept & (columns["tag_figcaption"] == 0)].sum())
    captions = (
        [block for block in blocks if block.tag == "figcaption" or _COUNTED.match(block.text)]
        if beside < ENOUGH
        else []
    )
    longer = "imagegallery" in types or sum(len(block.text) for block in captions) > beside
    if len(captions) >= ENTRIES and longer:
        return Refusal(Reason.GALLERY, f"{len(captions)} captions and {beside:.0f} characters beside them")
    if text < PAYWALLED and any(claim.name == "access" and claim.value == "paywalled" for claim in claims):
        return Refusal(Reason.PAYWALL_ONLY, f"{text:.0f} characters before the paywall")
    linked = (columns["heading"] > 0) & (columns["tag_h1"] == 0) & (columns["link_share"] > 0.8)
    linked &= columns["is_title"] == 0  # a story's own headline may link to itself
    heads = int(linked.sum())
    brief = text < heads * (2 * TEASER if types & _COLLECTIONS else TEASER)
    if heads >= 3 and brief and not types & _ARTICLES and _scattered(evidence, kept, linked):
        return Refusal(Reason.LIST_PAGE, f"{heads} linked headlines over {text:.0f} characters")
    if text >= TINY:
        return None
    if heads >= 3:
        return Refusal(Reason.LIST_PAGE, f"{heads} linked headlines and {text:.0f} characters of a story")
    links = float((size * columns["link_share"]).sum()) / max(float(size.sum()), 1.0)
    if links > 0.5 and len(blocks) > 30:
        return Refusal(Reason.LIST_PAGE, f"{links:.0%} of the text is links, {text:.0f} characters are not")
    return Refusal(Reason.NO_TEXT if text == 0 else Reason.NO_MAIN_CONTENT, f"{text:.0f} characters of a story")


_ARTICLES = frozenset(
    {"newsarticle", "article", "blogposting", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle"}
)


_COLLECTIONS = frozenset({"collectionpage", "searchresultspage"})


def _types(claims: Sequence[Claim]) -> set[str]:
    """What the page says it is; Open Graph calls whatever is not a home page an article, so a collection in JSON-LD outweighs it."""
    types = {claim.value.lower() for claim in claims if claim.name == "page_type" and claim.basis == "jsonld"}
    if types & _COLLECTIONS and not types & _ARTICLES:
        return types
    return types | {claim.value.lower() for claim in claims if claim.name == "page_type"}


def _scattered(evidence: Evidence, kept: NDArray[np.bool_], linked: NDArray[np.bool_]) -> bool:
    """Whether the kept text stands between linked headlines: most of it has one within three blocks above."""
    near = linked.copy()
    for step in range(1, 4):
        near[step:] |= linked[:-step]
    size = evidence.columns["length"]
    text = float(size[kept].sum())
    return text == 0 or float(size[kept & near].sum()) > 0.5 * text
