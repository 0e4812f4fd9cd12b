"""The judge of sentences: which lines it is asked about, that its file fits its features, and what it takes and leaves."""

from __future__ import annotations

import numpy as np
import pytest

from schemas.enums import Role
from transforms.text.boilerplate.line_judge.layout import MAX_LINES
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.lines.wording import BUCKETS, buckets
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.sentence_judge import model
from transforms.text.boilerplate.sentence_judge.evidence import MAX_CHARS, NAMES, asked, gather
from transforms.text.boilerplate.sentence_judge.topics import ADDRESS, TOPICS, names_topic, speaks_of_trade
from transforms.text.boilerplate.sentence_judge.verdicts import SURE_BELOW, SURE_OF_CLOSE, is_sure, kinds, mark_pleas
from transforms.text.boilerplate.sentence_judge.wording import sentences, weigh
from transforms.text.boilerplate.structure import label_text, mark_prompts
from transforms.text.document import Label
from transforms.text.reading.plain import read_lines

FIRST = "The ferry to Skarholm will run every hour again from Monday, the harbour office said, after divers had freed its rudder from a net."
SECOND = "Nobody was hurt when the boat drifted for forty minutes on Friday, and the forty passengers were brought ashore by fishermen."
LAST = "The office will pay for the taxis that stranded passengers took, if they still have the receipts, it said on Saturday evening."

PLEA = "If you value our reporting, please make a donation to our newsroom today. Readers like you have kept the Skarholm Lamp alight for nine years."
STORY = "The harbour office sends a newsletter to its subscribers every Friday, and it now tells them about the nets as well."


def _article(*below: str, between: str = "") -> str:
    head = "Ferry runs again after divers free its rudder\nBy Ane Holm\n12 March 2024\n\n"
    return head + "\n\n".join(part for part in (FIRST, between, SECOND, LAST) if part) + "\n\n" + "\n\n".join(below)


def _known(text: str) -> tuple[list[Line], int]:
    book = load_rules()
    lines = measure(read_lines(text), book)
    return lines, mark_prompts(lines, book.labels)


def _labels(text: str) -> dict[str, Label]:
    blocks = read_lines(text)
    return dict(zip((block.text for block in blocks), label_text(blocks, load_rules())))


def test_only_sentences_that_name_a_publishers_trade_are_asked_about() -> None:
    lines, start = _known(_article(PLEA, between=STORY))
    assert [lines[index].text for index in asked(lines, start)] == [STORY, PLEA]


def test_what_names_no_trade_is_asked_about_below_the_story_and_beside_furniture_only() -> None:
    plain = "A tea towel with the lighthouse on it waits for you."
    assert not speaks_of_trade(plain.lower())
    assert asked(*_known(_article(between=plain))) == []
    lines, start = _known(_article(plain))
    assert [lines[index].text for index in asked(lines, start)] == [plain]
    lines, start = _known(_article(between=f"Share on Facebook\n\n{plain}"))
    lines[start + 1].give(Role.SHARE, "en.share.button")
    assert [lines[index].text for index in asked(lines, start)] == [FIRST, plain]


def test_a_very_long_paragraph_is_not_asked_about() -> None:
    lines, start = _known(_article(f"{STORY} {'It is a long one. ' * (MAX_CHARS // 18)}"))
    assert asked(lines, start) == []


def test_the_numbers_of_what_may_sound_like_a_plea_are_finite_and_named() -> None:
    lines, start = _known(_article(PLEA, between=STORY))
    found, rows = gather(lines, asked(lines, start), model.shipped().table)
    assert PLEA in {lines[index].text for index in found}
    assert rows.shape == (len(found), len(NAMES))
    assert np.isfinite(rows).all()


def test_a_sentence_that_sounds_like_none_costs_nothing_more() -> None:
    lines, start = _known(_article(PLEA))
    found, rows = gather(lines, asked(lines, start), [-1.0] * BUCKETS)
    assert found == []
    assert rows.shape == (0, len(NAMES))


def test_topics_are_folded_and_none_is_a_word_of_three_letters() -> None:
    assert all(part == part.lower() for part in (*TOPICS, *ADDRESS))
    assert all(len(topic) > 3 or not topic.isalnum() for topic in TOPICS)


def test_a_topic_needs_another_one_or_somebody_addressed() -> None:
    lines = ["the app is cheap", "get our app", "the apple is yours", "the app tells subscribers more"]
    assert [*map(speaks_of_trade, lines)] == [False, True, False, True]
    assert [names_topic(line) for line in lines] == [True, True, False, True]


def test_short_sentences_belong_to_the_one_before() -> None:
    assert len(sentences("we need your support today. thank you. every euro helps us")) == 2


def test_weights_do_not_grow_with_length() -> None:
    whole, each = weigh("one two three four. five six seven eight", [1.0] * BUCKETS)
    assert each == [pytest.approx(len(buckets(["one", "two", "three", "four"])) ** 0.5)] * 2
    assert whole == pytest.approx(16**0.5)
    assert weigh("", [1.0] * BUCKETS) == (0.0, [0.0])


@pytest.mark.parametrize(
    "text",
    [
        PLEA,
        "You have read your three free stories of this month. Subscribe to the Skarholm Lamp and keep reading for 4 crowns a week.",
        "Unsere Texte bleiben für alle frei, weil Leserinnen und Leser für sie bezahlen. Unterstützen auch Sie unsere Redaktion mit einer Spende.",
        "Si nuestro trabajo te parece útil, hazte socia o socio de La Lámpara y ayúdanos a que siga siendo gratuito para todos.",
        "Notre rédaction ne vit que de vos dons. Si vous pensez que cette enquête est utile, soutenez-nous dès aujourd'hui.",
        "Se il nostro lavoro ti sembra utile, sostieni la redazione: anche un piccolo contributo ci aiuta a scrivere articoli come questo.",
        "O nosso jornalismo só existe com o apoio dos leitores. Assine ou faça uma doação para que este trabalho continue.",
        "Utrzymujemy się z wpłat naszych czytelników. Jeśli cenisz ten tekst, wesprzyj naszą redakcję i pomóż nam pisać dalej.",
        "Наша редакція живе завдяки читачам. Якщо цей текст був для вас корисним, підтримайте нас невеликим донатом.",
        "Наша редакция живёт благодаря читателям. Если этот текст был вам полезен, поддержите нас небольшим пожертвованием.",
    ],
)
def test_a_plea_leaves_below_the_story(text: str) -> None:
    assert not _labels(_article(text))[text].role.published


@pytest.mark.parametrize("between", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "“If you can give us a donation, we will buy a second boat,” said the chairwoman of the lifeboat society.",
        "Our readers know the rest of this story: the net was ours, and we had lost it in the storm.",
        "The office asks passengers to send photographs of the nets to its account on WhatsApp.",
        "Die Seenotretter leben von Spenden, und im Winter bitten sie ihre Mitglieder um ein Abonnement für Diesel.",
        "La asociación de pescadores pide a sus socios una donación para comprar redes nuevas.",
        "Le journal du port compte trois cents abonnés, qui soutiennent aussi la station de sauvetage.",
        "Читачі гавані писали про сітки в телеграм-каналі ще взимку, але редакція їм не повірила.",
    ],
)
def test_a_sentence_of_the_story_stays(text: str, between: bool) -> None:
    article = _article(between=text) if between else _article(text)
    assert _labels(article)[text].role.published


def test_less_is_asked_of_the_last_line_where_a_rule_knows_it() -> None:
    row = dict.fromkeys(NAMES, 0.0) | {"weight": 2.0, "address": 1.0}
    known = "Über dieses Thema berichtete der Seefunk am 8. Februar um 13 Uhr."
    between = (SURE_BELOW + SURE_OF_CLOSE) / 2
    for text, leaves in ((known, True), (PLEA, False)):
        lines, _ = _known(_article(between=text))
        line = next(line for line in lines if line.text == text)
        assert is_sure(line, row, between) is leaves


def test_a_paragraph_of_the_story_with_a_plea_at_its_end_stays() -> None:
    text = f"{SECOND} The net had been lost in the storm of January, said the harbour master, who keeps it in his shed. {PLEA}"
    assert _labels(_article(between=text))[text].role.published


def test_words_alone_are_no_two_kinds_of_evidence() -> None:
    row = dict.fromkeys(NAMES, 0.0) | {"weight": 2.0, "prose_after": 3.0}
    lines, _ = _known(_article(PLEA))
    assert kinds(row) == 1
    assert not is_sure(lines[-1], row, 1.0)
    assert is_sure(lines[-1], row | {"address": 1.0}, 1.0)


@pytest.mark.parametrize(
    "text", ["Correction: Our newsletter said that the ferry has fifty seats.", "Sign up for our newsletter."]
)
def test_what_a_rule_knows_is_left_to_the_rules(text: str) -> None:
    row = dict.fromkeys(NAMES, 0.0) | {"weight": 2.0, "address": 1.0}
    lines, _ = _known(_article(PLEA, between=text))
    line = next(line for line in lines if line.text == text)
    assert line.hits
    assert not is_sure(line, row, 1.0)


def test_the_button_right_below_a_plea_leaves_with_it_and_a_subhead_stays() -> None:
    head, plea = _article().rstrip(), PLEA
    boxed = head.replace(SECOND, f"{plea}\nYes, count me in\n\nA net in the rudder\n\n{SECOND}")
    labels = _labels(boxed)
    assert not labels["Yes, count me in"].role.published
    assert labels["A net in the rudder"].role.published


def test_a_plea_has_no_role_of_its_own_but_that_of_the_plug_beside_it() -> None:
    assert _labels(_article(PLEA))[PLEA].role is Role.OTHER
    beside = _labels(_article("Subscribe to our newsletter", PLEA))[PLEA]
    assert beside.role is Role.NEWSLETTER


def test_a_turn_of_an_interview_stays() -> None:
    said = "Our newsroom lives on your donations. If this story was useful to you, support us today with a small gift."
    turns = [f"Holm: {said}", "Holm: The rudder was free by noon."]
    labels = _labels(_article(*turns))
    assert all(labels[turn].role.published for turn in turns)
    assert not _labels(_article(f"Holm: {said}"))[f"Holm: {said}"].role.published


@pytest.mark.parametrize(
    "told",
    ["Watch the video below and you will see how the mast of the pilot boat leans.", "Follow her on Facebook and you will see nothing but gulls and nets."],
)  # fmt: skip
def test_a_sentence_that_a_rule_knows_stays_where_its_words_are_those_of_stories(told: str) -> None:
    lines, _ = _known(_article(between=told))
    assert any(not rule.keeps for line in lines if line.text == told for rule in line.hits)
    assert _labels(_article(between=told))[told].role.published
    assert not _labels(_article(told, "Share on Facebook"))[told].role.published


def test_a_very_long_text_is_not_judged() -> None:
    lines, start = _known(_article(PLEA, *["A short row"] * MAX_LINES))
    mark_pleas(lines, start)
    assert all(line.label is None or line.label.rule != "judge.sentences" for line in lines)
    lines, start = _known(_article(PLEA))
    mark_pleas(lines, start)
    assert [line.text for line in lines if line.label is not None and line.label.rule == "judge.sentences"] == [PLEA]
