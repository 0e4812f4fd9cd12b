"""The role of every block of a document: texts by structure and rules, pages by the main-content judge and then the strong rules."""

from __future__ import annotations

from schemas.enums import Reason, Role
from transforms.text.boilerplate.furniture.widgets import mark_widgets
from transforms.text.boilerplate.lines.line import measure
from transforms.text.boilerplate.lines.subject import Subject
from transforms.text.boilerplate.main_content import judge
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.boilerplate.structure import label_text
from transforms.text.document import Block, Document, Label, Refusal
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
        rule = next((hit for hit in line.hits if (hit.keeps or hit.strong) and "body" in hit.zones), None)
        if line.label is not None:
            refined[number] = line.label
        elif rule is not None and _holds(rule, document.blocks[number]) and not subject.holds(line):
            refined[number] = Label(rule.role, rule.id)
    return tuple(_without_offers(document, refined))


def _without_offers(document: Document, labels: list[Label]) -> list[Label]:
    """The labels with all lines of a box that opens with a notice of a paywall, where the page says that it has one."""
    walls = [number for number, label in enumerate(labels) if label.role is Role.PAYWALL]
    if not walls or not any((claim.name, claim.value) == ("access", "paywalled") for claim in document.claims):
        return labels
    blocks = document.blocks
    for number in walls:
        box = blocks[number].ancestors[:-1]
        first = last = number
        while first and blocks[first - 1].ancestors[: len(box)] == box:
            first -= 1
        while last + 1 < len(blocks) and blocks[last + 1].ancestors[: len(box)] == box:
            last += 1
        if not any(label.role.published for label in labels[first:number]):
            offer = slice(number, last + 1)
            labels[offer] = [labels[number] if label.role.published else label for label in labels[offer]]
    return labels


_LISTS, _DATA = ("li", "dd", "dt"), ("tr", "td", "th", "pre")
"""Elements whose lines belong together: the page says that it is a list, a table or code, and one line of it is no notice.
# measured on kept blocks of unseen sites: rules strike 66 lines of them that gold keeps and 16 that it leaves out"""

_LISTED = (Role.SHARE, Role.FOLLOW, Role.NEWSLETTER, Role.COMMENTS, Role.COOKIE, Role.MEDIA_PLUG, Role.REACTION_WIDGET)
"""What an item of a list may be: tools of a page stand in lists. # our choice"""

_NOT_AS_HEADING = (Role.TRACKING, Role.WIRE_CODE, Role.CREDIT, Role.BYLINE)
"""What no heading is. # measured as above: 6 that gold keeps, none that it leaves out"""


def _holds(rule: Rule, block: Block) -> bool:
    """Whether a rule about lines of a story holds for this block of a page, of which more is known than of a line of text."""
    if rule.keeps:
        return True
    if rule.takes == "labels":  # a question alone may be the story's own
        return False
    if block.tag in _DATA:
        return False
    if any(element in block.path for element in _LISTS):
        return rule.role in _LISTED or (rule.role is Role.CREDIT and block.after_image)
    return not (block.tag[:1] == "h" and rule.role in _NOT_AS_HEADING)
