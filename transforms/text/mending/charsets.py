"""Single-byte charsets as seen from UTF-8 that was wrongly read in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

# What files and pages were taken for when they were UTF-8.
CHARSETS = ("cp1252", "cp1251", "cp1250", "iso8859-2", "mac_roman")


@dataclass(frozen=True, slots=True)
class Charset:
    """A single-byte charset as seen from text that was wrongly read in it."""

    name: str
    bytes_of: dict[int, int]
    """Code point to byte, 0x80 and above; C1 controls stand for their own byte, as in browsers."""
    runs: re.Pattern[str]
    """Characters that would be whole UTF-8 sequences."""

    def decoded(self, run: str) -> str | None:
        """The run as UTF-8 gives it; None when it is not sound."""
        try:
            return run.translate(self.bytes_of).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return None


@cache
def charset_of(name: str) -> Charset:
    chars = chars_of(name)
    bytes_of = {ord(char): byte for byte, char in chars.items()}
    if name == "cp1252":  # and latin-1, in which every control stands for its own byte
        bytes_of = {control: control for control in range(0x80, 0xA0)} | bytes_of
    return Charset(name, bytes_of, re.compile(_sequences(chars, f"(?:{_capital_r(chars)})?", name)))


@cache
def chars_of(name: str) -> dict[int, str]:
    """What the bytes from 0x80 are shown as; those that the charset does not have by their C1 controls, as in browsers."""
    return {byte: bytes([byte]).decode(name, "ignore") or chr(byte) for byte in range(0x80, 0x100)}


def _sequences(chars: dict[int, str], opening: str, name: str) -> str:
    """The pattern of one and more UTF-8 sequences, each byte by its character."""
    lead2, lead3, lead4 = (any_of(chars, *span) for span in ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5)))
    tail = tail_of(name)
    return f"{opening}(?:{lead2}{tail}|{lead3}{tail}{{2}}|{lead4}{tail}{{3}})+"


def _capital_r(chars: dict[int, str]) -> str:
    """A Cyrillic capital er whose second byte, the no-break space, became a plain one: before further Cyrillic sequences."""
    return f"{chars[0xD0]} (?={chars[0xD0]}|{chars[0xD1]})"


def tail_of(name: str) -> str:
    """The characters of the bytes that follow in a sequence."""
    controls = "\x80-\x9f" if name == "cp1252" else ""
    return f"[{controls}{any_of(chars_of(name), 0x80, 0xC0)[1:]}"


def any_of(chars: dict[int, str], start: int, end: int) -> str:
    return "[" + "".join(re.escape(chars[byte]) for byte in range(start, end)) + "]"
