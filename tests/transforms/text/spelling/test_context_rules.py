"""Every example of every context rule: what it keeps is kept for its reason, what it lets pass is not."""

from __future__ import annotations

import pytest

from schemas.enums import Action
from transforms.text.spelling.context import FILES, read_rules
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.packdata import shipped
from transforms.text.spelling.stylebook import load_stylebook

RULES = [(name, rule) for name in FILES for rule in read_rules(shipped(f"context/{name}"), name)]
KEEPS = [
    pytest.param(rule, language, example, id=f"{rule.id}-{language}-{index}")
    for _, rule in RULES
    for language, examples in rule.keeps.items()
    for index, example in enumerate(examples)
]
PASSES = [
    pytest.param(rule, language, example, id=f"{rule.id}-{language}-{index}")
    for _, rule in RULES
    for language, examples in rule.passes.items()
    for index, example in enumerate(examples)
]


@pytest.fixture(scope="module")
def book():
    return load_stylebook()


def concerned(mentions, rule, book, language):
    return [mention for mention in mentions if rule.concerns(book.entity(mention.entity_id), language)]


@pytest.mark.parametrize(("rule", "language", "example"), KEEPS)
def test_a_rule_keeps_what_its_examples_say(rule, language, example, book):
    mentions = concerned(mark_names([("text", example)], language, book), rule, book, language)
    assert any(mention.reason == rule.why.value and mention.action is Action.KEPT for mention in mentions), mentions


@pytest.mark.parametrize(("rule", "language", "example"), PASSES)
def test_a_rule_lets_pass_what_its_examples_say(rule, language, example, book):
    mentions = concerned(mark_names([("text", example)], language, book), rule, book, language)
    assert mentions or "Zelensky" not in example
    assert [mention for mention in mentions if mention.reason == rule.why.value] == []


def test_every_rule_has_an_id_of_its_own_and_an_example():
    ids = [rule.id for _, rule in RULES]
    assert len(ids) == len(set(ids))
    assert [rule.id for _, rule in RULES if not any(rule.keeps.values())] == []


def test_rules_homonyms_and_lower_case_speak_of_entities_that_exist(book):
    ids = {entity.entity_id for entity in book.entities}
    named = {(name, entity_id) for name, rule in RULES for entity_id in rule.entities}
    named |= {("homonyms.yaml", entry["entity"]) for entry in shipped("context/homonyms.yaml")["homonyms"]}
    named |= {("lower_case.yaml", entity_id) for entity_id in shipped("context/lower_case.yaml")["entities"]}
    assert sorted((name, entity_id) for name, entity_id in named if entity_id not in ids) == []
