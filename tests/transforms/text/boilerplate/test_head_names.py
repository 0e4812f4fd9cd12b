"""Who signs in a head: signs of desks, names above the headline, and what only looks like a name."""

from __future__ import annotations

import pytest

from tests.transforms.text.boilerplate.test_deks import STORY, roles
from transforms.text.boilerplate.lines.names import are_names, is_initials

TITLE = "Harbour ferry returns to the northern pier after repairs"


@pytest.mark.parametrize("sign", ["red.", "Red.", "N. P.", "hal/dpa", "(mb)", "Ред."])
def test_the_sign_of_a_desk_beside_a_date_is_the_byline(sign: str) -> None:
    found = roles("\n".join((TITLE, sign, "May 3, 2024", "", *STORY)))
    assert found[sign] == "byline"


@pytest.mark.parametrize("text", ["The buoy", "Sport", "HARBOUR", "A. Roe and others", "Nein."])
def test_other_short_lines_are_no_sign(text: str) -> None:
    assert not is_initials(text)


def test_a_name_between_date_and_headline_is_the_byline() -> None:
    found = roles("\n".join(("Harbour", "May 3, 2024", "Ida Marsh-Roe", TITLE, "", *STORY)))
    assert (found["Ida Marsh-Roe"], found[TITLE]) == ("byline", "title")


def test_a_preposition_and_a_country_are_no_name() -> None:
    assert not are_names("В России")
    assert are_names("John F Kennedy")


@pytest.mark.parametrize(
    "line",
    ["14 June 2024 - Ida Marsh - in Harbour - 9 comments", "Ida Marsh | 14 June 2024", "3 h • 4 min read"],
)
def test_a_line_of_several_data_is_no_story(line: str) -> None:
    assert roles("\n".join((TITLE, line, "", *STORY)))[line] in ("date", "byline")


@pytest.mark.parametrize(
    "menu", ["Home Chi sono Contatti", "Startseite Über mich Rezepte Impressum", "Forwarded from: Harbour News"]
)
def test_a_menu_on_one_line_is_no_headline(menu: str) -> None:
    found = roles("\n".join((menu, TITLE, "May 3, 2024", "", *STORY)))
    assert (found[menu], found[TITLE]) == ("navigation", "title")


def test_a_trail_that_ends_with_the_headline_is_none() -> None:
    trail = f"Home Harbour {TITLE}"
    found = roles("\n".join((trail, TITLE, "May 3, 2024", "", *STORY)))
    assert (found[trail], found[TITLE]) == ("navigation", "title")


def test_two_names_and_their_place_are_the_byline() -> None:
    line = "Ida Marsh and Tom Roe in Elm Harbour"
    assert roles("\n".join((TITLE, line, "May 3, 2024", "", *STORY)))[line] == "byline"


def test_a_headline_may_end_with_since_and_a_year() -> None:
    title = "Harbour council forgives every mooring fee since 1974"
    assert roles("\n".join((title, "By Ida Marsh", "May 3, 2024", "", *STORY)))[title] == "title"


def test_dates_with_halves_of_the_day_are_data_though_they_end_with_a_stop() -> None:
    line = "Publicado: 3 de marzo de 2024 - 07:15 a. m. | Actualizado: 4 de marzo de 2024 - 08:02 p. m."
    assert roles("\n".join((TITLE, "Redacción El Mirador", line, "", *STORY)))[line] == "date"


def test_a_place_and_a_date_below_who_wrote_are_no_second_name() -> None:
    name, line = "Lucía Belmonte @lubelmonte", "Puerto Aldea - 03 MAR 2024 - 05:40 CEST"
    found = roles("\n".join((TITLE, name, line, "", *STORY)))
    assert (found[name], found[line]) == ("byline", "dateline")


def test_a_name_with_its_own_spelling_in_brackets_is_the_byline() -> None:
    name = "Юхан Бьёрнсен (Johan Bjørnsen)"
    assert roles("\n".join((TITLE, "13.02.2020 09:47", "3 871", name, "", *STORY)))[name] == "byline"


@pytest.mark.parametrize(
    "lines",
    [
        ("[1/2]", "A deckhand paints the northern pier green"),
        ("A deckhand paints the pier. It is the third coat. LaPresse",),
    ],
)
def test_words_below_a_counter_of_pictures_or_before_an_agency_are_a_caption(lines: tuple[str, ...]) -> None:
    dek = "The crossing takes twelve minutes and a brass band"
    found = roles("\n".join((TITLE, *lines, dek, "By Ida Marsh", "May 3, 2024", "", *STORY)))
    assert (found[lines[-1]], found[dek]) == ("caption", "dek")


@pytest.mark.parametrize("post", ["Northshire reporter", "Redakteurin Lokales", "Корреспондент"])
def test_a_name_above_a_post_is_the_byline_though_a_picture_follows(post: str) -> None:
    lines = (TITLE, "5 hours ago", "Share", "Save", "Ida Marsh", post, "Image source, Family handout", "Image caption")
    found = roles("\n".join((*lines, "Ane Holm had worked at the pier for eleven weeks", *STORY)))
    assert found["Ida Marsh"] == "byline"
