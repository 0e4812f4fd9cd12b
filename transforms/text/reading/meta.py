"""What the meta elements of a page say of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from transforms.text.document import Claim
from transforms.text.reading.lenient_json import without_surrogates

# Open Graph, article:* (both basis og), Twitter cards, Dublin Core, Highwire (citation_*), Parse.ly, Sailthru, and plain names.
_NAMES = {
    "title": "og:title twitter:title title headline dc.title dcterms.title parsely-title sailthru.title citation_title",
    "dek": "og:description description twitter:description dc.description dcterms.description sailthru.description",
    "author": "author article:author og:article:author parsely-author sailthru.author dc.creator dcterms.creator dc.contributor "
    "citation_author byl article.author article_author authors creator rbauthors cxenseparse:author",
    "published": "article:published_time og:article:published_time article:published article:publish_date og:published_time "
    "datepublished date pubdate publishdate publish-date publish_date publication_date publication-date published_time "
    "published-time published_at parsely-pub-date sailthru.date dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued "
    "dcterms.created citation_date citation_publication_date citation_online_date article.published article.created "
    "originalpublicationdate rnews:datepublished og:pubdate pub_date date.release release_date cxenseparse:recs:publishtime "
    "datecreated displaydate",
    "modified": "article:modified_time og:article:modified_time og:updated_time article:modified datemodified lastmod last-modified "
    "last_modified dc.date.modified dcterms.modified article.updated modified revised updated_time",
    "publisher": "og:site_name publisher dc.publisher dcterms.publisher application-name citation_journal_title",
    "section": "article:section og:article:section parsely-section articlesection section cxenseparse:category sailthru.section",
    "tag": "article:tag og:article:tag keywords news_keywords parsely-tags sailthru.tags citation_keywords",
    "url": "og:url parsely-link twitter:url",
    "image": "og:image og:image:url og:image:secure_url twitter:image twitter:image:src parsely-image-url sailthru.image.full image",
    "image_caption": "og:image:alt",
    "language": "og:locale content-language language dc.language dcterms.language inlanguage",
    "page_type": "og:type parsely-type",
}
_MEANINGS = {key: name for name, keys in _NAMES.items() for key in keys.split()}
_TIERS = {
    "free": "free",
    "metered": "metered",
    "locked": "paywalled",
    "premium": "paywalled",
    "paid": "paywalled",
    "paywall": "paywalled",
}
_TIER_KEYS = frozenset({"article:content_tier", "og:article:content_tier", "content_tier"})
_FREE_KEYS = frozenset({"isaccessibleforfree", "og:isaccessibleforfree"})
_KNOWN = _MEANINGS.keys() | _TIER_KEYS | _FREE_KEYS
_ADDRESS = re.compile(r"https?://|www\.|\A@|\A/")
_LISTS = frozenset({"tag"})
_READING_LABEL = re.compile(
    r"reading time|lesezeit|temps de lecture|tiempo de lectura|leestijd|czas czytania|tempo di lettura", re.IGNORECASE
)
_MINUTES = re.compile(r"\d{1,3}")

Saying = tuple[str, str, str]


def claims_of_meta(pairs: Sequence[tuple[str, str]]) -> tuple[Claim, ...]:
    """Claims of (name, content) pairs, in the order of the page; names are lower case.

    >>> claims_of_meta([("og:title", "Bees"), ("article:content_tier", "locked")])
    (Claim(name='title', value='Bees', basis='og'), Claim(name='access', value='paywalled', basis='meta'))
    """
    said = [saying for key, content in pairs if key in _KNOWN for saying in _sayings(key, content)]
    said += _labelled(pairs)
    return tuple([Claim(*saying) for saying in dict.fromkeys(said)])


def _sayings(key: str, content: str) -> Iterator[Saying]:
    """Name, value and basis of what one element says."""
    name = _MEANINGS.get(key)
    content = without_surrogates(unescape(content).strip())
    if not content or content.lower() in ("null", "undefined", "none"):
        return
    if key in _TIER_KEYS and content.lower() in _TIERS:
        yield "access", _TIERS[content.lower()], "meta"
    elif key in _FREE_KEYS and content.lower() in ("true", "false"):
        yield "access", "free" if content.lower() == "true" else "paywalled", "meta"
    elif name is None or (name in ("author", "publisher") and _ADDRESS.match(content)):
        return
    else:
        basis = "og" if key.startswith(("og:", "article:")) else "meta"
        values = [part.strip() for part in content.split(",")] if name in _LISTS else [content]
        yield from ((name, value, basis) for value in values if value)


def _labelled(pairs: Sequence[tuple[str, str]]) -> Iterator[Saying]:
    """Twitter's label and data pairs: "Est. reading time" / "4 minutes", "Written by" / "Ann Lee"."""
    content = dict(pairs)
    for number in ("1", "2"):
        label, data = content.get(f"twitter:label{number}", ""), content.get(f"twitter:data{number}", "").strip()
        minutes = _MINUTES.search(data)
        if minutes and _READING_LABEL.search(label):
            yield "reading_minutes", minutes.group(), "meta"
        elif data and label.lower() in (
            "written by",
            "verfasst von",
            "écrit par",
            "escrito por",
            "scritto da",
            "napisane przez",
        ):
            yield "author", data, "meta"
