import pytest
import re2

from transforms.text.boilerplate.rules.letter_classes import has_far_letters, near_letters

NEAR = [chr(point) for point in range(0x3000) if not has_far_letters(chr(point).encode())]


@pytest.mark.parametrize(
    "pattern",
    [
        r"\p{L}",
        r"(?i)\p{L}",
        r"\p{Lu}",
        r"\p{Ll}",
        r"\p{Nd}",
        r"\p{N}",
        r"[^\p{L}]",
        r"(?i:x|\p{Lu})",
        r"[\p{Lu}0-9' -]",
    ],
)
def test_near_classes_agree_on_near_letters(pattern: str) -> None:
    whole, near = re2.compile(pattern), re2.compile(near_letters(pattern))
    assert [char for char in NEAR if whole.fullmatch(char)] == [char for char in NEAR if near.fullmatch(char)]


def test_what_is_near() -> None:
    assert {"a", "ß", "Ж", "є", "–", "„", "€", "\u00a0"} <= set(NEAR)
    assert not {"ʼ", "α", "א", "Ⅷ", "™", "𝐀", "\u0301"} & set(NEAR)


def test_classes_of_capitals_stay_where_cases_are_folded() -> None:
    assert near_letters(r"(?i:\p{Lu}) x") == r"(?i:\p{Lu}) x"
    assert near_letters(r"(?i)a (\p{Lu})") == r"(?i)a (\p{Lu})"
    assert near_letters(r"(?i:a) \p{Lu}") != r"(?i:a) \p{Lu}"


def test_what_is_no_class_stays() -> None:
    for pattern in (r"\\p{L}", r"\[x\]", r"\p{Greek}", r"\P{L}", r"[[:alpha:]-]"):
        assert near_letters(pattern) == pattern
    assert near_letters(r"[[:upper:]\pN]") == "[[:upper:]" + near_letters(r"[\pN]")[1:]
