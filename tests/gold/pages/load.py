"""The hand-written pages with their expectations, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent

KINDS = ("paragraph", "heading", "quote", "list_item", "table", "note")
REASONS = ("list_page", "error_page", "consent_page", "gallery", "live_ticker", "paywall_only", "no_text")
ACCESS = ("free", "metered", "paywalled", "unknown")
ROLES = ("author", "editor", "photographer", "translator", "agency")

UNSEEN_CHARACTERS = str.maketrans("", "", "\u00ad\u200b\u200e\u200f\u2060\ufeff")
"""Soft hyphen, zero-width space, direction marks, word joiner, byte-order mark: in the bytes, but nobody reads them."""

CELL = " | "
"""Stands between the cells of a row in a `table` block."""


@dataclass(frozen=True)
class GoldBlock:
    """One block of the published text: its kind and how it reads."""

    kind: str
    text: str


@dataclass(frozen=True)
class GoldAuthor:
    """One name of the byline, spelt as on the page, and what that name is."""

    name: str
    role: str


@dataclass(frozen=True)
class GoldMetadata:
    """What the page says of itself; None or an empty tuple where it does not say."""

    title: str | None
    dek: str | None
    authors: tuple[GoldAuthor, ...]
    published_at: str | None
    modified_at: str | None
    publisher: str | None
    section: str | None
    tags: tuple[str, ...]
    canonical_url: str | None
    lead_image: str | None
    language_declared: str | None
    access: str
    reading_minutes: int | None


@dataclass(frozen=True)
class GoldPage:
    """One page: its bytes as a server would send them, and what must come of them."""

    name: str
    html: bytes
    layout: str
    url: str | None
    encoding: str
    verdict: str
    reason: str | None
    metadata: GoldMetadata
    text: tuple[GoldBlock, ...]
    captions: tuple[str, ...]
    must_not: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def is_article(self) -> bool:
        return self.verdict == "article"


def collapse(text: str) -> str:
    """The text as it reads: runs of white space, no-break spaces included, as one space, unseen characters gone."""
    return " ".join(text.translate(UNSEEN_CHARACTERS).split())


def all_pages() -> tuple[GoldPage, ...]:
    """Every page of the corpus, sorted by name."""
    return tuple(read_page(path) for path in sorted(FOLDER.glob("*.yaml")))


def read_page(path: Path) -> GoldPage:
    """The page that this YAML file describes; TypeError when a key is missing or unknown."""
    fields: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    fields["metadata"] = _metadata(fields["metadata"])
    fields["text"] = tuple(GoldBlock(**block) for block in fields["text"])
    for key in ("captions", "must_not", "left_out"):
        fields[key] = tuple(fields[key])
    return GoldPage(name=path.stem, html=path.with_suffix(".html").read_bytes(), **fields)


def _metadata(fields: dict[str, Any]) -> GoldMetadata:
    authors = tuple(GoldAuthor(**author) for author in fields["authors"])
    return GoldMetadata(**{**fields, "authors": authors, "tags": tuple(fields["tags"])})
