"""Hostile lines stay cheap: every recogniser is linear, or refuses long input."""

from __future__ import annotations

import pytest

from tests.effort import ends
from tests.transforms.text.metadata.court import facts_of
from transforms.text.metadata.captions import split_caption
from transforms.text.reading.jsonld import claims_of_jsonld
from transforms.text.reading.markup import is_markup

N = 100_000
LINES = {
    "spaces": "3" + " " * N + "x",
    "separators": "a | " * N,
    "commas": "a, b " * N,
    "credits": "Photo: " * N,
    "digits": "1/" * N,
    "months": "May " * N,
    "capitals": "Aa" * N,
    "places": "Paris, " * N,
    "dashes": "A — " * N,
    "brackets": "(" * N,
    "names": "By Ann Lee and " * (N // 10),
}
ROLES = ("title", "dek", "byline", "date", "reading_time", "caption", "credit", "tags", "dateline", "paragraph")


@pytest.mark.parametrize("name", LINES)
def test_a_long_line_in_any_role_is_judged_to_its_end(name):
    with ends():
        for role in ROLES:
            facts_of([(role, LINES[name])], kind="page")
        claims = [
            (claim, LINES[name], "jsonld")
            for claim in ("title", "author", "published", "publisher", "tag", "url", "image", "dek")
        ]
        facts_of([], [*claims, ("title", LINES[name], "html")], kind="page")


@pytest.mark.parametrize(
    "line",
    [
        "Aa Bb " * 20 + "—",
        "AA, " * 30,
        "A. " * 40 + "(AP",
        "(AP) - " * 15,
        "Aa de Bb " * 12 + "(x)",
        "PARIS " * 18 + "- x",
    ],
)
def test_a_first_paragraph_is_read_to_its_end(line):
    with ends():
        for _ in range(20):
            facts_of([("paragraph", line + " said so.")])


@pytest.mark.parametrize(
    "script", ["{" + " " * N, '{"a": "' + " " * N + '"', "<!-- " * N, '"@type": "' * N, "[" * N, ", " * N + "}", '{"datePublished": "' * N]
)  # fmt: skip
def test_a_hostile_script_is_given_up(script):
    with ends():
        claims_of_jsonld(script)


@pytest.mark.parametrize("text", ["<!-- -->" * 1000, "<p " * 1000, "<!--" * 1000, " " * N])
def test_what_looks_like_markup_is_told_however_long(text):
    with ends():
        is_markup(text)


@pytest.mark.parametrize(
    ("caption", "like"),
    [
        ("The dam. " + "A" * 130 + "/x", "The dam. Ann LEE/AFP"),
        ("The dam" + " DE" * 40 + "x", "The dam on Sunday ANN DE LA ROCHE"),
    ],
)
def test_the_end_of_a_caption_is_read_once(caption, like):
    assert split_caption(like)[1]
    with ends():
        assert split_caption(caption)[1] is None


@pytest.mark.parametrize("moment", ["9999-12-31", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_a_moment_at_the_end_of_the_calendar_is_none(moment):
    claims = [(name, moment, "record") for name in ("published", "modified", "fetched")]
    facts = facts_of([("date", "3 May 2024"), ("paragraph", "The dam held.")], claims)
    assert facts.published.day.isoformat() == "2024-05-03"
