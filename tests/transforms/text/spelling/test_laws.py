"""Laws of marking names, over texts that are put together at random from names and the words that stand around them."""

from __future__ import annotations

import gzip
import json
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enums import Action
from transforms.text.edits import OffsetMap, apply, restore
from transforms.text.naming import spelling_edits
from transforms.text.spelling.boundaries import begins_word, ends_word
from transforms.text.spelling.entity import read_entity
from transforms.text.spelling.matcher import Matcher
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.packdata import shipped_bytes
from transforms.text.spelling.shadow import cast_shadow
from transforms.text.spelling.stylebook import BUILT, Stylebook, load_stylebook
from transforms.text.spelling.styles import STYLE_NAMES, load_style

NAMES = """
    Kiev|Kyiv|KIEV|kiev|Kiews|Kiewer|Kiew|Odessa|Odesa|ODESSA|Kharkov|Lvov|L'viv|Nikolaev|Zelensky|Zelenskyy|ZELENSKY|Selenski|Klitschko|
    Putin|Syrsky|Rovno|Dnepr|Dnipro|Bucha|Peking|Artemivsk|Sviatoshinsky|Volodymyr Zelensky|Vladimir Zelenskiy|Krivoy Rog|
    Vitali Klitschko|Київ|Олена Зеленська"""
AROUND = """
    President|Mr|Mrs|Igor|Olena|Prince|Grand|of|chicken|the|not|or|formerly|Battle|1941|2022|Texas|Ukraine|Ukrainian|region|district|
    spelling|film|headline|and|in|von|de|la|88|cake|-based|'s|’s|said|met|www.|#|@|/|.com|(|)|,|.|:|;|“|”|«|»|"|'|—"""
SPACES = st.sampled_from([" ", " ", " ", " ", "\n", "\n\n", "\u00a0", "  ", "", "-"])
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "pl", "cs", "nl", "uk", "ru", "tr", "und"])
names, around = (st.sampled_from([piece.strip() for piece in pieces.split("|")]) for pieces in (NAMES, AROUND))
pieces = st.one_of(names, names, around, st.text(max_size=3))
texts = st.lists(st.tuples(pieces, SPACES), max_size=30).map(lambda parts: "".join(word + gap for word, gap in parts))


@pytest.fixture(scope="module")
def book():
    return load_stylebook()


@pytest.fixture(scope="module")
def quiet():
    return load_stylebook("none")


def published(fields, mentions):
    return [
        (field, apply(text, spelling_edits([mention for mention in mentions if mention.field == field])))
        for field, text in fields
    ]


@settings(max_examples=300)
@given(title=texts, text=texts, language=LANGUAGES)
def test_marks_fit_the_text_and_can_be_taken_back(book, title, text, language):
    fields = [("title", title), ("text", text)]
    mentions = mark_names(fields, language, book)
    for field, raw in fields:
        here = [mention for mention in mentions if mention.field == field]
        assert all(raw[mention.start : mention.end] == mention.surface for mention in here)
        assert all(one.end <= other.start for one, other in pairwise(here))
        edits = spelling_edits(here)
        assert restore(apply(raw, edits), edits) == raw
        assert OffsetMap.of(edits).to_old(0, len(apply(raw, edits))) == (0, len(raw))
    for mention in mentions:
        assert (mention.replacement is not None) == (mention.action is Action.REPLACED)
        assert mention.replacement != mention.surface


@settings(max_examples=300)
@given(title=texts, text=texts, language=LANGUAGES)
def test_marking_the_published_text_again_replaces_nothing(book, title, text, language):
    first = [("title", title), ("text", text)]
    second = published(first, mark_names(first, language, book))
    assert [mention for mention in mark_names(second, language, book) if mention.replacement is not None] == []


@settings(max_examples=100)
@given(text=texts, language=LANGUAGES)
def test_the_style_none_replaces_nothing_and_finds_the_same_names(book, quiet, text, language):
    silent = mark_names([("text", text)], language, quiet)
    assert [mention for mention in silent if mention.replacement is not None] == []
    spans = [(mention.start, mention.end, mention.entity_id) for mention in silent]
    assert spans == [(m.start, m.end, m.entity_id) for m in mark_names([("text", text)], language, book)]


@settings(max_examples=50)
@given(text=texts)
def test_without_a_language_and_in_cyrillic_languages_nothing_is_replaced(book, text):
    for language in ("und", "uk", "ru"):
        assert all(mention.replacement is None for mention in mark_names([("text", text)], language, book))


def test_the_order_of_entities_and_surfaces_does_not_matter():
    entities = [read_entity(json.loads(line)) for line in gzip.decompress(shipped_bytes(BUILT[0])).splitlines()]
    lines = gzip.decompress(shipped_bytes(BUILT[1])).decode().splitlines()
    style = load_style("official")
    forward, backward = Stylebook(style, entities, lines, "1"), Stylebook(style, entities[::-1], lines[::-1], "1")
    text = "President Zelensky left Kiev for Odessa, Ukraine; Klitschko, Sviatoshinsky district, Peking and Lukashenka."
    assert mark_names([("text", text)], "en", forward) == mark_names([("text", text)], "en", backward)
    assert forward.surfaces.texts == backward.surfaces.texts


@pytest.mark.parametrize("style", STYLE_NAMES)
def test_every_style_loads_and_has_a_version_of_its_own(style, book):
    loaded = load_stylebook(style)
    assert loaded.style.name == style
    assert (loaded.version == book.version) == (style == "official")


# The oracle: what the automaton finds, found the slow way, by looking every span up in a table.

ORACLE_SURFACES = [
    "Kiev",
    "Kiev Post",
    "Kiev-Pechersk Lavra",
    "Pechersk",
    "Lviv",
    "L'viv",
    "Krivoy Rog",
    "Rog",
    "Odessa",
]


def slowly(text, language):
    """Every span that is a surface and begins and ends like a word; the longest of those that overlap."""
    shapes = {shape for surface in ORACLE_SURFACES for shape in (surface, surface.upper())}
    longest_surface = max(map(len, shapes))
    spans = [
        (start, end)
        for start in range(len(text))
        for end in range(start + 1, min(len(text), start + longest_surface) + 1)
        if text[start:end] in shapes and begins_word(text, start) and ends_word(text, end, language)
    ]
    taken: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other_start or other_end <= start for other_start, other_end in taken):
            taken.append((start, end))
    return sorted(taken)


ORACLE_PIECES = st.sampled_from(
    [*ORACLE_SURFACES, "KIEV", "KRIVOY ROG", "s", "'s", "x", "Post", "Posts", "é", "\u0301", "_"]
)
ORACLE_GAPS = st.sampled_from([" ", "-", "", "\n", "\n\n", "'", ".", "’"])


@settings(max_examples=500)
@given(
    parts=st.lists(st.tuples(ORACLE_PIECES, ORACLE_GAPS), max_size=12),
    language=st.sampled_from(["en", "de", "tr"]),
)
def test_the_matcher_finds_what_a_table_lookup_finds(parts, language):
    shadow = cast_shadow("".join(word + gap for word, gap in parts))
    matcher = Matcher(ORACLE_SURFACES, capitals=lambda _: True, lower=lambda _: False)
    found = matcher.find(shadow, language, is_name=lambda _: True)
    assert [(match.start, match.end) for match in found] == slowly(shadow.text, language)


@settings(max_examples=200)
@given(text=st.text(alphabet=" \n\t\u00a0ab’'-", max_size=60))
def test_the_shadow_leads_back_to_the_original(text):
    shadow = cast_shadow(text)
    for offset, character in enumerate(shadow.text):
        original = text[shadow.original(offset)]
        assert character == original or re.fullmatch(r"[\s’]", original)
