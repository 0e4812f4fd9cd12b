"""Lines and whole articles that look like boilerplate and are not: what has to stay in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")
PLACES = ("opening", "middle", "last")
LINE_BREAK = "\\n"  # as it is written in the files


@dataclass(frozen=True, slots=True)
class CleanText:
    """A raw text in which everything but its headline stays."""

    id: str
    language: str
    raw_text: str
    start: int
    end: int
    """Between them everything has to stay."""
    title: str | None

    @property
    def wanted(self) -> str:
        """What has to stay, as it stands."""
        return self.raw_text[self.start : self.end]


def look_alikes() -> Iterator[tuple[str, tuple[CleanText, ...]]]:
    """Each look-alike by the name of its place, set into every host of its language."""
    for path in sorted(FOLDER.glob("*.txt")):
        for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            place, tab, text = row.partition("\t")
            if place not in PLACES or not tab or not text.strip():
                raise ValueError(f"{path.name}:{number}: expected a place of {PLACES}, a tab and a line, found {row!r}")
            text = text.replace(LINE_BREAK, "\n")
            yield (
                f"{path.stem}:{number}",
                tuple(_set_into(host, place, text, f"{path.stem}:{number}") for host in hosts(path.stem)),
            )


def hosts(language: str) -> tuple[tuple[str, ...], ...]:
    """The clean articles of a language by their paragraphs, the headline first: one of long paragraphs, one of short ones."""
    text = (FOLDER / "hosts" / f"{language}.txt").read_text(encoding="utf-8")
    return tuple(tuple(host.strip().split("\n\n")) for host in text.split("\n===\n"))


def host_texts() -> Iterator[CleanText]:
    """The hosts with nothing set into them."""
    for language in LANGUAGES:
        for number, host in enumerate(hosts(language), 1):
            text = "\n\n".join(host)
            yield CleanText(f"{language}-host:{number}", language, text, len(host[0]) + 2, len(text), host[0])


def articles() -> Iterator[CleanText]:
    """The clean articles; the first line is the headline, but for those named `.untitled.txt`."""
    for path in sorted((FOLDER / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8").rstrip("\n")
        title = None if path.name.endswith(".untitled.txt") else text.split("\n", 1)[0]
        start = len(text) - len(text[len(title or "") :].lstrip())
        yield CleanText(path.stem, path.name[:2], text, start, len(text), title)


def _set_into(host: tuple[str, ...], place: str, text: str, name: str) -> CleanText:
    at = {"opening": 1, "middle": 3, "last": len(host)}[place]
    before = "\n\n".join(host[:at]) + "\n\n"
    after = "".join(f"\n\n{paragraph}" for paragraph in host[at:])
    return CleanText(name, name[:2], before + text + after, len(before), len(before) + len(text), host[0])
