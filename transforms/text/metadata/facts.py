"""What the columns say of an article: the verdicts of the court in `gather`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from schemas.records import Author, Dateline
from transforms.text.document import Cut, Passage
from transforms.text.quick import quickly_made


@dataclass(frozen=True, slots=True)
class Published:
    """When the publisher says the article appeared, as precisely as it says, and how sure that is."""

    at: datetime | None
    """Aware, UTC; None when only the day (or less) is known."""
    day: date | None
    """In the publisher's own time zone; None when ambiguous or coarser than a day."""
    raw: str
    precision: str
    """year, month, day, minute or second."""
    basis: str
    """jsonld, meta, time, record, text or url."""
    confidence: float


@dataclass(frozen=True, slots=True)
class Picture:
    """An image and the words that belong to it."""

    url: str | None
    caption: Passage | None
    credit: str | None
    is_lead: bool


@quickly_made
@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that has a column of its own. None and () mean that the input does not say."""

    title: Passage | None = None
    dek: Passage | None = None
    byline: str | None = None
    authors: tuple[Author, ...] = ()
    dateline: Dateline | None = None
    published: Published | None = None
    modified_at: datetime | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    pictures: tuple[Picture, ...] = ()
    reading_minutes: int | None = None
    access: str = "unknown"
    language_declared: str | None = None
    warnings: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
    """Spans inside published blocks that moved to a column."""
