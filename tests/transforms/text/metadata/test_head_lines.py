"""Lines of data that were taken for words get their role; lines of the story keep theirs."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from tests.transforms.text.metadata.court import PROSE, heard
from transforms.text.document import Label
from transforms.text.metadata.head_lines import relabelled

STORY = [("paragraph", PROSE * 2), ("paragraph", PROSE * 2)]


def roles(lines):
    document, _ = heard(lines)
    labels = [Label(Role(role), "test") for role, _ in [*lines, ("paragraph", PROSE)]]
    return [label.role.value for label in relabelled(document, labels)]


@pytest.mark.parametrize(
    ("line", "role"),
    [("Edyta Lisiak17 listopada 2025, 08:14", "byline"), ("9 January 2025, 08:14", "date"), ("Ann Lee", "paragraph"),
     ("On 9 January 2025 Ann Lee rang.", "paragraph")],
)  # fmt: skip
def test_a_line_above_the_story_may_be_a_byline_or_a_date(line, role):
    assert roles([("paragraph", line), *STORY])[0] == role


@pytest.mark.parametrize(
    ("line", "role"),
    [("Autor tekstu Edyta Lisiak", "byline"), ("Роман ТЯГУН", "byline"), ("Ann Lee", "heading"), ("By Tuesday it was over.", "heading"),
     ("9 January 2025", "heading")],
)  # fmt: skip
def test_a_line_below_the_story_may_be_a_signature(line, role):
    assert roles([*STORY, ("heading", line)])[2] == role


def test_a_signature_in_capitals_needs_a_text_that_nobody_else_signs():
    assert roles([("byline", "By Ann Lee"), *STORY, ("heading", "Роман ТЯГУН")])[3] == "heading"


def test_a_page_keeps_its_labels():
    document, _ = heard([("paragraph", "9 January 2025, 08:14"), *STORY], kind="page")
    labels = [Label(Role.PARAGRAPH, "test")] * 4
    assert relabelled(document, labels) == tuple(labels)
