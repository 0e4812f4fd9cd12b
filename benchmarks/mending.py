"""Mending: repairs right, missed and wrong, against damage that is known, and CPU time per article.

    python -m benchmarks.mending                     the cleaning gold and damage made from its clean text
    python -m benchmarks.mending clean/*.jsonl       also every edit in clean texts of one's own (JSON Lines with "text")

Three tables. The gold lists its own repairs. The made damage takes one space or break out of a clean gold article at a time, at a few places
of each kind drawn with a fixed seed, or reads the article's UTF-8 in a wrong charset; ftfy, with everything but decoding switched off, is the peer there. Clean texts should not change: whatever does
is printed, so that true damage in them can be told from wrong repairs.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import ftfy

from tests.gold.cleaning.load import SETS, GoldArticle, all_articles
from transforms.text.edits import Edit, apply
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.words import mend_words

CHARSETS = ("cp1252", "latin-1", "cp1250", "cp1251", "mac_roman")
CAPITAL, SMALL = "A-ZÀ-ÖØ-ÞА-ЯЇІЄҐŁŚŻŹĆŃ", "a-zß-öø-ÿа-яёїієґąęłśżźćń"
# What is taken out stands in brackets of its own.
LOST = {
    "after a stop": rf"[{SMALL}]{{2}}[.!?]( )(?=[{CAPITAL}][^\W\d_])",
    "after a name's stop": rf"[^.!?…:–—«“„\"] [{CAPITAL}][^\W\d_]+\.( )(?=[{CAPITAL}])",
    "after a figure": r"[^\n\d„“]\d+[.,]( )(?=[^\W\d_])",
    "after a bracket": r"[)»”][.,]( )(?=[^\W\d_])",
    "after a comma": r"[^\W\d_],( )(?=[^\W\d_])",
    "before a number": r"[^\W\d_]{2}( )(?=\d)",
    "before a link": rf"[{SMALL}]{{2}}( )(?=[{SMALL}]{{2,}} )",
    "behind a link": rf" [{SMALL}]{{2,}}( )(?=[{SMALL}]{{2}})",
    "before a name": rf"[{SMALL}]{{2}}( )(?=[{CAPITAL}][{SMALL}]+ [{CAPITAL}])",
    "below a heading": rf"(?:^|\n\n)[^\n.:;!?…]{{4,90}} [^\n.:;!?…]*[{SMALL}](\n\n)(?=[{CAPITAL}][^\n]{{60}})",
}
SAMPLE = 4  # places of one kind in an article, so that long ones do not decide
SEED = 7
PEER = ftfy.TextFixerConfig(
    uncurl_quotes=False, fix_character_width=False, fix_latin_ligatures=False, fix_line_breaks=False, normalization=None
)
ARTICLE_CHARS = 4096
SECONDS = 1.0


def main(paths: list[str]) -> None:
    articles = all_articles()
    print_gold(articles)
    print_made_damage(tuple(article for directory in SETS for article in all_articles(directory)))
    print_speed(articles)
    for path in paths:
        print_clean(Path(path))


def print_gold(articles: tuple[GoldArticle, ...]) -> None:
    counts: Counter[str] = Counter()
    for article in articles:
        lines = [apply(line.text, mend_characters(line.text)) for line in article.kept_lines()]
        text = "\n\n".join(lines)
        edits = mend_words(text, article.language)
        mended = apply(text, edits)
        for repair in article.repairs:
            in_text = any(repair.before in line.text for line in article.kept_lines())
            place = mended if in_text else apply(article.raw_text, mend_characters(article.raw_text))
            right = repair.after.replace("\n", "\n\n") in place and repair.before not in place
            counts["right" if right else "missed"] += 1
            if not right:
                print(f"  missed in {article.id}: {repair.before[:60]!r}")
        for edit in edits:
            if not is_listed(text, edit, article):
                counts["not listed"] += 1
                print(f"  not listed in {article.id}: {edit.rule} {around(text, edit)}")
    print(f"gold: {dict(counts)} of {sum(len(article.repairs) for article in articles)} repairs\n")


def is_listed(text: str, edit: Edit, article: GoldArticle) -> bool:
    near = text[max(0, edit.start - 80) : edit.end + 80]
    return any(apply(repair.before, mend_characters(repair.before)) in near for repair in article.repairs)


def print_made_damage(articles: tuple[GoldArticle, ...]) -> None:
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*LOST, *CHARSETS)}
    draw = random.Random(SEED)
    for article in articles:
        text = "\n\n".join(article.kept_text())
        if mend_words(text, article.language):
            continue  # damaged already
        for name, pattern in LOST.items():
            places = [match.span(1) for match in re.finditer(pattern, text)]
            for start, end in draw.sample(places, min(SAMPLE, len(places))):
                damaged = text[:start] + text[end:]
                counts[name][apply(damaged, mend_words(damaged, article.language)) == text] += 1
        for name in CHARSETS:
            damaged = "".join(bytes([byte]).decode(name, "ignore") or chr(byte) for byte in text.encode())
            if damaged != text:
                counts[name][apply(damaged, mend_characters(damaged)) == text] += 1
                counts[name]["peer"] += ftfy.fix_text(damaged, PEER) == text
    print(f"{'made damage':20}{'right':>7}{'of':>6}{'share':>8}{'ftfy':>8}")
    for name, count in counts.items():
        tries = count[True] + count[False]
        peer = f"{count['peer'] / tries:8.3f}" if name in CHARSETS else f"{'–':>8}"
        print(f"{name:20}{count[True]:7}{tries:6}{count[True] / tries:8.3f}{peer}")
    print()


def print_speed(articles: tuple[GoldArticle, ...]) -> None:
    languages = sorted({article.language for article in articles})
    print(f"{'CPU per 4 KB':16}{'characters':>12}{'words':>8}   microseconds, clean text of the gold (traps included)")
    for language in languages:
        text = "\n\n".join("\n\n".join(a.kept_text()) for a in articles if a.language == language)
        text = text[:ARTICLE_CHARS]
        scale = ARTICLE_CHARS / len(text)
        characters = cpu(partial(mend_characters, text)) * scale
        words = cpu(partial(mend_words, text, language)) * scale
        print(f"{language:16}{characters:12.0f}{words:8.0f}")
    print()


def cpu(call: Callable[[], object]) -> float:
    """Microseconds of CPU time of one call, over about a third of a second."""
    call()
    start, calls = time.process_time(), 0
    while time.process_time() - start < SECONDS / 3:
        call()
        calls += 1
    return (time.process_time() - start) / calls * 1e6


def print_clean(path: Path) -> None:
    rules: Counter[str] = Counter()
    texts = changed = 0
    for text, language in read_texts(path):
        edits = mend_characters(text)
        mended = apply(text, edits)
        word_edits = mend_words(mended, language)
        texts += 1
        changed += bool(edits or word_edits)
        for source, found in ((text, edits), (mended, word_edits)):
            for edit in found:
                rules[edit.rule] += 1
                print(f"  {edit.rule:22} {around(source, edit)}")
    print(f"{path}: {texts} texts, {changed} changed, {dict(rules)}")


def read_texts(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        yield record["text"], record.get("lang") or "en"


def around(text: str, edit: Edit) -> str:
    return f"{text[max(0, edit.start - 30) : edit.start]!r} {edit.before[:60]!r} -> {edit.after[:60]!r} {text[edit.end : edit.end + 30]!r}"


if __name__ == "__main__":
    main(sys.argv[1:])
