CREATE TABLE articles (
    "article_id" text NOT NULL,
    "id_basis" text NOT NULL,
    "content_sha256" text NOT NULL,
    "source_uri" text NOT NULL,
    "source_format" text NOT NULL,
    "source_record" text,
    "encoding" text NOT NULL,
    "encoding_basis" text NOT NULL,
    "fetched_at" timestamptz,
    "url" text,
    "canonical_url" text,
    "publisher" text,
    "publisher_domain" text,
    "title" text,
    "title_raw" text,
    "dek" text,
    "byline" text,
    "authors" jsonb NOT NULL,
    "dateline" jsonb,
    "published_at" timestamptz,
    "published_date" date,
    "published_raw" text,
    "published_precision" text,
    "published_basis" text,
    "published_confidence" double precision,
    "modified_at" timestamptz,
    "section" text,
    "tags" text[] NOT NULL,
    "images" jsonb NOT NULL,
    "reading_minutes" integer,
    "access" text NOT NULL,
    "language" text NOT NULL,
    "language_score" double precision NOT NULL,
    "language_basis" text NOT NULL,
    "language_declared" text,
    "text" text NOT NULL,
    "blocks" jsonb NOT NULL,
    "edits" jsonb NOT NULL,
    "entities" jsonb NOT NULL,
    "mentions" jsonb NOT NULL,
    "char_count" integer NOT NULL,
    "word_count" integer NOT NULL,
    "kept_share" double precision NOT NULL,
    "warnings" text[] NOT NULL,
    "schema_version" text NOT NULL,
    "pipeline_version" text NOT NULL,
    "stylebook_version" text NOT NULL,
    "run_id" text NOT NULL,
    "processed_at" timestamptz NOT NULL,
    PRIMARY KEY (article_id, content_sha256)
);
COMMENT ON TABLE articles IS 'One row for every article that was kept.';
COMMENT ON COLUMN articles.article_id IS '32 hex digits of the SHA-256 of the canonical URL or, without one, of source URI and record.';
COMMENT ON COLUMN articles.id_basis IS 'What article_id was made from: url or source.';
COMMENT ON COLUMN articles.content_sha256 IS 'SHA-256 of the raw bytes of this version, 64 hex digits.';
COMMENT ON COLUMN articles.source_uri IS 'The file the record came from, as it was found.';
COMMENT ON COLUMN articles.source_format IS 'txt, html, jsonl, warc or parquet.';
COMMENT ON COLUMN articles.source_record IS 'Line number (from 1) or WARC record id; null when the file is one record.';
COMMENT ON COLUMN articles.encoding IS 'Charset with which the bytes were decoded, WHATWG name.';
COMMENT ON COLUMN articles.encoding_basis IS 'bom, http, meta, utf-8, detector or fallback.';
COMMENT ON COLUMN articles.fetched_at IS 'Crawl time if the input says it, else the file''s modification time; null if neither is known.';
COMMENT ON COLUMN articles.url IS 'Address as the input gives it; null when unknown.';
COMMENT ON COLUMN articles.canonical_url IS 'Address that the page itself calls canonical, tracking parameters removed; null when unknown.';
COMMENT ON COLUMN articles.publisher IS 'Name of the publication; null when the input does not say.';
COMMENT ON COLUMN articles.publisher_domain IS 'Registered host of the address without www; null without an address.';
COMMENT ON COLUMN articles.title IS 'Headline in house spelling; null when none was found.';
COMMENT ON COLUMN articles.title_raw IS 'Headline as found.';
COMMENT ON COLUMN articles.dek IS 'Standfirst under the headline, in house spelling; null when there is none.';
COMMENT ON COLUMN articles.byline IS 'Byline as printed; null when there is none.';
COMMENT ON COLUMN articles.authors IS 'Persons and agencies named in the byline or the page''s data, in order.';
COMMENT ON COLUMN articles.dateline IS 'Place and agency taken out of the lead; null when there was none.';
COMMENT ON COLUMN articles.published_at IS 'When the publisher says it appeared; null if only the day is known or nothing; never the crawl time.';
COMMENT ON COLUMN articles.published_date IS 'Day of publication in the publisher''s own time zone; null when unknown or ambiguous.';
COMMENT ON COLUMN articles.published_raw IS 'The date exactly as found.';
COMMENT ON COLUMN articles.published_precision IS 'year, month, day, minute or second; null without a date.';
COMMENT ON COLUMN articles.published_basis IS 'jsonld, meta, time, record, text or url; null without a date.';
COMMENT ON COLUMN articles.published_confidence IS '0 to 1; null without a date.';
COMMENT ON COLUMN articles.modified_at IS 'When the publisher says it was last changed; null if it does not say.';
COMMENT ON COLUMN articles.section IS 'Section or category as the publisher names it; null when unknown.';
COMMENT ON COLUMN articles.tags IS 'Tags and keywords as the publisher names them, in order, without repeats.';
COMMENT ON COLUMN articles.images IS 'Images with captions and credits; captions live here, not in `text`.';
COMMENT ON COLUMN articles.reading_minutes IS 'Reading time as the page claims it; null when it does not.';
COMMENT ON COLUMN articles.access IS 'free, metered, paywalled or unknown.';
COMMENT ON COLUMN articles.language IS 'ISO 639-1 code of `text`; `und` when undecided.';
COMMENT ON COLUMN articles.language_score IS '0 to 1, rounded to four places; 0 when undecided.';
COMMENT ON COLUMN articles.language_basis IS 'How the language was decided: langdetect, script, alphabet, declared or none.';
COMMENT ON COLUMN articles.language_declared IS 'What the page or record itself says; null when it does not.';
COMMENT ON COLUMN articles.text IS 'Clean text in house spelling, paragraphs separated by one blank line.';
COMMENT ON COLUMN articles.blocks IS 'Kinds and spans of the paragraphs of `text`, in order.';
COMMENT ON COLUMN articles.edits IS 'Every change, sorted, not overlapping, in raw coordinates: text and edits give back the raw text.';
COMMENT ON COLUMN articles.entities IS 'Entities mentioned, by first appearance.';
COMMENT ON COLUMN articles.mentions IS 'Every mention with what was done and why; by field, then offset.';
COMMENT ON COLUMN articles.char_count IS 'Unicode code points of `text`.';
COMMENT ON COLUMN articles.word_count IS 'Words of `text`: runs of letters, digits and inner apostrophes; in scripts without spaces, characters.';
COMMENT ON COLUMN articles.kept_share IS 'char_count divided by the raw text''s code points, 0 to 1, rounded to four places.';
COMMENT ON COLUMN articles.warnings IS 'What to know before trusting the row: ambiguous_date, low_language_score, paywalled, ...';
COMMENT ON COLUMN articles.schema_version IS 'Version of this schema, major.minor; a nullable column more is a new minor.';
COMMENT ON COLUMN articles.pipeline_version IS 'Version of the program that wrote the row.';
COMMENT ON COLUMN articles.stylebook_version IS 'Version and digest of the stylebook and style that were applied.';
COMMENT ON COLUMN articles.run_id IS 'The run that wrote the row.';
COMMENT ON COLUMN articles.processed_at IS 'The run''s time: its newest input''s modification time (a second after the run before, if that is later), unless --processed-at or SOURCE_DATE_EPOCH sets it.';

CREATE TABLE rejections (
    "source_uri" text NOT NULL,
    "source_format" text NOT NULL,
    "source_record" text,
    "content_sha256" text NOT NULL,
    "reason" text NOT NULL,
    "detail" text NOT NULL,
    "schema_version" text NOT NULL,
    "pipeline_version" text NOT NULL,
    "stylebook_version" text NOT NULL,
    "run_id" text NOT NULL,
    "processed_at" timestamptz NOT NULL
);
COMMENT ON TABLE rejections IS 'One row for every input that was read and refused.';
COMMENT ON COLUMN rejections.source_uri IS 'The file the record came from, as it was found.';
COMMENT ON COLUMN rejections.source_format IS 'txt, html, jsonl, warc or parquet.';
COMMENT ON COLUMN rejections.source_record IS 'Line number (from 1) or WARC record id; null when the file is one record.';
COMMENT ON COLUMN rejections.content_sha256 IS 'SHA-256 of the raw bytes, 64 hex digits.';
COMMENT ON COLUMN rejections.reason IS 'Why, from a closed list: empty, too_short, language_not_wanted, ...';
COMMENT ON COLUMN rejections.detail IS 'What was found and what was expected.';
COMMENT ON COLUMN rejections.schema_version IS 'Version of this schema, major.minor; a nullable column more is a new minor.';
COMMENT ON COLUMN rejections.pipeline_version IS 'Version of the program that wrote the row.';
COMMENT ON COLUMN rejections.stylebook_version IS 'Version and digest of the stylebook and style that were applied.';
COMMENT ON COLUMN rejections.run_id IS 'The run that wrote the row.';
COMMENT ON COLUMN rejections.processed_at IS 'The run''s time: its newest input''s modification time (a second after the run before, if that is later), unless --processed-at or SOURCE_DATE_EPOCH sets it.';

CREATE TABLE dead_letters (
    "source_uri" text NOT NULL,
    "source_format" text NOT NULL,
    "source_record" text,
    "content_sha256" text,
    "stage" text NOT NULL,
    "error_type" text NOT NULL,
    "error" text NOT NULL,
    "traceback" text NOT NULL,
    "raw_excerpt" text NOT NULL,
    "schema_version" text NOT NULL,
    "pipeline_version" text NOT NULL,
    "stylebook_version" text NOT NULL,
    "run_id" text NOT NULL,
    "processed_at" timestamptz NOT NULL
);
COMMENT ON TABLE dead_letters IS 'One row for every input on which our code or the bytes failed; replayable from source_uri and source_record.';
COMMENT ON COLUMN dead_letters.source_uri IS 'The file the record came from, as it was found.';
COMMENT ON COLUMN dead_letters.source_format IS 'txt, html, jsonl, warc or parquet.';
COMMENT ON COLUMN dead_letters.source_record IS 'Line number (from 1) or WARC record id; null when the file is one record.';
COMMENT ON COLUMN dead_letters.content_sha256 IS 'SHA-256 of the raw bytes; null when they could not be read.';
COMMENT ON COLUMN dead_letters.stage IS 'The step that failed, by its label in the graph.';
COMMENT ON COLUMN dead_letters.error_type IS 'Class of the error.';
COMMENT ON COLUMN dead_letters.error IS 'Message of the error, at most 2,000 characters.';
COMMENT ON COLUMN dead_letters.traceback IS 'Where it was raised, at most 8,000 characters.';
COMMENT ON COLUMN dead_letters.raw_excerpt IS 'The first 500 bytes, decoded with replacement.';
COMMENT ON COLUMN dead_letters.schema_version IS 'Version of this schema, major.minor; a nullable column more is a new minor.';
COMMENT ON COLUMN dead_letters.pipeline_version IS 'Version of the program that wrote the row.';
COMMENT ON COLUMN dead_letters.stylebook_version IS 'Version and digest of the stylebook and style that were applied.';
COMMENT ON COLUMN dead_letters.run_id IS 'The run that wrote the row.';
COMMENT ON COLUMN dead_letters.processed_at IS 'The run''s time: its newest input''s modification time (a second after the run before, if that is later), unless --processed-at or SOURCE_DATE_EPOCH sets it.';
