"""The spelling stage: what it gets right on the gold, how fast it is, and what it costs a worker; against a replace-all list.

    python -m benchmarks.spelling [--texts FILE.jsonl] [--repeat N]

Two corpora are timed: the passages of the gold, where every second line is a name and a trap, and ordinary news, taken from the raw
articles of the cleaning gold unless `--texts` gives JSON Lines with `text` (and `title`, `language`). The peers get the same
surfaces and replace what they find: `flashtext` and `flashtext2` are used when they are installed. Seconds are of the processor.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tests.gold.cleaning.load import all_articles
from tests.gold.spelling.load import all_passages, expected
from transforms.text.edits import apply
from transforms.text.naming import spelling_edits
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.stylebook import Stylebook, load_stylebook

Text = tuple[str, str]
"""Language and text."""
Editor = Callable[[str, str], str]
"""From language and text to the text as it would be published."""


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, metavar="FILE.jsonl", help="news of your own to time")
    parser.add_argument(
        "--repeat", type=int, default=5, metavar="N", help="passes over each corpus (default: %(default)s)"
    )
    parser.add_argument("--loading", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.loading:
        print(json.dumps(measure_loading()))
        return
    print_loading()
    book = load_stylebook()
    news = list(read_texts(arguments.texts) if arguments.texts else gold_articles())
    gold = [(passage.language, passage.text) for passage in all_passages()]
    print(f"{'':22} {'right':>7} {'found':>7} {'traps left':>10} {'exact':>7} {'news MB/s':>10} {'gold MB/s':>10}")
    for name, editor in editors(book):
        right, found, left, exact = quality(editor)
        speeds = [speed(editor, texts, arguments.repeat) for texts in (news, gold)]
        print(f"{name:22} {right:7.3f} {found:7.3f} {left:10.3f} {exact:7.3f} {speeds[0]:10.1f} {speeds[1]:10.1f}")


def print_loading() -> None:
    """Load in a process of its own, since memory is never given back."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.spelling", "--loading"], capture_output=True, text=True, check=True
    )
    cost = json.loads(done.stdout)
    print(
        f"{cost['surfaces']:,} surfaces in {cost['patterns']:,} shapes: loaded in {cost['seconds']:.2f} s, "
        f"{cost['megabytes']:.0f} MB, {cost['peak']:.0f} MB at the peak\n"
    )


def measure_loading() -> dict[str, float]:
    """Seconds and megabytes that a worker pays once."""
    before = resident()
    start = time.process_time()
    book = load_stylebook()
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "surfaces": len(book.surfaces),
        "patterns": len(book.matcher),
        "seconds": seconds,
        "megabytes": resident() - before,
        "peak": peak - before,
    }


def resident() -> float:
    """Megabytes of memory in use now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def editors(book: Stylebook) -> Iterable[tuple[str, Editor]]:
    """Ours, and those that replace whatever they find."""
    yield "copydesk", lambda language, text: published(text, language, book)
    yield "replace-all", replace_all(book)
    for module, name in (("flashtext", "flashtext"), ("flashtext2", "flashtext2")):
        try:
            processor = importlib.import_module(module).KeywordProcessor(case_sensitive=True)
        except ImportError:
            continue
        for surface, form in english_pairs(book):
            processor.add_keyword(surface, form)
        yield name, lambda language, text, processor=processor: processor.replace_keywords(text)


def published(text: str, language: str, book: Stylebook) -> str:
    """The text in house spelling."""
    return apply(text, spelling_edits(mark_names([("text", text)], language, book)))


def english_pairs(book: Stylebook) -> Iterable[tuple[str, str]]:
    """Surface and English form, as a list of variants would have it."""
    admitted = book.surfaces.admitted("en")
    for number, surface in enumerate(book.surfaces.texts):
        for reading in book.surfaces.readings(number, admitted)[:1]:
            form = book.entities[reading.entity].form("en", reading.form)
            if form is not None and form != surface:
                yield surface, form


def replace_all(book: Stylebook) -> Editor:
    """A table of variants, looked up word by word and pair by pair; no context."""
    forms = dict(english_pairs(book))
    words = re.compile(r"[^\W_](?:[\w'-]*\w)?(?: [^\W_](?:[\w'-]*\w)?)?")

    def editor(language: str, text: str) -> str:
        def form(match: re.Match[str]) -> str:
            if match[0] in forms:
                return forms[match[0]]
            return " ".join(forms.get(word, word) for word in match[0].split(" "))

        return words.sub(form, text)

    return editor


def quality(editor: Editor) -> tuple[float, float, float, float]:
    """Shares over the English and all other gold: replacements right, variants found, traps left alone, texts exact."""
    counts: Counter[str] = Counter()
    for passage in all_passages():
        text = editor(passage.language, passage.text)
        counts["texts"] += 1
        counts["exact"] += text == expected(passage)[1]
        at = 0
        ends = [mark.start for mark in passage.text_marks[1:]] + [len(passage.text)]
        for mark, end in zip(passage.text_marks, ends):
            wanted = mark.replacement or mark.surface
            between = passage.text[mark.end : min(end, mark.end + 12)]
            found = text.find(wanted + between, at)
            kind = "variants" if mark.replacement else "traps"
            counts[kind] += 1
            counts[f"{kind} right"] += found >= 0
            at = found + len(wanted) if found >= 0 else at
    changed = counts["variants right"] + counts["traps"] - counts["traps right"]
    return (
        counts["variants right"] / max(1, changed),
        counts["variants right"] / counts["variants"],
        counts["traps right"] / counts["traps"],
        counts["exact"] / counts["texts"],
    )


def speed(editor: Editor, texts: Sequence[Text], repeat: int) -> float:
    """Megabytes of UTF-8 a second."""
    for language, text in texts:
        editor(language, text)  # patterns are compiled when they are first needed
    start = time.process_time()
    for _ in range(repeat):
        for language, text in texts:
            editor(language, text)
    seconds = time.process_time() - start
    return repeat * sum(len(text.encode()) for _, text in texts) / seconds / 1e6


def gold_articles() -> Iterable[Text]:
    """Raw articles of the cleaning gold."""
    for article in all_articles():
        yield article.language, article.raw_text


def read_texts(path: Path) -> Iterable[Text]:
    """Articles of a JSON Lines file; English where it does not say."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if isinstance(record.get("text"), str):
                yield record.get("language") or "en", f"{record.get('title') or ''}\n\n{record['text']}"


if __name__ == "__main__":
    main()
