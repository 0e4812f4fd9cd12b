"""The evidence about blocks: counted for all blocks of a page at once, and the same as if counted one by one."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.boilerplate.main_content import claimed, context, cue_words, features, letters
from transforms.text.boilerplate.main_content.letters import Letters, Vocabulary, hash_of
from transforms.text.document import Block, Claim
from transforms.text.reading.html import Page, read_page

TEXTS = st.lists(st.text(min_size=1), min_size=1, max_size=8)


def blocks_of(texts: list[str]) -> list[Block]:
    return [
        Block(text, 0, len(text), tag="p", path=("body", "p"), ancestors=(1, 2 + at)) for at, text in enumerate(texts)
    ]


def columns_of(markup: str, *claims: Claim) -> tuple[tuple[Block, ...], features.Columns]:
    page = read_page(markup)
    assert isinstance(page, Page)
    return page.blocks, features.gather(page.blocks, (*page.claims, *claims)).columns


@given(TEXTS)
def test_words_are_counted_by_block(texts: list[str]) -> None:
    found = Letters(blocks_of(texts))
    plain = [text for text in texts if all(ord(letter) < 0x10000 for letter in text)]
    counted = Letters(blocks_of(plain)) if plain else found
    expected = [len(re.findall(r"\w+", text)) for text in plain] if plain else counted.count(found.words[0]).tolist()
    assert counted.count(counted.words[0]).tolist() == expected


@given(TEXTS)
def test_every_feature_of_every_text_is_a_number(texts: list[str]) -> None:
    evidence = features.gather(blocks_of(texts), ())
    assert evidence.matrix().shape == (len(features.NAMES), len(texts))
    assert np.isfinite(evidence.matrix()).all()


@given(TEXTS, st.integers(0, 7))
def test_what_a_text_says_by_itself_does_not_depend_on_the_blocks_around_it(texts: list[str], at: int) -> None:
    number = len(letters_columns := features.wording.NAMES) + len(features.wording.CUES)
    assert letters_columns[0] == "length"
    at %= len(texts)
    together = features.gather(blocks_of(texts), ()).matrix()[:number, at]
    alone = features.gather(blocks_of([texts[at]]), ()).matrix()[:number, 0]
    assert together.tolist() == alone.tolist()


@given(st.text(alphabet=st.characters(max_codepoint=0x2FFF, categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=90))
def test_a_word_has_the_same_hash_alone_and_in_a_page(word: str) -> None:
    if len(word.lower()) == len(word) and word.lower().lower() == word.lower():
        keys = Letters(blocks_of(["first", word])).words[2]
        assert keys.tolist()[-1] == hash_of("".join(map(str.lower, word)))


def test_hashes_of_known_words_differ() -> None:
    words = {word for kind in cue_words.WORDS.values() for word in kind}
    assert len({hash_of(word) for word in words}) == len(words)


def test_a_vocabulary_finds_its_words_and_no_others() -> None:
    keys = np.array([hash_of(word) for word in ("share", "harbour", "tweet", "piano")], np.uint64)
    found, at = Vocabulary(map(hash_of, ("tweet", "share", "zebra"))).find(keys)
    assert found.tolist() == [0, 2]
    order = sorted(hash_of(word) for word in ("tweet", "share", "zebra"))
    assert [order[place] for place in at.tolist()] == [hash_of("share"), hash_of("tweet")]
    assert Vocabulary([]).find(keys)[0].tolist() == []


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The harbour was dredged.", "tail", 1),
        ("“The harbour was dredged.”)", "tail", 1),
        ("The harbour was dredged", "tail", 0),
        ("One. Two? Three", "sentences", 3),
        ("港口将被疏浚。工程五月开始。", "sentences", 3),
        ("Read these:", "colon", 1),
        ("a, b, c", "commas", 2),
        ("• first", "bullet_start", 1),
        ("„Ja“, sagte sie", "quote_start", 1),
        ("lower case", "lower_start", 1),
        ("Tom Reed, Ann Lee", "capitals", 1),
        ("4 of 10", "digits", 3 / 7),
        ("one\ntwo", "lines", 1),
        ("Share on Facebook", "cue_share", 2 / 3),
        ("Read more related stories", "cue_more", 1),
        ("港口", "length", 5),
        ("© 2025", "copyright", 1),
    ],
)
def test_wording(text: str, name: str, value: float) -> None:
    columns = features.gather(blocks_of([text, "Another line."]), ()).columns
    assert columns[name][0] == pytest.approx(value)


def test_cue_words_count_in_short_lines_and_function_words_anywhere() -> None:
    text = "Share the story of the harbour and of the men who dredge it with a crane from a barge. " * 4
    columns = features.gather(blocks_of([text.strip()]), ()).columns
    assert columns["cue_share"][0] == 0
    assert columns["cue_function"][0] > 0.3


def test_blocks_are_compared_with_what_the_page_claims() -> None:
    dek = "A survey found anchors, bicycles and a piano in the mud of the harbour."
    body = " ".join(f"Sentence number {number} of the story stands here." for number in range(20))
    blocks, columns = columns_of(
        f"<h1>Harbour to be dredged</h1><p>{dek}</p><p>By Tom Reed</p><p>{body}</p><p>Something else entirely is here.</p>",
        Claim("title", "Harbour to be dredged | Lowmarsh Post", "html"),
        Claim("dek", dek, "og"),
        Claim("author", "Tom Reed", "meta"),
        Claim("body", body, "jsonld"),
    )
    assert [block.text[:7] for block in blocks] == ["Harbour", "A surve", "By Tom ", "Sentenc", "Somethi"]
    assert columns["is_title"].tolist() == [1, 0, 0, 0, 0]
    assert columns["is_dek"].tolist() == [0, 1, 0, 0, 0]
    assert columns["has_author"].tolist() == [0, 0, 1, 0, 0]
    assert columns["in_body"].tolist() == [-1, -1, -1, 1, -1]
    assert 0.8 < columns["body_coverage"][0] < 1.2


def test_a_headline_with_the_name_of_the_outlet_is_the_headline() -> None:
    said = claimed.Claimed.by([Claim("title", "Harbour to be dredged in May | Lowmarsh Post", "html")])
    assert said.titles == ("harbour to be dredged in may lowmarsh post",)
    _, columns = columns_of(
        "<h1>Harbour to be dredged in May</h1><p>Text.</p><title>Harbour to be dredged in May | Lowmarsh Post</title>"
    )
    assert columns["is_title"][0] == 1


def test_blocks_below_a_heading_know_what_it_speaks_of() -> None:
    blocks, columns = columns_of(
        "<h1>Headline of the page</h1><p>Text of the story.</p><h2>Read more</h2><p>Another.</p><p>And another.</p>"
    )
    assert [block.text for block in blocks][2] == "Read more"
    assert columns["since_heading"].tolist() == [99, 99, 0, 1, 2]
    assert columns["heading_cue_more"].tolist() == [0, 0, 1, 1, 1]


def test_cards_of_one_build_stand_in_many_containers_and_paragraphs_in_one() -> None:
    cards = "".join(f"<div class=card><p>Card {number} of the list.</p></div>" for number in range(6))
    story = "".join(f"<p>Paragraph {number} of the story.</p>" for number in range(6))
    _, columns = columns_of(f"<article>{story}</article><section>{cards}</section>")
    assert columns["sig_boxes"].tolist() == [1] * 6 + [6] * 6
    assert columns["sig_count"].tolist() == [6] * 12


def test_surroundings_are_those_of_the_container_and_the_neighbours() -> None:
    page = read_page("<div><p>First one.</p><p>Second one.</p></div><div><p>Third one.</p></div>")
    assert isinstance(page, Page)
    evidence = features.gather(page.blocks, page.claims)
    rows = dict(zip(context.NAMES, context.surround(evidence, np.array([0.9, 0.7, 0.1], np.float32))))
    assert rows["look_box1"].tolist() == pytest.approx([0.8, 0.8, 0.1], abs=1e-3)
    assert rows["look@1"].tolist() == pytest.approx([np.log(7 / 3), np.log(1 / 9), context.NOWHERE], abs=1e-3)
    assert rows["look_from"].tolist() == [0, 1, 2]
    assert rows["look_page"][0] == pytest.approx(1.7 / 3, abs=1e-3)


def test_letters_of_long_words_weigh_in_turn() -> None:
    assert letters.LONGEST & (letters.LONGEST - 1) == 0  # places are counted modulo it by a bit mask
