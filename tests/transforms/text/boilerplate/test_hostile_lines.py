"""Lines made to be read in a million ways are judged at once: a word in capitals, a chain of hyphens."""

from __future__ import annotations

import pytest

from tests.effort import ends, lines_run
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


def line(text: str) -> Line:
    (read,) = measure(read_lines(text), load_rules())
    return read


@pytest.mark.parametrize(
    ("asks", "hostile", "like"),
    [
        (is_edition, "Ausgabe " + "A" * 60 + "!", "Ausgabe Hafen und Nord-Ost"),
        (is_edition, "Edition " + "A." * 60 + "!", "Edition Harbour - North"),
        (is_pair_of_names, "A" * 40 + "/" + "A" * 40 + "!", "Radio Harbour / J Roe"),
        (is_house_or_archive, "a" * 60 + "/" + "a" * 60 + "!", "Agency/Jane Roe"),
        (is_house_or_archive, "harbour.post.of.the.islands, boats.of.the.islands!", "Harbour Post, Jane Roe"),
        (is_lead_credit, "A" * 40 + "/" + "A" * 40 + "!", "(Jane Roe/Harbour)"),
        (is_name_in_place, "Jane Roe in " + "A" * 2000 + "!", "Jane Roe in Harbour Town"),
        (is_signed, "Aa " + "A" * 900 + "/" + "A" * 900 + "!", "- Harbour News/Jane Roe"),
    ],
)
def test_a_word_in_capitals_is_one_word(asks, hostile: str, like: str) -> None:
    assert asks(like)
    with ends():
        assert not asks(hostile)


@pytest.mark.parametrize(
    ("asks", "hostile", "like"),
    [
        (is_owner, "© A" + "-a" * 60 + "!", "© Harbour-News / Jane Roe"),
        (is_credited, "The boats (Aa Aa/" + "A" * 90 + "!)", "The boats in the fog (Jane Roe/Harbour News)"),
    ],
)
def test_a_chain_of_words_is_read_once(asks, hostile: str, like: str) -> None:
    read = line(hostile)
    assert asks(line(like))
    with ends():
        assert not asks(read)


def test_a_name_in_brackets_is_two_words_or_three() -> None:
    assert "credited" in marks_of(line("The pier on Sunday (Jane Roe)"))
    assert "credited" not in marks_of(line("The pier of Marlow (Corrèze)"))


def test_a_row_of_emoji_is_read_once() -> None:
    reactions, prompt = line("👍 12 ❤️ (3) 😂1.2K"), line("🔥" * 60 + " Join us!")
    book = load_rules()
    mark_widgets([reactions], book.labels)
    assert reactions.struck
    with ends():
        mark_widgets([prompt], book.labels)


def test_many_lines_that_say_how_they_were_reported_are_work_that_grows_with_their_number() -> None:
    def work(count: int) -> int:
        names = ("".join(chr(97 + at // 26**place % 26) for place in range(3)) for at in range(count))
        blocks = read_lines("The ferry is back\n" + "\n".join(f"Q{name}ow, reportage" for name in names))
        return lines_run(lambda: label_text(blocks, load_rules()))

    work(100)
    assert work(3200) < 10 * work(400)


@pytest.mark.parametrize("spaced", [False, True], ids=["dense", "spaced"])
def test_many_credits_below_short_sentences_are_work_that_grows_with_their_number(spaced: bool) -> None:
    told = "The ferry to the northern island will run again from Monday, the harbour office said, after weeks in which nobody could cross the bay by boat."

    def work(count: int) -> int:
        names = ("".join(chr(97 + at // 26**place % 26) for place in range(3)) for at in range(count))
        rows = "\n".join(f"The boat Q{name}ow is in the harbour now.\nPhoto: Jane Roe" for name in names)
        gap = "\n\n" if spaced else "\n"
        blocks = read_lines("The ferry is back\n3 May 2024\n" + gap.join([told] * 5) + gap + rows)
        lines = measure(blocks, load_rules())
        return lines_run(lambda: mark_captions(lines, 2, len(lines)))

    work(100)
    assert work(3200) < 10 * work(400)
