"""A tree builder for BeautifulSoup that builds no tree: it emits the page's visible blocks as they are parsed.

A full soup costs seven times as much as the parse itself, and everything that the later stages ask of a page can be written down
while the parser walks through it: text, the elements around it, what of it is link or bold.
"""

from __future__ import annotations

from collections.abc import Iterable

from bs4.builder import LXMLTreeBuilder
from lxml import etree

from transforms.text.reading.page_target import PageTarget


class PageBuilder(LXMLTreeBuilder):  # type: ignore[misc]
    """Parses a page into `page`."""

    def __init__(self) -> None:
        super().__init__(huge_tree=True)
        self.page = PageTarget()

    def prepare_markup(self, markup: bytes, *_: object, **__: object) -> Iterable[tuple[bytes, str, None, bool]]:
        """The page as UTF-8 and nothing else to try: its encoding was settled before."""
        yield markup, "utf-8", None, False

    def feed(self, markup: bytes) -> None:
        """Parse the page at once: fed piece by piece the parser looks twice at what it has."""
        etree.fromstring(markup, self.parser_for("utf-8"))

    def default_parser(self, encoding: str | None) -> object:
        """The parser that tells the page what it meets."""
        return etree.HTMLParser(target=self.page, recover=True, huge_tree=True, encoding=encoding, remove_pis=True)
