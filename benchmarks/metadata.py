"""How often each column is exactly right: on the hand-written texts and pages, and on a folder of public pages.

    python -m benchmarks.metadata [--labels gold|own] [--misses] [--aed FOLDER]

`--labels gold` gives the court the right role of every line, so that what is measured is the court alone; `own` labels as the
product does. FOLDER holds gold.jsonl (title, author, date) and pages/ID.html.gz.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from time import process_time

from schemas.enums import Role
from schemas.records import Rejection
from tests.gold.cleaning.load import GoldArticle, all_articles
from tests.gold.pages.load import all_pages, collapse
from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.document import Document, Label, Raw, Refusal
from transforms.text.edits import apply
from transforms.text.language import detect_language
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.words import mend_words
from transforms.text.metadata.facts import Facts
from transforms.text.metadata.folding import folded
from transforms.text.metadata.gather import gather
from transforms.text.reading import read_document

Score = dict[str, list[tuple[str, object, object, bool]]]
"""By column: name of the article, what was expected, what was found, and whether that is right."""


def judged(document: Document, labels: tuple[Label, ...] | None = None) -> Facts | Refusal:
    """What the court finds, with these labels or the product's own."""
    given = label(document, RULES) if labels is None else labels
    if isinstance(given, Refusal):
        return given
    text = "\n".join(block.text for block, one in zip(document.blocks, given) if one.role.published)
    declared = next((claim.value for claim in document.claims if claim.name == "language"), None)
    return gather(document, given, detect_language(text, declared).code)


def score_texts(own: bool) -> Score:
    """The cleaning gold; what an article does not say must stay empty."""
    score: Score = defaultdict(list)
    for gold in all_articles():
        document = read_document(Raw(gold.raw_text.encode(), gold.id, "txt"))
        if isinstance(document, Rejection):
            raise SystemExit(f"{gold.id} was refused: {document.detail}")
        labels = None if own else _gold_labels(gold, document)
        document = document.marked(mend_characters(document.raw_text))
        facts = judged(document, labels)
        if isinstance(facts, Refusal):
            facts = Facts()
        for column, expected, found in _columns(gold, facts):
            score[column].append((gold.id, expected, found, expected == found))
    return score


def _gold_labels(gold: GoldArticle, document: Document) -> tuple[Label, ...]:
    roles = {line.start: line.role for line in gold.lines}
    starts = sorted(roles)
    return tuple(Label(Role(roles[max(s for s in starts if s <= block.start)]), "gold") for block in document.blocks)


def _columns(gold: GoldArticle, facts: Facts) -> Iterator[tuple[str, object, object]]:
    expect, published = gold.expect, facts.published
    yield "title", _text(expect.title), _text(_mended(facts.title.text, gold) if facts.title else None)
    yield "dek", _text(expect.dek), _text(_mended(facts.dek.text, gold) if facts.dek else None)
    yield "byline", _text(expect.byline), _text(facts.byline)
    yield "authors", list(expect.authors), [author.name for author in facts.authors if author.role == "author"]
    yield "published_date", expect.published_date, published.day if published else None
    yield "modified_date", expect.modified_date, facts.modified_at.date() if facts.modified_at else None
    yield "reading_minutes", expect.reading_minutes, facts.reading_minutes
    yield (
        "dateline",
        tuple(expect.dateline) if expect.dateline else None,
        (facts.dateline.place, facts.dateline.agency) if facts.dateline else None,
    )
    captions = [_mended(picture.caption.text, gold) for picture in facts.pictures if picture.caption]
    yield "captions", [_text(caption) for caption in expect.captions], [_text(caption) for caption in captions]


def _mended(text: str, gold: GoldArticle) -> str:
    return apply(text, mend_words(text, gold.language))


def _text(text: str | None) -> str | None:
    return collapse(text) if text else None


def score_pages() -> Score:
    """The page gold; a column of which the page says nothing is not counted, but for title and dek."""
    score: Score = defaultdict(list)
    for page in all_pages():
        if not page.is_article:
            continue
        document = read_document(Raw(page.html, page.name, "html", url=page.url))
        if isinstance(document, Rejection):
            raise SystemExit(f"{page.name} was refused: {document.detail}")
        document = document.marked(mend_characters(document.raw_text))
        facts = judged(document)
        if isinstance(facts, Refusal):
            facts = Facts()
        want = page.metadata
        names = [(author.name.casefold(), author.role) for author in facts.authors]
        rows = [
            ("title", _text(want.title), _text(facts.title.text if facts.title else None)),
            ("dek", _text(want.dek), _text(facts.dek.text if facts.dek else None)),
            ("authors", [(author.name.casefold(), author.role) for author in want.authors], names),
            ("published", _moment(want.published_at), _found_moment(facts, want.published_at)),
            ("modified", _moment(want.modified_at), _modified(facts, want.modified_at)),
            ("language", want.language_declared, facts.language_declared),
            ("access", want.access, facts.access),
            ("reading_minutes", want.reading_minutes, facts.reading_minutes),
            ("canonical_url", want.canonical_url, facts.canonical_url),
            (
                "captions",
                [_text(c) for c in page.captions],
                [_text(p.caption.text) for p in facts.pictures if p.caption],
            ),
        ]
        lead = next((picture.url for picture in facts.pictures if picture.is_lead and picture.url), None)
        if want.publisher:
            rows.append(("publisher", want.publisher, facts.publisher))
        if want.section:
            rows.append(("section", want.section, facts.section))
        if want.tags:
            rows.append(("tags", [tag.casefold() for tag in want.tags], [tag.casefold() for tag in facts.tags]))
        if want.lead_image:
            rows.append(("lead_image", want.lead_image, lead))
        for column, expected, found in rows:
            score[column].append((page.name, expected, found, expected == found))
    return score


def _moment(text: str | None) -> object:
    """A moment in UTC when the text has an offset, else the wall clock or the day as written."""
    if text is None or len(text) == 10:
        return text
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (
        moment.astimezone(timezone.utc).isoformat()
        if moment.tzinfo
        else moment.replace(tzinfo=timezone.utc).isoformat()
    )


def _found_moment(facts: Facts, wanted: str | None) -> object:
    published = facts.published
    if published is None:
        return None
    if published.at is None or (wanted and len(wanted) == 10):
        return published.day.isoformat() if published.day else None
    return published.at.isoformat()


def _modified(facts: Facts, wanted: str | None) -> object:
    if facts.modified_at is None:
        return None
    return facts.modified_at.date().isoformat() if wanted and len(wanted) == 10 else facts.modified_at.isoformat()


def score_public(folder: Path) -> Score:
    """Public pages with title, author and date; a column without gold is not counted."""
    score: Score = defaultdict(list)
    spent = 0.0
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    pages = 0
    for gold in map(json.loads, lines):
        path = folder / "pages" / f"{gold['id']}.html.gz"
        if not path.exists():
            continue
        data = gzip.decompress(path.read_bytes())
        began = process_time()
        document = read_document(Raw(data, path.name, "html", url=gold.get("url")))
        facts = Facts() if isinstance(document, Rejection) else judged(document)
        spent += process_time() - began
        pages += 1
        if isinstance(facts, Refusal):
            facts = Facts()
        if gold.get("title"):
            found = facts.title.text if facts.title else ""
            score["title"].append((gold["id"], gold["title"], found, _same(gold["title"], found)))
        if gold.get("author"):
            names = [author.name for author in facts.authors if author.role in ("author", "agency")]
            people = [author.name for author in facts.authors if author.role == "author"] or names
            wanted = sorted(folded(name) for name in gold["author"].split(","))
            score["author"].append((gold["id"], gold["author"], people, wanted == sorted(map(folded, people))))
        if gold.get("date") not in (None, "", "NaT"):
            day = facts.published.day.isoformat() if facts.published and facts.published.day else None
            score["date"].append((gold["id"], gold["date"][:10], day, gold["date"][:10] == day))
    print(f"{pages} pages, {1000 * spent / max(1, pages):.1f} ms of CPU each with reading, labelling and language")
    return score


def _same(first: str, second: str) -> bool:
    return folded(first) == folded(second)


def show(name: str, score: Score, misses: bool) -> None:
    print(f"\n{name}")
    for column, rows in score.items():
        right = sum(row[3] for row in rows)
        present = [row for row in rows if row[1] not in (None, [], "")]
        exact = f"{sum(row[3] for row in present) / len(present):.3f}" if present else "-"
        print(
            f"  {column:16} {right:4}/{len(rows):<4} {right / len(rows):.3f}   where present {exact} of {len(present)}"
        )
        if misses:
            for article, expected, found, _ in (row for row in rows if not row[3]):
                print(f"      {article}\n        expected {expected!r}\n        found    {found!r}")


RULES = load_rules()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labels", choices=("gold", "own"), default="own")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    parser.add_argument("--aed", type=Path, help="folder with gold.jsonl and pages/")
    parser.add_argument("--only", choices=("texts", "pages", "public"))
    options = parser.parse_args()
    if options.only in (None, "texts"):
        show(f"texts, {options.labels} labels", score_texts(options.labels == "own"), options.misses)
    if options.only in (None, "pages"):
        show("pages", score_pages(), options.misses)
    if options.aed and options.only in (None, "public"):
        show("public pages", score_public(options.aed), options.misses)


if __name__ == "__main__":
    main()
