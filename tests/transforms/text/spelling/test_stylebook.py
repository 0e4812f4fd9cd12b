"""Styles and the user's overlay: what they change, and what is said when they do not hold."""

from __future__ import annotations

import pickle

import pytest

from transforms.text.edits import apply
from transforms.text.naming import spelling_edits
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.reasons import Why
from transforms.text.spelling.stylebook import load_stylebook
from transforms.text.spelling.styles import read_style


def published(text, book, language="en"):
    return apply(text, spelling_edits(mark_names([("text", text)], language, book)))


def with_overlay(yaml_text, style="official"):
    return load_stylebook(style, ("ours.yaml", yaml_text))


@pytest.fixture(scope="module")
def book():
    return load_stylebook()


def test_an_entity_has_its_name_in_the_language_else_in_english_else_its_own(book):
    assert book.name("place/kyiv", "de") == "Kyjiw"
    assert book.name("place/kyiv", "fi") == "Kyiv"
    assert book.name("place/dnieper-river", "en") == "Дніпро" or book.name("place/dnieper-river", "en")
    with pytest.raises(KeyError):
        book.entity("place/nowhere")


@pytest.mark.parametrize(
    ("style", "want"),
    [
        ("official", "President Volodymyr Zelenskyy left Kyiv. Zelenskyy smiled."),
        ("ap", "President Volodymyr Zelenskyy left Kyiv. Zelenskyy smiled."),
        ("bbc", "President Volodymyr Zelensky left Kyiv. Zelensky smiled."),
        ("none", "President Vladimir Zelenskiy left Kiev. Zelenskiy smiled."),
    ],
)
def test_a_style_chooses_the_form(style, want):
    assert published("President Vladimir Zelenskiy left Kiev. Zelenskiy smiled.", load_stylebook(style)) == want


def test_an_unknown_style_is_refused_by_name():
    with pytest.raises(ValueError, match=r"style must be one of official, .* got 'nyt'"):
        load_stylebook("nyt")


def test_a_style_file_with_an_unknown_field_is_refused():
    with pytest.raises(ValueError, match=r"mine.yaml: unknown fields \['colour'\]"):
        read_style({"style": "mine", "about": "x", "colour": "red"}, "mine.yaml")


def test_an_overlay_adds_an_entity_with_its_variants():
    laid = with_overlay("""
entities:
  - id: place/smallville
    type: city
    country: US
    names: {en: Smallville, de: Kleinstadt}
    variants: [Smalville, Smallvile]
    former: [Pigville]
""")
    assert published("Smalville, once Pigville, and SMALLVILE", laid) == "Smallville, once Pigville, and SMALLVILLE"
    assert published("in Smalville", laid, "de") == "in Kleinstadt"
    reasons = {mention.surface: mention.reason for mention in mark_names([("text", "Pigville")], "en", laid)}
    assert reasons == {"Pigville": Why.FORMER_NAME.value}


def test_an_overlay_adds_a_person_whose_surname_needs_an_anchor():
    laid = with_overlay("""
entities:
  - {id: person/jon-smythe, type: person, names: {en: Jon Smythe}, variants: [John Smithe]}
""")
    assert published("John Smithe spoke. Smithe left.", laid) == "Jon Smythe spoke. Smythe left."
    assert published("Smithe left.", laid) == "Smithe left."


def test_an_overlay_changes_a_canonical_form():
    laid = with_overlay(
        "canonical:\n  place/kyiv: {en: Kiev}\n  person/volodymyr-zelenskyy: {en: Volodymyr Zelenskiy}\n"
    )
    text = "President Volodymyr Zelensky left Kyiv. Zelensky smiled."
    assert published(text, laid) == "President Volodymyr Zelenskiy left Kiev. Zelenskiy smiled."


def test_an_overlay_denies_a_spelling_for_all_or_for_one():
    assert published("Kiev and Kiyev", with_overlay("deny: [Kiyev]")) == "Kyiv and Kiyev"
    assert published("Kiev", with_overlay("deny: [{surface: Kiev, entity: place/kyiv}]")) == "Kiev"


def test_former_names_change_only_when_the_overlay_asks_for_it(book):
    text = "Artemivsk in Ukraine"
    assert published(text, book) == text
    assert published(text, with_overlay("former_names: replace")) == "Bakhmut in Ukraine"


def test_the_version_tells_overlays_apart(book):
    laid = with_overlay("deny: [Kiyev]")
    assert laid.version != book.version
    assert laid.version == with_overlay("deny: [Kiyev]").version


@pytest.mark.parametrize(
    ("yaml_text", "message"),
    [
        ("entitys: []", "ours.yaml, line 1, field entitys: is unknown"),
        ("deny: Kiev", "ours.yaml, line 1, field deny: must be a list"),
        (
            "\ncanonical:\n  place/nowhere: {en: X}",
            "ours.yaml, line 3, field canonical.place/nowhere: there is no such",
        ),
        ("canonical:\n  place/kyiv: {en: }", "ours.yaml, line 2, field canonical.place/kyiv.en: must be a text"),
        ("entities:\n  - {type: city, names: {en: X}}", "ours.yaml, line 2, field entities.id: is missing"),
        (
            "entities:\n  - id: place/x\n    type: town\n    names: {en: X}",
            "ours.yaml, line 3, field entities.type: must be one of",
        ),
        (
            "entities:\n  - {id: place/kyiv, type: city, names: {en: X}}",
            "line 2, field entities.id: 'place/kyiv' exists",
        ),
        ("deny:\n  - {surface: Kiev, entity: place/x}", "line 2, field deny.entity: there is no entity 'place/x'"),
        ("former_names: maybe", "line 1, field former_names: must be annotate or replace"),
        ("canonical: [", "ours.yaml, line"),
    ],
)
def test_an_overlay_that_does_not_hold_names_file_line_and_field(yaml_text, message):
    with pytest.raises(ValueError) as caught:
        with_overlay(yaml_text)
    assert message in str(caught.value)


def test_an_empty_overlay_changes_nothing(book):
    assert published("in Kiev", with_overlay("# nothing yet\n")) == published("in Kiev", book)


def test_norwegian_is_a_language_and_no_truth_value():
    laid = with_overlay("canonical:\n  place/kyiv: {no: Kyiv}\n")
    assert laid.name("place/kyiv", "no") == "Kyiv"


def test_a_stylebook_is_loaded_by_each_worker_and_not_sent(book):
    with pytest.raises(TypeError):
        pickle.dumps(book)
