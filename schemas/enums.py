"""The closed vocabularies of the tables: a value that is not listed here is never published."""

from __future__ import annotations

from enum import Enum


class Role(str, Enum):
    """What a block of the raw text is. The first group stays in `text`, the second moves to a column, the third is dropped."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    TABLE = "table"
    NOTE = "note"

    TITLE = "title"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    READING_TIME = "reading_time"
    CAPTION = "caption"
    CREDIT = "credit"
    TAGS = "tags"

    REACTION_WIDGET = "reaction_widget"
    SHARE = "share"
    FOLLOW = "follow"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    ADVERTISEMENT = "advertisement"
    COOKIE = "cookie"
    COMMENTS = "comments"
    COUNTER = "counter"
    NAVIGATION = "navigation"
    PAGINATION = "pagination"
    COPYRIGHT = "copyright"
    WIRE_CODE = "wire_code"
    PAYWALL = "paywall"
    MEDIA_PLUG = "media_plug"
    TRACKING = "tracking"
    OTHER = "other"

    published: bool
    """Whether a block of this role stays in `text`."""
    column: str | None
    """The column that takes a block of this role, or None."""

    __hash__ = str.__hash__  # that of Enum is Python's, and every label of every line is looked up many times


PUBLISHED = frozenset({Role.PARAGRAPH, Role.HEADING, Role.QUOTE, Role.LIST_ITEM, Role.TABLE, Role.NOTE})

MOVED = {
    Role.TITLE: "title_raw",
    Role.DEK: "dek",
    Role.BYLINE: "byline",
    Role.DATELINE: "dateline",
    Role.DATE: "published_raw",
    Role.READING_TIME: "reading_minutes",
    Role.CAPTION: "images",
    Role.CREDIT: "images",
    Role.TAGS: "tags",
}

for _role in Role:
    _role.published = _role in PUBLISHED
    _role.column = MOVED.get(_role)


class Reason(str, Enum):
    """Why an input was read and refused."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    TOO_SHORT = "too_short"
    LANGUAGE_NOT_WANTED = "language_not_wanted"
    NO_TEXT = "no_text"
    NO_MAIN_CONTENT = "no_main_content"
    LIST_PAGE = "list_page"
    ERROR_PAGE = "error_page"
    CONSENT_PAGE = "consent_page"
    GALLERY = "gallery"
    LIVE_TICKER = "live_ticker"
    PAYWALL_ONLY = "paywall_only"


class Caution(str, Enum):
    """What a reader of an article row should know before trusting it."""

    AMBIGUOUS_DATE = "ambiguous_date"
    LOW_LANGUAGE_SCORE = "low_language_score"
    MIXED_LANGUAGES = "mixed_languages"
    PAYWALLED = "paywalled"
    TRUNCATED = "truncated"
    REPLACEMENT_CHARACTERS = "replacement_characters"
    MOJIBAKE_MENDED = "mojibake_mended"
    NO_TITLE = "no_title"
    LITTLE_KEPT = "little_kept"
    LIVE_TICKER = "live_ticker"
    FUTURE_DATE = "future_date"
    TIME_ZONE_UNKNOWN = "time_zone_unknown"


class Action(str, Enum):
    """What was done with a mention."""

    REPLACED = "replaced"
    KEPT = "kept"
    ANNOTATED = "annotated"
