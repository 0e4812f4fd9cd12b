"""The tool that fits the weights of headlines: it learns which sign tells, and what it writes is what the product reads."""

from __future__ import annotations

from tools.fit_headlines import Example, examples_of, fit, held_out, is_right, printed
from transforms.text.boilerplate.head.headline_weights import WEIGHTS
from transforms.text.boilerplate.rules.book import load_rules

TEXT = (
    "Harbour\nNews\nThe buoy is missing again\nBy Jane Roe\n4 July 2025\n\n"
    "The red buoy off the northern pier has been missing since Friday, and the harbour office would like to have it back by autumn.\n\n"
    "Forty boats have gone around the place where it used to be, out of habit, as the office wrote in its log on Saturday morning."
)


def _texts(count: int) -> list[Example]:
    """In each the second of three lines is the headline; a sign tells it, another one is on all of them."""
    candidates = ({"first_line": 1.0}, {"first_line": 1.0, "told": 0.9}, {"first_line": 1.0, "stop": 1.0})
    return [Example("texts", number % 2, 1.0, candidates, (1,)) for number in range(count)]


def test_the_fit_learns_what_tells_and_nothing_from_what_all_have() -> None:
    weights = fit(_texts(6))
    assert weights["told"] > 1 > 0 > weights["stop"]
    assert abs(weights["first_line"]) < 0.01
    assert all(is_right(example, weights) for example in _texts(1))
    assert not is_right(_texts(1)[0], {"stop": 1.0})


def test_held_out_texts_are_counted_by_group() -> None:
    assert held_out(_texts(6)) == {"texts": (6, 6)}


def test_a_text_becomes_candidates_with_their_signs() -> None:
    (example,) = examples_of(TEXT, ["The buoy is missing again"], "texts", "buoy", 1.0, load_rules())
    (right,) = example.right
    assert example.candidates[right]["told"] > 0.5
    assert all(name in WEIGHTS for signs in example.candidates for name in signs)
    assert is_right(example, WEIGHTS)
    assert not list(examples_of(TEXT, ["No line of it"], "texts", "buoy", 1.0, load_rules()))


def test_the_printed_module_holds_the_weights() -> None:
    module: dict[str, object] = {}
    exec(printed({"told": 1.234, "stop": -2.0}, {"pages": (3, 4)}), module)
    assert module["WEIGHTS"] == {"stop": -2.0, "told": 1.23}
    assert "pages 3 of 4" in printed({}, {"pages": (3, 4)})
