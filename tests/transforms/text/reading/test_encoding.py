"""The encoding ladder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.reading.encoding import Decoded, decode, is_binary, verbatim_basis
from transforms.text.reading.utf8 import is_utf8

UKRAINIAN = "Київ сьогодні зранку пережив атаку. Про це повідомила міська влада. Ґанок їхній зруйновано. " * 5
POLISH = "Żółć gęślą jaźń, Łódź i Kraków są piękne w czerwcu. Świętokrzyskie zaś nie. " * 5
GERMAN = "Der Bürgermeister grüßt die Bürger der Stadt Köln. Straße für Straße wird saniert. " * 5


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (UKRAINIAN, "cp1251", "windows-1251"),
        (UKRAINIAN, "koi8_u", "koi8-u"),
        (POLISH, "cp1250", "windows-1250"),
        (POLISH, "iso8859_2", "iso-8859-2"),
        (GERMAN, "cp1252", "windows-1252"),
    ],
)
def test_a_code_page_without_any_hint_is_detected(text: str, codec: str, encoding: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.basis) == (text, encoding, "detector")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_not_text(codec: str) -> None:
    decoded = decode(UKRAINIAN.encode(codec), charset="windows-1251")
    assert (decoded.text, decoded.basis) == (UKRAINIAN, "bom")


def test_the_transport_wins_over_the_meta_tag() -> None:
    page = '<meta charset="iso-8859-2">Київ'.encode("cp1251")
    assert decode(page, "windows-1251", markup=True).basis == "http"
    assert decode(page, "windows-1251", markup=True).text.endswith("Київ")


def test_the_meta_tag_is_read_in_markup_only() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Київ'.encode("cp1251")
    assert decode(page, markup=True).encoding == "windows-1251"
    assert decode(page, markup=True).basis == "meta"
    assert decode(page, markup=False).basis != "meta"


def test_a_declared_charset_that_does_not_fit_the_bytes_is_not_believed() -> None:
    decoded = decode('<meta charset="ascii">Київ'.encode(), "no-such-charset", markup=True)
    assert decoded.text.endswith("Київ")


def test_latin_1_means_windows_1252_as_on_the_web() -> None:
    assert decode("“Kyiv”".encode("cp1252"), "iso-8859-1").text == "“Kyiv”"


def test_a_few_broken_bytes_do_not_turn_utf_8_into_another_charset() -> None:
    decoded = decode(UKRAINIAN.encode()[:200] + b"\xff" + UKRAINIAN.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 1


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "windows-1251", "rot13", "hex", "x" * 50]))
def test_no_bytes_and_no_label_make_it_raise(data: bytes, charset: str | None) -> None:
    assert isinstance(decode(data, charset, markup=True).text, str)


CHARSETS = st.sampled_from([None, "utf-8", "UTF8", "windows-1251", "rot13", "iso-8859-1"])
METAS = st.sampled_from(["", "<meta charset=utf-8>", "<meta charset=windows-1252>", "<meta charset=hex>"])


@given(METAS, st.text(max_size=40) | st.binary(max_size=40), CHARSETS)
def test_bytes_that_are_the_text_are_so_on_the_ladder_too(meta: str, rest: str | bytes, charset: str | None) -> None:
    data = meta.encode() + (rest.encode("utf-8", "surrogatepass") if isinstance(rest, str) else rest)
    basis = verbatim_basis(data, charset)
    if basis is not None:
        assert decode(data, charset, markup=True) == Decoded(data.decode(), "utf-8", basis, 0)
    else:
        assert not decode(data, charset, markup=True).is_verbatim or charset or meta


def test_utf_8_is_what_strict_decoding_takes() -> None:
    ends = [
        b"",
        b"\x80",
        b"\xbf",
        b"\x9f\x80",
        b"\xa0\x80",
        b"\x8f\xbf\xbf",
        b"\x90\x80\x80",
        b"\x80\x80\x80\x80",
        b"a\x80",
    ]
    for data in [bytes([lead]) + end + tail for lead in range(256) for end in ends for tail in (b"", b"plain letters")]:
        assert is_utf8(data) == (data.decode("utf-8", "ignore").encode() == data), data


def test_pictures_are_binary_and_text_is_not() -> None:
    assert is_binary(b"\x89PNG\r\n\x1a\n" + bytes(range(64)) * 20)
    assert not is_binary(UKRAINIAN.encode("cp1251"))
    assert not is_binary(GERMAN.encode("utf-16"))
    assert not is_binary(b"")
