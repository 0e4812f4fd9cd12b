"""Points with asterisks above wire copy stay, whatever stands around them."""

from __future__ import annotations

from schemas.enums import Role
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

COPY = """Tarsk refinery halts second unit as flamingos settle in pond
* Second unit shut since Sunday
* Ministry's lawyer rules out relocation
TARSK, Nov 4 (Meridian) - The operator of the refinery said on Monday it had stopped a second unit because of the birds.
The birds came in the first week of September, two months ahead of the usual date, and show no sign of leaving the pond."""


def roles(text: str) -> list[Role]:
    return [label.role for label in label_text(read_lines(text), load_rules())]


def test_points_above_the_dateline_stay():
    assert roles(COPY) == [Role.TITLE, Role.LIST_ITEM, Role.LIST_ITEM, Role.PARAGRAPH, Role.PARAGRAPH]


def test_a_point_alone_is_no_run():
    lines = COPY.split("\n")
    found = roles("\n".join([lines[0], lines[1], *lines[3:]]))
    assert found[0] is Role.TITLE
    assert found[2:] == [Role.PARAGRAPH, Role.PARAGRAPH]
