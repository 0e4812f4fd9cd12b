"""The sign of an ending stands wherever the ending does, and long paragraphs are read at their end alone."""

import re

import pytest

from transforms.text.metadata.captions import split_caption
from transforms.text.metadata.ending import TAIL_CHARS, Ending, closes, has, is_open, tail_of

STORY = "The boats stayed in the harbour because the fog would not lift, and nobody went out before noon. " * 4


@pytest.mark.parametrize(
    ("sign", "tail", "stands"),
    [
        (has("/"), "ann lee/hap", True),
        (has("©", "photo"), "no sign here", False),
        (has("©", "photo"), "photo ann lee", True),
        (closes(")"), "fog (ann lee).", True),
        (closes(")", "]"), "fog (ann lee) at noon", False),
        (is_open, "at noon", True),
        (is_open, "at noon.", False),
    ],
)
def test_a_sign_is_asked_of_the_tail(sign, tail, stands):
    assert sign(tail) is stands


def test_an_ending_without_its_sign_is_not_sought():
    assert Ending(re.compile("noon"), has("/")).find("at noon", tail_of("at noon")) is None


def test_the_first_match_is_given_though_it_begins_before_the_tail():
    text = "x" * 10 + "/" + "y" * (TAIL_CHARS + 10) + "/z"
    match = Ending(re.compile(r"/.*\Z"), has("/")).find(text, tail_of(text))
    assert match is not None
    assert match.start() == 10


@pytest.mark.parametrize(
    "credit",
    [
        "Photo: Ann Lee/HAP",
        "© Ann Lee",
        "(Photo by Ann Lee)",
        "REUTERS/Ann Lee",
        "Ann Lee/Getty Images",
        "Photo by Ann Lee",
        "Image courtesy of Harbour Museum",
        "Fot. Ann Lee",
        "(Foto: Ann Lee).",
        "| ANN LEE",
        "/ Fot. Ann Lee",
        "- ALL RIGHTS RESERVED",
        "ФОТО: Анна Лис",
        "ANN LEE / HARBOUR",
    ],
)
def test_a_credit_is_found_behind_a_long_caption(credit):
    assert split_caption(STORY + credit)[1] is not None


def test_a_long_caption_without_a_credit_is_all_words():
    assert split_caption(STORY.strip()) == ((0, len(STORY.strip())), None)
