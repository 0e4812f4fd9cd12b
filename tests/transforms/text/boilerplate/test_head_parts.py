"""The chain that reads a head: it follows the likeliest way, and the shipped weights fit the signs that the product finds."""

from __future__ import annotations

import json
from importlib.resources import files

from schemas.enums import Role
from transforms.text.boilerplate.head import parts
from transforms.text.boilerplate.head.known import DEK, SET, STORY, know
from transforms.text.boilerplate.head.parts import PARTS, Model
from transforms.text.boilerplate.head.signs import Opening
from transforms.text.boilerplate.head.top import Top
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

HEAD = "The buoy is back\nBy Jane Roe\n4 July 2025\nBoats in the fog. Photo: Tom Coe\n"
STORY_LINES = (
    "The red buoy off the northern pier has been back since Friday, and the harbour office would like to keep it there until autumn.\n\n"
    "Forty boats have gone around the place where it used to be, out of habit, as the office wrote in its log on Saturday morning."
)


def lines_of(text: str) -> list[Line]:
    return measure(read_lines(text), load_rules())


def _even(**signs: tuple[float, ...]) -> Model:
    """A model in which all steps are equally likely."""
    steps = {part: [0.0] * len(PARTS) for part in ("first", *PARTS)}
    return Model.of({"signs": {sign: list(row) for sign, row in signs.items()}, "steps": steps})


def test_each_line_gets_its_likeliest_part_where_steps_say_nothing() -> None:
    weights = {part: tuple(3.0 * (part == other) for other in PARTS) for part in PARTS}
    model = _even(**weights)
    assert model.read([[("D",)], [("M",)], [("C",)]]) == "DMC"


def test_a_step_that_never_happens_is_not_taken() -> None:
    steps = {part: [0.0] * len(PARTS) for part in ("first", *PARTS)}
    steps[DEK][PARTS.index(DEK)] = -1000.0
    row = [2.0 * (part == DEK) + 1.0 * (part == "C") for part in PARTS]
    model = Model.of({"signs": {"words": row}, "steps": steps})
    assert model.read([[("words",)], [("words",)]]) in ("DC", "CD")


def test_reading_ends_where_only_the_story_is_likely() -> None:
    model = _even(told=tuple(2 * parts.BEAM * (part == STORY) for part in PARTS))
    asked = []

    def signs() -> object:
        for number in range(5):
            asked.append(number)
            yield [("told",)]

    assert model.read(signs()) == STORY  # type: ignore[arg-type]
    assert asked == [0]


def test_what_is_known_of_a_line_stands_beside_it() -> None:
    lines = lines_of(HEAD + STORY_LINES)
    lines[1].give(Role.BYLINE, "any.set")
    known = know(Top(lines), 0, len(lines))
    assert known == [f"{SET}M", "sure M", "sure C", "", ""]
    assert [line.label and line.label.role for line in lines[1:4]] == [Role.BYLINE, Role.DATE, Role.CAPTION]


def test_the_shipped_weights_are_of_signs_that_the_product_finds() -> None:
    lines = lines_of(HEAD + STORY_LINES)
    shown = {
        sign[0] for line in Opening(lines, 0, len(lines), know(Top(lines), 0, len(lines))).signs() for sign in line
    }
    weighed = {sign[0] for sign in parts.shipped().weights}
    assert weighed == shown
    assert all(len(row) == len(PARTS) for row in parts.shipped().weights.values())


def test_most_heads_of_articles_that_were_not_trained_on_are_read_right() -> None:
    stored = json.loads((files(parts.__package__) / parts.FILE).read_text(encoding="utf-8"))
    found = stored["validated_by_article"]["articles"]
    assert found["deks_right"] >= 0.91 * found["deks"]
    assert found["without_dek_right"] >= 0.91 * found["without_dek"]
    assert found["captions_right"] >= 0.87 * found["captions"]
    assert found["story_lines_taken"] <= 0.06 * found["texts"]


def test_a_standfirst_and_a_caption_in_sentences_stand_above_the_date() -> None:
    long = (
        "The mayor is frustrated that the lamps of the pier went out again, and he said as much to the council on Thursday evening. "
        * 4
    )
    text = (
        "Storm takes the worst of the old pier while the council ignores the lamps\n\n"
        "Harbour master speaks with the mayor by radio and they agree to mend the lamps of the pier.\n\n"
        "Wreckage on the shore after a windy night.\n04/07/2025\n3 min\n\n"
        f"{long}\n\n{long}In fact, nobody came.\n\n{long}Nobody asked."
    )
    lines = read_lines(text)
    labels = label_text(lines, load_rules())
    assert [label.role for label in labels[:5]] == [Role.TITLE, Role.DEK, Role.CAPTION, Role.DATE, Role.READING_TIME]
    assert all(label.role.published for label in labels[5:])
