"""Which forms are dropped."""

import pytest

from transforms.text.spelling.drops import Claim, ends_in_apostrophe, ordinary_in, settle, too_short


@pytest.mark.parametrize(("surface", "short"), [("Bar", True), ("L'a", True), ("Kyiv", False), ("Ufa-2", True)])
def test_forms_under_four_letters_are_short(surface, short):
    assert too_short(surface) is short


def test_a_soft_sign_at_the_end_reads_as_a_quotation_mark():
    assert ends_in_apostrophe("Kazan'")
    assert not ends_in_apostrophe("L'viv")


def test_an_ordinary_word_is_found_in_its_language_only():
    words = {"en": {"just"}, "pl": {"sumy"}, "de": set()}
    assert ordinary_in("Just", words) == ("en",)
    assert ordinary_in("Sumy", words) == ("pl",)
    assert ordinary_in("Kharkiv", words) == ()


def test_a_name_of_several_words_is_no_ordinary_word():
    assert ordinary_in("Just Just", {"en": {"just just"}}) == ()


def claim(entity, *, canonical="A", by_hand=False, tier=2, population=0):
    return Claim(entity, canonical, by_hand, tier, population)


def test_the_typed_form_wins():
    assert settle([claim("village", population=90_000), claim("city", by_hand=True, tier=1)]).keeps == ("city",)


def test_the_famous_one_wins_over_a_listed_one():
    assert settle([claim("village", population=90_000), claim("city", tier=1)]).keeps == ("city",)


def test_the_far_larger_one_wins():
    claims = [claim("town", population=80_000), claim("hamlet", canonical="B", population=300)]
    assert settle(claims).keeps == ("town",)


def test_namesakes_with_one_canonical_form_keep_it_and_need_evidence():
    verdict = settle([claim("b", population=10), claim("a")])
    assert (verdict.keeps, verdict.homonym) == (("b",), True)


def test_a_form_of_two_differently_named_places_is_nobodys():
    assert settle([claim("a", canonical="A"), claim("b", canonical="B")]).keeps == ()


def test_the_order_of_claims_does_not_matter():
    claims = [claim("a", population=5), claim("b", population=5), claim("c", tier=1)]
    assert settle(claims) == settle(claims[::-1])
