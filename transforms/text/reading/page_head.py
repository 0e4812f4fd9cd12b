"""What a page says of itself outside its text: meta elements, scripts, times, images, headlines."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.text.reading.white_space import squeezed


class PageHead:
    """Collects facts in document order while the page is read."""

    __slots__ = ("base", "canonical", "headlines", "images", "language", "metas", "scripts", "times", "title")

    def __init__(self) -> None:
        self.metas: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.times: list[tuple[str, str]] = []
        self.headlines: list[str] = []
        self.images: list[tuple[str, int]] = []
        """Address, and the number of blocks before it."""
        self.title = self.language = self.canonical = self.base = ""

    def meta(self, attributes: Mapping[str, str]) -> None:
        """Keep name and content; one element may name the same content for two vocabularies."""
        content = attributes.get("content")
        if content:
            for key in ("property", "name", "itemprop", "http-equiv"):
                name = attributes.get(key)
                if name:
                    self.metas.append((name.strip().lower(), content))

    def link(self, attributes: Mapping[str, str]) -> None:
        """Keep the canonical address."""
        if not self.canonical and attributes.get("rel", "").lower() == "canonical":
            self.canonical = attributes.get("href", "").strip()

    def set_base(self, attributes: Mapping[str, str]) -> None:
        """Keep the first address against which others are resolved."""
        self.base = self.base or attributes.get("href", "").strip()

    def time(self, attributes: Mapping[str, str]) -> None:
        """Keep a machine-readable moment, as `modified` when its classes say so."""
        moment = attributes.get("datetime")
        if moment:
            words = (attributes.get("itemprop", "") + " " + attributes.get("class", "")).lower()
            self.times.append(("modified" if "modif" in words or "update" in words else "published", moment.strip()))

    def abbreviation(self, attributes: Mapping[str, str]) -> None:
        """Keep the moment of hAtom: <abbr class="published" title="2013-02-18T22:41:00Z">."""
        words = attributes.get("class", "").lower().split()
        moment = attributes.get("title", "").strip()
        if moment[:4].isdigit() and ("published" in words or "updated" in words):
            self.times.append(("published" if "published" in words else "modified", moment))

    def image(self, attributes: Mapping[str, str], blocks_before: int) -> None:
        """Keep the address, also when a script loads the image late."""
        address = attributes.get("src") or ""
        if not address or address.startswith("data:"):
            address = attributes.get("data-src") or attributes.get("data-lazy-src") or ""
        if address:
            self.images.append((address.strip(), blocks_before))

    def captured(self, tag: str, text: str) -> None:
        """Keep the content of an element that is data or that only scripts show."""
        if tag == "script":
            self.scripts.append(text)
            return
        words = squeezed(text)
        if tag == "title":
            self.title = self.title or words
        elif words:
            self.headlines.append(words)
