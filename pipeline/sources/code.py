"""The program itself as a source: a digest of all that decides what stands in a row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("schemas", "transforms", "pipeline/sources")
"""Code and data; how rows are filed and how a run is told of does not change them."""


@cache
def code_digest() -> str:
    """64 hex digits over names and contents of these files."""
    digest = sha256()
    for folder in CODE:
        for path in _files(ROOT / folder):
            data = path.read_bytes()
            digest.update(f"{path.relative_to(ROOT).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
