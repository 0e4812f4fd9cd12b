"""THE TRUTH: every published table, column by column. Dataclasses, DDL and the data dictionary are printed from here."""

from __future__ import annotations

import pyarrow as pa

from schemas.fields import TIMESTAMP, Table, list_of, optional, required, struct

SCHEMA_VERSION = "1.0"

TEXT = pa.string()
INT = pa.int32()
LONG = pa.int64()

AUTHOR = struct(
    required("name", TEXT, "The person's or organisation's name, as printed."),
    required("role", TEXT, "author, editor, photographer, translator or agency."),
)
DATELINE = struct(
    optional("place", TEXT, "Where the report was filed, as printed; null when only an agency stands there."),
    optional("agency", TEXT, "The agency named in the dateline; null when none."),
    required("raw", TEXT, "The dateline exactly as it stood in the raw text."),
)
IMAGE = struct(
    optional("url", TEXT, "Address of the image; null when only its caption is known."),
    optional("caption", TEXT, "Caption in house spelling; null when there is none."),
    optional("credit", TEXT, "Photographer and agency as printed; null when not named."),
    required("is_lead", pa.bool_(), "True for the image that the publisher shows first."),
)
BLOCK = struct(
    required("kind", TEXT, "paragraph, heading, quote, list_item, table or note."),
    required("start", INT, "First character in `text`, in Unicode code points."),
    required("end", INT, "One past the last character in `text`."),
)
EDIT = struct(
    required("raw_start", INT, "First struck character in the raw text, in Unicode code points."),
    required("raw_end", INT, "One past the last struck character; equal to raw_start for an insertion."),
    required("before", TEXT, "What stood there: exactly raw_text[raw_start:raw_end]."),
    required("after", TEXT, "What stands there now; empty for a deletion."),
    required(
        "stage", TEXT, "The stage that made the edit: layout, strike, move, mend or spell; joined by + when two met."
    ),
    required("rule", TEXT, "The rule that made it, e.g. en.reaction.block or spelling.place/kyiv."),
    optional("role", TEXT, "Role of the struck block; null when the edit is inside a published block."),
    optional("entity_id", TEXT, "The entity whose spelling was changed; null otherwise."),
    optional("moved_to", TEXT, "The column that now holds `before`; null when it was dropped or replaced."),
)
ENTITY = struct(
    required("entity_id", TEXT, "Stable id in the stylebook, e.g. place/kyiv."),
    required("type", TEXT, "city, region, district, river, country, person, organisation, ..."),
    required("name", TEXT, "Canonical form in the article's language and style, else in English."),
    optional("wikidata_id", TEXT, "Wikidata id where a source gives one; null otherwise."),
    required("mention_count", INT, "Mentions in text, title, dek and captions together."),
    required("in_title", pa.bool_(), "Whether the title mentions it."),
)
MENTION = struct(
    required("entity_id", TEXT, "The entity that is meant."),
    required("field", TEXT, "text, title, dek or caption."),
    required("surface", TEXT, "The form as found."),
    optional(
        "canonical", TEXT, "The entity's form in this language and style; null when the language has no settled one."
    ),
    optional("replacement", TEXT, "What stands there now; null unless replaced."),
    required(
        "start",
        INT,
        "First character in that column, in Unicode code points; captions are counted in images' order joined by newlines.",
    ),
    required("end", INT, "One past the last character in that column."),
    optional("raw_start", INT, "First character in the raw text; null when the page's metadata is the source."),
    optional("raw_end", INT, "One past the last character in the raw text; null when raw_start is."),
    required("action", TEXT, "replaced, kept or annotated."),
    required("reason", TEXT, "Why, e.g. anchored_by_full_name, frozen_phrase, no_anchor."),
)

SOURCE_COLUMNS = (
    required("source_uri", TEXT, "The file the record came from, as it was found."),
    required("source_format", TEXT, "txt, html, jsonl, warc or parquet."),
    optional("source_record", TEXT, "Line number (from 1) or WARC record id; null when the file is one record."),
)
RUN_COLUMNS = (
    required("schema_version", TEXT, "Version of this schema, major.minor; a nullable column more is a new minor."),
    required("pipeline_version", TEXT, "Version of the program that wrote the row."),
    required("stylebook_version", TEXT, "Version and digest of the stylebook and style that were applied."),
    required("run_id", TEXT, "The run that wrote the row."),
    required(
        "processed_at",
        TIMESTAMP,
        "The run's time: its newest input's modification time (a second after the run before, if that is later), "
        "unless --processed-at or SOURCE_DATE_EPOCH sets it.",
    ),
)

ARTICLE_RECORD = (
    required(
        "article_id",
        TEXT,
        "32 hex digits of the SHA-256 of the canonical URL or, without one, of source URI and record.",
    ),
    required("id_basis", TEXT, "What article_id was made from: url or source."),
    required("content_sha256", TEXT, "SHA-256 of the raw bytes of this version, 64 hex digits."),
    *SOURCE_COLUMNS,
    required("encoding", TEXT, "Charset with which the bytes were decoded, WHATWG name."),
    required("encoding_basis", TEXT, "bom, http, meta, utf-8, detector or fallback."),
    optional(
        "fetched_at",
        TIMESTAMP,
        "Crawl time if the input says it, else the file's modification time; null if neither is known.",
    ),
    optional("url", TEXT, "Address as the input gives it; null when unknown."),
    optional(
        "canonical_url",
        TEXT,
        "Address that the page itself calls canonical, tracking parameters removed; null when unknown.",
    ),
    optional("publisher", TEXT, "Name of the publication; null when the input does not say."),
    optional("publisher_domain", TEXT, "Registered host of the address without www; null without an address."),
    optional("title", TEXT, "Headline in house spelling; null when none was found."),
    optional("title_raw", TEXT, "Headline as found."),
    optional("dek", TEXT, "Standfirst under the headline, in house spelling; null when there is none."),
    optional("byline", TEXT, "Byline as printed; null when there is none."),
    required("authors", list_of(AUTHOR), "Persons and agencies named in the byline or the page's data, in order."),
    optional("dateline", DATELINE, "Place and agency taken out of the lead; null when there was none."),
    optional(
        "published_at",
        TIMESTAMP,
        "When the publisher says it appeared; null if only the day is known or nothing; never the crawl time.",
    ),
    optional(
        "published_date",
        pa.date32(),
        "Day of publication in the publisher's own time zone; null when unknown or ambiguous.",
    ),
    optional("published_raw", TEXT, "The date exactly as found."),
    optional("published_precision", TEXT, "year, month, day, minute or second; null without a date."),
    optional("published_basis", TEXT, "jsonld, meta, time, record, text or url; null without a date."),
    optional("published_confidence", pa.float64(), "0 to 1; null without a date."),
    optional("modified_at", TIMESTAMP, "When the publisher says it was last changed; null if it does not say."),
    optional("section", TEXT, "Section or category as the publisher names it; null when unknown."),
    required("tags", list_of(TEXT), "Tags and keywords as the publisher names them, in order, without repeats."),
    required("images", list_of(IMAGE), "Images with captions and credits; captions live here, not in `text`."),
    optional("reading_minutes", INT, "Reading time as the page claims it; null when it does not."),
    required("access", TEXT, "free, metered, paywalled or unknown."),
    required("language", TEXT, "ISO 639-1 code of `text`; `und` when undecided."),
    required("language_score", pa.float64(), "0 to 1, rounded to four places; 0 when undecided."),
    required("language_basis", TEXT, "How the language was decided: langdetect, script, alphabet, declared or none."),
    optional("language_declared", TEXT, "What the page or record itself says; null when it does not."),
    required("text", TEXT, "Clean text in house spelling, paragraphs separated by one blank line."),
    required("blocks", list_of(BLOCK), "Kinds and spans of the paragraphs of `text`, in order."),
    required(
        "edits",
        list_of(EDIT),
        "Every change, sorted, not overlapping, in raw coordinates: text and edits give back the raw text.",
    ),
    required("entities", list_of(ENTITY), "Entities mentioned, by first appearance."),
    required("mentions", list_of(MENTION), "Every mention with what was done and why; by field, then offset."),
    required("char_count", INT, "Unicode code points of `text`."),
    required(
        "word_count",
        INT,
        "Words of `text`: runs of letters, digits and inner apostrophes; in scripts without spaces, characters.",
    ),
    required(
        "kept_share", pa.float64(), "char_count divided by the raw text's code points, 0 to 1, rounded to four places."
    ),
    required(
        "warnings",
        list_of(TEXT),
        "What to know before trusting the row: ambiguous_date, low_language_score, paywalled, ...",
    ),
)

ARTICLES = Table("articles", "One row for every article that was kept.", ARTICLE_RECORD, RUN_COLUMNS)

REJECTIONS = Table(
    "rejections",
    "One row for every input that was read and refused.",
    (
        *SOURCE_COLUMNS,
        required("content_sha256", TEXT, "SHA-256 of the raw bytes, 64 hex digits."),
        required("reason", TEXT, "Why, from a closed list: empty, too_short, language_not_wanted, ..."),
        required("detail", TEXT, "What was found and what was expected."),
    ),
    RUN_COLUMNS,
)

DEAD_LETTERS = Table(
    "dead_letters",
    "One row for every input on which our code or the bytes failed; replayable from source_uri and source_record.",
    (
        *SOURCE_COLUMNS,
        optional("content_sha256", TEXT, "SHA-256 of the raw bytes; null when they could not be read."),
        required("stage", TEXT, "The step that failed, by its label in the graph."),
        required("error_type", TEXT, "Class of the error."),
        required("error", TEXT, "Message of the error, at most 2,000 characters."),
        required("traceback", TEXT, "Where it was raised, at most 8,000 characters."),
        required("raw_excerpt", TEXT, "The first 500 bytes, decoded with replacement."),
    ),
    RUN_COLUMNS,
)

TABLES = (ARTICLES, REJECTIONS, DEAD_LETTERS)
