"""What happens to a name in the copy, one row a case: the text with marks, as in the gold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from schemas.enums import Action
from tests.gold.spelling.load import parse_marks, replaced
from transforms.text.edits import apply
from transforms.text.naming import spelling_edits
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.reasons import Why
from transforms.text.spelling.stylebook import load_stylebook


@pytest.fixture(scope="module")
def book():
    return load_stylebook()


def published(text, language, book):
    return apply(text, spelling_edits(mark_names([("text", text)], language, book)))


CASES = {
    "a possessive": ("en", "[[Kiev→Kyiv]]'s mayor and [[Kiev→Kyiv]]’s people"),
    "compounds": ("en", "the [[Kiev→Kyiv]]-[[Kharkov→Kharkiv]] train, a non-[[Kiev→Kyiv]] source"),
    "capitals": ("en", "[[KIEV→KYIV]] (Reuters) - talks failed in [[KRIVOY ROG→KRYVYI RIH]]"),
    "lower case": ("en", "quiet night in [[kiev→Kyiv]], says president [[volodymyr zelensky→Volodymyr Zelenskyy]]"),
    "one name in capitals": ("en", "[[Vladimir ZELENSKY→Volodymyr ZELENSKYY]] arrived"),
    "several spaces": ("en", "[[Volodymyr  Zelensky→Volodymyr  Zelenskyy]] left [[Krivoy  Rog→Kryvyi  Rih]]"),
    "an initial": ("en", "[[V. Zelensky→V. Zelenskyy]] signed"),
    "a patronymic": ("en", "[[Volodymyr Oleksandrovych Zelensky→Volodymyr Oleksandrovych Zelenskyy]] spoke"),
    "an office": ("en", "Prime Minister [[Shmygal→Shmyhal]] met General [[Syrsky→Syrskyi]]"),
    "a nationality": ("en", "Ukraine's [[Zelensky→Zelenskyy]] says no"),
    "an office behind": ("en", "[[Zelensky→Zelenskyy]], the Ukrainian president, thanked the crews"),
    "a Title Case headline": ("en", "President [[Zelensky→Zelenskyy]] Tells Trump: [[Zelensky→Zelenskyy]] Will Wait"),
    "no anchor": ("en", "The song rhymes [[~Zelensky]] with friendly."),
    "another given name": ("en", "Igor [[=Zelensky]] danced. [[=Zelensky]] bowed."),
    "another given name that nobody knows": (
        "en",
        "The plumber Gjergj [[=Zelensky]] met President [[Zelensky→Zelenskyy]].",
    ),
    "a stranger's title": ("en", "President [[Volodymyr Zelensky→Volodymyr Zelenskyy]] met Rabbi [[=Zelensky]]."),
    "a woman's courtesy title": (
        "en",
        "Mrs [[=Zelensky]] of Leeds wrote to [[Volodymyr Zelensky→Volodymyr Zelenskyy]].",
    ),
    "a relative of the same name": (
        "en",
        "[[Alexey Navalny→Alexei Navalny]] and his brother, Oleg [[=Navalny]]; [[Navalniy→Navalny]]'s death",
    ),
    "brothers who share a surname": ("en", "Vitali Klitschko and Wladimir Klitschko: [[~Klichko]] was nervous."),
    "a homonym with evidence": ("en", "The port of [[Odessa→Odesa]] in Ukraine reopened."),
    "a homonym without evidence": ("en", "It rained in [[~Odessa]] on Monday."),
    "a homonym elsewhere": ("en", "[[=Odessa]], Texas, voted. The mayor of [[=Odessa]] thanked Ukraine's allies."),
    "both homonyms": (
        "en",
        "The mayor of [[=Odessa]], Texas, flew to the Black Sea port of [[Odessa→Odesa]], Ukraine.",
    ),
    "a famous name before its namesake": (
        "en",
        "[[Kiev→Kyiv]], the capital of Ukraine, is not [[=Kiev]], Wisconsin.",
    ),
    "a surname that is a town": ("en", "Leonid [[=Nikolaev]] fired, and Soviet papers blamed [[=Nikolaev]]'s wife."),
    "a district": ("en", "Fire in the [[Sviatoshinsky→Sviatoshynskyi]] district of [[Kiev→Kyiv]]"),
    "a district's adjective alone": ("en", "Mr [[=Sviatoshinsky]] paints."),
    "a river and a town": ("en", "The city of [[Dnepr→Dnipro]] lies on the [[~Dnieper]]."),
    "a spelling beside another": ("en", "Kyiv, not [[=Kiev]], and Kyiv (formerly [[=Kiev]])"),
    "a move between two cities": ("en", "They moved from [[Kiev→Kyiv]] to Lviv."),
    "a word in quotation marks": ("en", 'The label says "[[=Kiev]]" in red.'),
    "a title of a work": ("en", 'Her novel "Winter in [[=Kiev]]" sold well in [[Kiev→Kyiv]].'),
    "quoted speech": ("en", '"We will not leave [[Kiev→Kyiv]]," he said.'),
    "a printed headline": ("en", 'The front page read "[[=Kiev]] Falls" in capitals.'),
    "an address": ("en", "See https://kiev.example/odessa, @KievPost, #Kiev, kiev_plan.pdf and kiev@mail.example."),
    "a word that contains a name": ("en", "Shares in Kievenergo fell."),
    "a paragraph between given name and surname": ("en", "He met Volodymyr\n\n[[~Zelensky]] rhymes with friendly."),
    "a German genitive": ("de", "[[Kiews→Kyjiws]] Bürgermeister und die [[Kiewer→Kyjiwer]] Oper"),
    "a German dative plural": ("de", "Den [[Kiewern→Kyjiwern]] fehlt der Strom."),
    "a Dutch genitive": ("nl", "[[Kievs→Kyivs]] burgemeester"),
    "French elision": ("fr", "les habitants de [[Kharkov→Kharkiv]] et l'Ukrainien [[Zelenskyy→Zelensky]]"),
    "a Polish case": ("pl", "Prezydent rozmawiał z prezydentem [[Zelenskim→Zełenskim]]."),
    "Cyrillic": ("ru", "[[~Киев]] и Kiev"),
}


@pytest.mark.parametrize(("language", "marked"), CASES.values(), ids=CASES)
def test_a_name_is_treated_as_marked(language, marked, book):
    text, marks = parse_marks(marked)
    mentions = mark_names([("text", text)], language, book)
    assert published(text, language, book) == replaced(text, marks), mentions
    for mark in marks:
        if mark.kind == "annotate":
            assert any(mention.start < mark.end and mark.start < mention.end for mention in mentions), mark


def test_an_anchor_in_one_field_counts_in_the_others(book):
    fields = [("title", "Zelensky in Rome"), ("text", "President Volodymyr Zelensky landed.")]
    assert [mention.replacement for mention in mark_names(fields, "en", book)][:1] == ["Zelenskyy"]


def test_mentions_come_in_the_order_of_the_fields_and_of_the_text(book):
    fields = [("caption", "Kiev and Lvov"), ("title", "Kharkov"), ("text", "Kiev, Ukraine")]
    mentions = mark_names(fields, "en", book)
    order = [field for field, _ in fields]
    assert list(mentions) == sorted(mentions, key=lambda mention: (order.index(mention.field), mention.start))


def test_without_a_language_names_are_only_annotated(book):
    mentions = mark_names([("text", "Kiev, Ukraine, and President Volodymyr Zelensky")], "und", book)
    assert {mention.action for mention in mentions} == {Action.ANNOTATED}
    assert Why.LANGUAGE_UNDECIDED.value in {mention.reason for mention in mentions}


def test_the_documentation_lists_every_reason_and_no_other():
    table = (Path(__file__).parents[4] / "docs" / "stylebook.md").read_text(encoding="utf-8").split("## Reasons")[1]
    cells = [line.split("|")[1] for line in table.split("## Writing")[0].splitlines() if line.startswith("| `")]
    assert sorted(re.findall(r"`(\w+)`", " ".join(cells))) == sorted(why.value for why in Why)


@pytest.mark.parametrize("why", Why)
def test_every_reason_belongs_to_one_action(why):
    assert isinstance(why.action, Action)
