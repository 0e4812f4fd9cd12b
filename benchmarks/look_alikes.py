"""How much of clean text stays: lines that look like boilerplate and are not, and clean articles of layouts that invite mistakes.

    python -m benchmarks.look_alikes [--misses] [--language CODE]

A look-alike is kept when all of it stays in the text of each host that it is set into; an article is whole when all of it but its headline does.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence

from benchmarks.cleaning import Score
from schemas.records import Article, Rejection
from tests.gold.look_alikes.load import CleanText, articles, host_texts, look_alikes
from transforms.text.article import edit
from transforms.text.desk import Desk, load_desk
from transforms.text.document import Raw
from transforms.text.reading import read_document

MEASURES = ("look-alikes kept", "articles whole", "headlines right")


def score_look_alikes(desk: Desk) -> dict[str, Score]:
    """A score for each language, and one for all."""
    scores: dict[str, Score] = defaultdict(Score)
    for name, settings in look_alikes():
        losses = [loss for text in settings for loss in _losses(text, _published(text, desk))]
        for key in (name[:2], "all"):
            scores[key].add("look-alikes kept", not losses, 1, f"{name}: {settings[0].wanted!r}: {_told(losses)}")
    for text in host_texts():
        losses = _losses(text, _published(text, desk))
        for key in (text.language, "all"):
            scores[key].add("hosts whole", not losses, 1, f"{text.id}: {_told(losses)}")
    for text in articles():
        published = _published(text, desk)
        losses = _losses(text, published)
        title = published.title_raw if isinstance(published, Article) else None
        for key in (text.language, "all"):
            scores[key].add("articles whole", not losses, 1, f"{text.id}: {_told(losses)}")
            scores[key].add("headlines right", title == text.title, 1, f"{text.id}: {text.title!r}, found {title!r}")
    return dict(scores)


def _published(text: CleanText, desk: Desk) -> Article | Rejection:
    document = read_document(Raw(text.raw_text.encode(), text.id, "txt"))
    return document if isinstance(document, Rejection) else edit(document, desk)


def _losses(text: CleanText, article: Article | Rejection) -> list[str]:
    """What left of that which has to stay, with the rule that took it."""
    if isinstance(article, Rejection):
        return [f"refused, {article.reason}"]
    return [
        f"{made.rule} took {made.before.strip()[:60]!r}"
        for made in article.edits
        if made.before.strip() and not made.after.strip() and made.raw_start < text.end and made.raw_end > text.start
    ]


def _told(losses: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(losses))


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true", help="print every line and article that lost something")
    arguments.add_argument("--language", default="all", help="the misses of this one only")
    options = arguments.parse_args()
    scores = score_look_alikes(load_desk(style="none", min_words=1))
    print(f"{'':5}" + " ".join(f"{name:>18}" for name in MEASURES))
    for name in sorted(scores, key=lambda name: (name == "all", name)):
        score = scores[name]
        print(f"{name:5}" + " ".join(f"{score.share(m):12.4f}/{score.total[m]:<5}" for m in MEASURES))
    if options.misses:
        print("\n".join(scores[options.language].misses))


if __name__ == "__main__":
    main()
