"""Which rules of other languages hold in a text whose language is told."""

from __future__ import annotations

import pytest

from tests.gold.look_alikes.load import LANGUAGES, hosts
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.rules.own_language import told_language
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

MENU = ["Home", "News", "Sport"]


def _labelled(line: str, language: str, at: int) -> tuple[bool, str]:
    """Whether the line stays in a clean article of this language, and the rule that says so."""
    paragraphs = [*hosts(language)[0][:at], line, *hosts(language)[0][at:]]
    blocks = read_lines("\n\n".join(paragraphs))
    labels = label_text(blocks, load_rules())
    given = next(label for block, label in zip(blocks, labels) if block.text == line)
    return given.role.published, given.rule


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_is_in_its_language(language: str) -> None:
    assert told_language(hosts(language)[0]) == language


@pytest.mark.parametrize(
    "texts", [[], MENU, ["The old bell is in the hall."], [*hosts("en")[0][:2], *hosts("de")[0][:2]]]
)
def test_of_little_or_mixed_text_nothing_is_told(texts: list[str]) -> None:
    assert told_language(texts) is None


@pytest.mark.parametrize("line", ["Source: Land Registry", "Theme: survival, trade", "Links"])
def test_a_line_in_the_language_of_the_text_is_not_judged_by_other_packs(line: str) -> None:
    hits = {rule.language for rule in load_rules().hits_of(line)}
    assert hits - {None, "en"}, "no other pack would claim it"
    stays, rule = _labelled(line, "en", 4)
    assert stays, rule


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Compartir en Facebook", "en"),
        ("Suscríbete a nuestro boletín", "de"),
        ("ANZEIGE", "es"),
        ("Подписывайтесь на наш канал", "uk"),
        ("Підписуйтесь на наш канал", "ru"),
        ("Share on Facebook", "pl"),
    ],
)
def test_a_line_in_another_language_is_judged_by_its_pack(line: str, language: str) -> None:
    stays, rule = _labelled(line, language, 6)
    assert not stays and not rule.startswith(language)


def test_rules_of_a_user_hold_in_every_language() -> None:
    pack = "rules:\n  - id: dolina.plug\n    role: other\n    patterns: |\n      the bell rings\n    catch: |\n      The bell rings\n      the bell rings\n    stay: |\n      The bell rings twice\n"
    book = load_rules([("de.yaml", pack)])
    assert [rule.language for rule in book.rules if rule.id == "dolina.plug"] == [None]
    assert {rule.language for rule in book.rules} == {None, *LANGUAGES}
