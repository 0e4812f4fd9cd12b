"""Lines made to be read in a million ways are judged at once: a word in capitals, a chain of hyphens."""

from __future__ import annotations

from time import process_time

import pytest

from transforms.text.boilerplate.furniture.widgets import mark_widgets
from transforms.text.boilerplate.head.headline_shape import is_edition, marks_of
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.lines.names import is_name_in_place
from transforms.text.boilerplate.pictures.captions import mark_captions
from transforms.text.boilerplate.pictures.credit_forms import (
    is_credited,
    is_house_or_archive,
    is_lead_credit,
    is_pair_of_names,
    is_signed,
)
from transforms.text.boilerplate.pictures.owners import is_owner
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

BUDGET_SECONDS = 0.5


def line(text: str) -> Line:
    (read,) = measure(read_lines(text), load_rules())
    return read


@pytest.mark.parametrize(
    ("asks", "hostile", "like"),
    [
        (is_edition, "Ausgabe " + "A" * 28 + "!", "Ausgabe Hafen und Nord-Ost"),
        (is_edition, "Edition " + "A." * 28 + "!", "Edition Harbour - North"),
        (is_pair_of_names, "A" * 40 + "/" + "A" * 40 + "!", "Radio Harbour / J Roe"),
        (is_house_or_archive, "a" * 25 + "/" + "a" * 25 + "!", "Agency/Jane Roe"),
        (is_house_or_archive, "harbour.post.of.the.islands, boats.of.the.islands!", "Harbour Post, Jane Roe"),
        (is_lead_credit, "A" * 40 + "/" + "A" * 40 + "!", "(Jane Roe/Harbour)"),
        (is_name_in_place, "Jane Roe in " + "A" * 2000 + "!", "Jane Roe in Harbour Town"),
        (is_signed, "Aa " + "A" * 900 + "/" + "A" * 900 + "!", "- Harbour News/Jane Roe"),
    ],
)
def test_a_word_in_capitals_is_one_word(asks, hostile: str, like: str) -> None:
    assert asks(like)
    began = process_time()
    assert not asks(hostile)
    assert process_time() - began < BUDGET_SECONDS


@pytest.mark.parametrize(
    ("asks", "hostile", "like"),
    [
        (is_owner, "© A" + "-a" * 26 + "!", "© Harbour-News / Jane Roe"),
        (is_credited, "The boats (Aa Aa/" + "A" * 90 + "!)", "The boats in the fog (Jane Roe/Harbour News)"),
    ],
)
def test_a_chain_of_words_is_read_once(asks, hostile: str, like: str) -> None:
    read = line(hostile)
    assert asks(line(like))
    began = process_time()
    assert not asks(read)
    assert process_time() - began < BUDGET_SECONDS


def test_a_name_in_brackets_is_two_words_or_three() -> None:
    assert "credited" in marks_of(line("The pier on Sunday (Jane Roe)"))
    assert "credited" not in marks_of(line("The pier of Marlow (Corrèze)"))


def test_a_row_of_emoji_is_read_once() -> None:
    reactions, prompt = line("👍 12 ❤️ (3) 😂1.2K"), line("🔥" * 26 + " Join us!")
    book = load_rules()
    mark_widgets([reactions], book.labels)
    assert reactions.struck
    began = process_time()
    mark_widgets([prompt], book.labels)
    assert process_time() - began < BUDGET_SECONDS


def test_many_lines_that_say_how_they_were_reported_take_time_that_grows_with_their_number() -> None:
    def seconds(count: int) -> float:
        names = ("".join(chr(97 + at // 26**place % 26) for place in range(3)) for at in range(count))
        blocks = read_lines("The ferry is back\n" + "\n".join(f"Q{name}ow, reportage" for name in names))
        began = process_time()
        label_text(blocks, load_rules())
        return process_time() - began

    seconds(100)
    assert seconds(12000) < 20 * seconds(1500)


@pytest.mark.parametrize("spaced", [False, True], ids=["dense", "spaced"])
def test_many_credits_below_short_sentences_take_time_that_grows_with_their_number(spaced: bool) -> None:
    told = "The ferry to the northern island will run again from Monday, the harbour office said, after weeks in which nobody could cross the bay by boat."

    def seconds(count: int) -> float:
        names = ("".join(chr(97 + at // 26**place % 26) for place in range(3)) for at in range(count))
        rows = "\n".join(f"The boat Q{name}ow is in the harbour now.\nPhoto: Jane Roe" for name in names)
        gap = "\n\n" if spaced else "\n"
        blocks = read_lines("The ferry is back\n3 May 2024\n" + gap.join([told] * 5) + gap + rows)
        lines = measure(blocks, load_rules())
        began = process_time()
        mark_captions(lines, 2, len(lines))
        return process_time() - began

    seconds(100)
    assert seconds(8000) < 24 * seconds(1000)
