"""The encoding ladder: from bytes to text, with the rung that decided."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

import chardet

from transforms.text.reading.utf8 import is_utf8

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# WHATWG Encoding Standard: pages that say the left mean the right.
WHATWG_LABELS = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "iso-8859-9": "windows-1254",
    "gb2312": "gbk",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "utf8": "utf-8",
    "utf-16": "utf-8",  # a page whose ASCII meta tag could be read is not UTF-16
    "unicode": "utf-8",
}
META_WINDOW = 1024  # WHATWG HTML: the meta charset stands within the first 1024 bytes
META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-zA-Z0-9_:.-]{2,40})["']""")
DETECTOR_BYTES = 64_000  # our choice: enough letters for any single-byte code page, bounded cost
CONTROL_SHARE = 0.02  # our choice: text files have next to no control characters
CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the charset that gave it (WHATWG name), the rung of the ladder, and how many characters could not be read."""

    text: str
    encoding: str
    basis: str
    """bom, http, meta, utf-8, detector or fallback."""
    replaced: int
    """Count of U+FFFD that decoding put in."""

    @property
    def is_verbatim(self) -> bool:
        """Whether the bytes are the text in UTF-8: no mark before it, no byte that could not be read."""
        return self.encoding == "utf-8" and not self.replaced and self.basis != "bom"


def decode(data: bytes, charset: str | None = None, *, markup: bool = False) -> Decoded:
    """The text of `data`: byte-order mark, the transport's charset, the page's meta tag, strict UTF-8, detector, windows-1252.

    A declared charset is believed only if it decodes every byte, and never against bytes that are sound multi-byte UTF-8: pages that
    say latin-1 and send UTF-8 are common, the reverse cannot happen by accident. Never raises.

    >>> decode("Київ".encode("windows-1251"), "windows-1251").text
    'Київ'
    """
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name, "bom")
    unicode = _strict(data, "utf-8", "utf-8")
    for label, basis in ((charset, "http"), (_declared_in(data) if markup else None, "meta")):
        if unicode is not None and _known(label) == unicode.encoding:
            return replace(unicode, basis=basis)
        decoded = _strict(data, label, basis)
        if decoded is not None and (unicode is None or unicode.text == decoded.text):
            return decoded
    if unicode is not None:
        return unicode
    if _nearly_utf8(data):
        return _lenient(data, "utf-8", "fallback")
    guess = _detected(data)
    return guess if guess is not None else _lenient(data, "windows-1252", "fallback")


def verbatim_basis(data: bytes, charset: str | None = None) -> str | None:
    """The rung on which `decode` finds that the bytes of a page are its text in UTF-8; None where it has to be asked.

    >>> verbatim_basis("<p>Київ".encode()), verbatim_basis("<p>Київ".encode("windows-1251"))
    ('utf-8', None)
    """
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return None
    found = "utf-8"
    for label, basis in ((charset, "http"), (_declared_in(data), "meta")):
        name = _known(label)
        if name == "utf-8":
            found = basis
            break
        if name is not None:
            return None  # plain ASCII is the same in both
    return found if is_utf8(data) else None


def is_binary(data: bytes) -> bool:
    """Whether the bytes cannot be text of any charset that we read: NULs outside UTF-16/32, or many control characters.

    >>> is_binary(bytes(range(256))), is_binary("Kyiv".encode("utf-16"))
    (True, False)
    """
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return False
    head = data[:DETECTOR_BYTES]
    controls = len(head) - len(head.translate(None, CONTROLS))
    return controls > max(1, len(head) * CONTROL_SHARE)


def _declared_in(data: bytes) -> str | None:
    head = data[:META_WINDOW]
    match = META_CHARSET.search(head) or XML_CHARSET.search(head)
    return match.group(1).decode("ascii") if match else None


def _known(label: str | None) -> str | None:
    """The WHATWG name that Python can decode, or None for an unknown or non-text label."""
    if not label:
        return None
    name = WHATWG_LABELS.get(label.strip().lower(), label.strip().lower())
    try:
        "".encode(name)  # also refuses codecs that are no charset, such as rot13 or zip
    except (LookupError, UnicodeError):
        return None
    return name


def _strict(data: bytes, label: str | None, basis: str) -> Decoded | None:
    name = _known(label)
    if name is None:
        return None
    try:
        return Decoded(data.decode(name), name, basis, 0)
    except UnicodeDecodeError:
        return None


def _lenient(data: bytes, name: str, basis: str) -> Decoded:
    text = data.decode(name, "replace")
    return Decoded(text, name, basis, text.count("\ufffd"))


def _nearly_utf8(data: bytes) -> bool:
    """Whether a few damaged bytes stand in what is otherwise multi-byte UTF-8."""
    text = data[:DETECTOR_BYTES].decode("utf-8", "replace")
    multi = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
    return multi > 0 and text.count("\ufffd") * 10 <= multi  # our choice: nine readable letters for a broken one


def _detected(data: bytes) -> Decoded | None:
    name = _known(chardet.detect(data[:DETECTOR_BYTES])["encoding"])
    return _lenient(data, name, "detector") if name else None
