"""Read the hand-written cleaning gold: raw articles whose every line has a role. The format is told in README.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml

GOLD_DIRECTORY = Path(__file__).parent
FRESH = GOLD_DIRECTORY.parent / "cleaning_fresh"
OUTLETS = GOLD_DIRECTORY.parent / "cleaning_outlets"
HEADS = GOLD_DIRECTORY.parent / "cleaning_heads"
SETS = (GOLD_DIRECTORY, FRESH, OUTLETS, HEADS)

KEPT_ROLES = frozenset({"heading", "paragraph", "quote", "list_item", "table", "note"})
MOVED_ROLES = frozenset({"title", "dek", "byline", "dateline", "date", "reading_time", "caption", "credit", "tags"})
DROPPED_ROLES = frozenset(
    [
        "reaction_widget",
        "share",
        "follow",
        "newsletter",
        "related",
        "advertisement",
        "cookie",
        "comments",
        "counter",
        "navigation",
        "pagination",
        "copyright",
        "wire_code",
        "paywall",
        "media_plug",
        "tracking",
        "other",
    ]
)
ROLES = KEPT_ROLES | MOVED_ROLES | DROPPED_ROLES


class GoldLine(NamedTuple):
    """One line of the raw text that is not empty: `raw_text[start:end] == text`."""

    role: str
    text: str
    start: int
    end: int


class Repair(NamedTuple):
    """Damage to mend: `before` stands in the raw line, `after` is right (a newline in it is a paragraph break)."""

    before: str
    after: str


class Cut(NamedTuple):
    """Text inside a kept line that has to leave it: to the column of `role`, or to nowhere."""

    role: str
    text: str


class Dateline(NamedTuple):
    """Where the story was written and for which agency; null when the dateline does not say."""

    place: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the article says of itself; `None` when it does not say. Texts are given as mended, never respelt."""

    title: str | None
    dek: str | None
    byline: str | None
    authors: tuple[str, ...]
    published_date: date | None
    modified_date: date | None
    reading_minutes: int | None
    dateline: Dateline | None
    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One raw article, the role of each of its lines, and what a right cleaning makes of it."""

    id: str
    language: str
    note: str
    expect: Expectation
    repairs: tuple[Repair, ...]
    cuts: tuple[Cut, ...]
    traps: tuple[str, ...]
    raw_text: str
    lines: tuple[GoldLine, ...]

    def kept_lines(self) -> tuple[GoldLine, ...]:
        """The lines that stay in the text, as they stand in the raw text."""
        return tuple(line for line in self.lines if line.role in KEPT_ROLES)

    def doubled_lines(self) -> tuple[GoldLine, ...]:
        """The second copies of kept lines: role `other`, same text as a line that stays."""
        kept = {line.text for line in self.kept_lines()}
        return tuple(line for line in self.lines if line.role == "other" and line.text in kept)

    def mended(self, text: str) -> str:
        """`text` with every repair of this article applied."""
        for repair in self.repairs:
            text = text.replace(repair.before, repair.after)
        return text

    def kept_text(self) -> tuple[str, ...]:
        """The paragraphs that must remain, after cuts and repairs, in order."""
        paragraphs = [line.text for line in self.kept_lines()]
        for cut in self.cuts:
            index = _home(cut.text, paragraphs)
            paragraphs[index] = _without(cut.text, paragraphs[index])
        mended = "\n".join(self.mended(paragraph) for paragraph in paragraphs)
        return tuple(part.strip() for part in mended.split("\n") if part.strip())


def load(path_or_text: Path | str) -> GoldArticle:
    """The article of a `.gold` file, given by its path or as the file's text (which begins with `---`)."""
    if isinstance(path_or_text, str) and path_or_text.startswith("---\n"):
        return _parse("inline", path_or_text)
    path = Path(path_or_text)
    # Bytes, because reading as text would turn a lone carriage return of the raw article into a newline.
    return _parse(f"{path.parent.name}/{path.stem}", path.read_bytes().decode("utf-8"))


def all_articles(directory: Path = GOLD_DIRECTORY) -> tuple[GoldArticle, ...]:
    """Every article of a set, sorted by language and name."""
    return tuple(load(path) for path in sorted(directory.glob("*/*.gold")))


def _parse(article_id: str, text: str) -> GoldArticle:
    head, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not separator:
        raise ValueError(f"{article_id}: no line '---' closes the front matter")
    front = yaml.safe_load(head)
    raw_text, lines = _read_lines(article_id, body.removesuffix("\n"))
    return GoldArticle(
        id=article_id,
        language=front["language"],
        note=front["note"],
        expect=_expectation(front["expect"]),
        repairs=tuple(Repair(**entry) for entry in front["repairs"]),
        cuts=tuple(Cut(**entry) for entry in front["cuts"]),
        traps=tuple(front["traps"]),
        raw_text=raw_text,
        lines=lines,
    )


def _expectation(values: dict[str, object]) -> Expectation:
    fields = dict(values)
    if fields["dateline"] is not None:
        fields["dateline"] = Dateline(**fields["dateline"])
    return Expectation(**{**fields, "authors": tuple(fields["authors"]), "captions": tuple(fields["captions"])})


def _read_lines(article_id: str, body: str) -> tuple[str, tuple[GoldLine, ...]]:
    raw: list[str] = []
    lines: list[GoldLine] = []
    position = 0
    for number, gold_line in enumerate(body.split("\n"), start=1):
        role, tab, text = gold_line.partition("\t")
        if gold_line and (not tab or role not in ROLES):
            raise ValueError(f"{article_id}: body line {number}: expected ROLE<TAB>text, found {gold_line[:40]!r}")
        if gold_line:
            lines.append(GoldLine(role, text, position, position + len(text)))
        raw.append(text)
        position += len(text) + 1
    return "\n".join(raw), tuple(lines)


def _home(cut: str, paragraphs: list[str]) -> int:
    """The paragraph that begins with the cut, else the one that ends with it, else the first that holds it."""
    for holds in (str.startswith, str.endswith, str.__contains__):
        for index, paragraph in enumerate(paragraphs):
            if holds(paragraph, cut):
                return index
    raise ValueError(f"no kept line holds the cut {cut!r}")


def _without(cut: str, paragraph: str) -> str:
    if paragraph.startswith(cut):
        return paragraph[len(cut) :].lstrip()
    before, _, after = paragraph.rpartition(cut)
    return f"{before.rstrip()} {after.lstrip()}".strip() if before[-1:].isspace() else f"{before}{after}"
