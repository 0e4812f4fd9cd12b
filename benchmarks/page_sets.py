"""Sets of pages with their gold: a folder per set with gold.jsonl and pages/ID.html.gz."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from transforms.text.reading.encoding import decode

TEXT_SETS = ("aed", "fundus", "wcxb")
"""Sets whose gold is the whole text."""

SNIPPET_SET = "segments"
"""The set whose gold is snippets that must or must not be in the text."""

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu"})


@dataclass(frozen=True)
class GoldPage:
    """One page as a server sent it, and what people say is in it."""

    set: str
    gold: dict[str, Any]
    data: bytes

    @property
    def id(self) -> str:
        return str(self.gold["id"])

    @property
    def url(self) -> str | None:
        return self.gold.get("url")

    @property
    def site(self) -> str:
        """The registered domain, or the id without one: pages of a site are trained on or measured, never both."""
        parts = (urlsplit(self.url or "").hostname or self.id).split(".")
        size = 3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else 2
        return ".".join(parts[-size:])

    def text(self) -> str:
        """The page decoded as the pipeline decodes it."""
        return decode(self.data, markup=True).text


def read_set(folder: Path, name: str) -> Iterator[GoldPage]:
    """The pages of one set, in the order of its gold."""
    with (folder / name / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            yield GoldPage(
                name, gold, gzip.decompress((folder / name / "pages" / f"{gold['id']}.html.gz").read_bytes())
            )
