"""The court: agreement and rank decide, what nothing decides stays empty, and every span holds."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enums import Role
from tests.transforms.text.metadata.court import PROSE, facts_of, heard
from transforms.text.metadata.facts import Facts


def people(facts: Facts) -> list[tuple[str, str]]:
    return [(author.name, author.role) for author in facts.authors]


def test_an_article_that_says_nothing_has_no_facts():
    facts = facts_of([])
    assert facts == Facts()


# Title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bees learn to count | The Hive", "Bees learn to count"),
        ("Bees learn to count - Hive Daily", "Bees learn to count"),
        ("Bees learn to count – keepers", "Bees learn to count – keepers"),
        ("Six is the limit - Keeper", "Six is the limit"),
        ("Bees, wasps and a quarrel", "Bees, wasps and a quarrel"),
        ("Bees | Wasps", "Bees | Wasps"),
    ],
)  # fmt: skip
def test_the_outlet_is_no_part_of_the_headline(line, title):
    document, facts = heard([("title", line)])
    assert facts.title is not None and facts.title.text == title
    assert document.raw_text[facts.title.start : facts.title.end] == title


def test_a_name_that_the_story_mentions_is_part_of_the_headline():
    facts = facts_of([("title", "Bees will learn to count - Zelenskyy"), ("paragraph", "Zelenskyy said so on Monday.")])
    assert facts.title is not None and facts.title.text == "Bees will learn to count - Zelenskyy"


def test_the_headline_on_which_the_witnesses_agree_wins_and_its_place_is_that_of_the_block():
    claims = [("title", "Bees learn to count", "jsonld"), ("title", "Bees count! You won't believe it", "og"), ("title", "Bees learn to count - Hive", "html"),
              ("publisher", "Hive", "og")]  # fmt: skip
    facts = facts_of([("navigation", "Hive"), ("title", "Bees learn to count")], claims, kind="page")
    assert facts.title is not None and (facts.title.text, facts.title.start) == ("Bees learn to count", 6)


def test_the_name_of_the_site_in_the_first_heading_is_not_the_headline():
    claims = [
        ("title", "The pump that would not stop", "og"),
        ("title", "Marsh Watch: The pump that would not stop", "html"),
        ("title", "Marsh Watch", "text"),
    ]
    facts = facts_of([("title", "Marsh Watch"), ("other", "The pump that would not stop")], claims, kind="page")
    assert facts.title is not None and facts.title.text == "The pump that would not stop"


def test_a_records_title_needs_no_line():
    facts = facts_of([], [("title", "Bees", "record")])
    assert facts.title is not None and (facts.title.text, facts.title.start) == ("Bees", None)


# Dek


def test_the_dek_is_neither_title_nor_first_paragraph():
    assert facts_of([("title", "Bees"), ("dek", "Bees!")]).dek is None
    assert facts_of([("title", "Bees"), ("dek", PROSE)]).dek is None
    facts = facts_of([("title", "Bees"), ("dek", "Six is the limit")])
    assert facts.dek is not None and facts.dek.text == "Six is the limit"


def test_a_description_is_the_dek_only_where_the_page_shows_it_or_a_record_gives_it():
    claims = [("dek", "Six is the limit.", "meta")]
    assert facts_of([("title", "Bees")], claims, kind="page").dek is None
    shown = facts_of([("title", "Bees"), ("other", "Six is the limit.")], claims, kind="page")
    assert shown.dek is not None and shown.dek.start == 6
    record = facts_of([], [("dek", "Six is the limit.", "record")])
    assert record.dek is not None and record.dek.start is None
    assert facts_of([], [("dek", PROSE[:40] + "…", "record")]).dek is None


# Byline and authors


def test_the_byline_is_printed_as_it_stands_and_names_its_people():
    facts = facts_of([("title", "Bees"), ("byline", "By Ann Lee and Bo MoyoPublished May 3, 2024")])
    assert (facts.byline, people(facts)) == ("By Ann Lee and Bo Moyo", [("Ann Lee", "author"), ("Bo Moyo", "author")])
    assert facts.published is not None and facts.published.day == date(2024, 5, 3)


def test_a_lone_by_belongs_to_the_line_below_it():
    facts = facts_of([("byline", "By"), ("byline", "Ann Lee"), ("byline", "Banking reporters")])
    assert (facts.byline, people(facts)[0]) == ("By Ann Lee", ("Ann Lee", "author"))


def test_a_lone_agency_makes_no_byline_but_is_named():
    facts = facts_of([("paragraph", PROSE), ("byline", "(dpa)")], language="de")
    assert (facts.byline, people(facts)) == (None, [("dpa", "agency")])


def test_an_agency_that_signs_inside_the_last_paragraph_is_cut():
    document, facts = heard([("title", "Pszczoły")], language="pl", last="Pszczoły policzono rano.(PAP)")
    (cut,) = facts.cuts
    assert (document.raw_text[cut.start : cut.end], cut.role) == ("(PAP)", Role.BYLINE)
    assert (facts.byline, people(facts)) == (None, [("PAP", "agency")])


def test_a_script_that_names_the_first_author_alone_is_completed_by_the_byline():
    claims = [("author", "Ann Lee", "jsonld")]
    facts = facts_of(
        [("title", "Bees"), ("byline", "By Ann Lee and Bo Moyo, The Hive")],
        [*claims, ("publisher", "The Hive", "og")],
        kind="page",
    )
    assert people(facts) == [("Ann Lee", "author"), ("Bo Moyo", "author")]


def test_the_page_gives_back_the_accents_that_its_script_lost():
    facts = facts_of([("byline", "By Zoë Brontë")], [("author", "Zoe Bronte", "jsonld")], kind="page")
    assert people(facts) == [("Zoë Brontë", "author")]


def test_reviewers_and_editors_are_no_authors():
    claims = [("author", "Ann Lee", "jsonld"), ("author", "Cy Dent", "jsonld")]
    facts = facts_of([("byline", "By Ann Lee"), ("byline", "Edited by Cy Dent")], claims, kind="page")
    assert people(facts) == [("Ann Lee", "author"), ("Cy Dent", "editor")]


@pytest.mark.parametrize("name", ["admin", "https://social.example/ann", "Hive", ""])
def test_what_systems_put_where_nobody_wrote_is_no_person(name):
    facts = facts_of([], [("author", name, "jsonld"), ("publisher", "Hive", "og")], kind="page")
    assert [author for author in facts.authors if author.role == "author"] == []


def test_a_name_beside_the_date_is_found_where_no_block_is_a_byline():
    facts = facts_of([("title", "Bees"), ("date", "Ann Lee | 9 January 2025")], kind="page")
    assert people(facts) == [("Ann Lee", "author")]
    assert facts.published is not None and facts.published.day == date(2025, 1, 9)


@pytest.mark.parametrize("role", ["caption", "dek"])
@pytest.mark.parametrize(
    ("line", "byline"),
    [("Ann Lee, Staff Writer", "Ann Lee, Staff Writer"), ("Ann Lee, PAP", "Ann Lee, PAP"), ("Ann Lee — 12 December 2024", "Ann Lee"), ("opr. Ann Lee", "opr. Ann Lee")],
)  # fmt: skip
def test_a_line_of_the_head_that_names_its_author_is_a_byline_whatever_it_was_taken_for(role, line, byline):
    facts = facts_of([("title", "Bees"), (role, line)])
    assert (facts.byline, people(facts)[0], facts.dek, facts.pictures) == (byline, ("Ann Lee", "author"), None, ())


@pytest.mark.parametrize(
    "line",
    ["Ann Lee feeds the bees", "Ann Lee", "Bees, wasps and hornets", "Ann Lee in the garden on 12 December 2024."],
)
def test_a_caption_that_names_a_person_stays_a_caption(line):
    facts = facts_of([("title", "Bees"), ("caption", line)])
    assert (facts.byline, [picture.caption.text for picture in facts.pictures if picture.caption]) == (None, [line])


# Dateline


def test_a_glued_dateline_leaves_the_first_paragraph():
    document, facts = heard(
        [("title", "Bees"), ("paragraph", "OberwiesenNach Regen zählen die Bienen."), ("tags", "Oberwiesen")],
        language="de",
    )
    (cut,) = facts.cuts
    assert facts.dateline is not None and (facts.dateline.place, facts.dateline.agency) == ("Oberwiesen", None)
    assert document.raw_text[cut.start : cut.end] == "Oberwiesen"
    assert document.raw_text[cut.end :].startswith("Nach Regen")


def test_only_the_first_paragraph_can_begin_with_a_dateline():
    facts = facts_of([("paragraph", PROSE), ("paragraph", "MOSCOW — The hive is full.")])
    assert (facts.dateline, facts.cuts) == (None, ())


def test_a_dateline_is_found_below_a_caption_that_was_taken_for_a_paragraph():
    facts = facts_of([("paragraph", "A keeper at the hive."), ("paragraph", f"MOSCOW — {PROSE}")])
    assert facts.dateline is not None and facts.dateline.place == "MOSCOW"
    assert len(facts.cuts) == 1


def test_a_list_of_places_has_no_dateline():
    facts = facts_of([("paragraph", "PARIS — A tower stands."), ("paragraph", f"MOSCOW — {PROSE}")])
    assert (facts.dateline, facts.cuts) == (None, ())


def test_a_dateline_of_its_own_line_needs_no_cut():
    facts = facts_of([("title", "Bees"), ("dateline", "HANNOVER.")], language="de")
    assert facts.dateline is not None and (facts.dateline.place, facts.dateline.raw) == ("HANNOVER", "HANNOVER.")
    assert facts.cuts == ()


# Other columns


def test_bare_minutes_below_a_player_time_the_recording():
    assert facts_of([("media_plug", "Listen"), ("reading_time", "3 min")]).reading_minutes is None
    assert facts_of([("paragraph", PROSE), ("reading_time", "3 min")]).reading_minutes is None
    assert facts_of([("media_plug", "Listen"), ("reading_time", "3 min read")]).reading_minutes == 3


def test_a_dateline_dates_the_report_where_nothing_else_does():
    facts = facts_of([("paragraph", f"Malbork, 13.05.2025 (PAP) - {PROSE}")], language="pl")
    assert facts.published is not None and str(facts.published.day) == "2025-05-13"


def test_a_byline_that_says_so_counts_before_one_that_only_stands_there():
    facts = facts_of([("byline", "Inner Harbour"), ("byline", "By Ann Lee")])
    assert (facts.byline, [author.name for author in facts.authors]) == ("By Ann Lee", ["Ann Lee"])


def test_whom_a_picture_shows_is_no_author():
    facts = facts_of([("dek", "Lifeguard Bo Moyo (51) with the fork Photo: Emil Sorensen"), ("byline", "By Ann Lee")])
    assert facts.byline == "By Ann Lee"


def test_reading_time_is_read_beside_a_date_to_which_it_is_glued():
    assert facts_of([("date", "19 April 20258 min read")]).reading_minutes == 8
    assert facts_of([("reading_time", "3 min")]).reading_minutes == 3
    assert facts_of([], [("reading_minutes", "4", "meta")], kind="page").reading_minutes == 4


def test_tags_are_divided_and_stand_once():
    assert facts_of([("tags", "Tags:KelpClimateBlue carbonOceans")]).tags == (
        "Kelp",
        "Climate",
        "Blue carbon",
        "Oceans",
    )
    assert facts_of([("tags", "Tag: api | montagna | Api")]).tags == ("api", "montagna")
    assert facts_of([("tags", "Наука"), ("tags", "Хімія")], language="uk").tags == ("Наука", "Хімія")


def test_captions_are_pictures_once_with_their_credits():
    lines = [
        ("caption", "Bees at work."),
        ("caption", "Bees at work."),
        ("credit", "Photo: Ann Lee/AP"),
        ("caption", "The hive. © Bo Moyo"),
    ]
    document, facts = heard(lines)
    pictures = [
        (picture.caption.text if picture.caption else None, picture.credit, picture.is_lead)
        for picture in facts.pictures
    ]
    assert pictures == [("Bees at work.", "Photo: Ann Lee/AP", True), ("The hive.", "© Bo Moyo", False)]
    for picture in facts.pictures:
        assert picture.caption is not None
        assert document.raw_text[picture.caption.start : picture.caption.end] == picture.caption.text


def test_the_lead_image_takes_the_caption_of_its_figure():
    claims = [("image", "https://hive.example/bee.jpg?w=1200", "og"), ("image", "https://hive.example/bee.jpg", "html"), ("image_caption", "Bees at work.", "html"),
              ("image", "https://hive.example/logo.png", "html")]  # fmt: skip
    facts = facts_of([("title", "Bees"), ("caption", "Bees at work.")], claims, kind="page")
    assert [(picture.url, picture.is_lead) for picture in facts.pictures] == [
        ("https://hive.example/bee.jpg?w=1200", True)
    ]


def test_access_is_the_strictest_thing_said_and_a_cut_story_is_marked():
    assert facts_of([], [("access", "free", "meta")], kind="page").access == "free"
    assert (
        facts_of([], [("access", "free", "jsonld"), ("access", "paywalled", "jsonld")], kind="page").access
        == "paywalled"
    )
    facts = facts_of([("paywall", "Subscribe to read on")])
    assert (facts.access, facts.warnings) == ("paywalled", ("paywalled",))


def test_addresses_are_canonical_and_publisher_section_language_are_as_said():
    claims = [("canonical_url", "https://Hive.example/bees?utm_source=x#top", "link"), ("publisher", "The Hive", "og"), ("section", "Science", "og"),
              ("language", "en-GB", "html")]  # fmt: skip
    facts = facts_of([], claims, kind="page", url="https://hive.example/bees?ref=home")
    assert facts.canonical_url == "https://hive.example/bees"
    assert (facts.url, facts.publisher, facts.section, facts.language_declared) == (
        "https://hive.example/bees?ref=home",
        "The Hive",
        "Science",
        "en-GB",
    )


# Laws

ROLES = [role.value for role in Role]
LINES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60) | st.sampled_from(
    [
        "04/07/2025",
        "By Ann Lee",
        "(dpa)",
        "MOSCOW (AP) — Bees",
        "MoscowDonald",
        "2 hours ago",
        "Tags:AbC",
        "© X",
        "Photo: Y",
        "3 min",
    ]
)
BASES = ["jsonld", "og", "meta", "time", "link", "html", "record", "text"]
NAMES = ["title", "dek", "author", "published", "modified", "publisher", "tag", "url", "canonical_url", "image", "image_caption", "language", "access", "fetched"]  # fmt: skip


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from(ROLES), LINES), max_size=8),
    st.lists(st.tuples(st.sampled_from(NAMES), LINES, st.sampled_from(BASES)), max_size=8),
    st.sampled_from(["en", "de", "uk", "und"]),
    st.sampled_from(["text", "page"]),
)
def test_whatever_is_said_every_span_holds_and_the_verdict_is_the_same_twice(lines, claims, language, kind):
    document, facts = heard(lines, claims, language, kind)
    assert heard(lines, claims, language, kind)[1] == facts
    passages = [facts.title, facts.dek, *(picture.caption for picture in facts.pictures)]
    for passage in filter(None, passages):
        assert "\n" not in passage.text
        if passage.start is not None:
            assert len(document.raw_text[passage.start : passage.end]) == len(passage.text)
    story = [(block.start, block.end) for block in document.blocks]
    for cut in facts.cuts:
        assert cut.start < cut.end and any(start <= cut.start and cut.end <= end for start, end in story)
    if facts.published is not None:
        assert 0 <= facts.published.confidence <= 1
        assert facts.published.at is None or facts.published.at.tzinfo == timezone.utc
    assert facts.modified_at is None or isinstance(facts.modified_at, datetime)
