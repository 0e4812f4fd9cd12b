"""The straight line: one document in, one article (or a reasoned refusal) out, with every change on record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Caution, Reason
from schemas.records import Article, Rejection
from transforms.text.boilerplate.label import label
from transforms.text.boilerplate.main_content.page_kind import is_ticker
from transforms.text.copy import Copy
from transforms.text.desk import Desk
from transforms.text.document import Block, Document, Label, Refusal
from transforms.text.edits import OffsetMap
from transforms.text.language import Language, detect_language
from transforms.text.mending.characters import mend_characters
from transforms.text.mending.words import mend_words
from transforms.text.metadata.facts import Facts
from transforms.text.metadata.gather import gather
from transforms.text.metadata.head_lines import relabelled
from transforms.text.naming import find_names, spelling_edits
from transforms.text.row import article_row
from transforms.text.strike import strike

LOW_LANGUAGE_SCORE = 0.9  # langdetect below it: every thirtieth answer is wrong
LITTLE_KEPT = 0.1  # our choice: a page may be nine tenths menu, less is worth a look
# Words: letters and digits with inner apostrophes and hyphens; where words are not spaced (Han, kana, Thai), characters.
WORD = re.compile(r"[぀-ヿ㐀-䶿一-鿿฀-๿]|[^\W_぀-ヿ㐀-䶿一-鿿฀-๿](?:[^\W_぀-ヿ㐀-䶿一-鿿฀-๿]|['’ʼ-](?=[^\W_]))*")


def edit(document: Document, desk: Desk) -> Article | Rejection:
    """The article that the document holds, clean and in house spelling, or the reason why it is not published.

    LedgerError when text and edits do not give back the raw text, which would be a bug of ours.
    """
    mending = mend_characters(document.raw_text)
    mended = document.marked(mending)
    labels = label(mended, desk.rules)
    if isinstance(labels, Refusal):
        return labels.of(document.raw)
    labels = relabelled(mended, labels)
    language = _language(mended, labels)
    facts = gather(mended, labels, language.code)
    copy = Copy(document.raw_text, document.raw_text).marked(mending).with_spans(_published_spans(mended, labels))
    copy = copy.marked(strike(mended, labels, facts.cuts))
    copy = copy.marked(mend_words(copy.text, language.code))
    word_count = len(WORD.findall(copy.text))
    refusal = _refusal(word_count, language, desk)
    if refusal is not None:
        return refusal.of(document.raw)
    names = find_names(copy, facts, OffsetMap.of(mending), language.code, desk.stylebook)
    final = copy.marked(spelling_edits(names.of("text"))).proven()
    cautions = (*facts.warnings, *_cautions(document, _story(mended, labels), facts, language, final))
    return article_row(document, labels, facts, language, final, names, word_count, cautions)


def _language(document: Document, labels: Sequence[Label]) -> Language:
    """The language of the published blocks alone: boilerplate does not vote."""
    published = "\n".join(block.text for block in _story(document, labels))
    declared = next((claim.value for claim in document.claims if claim.name == "language"), None)
    return detect_language(published, declared)


def _published_spans(document: Document, labels: Sequence[Label]) -> tuple[tuple[int, int], ...]:
    return tuple((block.start, block.end) for block in _story(document, labels))


def _story(document: Document, labels: Sequence[Label]) -> list[Block]:
    return [block for block, label in zip(document.blocks, labels) if label.role.published]


def _refusal(word_count: int, language: Language, desk: Desk) -> Refusal | None:
    if word_count == 0:
        return Refusal(Reason.NO_TEXT, "nothing is left when boilerplate and metadata are taken out")
    if word_count < desk.min_words:
        return Refusal(Reason.TOO_SHORT, f"{word_count} words, at least {desk.min_words} are wanted")
    if desk.languages and language.code not in desk.languages:
        wanted = ", ".join(desk.languages)
        return Refusal(Reason.LANGUAGE_NOT_WANTED, f"language {language.code} ({language.score}), wanted {wanted}")
    return None


def _cautions(
    document: Document, story: Sequence[Block], facts: Facts, language: Language, copy: Copy
) -> tuple[str, ...]:
    """What a reader should know of this row, beyond what the metadata court says."""
    kept_share = len(copy.text) / max(1, len(document.raw_text))
    signs = (
        (Caution.LOW_LANGUAGE_SCORE, language.score < LOW_LANGUAGE_SCORE),
        (Caution.MIXED_LANGUAGES, language.mixed),
        (Caution.REPLACEMENT_CHARACTERS, "\ufffd" in copy.text),
        (Caution.MOJIBAKE_MENDED, any("mojibake" in edit.rule for edit in copy.edits)),
        (Caution.NO_TITLE, facts.title is None),
        (Caution.LITTLE_KEPT, kept_share < LITTLE_KEPT),
        (Caution.LIVE_TICKER, is_ticker(story, document.claims)),
    )
    return tuple(caution.value for caution, holds in signs if holds)
