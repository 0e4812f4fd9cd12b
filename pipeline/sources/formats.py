"""Which suffix means which format. A new format is a row here and a reader in `transforms.text.reading`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """How files of a kind are cut into records."""

    name: str
    """As it stands in `source_format`."""
    one_record_a_line: bool = False


TEXT = Format("txt")
HTML = Format("html")
LINES = Format("jsonl", one_record_a_line=True)

FORMATS = {
    ".txt": TEXT,
    ".text": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": LINES,
    ".ndjson": LINES,
}

COMPRESSIONS = {".gz": "gzip", ".bz2": "bz2", ".zst": "zstd"}

# The first bytes of a page in a file whose name does not say what it is.
PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<?xml")


def compression_of(path: str) -> str | None:
    """Name of the codec, or None.

    >>> compression_of("drop/page.HTML.gz")
    'gzip'
    """
    return COMPRESSIONS.get(_suffix(path))


def format_of(path: str) -> Format | None:
    """The format that the name tells; None when it tells none.

    >>> format_of("drop/page.HTML.gz").name
    'html'
    """
    if compression_of(path):
        path = path[: path.rindex(".")]
    return FORMATS.get(_suffix(path))


def sniff(head: bytes) -> Format:
    """The format of a file whose name tells none, by its first bytes: a page, or else a text."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].lower()
    return HTML if start.startswith(PAGE_STARTS) else TEXT


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name else ""
