"""Every example of every pack, in an article and not only against its pattern."""

from __future__ import annotations

import pickle

import pytest

from tests.gold.look_alikes.load import hosts
from transforms.text.boilerplate.rules.alternatives import alternatives
from transforms.text.boilerplate.rules.atoms import atoms
from transforms.text.boilerplate.rules.book import PACK_NAMES, load_rules
from transforms.text.boilerplate.rules.fold import fold, plain
from transforms.text.boilerplate.rules.pack import compiled
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

BOOK = load_rules()


def _label_in(line: str, zone: str, language: str | None = None) -> tuple[bool, str]:
    """Whether the line leaves a clean article of this language when it stands in this zone, and the rule that says so."""
    title, lead, *story = hosts(language or "en")[0]
    head = f"{title}\n{line}\n12 May 2024" if zone == "head" else f"{title}\n12 May 2024"
    between, last = [line] if zone == "body" else [], [line] if zone == "tail" else []
    blocks = read_lines("\n\n".join([head, lead, *between, *story, *last]))
    labels = label_text(blocks, BOOK)
    for block, label in zip(blocks, labels):
        if block.text == line.strip():
            return not label.role.published, label.rule
    raise AssertionError(f"{line!r} is no line of its own")


def _zone(rule: Rule) -> str:
    """Where the rule acts on its own."""
    if rule.strong and "body" in rule.zones:
        return "body"
    return "tail" if "tail" in rule.zones else "head"


CATCH = [
    (rule, line) for rule in BOOK.rules for line in rule.catch if not rule.keeps and (rule.strong or rule.takes is None)
]
STAY = [(rule, line) for rule in BOOK.rules for line in rule.stay]
KEPT = [(rule, line) for rule in BOOK.rules for line in rule.catch if rule.keeps]


@pytest.mark.parametrize(("rule", "line"), CATCH, ids=lambda value: value.id if isinstance(value, Rule) else None)
def test_a_line_that_must_be_caught_leaves_the_article(rule: Rule, line: str) -> None:
    assert rule in BOOK.hits_of(line)
    zones = ["body", "tail", "head"] if _zone(rule) == "body" else [_zone(rule)]
    assert any(_label_in(line, zone, rule.language)[0] for zone in zones), f"{rule.id}: {line!r} stayed"


@pytest.mark.parametrize(("rule", "line"), STAY, ids=lambda value: value.id if isinstance(value, Rule) else None)
def test_a_look_alike_stays_between_paragraphs(rule: Rule, line: str) -> None:
    left, by = _label_in(line, "body", rule.language)
    assert not left, f"{rule.id}: {line!r} was struck by {by}"


@pytest.mark.parametrize(("rule", "line"), KEPT, ids=lambda value: value.id if isinstance(value, Rule) else None)
def test_a_note_stays_wherever_it_stands(rule: Rule, line: str) -> None:
    assert not _label_in(line, "body", rule.language)[0]
    assert not _label_in(line, "tail", rule.language)[0]


def test_every_pack_has_rules_of_the_classes_that_every_site_has() -> None:
    for name in PACK_NAMES[1:]:
        roles = {rule.role.value for rule in BOOK.rules if rule.id.startswith(f"{name}.")}
        missing = {
            "reaction_widget", "share", "follow", "related", "newsletter", "advertisement", "cookie", "comments", "counter", "tags",
            "navigation", "pagination", "copyright", "paywall", "media_plug", "credit", "caption", "other", "byline", "note",
        } - roles  # fmt: skip
        assert not missing, f"{name}: {sorted(missing)}"


def test_the_shipped_packs_hold_to_their_examples() -> None:
    assert load_rules(check_shipped=True).rules == BOOK.rules


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("follow us", {"\nfollow "}),
        ("(?:tip|call) (?:us|me)", {"\ntip us\n", "\ntip me\n", "\ncall us", "\ncall me"}),
        ("(?:[0-3]+ )?likes?", {"like\n", "likes\n"}),
        ("[01] of (?:two|ten) .+", {"\n0 of tw", "\n0 of te", "\n1 of tw", "\n1 of te"}),
        (".* newslett(?:er|re)s? .*", {" newslet"}),
        ("[^.]+(?:[(]photo|©)[^.]*", {"(photo", "©"}),
        (".*cookies", {"cookies\n"}),
        (r"\p{Lu}+ (?i:Reports)\x{1F4D6}", {"eports\U0001f4d6\n"}),
        ("[a-z]+|stop", None),
        ("(?:stop)?", {"\n\n", "\nstop\n"}),
        ("[a-z]*(?:stop)?", None),
    ],
)
def test_a_pattern_needs_the_rarest_part_that_every_match_holds(pattern: str, parts: set[str] | None) -> None:
    assert atoms(pattern) == parts


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_an_example_that_a_pattern_matches_holds_a_part_that_the_pattern_needs(rule: Rule) -> None:
    for line in map(plain, (*rule.catch, *rule.stay)):
        text = line if rule.cased else fold(line)
        for pattern in rule.patterns:
            parts = atoms(pattern)
            if parts is not None and compiled(pattern).fullmatch(text):
                assert any(part in f"\n{text.lower()}\n" for part in parts), (line, pattern)


def test_a_rule_book_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(BOOK)).version == BOOK.version


def test_alternatives_outside_groups_are_taken_apart() -> None:
    assert alternatives("a|b") == ("a", "b")
    assert alternatives("(?:a|(?:b|c) d)") == ("a", "(?:b|c) d")
    assert alternatives("(?:a|b) c|d") == ("(?:a|b) c", "d")
    assert alternatives(r"a\|b|[|\]()]c") == (r"a\|b", r"[|\]()]c")
    assert alternatives("[]|]a|[^]|]b") == ("[]|]a", "[^]|]b")


USER_PACK = """
rules:
  - id: mine.plug
    role: follow
    patterns: |
      read the dolina daily(?: every day)?
    catch: |
      Read the Dolina Daily
      Read the Dolina Daily every day
    stay: |
      They read the Dolina Daily on the bus.
"""


def test_a_users_pack_is_added_and_changes_the_version() -> None:
    book = load_rules([("mine.yaml", USER_PACK)])
    assert [rule.id for rule in book.hits_of("» READ THE DOLINA DAILY every day!")] == ["mine.plug"]
    assert book.version != BOOK.version


LONG_PACK = """
telling: |
  dolina
rules:
  - id: mine.long
    role: follow
    max_chars: 300
    patterns: |
      .* in the dolina daily
    catch: |
      Whoever wants to know how it goes on with the bell, the captain and the crane reads the rest of it in the Dolina Daily.
      All in the Dolina Daily
    stay: |
      The Dolina Daily wrote about it.
"""


def test_a_paragraph_is_asked_about_open_patterns_only_when_it_holds_a_telling_word() -> None:
    line = "Whoever wants to know how it goes on with the bell, the captain and the crane reads the rest of it in the Dolina Daily."
    book = load_rules([("mine.yaml", LONG_PACK)])
    assert [rule.id for rule in book.hits(line, line.lower().rstrip("."), prose=True)] == ["mine.long"]
    with pytest.raises(ValueError, match="name a part of one of its words in the pack's list `telling`"):
        load_rules([("mine.yaml", LONG_PACK.replace("  dolina\nrules", "  gazette\nrules"))])


@pytest.mark.parametrize(
    ("pack", "error"),
    [
        ("rules: [", "mine.yaml: not valid YAML"),
        ("- 1", "mine.yaml: expected a mapping with a list `rules`"),
        ("extra: 1\nrules: []", "mine.yaml: unknown key 'extra'"),
        (USER_PACK.replace("mine.plug", "en.ad.label"), "mine.yaml: rule en.ad.label: id: stands already in en.yaml"),
        (USER_PACK.replace("follow", "plug"), "mine.yaml: rule mine.plug: role: expected one of"),
        (USER_PACK.replace("catch:", "catches:"), "mine.yaml: rule mine.plug: catches: unknown field"),
        (USER_PACK.replace("(?: every day)?", "("), "is no RE2 pattern"),
        (USER_PACK.replace("(?: every day)?", "(?=x)"), "is no RE2 pattern"),
        (USER_PACK.replace("(?: every day)?", ""), "catch: no pattern matches 'Read the Dolina Daily every day'"),
        (
            USER_PACK.replace("They read the Dolina Daily on the bus.", "Read the Dolina Daily"),
            "stay: the rule is strong and",
        ),
        (USER_PACK.replace("      Read the Dolina Daily every day\n", ""), "two lines in `catch`"),
        (
            USER_PACK.replace("    role", "    where: block\n    role"),
            "mine.yaml: rule mine.plug: takes: expected with",
        ),
        (
            USER_PACK.replace("    role", "    where: foot\n    role"),
            "where: expected one of head, body, tail, anywhere, block",
        ),
        (USER_PACK.replace("read the", "<paper> the"), "patterns: <paper> names no list in `words`"),
        (
            USER_PACK.replace("    role", "    max_chars: many\n    role"),
            "max_chars: expected a number from 1 to 2000, found 'many'",
        ),
    ],
)
def test_a_pack_that_does_not_hold_is_refused_with_file_rule_and_field(pack: str, error: str) -> None:
    with pytest.raises(ValueError) as raised:
        load_rules([("mine.yaml", pack)])
    assert error in str(raised.value)
