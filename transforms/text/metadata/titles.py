"""The headline: agreement between what the page shows, its scripts and its head; without the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from schemas.enums import Role
from transforms.text.document import Passage
from transforms.text.metadata.evidence import Evidence, passage_of
from transforms.text.metadata.folding import folded, same

# How much each witness counts when headlines differ. A record was written for us; `<title>` is written for search engines.
# our choice, checked on public news pages with benchmarks/metadata.py
WEIGHTS = {"record": 4.0, "block": 2.2, "text": 1.6, "jsonld": 1.5, "og": 1.4, "meta": 0.7, "html": 0.6}

_SEPARATOR = re.compile(r"\s+(?:[|–—·•«»-]|::|\|\|)\s+|\s*[|｜_]\s*")
_DIVIDERS = "|–—·•«»-:｜_"
"""Without one of them neither pattern matches."""
_PREFIX = re.compile(r"\s*(?::|[|–—-])\s+")
_NAME_WORDS = 5  # names of outlets are rarely longer: "Gazzettino dello Sport Minore". # our choice
_TITLE_CHARS = 1000  # a longer line is no headline with an outlet behind it. # our choice
_MIN_REST_WORDS = 3
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "la",
        "le",
        "les",
        "el",
        "los",
        "del",
        "di",
        "dello",
        "della",
        "do",
        "da",
        "des",
        "du",
        "der",
        "die",
        "das",
        "und",
        "y",
        "e",
        "et",
        "&",
        "für",
        "am",
        "im",
    ]
)
_DOMAIN_PARTS = frozenset(["www", "com", "co", "org", "net", "news", "uk"])


def find_title(evidence: Evidence, outlets: frozenset[str]) -> Passage | None:
    """The headline; with its place in the document's text when a block there is the source. `outlets` are folded names."""
    candidates = [(basis, _bare(passage, outlets, evidence)) for basis, passage in _witnesses(evidence)]
    candidates = [
        (basis, passage) for basis, passage in candidates if passage.text and folded(passage.text) not in outlets
    ]
    if not candidates:
        return None
    votes: dict[str, float] = {}
    for basis, passage in candidates:
        key = folded(passage.text)
        votes[key] = votes.get(key, 0.0) + WEIGHTS[basis]
    best = max(votes, key=lambda key: (votes[key], len(key)))
    same = [passage for _, passage in candidates if folded(passage.text) == best]
    placed = next((passage for passage in same if passage.start is not None), None)
    return placed or _shown(same[0], best, evidence)


def _shown(title: Passage, words: str, evidence: Evidence) -> Passage:
    """The same words where the document shows them outside the story, else as claimed."""
    story = {block.start for block, _ in evidence.story}
    for block in evidence.document.blocks:
        if block.start not in story and len(block.text) < 2 * len(title.text) and folded(block.text) == words:
            return passage_of(block)
    return title


def _witnesses(evidence: Evidence) -> Iterator[tuple[str, Passage]]:
    """Every candidate once, the strongest bases first; a second block or `<h1>` is another story's."""
    for claim in evidence.claims("title", "record")[:1]:
        yield "record", Passage(_tidy(claim.value))
    for block in evidence.blocks(Role.TITLE)[:1]:
        yield "block", passage_of(block)
    for basis in ("text", "jsonld", "og", "meta", "html") if "title" in evidence.names else ():
        for claim in evidence.claims("title", basis)[:1]:
            yield basis, Passage(_tidy(claim.value))


def _tidy(text: str) -> str:
    return " ".join(text.split())


def outlet_names(evidence: Evidence, in_title: str | None) -> frozenset[str]:
    """The outlet's names, folded: as its pages say, as `<title>` shows it (`in_title`), and as its host says."""
    names = {folded(claim.value) for claim in evidence.claims("publisher")} | {folded(in_title or "")}
    claimed = [claim.value for name in ("canonical_url", "url") for claim in evidence.claims(name)]
    for address in [evidence.document.raw.url or "", *claimed]:
        host = _host(address)
        names.add(folded(host))
        names |= {part for part in folded(host).split() if part not in _DOMAIN_PARTS and len(part) > 3}
    return frozenset(name for name in names if name)


def outlet_in_title(evidence: Evidence) -> str | None:
    """The part of `<title>` that is not the headline, where another witness has the headline alone: "Marsh Watch: The pump"."""
    title = evidence.value("title", "html")
    if title is None or len(title) > _TITLE_CHARS:
        return None
    claimed = [claim.value for claim in evidence.claims("title", "og", "jsonld", "meta", "text")]
    for pattern in (_SEPARATOR, _PREFIX):
        parts = [part.strip() for part in pattern.split(title, maxsplit=0 if pattern is _SEPARATOR else 1)]
        for headline, outlet in ((parts[0], parts[-1]), (parts[-1], parts[0])):
            if len(parts) > 1 and _is_shorter(outlet, headline) and _is_headline(headline, claimed, evidence):
                return outlet
    return None


def _is_headline(text: str, claimed: list[str], evidence: Evidence) -> bool:
    """Whether another witness claims it, or a block shows it in its first line."""
    if any(same(text, claim) for claim in claimed):
        return True
    starts = (block.text.partition("\n")[0] for block in evidence.document.blocks if block.text[:1] == text[:1])
    return any(same(text, start) for start in starts)


def _is_shorter(outlet: str, headline: str) -> bool:
    return 0 < len(outlet) < len(headline) and len(outlet.split()) <= _NAME_WORDS


def _host(address: str) -> str:
    if not address:
        return ""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _bare(passage: Passage, outlets: frozenset[str], evidence: Evidence) -> Passage:
    """The passage without the outlet's name and sections behind or before it."""
    start, end = 0, len(passage.text)
    if end > _TITLE_CHARS or not any(sign in passage.text for sign in _DIVIDERS):
        return passage
    while (cut := _suffix(passage.text[start:end], outlets, evidence)) is not None:
        end = start + cut
    head = _PREFIX.search(passage.text, start, end)
    if head and folded(passage.text[start : head.start()]) in outlets and head.end() < end:
        start = head.end()
    text = passage.text[start:end]
    if passage.start is None:
        return Passage(text)
    return Passage(text, passage.start + start, passage.start + end)


def _suffix(text: str, outlets: frozenset[str], evidence: Evidence) -> int | None:
    """Where the last part begins when it is no part of the headline."""
    separators = list(_SEPARATOR.finditer(text))
    if not separators:
        return None
    last = separators[-1]
    rest, part = text[: last.start()], text[last.end() :]
    if not rest.strip() or not part.strip():
        return last.start() if rest.strip() else None
    if _is_outlet(part, outlets):
        return last.start()
    if len(rest.split()) < _MIN_REST_WORDS and rest.isascii():
        return None
    if evidence.document.kind == "page" and outlets and "|" not in last.group():
        return None  # a page names its outlet, so other endings belong to the headline: "- report", "– Selenskyj"
    return (
        last.start() if _reads_like_a_name(part, last.group().strip()) and not _is_mentioned(part, evidence) else None
    )


def _is_outlet(part: str, outlets: frozenset[str]) -> bool:
    name = folded(part)
    joined = name.replace(" ", "")
    return (
        name in outlets
        or any(joined == outlet.replace(" ", "") for outlet in outlets)
        or _without_article(name) in {_without_article(outlet) for outlet in outlets}
    )


def _without_article(name: str) -> str:
    return name.removeprefix("the ")


def _reads_like_a_name(part: str, separator: str) -> bool:
    words = part.split()
    if len(words) > _NAME_WORDS or part.endswith((".", "!", "?", "…", "”", "»", '"')):
        return False
    return separator in ("|", "||", "｜", "_") or all(word[0].isupper() or word.casefold() in _SMALL for word in words)


def _is_mentioned(part: str, evidence: Evidence) -> bool:
    """Whether the story speaks of it: then it is a person or a place, not the outlet."""
    words = [word for word in part.split() if word.casefold() not in _SMALL]
    return any(_holds(block.text, word) for block, _ in evidence.story for word in words[-1:])


def _holds(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
