"""Lines and words around the story that say who wrote it, whatever the first look took them for; look-alikes stay."""

from __future__ import annotations

import pytest

from schemas.enums import Role
from tests.transforms.text.metadata.court import PROSE, facts_of, heard
from transforms.text.document import Label
from transforms.text.metadata.head_lines import relabelled

GUESS = "structure.tail.rest"
STORY = [("paragraph", PROSE * 2), ("paragraph", PROSE * 2), ("paragraph", PROSE)]


def role_after(lines, text, rule=GUESS):
    document, _ = heard(lines[:-1], last=lines[-1][1])
    labels = [Label(Role(role), rule) for role, _ in lines]
    found = relabelled(document, labels)
    return next(label.role.value for block, label in zip(document.blocks, found) if block.text == text)


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("other", "Ewa Lis, Kurier Nadbużański"),
        ("dek", "Ewa Lis | Kurier"),
        ("credit", "Ewa Lis/PAP"),
        ("caption", "Par Anne Roux et Luc Petit (photos)"),
        ("other", "Оля Гнатюк, «Портові вісті»"),
        ("other", "RADIO HARBOUR / EFE"),
        ("paragraph", "di Anna Rossi /ANSA"),
    ],
)
def test_a_line_of_names_below_the_date_is_the_byline(role, line):
    assert role_after([("title", "Tide"), ("date", "9 May 2024"), (role, line), *STORY], line) == "byline"


def test_a_line_of_names_below_a_caption_is_its_credit():
    lines = [("title", "Tide"), ("date", "9 May 2024"), ("caption", "The quay"), ("credit", "Ewa Lis/PAP"), *STORY]
    assert role_after(lines, "Ewa Lis/PAP") == "credit"


def test_a_name_that_the_story_tells_of_is_no_byline():
    lines = [("title", "Tide"), ("date", "9 May 2024"), ("dek", "Ewa Lis | Kurier"), *STORY, ("paragraph", "Lis left.")]
    assert role_after(lines, "Ewa Lis | Kurier") == "dek"


@pytest.mark.parametrize(
    "line",
    ["Das Interview führte Anna Roth.", "Die Fragen stellte: Anna Roth", "Rozmawiała Ewa Lis.", "Mit dem Wirt sprach Anna Roth.", "Anne Roux avec AFP",
     "Intervista a cura di Anna Rossi", "Ann Lee contributed to this report.", "Интервью взяла Оля Белова", "— Ann Lee", "Nauka nad Bzurą, Ewa Lis", "Оля БЕЛОВА."],
)  # fmt: skip
def test_a_line_below_the_story_signs_it(line):
    lines = [("title", "Tide"), *STORY, ("other" if line[0] == "—" else "paragraph", line)]
    assert role_after(lines, line) == "byline"


@pytest.mark.parametrize(
    "line",
    ["Das Gespräch führte zu nichts.", "Die Fragen stellte niemand.", "Rozmawiała z nim gmina.", "Ann Lee contributed to the harbour fund.",
     "Source: Met Office", "- Bug Bite Relief Stick", "By Monday the river had risen.", "Old Harbour at Night: The Herring Podcast [The Herring Tapes]",
     "Z wójtem rozmawiała Ewa Lis, która prowadzi sklep.", "С мэром беседовала Оля Белова, которая держит лавку."],
)  # fmt: skip
def test_a_line_that_only_looks_like_a_signature_stays(line):
    assert role_after([("title", "Tide"), *STORY, ("paragraph", line)], line) == "paragraph"


def test_a_name_above_what_its_bearer_is_signs_below_the_story():
    lines = [("title", "Tide"), *STORY, ("related", "Ewa Lis"), ("related", "dziennikarka")]
    assert role_after(lines, "Ewa Lis") == "byline"
    assert role_after([*lines[:-1], ("related", "Boats")], "Ewa Lis") == "related"


@pytest.mark.parametrize(
    ("signature", "byline", "name"),
    [
        (" (Anna Roth, 21.7.2024)", "(Anna Roth, 21.7.2024)", "Anna Roth"),
        (" (Anna Roth/dpa)", "(Anna Roth/dpa)", "Anna Roth"),
        (" Propos recueillis par Anne Roux", "Propos recueillis par Anne Roux", "Anne Roux"),
        (" — Ann Lee", "— Ann Lee", "Ann Lee"),
        (" ANNA ROTH", "ANNA ROTH", "ANNA ROTH"),
        (" Das Interview führte Anna Roth.", "Das Interview führte Anna Roth.", "Anna Roth"),
    ],
)
def test_a_signature_at_the_end_of_the_last_paragraph_leaves_it(signature, byline, name):
    facts = facts_of([("title", "Tide")], last=PROSE + signature)
    assert (facts.byline, [author.name for author in facts.authors if author.role == "author"]) == (byline, [name])
    assert [cut.role for cut in facts.cuts] == [Role.BYLINE]


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        ([("byline", "By Ann Lee")], f"{PROSE} (Bo Moyo)"),
        ([("paragraph", "Moyo counted them.")], f"{PROSE} (Bo Moyo)"),
        ([], f"{PROSE} “The sea is kind.” (Bo Moyo)"),
        ([], f"{PROSE} «The sea is kind». Bo Moyo"),
        ([], f"{PROSE} “The sea is kind.” — Bo Moyo"),
        ([], f"{PROSE} (Bo Moyo, 1908)"),
        ([], f"{PROSE} (The report is long)"),
        ([], f"{PROSE} The hive is called Old"),
    ],
)
def test_words_at_the_end_of_the_last_paragraph_that_sign_nothing_stay(lines, last):
    assert facts_of([("title", "Tide"), *lines], last=last).cuts == ()


def test_a_place_behind_the_author_is_no_second_author():
    facts = facts_of(
        [("title", "Tide"), ("byline", "Ana Ruiz | Puerto Aldea"), ("paragraph", "Todo pasó en Puerto Aldea.")],
        language="es",
    )
    assert [author.name for author in facts.authors] == ["Ana Ruiz"]


def test_names_that_stand_on_lines_of_their_own_are_authors_all():
    facts = facts_of([("title", "Tide"), ("byline", "Ana Ruiz"), ("byline", "Luis Vega")], language="es")
    assert (facts.byline, [author.name for author in facts.authors]) == ("Ana Ruiz", ["Ana Ruiz", "Luis Vega"])
    below = facts_of([("title", "Tide"), ("byline", "Ana Ruiz"), ("byline", "LUIS VEGA")], language="es")
    assert [author.name for author in below.authors] == ["Ana Ruiz"]


def test_a_role_below_a_name_introduces_nobody():
    lines = [
        ("title", "Maré"),
        ("byline", "Inês Salva"),
        ("byline", "Texto"),
        ("byline", "Rui Pinho"),
        ("byline", "Fotografia"),
    ]
    facts = facts_of(lines, language="pt")
    assert (facts.byline, [author.name for author in facts.authors]) == ("Inês Salva", ["Inês Salva"])


def test_a_paper_before_a_surname_in_capitals_is_its_house():
    lines = [
        ("title", "Marée"),
        ("byline", "Phare-Ouest Anaïg ROUX"),
        ("paragraph", PROSE),
        ("copyright", "© Phare-Ouest"),
    ]
    facts = facts_of(lines, language="fr")
    assert [author.name for author in facts.authors if author.role == "author"] == ["Anaïg ROUX"]


def test_who_edited_stays_where_it_is_a_note():
    line = "Redaktion: Anna Roth, Max Auer"
    assert role_after([("title", "Tide"), *STORY, ("note", line)], line, "de.note.correction") == "note"
