"""Proposals from lines that return across a publisher's articles."""

from __future__ import annotations

from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.rules.learning import find_repeats, propose_pack

BOOK = load_rules()


def _articles(count: int) -> list[tuple[str, list[str]]]:
    return [
        (
            "Dolina Daily",
            [
                f"Headline number {number} about bridge {number}",
                f"A paragraph that only article {chr(97 + number)} has, and nobody else.",
                "Ring the newsroom bell",
                f"Dolina weather: {number} degrees (mostly rain)",
                "Share on Facebook",
            ],
        )
        for number in range(count)
    ]


def test_lines_that_return_are_found_with_their_counts_and_numbers_do_not_divide_them() -> None:
    found = {repeat.folded: (repeat.articles, repeat.of, repeat.place) for repeat in find_repeats(_articles(5), BOOK)}
    assert found["ring the newsroom bell"] == (5, 5, "body")
    assert found["dolina weather: # degrees (mostly rain)"] == (5, 5, "tail")
    assert not any("paragraph" in key for key in found)


def test_two_articles_prove_nothing_and_publishers_are_counted_apart() -> None:
    assert find_repeats(_articles(2), BOOK) == ()
    mixed = [(f"paper {number}", lines) for number, (_, lines) in enumerate(_articles(6))]
    assert find_repeats(mixed, BOOK) == ()


def test_the_proposal_leaves_out_what_a_rule_knows_and_loads_as_a_pack() -> None:
    repeats = find_repeats(_articles(4), BOOK)
    assert next(repeat.known for repeat in repeats if repeat.folded == "share on facebook") == "en.share.click"
    pack = propose_pack(repeats)
    assert "facebook" not in pack.lower()
    book = load_rules([("proposed.yaml", pack)])
    assert [rule.id for rule in book.hits_of("Dolina weather: 31 degrees (mostly rain)")] == [
        "dolina_daily.dolina_weather_degrees_mostly_rain"
    ]
    assert book.hits_of("Dolina weather: mild degrees (mostly rain)") == ()


def test_the_order_of_the_articles_does_not_change_the_proposal() -> None:
    articles = _articles(5)
    keys = [repeat.folded for repeat in find_repeats(articles, BOOK)]
    assert keys == [repeat.folded for repeat in find_repeats(articles[::-1], BOOK)]
