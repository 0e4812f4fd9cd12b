"""The role of every block of a document: texts by structure and rules, pages by the main-content judge and then the strong rules."""

from __future__ import annotations

from schemas.enums import Reason, Role
from transforms.text.boilerplate.line import measure
from transforms.text.boilerplate.main_content import judge
from transforms.text.boilerplate.rules import RuleBook
from transforms.text.boilerplate.structure import label_text
from transforms.text.boilerplate.subject import Subject
from transforms.text.boilerplate.widgets import mark_widgets
from transforms.text.document import Document, Label, Refusal
from transforms.text.metadata.folding import same

FEW_WORDS = 25  # a text of fewer words is a title at most, our choice


def label(document: Document, rulebook: RuleBook) -> tuple[Label, ...] | Refusal:
    """One label per block, or why the document holds no article."""
    if not document.blocks:
        return Refusal(Reason.NO_TEXT, "the document has no line of text")
    if document.kind == "page":
        judged = judge(document)
        return judged if isinstance(judged, Refusal) else refine(document, judged, rulebook)
    labels = _without_guessed_head(document, label_text(document.blocks, rulebook))
    if not any(given.role.published for given in labels):
        words = sum(len(block.text.split()) for block in document.blocks)
        if words < FEW_WORDS and any(given.role.column is not None for given in labels):
            return Refusal(Reason.TOO_SHORT, f"{words} words on {len(labels)} lines, none a line of a story")
        return Refusal(Reason.NO_MAIN_CONTENT, f"none of {len(labels)} lines is a line of a story")
    return labels


def _without_guessed_head(document: Document, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels of a record's text: it gives its headline in a field, so the first line is the story's unless it repeats that."""
    title = next((claim.value for claim in document.claims if (claim.name, claim.basis) == ("title", "record")), None)
    given = zip(document.blocks, labels)
    if title is None or any(label.role is Role.TITLE and same(block.text, title) for block, label in given):
        return labels
    guessed = (Role.TITLE, Role.DEK)
    return tuple(Label(Role.PARAGRAPH, "structure.story") if label.role in guessed else label for label in labels)


def refine(document: Document, labels: tuple[Label, ...], rulebook: RuleBook) -> tuple[Label, ...]:
    """The labels of a page after the strong rules: only blocks that the judge kept are looked at."""
    kept = [number for number, given in enumerate(labels) if given.role.published]
    lines = measure([document.blocks[number] for number in kept], rulebook)
    mark_widgets(lines, rulebook.labels)
    subject = Subject(lines)
    refined = list(labels)
    for number, line in zip(kept, lines):
        rule = next((hit for hit in line.hits if hit.keeps or hit.strong), None)
        if line.label is not None:
            refined[number] = line.label
        elif rule is not None and not subject.holds(line) and "body" in rule.zones:
            refined[number] = Label(rule.role, rule.id)
    return tuple(refined)
