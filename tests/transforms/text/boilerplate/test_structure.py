"""Head, story, tail and widgets of plain-text articles, line by line."""

from __future__ import annotations

import pytest

from schemas.enums import Reason
from tests.effort import lines_run
from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.document import Document, Raw, Refusal
from transforms.text.reading.plain import read_lines

BOOK = load_rules()
STORY = """The harbour master opened the gates at six, and by noon forty boats had gone out to look for the missing buoy in the fog.
Nobody found it. The buoy had been taken by a collector from the next town, who returned it with a note and a box of pears."""


def roles(text: str) -> list[str]:
    return [given.role.value for given in label_text(read_lines(text), BOOK)]


WIDGETS = [
    "What's Your Reaction?\nLike\n0\nDislike\n0\nLove\n0\nFunny\n0\nAngry\n0\nSad\n0\nWow\n0",
    "7\nLove\n2\nWow\n0\nSad\n1\nAngry",
    "Like 0 Dislike 0 Love 0 Funny 0 Angry 0 Sad 0 Wow 0",
    "Like0Dislike0Love0",
    "Like (3)\nDislike (1)\nLove (0)",
    "3 Like\n1 Dislike\n0 Love",
    "Like\nDislike\nLove\nFunny\nAngry\nSad\nWow",
    "👍 12\n👎 3\n❤️ 5",
    "👍\n12\n👎\n3",
    "Wie ist Ihre Reaktion?\nGefällt mir\n0\nWütend\n3\nTraurig\n1",
    "¿Cuál es tu reacción?\nMe gusta\n1\nMe encanta\n2",
    "Quelle est votre réaction ?\nJ'aime\n0\nTriste\n2\nEn colère\n1",
    "Qual è la tua reazione?\nMi piace 3\nArrabbiato 1",
    "Qual é a sua reação?\nGostei\n0\nTriste\n0",
    "Jaka jest Twoja reakcja?\nLubię to\n0\nSmutny\n0\nZły\n2",
    "Яка ваша реакція?\nПодобається\n0\nСумно\n2",
    "Какова ваша реакция?\nНравится\n0\nГрустно\n2",
    "Did you enjoy this piece?\nVery much\n64%\nA little\n30%\nNot at all\n6%",
]


@pytest.mark.parametrize("widget", WIDGETS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_reaction_widget_is_struck_in_every_layout(widget: str, gap: str) -> None:
    found = roles(f"A buoy is missing from the harbour{gap}{STORY.replace(chr(10), gap)}{gap}{widget}")
    assert found[:3] == ["title", "paragraph", "paragraph"]
    assert set(found[3:]) == {"reaction_widget"}


def test_a_list_of_reaction_words_that_the_story_announces_stays() -> None:
    text = f"What readers click\n\n{STORY}\n\nThe labels under every story were these:\n\nLike\nLove\nSad\nAngry\n\n{STORY}"
    assert "reaction_widget" not in roles(text)


def test_subheads_between_dense_paragraphs_are_headings() -> None:
    text = f"A buoy is missing from the harbour\nForty boats went out and came back with nothing.\nA cold morning\n{STORY}\nThe pears\n{STORY}"
    found = roles(text)
    assert found[0] == "title" and found[1] in ("dek", "paragraph")
    assert found[2:] == ["heading", "paragraph", "paragraph", "heading", "paragraph", "paragraph"]


def test_a_dek_and_a_caption_between_headline_and_date_are_told_apart() -> None:
    text = f"A buoy is missing\n\nForty boats went out and came back with nothing.\n\nBoats in the fog on Tuesday.\n04/07/2025\n3 min\n\n{STORY}"
    assert roles(text)[:5] == ["title", "dek", "caption", "date", "reading_time"]


def test_a_caption_at_the_foot_of_the_head_is_known_by_the_blank_line_below_it() -> None:
    text = f"A buoy is missing from the harbour\nBy Jane Roe\n4 July 2025\nBoats in the fog on Tuesday\n\n{STORY}"
    assert roles(text)[:4] == ["title", "byline", "date", "caption"]


def test_menu_notice_and_kicker_above_the_headline_are_not_the_headline() -> None:
    text = f"Skip to content\nHome\nNews\nThis website uses cookies.\nHARBOUR / NORTH\nA buoy is missing from the harbour\n4 July 2025\n{STORY}"
    found = roles(text)
    assert found[5] == "title"
    assert not {"title", "paragraph", "heading"} & set(found[:5])


KEPT_TAILS = [
    '"Sorry."\n"Me too."',
    "The hour is sad, the hour is gay,\nIt does not ask and does not stay;",
    "Correction: An earlier version of this article said that the pears were apples.",
    "Jane Roe covers the coast. She writes the weekly newsletter Low Tide.",
    "* * *\nThe collector now runs a museum of small floating things.",
    "Team\tP\tW\nHarbour\t3\t2\nPier\t3\t1",
]


@pytest.mark.parametrize("tail", KEPT_TAILS)
def test_the_end_of_the_story_stays(tail: str) -> None:
    found = roles(f"A buoy is missing from the harbour\n4 July 2025\n\n{STORY}\n\n{tail}")
    assert all(role in {"paragraph", "quote", "note", "heading", "table", "list_item"} for role in found[2:])


STRUCK_TAILS = [
    ("stats", {"other"}),
    ("You may also like\nTown buys a second bell\nHow the pier got its name", {"related"}),
    ("Tags:\nHarbour\nFog\nPears", {"tags"}),
    (
        "3 Comments\nTom\n2 hours ago\nI saw that buoy on a lorry on Sunday, and I told the police about it at once.\nReply",
        {"comments"},
    ),
    (
        "Sign up for our newsletter\nThe tide tables, explained every Friday.\nEnter your email address\nSubscribe",
        {"newsletter"},
    ),
    ("Facebook\nTwitter\nEmail", {"share"}),
    ("© 2025 The Pier. All rights reserved.", {"copyright"}),
]


@pytest.mark.parametrize(("tail", "expected"), STRUCK_TAILS)
def test_the_furniture_below_the_story_is_struck(tail: str, expected: set[str]) -> None:
    found = roles(f"A buoy is missing from the harbour\n4 July 2025\n\n{STORY}\n\n{tail}")
    assert found[:4] == ["title", "date", "paragraph", "paragraph"]
    assert set(found[4:]) == expected


def test_a_plug_in_mid_text_takes_its_headlines_and_leaves_the_subhead() -> None:
    text = f"A buoy is missing from the harbour\n{STORY}\nRead also:\nTown council buys a second bell for the northern pier\nThe pears\n{STORY}"
    assert roles(text)[3:6] == ["related", "related", "heading"]


def test_what_the_story_speaks_of_is_not_struck_as_a_widget() -> None:
    text = (
        "The letter in your mailbox\n\nA newsletter is a letter that many people get at once, and a newsletter is never quite finished.\n\n"
        "Sign up for our newsletter\n\nSo says every page. The newsletter began as a favour among merchants, who wrote it by hand for a fee."
    )
    assert roles(text) == ["title", "paragraph", "heading", "paragraph"]


STORIES_OWN = [
    "Most read\n\nIt is box forty, by far, and visitors open it before they have taken off their coats in the hall.",
    "Read also the small print on the spoon, it pays.",
    "Advertising\n\nAdvertising, only one: that of the tyre man, who pays in tyres.",
    "Reaction\t2024\t2025\nLike\t12,480\t19,204\nAngry\t8,442\t15,760",
    "Should the town leave the union?\nYes 52%\nNo 48%",
    "Which list would you vote for?\nPier 40%\nHarbour 35%\nBeacon 25%\nThe institute asked 1,004 adults in May.",
]


@pytest.mark.parametrize("part", STORIES_OWN)
def test_what_only_looks_like_a_widget_stays(part: str) -> None:
    found = roles(f"A buoy is missing from the harbour\nBy Jane Roe\n4 July 2025\n\n{STORY}\n\n{part}\n\n{STORY}")
    assert all(role in {"paragraph", "heading", "table"} for role in found[3:])


BOXES = [
    ("POLL\nShould the buoy come back?\nYes 61%\nNo 39%", {"reaction_widget"}),
    ("Should the buoy come back?\nYes, at once and in its old place 61%\nNo\n39%\n2,318 votes", {"reaction_widget"}),
    ("The Morning Tide\nThe coast in one letter, every day at six.\nSubscribe", {"newsletter"}),
    ("Read also:\nTown buys a second bell\nHow the pier got its name\nFerry waits until 10 p.m.", {"related"}),
    ("Shepherd finds a library in a cave\n2 March, 08:00", {"related"}),
    ("Boats in the fog on Tuesday Photo: Jane Roe", {"caption"}),
    ("Radio Harbour / J Roe\nThe collector keeps the pears in a jar", {"credit", "caption"}),
]


@pytest.mark.parametrize(("box", "expected"), BOXES)
def test_a_box_in_mid_text_leaves_as_a_whole(box: str, expected: set[str]) -> None:
    found = roles(
        f"A buoy is missing from the harbour\nBy Jane Roe\n4 July 2025\n\n{STORY}\n\n{box}\n\n{STORY}\n\n{STORY}"
    )
    assert found[3:5] == ["paragraph"] * 2
    assert set(found[5:-4]) == expected
    assert found[-4:] == ["paragraph"] * 4


HEADS = [
    (
        "The buoy is gone\nForty boats looked for it in the fog for a whole day and found nothing\nBy Jane Roe\n4 July 2025",
        ["title", "dek", "byline", "date"],
    ),
    (
        "News / North pier\nA buoy is missing from the harbour\nForty boats went out for it.\nBy Jane Roe\n4 July 2025",
        ["navigation", "title", "dek", "byline", "date"],
    ),
    (
        "A buoy is missing from the harbour\nForty boats looked for it all day\nThe collector sent a note and a box\n"
        "A judge will see the pears on Friday\nBy Jane Roe\n4 July 2025",
        ["title", "list_item", "list_item", "list_item", "byline", "date"],
    ),
    (
        "A buoy is missing from the harbour\nBy Jane Roe\n4 July 2025\nShare\nA bus waits at the pier.\nPhoto: Tom Coe",
        ["title", "byline", "date", "share", "caption", "credit"],
    ),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_the_lines_of_a_head_are_told_apart(head: str, expected: list[str]) -> None:
    assert roles(f"{head}\n\n{STORY}\n\n{STORY}")[: len(expected)] == expected


def test_what_readers_wrote_leaves_with_their_thread() -> None:
    thread = "2 Comments\nPiet says:\nSame here, but with twelve. My cat walked over the buoy.\nReply\nLeave a Reply"
    found = roles(f"A buoy is missing from the harbour\n4 July 2025\n\n{STORY}\n\n{STORY}\n\n{thread}")
    assert set(found[6:]) == {"comments"}


def test_labelling_is_work_that_grows_with_the_length() -> None:
    def work(count: int) -> int:
        blocks = read_lines("A buoy is missing\nBy Jane Roe\n\n" + "Harbour\nRead also: The newsletter\nLike\n" * count)
        return lines_run(lambda: label_text(blocks, BOOK))

    work(100)
    assert work(3200) < 10 * work(400)


def test_a_document_without_a_story_is_refused() -> None:
    def refusal(text: str) -> Refusal:
        document = Document(Raw(text.encode(), "a.txt", "txt"), text, read_lines(text), "text", "utf-8", "utf-8")
        answer = label(document, BOOK)
        assert isinstance(answer, Refusal)
        return answer

    assert refusal("").reason is Reason.NO_TEXT
    assert refusal("Share on Facebook\nAccept all cookies").reason is Reason.NO_MAIN_CONTENT
    assert refusal("A buoy is missing from the harbour\n4 July 2025").reason is Reason.TOO_SHORT


def test_labels_do_not_depend_on_what_was_labelled_before() -> None:
    text = f"A buoy is missing from the harbour\n4 July 2025\n\n{STORY}\n\nWhat's Your Reaction?\nLike\n0\nWow\n0"
    first = label_text(read_lines(text), BOOK)
    label_text(read_lines("Share\n" * 50 + STORY), BOOK)
    assert label_text(read_lines(text), BOOK) == first


TALE = STORY.replace("\n", "\n\n")
HEAD = "A buoy is missing from the harbour\nBy Jane Roe\n4 July 2025\n\n"
CLOSE = "The harbour master has ordered a second buoy, which will be chained to the pier and painted in a colour that no collector likes."


def labelled(text: str) -> dict[str, str]:
    """The role of each line by its text."""
    blocks = read_lines(text)
    return {block.text: given.role.value for block, given in zip(blocks, label_text(blocks, BOOK))}


def test_words_that_no_rule_knows_leave_a_dense_group_of_widgets() -> None:
    box = "Sign up to our newsletter\nTides, fog and gossip before breakfast.\nEnter your email address\nSubscribe"
    found = labelled(f"{HEAD}{TALE}\n\n{box}\n\n{CLOSE}\n\n{CLOSE[:-1]}, he said.")
    assert found["Tides, fog and gossip before breakfast."] == "newsletter"
    assert found[CLOSE] == "paragraph"


def test_a_lone_sentence_between_paragraphs_and_one_widget_stays() -> None:
    found = labelled(f"{HEAD}{TALE}\n\nAdvertisement\n\nNobody laughed.\n\nShare on Facebook\n\nShare on X")
    assert found["Nobody laughed."] == "paragraph"


def test_tags_without_heading_are_those_that_the_story_speaks_of() -> None:
    found = labelled(f"{HEAD}{TALE}\n\nShare on Facebook\nLeave a comment\nharbour\nbuoy\nHarbour Town Council")
    assert [found[tag] for tag in ("harbour", "buoy", "Harbour Town Council")] == ["tags"] * 3


def test_the_author_who_signs_below_the_story_is_its_byline() -> None:
    head = "A buoy is missing from the harbour\n4 July 2025\n\n"
    found = labelled(f"{head}{TALE}\n\nJane Roe (Harbour Town, special correspondent)\nShare on Facebook")
    assert found["Jane Roe (Harbour Town, special correspondent)"] == "byline"


def test_a_caption_stands_below_its_label_and_its_credit_below_it() -> None:
    found = labelled(f"{HEAD}{TALE}\n\nLegende:\nDie Boje im Nebel.\nKeystone/Jana Roth\n\n{CLOSE}")
    assert [found[line] for line in ("Die Boje im Nebel.", "Keystone/Jana Roth")] == ["caption", "credit"]


def test_a_paragraph_above_a_source_is_no_caption() -> None:
    found = labelled(f"{HEAD}{TALE}\n\nSource: Harbour Statistics Office\n\n{CLOSE}")
    assert found[STORY.splitlines()[1]] == "paragraph"


def test_one_dated_headline_in_mid_text_is_a_plug_and_several_are_a_chronicle() -> None:
    plug = "Yesterday, 18:20\nTown counts its lamps from the air"
    assert labelled(f"{HEAD}{TALE}\n\n{plug}\n\n{CLOSE}")["Town counts its lamps from the air"] == "related"
    entry = "Today, 19:40\nThe last lamp is found in a boat"
    found = labelled(f"{HEAD}{TALE}\n\n{plug}\n\n{CLOSE}\n\n{entry}\n\n{CLOSE[:-1]} at all.")
    assert found["The last lamp is found in a boat"] != "related"


def test_headlines_with_full_stops_leave_below_a_heading_with_a_colon() -> None:
    plugs = ("Dengue falls by 38 per cent in spring.", "Town tests a trap made of a bottle.")
    found = labelled(f"{HEAD}{TALE}\nRelated articles:\n{plugs[0]}\n{plugs[1]}\n{CLOSE}")
    assert [found[line] for line in plugs] == ["related", "related"]
    found = labelled(f"{HEAD}{TALE}\nRelated articles\n{plugs[0]}\n{plugs[1]}\n{CLOSE}")
    assert [found[line] for line in plugs] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will never forget what happened on the pier that morning.",
        "Entre os feridos está um grupo de pescadores da vila vizinha.",
        "Un fallo eléctrico dejó sin luz a trescientos vecinos del puerto.",
        "Учредитель фонда задержан в порту поздно вечером.",
    ],
)
def test_a_sentence_that_speaks_to_nobody_is_told(sentence: str) -> None:
    assert labelled(f"{HEAD}{TALE}\n\n{sentence}\n\n{CLOSE}")[sentence] == "paragraph"


@pytest.mark.parametrize(
    "pitch",
    [
        "Good journalism costs money, and we can only pay for it with your help.",
        "Unser Journalismus lebt von Ihnen, nicht von großen Konzernen.",
        "Независимая журналистика держится на вас и на вашем терпении.",
    ],
)
def test_an_appeal_of_the_page_leaves_among_its_prompts(pitch: str) -> None:
    found = labelled(f"{HEAD}{TALE}\n\nSign up to our newsletter\n\n{pitch}\n\nShare on Facebook")
    assert found[pitch] not in {"paragraph", "heading"}


def test_a_question_of_an_interview_is_no_widget() -> None:
    found = labelled(f"{HEAD}{TALE}\n\nWhat do you think?\nI think that the pears were fair.")
    assert found["What do you think?"] == "heading"


def test_a_run_of_short_lines_among_widgets_is_a_menu_and_one_row_makes_it_a_list() -> None:
    menu = "Coast and country\nSeal returns to the lake\nCouncil paints a crossing blue"
    page = "{0}{1}\n\nFollow us on Instagram\n{2}\nSubscribe to our newsletter\nShare on Facebook"
    found = labelled(page.format(HEAD, TALE, menu))
    assert not {found[line] for line in menu.splitlines()} & {"paragraph", "heading"}
    found = labelled(page.format(HEAD, TALE, f"{menu}\nCrossings painted: 12"))
    assert found["Seal returns to the lake"] in {"paragraph", "heading"}


SUBHEADS = ("Comments", "Share this", "Follow us on Facebook")


def test_subheads_worded_like_widgets_stay_where_each_stands_on_its_paragraph() -> None:
    text = f"Why the harbour closed its page\n\n{STORY}" + "".join(
        f"\n\n{words}\nThe porter had 41 of them in a drawer." for words in SUBHEADS
    )
    assert not {"comments", "share", "follow"} & set(roles(text))
    alone = f"Why the harbour closed its page\n\n{STORY}\n\nShare this\n\nFollow us on Facebook"
    assert roles(alone)[-2:] == ["share", "follow"]


@pytest.mark.parametrize("days", [("Friday, 4 July 2025", "Saturday, 5 July 2025"), ("4 July", "5 July")])
def test_the_days_of_a_programme_stay_with_their_entries(days: tuple[str, str]) -> None:
    text = (
        f"The week of the boats\n\n{STORY}\n\n{days[0]}\nProcession of boats, 6pm\n\n{days[1]}\nDance on the quay, 8pm"
    )
    assert "date" not in roles(text)


def test_words_of_a_button_stay_where_the_story_lists_them() -> None:
    text = f"Cookies at the town hall\n\n{STORY}\n\nThe clerk drew a table of three columns in the ledger:\nAccept all\nOnly the dry ones\nNone\n\n{STORY}"
    assert "cookie" not in roles(text)


CREDITED = (
    "Crates stand in rows between the beds. Harbour News/Jane Roe",
    "The lift of block C in the old town - Jane Roe/Harbourpress",
)


@pytest.mark.parametrize("caption", CREDITED)
def test_a_house_and_a_full_name_around_a_slash_end_a_caption(caption: str) -> None:
    assert roles(f"A buoy is missing\n\n{STORY}\n\n{caption}\n\n{STORY}")[3] == "caption"


@pytest.mark.parametrize("item", ["34. Human/Technology Interaction", "3.1. Raw Request/Response Capture"])
def test_an_item_with_a_slash_is_no_caption(item: str) -> None:
    assert "caption" not in roles(f"A buoy is missing\n\n{STORY}\n\n{item}\n\n{STORY}")


@pytest.mark.parametrize("subhead", ["Low-Code/No-Code Development Costs", "Downtown/Film Row", "Read/Write Access"])
@pytest.mark.parametrize("above", ["Here are the three best of the year.", STORY])
def test_a_subhead_with_a_slash_signs_no_picture(subhead: str, above: str) -> None:
    text = f"A buoy is missing\n\nJohn Marsh\n4 March 2024\n\n{above}\n\n{subhead}\n\nSmall teams pick these first\n\n{STORY}"
    assert not {"caption", "credit"} & set(roles(text))


def test_an_archive_below_a_caption_is_its_credit() -> None:
    text = f"A buoy is missing\n\nJohn Marsh\n4 March 2024\n\nThe harbour in 1986 Photo: Jane Roe\nFamily archive of Vera Roe\n\n{STORY}"
    assert roles(text)[3:5] == ["caption", "credit"]


def test_two_sentences_with_their_source_are_no_caption() -> None:
    text = "As the station reports, nobody had cut the cable. The mill had known it since May. (Quelle: SWR)"
    assert roles(f"A buoy is missing\n\n{STORY}\n\n{text}")[-1] == "paragraph"


def test_an_appeal_and_its_button_leave_together() -> None:
    box = "Our newsroom lives on its readers. Support our journalism today.\nDonate now"
    assert not {"paragraph", "heading"} & set(roles(f"A buoy is missing\n\n{STORY}\n\n{box}\n\n{STORY}")[3:5])


@pytest.mark.parametrize("rights", ["© RIPRODUZIONE RISERVATA", "Alle Rechte vorbehalten.", "Все права защищены"])
def test_rights_behind_the_last_sentence_take_no_paragraph_along(rights: str) -> None:
    sentence = "The clerk told the widow of the ferryman that another form was needed, and gave her an old one."
    article = f"A buoy is missing\n\nJohn Marsh\n4 March 2024\n\n{STORY}\n\n{sentence} {rights}"
    assert roles(article)[-1] == "paragraph"


def test_rows_of_a_table_that_begin_with_years_are_no_entries_of_a_chronicle() -> None:
    rows = "1985\t2,100\t1,740\n2005\t900\t811\n2025\t400\t398"
    assert roles(f"A buoy is missing from the harbour\n\n{STORY}\n\n{rows}\n\n{STORY}")[3:6] == ["table"] * 3
