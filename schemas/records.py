"""Records of the published tables. Printed from schemas/tables.py by `make schemas`; do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Author:
    """One item of `authors`."""

    name: str
    """The person's or organisation's name, as printed."""
    role: str
    """author, editor, photographer, translator or agency."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """One item of `dateline`."""

    place: str | None
    """Where the report was filed, as printed; null when only an agency stands there."""
    agency: str | None
    """The agency named in the dateline; null when none."""
    raw: str
    """The dateline exactly as it stood in the raw text."""


@dataclass(frozen=True, slots=True)
class Image:
    """One item of `images`."""

    url: str | None
    """Address of the image; null when only its caption is known."""
    caption: str | None
    """Caption in house spelling; null when there is none."""
    credit: str | None
    """Photographer and agency as printed; null when not named."""
    is_lead: bool
    """True for the image that the publisher shows first."""


@dataclass(frozen=True, slots=True)
class BlockSpan:
    """One item of `blocks`."""

    kind: str
    """paragraph, heading, quote, list_item, table or note."""
    start: int
    """First character in `text`, in Unicode code points."""
    end: int
    """One past the last character in `text`."""


@dataclass(frozen=True, slots=True)
class EditMark:
    """One item of `edits`."""

    raw_start: int
    """First struck character in the raw text, in Unicode code points."""
    raw_end: int
    """One past the last struck character; equal to raw_start for an insertion."""
    before: str
    """What stood there: exactly raw_text[raw_start:raw_end]."""
    after: str
    """What stands there now; empty for a deletion."""
    stage: str
    """The stage that made the edit: layout, strike, move, mend or spell; joined by + when two met."""
    rule: str
    """The rule that made it, e.g. en.reaction.block or spelling.place/kyiv."""
    role: str | None
    """Role of the struck block; null when the edit is inside a published block."""
    entity_id: str | None
    """The entity whose spelling was changed; null otherwise."""
    moved_to: str | None
    """The column that now holds `before`; null when it was dropped or replaced."""


@dataclass(frozen=True, slots=True)
class EntityCount:
    """One item of `entities`."""

    entity_id: str
    """Stable id in the stylebook, e.g. place/kyiv."""
    type: str
    """city, region, district, river, country, person, organisation, ..."""
    name: str
    """Canonical form in the article's language and style, else in English."""
    wikidata_id: str | None
    """Wikidata id where a source gives one; null otherwise."""
    mention_count: int
    """Mentions in text, title, dek and captions together."""
    in_title: bool
    """Whether the title mentions it."""


@dataclass(frozen=True, slots=True)
class MentionMark:
    """One item of `mentions`."""

    entity_id: str
    """The entity that is meant."""
    field: str
    """text, title, dek or caption."""
    surface: str
    """The form as found."""
    canonical: str | None
    """The entity's form in this language and style; null when the language has no settled one."""
    replacement: str | None
    """What stands there now; null unless replaced."""
    start: int
    """First character in that column, in Unicode code points; captions are counted in images' order joined by
    newlines."""
    end: int
    """One past the last character in that column."""
    raw_start: int | None
    """First character in the raw text; null when the page's metadata is the source."""
    raw_end: int | None
    """One past the last character in the raw text; null when raw_start is."""
    action: str
    """replaced, kept or annotated."""
    reason: str
    """Why, e.g. anchored_by_full_name, frozen_phrase, no_anchor."""


@dataclass(frozen=True, slots=True)
class Article:
    """One row for every article that was kept."""

    article_id: str
    """32 hex digits of the SHA-256 of the canonical URL or, without one, of source URI and record."""
    id_basis: str
    """What article_id was made from: url or source."""
    content_sha256: str
    """SHA-256 of the raw bytes of this version, 64 hex digits."""
    source_uri: str
    """The file the record came from, as it was found."""
    source_format: str
    """txt, html, jsonl, warc or parquet."""
    source_record: str | None
    """Line number (from 1) or WARC record id; null when the file is one record."""
    encoding: str
    """Charset with which the bytes were decoded, WHATWG name."""
    encoding_basis: str
    """bom, http, meta, utf-8, detector or fallback."""
    fetched_at: datetime | None
    """Crawl time if the input says it, else the file's modification time; null if neither is known."""
    url: str | None
    """Address as the input gives it; null when unknown."""
    canonical_url: str | None
    """Address that the page itself calls canonical, tracking parameters removed; null when unknown."""
    publisher: str | None
    """Name of the publication; null when the input does not say."""
    publisher_domain: str | None
    """Registered host of the address without www; null without an address."""
    title: str | None
    """Headline in house spelling; null when none was found."""
    title_raw: str | None
    """Headline as found."""
    dek: str | None
    """Standfirst under the headline, in house spelling; null when there is none."""
    byline: str | None
    """Byline as printed; null when there is none."""
    authors: tuple[Author, ...]
    """Persons and agencies named in the byline or the page's data, in order."""
    dateline: Dateline | None
    """Place and agency taken out of the lead; null when there was none."""
    published_at: datetime | None
    """When the publisher says it appeared; null if only the day is known or nothing; never the crawl time."""
    published_date: date | None
    """Day of publication in the publisher's own time zone; null when unknown or ambiguous."""
    published_raw: str | None
    """The date exactly as found."""
    published_precision: str | None
    """year, month, day, minute or second; null without a date."""
    published_basis: str | None
    """jsonld, meta, time, record, text or url; null without a date."""
    published_confidence: float | None
    """0 to 1; null without a date."""
    modified_at: datetime | None
    """When the publisher says it was last changed; null if it does not say."""
    section: str | None
    """Section or category as the publisher names it; null when unknown."""
    tags: tuple[str, ...]
    """Tags and keywords as the publisher names them, in order, without repeats."""
    images: tuple[Image, ...]
    """Images with captions and credits; captions live here, not in `text`."""
    reading_minutes: int | None
    """Reading time as the page claims it; null when it does not."""
    access: str
    """free, metered, paywalled or unknown."""
    language: str
    """ISO 639-1 code of `text`; `und` when undecided."""
    language_score: float
    """0 to 1, rounded to four places; 0 when undecided."""
    language_basis: str
    """How the language was decided: langdetect, script, alphabet, declared or none."""
    language_declared: str | None
    """What the page or record itself says; null when it does not."""
    text: str
    """Clean text in house spelling, paragraphs separated by one blank line."""
    blocks: tuple[BlockSpan, ...]
    """Kinds and spans of the paragraphs of `text`, in order."""
    edits: tuple[EditMark, ...]
    """Every change, sorted, not overlapping, in raw coordinates: text and edits give back the raw text."""
    entities: tuple[EntityCount, ...]
    """Entities mentioned, by first appearance."""
    mentions: tuple[MentionMark, ...]
    """Every mention with what was done and why; by field, then offset."""
    char_count: int
    """Unicode code points of `text`."""
    word_count: int
    """Words of `text`: runs of letters, digits and inner apostrophes; in scripts without spaces, characters."""
    kept_share: float
    """char_count divided by the raw text's code points, 0 to 1, rounded to four places."""
    warnings: tuple[str, ...]
    """What to know before trusting the row: ambiguous_date, low_language_score, paywalled, ..."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """One row for every input that was read and refused."""

    source_uri: str
    """The file the record came from, as it was found."""
    source_format: str
    """txt, html, jsonl, warc or parquet."""
    source_record: str | None
    """Line number (from 1) or WARC record id; null when the file is one record."""
    content_sha256: str
    """SHA-256 of the raw bytes, 64 hex digits."""
    reason: str
    """Why, from a closed list: empty, too_short, language_not_wanted, ..."""
    detail: str
    """What was found and what was expected."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """One row for every input on which our code or the bytes failed; replayable from source_uri and source_record."""

    source_uri: str
    """The file the record came from, as it was found."""
    source_format: str
    """txt, html, jsonl, warc or parquet."""
    source_record: str | None
    """Line number (from 1) or WARC record id; null when the file is one record."""
    content_sha256: str | None
    """SHA-256 of the raw bytes; null when they could not be read."""
    stage: str
    """The step that failed, by its label in the graph."""
    error_type: str
    """Class of the error."""
    error: str
    """Message of the error, at most 2,000 characters."""
    traceback: str
    """Where it was raised, at most 8,000 characters."""
    raw_excerpt: str
    """The first 500 bytes, decoded with replacement."""
