"""Damaged characters, and what must not be taken for damage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.edits import apply, restore
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.charsets import CHARSETS

PANGRAMS = {
    "de": "Zwölf Boxkämpfer jagen Viktor quer über den großen Deich – „schön“.",
    "fr": "L’île était déserte : « où sont-ils passés ? », demanda Zoë.",
    "pl": "Zażółć gęślą jaźń, mówi Łukasz – „no i co?”.",
    "pt": "À noite, a avó levou a maçã à irmã: “não é só coração”.",
    "uk": "«Їхній щиглик ґречно співав», – каже Юхим із села Ярове.",
    "ru": "Съешь ещё этих мягких французских булок, да выпей чаю.",
}


def misread(text: str, charset: str) -> str:
    """UTF-8 read in a single-byte charset; bytes that it does not have become C1 controls, as in browsers."""
    return "".join(bytes([byte]).decode(charset, "ignore") or chr(byte) for byte in text.encode())


def mended(text: str) -> str:
    return apply(text, mend_characters(text))


def rules(text: str) -> list[str]:
    return [edit.rule for edit in mend_characters(text)]


@pytest.mark.parametrize("charset", [*CHARSETS, "latin-1"])
@pytest.mark.parametrize("language", PANGRAMS)
def test_utf8_read_in_another_charset_is_read_back(language: str, charset: str) -> None:
    text = PANGRAMS[language]
    assert mended(misread(text, charset)) == text


def test_text_misread_twice_is_read_back() -> None:
    assert mended(misread(misread("schön und groß", "cp1252"), "cp1252")) == "schön und groß"


def test_only_the_damaged_part_of_a_text_is_touched() -> None:
    clean = "Ein sauberer Absatz über Käse.\n\n"
    edits = mend_characters(clean + misread("Noch einer über Öl.", "cp1252"))
    assert edits[0].start >= len(clean)


def test_a_cyrillic_capital_whose_second_byte_became_a_plain_space_is_read_back() -> None:
    assert mended(misread("в Россию и Румынию", "cp1251").replace("\u00a0", " ")) == "в Россию и Румынию"


def test_central_european_text_read_as_western_is_read_back() -> None:
    damaged = "Wszystkie prawa zastrze\u00bfone, mo\u00bfesz je przeczytaæ"
    assert mended(damaged) == "Wszystkie prawa zastrzeżone, możesz je przeczytać"


def test_cyrillic_text_read_as_western_is_read_back() -> None:
    text = "Совет собрался вечером, говорит Ольга."
    assert mended(text.encode("cp1251").decode("latin-1")) == text


@pytest.mark.parametrize(
    ("damaged", "after", "rule"),
    [
        ("photo\u00adsynthesis", "photosynthesis", "mend.soft_hyphen"),
        ("a\u200bword", "aword", "mend.zero_width"),
        ("inside \ufeffa line", "inside a line", "mend.zero_width"),
        ("nul\x00l", "null", "mend.control"),
        ("it\x92s", "it’s", "mend.control"),
        ("two\x07cells", "two cells", "mend.control"),
        ("AT&amp;T", "AT&T", "mend.entity"),
        ("&quot;Yes&quot;", '"Yes"', "mend.entity"),
        ("caf&eacute;", "café", "mend.entity"),
        ("don&#39;t", "don't", "mend.entity"),
        ("вид\u0069л\u0069ть", "виділіть", "mend.homoglyph"),
        ("AstraZene\u0441a", "AstraZeneca", "mend.homoglyph"),
        ("хліб i сіль", "хліб і сіль", "mend.homoglyph"),
        ("Ки\u0438\u0306", "Кий".replace("Кий", "Ки\u0439"), "mend.composition"),
        ("The\u00a0survey", "The survey", "mend.space"),
        ("ends.\u00a0 Then", "ends. Then", "mend.space"),
    ],
)
def test_a_damaged_character_is_put_right(damaged: str, after: str, rule: str) -> None:
    assert mended(damaged) == after
    assert set(rules(damaged)) == {rule}


def test_an_entity_that_was_escaped_twice_becomes_a_plain_space() -> None:
    assert mended("ten&amp;nbsp;boats sailed on") == "ten boats sailed on"


@pytest.mark.parametrize(
    "clean",
    [
        *PANGRAMS.values(),
        "Le CAFÉ… « été » et l’É… de 1940",
        "«\u00a0Oui\u00a0!\u00a0» dit-il\u202f: 10\u00a0000\u202f€",
        "В\u00a0Киеве\u00a0— 5\u00a0июля",
        "Он не\u00a0знал, что\u00a0же под\u00a0стоянкой был\u00a0бы ручей",
        "le 1er\u00a0janvier",
        "“He said ‘no.’\u202f”",
        "NÃO É SÓ. A IRMÃ. PÂO®",
        "Ü“, ß“ und groß…",
        "the letters \u201cÃ¤\u201d instead of \u201cä\u201d",
        "IT-компания, VIPы, SMSка, Facebookа, СП-2, тествакцЫнацЫи",
        "https://example.org/find?a=1&nbsp=2 is the address",
        "use &lt;p&gt; and &nbsp; in HTML",
        "if (a &amp;&amp; b) { return; }",
        "می\u200cخواهم و 👩\u200d👩\u200d👧",
        "ภาษา\u200bไทย",
        "за́мок и замо́к",
        "┌──┐\n└──┘",
        "日本\u3000東京",
        "word\u00b9 and x\u00b3, ¿qué?",
        "tab\there\r\nand\u2028there\x0b\x0c\x85",
        "Sønderjylland, Åse Ångström, Ævar, Þór",
    ],
)
def test_clean_text_is_left_alone(clean: str) -> None:
    assert mend_characters(clean) == ()


ANYTHING = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"), st.sampled_from("ÃÂâ€™œŸ¤РСвЂ°±&amp;#39; \u00a0\u200b\u00adiіїaа\x92\r\n")
    ),
    max_size=60,
)


@given(ANYTHING)
def test_edits_restore_the_raw_text_and_a_second_mending_changes_nothing(raw: str) -> None:
    edits = mend_characters(raw)
    text = apply(raw, edits)
    assert restore(text, edits) == raw
    assert mend_characters(text) == ()


@given(ANYTHING)
def test_line_breaks_are_never_touched(raw: str) -> None:
    for edit in mend_characters(raw):
        assert not set(edit.before + edit.after) & set("\r\n\x0b\x0c\x85\u2028\u2029") or edit.before.count(
            "\n"
        ) == edit.after.count("\n")
