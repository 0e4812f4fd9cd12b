"""Who speaks in an interview is told by lines that begin alike."""

import pytest

from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.lines.turns import turns
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.reading.plain import read_lines


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Roe: How long did it take?\nLee: Two days and a night.\nRoe: And then?\nLee: Then we slept.", 4),
        ("Roe: How long did it take?\nTwo days and a night, she said.", 0),
        (": two lines that begin with a colon\n: name nobody who speaks", 0),
    ],
)
def test_a_turn_names_its_speaker_as_another_does(text, count):
    lines = measure(read_lines(text), load_rules())
    assert len(turns(lines)) == count
