"""Copydesk and its peers behind one function each: the bytes of a page in, text and metadata out."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.text.document import Document


@dataclass(frozen=True)
class Extracted:
    """What a tool makes of a page; None for metadata that it does not give."""

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    """YYYY-MM-DD."""


Extractor = Callable[[bytes, str | None], Extracted]


def copydesk(*columns: str) -> Callable[[], Extractor]:
    """Bytes to labelled blocks with metadata: decoding, parsing, judging, rules, the metadata court. Roles named in `columns` count as text."""
    return lambda: _copydesk(frozenset(columns))


def _copydesk(columns: frozenset[str]) -> Extractor:
    from transforms.text.boilerplate.label import label
    from transforms.text.boilerplate.rules.book import load_rules
    from transforms.text.document import Document, Raw, Refusal
    from transforms.text.metadata.gather import gather
    from transforms.text.reading.read import read_document

    rules = load_rules()

    def extract(data: bytes, url: str | None) -> Extracted:
        document = read_document(Raw(data, "page.html", "html", url=url))
        labels = label(document, rules) if isinstance(document, Document) else None
        if labels is None or isinstance(labels, Refusal) or not isinstance(document, Document):
            return Extracted("")
        facts = gather(document, labels, _declared_language(document))
        kept = (given.role.published or given.role.value in columns for given in labels)
        text = "\n".join(block.text for block, keep in zip(document.blocks, kept) if keep)
        authors = tuple(author.name for author in facts.authors if author.role == "author")
        day = facts.published.day if facts.published else None
        return Extracted(text, facts.title.text if facts.title else None, authors, day.isoformat() if day else None)

    return extract


def _declared_language(document: Document) -> str:
    """The code that the page declares; `und` when it declares none: detecting it is a step of its own."""
    declared = next((claim.value for claim in document.claims if claim.name == "language"), "")
    code = declared.replace("_", "-").partition("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else "und"


def copydesk_article() -> Extractor:
    """The whole line to the published row: language, mending and spelling besides."""
    from schemas.records import Article
    from transforms.text.article import edit
    from transforms.text.desk import load_desk
    from transforms.text.document import Document, Raw
    from transforms.text.reading.read import read_document

    desk = load_desk()

    def extract(data: bytes, url: str | None) -> Extracted:
        document = read_document(Raw(data, "page.html", "html", url=url))
        article = edit(document, desk) if isinstance(document, Document) else None
        if not isinstance(article, Article):
            return Extracted("")
        authors = tuple(author.name for author in article.authors or () if author.role == "author")
        date = article.published_date.isoformat() if article.published_date else None
        return Extracted(article.text, article.title_raw or article.title, authors, date)

    return extract


def trafilatura(**options: bool) -> Callable[[], Extractor]:
    """Trafilatura with metadata, in one of its modes."""

    def build() -> Extractor:
        from trafilatura import bare_extraction

        def extract(data: bytes, url: str | None) -> Extracted:
            found = bare_extraction(data, url=url, with_metadata=True, include_comments=False, **options)
            if found is None:
                return Extracted("")
            authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
            return Extracted(found.text or "", found.title, authors, found.date)

        return extract

    return build


def readability() -> Extractor:
    """readability-lxml, its summary as text."""
    from lxml.html import document_fromstring
    from readability import Document

    def extract(data: bytes, url: str | None) -> Extracted:
        found = Document(data.decode("utf-8", "replace"))  # given bytes it mistakes addresses of images for charsets
        return Extracted("\n".join(document_fromstring(found.summary()).itertext()), found.short_title())

    return extract


def newspaper() -> Extractor:
    """newspaper4k."""
    from newspaper import Article

    def extract(data: bytes, url: str | None) -> Extracted:
        found = Article(url or "https://page.example/", fetch_images=False)
        found.download(input_html=data.decode("utf-8", "replace"))
        found.parse()
        date = found.publish_date
        return Extracted(found.text, found.title, tuple(found.authors), date.strftime("%Y-%m-%d") if date else None)

    return extract


def resiliparse() -> Extractor:
    """resiliparse."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def extract(data: bytes, url: str | None) -> Extracted:
        markup = bytes_to_str(data, detect_encoding(data))
        return Extracted(extract_plain_text(markup, main_content=True, alt_texts=False, list_bullets=False))

    return extract


EXTRACTORS: dict[str, tuple[str | None, Callable[[], Extractor]]] = {
    "copydesk": (None, copydesk()),
    "copydesk with dek": (None, copydesk("dek")),
    "copydesk, whole article": (None, copydesk_article),
    "trafilatura precision": ("trafilatura", trafilatura(favor_precision=True)),
    "trafilatura fast": ("trafilatura", trafilatura(fast=True)),
    "trafilatura default": ("trafilatura", trafilatura()),
    "readability-lxml": ("readability", readability),
    "newspaper4k": ("newspaper", newspaper),
    "resiliparse": ("resiliparse", resiliparse),
}
"""Name, the module it needs, and how to build it."""


def available() -> dict[str, Callable[[], Extractor]]:
    """The tools that are installed."""
    return {
        name: build
        for name, (module, build) in EXTRACTORS.items()
        if module is None or importlib.util.find_spec(module) is not None
    }
