"""When it appeared: rank, agreement, the publisher's own day, and the order of day and month."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from tests.transforms.text.metadata.court import facts_of
from transforms.text.metadata.dates.moments import Moment, parse_moment
from transforms.text.metadata.dates.order import Order, settle
from transforms.text.metadata.dates.written import find_dates


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


def order(
    language: str | None = "en",
    declared: str | None = None,
    host: str = "",
    story: str = "",
    neighbours=(),
    crawled=None,
) -> Order:
    return Order(language, declared, host, story, neighbours, crawled)


def settled(text: str, **known) -> tuple[date | None, float]:
    (found,) = find_dates(text, known.get("language", "en"))
    return settle(found, order(**known))


# Day or month first


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("13/07/2025", {}, "2025-07-13"),
        ("07/13/2025", {}, "2025-07-13"),
        ("07/07/2025", {}, "2025-07-07"),
        ("Friday 04/07/2025", {}, "2025-07-04"),
        ("04.07.2025", {}, "2025-07-04"),
        ("04/07/2025", {"language": "de"}, "2025-07-04"),
        ("04/07/2025", {"language": "es"}, "2025-07-04"),
        ("04/07/2025", {"declared": "en-US"}, "2025-04-07"),
        ("04/07/2025", {"declared": "en_GB"}, "2025-07-04"),
        ("04/07/2025", {"host": "www.paper.co.uk"}, "2025-07-04"),
        ("04/07/2025 09:15 AM EST", {}, "2025-04-07"),
        ("04/07/2025 09:15 BST", {}, "2025-07-04"),
        ("04/07/2025 09:15 UTC", {}, None),
        ("04/07/2025", {"crawled": date(2025, 5, 1)}, "2025-04-07"),
        ("04/07/2025", {"neighbours": find_dates("Updated 05/23/2025")}, "2025-04-07"),
        ("04/07/2025", {"neighbours": find_dates("Updated 23/07/2025")}, "2025-07-04"),
        ("04/07/2025", {"story": "The two spoke this Friday. On May 30 he had said no, and on April 27 maybe."}, "2025-07-04"),
        ("04/07/2025", {"story": "The two spoke this Monday. On March 30 he had said no, and on February 27 maybe."}, "2025-04-07"),
        ("06/09/2025", {"story": "By this Saturday morning, 400 had been counted. On Thursday a report said otherwise."}, "2025-09-06"),
        ("04/07/2025", {}, None),
        ("04/07/2025", {"language": None}, None),
        ("04/07/2025", {"story": "The bridge will be built of larch, and the old one stays open."}, None),
    ],
)  # fmt: skip
def test_day_and_month_are_told_apart_by_evidence_or_not_at_all(text, known, expected):
    day, sure = settled(text, **known)
    assert (day.isoformat() if day else None) == expected
    assert (sure < 0.5) == (expected is None)


def test_an_open_order_publishes_no_day_and_keeps_the_words():
    facts = facts_of([("title", "Bees"), ("date", "04/07/2025")])
    assert facts.published is not None
    assert (facts.published.day, facts.published.at, facts.published.raw, facts.published.basis) == (
        None,
        None,
        "04/07/2025",
        "text",
    )
    assert facts.warnings == ("ambiguous_date",)


# Witnesses


def test_scripts_come_before_the_printed_line_and_agreement_adds_to_the_confidence():
    alone = facts_of([], [("published", "2025-07-04T10:05:00+02:00", "jsonld")], kind="page").published
    agreed = facts_of(
        [("date", "4 July 2025")], [("published", "2025-07-04T10:05:00+02:00", "jsonld")], kind="page"
    ).published
    disputed = facts_of(
        [("date", "9 May 2025")], [("published", "2025-07-04T10:05:00+02:00", "jsonld")], kind="page"
    ).published
    assert alone and agreed and disputed
    assert (alone.at, alone.day, alone.precision, alone.basis) == (
        utc(2025, 7, 4, 8, 5),
        date(2025, 7, 4),
        "second",
        "jsonld",
    )
    assert agreed.confidence > alone.confidence > disputed.confidence


def test_the_day_is_that_of_the_publisher_and_not_of_greenwich():
    offset = [("published", "2023-12-22T02:04:30Z", "jsonld"), ("published", "2023-12-21T21:04:30-05:00", "og")]
    printed = [("published", "2023-12-22T02:04:30Z", "jsonld")]
    for lines, claims in (([], offset), ([("date", "December 21, 2023")], printed)):
        published = facts_of(lines, claims, kind="page").published
        assert published is not None
        assert (published.at, published.day) == (utc(2023, 12, 22, 2, 4, 30), date(2023, 12, 21))


def test_modified_is_told_from_published_whatever_comes_first():
    facts = facts_of([("date", "Aktualizacja: 03.02.2025 23:49 Publikacja: 02.02.2025 21:52")], language="pl")
    assert facts.published is not None
    assert (facts.published.day, facts.modified_at) == (date(2025, 2, 2), utc(2025, 2, 3, 23, 49))


def test_a_page_that_only_says_when_it_was_changed_has_no_date_of_publication():
    facts = facts_of([("date", "Updated: July 4, 2025")])
    assert (facts.published, facts.modified_at) == (None, utc(2025, 7, 4))


def test_a_time_without_zone_is_published_as_printed_and_says_so():
    facts = facts_of([("date", "11.02.2025, 07:52 Uhr")], language="de")
    assert facts.published is not None
    assert (facts.published.at, facts.published.precision) == (utc(2025, 2, 11, 7, 52), "minute")
    assert facts.warnings == ("time_zone_unknown",)


def test_the_printed_line_is_believed_before_the_time_elements_of_teasers():
    claims = [("published", "2023-12-24T13:05:00-05:00", "time"), ("published", "2023-12-19T17:45:00-05:00", "time")]
    published = facts_of([("date", "Dec 19th 2023")], claims, kind="page").published
    assert published is not None
    assert (published.day, published.at, published.basis) == (date(2023, 12, 19), utc(2023, 12, 19, 22, 45), "text")


def test_the_address_is_the_last_witness():
    published = facts_of([], kind="page", url="https://hive.example/2023/dec/22/bees").published
    assert published is not None
    assert (published.day, published.raw, published.basis, published.confidence) == (
        date(2023, 12, 22),
        "2023/dec/22",
        "url",
        0.5,
    )


def test_an_age_counts_only_against_the_crawl_time_of_the_record():
    lines = [("date", "vor 2 Stunden")]
    assert facts_of(lines, language="de", fetched_at=utc(2025, 7, 4, 12)).published is None
    published = facts_of(lines, [("fetched", "2025-07-04 12:00:00", "record")], language="de").published
    assert published is not None
    assert (published.day, published.raw, published.at) == (date(2025, 7, 4), "vor 2 Stunden", None)


def test_a_date_after_the_crawl_is_flagged():
    facts = facts_of([("date", "4 July 2025")], fetched_at=utc(2025, 6, 1))
    assert facts.warnings == ("future_date",)
    assert facts_of([("date", "4 July 2025")], fetched_at=utc(2025, 7, 4)).warnings == ()


@pytest.mark.parametrize(("value", "precision"), [("2023-12", "month"), ("2023", "year"), ("December 2023", "month")])
def test_a_month_or_a_year_is_no_day(value, precision):
    published = facts_of([], [("published", value, "meta")], kind="page").published
    assert published is not None
    assert (published.day, published.at, published.precision) == (None, None, precision)


# Machine-written moments


@pytest.mark.parametrize(
    ("value", "day", "at", "precision"),
    [
        ("2023-12-21", date(2023, 12, 21), None, "day"),
        ("20231221", date(2023, 12, 21), None, "day"),
        ("20231221T1005Z", date(2023, 12, 21), utc(2023, 12, 21, 10, 5), "minute"),
        ("2023-12-21T00:00:00Z", date(2023, 12, 21), None, "day"),
        ("2023-12-21T00:00:00-05:00", date(2023, 12, 21), utc(2023, 12, 21, 5), "second"),
        ("2023-12-21T10:00:00.123456+0530", date(2023, 12, 21), utc(2023, 12, 21, 4, 30), "second"),
        ("2023-12-21 10:00", date(2023, 12, 21), utc(2023, 12, 21, 10), "minute"),
        ("Thu, 21 Dec 2023 10:00:00 GMT", date(2023, 12, 21), utc(2023, 12, 21, 10), "second"),
        ("Thu Dec 21 2023 10:00:00 GMT-0500 (EST)", date(2023, 12, 21), utc(2023, 12, 21, 15), "second"),
    ],
)  # fmt: skip
def test_a_machine_written_moment_is_read(value, day, at, precision):
    moment = parse_moment(value)
    assert isinstance(moment, Moment)
    assert (moment.day, moment.at, moment.precision) == (day, at, precision)


@pytest.mark.parametrize(
    "value",
    ["", "May", "10", "1703152800", "0000-00-00T00:00:00", "1970-01-01T00:00:00Z", "2023-02-30", "soon", "v1.2.3"],
)
def test_what_is_no_moment_gives_none(value):
    assert parse_moment(value) is None


@pytest.mark.parametrize(
    ("line", "language"),
    [("4 ივლისი 2025, 10:30", "ka"), ("๔ กรกฎาคม 2025, 10:30", "th"), ("4 ביולי 2025, 10:30", "he")],
)
def test_a_language_that_our_tables_do_not_hold_is_left_to_dateparser(line, language):
    published = facts_of([("date", line)], language=language).published
    assert published is not None
    assert (published.day, published.at, published.basis) == (date(2025, 7, 4), None, "text")
    assert facts_of([("date", line)], language="und").published is None


def test_a_page_that_was_issued_anew_has_the_date_that_it_prints():
    claims = [("published", "2019-11-25T08:00:00-05:00", "jsonld"), ("modified", "2023-11-27T06:20:00-05:00", "jsonld")]
    anew = facts_of([("date", "November 27, 2023")], claims, kind="page").published
    changed = facts_of([("date", "Updated November 27, 2023")], claims, kind="page").published
    assert anew is not None and changed is not None
    assert (anew.day, changed.day) == (date(2023, 11, 27), date(2019, 11, 25))
    soon = [("published", "2023-11-20", "jsonld"), ("modified", "2023-11-27", "jsonld")]
    found = facts_of([("date", "November 27, 2023")], soon, kind="page").published
    assert found is not None and found.day == date(2023, 11, 20)
